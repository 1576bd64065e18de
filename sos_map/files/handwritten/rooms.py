"""The room is the label: who may read a thing, by who was there when it was said.

Pure functions of a document; the loader writes out what they give, and the writer
leaves out what they would give again. Nobody is named who was not in the room, is not
a guardian, and was not added by hand (default deny).
"""

from __future__ import annotations

from collections.abc import Iterable

from sos_map.files.handwritten.nodes import Doc, Node
from sos_map.model.edges import edges_of

__all__ = ["Rooms", "union"]


def union(*lists: Iterable[str]) -> list[str]:
    """Return all of several lists in order, each once."""
    return list(dict.fromkeys(one for part in lists for one in part))


class Rooms:
    """Answers for one document; labels of meetings are written before it is made."""

    def __init__(self, doc: Doc, children: list[str], workers: list[str]) -> None:
        self.doc = doc
        self.children = set(children)
        self.workers = workers
        self.meetings = {one.get("id"): one for one in doc.get("occasions", ())}
        self.guardians: dict[str, list[str]] = {}
        for one in doc.get("custody", ()):
            child, person = one.get("child"), one.get("person")
            if isinstance(child, str) and isinstance(person, str):
                self.guardians.setdefault(child, []).append(person)
        self._about: dict[str, frozenset[str]] = {}
        self._things = {
            one.get("id"): (section, one) for section in doc for one in doc[section]
        }

    # ── people ──────────────────────────────────────────────────────────────

    def viewers(self) -> dict[str, list[str]]:
        """Return for each person who may know of her or him."""
        found: dict[str, set[str]] = {
            one["id"]: set(self.workers) for one in self.doc["people"] if "id" in one
        }
        groups = [one.get("present", []) for one in self.doc.get("occasions", ())]
        groups += self.guardians.values()
        for child in self.children & found.keys():
            found[child].update(self._of_child(child))
        for group in groups:
            for person in group:
                if person in found:
                    found[person].update(group)
        return {
            person: [one for one in found if one in known and one != person]
            for person, known in found.items()
        }

    def _of_child(self, child: str) -> list[str]:
        """Return the child's parents and guardians, and those who stand around."""
        parents = [
            tie["person"]
            for tie in self.doc.get("kinships", ())
            if tie.get("of") == child and tie.get("tie") == "parent"
        ]
        network = [
            one["person"]
            for one in self.doc.get("network", ())
            if child in one.get("children", [child]) and "person" in one
        ]
        return union(parents, self.guardians.get(child, ()), network)

    def of_tie(self, node: Node, viewers: dict[str, list[str]]) -> list[str]:
        """Return who may know of everybody that a tie or a home names."""
        names: list[str] = []
        for field in ("person", "of", "child", "members"):
            value = node.get(field, [])
            names += value if isinstance(value, list) else [value]
        groups = [{*viewers[one], one} for one in names if one in viewers]
        if not groups:
            return list(self.workers)
        common = set.intersection(*groups)
        return [one for one in viewers if one in common]

    # ── things ──────────────────────────────────────────────────────────────

    def before(self, node: Node) -> list[str]:
        """Return who reads a thing before anybody is added: the room it was said in."""
        around = node.inside
        if around is not None and "shown_to" in around:
            return list(around["shown_to"] or ())
        at = node.get("at") or (around.get("at") if around is not None else None)
        meeting = self.meetings.get(at) if isinstance(at, str) else None
        if meeting is None:
            return list(self.workers)
        return list(meeting.get("shown_to") or self.workers)

    def also(self, node: Node, more: list[str]) -> list[str]:
        """Return a label of its own for a thing that more people may read.

        A label of its own reaches across custody, which a meeting's does not. So
        those of the room who are there for other children only must not come along.
        """
        about = self.about(node)
        room = [one for one in self.before(node) if not self.across(one, about)]
        return union(room, more)

    def only(self, few: list[str]) -> list[str]:
        """Return the label of a thing that fewer people may read."""
        return union(few, self.workers)

    def across(self, person: str, about: frozenset[str]) -> bool:
        """Say whether a person is there for other children than these only."""
        if not about:
            return False
        mine = {child for child, some in self.guardians.items() if person in some}
        for tie in self.doc.get("kinships", ()):
            if tie.get("person") == person and tie.get("tie") == "parent":
                mine.add(tie.get("of", ""))
        for one in self.doc.get("network", ()):
            if one.get("person") == person:
                mine.update(one.get("children", self.children))
        for one in self.doc.get("care", ()):
            if person in one.get("carers", ()):
                mine.add(one.get("child", ""))
        mine &= self.children
        return bool(mine) and mine.isdisjoint(about)

    def needs_ground(self, node: Node, form: str, named: list[str]) -> bool:
        """Say whether a label goes against a guardian, or reaches across custody."""
        about = self.about(node)
        if form == "+only":
            return any(
                person not in named
                for child in (about or self.children)
                for person in self.guardians.get(child, ())
            )
        return any(self.across(one, about) for one in named)

    def about(self, node: Node) -> frozenset[str]:
        """Return the children of the case that a thing is about, as erasing sees it."""
        section = self._things.get(node.get("id"), ("", node))[0]
        return self._concerned(section, node, ())

    def _concerned(
        self, section: str, node: Node, way: tuple[str, ...]
    ) -> frozenset[str]:
        named: list[str] = []
        for field in ("child", "of", "by", "who", "about", "as_imagined_for"):
            value = node.get(field)
            named += [value] if isinstance(value, str) else []
        for field in ("children", "benefited", "about", "said_by"):
            value = node.get(field)
            for one in value if isinstance(value, list) else ():
                named.append(one.get("child", "") if isinstance(one, dict) else one)
        if node.get("kind") == "child_talk":
            named += node.get("present", [])
        said = {one for one in named if isinstance(one, str)}
        found = frozenset(self.children & said)
        if found:
            return found
        carried: set[str] = set()
        for edge in edges_of(section) if section else ():
            if not edge.carries_children:
                continue
            value = node.get(edge.name, [])
            for target in value if isinstance(value, list) else [value]:
                if isinstance(target, str) and target not in way:
                    home, thing = self._things.get(target, ("", None))
                    if thing is not None:
                        carried |= self._concerned(home, thing, (*way, target))
        return frozenset(carried)
