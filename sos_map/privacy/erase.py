"""Erasing: the one function that knows a whole map and a reader.

`export = render ∘ erase`. It starts from nothing and adds what is allowed; what is not
added was never there (privacy §1.2, §1.4). Ids are new, given in the author's order of
the things that are left, so that no gap and no number tells of anything else.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.model.case import CaseFile, CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import LINKS, SECTIONS, Edge, edges_of
from sos_map.privacy.child_safety import child_safety
from sos_map.privacy.dull_ids import LETTERS
from sos_map.privacy.labels import Labels, concerned
from sos_map.privacy.policy import Policy
from sos_map.privacy.reader import Reader
from sos_map.privacy.report import OperatorReport, Piece, Reason, Withheld, pieces
from sos_map.privacy.shelter import LOCATORS, PLACES, sheltered_from, whereabouts
from sos_map.privacy.view import View, ViewReader
from sos_map.privacy.wordings import in_words_for, unsaid

__all__ = ["erase"]

_OWNER_ONLY = frozenset({"shown_to", "hidden_from", "ground", "note", "extensions"})
#: What one person said of a talk or a story: another needs a label on it to read it.
_EACH_THEIR_OWN = frozenset({"guardians", "approvals"})
#: Whose matter it is stays between the office and that child's people.
_MATTERS = frozenset({"consents", "contacts", "clocks", "decisions"})
_FAMILY = frozenset({"parent", "guardian", "foster_carer", "network"})


def erase(
    case: CaseMap,
    reader: Reader,
    rules: Policy,
    date: str,
    child: str | None = None,
) -> tuple[View, OperatorReport]:
    """Return what a reader may see, and the operator's account of it.

    Args:
        case: The whole map.
        reader: For whom; see `named_reader`.
        rules: The policy pack.
        date: The day of the paper.
        child: The one child that the paper is about: what concerns only other
            children of the case is left out (bbic §6.4, one child one document).

    Returns:
        The view, and a report in which every piece of the map is either shown or
        withheld with a reason.
    """
    work = _Erasing(case, reader, rules, date, child)
    work.decide()
    work.close()
    view = work.view()
    return view, work.report()


class _Erasing:
    """One run; holds decisions, never state between runs."""

    def __init__(
        self, case: CaseMap, reader: Reader, rules: Policy, date: str, child: str | None
    ) -> None:
        self.case = case
        self.reader = reader
        self.rules = rules
        self.date = date
        self.child = child
        self.labels = Labels(case, reader)
        self.about = concerned(case)
        self.hidden: dict[str, Reason] = {}
        self.labelled: set[str] = set()
        self.new_ids: dict[str, str] = {}
        self.shown: set[Piece] = set()
        self.reasons: dict[Piece, Reason] = {}
        self.sheltered = sheltered_from(case, reader, date)
        self.safety = child_safety(case, reader)
        self.language = case.case.language

    def things(self) -> Iterator[tuple[str, Any]]:
        for section in SECTIONS:
            for thing in getattr(self.case, section):
                yield section, thing

    # ── what may be seen at all ─────────────────────────────────────────────

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
        if thing.id == self.reader.who:
            return None  # everybody knows of themselves
        cell = self.rules.cell(self.reader.kind, section, "*")
        if cell == "never":
            return "rule"
        if hidden:
            return "hidden-from"
        if self.is_about_others(thing, narrowed=True):
            return "other-child"
        if self.safety.keeps(section, thing, label):
            return "child-safety"
        for name in _required(thing.__class__):
            reason = self.field_reason(section, name, thing.id in self.labelled)
            if reason is not None:
                return reason  # without it, nothing that could be shown is left
        if self.sheltered:
            if self.sheltered.intersection(whereabouts(section, thing, self.reader)):
                return "protected"
            if section == "bodies" and label != "own":
                return "protected"  # a school, a ward, an office: each is a place
        if cell == "show":
            return None
        if label is None:
            return "no-label"
        if others and label == "inherited":
            # A meeting's label does not reach across custody (practice notes).
            return "other-child"
        if section == "consents" and label == "inherited" and self.is_outside(thing):
            return "no-label"
        return None

    def is_outside(self, consent: Any) -> bool:
        """Say whether a consent is somebody else's: a no tells of what is kept back."""
        return self.reader.is_person and consent.by != self.reader.who

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
        value = getattr(thing, edge.name)
        if not value:
            return False
        if not edge.is_list:
            return value in self.hidden
        labelled = thing.id in self.labelled
        seen = [self.link_reason(edge, item, labelled) is None for item in value]
        return not all(seen) if edge.when_hidden == "thing" else not any(seen)

    def link_reason(self, edge: Edge, item: Any, labelled: bool) -> Reason | None:
        """Return why one member of a list may not be shown, or ``None``."""
        if not edge.inner:
            if edge.section == "bodies" and item in self.sheltered:
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

    def object_reason(self, name: str, item: Any, labelled: bool) -> Reason | None:
        """Return why an object in a list may not be shown, or ``None``."""
        if not self.labels.link(item):
            return "no-label"
        for field in _required(item.__class__):
            reason = self.field_reason(LINKS[name], field, labelled)
            if reason is not None:
                return reason
        return None

    # ── what is put together ────────────────────────────────────────────────

    def view(self) -> View:
        """Build the view out of what is left, with new ids."""
        for section in SECTIONS:
            left = [t for t in getattr(self.case, section) if t.id not in self.hidden]
            for number, thing in enumerate(left, start=1):
                self.new_ids[thing.id] = f"{LETTERS[section]}{number}"
        sections = {
            section: tuple(
                self.thing(section, thing)
                for thing in getattr(self.case, section)
                if thing.id in self.new_ids
            )
            for section in SECTIONS
        }
        made = CaseMap(sos_map=1, case=self.case_file(), **sections)
        children = tuple(
            self.new_ids[c] for c in self.reader.children if c in self.new_ids
        )
        who = self.new_ids[self.reader.who]
        return View(
            case=made,
            reader=ViewReader(self.reader.kind, who, children),
            date=self.date,
            child=self.new_ids.get(self.child or ""),
        )

    def case_file(self) -> CaseFile:
        """Build the case file; its label counts only for a reader of all children."""
        case = self.case.case
        labelled = any(self.reader.matches(label) for label in case.shown_to or ())
        hidden = any(map(self.reader.matches, case.hidden_from))
        every = not self.reader.children or set(case.children) <= set(
            self.reader.children
        )
        if self.child is not None and tuple(case.children) != (self.child,):
            every = False
        kept: dict[str, Any] = {}
        for field in fields_of(CaseFile):
            value = getattr(case, field.name)
            if field.name == "children":
                kept["children"] = self.case_children()
                continue
            reason = self.field_reason("case", field.name, labelled)
            if field.name in PLACES and self.sheltered:
                reason = "protected"
            if reason is None and hidden and field.name != "language":
                reason = "hidden-from"
            if reason is None and field.name == "title" and not every:
                # A title may name every child, so it is for those who know them all.
                reason = "other-child"
            if reason is None:
                kept[field.name] = value
                self.shown.add(("", field.name, None, ""))
            else:
                self.withhold_field("", field.name, value, reason)
        return CaseFile(**kept)

    def case_children(self) -> tuple[str, ...]:
        mine = (self.child,) if self.child else self.reader.children
        kept = []
        for position, child in enumerate(self.case.case.children):
            piece = ("", "children", position, "")
            if child in self.hidden:
                self.withhold(piece, "points-at-hidden")
            elif mine and child not in mine:
                self.withhold(piece, "other-child")
            else:
                self.shown.add(piece)
                kept.append(self.new_ids[child])
        return tuple(kept)

    def field_reason(self, section: str, field: str, labelled: bool) -> Reason | None:
        """Return why one field of a visible thing is not shown, or ``None``."""
        if field in _OWNER_ONLY:
            return "owner-only"
        cell = self.rules.cell(self.reader.kind, section, field)
        if cell == "never":
            return "rule"
        return None if cell == "show" or labelled else "no-label"

    def thing(self, section: str, thing: Any) -> Any:
        """Build one visible thing anew, from its allowed fields only."""
        identity = thing.id
        rows = {edge.name: edge for edge in edges_of(section)}
        kept: dict[str, Any] = {"id": self.new_ids[identity]}
        self.shown.add((identity, "*", None, ""))
        for field in fields_of(thing.__class__):
            name = field.name
            value = getattr(thing, name)
            if name == "id" or (value == field.default and value is not True):
                continue
            reason = self.field_reason(section, name, identity in self.labelled)
            if self.sheltered and (
                name in PLACES or (name in LOCATORS and identity in self.sheltered)
            ):
                reason = "protected"
            if name == "why_changed" and thing.supersedes in self.hidden:
                reason = "points-at-hidden"  # it tells what the earlier version said
            if name == "child_view" and self.safety.keeps_field(name, thing):
                reason = "child-safety"
            if identity == self.reader.who and field.default is attrs.NOTHING:
                reason = None  # a body knows its own name
            if reason is not None:
                self.withhold_field(identity, name, value, reason)
            elif name not in rows and name in LINKS and _holds_objects(value):
                kept[name] = self.objects(identity, name, value)
            elif name not in rows:
                kept[name] = value
                self.shown.update(_parts(identity, name, value))
            elif rows[name].is_list:
                kept[name] = self.members(rows[name], identity, value)
            elif value in self.hidden:
                self.withhold((identity, name, None, ""), "points-at-hidden")
            else:
                kept[name] = self.new_ids[value]
                self.shown.add((identity, name, None, ""))
        return self.worded(thing.__class__(**kept), (identity, "", None, ""))

    def worded(self, made: Any, place: Piece) -> Any:
        """Return a thing or a link in its reader's words, and account for the others."""
        identity, name, position, _ = place
        for field in unsaid(self.reader.kind, made):
            piece = (identity, name, position, field)
            if not name:
                piece = (identity, field, None, "")
            self.shown.discard(piece)
            self.withhold(piece, "other-words")
        return in_words_for(self.reader.kind, made, self.language)

    def objects(self, identity: str, name: str, values: Any) -> tuple[Any, ...]:
        """Build the objects of a list that tie to nothing, such as dated acts."""
        kept = []
        for position, item in enumerate(values):
            piece = (identity, name, position, "")
            reason = self.object_reason(name, item, identity in self.labelled)
            if reason is not None:
                self.withhold(piece, reason)
            else:
                kept.append(self.link("", piece, item))
        return tuple(kept)

    def members(self, edge: Edge, identity: str, values: Any) -> tuple[Any, ...]:
        """Build the members of a list that may be shown."""
        kept = []
        theirs = self.in_the_matter_of_others(edge, values)
        for position, item in enumerate(values):
            piece = (identity, edge.name, position, "")
            reason = self.link_reason(edge, item, identity in self.labelled)
            if reason is None and item in theirs:
                reason = "other-child"
            if reason is not None:
                self.withhold(piece, reason)
            elif not edge.inner:
                kept.append(self.new_ids[item])
                self.shown.add(piece)
            else:
                kept.append(self.link(edge.inner, piece, item))
        return tuple(kept)

    def in_the_matter_of_others(self, edge: Edge, values: Any) -> frozenset[str]:
        """Return the other children that a matter of the reader's child is about, too."""
        mine = {self.child} if self.child else set(self.reader.children)
        if edge.section not in _MATTERS or edge.name != "children":
            return frozenset()
        if not mine or mine.isdisjoint(values):
            return frozenset()
        return frozenset(self.case.case.children).difference(mine)

    def link(self, target: str, piece: Piece, item: Any) -> Any:
        """Build one object of a list anew; `target` is its field that points."""
        self.shown.add(piece)
        kept: dict[str, Any] = {}
        identity, name, position, _ = piece
        for field in fields_of(item.__class__):
            value = getattr(item, field.name)
            if value == field.default:
                continue
            inner = (identity, name, position, field.name)
            reason = self.field_reason(
                LINKS[name], field.name, identity in self.labelled
            )
            if reason is not None:
                self.withhold(inner, reason)
                continue
            kept[field.name] = self.new_ids[value] if field.name == target else value
            self.shown.add(inner)
        return self.worded(item.__class__(**kept), piece)

    # ── the account ─────────────────────────────────────────────────────────

    def withhold(self, piece: Piece, reason: Reason) -> None:
        self.reasons[piece] = reason

    def withhold_field(
        self, identity: str, name: str, value: Any, reason: Reason
    ) -> None:
        self.reasons.update(dict.fromkeys(_parts(identity, name, value), reason))

    def report(self) -> OperatorReport:
        """Account for every piece of the map, by the map and not by what was built."""
        every = pieces(self.case)
        shown = tuple(piece for piece in every if piece in self.shown)
        withheld = tuple(
            Withheld(piece, self.reason(piece))
            for piece in every
            if piece not in self.shown
        )
        return OperatorReport(dict(self.new_ids), shown, withheld)

    def reason(self, piece: Piece) -> Reason:
        identity, field, position, _ = piece
        if identity == "" and field == "labels":
            return "owner-only"
        return (
            self.reasons.get(piece)
            or self.hidden.get(identity)
            or self.reasons[identity, field, position, ""]
        )


@functools.cache
def _required(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields without which there is no such thing."""
    return tuple(
        field.name
        for field in fields_of(kind)
        if field.default is attrs.NOTHING and field.name != "id"
    )


def _holds_objects(value: Any) -> bool:
    return value.__class__ is tuple and attrs.has(value[0].__class__)


def _parts(identity: str, name: str, value: Any) -> list[Piece]:
    """Return the pieces of a field: itself, or each member of its list."""
    if not isinstance(value, tuple) or name in ("wordings", "range"):
        return [(identity, name, None, "")]
    return [(identity, name, position, "") for position in range(len(value))]
