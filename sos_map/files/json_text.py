"""Strict JSON: what a lenient parser forgives is refused, with its place.

`orjson` reads. It keeps the last of two equal keys in silence, which would let a label
be forged, so a text is trusted only when nothing of it got lost on the way; otherwise
it is read again, slowly, with places (design §4, text safety).
"""

from __future__ import annotations

import bisect
import json
import re
from typing import Any

import orjson

from sos_map.errors import FileProblem, Problem
from sos_map.files.decode import checked
from sos_map.files.limits import MAX_DEPTH
from sos_map.files.numbers import is_number, number
from sos_map.files.places import Path, Place, written

__all__ = ["located", "parse"]

_TOKEN = re.compile(
    # Possessive, so that a long text is read in one go and never again.
    r'[ \t\r\n]*(?:(?P<string>"[^"\\\x00-\x1f]*+'
    r'(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+")'
    r"|(?P<mark>[\[\]{},:])"
    r"|(?P<word>[^\s\[\]{},:\"]+))"
)
_CANONICAL = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
#: A number that `orjson` may have rounded, and where only that can hide.
_LONG = re.compile(rb"[0-9][0-9.]{15}|[0-9][eE][+-]?[0-9]{3}")
_OPEN = (b"extensions", b"\\u")
_NOT_NUMBERS = ("NaN", "Infinity", "-Infinity")


def parse(text: bytes) -> Any:
    """Return plain data from UTF-8 JSON without a BOM.

    Raises:
        FileProblem: not JSON, or JSON that parsers read differently: duplicate keys,
            not-a-number, lone surrogates, too deep. All duplicates at once.
    """
    data, readable = _quickly(text)
    if not (readable and _whole(text, data)):
        checked(text)  # the parser refuses other encodings too, but says not where
        located(text)  # raises with a place and without the text
    if not readable:
        raise FileProblem(Problem("$", "not-json", 1, 1))
    return data


def _quickly(text: bytes) -> tuple[Any, bool]:
    try:
        return orjson.loads(text), True
    except orjson.JSONDecodeError:  # it holds the whole text, so it ends here
        return None, False


def _whole(text: bytes, data: Any) -> bool:
    """Say whether nothing of the text got lost on the way to the data."""
    # A second key drops at least two quotation marks. An escaped one (\u0022) could
    # make up for them, so a text with any takes the slow way.
    try:
        if orjson.dumps(data, option=_CANONICAL) == text:
            return True  # as we write it ourselves
        if b"\\u0022" in text:
            return False
        # Everywhere else the schema refuses so large a number, rounded or not.
        if any(sign in text for sign in _OPEN) and _LONG.search(text):
            return False
        return text.count(b'"') == orjson.dumps(data).count(b'"')
    except orjson.JSONEncodeError:  # deeper than it writes
        return False


def located(text: bytes) -> tuple[Any, dict[Path, Place]]:
    """Return data and the place of every path, or every problem of the text at once."""
    reader = _Reader(text.decode())
    data = reader.document()
    if reader.problems:
        raise FileProblem(reader.problems)
    return data, reader.places


class _Stop(Exception):
    """The text cannot be read further."""


class _Reader:
    """Reads one text; keeps the places and the problems it meets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self._lines = [0, *(m.end() for m in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        line = bisect.bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def problem(self, code: str, offset: int, path: Path, *also: Path) -> None:
        line, column = self.place(offset)
        others = tuple((written(p), *self.places[p]) for p in also)
        self.problems.append(Problem(written(path), code, line, column, (), others))

    def token(self, path: Path) -> tuple[str, str, int]:
        match = _TOKEN.match(self.text, self.at)
        if match is None or match.lastgroup is None:
            rest = self.text[self.at :]
            at = self.at + len(rest) - len(rest.lstrip(" \t\r\n"))
            self.problem("not-json", min(at, len(self.text)), path)
            raise _Stop
        self.at = match.end()
        return match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)

    def document(self) -> Any:
        try:
            kind, word, offset = self.token(())
            data = self.value(kind, word, offset, ())
            rest = self.text[self.at :]
            if rest.strip(" \t\r\n"):
                white = len(rest) - len(rest.lstrip(" \t\r\n"))
                self.problem("not-json", self.at + white, ())
        except _Stop:
            return None
        return data

    def value(self, kind: str, word: str, offset: int, path: Path) -> Any:
        self.places.setdefault(path, self.place(offset))
        if kind == "string":
            return self.string(word, offset, path)
        if kind == "word":
            return self.word(word, offset, path)
        if word in "{[" and len(path) >= MAX_DEPTH:
            self.problem("too-deep", offset, path[:8])
            raise _Stop
        if word == "{":
            return self.mapping(path)
        if word == "[":
            return self.sequence(path)
        self.problem("not-json", offset, path)
        raise _Stop

    def string(self, word: str, offset: int, path: Path) -> str:
        text: str = json.loads(word)
        if any("\ud800" <= c <= "\udfff" for c in text):
            self.problem("lone-surrogate", offset, path)
        return text

    def word(self, word: str, offset: int, path: Path) -> Any:
        if word in _NOT_NUMBERS:
            self.problem("not-a-number", offset, path)
            return 0
        if word in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[word]
        if not is_number(word):
            self.problem("not-json", offset, path)
            raise _Stop
        made = number(word)
        if made is None:
            self.problem("not-a-number", offset, path)
            return 0
        return made

    def mapping(self, path: Path) -> dict[str, Any]:
        made: dict[str, Any] = {}
        kind, word, offset = self.token(path)
        while (kind, word) != ("mark", "}"):
            if kind != "string":
                self.problem("not-json", offset, path)
                raise _Stop
            key = self.string(word, offset, path)
            inner = (*path, key)
            if key in made:
                # The key may be anything, so the path stops at the mapping.
                self.problem("duplicate-key", offset, path)
            else:
                self.places[inner] = self.place(offset)
            self.expect(":", path)
            made[key] = self.value(*self.token(path), inner)
            kind, word, offset = self.token(path)
            if (kind, word) == ("mark", ","):
                kind, word, offset = self.token(path)
                if (kind, word) == ("mark", "}"):
                    self.problem("not-json", offset, path)
                    raise _Stop
            elif (kind, word) != ("mark", "}"):
                self.problem("not-json", offset, path)
                raise _Stop
        return made

    def sequence(self, path: Path) -> list[Any]:
        made: list[Any] = []
        kind, word, offset = self.token(path)
        while (kind, word) != ("mark", "]"):
            made.append(self.value(kind, word, offset, (*path, len(made))))
            kind, word, offset = self.token(path)
            if (kind, word) == ("mark", ","):
                kind, word, offset = self.token(path)
                if (kind, word) == ("mark", "]"):
                    self.problem("not-json", offset, path)
                    raise _Stop
            elif (kind, word) != ("mark", "]"):
                self.problem("not-json", offset, path)
                raise _Stop
        return made

    def expect(self, wanted: str, path: Path) -> None:
        kind, word, offset = self.token(path)
        if (kind, word) != ("mark", wanted):
            self.problem("not-json", offset, path)
            raise _Stop
