"""The small example loads, and says who may read what (default deny)."""

from __future__ import annotations

import pytest
from hand_example import small

import sos_map
from sos_map.model.case import CaseMap

DATE = "2026-04-03"


@pytest.fixture(params=["sv", "en"])
def case(request: pytest.FixtureRequest) -> CaseMap:
    return sos_map.loads(small(request.param))


def _seen(case: CaseMap, reader: str) -> CaseMap:
    return sos_map.view(case, reader, DATE).case


def _texts(case: CaseMap) -> set[str]:
    return {harm.text for harm in case.harms}


def test_the_map_holds_what_was_written(case: CaseMap) -> None:
    assert [one.name for one in case.people[:2]] == ["Vera", "Otis"]
    assert case.case.children == ("vera", "otis")
    assert [(k.person, k.of) for k in case.kinships] == [
        ("maja", "vera"),
        ("maja", "otis"),
        ("robin", "otis"),
        ("gun", "maja"),
    ]
    assert {(c.person, c.child) for c in case.custody} == {
        ("maja", "vera"),
        ("maja", "otis"),
        ("robin", "otis"),
    }
    assert [p.against for p in case.protections] == [("robin",)] * 3
    assert all(p.address is None for p in case.people)
    goal, danger = case.goals[0], case.dangers[0]
    assert (goal.answers, goal.for_months) == ("f1", 6)
    assert danger.arises_from == ("h1", "h2")
    assert [one.who for one in danger.worried] == ["maja", "gun", "pia", "ida"]
    assert case.steps[0].advances == (goal.id,)
    assert [act.date for act in case.existing_safety[0].acts] == [
        "2026-01-24",
        "2026-01-31",
    ]
    assert case.wall[0].column == "worried"


def test_numbers_are_kept_as_they_were_said(case: CaseMap) -> None:
    said = [(r.at, r.by, r.value, r.range, r.status) for r in case.ratings]
    assert said == [
        ("b1", "vera", 2, None, "given"),
        ("m1", "maja", 3, None, "given"),
        ("m1", "ida", 2, None, "given"),
        ("m2", "robin", None, None, "declined"),
        ("b2", "vera", None, (4, 5), "given"),
        ("m3", "maja", 6, None, "given"),
        ("m3", "ida", 4, None, "given"),
        ("m4", "robin", 7, None, "given"),
    ]
    scale = case.scales[0]
    assert (scale.kind, scale.danger, scale.goal) == ("pair", "f1", case.goals[0].id)
    assert scale.zero is not None  # frozen with the numbers


def test_the_words_after_that_are_the_words(case: CaseMap) -> None:
    text = case.dangers[0].text
    assert text.startswith("Robin s")
    assert "worried" not in text
    assert "oroliga" not in text


def test_robin_sees_the_shared_sentence_and_nothing_behind_it(case: CaseMap) -> None:
    seen = _seen(case, "robin:guardian:otis")
    harms = {one.id: one.text for one in case.harms}
    assert _texts(seen) == {harms["h1"]}
    assert not seen.sources
    assert all(not harm.sources for harm in seen.harms)
    danger = seen.dangers[0]
    assert len(danger.arises_from) == 1
    worried = {p.name for p in seen.people if p.id in {w.who for w in danger.worried}}
    assert "Pia" not in worried
    assert "Pia" not in {p.name for p in seen.people}
    assert {r.value for r in seen.ratings} == {None, 7}
    assert not any((seen.strengths, seen.wall, seen.existing_safety))
    assert not seen.households


def test_maja_reads_her_room_and_what_vera_wanted_her_to_know(case: CaseMap) -> None:
    seen = _seen(case, "maja:guardian:vera+otis")
    assert len(seen.harms) == 2
    assert len(seen.strengths) == 1
    assert {r.range for r in seen.ratings} == {None, (4, 5)}
    assert {r.value for r in seen.ratings} == {None, 3, 2, 6, 4}
    vera = next(p.id for p in seen.people if p.name == "Vera")
    assert [r.value for r in seen.ratings if r.by == vera] == [None]  # b1 is Vera's own
    assert len(seen.stances) == 1


def test_gun_reads_the_meetings_she_was_in_only(case: CaseMap) -> None:
    seen = _seen(case, "gun:network:vera")
    assert len(seen.harms) == 1
    assert "Robin" not in {p.name for p in seen.people}
    assert "Pia" not in {p.name for p in seen.people}
    vera = next(p.id for p in seen.people if p.name == "Vera")
    assert not [r for r in seen.ratings if r.by == vera]


def test_every_label_is_written_out(case: CaseMap) -> None:
    labels = {one.id: one.shown_to for one in case.occasions}
    assert labels["b1"] == ("vera", "ida")
    assert labels["b2"] == ("vera", "ida", "maja")
    assert all(person.shown_to is not None for person in case.people)
    told = {(one.person, one.date): one.shown_to for one in case.sources}
    assert told == {
        ("maja", "2026-02-12"): ("maja", "gun", "ida"),
        ("vera", "2026-02-10"): ("vera", "ida"),
    }


def test_the_keys_may_be_in_either_language() -> None:
    first, second = sos_map.loads(small("sv")), sos_map.loads(small("en"))
    assert [r.value for r in first.ratings] == [r.value for r in second.ratings]
    assert first.kinships == second.kinships
    assert first.occasions[0].shown_to == second.occasions[0].shown_to
    assert (first.case.language, second.case.language) == ("sv", "en")
