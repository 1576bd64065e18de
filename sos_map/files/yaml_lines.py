"""Plain data as lines of YAML, the way somebody would write them by hand."""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["as_key", "field_lines", "in_line", "item_lines"]

_LETTER = "A-Za-zÅÄÖåäöÉéÜü"
_DATE = r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[~?%]?"
#: What needs no quotation marks: within brackets one word or a date, alone on a line
#: simple prose.
_WORD = re.compile(rf"(?:[{_LETTER}][{_LETTER}0-9_-]*|{_DATE})\Z")
_PROSE = re.compile(
    rf"(?:[{_LETTER}][{_LETTER}0-9_-]*[,.!?]*"
    rf"(?: [{_LETTER}0-9(][{_LETTER}0-9_()/-]*[,.!?]*)*|{_DATE})\Z"
)
_KEY = re.compile(rf"[{_LETTER}][{_LETTER}0-9_-]*(?: [{_LETTER}0-9_-]+)*\Z")
#: Words that are no text where other programs keep their own.
_TAKEN = ("true", "false", "null")
#: What YAML would take for a line's end, or nobody could see.
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WIDTH = 92


def in_line(value: Any, *, bare: bool = True) -> str:
    """Write a value on one line, for use within brackets or after a field's colon.

    Args:
        value: Plain data.
        bare: Leave the quotation marks out where a single word needs none.
    """
    if isinstance(value, dict):
        inner = ", ".join(f"{as_key(k)}: {in_line(v)}" for k, v in value.items())
        return f"{{{inner}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(in_line(item) for item in value)}]"
    if isinstance(value, str):
        if bare and _WORD.match(value) and value not in _TAKEN:
            return value
        return _quoted(value)
    return json.dumps(value)


def field_lines(key: str, value: Any, indent: int) -> list[str]:
    """Write a field of a thing, long texts under ``>-``.

    Args:
        key: The field's name.
        value: Plain data.
        indent: How far in the field stands.
    """
    margin = " " * indent
    head = f"{margin}{as_key(key)}:"
    if isinstance(value, str):
        return _text_lines(head, value, indent + 2)
    line = f"{head} {in_line(value)}"
    if len(line) <= _WIDTH or not isinstance(value, dict | list | tuple) or not value:
        return [line]
    if isinstance(value, dict):
        return [head, *_fields(value, indent + 2)]
    lines = [head]
    for item in value:
        lines += item_lines(item, indent + 2)
    return lines


def item_lines(
    value: Any, indent: int, step: int = 2, *, short: bool = True
) -> list[str]:
    """Write a line of a list.

    Args:
        value: Plain data.
        indent: How far in the dash stands.
        step: From the dash to the fields.
        short: Put a mapping in braces when it fits on the line.
    """
    margin = " " * indent
    line = f"{margin}- {in_line(value)}"
    fits = short and len(line) <= _WIDTH
    if not isinstance(value, dict) or not value or fits:
        return [line]
    lines = _fields(value, indent + step)
    return [f"{margin}-{lines[0][indent + 1 :]}", *lines[1:]]


def _fields(value: dict[str, Any], indent: int) -> list[str]:
    return [line for k, v in value.items() for line in field_lines(k, v, indent)]


def as_key(key: str) -> str:
    """Write the name of a field."""
    return key if _KEY.match(key) and key not in _TAKEN else _quoted(key)


def _quoted(text: str) -> str:
    """Write a text in double quotation marks; JSON's escapes are YAML's too."""
    made = json.dumps(text, ensure_ascii=False)
    return _UNSEEN.sub(lambda m: f"\\u{ord(m[0]):04x}", made)


def _text_lines(head: str, text: str, indent: int) -> list[str]:
    if _PROSE.match(text) and text not in _TAKEN and len(head) + len(text) < _WIDTH:
        return [f"{head} {text}"]
    line = f"{head} {_quoted(text)}"
    words = text.split(" ")
    unfolded = text.isprintable() and all(words)
    if len(line) <= _WIDTH or not unfolded:
        return [line]
    lines, margin = [f"{head} >-"], " " * indent
    current = margin + words[0]
    for word in words[1:]:
        if len(current) + 1 + len(word) > _WIDTH:
            lines.append(current)
            current = margin + word
        else:
            current = f"{current} {word}"
    return [*lines, current]
