"""Short forms about meetings: who was there, and what was said there."""

from __future__ import annotations

from typing import Any

from sos_map.files.handwritten.folding import Folding
from sos_map.files.handwritten.nodes import Node, To
from sos_map.files.handwritten.reading import Reading
from sos_map.files.handwritten.rooms import union
from sos_map.files.handwritten.shape import sections
from sos_map.files.places import Path

__all__ = [
    "DEFAULTED",
    "expand",
    "expand_sources",
    "fold",
    "fold_sources",
    "leave_meeting",
    "mark_sources",
]

#: Sections whose things happened at the usual meeting when they say nothing else. What
#: a child made or said, and what was told about trust, never goes to a room unsaid.
DEFAULTED = (
    *("harm_threads", "harms", "dangers", "complicating", "strengths"),
    *("existing_safety", "needs", "goals", "steps", "wall", "plans", "bottom_lines"),
    *("rules", "triggers"),
)


def expand(r: Reading) -> None:
    """Write out who sat in each meeting, and the meeting of what says nothing."""
    for meeting in r.doc.get("occasions", ()):
        if "+with" in meeting.short and "present" not in meeting.came:
            raw, path = meeting.short["+with"]
            meeting["present"] = union(
                [one for one, _ in r.names(raw, path)], r.workers
            )
            meeting.came["present"] = path
    for section in DEFAULTED:
        for node in r.doc.get(section, ()):
            default_meeting(r.meeting, node)


def default_meeting(meeting: str | None, node: Node) -> None:
    """Give a thing the usual meeting, unless it says one, or none."""
    if meeting is not None and "at" not in node.came:
        node["at"] = meeting


def expand_sources(r: Reading) -> None:
    """Write out ``källa: {maja: m1}``: who told it, and at which meeting."""
    days = {one.get("id"): one for one in r.doc.get("occasions", ())}
    made: dict[tuple[Any, Any], Node] = {}
    for section in sections():
        for node in r.doc.get(section, ()):
            if "+told" not in node.short:
                continue
            raw, path = node.short["+told"]
            for person, at in raw.items():
                place = (*path, person)
                if not isinstance(at, str):
                    r.problem(place, "type-string")
                    continue
                if (person, at) not in made:
                    made[person, at] = _source(person, at, days, place)
                node.setdefault("sources", []).append(To(made[person, at]))
            node.came["sources"] = path
    if made:
        r.doc["sources"] = [*made.values(), *r.doc.get("sources", ())]
    for (_, at), node in made.items():
        if at not in days:
            wanted = r.words.word("section", "occasions")
            r.problem(node.path, "reference-dangling", ("wanted", wanted))


def _source(person: str, at: str, days: dict[Any, Node], path: Path) -> Node:
    node = Node("Source", path, made=True, kind="person", person=person)
    node.came["person"] = path
    if at in days:
        # A source has a day of its own and no meeting; its label says the room.
        node["date"] = days[at].get("date")
        node.inside = days[at]
    return node


# ── back ────────────────────────────────────────────────────────────────────


def fold(f: Folding) -> None:
    """Leave out who is always there, and the usual meeting."""
    for meeting in f.doc.get("occasions", ()):
        present = meeting.get("present", [])
        if f.workers and present[-len(f.workers) :] == f.workers:
            meeting.short["+with"] = (present[: -len(f.workers)], ())
            del meeting["present"]
        elif not f.workers and present:
            meeting.short["+with"] = (present, ())
            del meeting["present"]
    if f.meeting is None:
        return
    for section in DEFAULTED:
        for node in f.doc.get(section, ()):
            leave_meeting(node, f.meeting)


def leave_meeting(node: Node, usual: str | None) -> None:
    """Take the usual meeting away from a thing, or say that it has none."""
    if usual is None:
        return
    if node.get("at") == usual:
        del node["at"]
    elif "at" not in node:
        node["at"] = []


def mark_sources(f: Folding) -> None:
    """Find the sources that are somebody who told it at a meeting, from the front."""
    basis = {one for node in f.doc.get("dangers", ()) for one in node.get("basis", ())}
    meetings = f.doc.get("occasions", [])
    seen: set[tuple[str, str]] = set()
    for source in f.doc.get("sources", ()):
        found = _told(f, source, meetings)
        if found is None or found in seen or source["id"] in basis:
            break
        seen.add(found)
        f.told[source["id"]] = found


def _told(f: Folding, source: Node, meetings: list[Node]) -> tuple[str, str] | None:
    plain = {"id", "kind", "person", "date", "shown_to"}
    if source.get("kind") != "person" or not source.keys() <= plain:
        return None
    if "person" not in source or id(source) not in f.dull:
        return None
    for meeting in meetings:
        label = meeting.get("shown_to") if f.rooms else None
        if (source.get("date"), source.get("shown_to")) == (meeting["date"], label):
            return source["person"], meeting["id"]
    return None


def fold_sources(f: Folding) -> None:
    """Take back the marked sources, as far as things name them in their order."""
    sources = f.doc.get("sources", [])
    naming = [
        node
        for section in sections()
        for node in f.doc.get(section, ())
        if node.get("sources")
    ]
    count = len(f.told)
    while True:
        taken = {one["id"] for one in sources[:count]}
        told = [node for node in naming if _tells(f, node["sources"], taken)]
        order = list(dict.fromkeys(n for node in told for n in node["sources"]))
        chosen = {id(node) for node in told}
        others = {n for o in naming if id(o) not in chosen for n in o["sources"]}
        good = 0
        while (
            good < min(count, len(order))
            and sources[good]["id"] == order[good]
            and order[good] not in others
        ):
            good += 1
        if good == count:
            break
        count = good
    for node in told:
        node.short["+told"] = (dict(f.told[one] for one in node.pop("sources")), ())
    f.doc["sources"] = sources[count:]


def _tells(f: Folding, names: list[str], taken: set[str]) -> bool:
    if not taken.issuperset(names):
        return False
    people = [f.told[name][0] for name in names]
    return len(set(people)) == len(people)
