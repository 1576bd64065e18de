"""The one list of what an export does not give back as it went in, and why.

The tests undo these and nothing else before they compare; `docs/inert.md` shows them.
Written without the code that it judges.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from fnmatch import fnmatchcase

import attrs

__all__ = ["LOSSES", "Loss", "canonical"]


@attrs.frozen
class Loss:
    """One thing that is not given back.

    Attributes:
        files: In which files, as patterns of their names.
        what: What becomes of it.
        why: Why.
        undo: Makes two texts equal that differ in nothing else.
    """

    files: tuple[str, ...]
    what: str
    why: str
    undo: Callable[[str], str]


def _without(characters: str) -> Callable[[str], str]:
    unwanted = re.compile(f"[{characters}]")
    return lambda text: unwanted.sub("", text)


def _together(text: str) -> str:
    return "".join(text.split())


def _spelled(text: str) -> str:
    return re.sub(r"\[U\+([0-9A-F]{4,6})\]", lambda m: chr(int(m[1], 16)), text)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _unguarded(text: str) -> str:
    return re.sub(r"(^|[\n\u2028\u2029]) (?======)", r"\1", text)


def _emptied(text: str) -> str:
    return "\n".join(line.strip(" ") for line in text.split("\n"))


_PAGES = ("*.svg", "*.pdf")
LOSSES = (
    Loss(
        ("*",),
        "Words in Arabic or Hebrew script stand between U+2068 and U+2069 where they "
        "are part of a line.",
        "Nothing is lost: the two marks are added, so that a name does not take the "
        "number or the bracket beside it to its other side.",
        _without("\u2066-\u2069"),
    ),
    Loss(
        (*_PAGES, "*.gv", "outline.md"),
        "Spaces, tabs and line breaks in a row become one space or one line break.",
        "The lines of a page are cut anew for its width; a list has a line for each "
        "thing.",
        _together,
    ),
    Loss(
        _PAGES,
        "Characters that nobody sees are left out: soft hyphens, spaces without width, "
        "marks of direction, byte order marks, marks of annotations.",
        "They would change how a line is cut or turned; the page decides that itself.",
        _without("\u00ad\u061c\u200b\u200e\u200f\u2060-\u2065\ufeff\ufff9-\ufffb"),
    ),
    Loss(
        _PAGES,
        "A character that no font of ours has is written as its number, `[U+1230]`; so "
        "is each mark on one letter after the fourth.",
        "A box or a gap would be read as nothing, and a heap of marks would cover the "
        "lines around it.",
        _spelled,
    ),
    Loss(
        _PAGES,
        "A letter and its mark become one character where there is one.",
        "Fonts draw that one better. The file keeps what was written.",
        _decomposed,
    ),
    Loss(
        ("underlag-*.md",),
        "An empty line inside somebody's words has a space in it.",
        "In Markdown an empty line would end the statement.",
        _emptied,
    ),
    Loss(
        ("*.txt",),
        "A line of somebody's words that begins with `=====` gets a space before it.",
        "Else it would pass for a line of ours, between two headings.",
        _unguarded,
    ),
)


def canonical(file: str, text: str) -> str:
    """Return a text as it can be compared after it went through a file."""
    for loss in LOSSES:
        if any(fnmatchcase(file, pattern) for pattern in loss.files):
            text = loss.undo(text)
    return text
