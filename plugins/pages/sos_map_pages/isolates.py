"""Names inside sentences: whichever way they run, they turn nothing around them.

An isolate (FSI, LRI or RLI up to PDI, UAX 9) keeps a stretch of text to itself. Who
writes a sentence puts it around what somebody else wrote; here it survives the cutting
into lines, since a line is drawn by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

__all__ = [
    "balanced",
    "has_right_to_left",
    "isolated",
    "numbers_isolated",
    "reads_right_to_left",
]

_LRI, _RLI, _FSI, _PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_OPENERS = frozenset({_LRI, _RLI, _FSI})
_ALL = _OPENERS | {_PDI}
#: Scripts that run from right to left: Hebrew, Arabic and their neighbours.
_SCRIPTS = (
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_RIGHT_TO_LEFT = re.compile(f"[{_SCRIPTS}]")
_ISOLATE = re.compile(f"[{_LRI}-{_FSI}][^{_LRI}-{_PDI}]*{_PDI}")
#: Groups of digits that are one number: a telephone number, a time, a date, a range;
#: with Latin letters that touch it (``12-13b``). UAX 9 puts such groups from right to
#: left among Arabic letters.
_LATIN = rf"[^\W\d{_SCRIPTS}]"
_SPACE = "[ \u00a0\u202f]"
_NUMBER = re.compile(
    rf"(?<![^\W{_SCRIPTS}])(?<!\d)"
    rf"(?:{_LATIN}*|\+(?:\d+{_SPACE}?\(\d+\){_SPACE}?)?)\d+"
    rf"(?:(?:{_SPACE}|[./:\u2010-\u2013\u2212-])\d+)*{_LATIN}*"
)
_DIGITS = re.compile(r"\d+")


def isolated(text: str) -> str:
    """Return words for the middle of a line, so that they turn nothing around them.

    Only words in a script from right to left need it, each line by itself; what is
    isolated already stays as it is.
    """
    if text.isascii() or not _RIGHT_TO_LEFT.search(_ISOLATE.sub("", text)):
        return text
    return "\n".join(
        f"{_FSI}{line}{_PDI}" if _RIGHT_TO_LEFT.search(line) else line
        for line in text.split("\n")
    )


def has_right_to_left(text: str) -> bool:
    """Tell whether any letter of a text runs right to left."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text))


def numbers_isolated(text: str) -> str:
    r"""Return a line whose numbers stand left to right whichever way it runs.

    Only the marks are added, around digits that spaces, hyphens, slashes, dots and
    colons join, with the plus sign before them: for drawing, never for comparing.

    >>> ascii(numbers_isolated("070-123 45 67, 7"))
    "'\\u2066070-123 45 67\\u2069, 7'"
    """
    return _NUMBER.sub(_isolated_number, text)


def _isolated_number(match: re.Match[str]) -> str:
    number = match[0]
    if number.isalnum():  # one group stands left to right by itself
        return number
    if not number.isascii():
        # A hyphen between Arabic digits runs right to left even in an isolate.
        number = _DIGITS.sub(lambda group: f"{_LRI}{group[0]}{_PDI}", number)
    return f"{_LRI}{number}{_PDI}"


def balanced(lines: Iterable[str]) -> Iterator[str]:
    r"""Close what is open at the end of each line, and open it again on the next.

    >>> [ascii(line) for line in balanced(["a \u2067b", "c\u2069 d"])]
    ["'a \\u2067b\\u2069'", "'\\u2067c\\u2069 d'"]
    """
    waiting: list[str] = []
    for line in lines:
        if not waiting and _ALL.isdisjoint(line):
            yield line
            continue
        made = [*waiting]
        for place, char in enumerate(line):
            if char == _PDI:
                if not waiting:
                    continue
                waiting.pop()
                if made[-1] in _OPENERS:  # there is nothing in it
                    made.pop()
                    continue
            elif char in _OPENERS:
                waiting.append(_resolved(char, line[place + 1 :]))
            made.append(char)
        yield "".join([*made, _PDI * len(waiting)])


def _resolved(opener: str, after: str) -> str:
    """Return an opener that means the same on the next line, where other words are."""
    if opener != _FSI:
        return opener
    return _RLI if _leads(after, inside=True) == "R" else _LRI


def reads_right_to_left(text: str) -> bool:
    """Tell whether the first strong letter runs right to left (UAX 9, P2-P3).

    What stands in an isolate does not count.

    >>> reads_right_to_left("12 محمد"), reads_right_to_left("Sara محمد")
    (True, False)
    """
    return not text.isascii() and _leads(text, inside=False) == "R"


def _leads(text: str, *, inside: bool) -> str:
    """Return the direction of the first strong letter, up to the end of an isolate."""
    depth = 0
    for char in text:
        if char in _OPENERS:
            depth += 1
        elif char == _PDI:
            if inside and not depth:
                return ""
            depth = max(0, depth - 1)
        elif not depth:
            direction = unicodedata.bidirectional(char)
            if direction in {"L", "R", "AL"}:
                return "L" if direction == "L" else "R"
    return ""
