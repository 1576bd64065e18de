"""Turn the right-to-left runs of a line around, for programs that turn them back.

Poppler (22.12: ``pdftotext``, Evince, Okular) takes what it reads for the order of the
paper. It turns every run of right-to-left letters around; and if a page has more of
those than of Latin ones, the order of the runs too. Whoever wants the words of a line
whole, in every mode and for searching, tells it this.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["turned"]

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_ISOLATES = re.compile("[\u2066-\u2069]")
_KINDS = {"R": "r", "AL": "r", "NSM": "m", "BN": "m", "L": "l", "WS": "s"}
#: Letters with their marks, and the spaces between them.
_RUN = re.compile("r[rm]*(?:s+r[rm]*)*")


def turned(text: str) -> str:
    r"""Return a line with its right-to-left runs turned around, each between marks.

    The marks bound a run, so that no bracket or space beside it turns with it. Those
    at the end are as many as make the line weigh towards left to right.

    >>> ascii(turned("a \u0634\u0633 1"))
    "'a \\u200f\\u0633\\u0634\\u200e 1\\u200e'"
    """
    text = _ISOLATES.sub("", text).strip()
    kinds = "".join(_KINDS.get(unicodedata.bidirectional(char), "o") for char in text)
    parts, end = [], 0
    for run in _RUN.finditer(kinds):
        parts += [text[end : run.start()], _RIGHT_TO_LEFT]
        parts += [text[run.start() : run.end()][::-1], _LEFT_TO_RIGHT]
        end = run.end()
    lacking = kinds.count("r") - kinds.count("l")
    return "".join([*parts, text[end:], _LEFT_TO_RIGHT * max(0, lacking)])
