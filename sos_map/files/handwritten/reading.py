"""Reading the writer's own keys and words into canonical fields, for any class.

Everything of the model can be written this way; the short forms stand on top of it.
"""

from __future__ import annotations

import re
from typing import Any

from sos_map.errors import Problem
from sos_map.files.handwritten.nodes import Doc, Node
from sos_map.files.handwritten.shape import Field, fields, links, said_of
from sos_map.files.handwritten.vocabulary import Tongue, other
from sos_map.files.places import Path

__all__ = ["Reading", "listed", "number"]

_NUMBER = re.compile(r"-?[0-9]{1,15}([.,][0-9]{1,15})?\Z")
#: Stands for what was refused already; nothing is put in its place.
_REFUSED: Any = object()
#: Fields and short forms that say who may read.
_WHO_READS = frozenset({"+also", "+only", "shown_to", "hidden_from"})
#: Stands where a word was not known, so that the schema refuses it there.
_NO_WORD = "?"


def number(raw: Any) -> Any:
    """Return a number as people write it, or what was written.

    >>> number("4"), number("4,5"), number("fyra")
    (4, 4.5, 'fyra')
    """
    if raw.__class__ is not str and not isinstance(raw, str):
        return raw
    if not _NUMBER.match(raw):
        return raw
    value = float(raw.replace(",", "."))
    return int(value) if value.is_integer() else value


def listed(raw: Any) -> list[Any]:
    """Return a list as it is, and anything else as a list of one."""
    return raw if isinstance(raw, list) else [raw]


class Reading:
    """One file on its way to a document; keeps every problem it meets."""

    def __init__(self, words: Tongue) -> None:
        self.words = words
        self.doc: Doc = {}
        self.case = Node("CaseFile", ())
        self.workers: list[str] = []
        self.meeting: str | None = None
        self.rooms = True
        self.found: list[tuple[Path, str, tuple[tuple[str, str], ...]]] = []
        #: What has a label written on it, and single lines that have `även` or `bara`.
        self.labelled: list[Node] = []

    def problem(self, path: Path, code: str, *detail: tuple[str, str]) -> None:
        """Remember what is wrong, where it was written."""
        self.found.append((path, code, detail))

    def problems(self, placed: Any) -> list[Problem]:
        """Return what was wrong, placed."""
        return [placed(path, code, detail) for path, code, detail in self.found]

    # ── things ──────────────────────────────────────────────────────────────

    def things(self, cls: str, raw: Any, path: Path) -> list[Node]:
        """Read a section: a mapping from id to thing, or a list of things."""
        if isinstance(raw, dict):
            made = []
            for name, inner in raw.items():
                node = self.thing(cls, inner, (*path, name))
                if "id" not in node:
                    node["id"] = name
                    node.came["id"] = (*path, name)
                made.append(node)
            return made
        if raw == "":  # a key with nothing after it yet
            return []
        items = [(one, (*path, place)) for place, one in enumerate(listed(raw))]
        if not isinstance(raw, list):
            items = [(raw, path)]
        return [self.thing(cls, one, place) for one, place in items]

    def thing(self, cls: str, raw: Any, path: Path) -> Node:
        """Read one thing or link; a bare word or line stands for its main field."""
        node = Node(cls, path)
        if isinstance(raw, dict):
            self._keys(node, raw, path)
        elif raw != "":
            main = links(cls)
            if not main or isinstance(raw, list):
                self.problem(path, "type-object")
            else:
                self.put(node, main, raw, path)
        return node

    def _keys(self, node: Node, raw: dict[str, Any], path: Path) -> None:
        keys = self.words.keys(node.cls)
        for key, inner in raw.items():
            name = keys.get(key)
            place = (*path, key)
            if name is None:
                there = other(self.words.language)
                self.unknown(place, key, keys, there.keys(node.cls), node.cls)
            elif name == "sources" and isinstance(inner, dict):
                node.short["+told"] = (inner, place)
            elif name[0] == "+":
                node.short[name] = (inner, place)
                if name in ("+also", "+only") and "id" not in fields(node.cls):
                    self.labelled.append(node)
            else:
                self.put(node, name, inner, place)

    def unknown(
        self,
        path: Path,
        key: str,
        keys: dict[str, str],
        others: dict[str, str],
        cls: str = "",
    ) -> None:
        """Say that a key is not known here, and which one may be meant.

        A word that says who may read is never guessed at: to take the advice would
        hide something, or show it.
        """
        own = {name: word for word, name in keys.items()}
        meant = own.get(others.get(key, "")) or own.get(self.words.near(cls, key))
        if meant is None:
            import difflib

            safe = [word for word, name in keys.items() if name not in _WHO_READS]
            near = difflib.get_close_matches(key, safe, n=1, cutoff=0.6)
            meant = near[0] if near else None
        self.problem(path, "field-unknown", *([("nearest", meant)] if meant else []))

    # ── fields ──────────────────────────────────────────────────────────────

    def put(self, node: Node, name: str, raw: Any, path: Path) -> None:
        """Read one field of a thing."""
        field = fields(node.cls)[name]
        node.came[name] = path
        if name == "shown_to":
            self.labelled.append(node)
        if raw == [] and name in ("name", "at"):
            return  # said to be none, where something would be worked out
        value = self.value(node.cls, field, raw, path)
        if value is not _REFUSED:
            node[name] = value

    def value(self, cls: str, field: Field, raw: Any, path: Path) -> Any:
        """Read what stands in a field."""
        if field.name == "shown_to" and raw == self.words.plain("+inherited"):
            return None
        if not field.many:
            return self.one(cls, field, raw, path)
        if raw == "":
            return []
        if field.kind == "object" and isinstance(raw, dict):
            return self._objects(field.holds, raw, path)
        items = [(raw, path)]
        if isinstance(raw, list):
            items = [(one, (*path, place)) for place, one in enumerate(raw)]
        made = [self.one(cls, field, one, place) for one, place in items]
        return [one for one in made if one is not _REFUSED]

    def _objects(self, cls: str, raw: dict[str, Any], path: Path) -> list[Node]:
        """Read one link, or links as a mapping: ``barn: {vera: "två stygn"}``."""
        main, said = links(cls), said_of(cls)
        known = self.words.keys(cls)
        if not main or any(key in known for key in raw):
            return [self.thing(cls, raw, path)]
        made = []
        for name, inner in raw.items():
            place = (*path, name)
            if isinstance(inner, dict) or not said:
                node = self.thing(cls, inner, place)
            else:
                node = Node(cls, place)
                if inner != "":
                    self.put(node, said, inner, place)
            self.put(node, main, name, place)
            made.append(node)
        return made

    def one(self, cls: str, field: Field, raw: Any, path: Path) -> Any:
        """Read one value by its kind; what does not fit is left for the schema."""
        kind = field.kind
        if kind == "text":
            return raw if isinstance(raw, str) else self.refused(path, "type-string")
        if kind == "object":
            return self.thing(field.holds, raw, path)
        if kind in ("number", "integer"):
            value = number(raw)
            plain = isinstance(value, str | int | float)
            return value if plain else self.refused(path, f"type-{kind}")
        if kind == "open":
            return _kept(raw)
        if kind == "boolean":
            value = self.yes_or_no(raw) if isinstance(raw, str) else raw
            return value if value.__class__ is bool else self.refused(path, "yes-or-no")
        if not isinstance(raw, str):
            return self.refused(path, "type-string")
        return self.words.choices(cls, field.name).get(raw, _NO_WORD)

    def refused(self, path: Path, code: str) -> Any:
        """Say what should stand here, and put nothing."""
        self.problem(path, code)
        return _REFUSED

    def names(self, raw: Any, path: Path) -> list[tuple[str, Path]]:
        """Read one name or several, each with its place."""
        items = [(raw, path)] if raw != "" else []
        if isinstance(raw, list):
            items = [(one, (*path, place)) for place, one in enumerate(raw)]
        for one, place in items:
            if not isinstance(one, str):
                self.problem(place, "type-string")
        return [(one, place) for one, place in items if isinstance(one, str)]

    def yes_or_no(self, raw: Any) -> Any:
        """Return a yes or a no as true or false, or what was written."""
        plain = self.words.plain
        return {plain("+yes"): True, plain("+no"): False}.get(raw, raw)


def _kept(raw: Any) -> Any:
    """Return what other programs keep: fields, or the same as one line of JSON."""
    import orjson

    if isinstance(raw, str):
        try:
            return orjson.loads(raw)
        except orjson.JSONDecodeError:  # the schema says what should stand here
            return raw
    return raw
