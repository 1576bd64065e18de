"""Short forms where one thing holds others: plans, child tools, stories, circles."""

from __future__ import annotations

from typing import Any

from sos_map.files.handwritten.folding import Folding, prefix
from sos_map.files.handwritten.meetings import leave_meeting
from sos_map.files.handwritten.nodes import Node, To
from sos_map.files.handwritten.reading import Reading
from sos_map.files.places import Path

__all__ = ["expand", "expand_circles", "expand_knows", "fold"]


def expand(r: Reading, top: dict[str, tuple[Any, Path]]) -> None:
    """Write out rules of plans, what a child put in each room, pages of stories."""
    if "+plan" in top:
        raw, path = top["+plan"]
        plans = r.things("Plan", raw if isinstance(raw, list) else [raw], path)
        for plan in plans:
            if not isinstance(raw, list):
                plan.path = path
        r.doc["plans"] = [*plans, *r.doc.get("plans", ())]
    if "+houses" in top:
        houses = r.things("ChildTool", *top["+houses"])
        for house in houses:
            house.setdefault("tool", "three_houses")
        r.doc["child_tools"] = [*houses, *r.doc.get("child_tools", ())]
    made: dict[str, list[Node]] = {"rules": [], "child_items": [], "panels": []}
    for plan in r.doc.get("plans", ()):
        made["rules"] += _inner(r, plan, "+rules", "Rule", "plan")
    for tool in r.doc.get("child_tools", ()):
        made["child_items"] += _rooms(r, tool)
        _child(r, tool)
    for story in r.doc.get("stories", ()):
        pages = _inner(r, story, "+pages", "Panel", "story")
        for count, page in enumerate(pages, start=1):
            page.setdefault("number", count)
        made["panels"] += pages
    for section, nodes in made.items():
        r.doc[section] = [*nodes, *r.doc.get(section, ())]


def _inner(r: Reading, outer: Node, form: str, cls: str, field: str) -> list[Node]:
    if form not in outer.short:
        return []
    found = r.things(cls, *outer.short[form])
    for node in found:
        _belongs(node, outer, field)
    return found


def _belongs(node: Node, outer: Node, field: str) -> None:
    node.setdefault(field, To(outer))
    if "at" in outer and "at" not in node.came:
        node["at"] = outer["at"]


def _rooms(r: Reading, tool: Node) -> list[Node]:
    if "+rooms" not in tool.short:
        return []
    raw, path = tool.short["+rooms"]
    zones = r.words.choices("ChildItem", "zone")
    if not isinstance(raw, dict):
        r.problem(path, "type-object")
        return []
    made = []
    for key, items in raw.items():
        place = (*path, key)
        if key not in zones:
            r.unknown(place, key, {word: word for word in zones}, {})
            continue
        for item in r.things("ChildItem", items, place):
            item.setdefault("zone", zones[key])
            _belongs(item, tool, "tool")
            made.append(item)
    return made


def _child(r: Reading, tool: Node) -> None:
    """Let a tool be the child's who was at the meeting, when that was one child."""
    if "child" in tool:
        return
    children = set(r.case.get("children", ()))
    for meeting in r.doc.get("occasions", ()):
        if meeting.get("id") == tool.get("at"):
            there = [one for one in meeting.get("present", ()) if one in children]
            if len(there) == 1:
                tool["child"] = there[0]


def expand_circles(r: Reading, raw: Any, path: Path) -> list[Node]:
    """Read ``cirklar: {innersta: [gun]}``, or things like everywhere else."""
    rings = r.words.choices("RingPlacement", "ring")
    if not isinstance(raw, dict) or not any(key in rings for key in raw):
        return r.things("RingPlacement", raw, path)
    made = []
    for key, people in raw.items():
        place = (*path, key)
        if key not in rings:
            r.unknown(place, key, {word: word for word in rings}, {})
            continue
        for person, inner in r.names(people, place):
            node = Node("RingPlacement", inner, person=person, ring=rings[key])
            node.came.update(person=inner, ring=place)
            made.append(node)
    return made


def expand_knows(r: Reading, raw: Any, path: Path) -> list[Node]:
    """Read ``vet om: {gun: {h1: allt}}``, or things like everywhere else."""
    keys = r.words.keys("Knowledge")
    if not isinstance(raw, dict) or not all(
        isinstance(one, dict) and not one.keys() & keys.keys() for one in raw.values()
    ):
        return r.things("Knowledge", raw, path)
    levels = r.words.choices("Knowledge", "level")
    made = []
    for person, known in raw.items():
        for about, level in known.items():
            place = (*path, person, about)
            node = Node(
                "Knowledge",
                place,
                person=person,
                about=about,
                level=levels.get(level, "?") if isinstance(level, str) else "?",
            )
            node.came.update(person=(*path, person), about=place, level=place)
            made.append(node)
    return made


# ── back ────────────────────────────────────────────────────────────────────


def fold(f: Folding) -> None:
    """Put rules, items and pages back where they belong."""
    _fold_inner(f, "rules", "plan", "plans", "+rules")
    _fold_inner(f, "panels", "story", "stories", "+pages")
    _fold_rooms(f)
    _fold_circles(f)
    _fold_knows(f)


def _fold_inner(f: Folding, section: str, field: str, home: str, form: str) -> None:
    outers = {one["id"]: one for one in f.doc.get(home, ())}
    place = {name: at for at, name in enumerate(outers)}

    def order(node: Node) -> tuple[int, ...] | None:
        return (place[node[field]],) if field in node else None

    for node in prefix(f.doc, section, order):
        outer = outers[node.pop(field)]
        leave_meeting(node, outer.get("at"))
        outer.add(form, node)
        if form == "+pages" and node["number"] == len(outer.short[form][0]):
            del node["number"]


def _fold_rooms(f: Folding) -> None:
    tools = {one["id"]: one for one in f.doc.get("child_tools", ())}
    place = {name: at for at, name in enumerate(tools)}
    zones = f.words.values("ChildItem", "zone")
    seen: dict[tuple[int, str], int] = {}

    def order(node: Node) -> tuple[int, ...] | None:
        at = place[node["tool"]]
        return at, seen.setdefault((at, node["zone"]), len(seen))

    for node in prefix(f.doc, "child_items", order):
        tool = tools[node.pop("tool")]
        leave_meeting(node, tool.get("at"))
        rooms = tool.short.setdefault("+rooms", ({}, ()))[0]
        rooms.setdefault(zones[node.pop("zone")], []).append(node)


def _fold_circles(f: Folding) -> None:
    placed = f.doc.get("rings", [])
    words = f.words.values("RingPlacement", "ring")
    under: dict[str, list[str]] = {}
    last = None
    for one in placed:
        key = words[one["ring"]]
        if not f.bare(one, "person", "ring") or (key in under and key != last):
            return
        last = key
        under.setdefault(key, []).append(one["person"])
    if under:
        f.top["rings"], f.doc["rings"] = under, []


def _fold_knows(f: Folding) -> None:
    known = f.doc.get("knowledge", [])
    words = f.words.values("Knowledge", "level")
    under: dict[str, dict[str, str]] = {}
    last = None
    for one in known:
        who = one["person"]
        again = who in under and (who != last or one["about"] in under[who])
        if again or not f.bare(one, "person", "about", "level"):
            return
        last = who
        under.setdefault(who, {})[one["about"]] = words[one["level"]]
    if any(name in f.words.keys("Knowledge") for one in under.values() for name in one):
        return  # an id that is also a key could be read as one
    if under:
        f.top["knowledge"], f.doc["knowledge"] = under, []
