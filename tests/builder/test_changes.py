"""A change makes what it says and keeps everything else, in the same order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sos_map import CaseMap, InvalidCase, SosMapError, build, dumps, loads
from sos_map.admission import admit
from sos_map.asking.typed_graph import CASE_NODE
from sos_map.building.changing import (
    changed,
    with_added,
    with_replaced,
    with_version,
    without,
)
from sos_map.files.canonical import as_data
from sos_map.model.edges import SECTIONS
from sos_map.testing import case_maps

few = settings(max_examples=25)
STATEMENTS = [
    *("harms", "dangers", "complicating", "strengths", "existing_safety"),
    *("needs", "goals", "steps", "wall"),
]


def things(case: CaseMap) -> list[tuple[str, Any]]:
    return [(name, one) for name in SECTIONS for one in getattr(case, name)]


def is_a_checked_map(case: CaseMap) -> bool:
    """Ask the gate once more, and the file."""
    return admit(as_data(case)) == case and loads(dumps(case)) == case


@st.composite
def cases_with_one(draw: st.DrawFn, sections: list[str]) -> tuple[CaseMap, str, Any]:
    case = draw(case_maps(2))
    found = [pair for pair in things(case) if pair[0] in sections]
    assume(found)
    section, thing = draw(st.sampled_from(found))
    return case, section, thing


@few
@given(case_maps(2))
def test_equal_things_have_equal_hashes_however_they_were_made(case):
    """A file makes them in one way, a script's copy in another."""
    for _, one in things(case):
        made = type(one)(**vars(one))
        backwards = type(one)(**dict(reversed(vars(one).items())))
        assert one == made == backwards
        assert hash(one) == hash(made) == hash(backwards)
    whole = CaseMap(**vars(case))
    assert (whole, hash(whole)) == (case, hash(case))
    assert len({case, whole, loads(dumps(case))}) == 1


@few
@given(cases_with_one(list(SECTIONS)), st.sampled_from(["Ny anteckning.", None]))
def test_a_changed_field_is_the_only_difference(picked, note):
    case, _, thing = picked

    after = changed(case, thing.id, note=note)

    assert is_a_checked_map(after)
    assert [one for one in things(after) if one[1].id != thing.id] == [
        one for one in things(case) if one[1].id != thing.id
    ]
    (new,) = [one for _, one in things(after) if one.id == thing.id]
    assert new.note == note
    assert as_data(new) | {"note": None} == as_data(thing) | {"note": None}
    assert changed(after, thing.id, note=thing.note) == case
    assert (after.case, after.labels) == (case.case, case.labels)


@few
@given(case_maps(2), st.sampled_from(STATEMENTS), st.booleans())
def test_an_added_thing_stands_last_and_all_else_is_as_it_was(case, section, named):
    identity = {"id": "alldeles-ny"} if named else {}

    after = with_added(case, section, text="Något nytt.", **identity)

    assert is_a_checked_map(after)
    *before, new = getattr(after, section)
    assert tuple(before) == getattr(case, section)
    assert new.text == "Något nytt."
    assert not named or new.id == "alldeles-ny"
    assert changed(after, new.id, text="…") != after
    assert without(after, new.id) == case


@few
@given(cases_with_one(STATEMENTS))
def test_a_replaced_thing_stands_in_its_place_with_nothing_of_the_old(picked):
    case, section, thing = picked

    after = with_replaced(case, thing.id, text="Allt är sagt på nytt.")

    assert is_a_checked_map(after)
    place = getattr(case, section).index(thing)
    new = getattr(after, section)[place]
    assert as_data(new) == {"id": thing.id, "text": "Allt är sagt på nytt."}
    assert with_replaced(after, thing.id, **_fields(thing)) == case


def _fields(thing: Any) -> dict[str, Any]:
    return {name: value for name, value in vars(thing).items() if name != "id"}


@few
@given(cases_with_one(list(SECTIONS)))
def test_only_what_nothing_points_at_can_be_taken_away(picked):
    case, section, thing = picked
    try:
        after = without(case, thing.id)
    except InvalidCase as refused:
        (problem,) = refused.problems
        assert problem.code == "still-pointed-at"
        place = getattr(case, section).index(thing)
        assert problem.path == f"$.{section}[{place}]"
        assert problem.also
        for path, _, _ in problem.also:
            assert thing.id in str(_at(as_data(case), path))
        return
    assert is_a_checked_map(after)
    assert things(after) == [one for one in things(case) if one[1].id != thing.id]
    # Nothing else named it, in no reference and no label.
    words = dumps(after).decode()
    assert f'"{thing.id}"' not in words.replace(f'"text": "{thing.id}"', "")


def _at(data: Any, path: str) -> Any:
    for step in path.removeprefix("$.").replace("[", ".").replace("]", "").split("."):
        data = data[int(step)] if step.isdigit() else data[step]
    return data


def test_every_place_that_names_the_thing_is_listed():
    m = build()
    ebba, sara = m.child("Ebba"), m.person("Sara")
    m.danger("…", worried=[m.piece(sara, shown_to=[sara])], about=[sara])
    m.label("harms", hidden_from=[sara])
    m.household([ebba, sara], shown_to=[m.as_reader(sara, "guardian", ebba)])
    with pytest.raises(InvalidCase) as caught:
        without(m.case(), "p2")
    (problem,) = caught.value.problems
    assert {path for path, _, _ in problem.also} == {
        "$.labels[0].hidden_from[0]",
        "$.households[0].members[1]",
        "$.households[0].shown_to[0]",
        "$.dangers[0].about[0]",
        "$.dangers[0].worried[0].who",
        "$.dangers[0].worried[0].shown_to[0]",
    }
    with pytest.raises(InvalidCase) as caught:
        without(m.case(), "p1")
    assert "$.case.children[0]" in {
        path for path, _, _ in caught.value.problems[0].also
    }


@few
@given(cases_with_one(STATEMENTS))
def test_a_new_version_leaves_the_old_as_it_was(picked):
    case, section, thing = picked
    assume(thing.id not in {one.supersedes for one in getattr(case, section)})

    after = with_version(
        case,
        thing.id,
        why="Perioden började om.",
        since="2025-12-05",
        told_on="2025-12-06",
        text="De nya orden.",
    )

    assert is_a_checked_map(after)
    place = getattr(case, section).index(thing) + 1
    new = getattr(after, section)[place]
    rest = [one for one in things(after) if one[1].id != new.id]
    assert rest == things(case)  # the old one too: nothing ended in silence
    said = {
        "id": new.id,
        "text": "De nya orden.",
        "supersedes": thing.id,
        "why_changed": "Perioden började om.",
        "since": "2025-12-05",
        "told_on": "2025-12-06",
    }
    its_own = ("at", "ended", "note", "extensions")
    kept = {k: v for k, v in as_data(thing).items() if k not in its_own}
    assert as_data(new) == kept | said


def test_a_version_without_a_day_is_refused():
    m = build()
    m.goal("…")
    with pytest.raises(InvalidCase) as caught:
        with_version(m.case(), "g1", why="…", text="…")
    assert caught.value.code == "field-missing"


def test_a_script_makes_versions_too_and_the_next_takes_over():
    m = build()
    first = m.goal("Fyra månader.", for_months=4, experience="Lugnt.", note="Min.")
    second = m.new_version(
        first, why="Det blev längre.", since="2025-12-05", for_months=6
    )
    m.new_version(second, why="Igen.", since="2026-01", experience="Lugnare.")
    one, two, three = m.case().goals
    assert (two.text, two.for_months, two.supersedes) == ("Fyra månader.", 6, "g1")
    assert (three.for_months, three.supersedes, three.since) == (6, "g2", "2026-01")
    assert (two.note, two.experience) == (None, one.experience)
    assert three.experience is not None
    assert three.experience.text == "Lugnare."
    alone = build()
    old = alone.goal("Fyra månader.", for_months=4, experience="Lugnt.", note="Min.")
    made = with_version(
        alone.case(),
        str(old),
        why="Det blev längre.",
        since="2025-12-05",
        for_months=6,
    )
    assert made.goals == (one, two)


def test_a_scale_has_versions_when_its_ends_are_said_anew():
    m = build()
    m.scale("overall", zero="fara", ten="tryggt")
    after = with_version(m.case(), "sc1", why=None, since="2025-12", ten="vardag")
    old, new = after.scales
    assert (old.ten.text, old.ended) == ("tryggt", None)
    assert (new.ten.text, new.zero.text, new.supersedes) == ("vardag", "fara", "sc1")


@pytest.mark.parametrize(
    "change",
    [
        lambda case, x: changed(case, x, text="…"),
        lambda case, x: with_replaced(case, x, text="…"),
        lambda case, x: without(case, x),
        lambda case, x: with_version(case, x, why="…", since="2025"),
        lambda case, x: with_added(case, x, text="…"),
    ],
)
def test_what_does_not_exist_is_refused_without_its_name(change):
    with pytest.raises(SosMapError) as caught:
        change(build().case(), "Hemligt-ord")
    assert caught.value.code in ("reference-dangling", "choice-unknown")
    assert "Hemligt" not in str(caught.value)


def test_the_case_itself_can_be_changed_but_not_taken_away():
    case = build(title="Ebba").case()
    assert with_replaced(case, CASE_NODE, office="Almvik").case.title is None
    for change in (without, lambda c, i: with_version(c, i, why="…", since="2025")):
        with pytest.raises(SosMapError) as caught:
            change(case, CASE_NODE)
        assert caught.value.code == "reference-dangling"


def test_new_words_in_a_field_keep_their_wordings_to_be_looked_at():
    m = build()
    m.goal("…", experience=m.piece("Lugnt.", wordings={"en": "Calm."}))
    after = changed(m.case(), "g1", experience="Lugnare.")
    words = after.goals[0].experience
    assert words is not None
    assert (words.text, words.wordings[0].text) == ("Lugnare.", "Calm.")
