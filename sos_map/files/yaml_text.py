"""Strict YAML: libyaml's events, no tags, no anchors, text stays text.

A plain scalar becomes a number or true/false only where the schema says so, so `no`,
`12:30` and `010` keep every character (design §4, reading YAML).
"""

from __future__ import annotations

import functools
import re
from typing import Any

import yaml
from yaml import events

from sos_map.errors import FileProblem, Problem
from sos_map.files.limits import MAX_DEPTH
from sos_map.files.places import Path, Place, written

__all__ = ["parse"]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,15})\Z")
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,15})(\.[0-9]{1,15})?\Z")

#: What the schema says of a place: fields of an object, the items of a list, or the
#: name of a simple type. ``None`` where it says nothing.
Spec = dict[str, Any] | list[Any] | str | None


@functools.cache
def _specs() -> Spec:
    """Boil the schema down to what decides how a plain scalar is read."""
    from sos_map.schema import read

    schema = read()
    known: dict[str, dict[str, Any]] = {name: {} for name in schema["$defs"]}

    def boiled(node: dict[str, Any]) -> Spec:
        if "$ref" in node:
            return known[node["$ref"].rpartition("/")[2]]
        if "items" in node:
            return [boiled(node["items"])]
        if "enum" in node:
            return "integer" if isinstance(node["enum"][0], int) else "string"
        kind = node.get("type")
        return kind if isinstance(kind, str) else None

    for name, body in schema["$defs"].items():
        known[name].update({k: boiled(v) for k, v in body["properties"].items()})
    return {key: boiled(node) for key, node in schema["properties"].items()}


def parse(text: bytes, places: dict[Path, Place] | None = None) -> Any:
    """Return plain data from UTF-8 YAML without a BOM.

    Args:
        text: The document.
        places: Filled with the place of every path, when given.

    Raises:
        FileProblem: every problem that can be known at once: not YAML, tags, anchors,
            duplicate keys, keys that are not text, too deep, more than one document.
    """
    reader = _Reader(places)
    data = reader.all_of(text)
    if reader.problems:
        raise FileProblem(reader.problems)
    return data


def _place(error: yaml.YAMLError, text: bytes) -> Place:
    """Return where libyaml stopped; its own message may quote the text."""
    mark: Any = getattr(error, "problem_mark", None)
    if mark is not None:
        return mark.line + 1, mark.column + 1
    position = getattr(error, "position", None)
    if position is None:
        return 1, 1
    # libyaml counts bytes here, and may stop within a character.
    before = text[:position].decode(errors="ignore")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _Stop(Exception):
    """The text cannot be read further."""


class _Reader:
    def __init__(self, places: dict[Path, Place] | None) -> None:
        self.places = places
        self.problems: list[Problem] = []
        self.next: Any = None
        self.depth = 0

    def problem(self, code: str, event: Any, path: Path) -> None:
        mark = event.start_mark
        self.problems.append(
            Problem(written(path), code, mark.line + 1, mark.column + 1)
        )

    def all_of(self, text: bytes) -> Any:
        try:
            return self.document(text)
        except _Stop:
            return None
        except yaml.YAMLError as error:
            self.problems.append(Problem("$", "not-yaml", *_place(error, text)))
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
            data = self.value(self.next(), (), _specs())
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
        self.depth += 1
        made: Any
        if isinstance(event, events.MappingStartEvent):
            made = self.mapping(path, spec if isinstance(spec, dict) else {})
        else:
            made = self.sequence(path, spec[0] if isinstance(spec, list) else None)
        self.depth -= 1
        return made

    def scalar(self, event: Any, path: Path, spec: Spec) -> Any:
        if event.anchor is not None:
            self.problem("yaml-anchor", event, path)
        if event.tag is not None:
            self.problem("yaml-tag", event, path)
        text: str = event.value
        if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
            self.problem("lone-surrogate", event, path)
        if spec == "string" or event.style:
            return text
        if spec == "boolean":
            return {"true": True, "false": False}.get(text, text)
        if spec == "integer" and _INTEGER.match(text):
            return int(text)
        if spec == "number":
            if _INTEGER.match(text):
                return int(text)
            if _NUMBER.match(text):
                return float(text)
            if text.lower() in (".nan", ".inf", "-.inf", "+.inf", "nan", "inf"):
                self.problem("not-a-number", event, path)
                return 0
        return text

    def mapping(self, path: Path, spec: dict[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        event = self.next()
        while event.__class__ is not events.MappingEndEvent:
            if event.__class__ is not events.ScalarEvent:
                self.problem("key-not-text", event, path)
                self.value(event, path, None)
                self.value(self.next(), path, None)
                event = self.next()
                continue
            key = self.scalar(event, path, "string")
            inner = (*path, key)
            if key in made:
                self.problem("duplicate-key", event, path)
            elif self.places is not None:
                key_mark: Any = event.start_mark
                self.places[inner] = (
                    key_mark.line + 1,
                    key_mark.column + 1,
                )
            made[key] = self.value(self.next(), inner, spec.get(key))
            event = self.next()
        return made

    def sequence(self, path: Path, spec: Spec) -> list[Any]:
        made: list[Any] = []
        event = self.next()
        while event.__class__ is not events.SequenceEndEvent:
            made.append(self.value(event, (*path, len(made)), spec))
            event = self.next()
        return made
