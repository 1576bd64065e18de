"""Plain data as YAML that people read: short things on one line, prose alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

__all__ = ["text_of"]

_WIDTH = 88
#: Words that YAML and our own reader take as they stand, everywhere.
_PLAIN = re.compile(
    "[0-9A-Za-zÀ-ÖØ-öø-ÿ][0-9A-Za-zÀ-ÖØ-öø-ÿ_./~–-]*"
    "( [0-9A-Za-zÀ-ÖØ-öø-ÿ(][0-9A-Za-zÀ-ÖØ-öø-ÿ_./~–()-]*)*\\Z"
)
#: The same, alone on a line, where a comma cuts nothing.
_ALONE = re.compile(
    "[0-9A-Za-zÀ-ÖØ-öø-ÿ][0-9A-Za-zÀ-ÖØ-öø-ÿ_./~–,;?!()…-]*"
    "( [0-9A-Za-zÀ-ÖØ-öø-ÿ(–][0-9A-Za-zÀ-ÖØ-öø-ÿ_./~–,;?!()…\"'-]*)*\\Z"
)
#: What must be escaped within quotation marks: YAML reads it as a line's end, or not.
_ESCAPED = re.compile(
    '[\x00-\x1f"\\\\\x7f-\xa0\xad\u2028\u2029\u200b-\u200f\ufeff'
    "\ud800-\udfff\ufffe\uffff]"
)
#: Prose that may be broken at its spaces and come back the same.
_FOLDS = re.compile(
    r"[^\x00-\x20\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\xad\u200b-\u200f]+"
    r"( [^\x00-\x20\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\xad\u200b-\u200f]+)*\Z"
)


def text_of(data: dict[str, Any], _sections: frozenset[str] = frozenset()) -> str:
    """Return the text of a file; the same data gives the same text."""
    return "".join(f"{line}\n" for line in _mapping(data, 0))


def _scalar(text: str) -> str:
    if _PLAIN.match(text) and not text.endswith(" "):
        return text
    return '"' + _ESCAPED.sub(lambda match: _escape(match[0]), text) + '"'


def _escape(character: str) -> str:
    known = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return known.get(character) or f"\\u{ord(character):04x}"


def _flow(value: Any) -> str | None:
    """Return short data on one line, or nothing when it is not short or holds prose."""
    if isinstance(value, str):
        text = _scalar(value)
        return text if len(text) <= 60 else None
    if isinstance(value, dict):
        parts = [(_scalar(name), _flow(one)) for name, one in value.items()]
        if any(one is None for _, one in parts):
            return None
        return "{" + ", ".join(f"{name}: {one}" for name, one in parts) + "}"
    if any(isinstance(one, str) and one.count(" ") > 2 for one in value):
        return None
    # Between commas, words with spaces look like a text that was cut in two.
    items = [
        f'"{one}"'
        if isinstance(one, str) and " " in one and _PLAIN.match(one)
        else _flow(one)
        for one in value
    ]
    if any(one is None for one in items):
        return None
    return "[" + ", ".join(str(one) for one in items) + "]"


def _block(text: str, indent: int) -> Iterator[str]:
    """Fold prose, or quote what would not come back the same."""
    room = max(40, _WIDTH - indent)
    if not _FOLDS.match(text):
        yield f" {_scalar(text)}"
        return
    yield " >-"
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > room:
            yield " " * indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield " " * indent + line


def _mapping(data: dict[str, Any], indent: int) -> Iterator[str]:
    for name, value in data.items():
        head = " " * indent + _scalar(name) + ":"
        yield from _entry(head, value, indent, top=indent == 0)


def _entry(head: str, value: Any, indent: int, *, top: bool = False) -> Iterator[str]:
    flow = _flow(value)
    inner = value.values() if isinstance(value, dict) else value
    deep = top and any(not isinstance(one, str) or " " in one for one in inner)
    deep = deep and not isinstance(value, str)
    if (
        isinstance(value, str)
        and len(head) + 1 + len(value) <= _WIDTH
        and _ALONE.match(value)
    ):
        yield f"{head} {value}"
        return
    if flow is not None and len(head) + 1 + len(flow) <= _WIDTH and not deep:
        yield f"{head} {flow}"
    elif isinstance(value, str):
        first, *more = _block(value, indent + 2)
        yield head + first
        yield from more
    elif isinstance(value, dict):
        yield head
        yield from _mapping(value, indent + 2)
    elif not deep and all(isinstance(one, str) and _flow([one]) for one in value):
        yield from _wrapped(
            head, [str(_flow([one]))[1:-1] for one in value], indent + 2
        )
    else:
        yield head
        for one in value:
            yield from _item(one, indent + 2)


def _wrapped(head: str, words: list[str], indent: int) -> Iterator[str]:
    """Write a long list of short words over as many lines as it needs."""
    line = f"{head} ["
    for at, word in enumerate(words):
        piece = word + ("," if at < len(words) - 1 else "]")
        if len(line) + 1 + len(piece) > _WIDTH:
            yield line
            line = " " * indent + piece
        else:
            line += piece if line.endswith("[") else f" {piece}"
    yield line


def _item(value: Any, indent: int) -> Iterator[str]:
    dash = " " * indent + "-"
    flow = _flow(value)
    if isinstance(value, str):
        yield from _entry(dash, value, indent)
    elif flow is not None and len(dash) + 1 + len(flow) <= _WIDTH:
        yield f"{dash} {flow}"
    elif isinstance(value, dict) and value:
        lines = _mapping(value, indent + 2)
        first = next(lines)
        yield dash + " " + first.lstrip(" ")
        yield from lines
    else:
        yield from _entry(dash, value, indent)
