"""Searching for a canary in whatever comes out, however it is written there."""

from __future__ import annotations

import base64
import codecs
import logging
import re
import traceback
import urllib.parse
import warnings
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any

__all__ = [
    "CANARY",
    "DAY",
    "day_of",
    "heard",
    "reachable",
    "token",
    "told_by",
    "without_given_names",
]

#: Every canary begins so; the digits after it tell which field it stood in.
CANARY = "kanarieq"
_TOKEN = re.compile(rf"{CANARY}[0-9]{{5}}", re.IGNORECASE)
#: All days of the family lie in a century of their own.
DAY = re.compile(
    r"\b18[0-9]{2}-(?:[0-9]{2}|spring|summer|autumn|winter)|\bdate\(18[0-9]{2}, "
)
_ESCAPES = re.compile(
    r"\\u\{?([0-9a-f]{2,6})\}?|\\x([0-9a-f]{2})|%([0-9a-f]{2})|=([0-9a-f]{2})"
    r"|&#x([0-9a-f]{2,6});|&#([0-9]{2,7});|\\([0-7]{3})",
    re.IGNORECASE,
)


def token(number: int) -> str:
    """Return one canary."""
    return f"{CANARY}{number:05d}"


def day_of(day: str) -> str:
    """Return the same day in the family's own century."""
    return re.sub(r"\b(?:19|20)([0-9]{2})(?=\b|-)", r"18\1", day)


def _in_base64(text: str) -> Iterator[str]:
    """How a text stands in base64, wherever in the bytes it begins."""
    for before in range(3):
        coded = base64.b64encode(b"x" * before + text.encode()).decode()
        yield coded[(0, 2, 3)[before] : -4].rstrip("=")


_SPELLINGS = (
    CANARY,
    CANARY[::-1],
    CANARY.encode().hex(),
    codecs.encode(CANARY, "rot13"),
    " ".join(CANARY),
    ", ".join(str(ord(c)) for c in CANARY),
)
_BASE64 = tuple(_in_base64(CANARY))


def heard(text: str | bytes) -> bool:
    """Say whether a canary, or a day of its family, can be heard in a text."""
    if isinstance(text, bytes):
        text = text.replace(b"\0", b"").decode("latin-1")
    text = text.replace("\0", "")
    unescaped = _ESCAPES.sub(_plain, text).replace("\0", "")
    for one in {text, unescaped, urllib.parse.unquote(text)}:
        small = one.casefold()
        if any(spelling in small for spelling in _SPELLINGS) or DAY.search(one):
            return True
    return any(coded in text for coded in _BASE64)


def _plain(match: re.Match[str]) -> str:
    found = match[match.lastindex or 0]
    base = {6: 10, 7: 8}.get(match.lastindex or 0, 16)
    number = int(found, base)
    return chr(number) if number < 0x110000 else ""


#: Names that the host gives: to files of a paper, and to the folder of a receipt. The
#: day in them is that of the paper, which was told with the command.
_GIVEN = re.compile(
    r"(?<![\w-])(?:[a-z]+(?:-[a-z]+)*-(?:guardian|parent|network|team)-[0-9a-z]{6}-"
    r"1896-06-01(?:-[0-9]+)?(?=\.[a-z]+\b)|1896-06-01-[0-9a-f]{16}(?=/))"
)


def without_given_names(text: str) -> str:
    """Return a text without the names that the host gives."""
    return _GIVEN.sub("", text)


def which(text: str) -> list[str]:
    """Return the canaries in a text, for the one who mends."""
    return sorted(
        {one.lower() for one in _TOKEN.findall(text)} | set(DAY.findall(text))
    )


# ── what hangs on an error ────────────────────────────────────────────────────────

#: Where errors of Python and of others keep what they choked on.
_PLACES = """
    args __cause__ __context__ __notes__ object doc filename filename2 reason msg
    problem context note problem_mark context_mark exceptions problems strerror value
    obj name path instance schema cause characters message
    """.split()  # noqa: SIM905 (a list would be a page long)


def reachable(value: Any, seen: set[int] | None = None) -> Iterator[str | bytes]:
    """Return every text that a debugger or a crash report would find in a value."""
    seen = set() if seen is None else seen
    if id(value) in seen or isinstance(value, TracebackType | type):
        return
    seen.add(id(value))
    if isinstance(value, str | bytes | bytearray):
        yield value if isinstance(value, str) else bytes(value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from reachable(key, seen)
            yield from reachable(inner, seen)
    elif isinstance(value, tuple | list | set | frozenset):
        for inner in value:
            yield from reachable(inner, seen)
    else:
        names = [*getattr(value, "__dict__", ())]
        names += [n for c in type(value).__mro__ for n in getattr(c, "__slots__", ())]
        if isinstance(value, BaseException):
            names += _PLACES
        for name in names:
            if not callable(inner := getattr(value, name, None)):
                yield from reachable(inner, seen)


def told_by(error: BaseException, mine: str) -> Iterator[str | bytes]:
    """Return everything that an error says, or that hangs on it.

    Args:
        error: What left a public function.
        mine: The folder of the tests; their own frames hold their own values.
    """
    yield str(error)
    yield repr(error)
    yield "".join(traceback.format_exception(error, chain=True))
    yield from reachable(error)
    for problem in getattr(error, "problems", ()):
        yield repr(problem)
        yield problem.sentence("sv")
        yield repr(problem.as_data("en"))
    trace = error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        if not frame.f_code.co_filename.startswith(mine):
            for name, held in frame.f_locals.items():
                yield name
                yield repr(held)
                yield from reachable(held)
        trace = trace.tb_next


class Records(logging.Handler):
    """Everything that anybody logs, with what a formatter would make of it."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(self.format(record))
        self.texts.append(repr(record.args))


def warned(caught: list[warnings.WarningMessage]) -> Iterator[str]:
    """Return what warnings say.

    A file that was left open when a line broke between opening and closing, which no
    signal can do, is warned of by Python when it is collected, in some later run.
    """
    for one in caught:
        if one.category is not ResourceWarning:
            yield f"{one.category.__name__}: {one.message} {one.line or ''}"
