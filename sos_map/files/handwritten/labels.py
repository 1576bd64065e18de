"""`även`, `bara` and the room, written out as labels, and taken back."""

from __future__ import annotations

from typing import Any

from sos_map.files.handwritten.always_in import keep_in, on_lines
from sos_map.files.handwritten.folding import Folding
from sos_map.files.handwritten.nodes import Doc, Node
from sos_map.files.handwritten.reading import Reading, listed
from sos_map.files.handwritten.rooms import Rooms, union

__all__ = ["expand", "fold", "made_label"]

#: Sections whose things are worked out from what was written on people.
_TIES = ("kinships", "custody", "network", "households")


def expand(r: Reading) -> None:
    """Write every label out: meetings first, then people, then things."""
    children = r.case.get("children", [])
    keep_in(r)
    for meeting in r.doc.get("occasions", ()):
        _meeting(r, meeting)
    rooms = Rooms(r.doc, children, r.workers)
    if r.rooms:
        _people(r, rooms)
    for source in r.doc.get("sources", ()):
        room = source.inside
        if r.rooms and room is not None and room.get("shown_to") is not None:
            source["shown_to"] = room["shown_to"]
    for section in r.doc:
        if section in ("occasions", "people"):
            continue
        for node in r.doc[section]:
            _thing(r, rooms, node)
    for node in _later(r.doc):
        _inside(rooms, node, r.rooms)
    on_lines(r, rooms)
    _grounds(r, rooms)


def _listed(short: dict[str, tuple[Any, Any]], form: str) -> list[str] | None:
    if form not in short:
        return None
    return [one for one in listed(short[form][0]) if isinstance(one, str) and one]


def _set(node: Node, label: list[str], form: str = "") -> None:
    node["shown_to"] = label
    if form in node.short:
        node.came["shown_to"] = node.short[form][1]


def _meeting(r: Reading, node: Node) -> None:
    also, only = _listed(node.short, "+also"), _listed(node.short, "+only")
    if "shown_to" in node.came:
        return
    if only is not None:
        _set(node, union(only, r.workers), "+only")
    elif r.rooms or also is not None:
        _set(node, union(_present(node), r.workers, also or ()), "+also")


def _present(node: Node) -> list[str]:
    return [one for one in listed(node.get("present", [])) if isinstance(one, str)]


def _people(r: Reading, rooms: Rooms) -> None:
    viewers = rooms.viewers()
    for person in r.doc["people"]:
        if "shown_to" in person.came or "id" not in person:
            continue
        also, only = _listed(person.short, "+also"), _listed(person.short, "+only")
        if only is not None:
            _set(person, rooms.only(only), "+only")
        else:
            _set(person, union(viewers[person["id"]], also or ()), "+also")
    for section in _TIES:
        for node in r.doc.get(section, ()):
            if (
                node.made
                and "shown_to" not in node.came
                and not node.short.keys()
                & {
                    "+also",
                    "+only",
                }
            ):
                node["shown_to"] = rooms.of_tie(node, viewers)


def _thing(r: Reading, rooms: Rooms, node: Node) -> None:
    also, only = _listed(node.short, "+also"), _listed(node.short, "+only")
    if "shown_to" in node.came or (also is None and only is None):
        return
    if only is not None:
        _set(node, rooms.only(only), "+only")
    else:
        _set(node, rooms.also(node, also or []), "+also")


def _later(doc: Doc) -> list[Node]:
    return [one for s in ("goals", "scales") for one in doc.get(s, ()) if one.inside]


def _inside(rooms: Rooms, node: Node, on: bool) -> None:
    """Let a goal and its scale go where their danger goes."""
    if "shown_to" in node or "shown_to" in node.came:
        return
    label = made_label(rooms, node, on)
    if label is not None:
        node["shown_to"] = label


def made_label(rooms: Rooms, node: Node, on: bool) -> list[str] | None:
    """Return the label of a thing that was written inside of a danger."""
    danger = node.around
    if danger.get("shown_to") is not None:
        return list(danger["shown_to"])
    if node.cls == "Scale" and on:
        return rooms.before(danger)
    return None


def _grounds(r: Reading, rooms: Rooms) -> None:
    """Ask for the ground where a label goes against a guardian or across custody."""
    for section, nodes in r.doc.items():
        if section == "people":
            continue
        for node in nodes:
            if "ground" in node or not node.short:
                continue
            for form in ("+only", "+also"):
                named = _listed(node.short, form)
                if named is not None and rooms.needs_ground(node, form, named):
                    r.problem(node.short[form][1], "ground-missing")
                    break


# ── back ────────────────────────────────────────────────────────────────────


def fold(f: Folding) -> None:
    """Take labels back that the room gives, and name the rest by `även` and `bara`."""
    rooms = Rooms(f.doc, f.case.get("children", []), f.workers)
    for nodes in f.doc.values():
        for node in nodes:
            node.made = "shown_to" not in node
    if f.rooms:
        _fold_people(f, rooms)
    for node in _later(f.doc):
        label = made_label(rooms, node, f.rooms)
        if node.get("shown_to") == label:
            node.pop("shown_to", None)
    for section, nodes in f.doc.items():
        for node in nodes:
            if section not in ("people", "occasions", *_TIES) and not node.inside:
                _fold_thing(f, rooms, node)
    for node in f.doc.get("occasions", ()):
        _fold_meeting(f, node)


def _fold_people(f: Folding, rooms: Rooms) -> None:
    viewers = rooms.viewers()
    for section in _TIES:
        for node in f.doc.get(section, ()):
            node.made = node.get("shown_to") == rooms.of_tie(node, viewers)
    for person in f.doc.get("people", ()):
        known = viewers[person["id"]]
        label = person.get("shown_to")
        if label is None:
            person["shown_to"] = f.words.plain("+inherited")
        elif label == known:
            del person["shown_to"]
        elif label[: len(known)] == known and union(label) == label:
            person.short["+also"] = (label[len(known) :], ())
            del person["shown_to"]


def _fold_thing(f: Folding, rooms: Rooms, node: Node) -> None:
    label = node.get("shown_to")
    if not label or not f.rooms:
        return
    room = rooms.also(node, [])
    more = label[len(room) :]
    about = rooms.about(node)
    allowed = "ground" in node or not any(rooms.across(one, about) for one in more)
    if label == union(room, more) and more and allowed:
        node.short["+also"] = (label[len(room) :], ())
        del node["shown_to"]
    elif (
        "ground" in node
        and rooms.workers
        and label[-len(rooms.workers) :] == rooms.workers
    ):
        few = label[: -len(rooms.workers)]
        if few and rooms.only(few) == label:
            node.short["+only"] = (few, ())
            del node["shown_to"]


def _fold_meeting(f: Folding, node: Node) -> None:
    label = node.get("shown_to")
    if not f.rooms:
        return
    room = union(node.get("present", []), f.workers)
    if label is None:
        node["shown_to"] = f.words.plain("+inherited")
    elif label == room:
        del node["shown_to"]
    elif label[: len(room)] == room and union(label) == label and "ground" in node:
        # With its ground, since a talk with a child may reach across custody.
        node.short["+also"] = (label[len(room) :], ())
        del node["shown_to"]
