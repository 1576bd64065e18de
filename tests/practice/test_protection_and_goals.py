"""L-S01, L-S02, L-D01, L-G02, L-N01: fires, and stays quiet, on small maps."""

from __future__ import annotations

import pytest
from practice_maps import changed, found, ids

LATER = {"since": "2026-03-01", "at": None}
ES2 = {"id": "es2", "text": "Ny version.", "supersedes": "es1"} | {
    "against": ["d1"],
    "done_by": ["mormor"],
    "danger_present": "no",
    "acts": [{"date": "2025"}],
}


def gone(identity, change, section, version):
    """Return rows in which the thing no longer counts."""
    return {
        "ended": (changed(**{identity: {**change, "ended": "2026-01-15"}}), False),
        "of a later day": (changed(**{identity: {**change, **LATER}}), False),
        "a later version": (
            changed(**{identity: change}, add={section: [version]}),
            False,
        ),
        "a draft": (changed(**{identity: change}, m1={"kind": "report"}), False),
        "a draft among professionals": (
            changed(**{identity: change}, m1={"present": ["soc"]}),
            False,
        ),
    }


S01 = {
    "no danger": (changed(es1={"against": []}), True),
    "nothing said": (changed(es1={"against": None}), True),
    "in English": (
        changed(es1={"against": [], "text": "She came.", "language": "en"}),
        True,
    ),
    "ending later": (changed(es1={"against": [], "ended": "2026-06"}), True),
    "at a review": (changed(es1={"against": []}, m1={"kind": "review"}), True),
    "at a meeting of the network": (
        changed(es1={"against": []}, m1={"kind": "network_meeting"}),
        True,
    ),
    "a danger": (changed(), False),
    "a danger that was withdrawn": (changed(d1={"status": "withdrawn"}), False),
    **gone("es1", {"against": []}, "existing_safety", ES2),
}

S02 = {
    "no act": (changed(es1={"acts": []}), True),
    "an act without a day": (changed(es1={"acts": [{"text": "Hon kom."}]}), True),
    "an act of an unknown day": (changed(es1={"acts": [{"date": "unknown"}]}), True),
    "nobody": (changed(es1={"done_by": []}), True),
    "danger or not": (changed(es1={"danger_present": None}), True),
    "how often is no day": (
        changed(es1={"acts": [], "how_often": {"text": "ofta"}}),
        True,
    ),
    "all there": (changed(), False),
    "about when": (changed(es1={"acts": [{"date": "2023-11~/2024-08"}]}), False),
    "the danger was not there": (changed(es1={"danger_present": "no"}), False),
    "danger said of the act": (
        changed(
            es1={
                "danger_present": None,
                "acts": [{"date": "2025", "danger_present": "partly"}],
            }
        ),
        False,
    ),
    "the child did it": (changed(es1={"done_by": ["otis"]}), False),
    **gone("es1", {"acts": []}, "existing_safety", ES2),
}

G2 = {"id": "g2", "text": "Mormor sover över varje helg.", "answers": "d1"}
D01 = {
    "no goal": (changed("g1", sc1={"goal": None}, n1={"advances": []}), True),
    "two goals": (changed(add={"goals": [G2]}), True),
    "only a family goal": (changed(g1={"kind": "family"}), True),
    "a goal for nothing": (changed(g1={"answers": None}), True),
    "a goal that ended": (changed(g1={"ended": "2026-01-15"}), True),
    "a goal of a later day": (changed(g1=LATER), True),
    "one goal": (changed(), False),
    "a goal and a family goal": (
        changed(add={"goals": [{**G2, "kind": "family"}]}),
        False,
    ),
    "a goal in two versions": (
        changed(add={"goals": [{**G2, "supersedes": "g1"}]}),
        False,
    ),
    "the goal of the earlier version": (
        changed(
            d1={"worried": []},
            add={
                "dangers": [
                    {"id": "d2", "text": "När mamma dricker.", "supersedes": "d1"}
                ]
            },
        ),
        False,
    ),
    "withdrawn": (changed(g1={"answers": None}, d1={"status": "withdrawn"}), False),
    "resolved": (changed(g1={"answers": None}, d1={"status": "resolved"}), False),
    "a draft": (changed(g1={"answers": None}, m1={"kind": "report"}), False),
    "the danger ended": (
        changed(g1={"answers": None}, d1={"ended": "2026-01-15"}),
        False,
    ),
}


def goal(text, language=None, **more):
    return changed(g1={"text": text, "language": language, **more})


G02 = {
    "not": (goal("Johan slår inte Ebba."), True),
    "stop": (goal("Mamma slutar dricka och skrika på Otis."), True),
    "no more": (goal("Inga fler slag."), True),
    "two times not": (goal("Johan slår inte Ebba och hotar aldrig Sara."), True),
    "stop, in English": (goal("Mum stops drinking and shouting at Otis.", "en"), True),
    "never, in English": (goal("There is never any violence at home.", "en"), True),
    "don't, in English": (goal("They don’t fight at home.", "en"), True),
    "in every wording": (
        goal("Inget bråk.", wordings=[{"language": "en", "text": "No fights at all."}]),
        True,
    ),
    "not only one thing": (goal("Mamma slår inte och skriker inte."), True),
    "what is done": (goal("Mormor sover över varje helg."), False),
    "not, but": (goal("Johan skriker inte utan går ut."), False),
    "beside it": (
        goal("Mamma dricker inte hemma. När hon vill dricka ringer hon mormor."),
        False,
    ),
    "without": (goal("Johan lägger Ebba utan att skrika."), False),
    "instead": (goal("Mamma slutar dricka och ringer mormor i stället."), False),
    "not only": (goal("Inte bara mormor hämtar Otis från skolan."), False),
    "without, in English": (goal("Dad puts her to bed without shouting.", "en"), False),
    "and, in English": (
        goal("Mum does not drink at home and she phones Tove first.", "en"),
        False,
    ),
    "in its parts": (
        goal("Inget bråk.", behaviour={"text": "De pratar när barnen sover."}),
        False,
    ),
    "in another wording": (
        goal("Inget bråk.", wordings=[{"language": "en", "text": "They talk calmly."}]),
        False,
    ),
    "a language without a list": (goal("ei lyö", "fi"), False),
    "the family's own goal": (goal("Inget bråk.", kind="family"), False),
    "notis has no not": (goal("Otis notis nothings inteckna annot.", "sv"), False),
    **gone("g1", {"text": "Inget bråk."}, "goals", {**G2, "supersedes": "g1"}),
}

N01 = {
    "nobody": (changed(n1={"owners": []}), True),
    "no day": (changed(n1={"due": None}), True),
    "no goal": (changed(n1={"advances": []}), True),
    "nothing but words": (
        changed(n1={"owners": None, "due": None, "advances": None}),
        True,
    ),
    "in English": (
        changed(n1={"owners": [], "text": "Ask.", "language": "en"}),
        True,
    ),
    "overdue is no matter, nobody is": (
        changed(n1={"due": "2025", "owners": []}),
        True,
    ),
    "all there": (changed(), False),
    "overdue": (changed(n1={"due": "2025-01-01"}), False),
    "a stage instead of a goal": (
        changed(
            n1={"advances": [], "prepares": ["stage1"]},
            add={"stages": [{"id": "stage1", "kind": "prepare"}]},
        ),
        False,
    ),
    **{
        status: (changed(n1={"owners": [], "status": status}), False)
        for status in ("done", "overtaken", "dropped")
    },
    **gone(
        "n1",
        {"owners": []},
        "steps",
        {"id": "n2", "text": "Fråga.", "supersedes": "n1", "owners": ["mormor"]}
        | {"due": "2026-03", "advances": ["g1"]},
    ),
}

TABLES = {"L-S01": S01, "L-S02": S02, "L-D01": D01, "L-G02": G02, "L-N01": N01}
ROWS = [
    pytest.param(code, data, fires, id=f"{code}: {name}")
    for code, table in TABLES.items()
    for name, (data, fires) in table.items()
]


@pytest.mark.parametrize(("code", "data", "fires"), ROWS)
def test_the_rule_asks_when_it_should_and_only_then(code, data, fires):
    assert bool(ids(data, code)) is fires


def test_what_is_missing_is_named():
    (one,) = found(changed(es1={"acts": [], "done_by": []}), "L-S02")
    assert one.missing == ("when", "who")
    (one,) = found(changed(n1={"due": None, "advances": None}), "L-N01")
    assert one.missing == ("when", "what_for")


def test_more_than_one_goal_is_said_in_words_of_its_own():
    (one,) = found(changed(add={"goals": [G2]}), "L-D01")
    assert (one.variant, [spot.id for spot in one.also]) == ("many", ["g1", "g2"])
