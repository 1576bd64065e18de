"""What is kept from somebody whom a child fears, wherever the labels point.

The child's own words about a person, and the signs by which a child calls for help,
must not reach that person (signs-of-safety §4.5, §5.4, §6): a label cannot open these,
since a label is written once and for many things. Nor does a label give a child a story
that the grown-ups have not agreed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from sos_map.model.case import CaseMap
from sos_map.privacy.reader import Reader

__all__ = ["ChildSafety", "child_safety"]

#: Readers for whom `safe_to_share` holds nothing back.
_PROFESSIONALS = frozenset({"child", "professional", "team", "court"})
#: Bodies whose papers are the matter's own.
_OFFICIAL = frozenset({"team", "court"})
#: Where a story stands that the grown-ups have agreed to tell (§6.4).
_AGREED = frozenset({"approved", "told"})
#: Fields that name who speaks.
_SPEAKERS = ("by", "who", "as_imagined_for")


@attrs.frozen(repr=False)
class ChildSafety:
    """What one reader must not learn of the children, whatever the labels say.

    Attributes:
        kind: The kind of reader.
        near: The reader, and the people with whom a body shares its papers.
        feared_by: Children who have said that they are afraid of one of these.
        kept: Ids of safety objects, and of what rests on them.
        tools: Whose drawing each child's tool is.
    """

    kind: str
    near: frozenset[str]
    feared_by: frozenset[str]
    kept: frozenset[str]
    tools: dict[str, str]

    def keeps(self, section: str, thing: Any, label: str | None) -> bool:
        """Say whether a thing is kept from the reader.

        Args:
            section: Where it stands.
            thing: The thing.
            label: `own` when a label of its own shows it, `inherited`, or none.
        """
        if thing.id in self.kept:
            return True
        if (
            section == "child_items"
            and thing.safe_to_share in ("no", "later")
            and self.kind not in _PROFESSIONALS
        ):
            return True
        unfinished = section == "stories" and thing.status not in _AGREED
        if unfinished and self.kind == "child":
            return True
        if section in ("trusts", "child_items") and _says_fear(thing, self.near):
            return True
        voice = self.feared_by and label != "own"
        return bool(voice and not self.feared_by.isdisjoint(self._said_by(thing)))

    def keeps_field(self, name: str, thing: Any) -> bool:
        """Say whether a child's view of the reader needs a label of the thing's own."""
        about_reader = name == "child_view" and thing.person in self.near
        return about_reader and (thing.shown_to is None or bool(self.feared_by))

    def keeps_link(self, inner: str, target: str | None, item: Any) -> bool:
        """Say whether words of a child who fears the reader need their own label."""
        spoken = inner in ("who", "by") and target in self.feared_by
        return spoken and item.shown_to is None

    def _said_by(self, thing: Any) -> Iterator[str]:
        kind = type(thing).__name__
        if kind in ("Trust", "ChildTool", "SafetyObject"):
            yield thing.child
        if kind == "ChildItem":
            yield self.tools[thing.tool]
        for name in _SPEAKERS:
            value = getattr(thing, name, None)
            if value is not None:
                yield value
        yield from getattr(thing, "said_by", ())


def child_safety(case: CaseMap, reader: Reader) -> ChildSafety:
    """Return what is kept from a reader for the children's safety.

    A child fears somebody when it has said so (`afraid_of`, or in the part of its
    drawing for those with whom it is not safe). Its safety objects are kept besides
    from everybody whose behaviour a danger, or a harm that was done, is about, unless
    they are among those who know of it.
    """
    near = {reader.who}
    if reader.kind in _OFFICIAL:
        near = set()
    for body in case.bodies:
        if body.id in near:
            near.update(body.members)
    tools = {tool.id: tool.child for tool in case.child_tools}
    said = [(one.child, one.person) for one in case.trusts if _says_fear(one, near)]
    for item in case.child_items:
        if _says_fear(item, near):
            said += [(tools[item.tool], who) for who in near.intersection(item.about)]
    harmful = {*said, *_harmful(case, near)}
    return ChildSafety(
        kind=reader.kind,
        near=frozenset(near),
        feared_by=frozenset(child for child, _who in said),
        kept=frozenset(_kept(case, harmful)),
        tools=tools,
    )


def _says_fear(thing: Any, near: Iterable[str]) -> bool:
    if type(thing).__name__ == "Trust":
        return thing.kind == "afraid_of" and thing.person in near
    return thing.zone == "not_safe_with" and not set(near).isdisjoint(thing.about)


def _harmful(case: CaseMap, near: set[str]) -> Iterator[tuple[str, str]]:
    """Return each child and who is a danger to it; a worry for no child is for all."""
    every = case.case.children
    for danger in case.dangers:
        children = [link.child for link in danger.children] or every
        yield from (
            (c, who) for who in near.intersection(danger.about) for c in children
        )
    for harm in case.harms:
        children = [link.child for link in harm.children] or every
        yield from (
            (c, who) for who in near.intersection(harm.done_by) for c in children
        )
    for thread in case.harm_threads:
        for who in near.intersection(thread.done_by):
            yield from ((child, who) for child in thread.children or every)


def _kept(case: CaseMap, harmful: set[tuple[str, str]]) -> set[str]:
    """Return the safety objects kept back, and what tells of them."""
    kept: set[str] = set()
    rules: set[str] = set()
    if not harmful:
        return kept
    for one in case.safety_objects:
        adversaries = {who for child, who in harmful if child == one.child}
        if adversaries - set(one.known_by):
            kept.add(one.id)
            if one.rule is not None:
                rules.add(one.rule)
    while True:  # an earlier or later version of a rule says nearly the same
        more = {
            version
            for rule in case.rules
            if rule.supersedes and not rules.isdisjoint((rule.id, rule.supersedes))
            for version in (rule.id, rule.supersedes)
        }
        if more <= rules:
            break
        rules |= more
    for rule in case.rules:
        if rule.id in rules:
            kept.update(rule.triggers)
    kept.update(i.id for i in case.child_items if not rules.isdisjoint(i.becomes))
    return kept | rules
