"""Erasing: the one function that knows a whole map and a reader.

`export = render ∘ erase`. It starts from nothing and adds what is allowed; what is not
added was never there (privacy §1.2, §1.4). Ids are new, given in the author's order of
the things that are left, so that no gap and no number tells of anything else.
"""

from __future__ import annotations

from typing import Any

import attrs

from sos_map.model.case import CaseFile, CaseMap
from sos_map.model.declare import changed, fields_of
from sos_map.model.edges import LINKS, SECTIONS, Edge, edges_of
from sos_map.privacy.accounting import Accounting
from sos_map.privacy.dull_ids import LETTERS
from sos_map.privacy.own_labels import WHERE
from sos_map.privacy.owners import LABELS, relabelled
from sos_map.privacy.policy import Policy
from sos_map.privacy.reader import Reader
from sos_map.privacy.report import OperatorReport, Piece, parts_of
from sos_map.privacy.teaching import disguised
from sos_map.privacy.view import View, ViewReader
from sos_map.privacy.wordings import in_words_for, unsaid, wordless

__all__ = ["erase"]


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


_RESPONSIBLE = next(edge for edge in edges_of("case") if edge.name == "responsible")


class _Erasing(Accounting):
    """One run; holds decisions and what is built, never state between runs."""

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
        if self.is_owner:
            made = changed(made, labels=self.section_labels())
        if self.reader.kind == "teaching":
            made = disguised(made)
        children = tuple(
            self.new_ids[c] for c in self.reader.children if c in self.new_ids
        )
        who = self.new_ids.get(self.reader.who)
        return View(
            case=made,
            reader=ViewReader(self.reader.kind, who, children),
            date=self.date,
            child=self.new_ids.get(self.child or ""),
        )

    def section_labels(self) -> tuple[Any, ...]:
        """Return the labels of sections for the owner, with new ids."""
        for number, label in enumerate(self.case.labels):
            self.shown.add(("", "labels", number, label.section))
        return tuple(relabelled(label, self.new_ids) for label in self.case.labels)

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
            reason = self.field_reason("case", field.name, labelled, "")
            if not self.is_owner and self.locators.hides_field(field.name, ""):
                reason = "protected"
            if reason is None and hidden and field.name not in ("language", *LABELS):
                reason = "hidden-from"
            if reason is None and field.name == "title" and not every:
                # A title may name every child, so it is for those who know them all.
                reason = "other-child"
            if reason is not None:
                self.withhold_field("", field.name, value, reason)
            elif field.name == "responsible":
                kept[field.name] = self.members(_RESPONSIBLE, "", value)
            else:
                kept[field.name] = value
                self.shown.update(parts_of("", field.name, value))
        made = CaseFile(**kept)
        return relabelled(made, self.new_ids) if self.is_owner else made

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

    def thing(self, section: str, thing: Any) -> Any:
        """Build one visible thing anew, from its allowed fields only."""
        identity = thing.id
        rows = {edge.name: edge for edge in edges_of(section)}
        kept: dict[str, Any] = {"id": self.new_ids[identity]}
        self.shown.add((identity, "*", None, ""))
        dumb = wordless(self.reader.kind, thing) if self.needs_words else ()
        for field in fields_of(thing.__class__):
            name = field.name
            value = getattr(thing, name)
            if name == "id" or (value == field.default and value is not True):
                continue
            given = self.own if name in WHERE else self.labelled
            reason = self.field_reason(section, name, identity in given, identity)
            if reason is None and self.needs_words and name in dumb:
                reason = "no-words"
            if not self.is_owner and self.locators.hides_field(name, identity):
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
                self.shown.update(parts_of(identity, name, value))
            elif rows[name].is_list:
                kept[name] = self.members(rows[name], identity, value)
            elif value in self.hidden:
                self.withhold((identity, name, None, ""), "points-at-hidden")
            else:
                kept[name] = self.new_ids[value]
                self.shown.add((identity, name, None, ""))
        made = thing.__class__(**kept)
        if self.is_owner:
            return relabelled(made, self.new_ids)
        return self.worded(made, (identity, "", None, ""))

    def worded(self, made: Any, place: Piece) -> Any:
        """Return something in its reader's words, and account for the others."""
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
            reason = self.link_reason(edge, item, identity in self.labelled, identity)
            if reason is None and item in theirs:
                reason = "other-child"
            if reason is None and self.keeps_speaker(edge, identity, item):
                reason = "no-label"
            if reason is not None:
                self.withhold(piece, reason)
            elif not edge.inner:
                kept.append(self.new_ids[item])
                self.shown.add(piece)
            else:
                kept.append(self.link(edge.inner, piece, item))
        return tuple(kept)

    def link(self, target: str, piece: Piece, item: Any) -> Any:
        """Build one object of a list anew; `target` is its field that points."""
        self.shown.add(piece)
        kept: dict[str, Any] = {}
        identity, name, position, _ = piece
        dumb = wordless(self.reader.kind, item) if self.needs_words else ()
        for field in fields_of(item.__class__):
            value = getattr(item, field.name)
            if value == field.default:
                continue
            inner = (identity, name, position, field.name)
            reason = self.field_reason(
                LINKS[name], field.name, identity in self.labelled, None
            )
            if reason is None and self.needs_words and field.name in dumb:
                reason = "no-words"
            if reason is not None:
                self.withhold(inner, reason)
                continue
            kept[field.name] = self.new_ids[value] if field.name == target else value
            self.shown.add(inner)
        made = item.__class__(**kept)
        return (
            relabelled(made, self.new_ids)
            if self.is_owner
            else self.worded(made, piece)
        )


def _holds_objects(value: Any) -> bool:
    return value.__class__ is tuple and attrs.has(value[0].__class__)
