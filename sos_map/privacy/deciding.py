"""What a reader may see of a map: by rule, by label, and by what a thing stands on."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.model.case import CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import LINKS, SECTIONS, Edge, edges_of
from sos_map.privacy.child_safety import child_safety
from sos_map.privacy.consent import Consents
from sos_map.privacy.decisions import decided
from sos_map.privacy.labels import Labels, concerned
from sos_map.privacy.locators import locators
from sos_map.privacy.own_labels import own_labels
from sos_map.privacy.policy import Policy
from sos_map.privacy.reader import Reader
from sos_map.privacy.report import Reason
from sos_map.privacy.wordings import lacks_words

__all__ = ["Deciding"]

_OWNER_ONLY = frozenset({"shown_to", "hidden_from", "ground", "note", "extensions"})
#: Sections that are for the owner of the file only.
_OWN_SECTIONS = frozenset({"access"})
#: What one person said of a talk or a story: another needs a label on it to read it.
_EACH_THEIR_OWN = frozenset({"guardians", "approvals"})
#: Whose matter it is stays between the office and that child's people.
_MATTERS = frozenset({"consents", "contacts", "clocks", "decisions"})
#: Fields without which the rest of a thing says something else: somebody who must never
#: be in the circles would be one who may be invited, and what is done in one situation,
#: or never in it, would be for every day.
_DECISIVE = {"rings": ("never_here",), "rules": ("when",)}
_FAMILY = frozenset({"parent", "guardian", "foster_carer", "network"})


class Deciding:
    """Decisions on one map for one reader, before anything is built."""

    def __init__(
        self, case: CaseMap, reader: Reader, rules: Policy, date: str, child: str | None
    ) -> None:
        self.decided = decided(case, reader, date)
        self.case = case = self.decided.case
        self.reader = reader
        self.rules = rules
        self.date = date
        self.child = child
        self.is_owner = reader.kind == "owner"
        self.needs_words = reader.kind == "teaching" and not reader.settled
        unasked = self.is_owner or all(
            rules.cell(reader.kind, one, "*") == "show"
            for one in SECTIONS
            if one not in _OWN_SECTIONS
        )
        self.consents = Consents(case, reader, date)
        self.labels = Labels(case, reader, unasked)
        self.about = concerned(case)
        self.hidden: dict[str, Reason] = {}
        self.labelled: set[str] = set()
        self.own: set[str] = set()
        self.locators = locators(case, reader, date, self.labels)
        self.safety = child_safety(case, reader)
        self.own_labels = own_labels(case, reader)

    def things(self) -> Iterator[tuple[str, Any]]:
        for section in SECTIONS:
            for thing in getattr(self.case, section):
                yield section, thing

    def decide(self) -> None:
        """Decide for each thing by rule and label, before looking at what it names."""
        for section, thing in self.things():
            reason = self.against(section, thing)
            if reason is not None:
                self.hidden[thing.id] = reason

    def against(self, section: str, thing: Any) -> Reason | None:
        """Return why the reader may not see a thing, or ``None``."""
        label = self.labels.shown(section, thing)
        hidden = self.labels.hidden(section, thing)
        others = self.is_about_others(thing)
        if label is not None and not hidden and not (others and label != "own"):
            self.labelled.add(thing.id)
            if label == "own":
                self.own.add(thing.id)
        if self.is_owner:
            part = self.child is not None and getattr(thing, "member", None) is not None
            others = part or self.is_about_others(thing, narrowed=True)
            return "other-child" if others else None  # the member may be another child
        if thing.id == self.reader.who:
            return None  # everybody knows of themselves
        if section in _OWN_SECTIONS:
            return "owner-only"  # whatever a pack says
        cell = self.rules.cell(self.reader.kind, section, "*")
        if cell == "never":
            return "rule"
        if hidden:
            return "hidden-from"
        if self.is_about_others(thing, narrowed=True):
            return "other-child"
        if self.safety.keeps(section, thing, label):
            return "child-safety"
        for name in (*_required(thing.__class__), *_decisive(section, thing)):
            reason = self.field_reason(
                section, name, thing.id in self.labelled, thing.id
            )
            if reason is not None:
                return reason  # without it, nothing that could be shown is left
        if self.needs_words and lacks_words(self.reader.kind, thing):
            return "no-words"
        if self.locators.hides(section, thing, label):
            return "protected"
        if cell == "show":
            return None
        if label is None:
            return "no-label"
        if others and label == "inherited":
            # A meeting's label does not reach across custody (practice notes).
            return "other-child"
        if cell == "consent" and not self.consents.cover(
            section, thing, self.about[thing.id]
        ):
            return "no-consent"
        if label == "inherited" and self.own_labels.needed(section, thing):
            return "no-label"
        return None

    def is_about_others(self, thing: Any, *, narrowed: bool = False) -> bool:
        """Say whether a thing is only about children that are not this reader's."""
        about = self.about[thing.id]
        if not about:
            return False
        if narrowed:
            return self.child is not None and self.child not in about
        return bool(self.reader.children) and about.isdisjoint(self.reader.children)

    def close(self) -> None:
        """Take away what stands on hidden things, until nothing more falls."""
        falling = True
        while falling:
            falling = False
            for section, thing in self.things():
                if thing.id in self.hidden or thing.id == self.reader.who:
                    continue
                if any(self.falls(edge, thing) for edge in edges_of(section)):
                    self.hidden[thing.id] = "builds-on-hidden"
                    falling = True

    def falls(self, edge: Edge, thing: Any) -> bool:
        """Say whether a thing goes because of what one of its fields names."""
        if edge.when_hidden == "link":
            return False
        if edge.name == "said_by" and thing.zone == "seen":
            return False  # what grown-ups saw is nobody's words
        value = getattr(thing, edge.name)
        if not value:
            return False
        if not edge.is_list:
            return value in self.hidden
        labelled = thing.id in self.labelled
        seen = [
            self.link_reason(edge, item, labelled, thing.id) is None for item in value
        ]
        return not all(seen) if edge.when_hidden == "thing" else not any(seen)

    def link_reason(
        self, edge: Edge, item: Any, labelled: bool, identity: str
    ) -> Reason | None:
        """Return why one member of a list may not be shown, or ``None``."""
        if self.is_owner:
            return self.owners_link_reason(edge, item)
        if not edge.inner:
            if (identity, edge.name, item) in self.decided.members:
                return "hidden-from"
            if edge.section == "bodies" and item in self.locators.home:
                return "protected"  # where somebody works is where they can be found
            return "points-at-hidden" if item in self.hidden else None
        target = getattr(item, edge.inner)
        if target in self.hidden:
            return "points-at-hidden"
        reason = self.object_reason(edge.name, item, labelled)
        if reason is not None:
            return reason
        if (
            edge.name in _EACH_THEIR_OWN
            and self.reader.kind in _FAMILY
            and target != self.reader.who
            and item.shown_to is None
        ):
            return "no-label"
        if self.safety.keeps_link(edge.inner, target, item):
            return "child-safety"
        if edge.inner == "child" and self.child not in (None, target):
            return "other-child"
        # The impact on a child, and what a child fears, is that child's: it needs a
        # label of its own to reach a reader who is there for another child only.
        if (
            self.reader.children
            and target in self.case.case.children
            and target not in self.reader.children
            and item.shown_to is None
        ):
            return "other-child"
        return None

    def owners_link_reason(self, edge: Edge, item: Any) -> Reason | None:
        """Return why the owner's paper about one child leaves a member out."""
        target = getattr(item, edge.inner) if edge.inner else item
        if edge.inner == "child" and self.child not in (None, target):
            return "other-child"
        return "points-at-hidden" if target in self.hidden else None

    def object_reason(self, name: str, item: Any, labelled: bool) -> Reason | None:
        """Return why an object in a list may not be shown, or ``None``."""
        if self.is_owner:
            return None
        if not self.labels.link(item):
            return "no-label"
        for field in _required(item.__class__):
            reason = self.field_reason(LINKS[name], field, labelled, None)
            if reason is not None:
                return reason
        if self.needs_words and lacks_words(self.reader.kind, item):
            return "no-words"
        return None

    def field_reason(
        self, section: str, field: str, labelled: bool, identity: str | None
    ) -> Reason | None:
        """Return why one field of a visible thing is not shown, or ``None``.

        Args:
            section: Where the thing stands, or the word for a link.
            field: The field.
            labelled: Whether a label shows the thing.
            identity: The thing, for decisions on one field; ``None`` inside a link.
        """
        if self.is_owner:
            return None
        if field in _OWNER_ONLY:
            return "owner-only"
        if (identity, field) in self.decided.hidden:
            return "hidden-from"
        cell = self.rules.cell(self.reader.kind, section, field)
        if cell == "never":
            return "rule"
        opened = labelled or (identity, field) in self.decided.shown
        return None if cell == "show" or opened else "no-label"

    def keeps_speaker(self, edge: Edge, statement: str, item: Any) -> bool:
        """Say whether a statement keeps back that somebody told it in confidence."""
        asked = not self.labels.unasked
        return asked and self.own_labels.keeps_speaker(edge.name, statement, item)

    def in_the_matter_of_others(self, edge: Edge, values: Any) -> frozenset[str]:
        """Return the other children of a matter that is about the reader's, too."""
        mine = {self.child} if self.child else set(self.reader.children)
        if edge.section not in _MATTERS or edge.name != "children":
            return frozenset()
        if not mine or mine.isdisjoint(values):
            return frozenset()
        return frozenset(self.case.case.children).difference(mine)


@functools.cache
def _required(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields without which there is no such thing."""
    return tuple(
        field.name
        for field in fields_of(kind)
        if field.default is attrs.NOTHING and field.name != "id"
    )


def _decisive(section: str, thing: Any) -> tuple[str, ...]:
    """Return the fields that turn what a thing says, where they are set."""
    return tuple(name for name in _DECISIVE.get(section, ()) if getattr(thing, name))
