"""Strict YAML: libyaml's events, no tags, no anchors, text stays text.

A plain scalar becomes a number or true/false only where the schema says so, so `no`,
`12:30` and `010` keep every character (design §4, reading YAML). What YAML would cut
out of somebody's words in silence is refused with a code of its own (`traps`).
"""

from __future__ import annotations

import bisect
import re
from typing import Any

import yaml
from yaml import events

from sos_map.errors import FileProblem, Problem
from sos_map.files.limits import MAX_DEPTH
from sos_map.files.places import Path, Place, written
from sos_map.files.traps import (
    comments_after,
    comments_before,
    cut_by,
    recognised,
    unwelcome,
)
from sos_map.files.yaml_words import NOT_NUMBERS, Spec, read_as, specs, within

__all__ = ["parse"]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NO_TEXT = ("integer", "number", "boolean")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+#")


def parse(text: bytes, places: dict[Path, Place] | None = None) -> Any:
    """Return plain data from UTF-8 YAML without a BOM.

    Args:
        text: The document.
        places: Filled with the place of every path, when given.

    Raises:
        FileProblem: every problem that can be known at once: not YAML, tags, anchors,
            duplicate keys, keys that are not text, too deep, more than one document,
            words that YAML would cut (docs/errors.md).
    """
    reader = _Reader(places)
    data = reader.all_of(text)
    if reader.problems:
        raise FileProblem(reader.problems)
    return data


def _place(error: Any, text: bytes) -> Place:
    """Return where libyaml met a character that it does not take."""
    # libyaml counts bytes here, and may stop within a character.
    before = text[: error.position].decode(errors="ignore")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _Stop(Exception):
    """The text cannot be read further."""


class _Reader:
    def __init__(self, places: dict[Path, Place] | None) -> None:
        self.places = places
        self.problems: list[Problem] = []
        self.next: Any = None
        self.depth = 0
        self.flow = False
        self.text = ""
        self.lines: list[int] = []
        self.comments: dict[int, int] = {}
        self.ended: dict[int, int] = {}

    def problem(self, code: str, event: Any, path: Path) -> None:
        mark = event.start_mark
        self.problems.append(
            Problem(written(path), code, mark.line + 1, mark.column + 1)
        )

    def trap(self, code: str, offset: int, path: Path) -> None:
        if not self.lines:
            self.lines = [0, *(m.end() for m in re.finditer("\n", self.text))]
        line = bisect.bisect_right(self.lines, offset)
        column = offset - self.lines[line - 1] + 1
        self.problems.append(Problem(written(path), code, line, column))

    def all_of(self, text: bytes) -> Any:
        self.text = text.decode()
        for offset in unwelcome(self.text):
            self.trap("yaml-character", offset, ())
        if self.problems:  # they end lines, so no place after them can be told
            return None
        self.comments = comments_after(self.text)
        self.ended = comments_before(self.text, self.comments.values())
        try:
            return self.document(text)
        except _Stop:
            return None
        except yaml.MarkedYAMLError as error:
            code, place = recognised(self.text, error)
            if code == "yaml-brackets":  # what was read inside was never meant so
                self.problems = [p for p in self.problems if p.line != place[0]]
        except yaml.YAMLError as error:
            code, place = "yaml-character", _place(error, text)
        self.problems.append(Problem("$", code, *place))
        return None

    def document(self, text: bytes) -> Any:
        loader = _Loader(text)
        self.next = loader.get_event
        try:
            self.next()  # the start of the stream
            start = self.next()
            if isinstance(start, events.StreamEndEvent):
                self.problems.append(Problem("$", "empty", 1, 1))
                return None
            if start.tags or start.version:
                self.problem("yaml-tag", start, ())
            data = self.value(self.next(), (), specs())
            self.next()  # the end of the document
            more = self.next()
            if not isinstance(more, events.StreamEndEvent):
                self.problem("yaml-documents", more, ())
            return data
        finally:
            loader.dispose()

    def value(self, event: Any, path: Path, spec: Spec) -> Any:
        if self.places is not None:
            mark = event.start_mark
            self.places.setdefault(path, (mark.line + 1, mark.column + 1))
        if event.__class__ is events.ScalarEvent:
            if self.ended and not self.flow:
                self.after_comment(event, path)
            return self.scalar(event, path, spec)
        if isinstance(event, events.AliasEvent):
            self.problem("yaml-anchor", event, path)
            return ""
        if event.anchor is not None:
            self.problem("yaml-anchor", event, path)
        if event.tag is not None:
            self.problem("yaml-tag", event, path)
        # A key that is a list or mapping goes deeper without a longer path.
        if self.depth >= MAX_DEPTH:
            self.problem("too-deep", event, path[:8])
            raise _Stop
        around = self.flow
        self.flow = event.flow_style
        self.depth += 1
        made: Any
        if isinstance(event, events.MappingStartEvent):
            if (spec == "string" or around) and event.tag is None:
                self.not_braces(event, path)
            made = self.mapping(path, spec)
        else:
            if spec == "string" and self.sign(event) == "-":
                self.problem("yaml-dash", event, path)
            items = spec[0] if isinstance(spec, list) else within(spec)
            made = self.sequence(path, items)
        self.depth -= 1
        self.flow = around
        return made

    def sign(self, event: Any) -> str:
        """Return the character at which something begins."""
        at = event.start_mark.index
        return self.text[at : at + 1]

    def not_braces(self, event: Any, path: Path) -> None:
        """Refuse a mapping that only a colon in somebody's words makes."""
        at = event.start_mark.index
        line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        if self.flow and self.text[at] != "{":
            self.problem("yaml-colon", event, path)
        elif not self.flow and line.strip(" ").endswith("-"):
            known = "yaml-question" if self.text[at] == "?" else "yaml-colon"
            self.problem(known, event, path)

    def scalar(self, event: Any, path: Path, spec: Spec) -> Any:
        if event.anchor is not None:
            self.problem("yaml-anchor", event, path)
        if event.tag is not None:
            self.problem("yaml-tag", event, path)
        text: str = event.value
        if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
            self.problem("lone-surrogate", event, path)
        start, end = event.start_mark, event.end_mark
        if start.line != end.line:
            self.over_lines(event, path)
        if self.comments and not event.style and end.index in self.comments:
            self.cut(start.index, end.index, path, spec)
        if spec == "string" or event.style:
            return text
        if spec == "number" and text.lower() in NOT_NUMBERS:
            self.problem("not-a-number", event, path)
            return 0
        return read_as(text, spec)

    def cut(self, start: int, end: int, path: Path, spec: Spec) -> None:
        at = self.comments[end]
        if spec in _NO_TEXT:  # nobody's words, so a comment is one
            return
        if cut_by(self.text, start, end, at, flow=self.flow):
            self.trap("yaml-hash", at, path)

    def after_comment(self, event: Any, path: Path) -> None:
        """Refuse a comment between a field's colon and its words: it may be words."""
        at = start = event.start_mark.index
        while at and self.text[at - 1] in " \t\r\n":
            at -= 1
        if at in self.ended and at < start:
            self.trap("yaml-hash", self.ended[at], path)

    def over_lines(self, event: Any, path: Path) -> None:
        """Refuse what YAML would gather from several lines against the eye."""
        start, end = event.start_mark.index, event.end_mark.index
        first, *more = self.text[start:end].split("\n")
        if event.style in ("|", ">"):
            if not event.value.strip():
                self.problem("yaml-block", event, path)
            elif _HEADER.match(first):
                self.trap("yaml-hash", start + first.index("#"), path)
            return
        if self.flow and event.style:  # the bracket would not close
            return
        at = start + len(first) + 1
        head = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        around = len(head) - len(head.lstrip(" "))
        for line in more:
            bare = line.lstrip(" ")
            if not event.style:
                if bare.startswith("-"):
                    self.trap("yaml-dash", at + len(line) - len(bare), path)
            elif bare.strip() and len(line) - len(bare) <= around:
                self.problem("yaml-quote-open", event, path)
                return
            at += len(line) + 1

    def mapping(self, path: Path, spec: Spec) -> dict[str, Any]:
        made: dict[str, Any] = {}
        fields: dict[str, Any] = spec if isinstance(spec, dict) else {}
        unsaid = within(spec)
        event = self.next()
        plain = False
        while event.__class__ is not events.MappingEndEvent:
            if event.__class__ is not events.ScalarEvent:
                self.problem("key-not-text", event, path)
                self.value(event, path, None)
                self.value(self.next(), path, None)
                event = self.next()
                continue
            key = self.scalar(event, path, "string")
            if not key.isascii() and key.strip("\u00a0") != key:
                self.problem("yaml-nbsp", event, path)
            inner = (*path, key)
            if key in made:
                self.problem("duplicate-key", event, path)
            elif self.places is not None:
                key_mark: Any = event.start_mark
                self.places[inner] = (
                    key_mark.line + 1,
                    key_mark.column + 1,
                )
            value = self.next()
            if self.flow:
                plain = value.__class__ is events.ScalarEvent and not value.style
                if plain and not value.value and not self.has_colon(value):
                    self.problem("yaml-comma", event, path)
            made[key] = self.value(value, inner, fields.get(key, unsaid))
            event = self.next()
        if plain:
            self.last_comma(event, path)
        return made

    def has_colon(self, value: Any) -> bool:
        """Say whether an empty value in braces was meant: a colon is before it."""
        return self.text[value.start_mark.index - 1] == ":"

    def last_comma(self, end: Any, path: Path) -> None:
        """Refuse a comma that ends the words, since YAML would drop it."""
        at = end.end_mark.index - 2
        while self.text[at] in " \t\r\n":
            at -= 1
        if self.text[at] == ",":
            self.trap("yaml-comma", at, path)

    def sequence(self, path: Path, spec: Spec) -> list[Any]:
        made: list[Any] = []
        event = self.next()
        spaced = None
        while event.__class__ is not events.SequenceEndEvent:
            if (
                self.flow
                and event.__class__ is events.ScalarEvent
                and not event.style
                and " " in event.value
            ):
                spaced = spaced or event
            made.append(self.value(event, (*path, len(made)), spec))
            event = self.next()
        if spaced is not None:
            if len(made) > 1:
                self.problem("yaml-comma", spaced, path)
            else:
                self.last_comma(event, path)
        return made
