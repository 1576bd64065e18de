"""What answers a danger, who worries, and who knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sos_map import (
    CaseMap,
    SosMapError,
    answers_to,
    build,
    relation,
    who_is_worried,
    who_knows,
)


def _ids(things: Any) -> list[str]:
    return [thing.id for thing in things]


def test_what_answers_the_first_danger(ekwall: CaseMap) -> None:
    answer = answers_to(ekwall, "d1")
    assert answer.danger.id == "d1"
    assert _ids(answer.goals) == ["g1"]
    assert _ids(answer.scales) == ["sc1"]
    assert _ids(answer.steps) == [s.id for s in ekwall.steps if "g1" in s.advances]
    assert _ids(answer.existing_safety) == ["es1", "es2", "es3"]


def test_a_danger_that_nothing_answers_has_an_empty_answer() -> None:
    m = build()
    alone = m.danger("…")
    other = m.danger("…")
    m.goal("…", answers=other)
    answer = answers_to(m.case(), alone.id)
    assert (answer.goals, answer.scales, answer.steps) == ((), (), ())
    assert answer.existing_safety == ()


def test_who_is_worried_stands_in_the_danger_s_order(ekwall: CaseMap) -> None:
    worried = ["linnea", "birgitta", "tove", "mona", "sara"]
    assert _ids(who_is_worried(ekwall, "d1")) == worried


def test_who_knows_says_how_each_knows() -> None:
    m = build()
    sara, linnea, farid, tove, johan, lars, amir = (m.person() for _ in range(7))
    team = m.body("Barn och familj", kind="team")
    wall = m.occasion("2025", "mapping", present=[linnea, sara], interpreters=[farid])
    danger = m.danger("…", at=wall, said_by=[sara], worried=[linnea, team])
    m.stance(tove, on=danger, view="agrees")
    m.stance(sara, on=danger, view="unsure")
    m.stance(johan, on=danger, view="not_told")
    m.stance(lars, on=danger, view="not_asked")
    m.stance(linnea, on=danger, view="not_told")  # she was there all the same
    known = who_knows(m.case(), danger.id)
    assert {one.who.id: one.how for one in known.known_by} == {
        sara.id: ("present", "said", "stance"),
        linnea.id: ("present", "worried"),
        farid.id: ("interpreted",),
        tove.id: ("stance",),
        team.id: ("worried",),
    }
    assert _ids(known.not_told) == [johan.id]
    assert amir.id not in _ids(known.not_told)


def test_who_gave_a_number_knows_it_and_so_do_those_who_were_there() -> None:
    m = build()
    sara, tove = m.person(), m.person()
    wall = m.occasion("2025", "mapping", present=[tove])
    scale = m.scale("overall", zero="…", ten="…")
    rating = m.rating(scale, at=wall, by=sara, value=4)
    known = who_knows(m.case(), rating.id).known_by
    assert [(one.who.id, one.how) for one in known] == [
        (sara.id, ("said",)),
        (tove.id, ("present",)),
    ]


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda case: answers_to(case, "secret"), "reference-dangling"),
        (lambda case: answers_to(case, "ebba"), "reference-wrong-kind"),
        (lambda case: who_is_worried(case, "g1"), "reference-wrong-kind"),
        (lambda case: who_knows(case, "secret"), "reference-dangling"),
        (lambda case: relation(case, "ebba", "secret"), "reference-dangling"),
        (lambda case: relation(case, "team", "ebba"), "reference-wrong-kind"),
    ],
)
def test_an_unknown_id_is_refused_and_not_repeated(
    ekwall: CaseMap, ask: Callable[[CaseMap], Any], code: str
) -> None:
    with pytest.raises(SosMapError) as caught:
        ask(ekwall)
    assert caught.value.code == code
    assert "secret" not in str(caught.value)
    assert caught.value.problems[0].hint("sv")
