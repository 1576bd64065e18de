"""Which label counts for a thing, and which children the thing concerns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS, Edge, edges_of
from sos_map.privacy.reader import Reader

__all__ = ["Labels", "concerned"]

Children = frozenset[str]


@attrs.frozen(repr=False)
class Labels:
    """The labels of one case, ready to be asked for one reader.

    Nearest wins: the thing's own, its occasion's, its section's, the case's. What is
    hidden from somebody anywhere on that way stays hidden.
    """

    case: CaseMap
    reader: Reader
    #: True for a kind of reader who needs no label anywhere: the office itself.
    unasked: bool = False
    sections: dict[str, list[Any]] = attrs.field(init=False)
    occasions: dict[str, Any] = attrs.field(init=False)

    @sections.default
    def _sections(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for label in self.case.labels:
            found.setdefault(label.section, []).append(label)
        return found

    @occasions.default
    def _occasions(self) -> dict[str, Any]:
        return {occasion.id: occasion for occasion in self.case.occasions}

    def _way(self, section: str, thing: Any) -> Iterable[Any]:
        yield thing
        occasion = self.occasions.get(getattr(thing, "at", None) or "")
        if occasion is not None:
            yield occasion
        yield from self.sections.get(section, ())
        yield self.case.case

    def hidden(self, section: str, thing: Any) -> bool:
        """Say whether the thing is hidden from the reader by name."""
        return any(
            self.reader.matches(label)
            for step in self._way(section, thing)
            for label in step.hidden_from
        )

    def shown(self, section: str, thing: Any) -> str | None:
        """Return `own` or `inherited` when a label shows the thing, else ``None``."""
        for step in self._way(section, thing):
            if step.shown_to is None:
                continue
            steps = [step]
            if step in self.sections.get(section, ()):
                # Of two labels on one section none may be forgotten: both must agree.
                steps = [s for s in self.sections[section] if s.shown_to is not None]
            if not all(self._names_reader(s.shown_to) for s in steps):
                return None
            return "own" if step is thing else "inherited"
        return None

    def _names_reader(self, labels: Iterable[str]) -> bool:
        return any(self.reader.matches(label) for label in labels)

    def link(self, item: Any) -> bool:
        """Say whether a link inside a visible thing may be shown."""
        if any(self.reader.matches(label) for label in item.hidden_from):
            return False
        if item.shown_to is None or self.unasked:
            return True
        return any(self.reader.matches(label) for label in item.shown_to)


def concerned(case: CaseMap) -> dict[str, Children]:
    """Return for each thing the children of the case that it is about.

    An empty set means that it is about no child in particular. What a child said, or
    how it rated, is about that child too: its words are its own. So is where a child
    lives, and that somebody talked with it alone.
    """
    children = frozenset(case.case.children)
    found: dict[str, Children] = {}
    things = [
        (section, thing) for section in SECTIONS for thing in getattr(case, section)
    ]
    for section, thing in things:
        found[thing.id] = _own_children(section, thing, children)
    carriers = [
        (section, thing)
        for section, thing in things
        if not found[thing.id]
        and (section in _ALSO or any(e.carries_children for e in edges_of(section)))
    ]
    # What a thing builds on may come later in the file, so go round until it settles.
    settled = False
    while not settled:
        settled = True
        for section, thing in carriers:
            carried = _carried(section, thing, found)
            if carried != found[thing.id]:
                found[thing.id] = carried
                settled = False
    return found


_CHILD_FIELDS = ("child", "of", "by", "who", "about", "as_imagined_for")
_CHILD_LISTS = ("children", "benefited", "about", "said_by", "told_to")
#: Where the `person` can be a child, about whom the thing then is.
_PERSONAL = frozenset({"rings", "knowledge", "commitments"})
#: About no child by themselves. What one child says of a sibling in its own drawing is
#: its own: the drawing carries whose it is.
_NOBODYS = frozenset({"people", "bodies", "sources", "kinships", "child_items"})
#: Fields that carry children though the thing does not fall with them.
_ALSO = {"rules": ("plan",), "harms": ("thread",)}


def _own_children(section: str, thing: Any, children: Children) -> Children:
    if section in _NOBODYS:
        return frozenset()
    if section == "occasions":
        talked = thing.present if thing.kind == "child_talk" else ()
        return children.intersection(talked)
    if section == "households":
        return children.intersection(thing.members)
    named: set[str] = set()
    for field in _CHILD_FIELDS:
        value = getattr(thing, field, None)
        if value.__class__ is str:
            named.add(value)
    if section in _PERSONAL:
        named.add(thing.person)
    for field in _CHILD_LISTS:
        for item in getattr(thing, field, None) or ():
            named.add(item if item.__class__ is str else getattr(item, "child", ""))
    return children & named


def _carried(section: str, thing: Any, found: dict[str, Children]) -> Children:
    carried: set[str] = set()
    for edge in edges_of(section):
        if not edge.carries_children:
            continue
        value = getattr(thing, edge.name)
        for target in value if edge.is_list else (value,):
            if target is not None:
                carried |= found[_target(edge, target)]
    for name in _ALSO.get(section, ()):
        target = getattr(thing, name)
        if target is not None:
            carried |= found[target]
    return frozenset(carried)


def _target(edge: Edge, item: Any) -> str:
    target: str = getattr(item, edge.inner) if edge.inner else item
    return target
