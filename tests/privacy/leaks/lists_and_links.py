"""Lists that keep a place for the hidden, links whose own labels are forgotten."""

from __future__ import annotations

from typing import Any

import pytest

from leaks.planting import always, planted, wrap
from leaks.promises.views import (
    FIELDS,
    HIDDEN_NAMED,
    HIDDEN_WORRY,
    MORE_PEOPLE,
    RULES,
    SAME_NAME,
)
from leaks.promises.what_is_seldom import MATTERS
from sos_map.model.declare import changed
from sos_map.model.edges import edges_of
from sos_map.model.people import Person
from sos_map.privacy import erase as erasing
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.erase import _Erasing
from sos_map.privacy.labels import Labels


@planted(HIDDEN_NAMED, 1)
def dangling_reference(patch: pytest.MonkeyPatch) -> None:
    """A list keeps a place for what is hidden."""

    def members(shipped: Any, self: Any, edge: Any, identity: str, values: Any) -> Any:
        kept = shipped(self, edge, identity, values)
        gap = len(kept) < len(values) and not edge.inner
        return (*kept, "void") if gap else kept

    wrap(patch, _Erasing, "members", members)


def _hidden_people(patch: pytest.MonkeyPatch, made: Any) -> None:
    """Let people stay who are hidden, as `made` leaves them."""

    def close(shipped: Any, self: Any) -> None:
        shipped(self)
        gone = [one for one in self.case.people if one.id in self.hidden]
        self.husks = {one.id for one in gone}
        for one in gone:
            del self.hidden[one.id]

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        if thing.id in self.husks:
            self.shown.add((thing.id, "*", None, ""))
            return made(self.new_ids[thing.id], thing)
        return shipped(self, section, thing)

    def report(shipped: Any, self: Any) -> Any:
        # What is left of them was shown; an account of the rest hides the leak.
        self.hidden.update(dict.fromkeys(self.husks, "no-label"))
        return shipped(self)

    wrap(patch, Deciding, "close", close)
    wrap(patch, _Erasing, "thing", thing)
    wrap(patch, _Erasing, "report", report)


@planted(MORE_PEOPLE, 2, row="webtrees: husks")
def empty_husks(patch: pytest.MonkeyPatch) -> None:
    """A hidden person stays as a record with nothing in it."""
    _hidden_people(patch, lambda new, _person: Person(id=new))


@planted(RULES, 3)
def placeholders(patch: pytest.MonkeyPatch) -> None:
    """A hidden person stays as `Privat`."""
    _hidden_people(patch, lambda new, _person: Person(id=new, name="Privat"))


@planted(MORE_PEOPLE, 7)
def as_many_stars_as_letters(patch: pytest.MonkeyPatch) -> None:
    """A hidden person's name is stars, as many as it has letters."""

    def starred(new: str, person: Any) -> Person:
        return Person(id=new, name="*" * max(1, len(person.name or "")))

    _hidden_people(patch, starred)


@planted(HIDDEN_WORRY, 9)
def labels_of_links_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    """That somebody is worried is shown with the danger."""
    always(patch, Labels, "link", True)


@planted(RULES, 9, where=lambda scene: any(d.worried for d in scene.case.dangers))
def a_visible_persons_hidden_attribution(patch: pytest.MonkeyPatch) -> None:
    """Who is worried is shown since the person is, whatever the link says."""

    def link_reason(shipped: Any, self: Any, edge: Any, item: Any, *rest: Any) -> Any:
        if edge.name == "worried" and item.who not in self.hidden:
            return None
        return shipped(self, edge, item, *rest)

    wrap(patch, Deciding, "link_reason", link_reason)


@planted(RULES, 9)
def a_label_for_nobody_is_none(patch: pytest.MonkeyPatch) -> None:
    """A link that is labelled for nobody counts as unlabelled."""

    def link(shipped: Any, self: Any, item: Any) -> bool:
        return bool(
            shipped(self, item if item.shown_to else changed(item, shown_to=None))
        )

    wrap(patch, Labels, "link", link)


@planted(RULES, 9)
def what_is_hidden_on_a_link_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    """A link asks for whom it is, and not from whom it is kept."""
    wrap(
        patch,
        Labels,
        "link",
        lambda shipped, self, item: shipped(self, changed(item, hidden_from=())),
    )


@planted(RULES, 9)
def another_guardians_answer(patch: pytest.MonkeyPatch) -> None:
    """What each said of a talk or a story goes with the talk."""
    patch.setattr("sos_map.privacy.deciding._EACH_THEIR_OWN", frozenset())


@planted(RULES)
def things_without_what_they_stand_on(patch: pytest.MonkeyPatch) -> None:
    """A goal stays though the danger that it answers is hidden."""

    def falls(shipped: Any, self: Any, edge: Any, thing: Any) -> bool:
        return edge.name != "answers" and shipped(self, edge, thing)

    wrap(patch, Deciding, "falls", falls)


@planted(RULES)
def things_fall_once_only(patch: pytest.MonkeyPatch) -> None:
    """The step of the goal of a hidden danger stays: one round, and no more."""

    def close(_shipped: Any, self: Any) -> None:
        for section, thing in reversed(list(self.things())):
            stays = thing.id in self.hidden or thing.id == self.reader.who
            if not stays and any(self.falls(e, thing) for e in edges_of(section)):
                self.hidden[thing.id] = "builds-on-hidden"

    wrap(patch, Deciding, "close", close)


@planted(RULES)
def a_danger_for_no_child_that_is_left(patch: pytest.MonkeyPatch) -> None:
    """A danger stays when every child it is about goes by a label of its link."""

    def falls(shipped: Any, self: Any, edge: Any, thing: Any) -> bool:
        value = getattr(thing, edge.name)
        if edge.name == "children" and value and edge.inner:
            return all(item.child in self.hidden for item in value)
        return bool(shipped(self, edge, thing))

    wrap(patch, Deciding, "falls", falls)


def _earlier(scene: Any) -> bool:
    case = scene.case
    things = (*case.goals, *case.rules, *case.dangers, *case.harms, *case.plans)
    return any(getattr(one, "why_changed", None) for one in things)


@planted(FIELDS, where=_earlier)
def why_it_changed_stays_behind(patch: pytest.MonkeyPatch) -> None:
    """Why a goal was changed is told where the goal it replaced is hidden."""

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        why = getattr(thing, "why_changed", None)
        return changed(made, why_changed=why) if why is not None else made

    wrap(patch, _Erasing, "thing", thing)


@planted(MATTERS)
def the_matter_of_other_children(patch: pytest.MonkeyPatch) -> None:
    """A decision lists all children that it is about."""
    always(patch, Deciding, "in_the_matter_of_others", frozenset())


@planted(HIDDEN_NAMED, 24)
def how_many_more_live_there(patch: pytest.MonkeyPatch) -> None:
    """A home tells how many live there whom the reader does not know."""

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        more = section == "households" and len(thing.members) - len(made.members)
        return changed(made, times=f"+{more}") if more else made

    wrap(patch, _Erasing, "thing", thing)


@planted(SAME_NAME, 23)
def told_apart_from_the_hidden(patch: pytest.MonkeyPatch) -> None:
    """`Anna (2)`, since another Anna is hidden."""

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        if section != "people" or made.name is None:
            return made
        same = [one for one in self.case.people if one.name == made.name]
        return changed(made, name=f"{made.name} (2)") if len(same) > 1 else made

    wrap(patch, _Erasing, "thing", thing)


@planted(FIELDS)
def inner_fields_have_no_rule(patch: pytest.MonkeyPatch) -> None:
    """What a pack says of the fields inside a link is not asked."""

    def field_reason(shipped: Any, self: Any, section: str, *rest: Any) -> Any:
        inside = section in set(erasing.LINKS.values())
        return None if inside else shipped(self, section, *rest)

    wrap(patch, Deciding, "field_reason", field_reason)
