"""Strict YAML: libyaml's events, no tags, no anchors, text stays text.

A plain scalar becomes a number or true/false only where the schema says so, so `no`,
`12:30` and `010` keep every character (design §4, reading YAML). What YAML would cut
out of somebody's words in silence is refused with a code of its own (`traps`).
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml import events

from sos_map.errors import FileProblem, Problem
from sos_map.files.limits import MAX_DEPTH
from sos_map.files.places import Path, Place
from sos_map.files.traps import recognised, unwelcome
from sos_map.files.yaml_traps import Watch
from sos_map.files.yaml_words import Spec, no_number, read_as, specs, within

__all__ = ["parse"]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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


class _Reader(Watch):
    def __init__(self, places: dict[Path, Place] | None) -> None:
        super().__init__()
        self.places = places
        self.next: Any = None
        self.depth = 0

    def all_of(self, text: bytes) -> Any:
        self.text = text.decode()
        for offset in unwelcome(self.text):
            self.trap("yaml-character", offset, ())
        if self.problems:  # they end lines, so no place after them can be told
            return None
        self.find_comments()
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
        if no_number(text, spec):
            self.problem("not-a-number", event, path)
            return 0
        return read_as(text, spec)

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
