"""Make any text drawable: what a line may hold (drawings §1.3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sos_map_pages.graphemes import is_mark
from sos_map_pages.isolates import balanced

__all__ = ["clean_line", "clean_text", "drawn_line", "is_plain"]

# Direction marks and overrides can make a text read as something else; layout
# sets the direction itself. U+200C and U+200D stay: Persian and emoji need them.
# Isolates stay too: they keep a name from turning the sentence around it.
_DROPPED = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2065\u206a-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e001f\ud800-\udfff]"
)
# A heap of marks would cover the lines around it. No script puts more on a letter.
_MOST_MARKS = 4
_BREAKS = re.compile("\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]")
# White space that is collapsed; the non-breaking spaces are letters to us.
_SPACES = re.compile("[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_SOFT_HYPHEN = "\u00ad"
# Text that cleaning leaves as it is: letters that NFC keeps, single spaces. Nearly
# every word is like this, and a layout asks for the same ones again and again.
_LETTERS = "[!-~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]"
_CLEAN = re.compile(f"{_LETTERS}+(?: {_LETTERS}+)*")


def is_plain(text: str) -> bool:
    """Tell whether all is Latin letters, each by itself, with single spaces."""
    return _CLEAN.fullmatch(text) is not None


def clean_text(text: str) -> str:
    """Return text as it may be laid out; keeps newlines and soft hyphens.

    >>> clean_text("två \\t ord\\r\\nny\\u202e rad")
    'två ord\\nny rad'
    """
    if _CLEAN.fullmatch(text):
        return text
    # Dropping comes first: a letter and a mark may only then be neighbours.
    text = _BREAKS.sub("\n", _DROPPED.sub("", text))
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    text = "".join(_bearable(text))
    return "\n".join(part.strip(" ") for part in text.split("\n"))


def clean_line(text: str) -> str:
    """Return text as it may be drawn: one line, no soft hyphens."""
    if _CLEAN.fullmatch(text):
        return text
    text = clean_text(text.replace(_SOFT_HYPHEN, ""))
    return " ".join(part for part in text.split("\n") if part)


def drawn_line(text: str) -> str:
    """Return text as a line of its own draws it: clean, and every isolate closed."""
    if _CLEAN.fullmatch(text):  # there is no isolate among these letters
        return text
    (line,) = balanced((clean_line(text),))
    return line


def _bearable(text: str) -> Iterator[str]:
    """Write the marks that a letter cannot bear as their code points, beside it."""
    marks = 0
    for char in text:
        if is_mark(char):
            marks += 1
            yield char if marks <= _MOST_MARKS else f"[U+{ord(char):04X}]"
        else:
            # What joins letters does not begin one.
            marks = marks if unicodedata.category(char) == "Cf" else 0
            yield char
