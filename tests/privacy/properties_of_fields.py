"""What must hold for the fields of every view; see `properties`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from restated import REQUIRED, Restated
from restated_fields import (
    LOCATORS,
    OWNERS,
    PLACES,
    located,
    may_show,
    may_show_inside,
    may_show_of_the_case,
    renamed,
)
from scenes import DATE, RULES, Scene, things_of

from sos_map.files.canonical import as_data
from sos_map.privacy import views
from sos_map.privacy.policy import Policy

Data = dict[str, Any]
_SPOKEN = {"text", "quote", "language"}


def plain_of(scene: Scene) -> Restated:
    """Return the plain restatement of a scene."""
    reader = scene.reader
    data = as_data(scene.case)
    return Restated(data, reader.who, reader.kind, reader.children, scene.child)


def no_field_is_shown_against_its_rule(scene: Scene) -> None:
    """Every field in a view is one that the plain restatement allows."""
    if not scene.reader.who:
        return
    view, report = scene.look()
    plain = plain_of(scene)
    data = as_data(view.case)
    made = {thing["id"]: thing for _section, thing in things_of(data)}
    for field in data.get("case", ()):
        assert may_show_of_the_case(plain, field), f"case.{field}"
    for old, new in report.new_ids.items():
        for field, value in made[new].items():
            place = f"{plain.section[old]}.{field}"
            assert field == "id" or may_show(plain, old, field), place
            for item in value if isinstance(value, list) else ():
                for inner in item if isinstance(item, dict) else ():
                    wording = field == "wordings"
                    assert wording or may_show_inside(plain, old, field, inner), place


def a_field_without_a_rule_is_never_shown(scene: Scene, rng: random.Random) -> None:
    """A field that the pack forgets, as one that is new, is in nobody's view."""
    if not scene.reader.who:
        return
    kind = scene.reader.kind
    ruled = sorted({place for place in RULES.cells if place[0] == kind})
    gone = {place for place in ruled if place[2] != "*" and rng.random() < 0.3}
    cells = {place: cell for place, cell in RULES.cells.items() if place not in gone}
    thin = Policy("thin", RULES.kinds, cells)
    view, report = views.erase(scene.case, scene.reader, thin, DATE, scene.child)
    mine = report.new_ids.get(scene.reader.who)
    for section, thing in things_of(as_data(view.case)):
        own = REQUIRED[section] if thing["id"] == mine else ()
        for field in thing:
            # Words made for a reader go by the rule of `wordings`, and stand in the
            # place of the thing's own, in their own language.
            worded = field in _SPOKEN and (kind, section, "wordings") not in gone
            ruled = worded or (kind, section, field) not in gone
            assert field in own or ruled, field


def no_pack_opens_where_a_protected_person_is(scene: Scene) -> None:
    """A pack that shows everything shows no locator of one who hides."""
    plain = plain_of(scene)
    if not plain.sheltered:
        return
    cells = {place: "never" if place[2] in OWNERS else "show" for place in RULES.cells}
    wide = Policy("wide", RULES.kinds, cells)  # type: ignore[arg-type]
    view, report = views.erase(scene.case, scene.reader, wide, DATE, scene.child)
    near = {report.new_ids.get(one) for one in located(plain)}
    new_names = {report.new_ids.get(one) for one in renamed(plain)}
    assert not PLACES & set(as_data(view.case).get("case", ()))
    for _section, thing in things_of(as_data(view.case)):
        assert not PLACES & set(thing)
        assert thing["id"] not in near or not LOCATORS & set(thing)
        assert thing["id"] not in new_names or "name" not in thing


def what_is_the_owners_stands_in_no_view(scene: Scene) -> None:
    """No label, ground, note, extension, decision; of a wording only its words."""
    if scene.reader.kind == "owner":
        return
    data = as_data(scene.look()[0].case)
    assert "labels" not in data
    assert "access" not in data
    for thing in objects_in(data):
        assert not OWNERS & set(thing)
        for wording in thing.get("wordings", ()):
            assert set(wording) <= {"language", "text"}


def objects_in(value: Any) -> Iterator[Data]:
    """Return every object of plain data, however deep it stands."""
    if isinstance(value, list):
        for item in value:
            yield from objects_in(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from objects_in(item)


def words_made_for_a_reader_are_no_quotation(scene: Scene) -> None:
    """What stands word for word in a view was said so, word for word."""
    if scene.reader.kind == "owner":
        return
    view, report = scene.look()
    before = {thing["id"]: thing for _s, thing in things_of(as_data(scene.case))}
    made = {thing["id"]: thing for _s, thing in things_of(as_data(view.case))}
    for old, new in report.new_ids.items():
        if made[new].get("verbatim"):
            assert before[old].get("verbatim")
            assert made[new]["text"] == before[old]["text"]


def no_member_is_shown_that_a_decision_takes_out(scene: Scene) -> None:
    """A member of a plain list that a decision closes is not in the list."""
    if not scene.reader.who:
        return
    view, report = scene.look()
    made = {thing["id"]: thing for _s, thing in things_of(as_data(view.case))}
    new = report.new_ids
    for identity, field, member in plain_of(scene).out:
        if identity in new and member in new:
            listed = made[new[identity]].get(field, ())
            plain = [item for item in listed if isinstance(item, str)]
            assert new[member] not in plain, field


def a_matter_names_no_child_that_is_not_the_readers(scene: Scene) -> None:
    """What is about the reader's child does not say which others it is about."""
    view, _report = scene.look()
    mine = {view.child} if view.child else set(view.reader.children)
    if scene.reader.kind == "owner" or not mine - {None}:
        return
    case = view.case
    for matter in (*case.consents, *case.contacts, *case.clocks, *case.decisions):
        others = set(matter.children) - mine
        assert not (others and mine & set(matter.children))


def no_body_lists_one_of_a_protected_home(scene: Scene) -> None:
    """Where somebody works who is protected, or lives with who is, is not told."""
    if not scene.reader.who:
        return
    view, report = scene.look()
    home = {report.new_ids.get(one) for one in plain_of(scene).home}
    for body in view.case.bodies:
        assert home.isdisjoint(body.members)


def nobody_is_named_who_told_in_confidence(scene: Scene) -> None:
    """Who may be seen may not be seen to have told, except by who decides."""
    if scene.reader.kind in ("owner", "team", "teaching"):
        return
    view, report = scene.look()
    sources = {one.id: one.person for one in scene.case.sources}
    confided = {one.id for one in scene.case.sources if one.kind == "confidential"}
    made = {thing.id: thing for thing in view.case.harms}
    for harm in scene.case.harms:
        told = {sources[one] for one in confided.intersection(harm.sources)}
        shown = made.get(report.new_ids.get(harm.id, ""))
        names = {report.new_ids.get(one or "") for one in told}
        assert shown is None or names.isdisjoint(shown.said_by)
