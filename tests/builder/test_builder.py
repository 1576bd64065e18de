"""A script makes a map: verbs, handles, and problems with the script's own lines."""

from __future__ import annotations

import datetime
import inspect
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sos_map import (
    Builder,
    Handle,
    InvalidCase,
    SosMapError,
    build,
    changed,
    dumps,
    loads,
)
from sos_map.asking.typed_graph import CASE_NODE
from sos_map.model.edges import SECTIONS
from sos_map.privacy.views import view

WORD = "Hemligt-ord"  # must never come back in a message


def _line() -> int:
    frame = inspect.currentframe()
    assert frame is not None
    assert frame.f_back is not None
    return frame.f_back.f_lineno


def readme() -> tuple[Builder, dict[str, Handle]]:
    """Run the script of the README."""
    m = build(language="sv", title="Ebba")
    ebba = m.child("Ebba", born="2016-05-14")
    sara = m.person("Sara", role="mamma")
    m.parent(sara, of=ebba)
    m.custody(sara, ebba)
    linnea = m.person("Linnea", profession="socialsekreterare")
    team = m.body("Barn och familj", kind="team", members=[linnea])
    wall = m.occasion(
        "2025-09-12", "mapping", present=[sara, linnea], shown_to=[sara, team]
    )
    h = m.harm(
        "Sara sov.", at=wall, children={ebba: "rädd"}, done_by=[sara], said_by=[linnea]
    )
    d = m.danger(
        "Ingen ser.",
        at=wall,
        worried=[linnea, sara],
        about=[sara],
        children={ebba: None},
        arises_from=[h],
    )
    g = m.goal("Någon är vaken.", answers=d, at=wall, children=[ebba], for_months=4)
    s = m.scale("pair", zero="fara", ten="tryggt", danger=d, goal=g)
    m.rating(s, by=sara, at=wall, value=4)
    m.rating(s, by=linnea, at=wall, status="declined")
    m.stance(sara, on=d, view="agrees")
    return m, {"ebba": ebba, "sara": sara, "team": team, "d": d, "h": h, "wall": wall}


def test_the_script_of_the_readme_makes_a_map() -> None:
    m, made = readme()
    case = m.case()
    assert case.case.children == ("p1",)
    assert case.dangers[0].arises_from == ("h1",)
    assert case.harms[0].children[0].text == "rädd"
    assert case.dangers[0].children[0].text is None
    assert [one.who for one in case.dangers[0].worried] == ["p3", "p2"]
    assert case.scales[0].zero.text == "fara"
    assert [one.value for one in case.ratings] == [4, None]
    reader = m.as_reader(made["sara"], "guardian", made["ebba"])
    assert view(case, reader, "2025-09-12").reader.kind == "guardian"
    assert view(case, str(made["team"]), "2025-09-12").reader.kind == "team"


def _world(m: Builder) -> dict[str, Handle]:
    """Return one thing of every section, by the section."""
    ebba, sara = m.child("Ebba"), m.person("Sara")
    o = m.occasion(datetime.date(2025, 9, 12), "review")
    d, g = m.danger("…", worried=[sara]), m.goal("…")
    s, t = m.scale("other", zero="…", ten="…"), m.child_tool(ebba, "three_houses")
    p, w = m.plan("…", children=[ebba]), m.story("…")
    return {
        "people": sara,
        "bodies": m.body("Skolan", kind="school"),
        "kinships": m.parent(sara, of=ebba, nature="adoptive"),
        "partnerships": m.couple(sara, ebba, status="unknown"),
        "households": m.household([sara], times="varannan helg"),
        "custody": m.custody(sara, ebba, since="2016"),
        "parties": m.party(sara, ebba, matter="contact"),
        "care": m.care(ebba, carers=[sara], kind="respite"),
        "protections": m.protection(sara, level="marking", against=[ebba]),
        "occasions": o,
        "sources": m.source("person", person=sara, date="2025-08"),
        "consents": m.consent(sara, about=[d]),
        "observations": m.observation("…", date="2025-10-02", children=[ebba]),
        "harm_threads": m.harm_thread("…", estimates={sara: "ofta"}),
        "harms": m.harm("…", date="2025-08~", certainty="observed"),
        "dangers": d,
        "complicating": m.complicating("…", affects=[d]),
        "strengths": m.strength("…", about=[sara], verbatim=True),
        "existing_safety": m.existing_safety("…", against=[d], acts=["2025-05-17"]),
        "needs": m.need("…", children=[ebba]),
        "goals": g,
        "steps": m.step("…", advances=[g], due="2025-10-10"),
        "wall": m.wall_line("…", column="worried"),
        "scales": s,
        "ratings": m.rating(s, at=o, range=[6, 7.5]),
        "stances": m.stance(sara, on=d, view="unsure"),
        "network": m.network_member(sara, chair=True, moves=["asked"]),
        "safety_people": m.safety_person(sara, ebba),
        "rings": m.ring_placement(sara, "inner", placed_by=[sara]),
        "knowledge": m.knowledge(sara, about=d, level="part"),
        "commitments": m.commitment(sara, to=p),
        "trusts": m.trust(ebba, sara, "trusts"),
        "plans": p,
        "bottom_lines": m.bottom_line("…", concerns=[d]),
        "rules": m.rule("…", plan=p, checks=[sara]),
        "triggers": m.trigger("…", noticed_by=[sara]),
        "plan_tests": m.plan_test("…", date="2025-11-28"),
        "safety_objects": m.safety_object("…", child=ebba),
        "stages": m.stage("try_out", owners=[sara]),
        "contacts": m.contact_step(sara, form="letters", children=[ebba]),
        "child_tools": t,
        "child_items": m.child_item("…", tool=t, zone="worries"),
        "stories": w,
        "panels": m.panel("…", story=w, number=1, part="title"),
        "clocks": m.clock("investigation", due="2026-01-03"),
        "decisions": m.decision("…", date="2025-09-03"),
        "access": m.access([d], shown_to=[sara], decided_by=ebba),
    }


def test_every_section_has_a_verb_of_the_same_word() -> None:
    made = _world(build())
    assert set(made) == set(SECTIONS)
    assert {section: handle.section for section, handle in made.items()} == {
        section: section for section in SECTIONS
    }
    others = {"kinships": "parent", "partnerships": "couple"}
    for section, word in SECTIONS.items():
        assert callable(getattr(Builder, others.get(section, word)))


def test_what_every_verb_made_survives_the_file() -> None:
    m = build()
    made = _world(m)
    case = m.case()
    for section, handle in made.items():
        assert handle.id in [thing.id for thing in getattr(case, section)]
    assert loads(dumps(case)) == case


def test_every_verb_says_what_it_adds() -> None:
    for name, verb in vars(Builder).items():
        if not name.startswith("_"):
            assert verb.__doc__, name


def test_ids_are_dull_counters_unless_given() -> None:
    m = build()
    given_id = m.person("Sara", id="p2")
    assert [given_id.id, m.person().id, m.person().id] == ["p2", "p3", "p4"]
    assert (m.harm("…").id, m.harm("…").id, m.source("observation").id) == (
        "h1",
        "h2",
        "src1",
    )


def test_labels_take_handles_strings_and_capacities() -> None:
    m = build()
    ebba, sara = m.child(), m.person()
    team = m.body("…", kind="team")
    m.label("case", shown_to=[team])
    m.label("harms", shown_to=[m.guardian_of(ebba)], hidden_from=["p2"])
    m.harm(
        "…",
        shown_to=[m.as_reader(sara, "guardian", ebba), m.towards("network", ebba)],
        hidden_from=[sara],
    )
    m.harm("…", shown_to=[])
    case = m.case()
    assert case.case.shown_to == ("b1",)
    assert case.labels[0].shown_to == ("guardian:p1",)
    assert case.labels[0].hidden_from == ("p2",)
    assert case.harms[0].shown_to == ("p2:guardian:p1", "network:p1")
    assert case.harms[1].shown_to == ()  # nobody, which is not the same as nothing


def test_a_piece_carries_a_label_or_other_languages_inside_a_thing() -> None:
    m = build()
    ebba, tove = m.child(), m.person()
    m.danger(
        "…",
        worried=[m.piece(tove, hidden_from=[ebba])],
        children={ebba: m.piece("rädd", shown_to=[tove], wordings={"en": "afraid"})},
        wordings={"en": "…"},
    )
    danger = m.case().dangers[0]
    assert (danger.worried[0].who, danger.worried[0].hidden_from) == ("p2", ("p1",))
    impact = danger.children[0]
    assert (impact.child, impact.text, impact.shown_to) == ("p1", "rädd", ("p2",))
    assert (impact.wordings[0].language, impact.wordings[0].text) == ("en", "afraid")
    assert danger.wordings[0].language == "en"


def _problems(m: Builder) -> list[tuple[str, str, int]]:
    with pytest.raises(InvalidCase) as caught:
        m.case()
    assert WORD not in str(caught.value)
    assert WORD not in repr(caught.value)
    return [(p.path, p.code, p.line) for p in caught.value.problems]


def test_every_problem_comes_at_once_with_the_line_that_made_the_thing() -> None:
    m = build()
    sara, start = m.person(WORD), _line()
    m.goal(WORD, answers=sara)
    m.harm(WORD, at=sara, certainty=WORD, date="2025-02-30")

    def helper() -> Handle:
        return m.person(born=WORD)

    helper()
    assert _problems(m) == [
        ("$.goals[0].answers", "reference-wrong-kind", start + 1),
        ("$.harms[0].at", "reference-wrong-kind", start + 2),
        ("$.harms[0].certainty", "choice-unknown", start + 2),
        ("$.harms[0].date", "date-impossible", start + 2),
        ("$.people[1].born", "when-form", start + 5),
    ]


def test_a_wrong_child_of_the_case_is_placed_where_it_was_made() -> None:
    m = build()
    m.child(id="p1")
    m.child(id="p1")
    line = _line() - 1
    assert ("$.people[1].id", "id-duplicate", line) in _problems(m)


def test_a_handle_of_another_builder_is_refused_beside_everything_else() -> None:
    m, other = build(), build()
    stranger, own = other.person(WORD, id=WORD), m.person(id=WORD)
    m.danger("…", worried=[own, stranger], children={stranger: "…"})
    line = _line() - 1
    m.goal("")
    assert _problems(m) == [
        ("$.dangers[0].children[0].child", "handle-foreign", line),
        ("$.dangers[0].worried[1].who", "handle-foreign", line),
        ("$.goals[0].text", "text-empty", line + 2),
    ]


def test_an_unknown_name_is_not_repeated_and_the_nearest_is_told() -> None:
    m = build()
    m.person(**{"borne": "2016", WORD: WORD})
    with pytest.raises(InvalidCase) as caught:
        m.case()
    assert {p.code for p in caught.value.problems} == {"field-unknown"}
    assert (("nearest", "born"),) in [p.detail for p in caught.value.problems]
    assert WORD not in str(caught.value)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda m, sara: m.harm(sara),
        lambda m, sara: m.scale("other", zero=sara, ten="…"),
        lambda m, sara: m.harm("…", date=sara),
        lambda m, sara: m.occasion("2025", "review", present=sara),
        lambda m, sara: m.danger("…", worried=sara),
        lambda m, sara: m.danger("…", worried=[None]),
        lambda m, sara: m.danger("…", worried=[[sara]]),
        lambda m, sara: m.goal("…", answers=[sara]),
        lambda m, sara: m.goal("…", children={sara: "…"}),
        lambda m, sara: m.harm("…", wordings={"en": sara}),
        lambda m, sara: m.harm("…", wordings=[sara]),
        lambda m, sara: m.harm("…", areas={"x", "y"}),
        lambda m, sara: m.harm(object()),
        lambda m, sara: m.harm("\ud800"),
        lambda m, sara: m.person(id=["p1"]),
        lambda m, sara: m.person(shown_to=sara),
        lambda m, sara: m.person(shown_to=[object()]),
        lambda m, sara: m.rating(sara, at=sara, value=float("nan")),
        lambda m, sara: m.label(WORD, shown_to=[sara]),
        lambda m, sara: m.label("case", shown_to=WORD),
        lambda m, sara: m.harm("…", children={sara: sara}),
    ],
)
def test_whatever_does_not_fit_is_a_problem_with_a_line(wrong: Any) -> None:
    m = build()
    sara = m.person(WORD)
    wrong(m, sara)
    problems = _problems(m)
    assert problems
    assert all(line for _, _, line in problems)


@given(st.text(), st.text(), st.floats(), st.integers())
def test_any_text_and_number_is_taken_as_it_is_or_refused(
    name: str, note: str, value: float, months: int
) -> None:
    m = build()
    scale, at = m.scale("other", zero="…", ten="…"), m.occasion("2025", "review")
    m.person(name, note=note)
    m.rating(scale, at=at, value=value)
    m.goal("…", for_months=months)
    try:
        case = m.case()
    except InvalidCase:
        return
    assert (case.people[0].name, case.people[0].note) == (name, note)
    assert (case.ratings[0].value, case.goals[0].for_months) == (value, months)
    assert loads(dumps(case)) == case


def test_a_builder_can_go_on_after_a_map_was_made() -> None:
    m, made = readme()
    before = m.case()
    m.strength("…", about=[made["sara"]])
    assert before.strengths == ()
    assert len(m.case().strengths) == 1


def test_handles_show_nothing_but_compare_and_stand_in_sets() -> None:
    m = build()
    sara = m.person(WORD, id=WORD)
    assert WORD not in repr(sara)
    assert WORD not in repr(m)
    assert {sara: 1}[sara] == 1
    assert sara != build().person(id=WORD)


def test_a_change_keeps_everything_else() -> None:
    case = readme()[0].case()
    after = changed(case, "g1", text="Annat.", for_months=None, children=("p1",))
    assert (after.goals[0].text, after.goals[0].for_months) == ("Annat.", None)
    assert changed(after, "g1", text=case.goals[0].text, for_months=4) == case
    assert case.goals[0].for_months == 4


def test_a_change_takes_things_of_the_model_and_days() -> None:
    case = readme()[0].case()
    impacts = case.harms[0].children
    after = changed(case, "d1", children=impacts, since=datetime.date(2025, 9, 12))
    assert after.dangers[0].children == impacts
    assert after.dangers[0].since == "2025-09-12"
    titled = changed(case, CASE_NODE, title=None, office="Almvik")
    assert (titled.case.title, titled.case.office) == (None, "Almvik")


def test_a_change_goes_through_the_gate() -> None:
    case = readme()[0].case()
    with pytest.raises(InvalidCase) as caught:
        changed(case, "d1", status=WORD, at="p1", id="d9")
    assert {(p.path, p.code) for p in caught.value.problems} == {
        ("$.dangers[0].at", "reference-wrong-kind"),
        ("$.dangers[0].status", "choice-unknown"),
        ("$.goals[0].answers", "reference-dangling"),
        ("$.scales[0].danger", "reference-dangling"),
        ("$.stances[0].on", "reference-dangling"),
    }
    assert WORD not in str(caught.value)
    with pytest.raises(SosMapError) as missing:
        changed(case, WORD, text="…")
    assert missing.value.code == "reference-dangling"
    assert WORD not in str(missing.value)


def test_every_section_s_counter_has_letters_of_its_own() -> None:
    handles = list(_world(build()).values())
    letters = [handle.id.rstrip("0123456789") for handle in handles]
    assert len(set(letters)) == len(SECTIONS)
