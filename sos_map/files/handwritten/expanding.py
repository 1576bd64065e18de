"""From what was written by hand to the canonical document, every short form in turn."""

from __future__ import annotations

from typing import Any

from sos_map.files.handwritten import (
    dangers,
    labels,
    lines,
    meetings,
    nested,
    numbers,
    people,
)
from sos_map.files.handwritten.nodes import Node, To
from sos_map.files.handwritten.reading import Reading
from sos_map.files.handwritten.shape import sections
from sos_map.files.handwritten.vocabulary import LANGUAGES, other, tongue
from sos_map.files.places import Path

__all__ = ["KEY", "Expanded", "expand", "is_by_hand", "language_of"]

#: The key that only a hand-written file has; the canonical one has an underscore.
KEY = "sos-map"


def is_by_hand(data: Any) -> bool:
    """Say whether plain data was written in the hand-written form."""
    return isinstance(data, dict) and KEY in data


def language_of(data: dict[str, Any]) -> str:
    """Return the language of a file's keys: the first that has a key of its own."""
    own = {one: tongue(one).top() for one in LANGUAGES}
    for key in data:
        there = [one for one in LANGUAGES if key in own[one]]
        if len(there) == 1:
            return there[0]
    return "sv"


class Expanded:
    """A document that was written by hand, written out.

    Attributes:
        data: The canonical document as plain data.
        reading: What was read, with the place of everything.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.data = _plain_map(reading)

    def came_from(self, path: Path) -> Path:
        """Return where something of the canonical document was written."""
        return _origin(self.reading, path)

    def tried(self, path: Path, field: str) -> bool:
        """Say whether a field was written, and refused while reading."""
        here: Any = {"case": self.reading.case, **self.reading.doc}
        for step in path:
            here = here[step]
        refused = {path for path, _, _ in self.reading.found}
        return isinstance(here, Node) and here.came.get(field) in refused

    def was_written(self, path: Path) -> bool:
        """Say whether a field was written, and not worked out."""
        here: Any = {"case": self.reading.case, **self.reading.doc}
        for step in path:
            if isinstance(here, Node) and step not in here.came:
                return False
            here = here[step]
        return True

    def problems(self) -> list[tuple[Path, str, tuple[tuple[str, str], ...]]]:
        """Return what was wrong while reading, by the path in the file."""
        return self.reading.found


def expand(data: dict[str, Any]) -> Expanded:
    """Write a hand-written document out; problems are kept, not raised."""
    r = Reading(tongue(language_of(data)))
    top = _sections(r, data)
    _head(r, top)
    people.expand(r, top)
    _check_head(r, top)
    meetings.expand(r)
    dangers.expand(r)
    numbers.expand(r, top)
    nested.expand(r, top)
    lines.expand_steps(r)
    meetings.expand_sources(r)
    _number(r)
    labels.expand(r)
    return Expanded(r)


def _sections(r: Reading, data: dict[str, Any]) -> dict[str, tuple[Any, Path]]:
    """Read every section; return the short forms of the whole file."""
    keys, others = r.words.top(), other(r.words.language).top()
    special = {
        "wall": lines.expand_wall,
        "rings": nested.expand_circles,
        "knowledge": nested.expand_knows,
    }
    top: dict[str, tuple[Any, Path]] = {}
    for key, raw in data.items():
        kind, _, name = keys.get(key, "").partition(".")
        path = (key,)
        if kind == "top":
            top[name] = (raw, path)
        elif kind == "CaseFile":
            r.put(r.case, name, raw, path)
        elif name == "labels":
            r.doc["labels"] = r.things("SectionLabel", raw, path)
        elif name in special:
            r.doc[name] = special[name](r, raw, path)
        elif kind == "section":
            r.doc[name] = r.things(sections()[name], raw, path)
        else:
            r.unknown(path, key, keys, others, "top")
    return top


def _head(r: Reading, top: dict[str, tuple[Any, Path]]) -> None:
    if top["+key"][0] not in ("1", 1):
        r.problem((KEY,), "hand-format")
    if "language" not in r.case.came and r.words.language != "sv":
        r.case["language"] = r.words.language
    if "+worker" in top:
        r.workers = [one for one, _ in r.names(*top["+worker"])]
    raw, path = top.get("+default", ({}, ()))
    names = {r.words.word("default", one): one for one in ("+meeting", "+rooms")}
    if not isinstance(raw, dict):
        r.problem(path, "type-object")
        return
    for key, value in raw.items():
        if names.get(key) == "+meeting":
            r.meeting = next((one for one, _ in r.names(value, (*path, key))), None)
        elif names.get(key) == "+rooms":
            r.rooms = isinstance(value, list | dict) or r.yes_or_no(value) is not False
        else:
            r.unknown((*path, key), key, names, {})


def _check_head(r: Reading, top: dict[str, tuple[Any, Path]]) -> None:
    """Say once, where it stands, that a worker or the usual meeting is nobody's."""
    people_there = {one.get("id") for one in r.doc["people"]}
    if not people_there.issuperset(r.workers):
        wanted = ("wanted", r.words.word("section", "people"))
        r.problem(top["+worker"][1], "reference-dangling", wanted)
        r.workers = [one for one in r.workers if one in people_there]
    if r.workers and "responsible" not in r.case.came:
        r.case["responsible"] = list(r.workers)
    held = {one.get("id") for one in r.doc.get("occasions", ())}
    if r.meeting is not None and r.meeting not in held:
        wanted = ("wanted", r.words.word("section", "occasions"))
        path = (*top["+default"][1], r.words.word("default", "+meeting"))
        r.problem(path, "reference-dangling", wanted)
        r.meeting = None


def _number(r: Reading) -> None:
    """Give dull ids by place to what has none, then put ids where things are meant."""
    taken = {
        node["id"]
        for nodes in r.doc.values()
        for node in nodes
        if isinstance(node.get("id"), str)
    }
    for section in sections():
        letters = r.words.letters[section]
        for place, node in enumerate(r.doc.get(section, ()), start=1):
            if "id" not in node:
                name = f"{letters}{place}"
                while name in taken:
                    name += "x"
                taken.add(name)
                node["id"] = name
    for nodes in r.doc.values():
        for node in nodes:
            for field, value in node.items():
                if value.__class__ is To:
                    node[field] = value.node["id"]
                elif value.__class__ is list:
                    node[field] = [
                        one.node["id"] if one.__class__ is To else one for one in value
                    ]


def _plain_map(r: Reading) -> dict[str, Any]:
    made: dict[str, Any] = {"sos_map": 1}
    case = _plain(r.case)
    if case.get("language") == "sv":  # the default, said outright
        del case["language"]
    if case:
        made["case"] = case
    for section in ("labels", *sections()):
        if r.doc.get(section):
            made[section] = [_plain(node) for node in r.doc[section]]
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, Node):
        return {name: _plain(one) for name, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


def _origin(r: Reading, path: Path) -> Path:
    """Follow a canonical path through what was read."""
    found: Path = ()
    here: Any = {"case": r.case, **r.doc}
    for step in path:
        if isinstance(here, Node):
            found = here.came.get(str(step), here.path)
        elif isinstance(here, list) and not (here and isinstance(here[0], Node)):
            found = (*found, step)
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return found
        if isinstance(here, Node):
            found = here.path
    return found
