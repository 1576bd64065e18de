"""What the plan says to do when it gets hard, and how it says who does what when."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from diagram_samples import bare, lines, made, said
from fridge_samples import PLAN, drawn, one_rule, request_for, rule, usual_plan
from hypothesis import given
from hypothesis import strategies as st

from sos_map import CaseMap, Rule
from sos_map.i18n import with_agency_words
from sos_map_family_diagrams.fridge_plan.gather import fridge_of
from sos_map_family_diagrams.fridge_plan.hard import is_hard
from sos_map_family_diagrams.fridge_plan.never import NEVER
from sos_map_family_diagrams.fridge_plan.pages import fridge_drawing
from sos_map_family_diagrams.fridge_plan.words import FRIDGE_WORDS
from sos_map_pages import lines_of

SIGN = {"id": "t1", "text": "Nils tystnar.", "response": {"text": "Vera går."}}
IF = "Om Vera dröjer hämtar Bo."


def parts(case: CaseMap, language: str = "sv", **options: str) -> dict[str, str]:
    """Return the words of each part of a page, without white space."""
    fridge = fridge_of(request_for(case, language, **options))
    return {
        box.kind: bare(
            " ".join(
                text
                for entry in (*box.entries, *box.last)
                for text in (*(part.text for part in entry.parts), entry.end)
            )
        )
        for box in fridge.boxes
    }


def plan_of(*rules: dict[str, Any], **more: Any) -> CaseMap:
    """Return a plan in force with some rules."""
    return made(plans=[PLAN], rules=list(rules), **more)


def first_rule(text: str, **more: Any) -> tuple[CaseMap, Rule]:
    """Return a plan of one rule, and that rule."""
    case = one_rule(text, **more)
    return case, case.rules[0]


def asked(language: str) -> list[str]:
    """Return what the empty part asks, for one child."""
    words = FRIDGE_WORDS[language]
    keys = "first", "comes", "with_one"
    return [words[f"fridge-plan.hard_{key}"].format(name="Otis") for key in keys]


@pytest.mark.parametrize("variant", ["public", "private"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_part_always_stands_between_every_day_and_whom_to_ring(
    variant: str, language: str
) -> None:
    words = FRIDGE_WORDS[language]
    heads = [bare(words[f"fridge-plan.{one}"]) for one in ("rules", "hard", "ring")]
    for case in (made(), one_rule(), plan_of(rule(1, IF)), usual_plan()):
        texts = [
            bare(one.text) for one in lines(drawn(case, language, variant=variant))
        ]
        places = [texts.index(head) for head in heads]
        assert places == sorted(places)


@pytest.mark.parametrize("variant", ["public", "private"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_where_nobody_has_said_it_asks_who(variant: str, language: str) -> None:
    for case in (made(), one_rule()):
        fridge = fridge_of(request_for(case, language, variant=variant))
        (hard,) = (box for box in fridge.boxes if box.kind == "hard")
        assert [one.parts[0].text for one in hard.entries] == asked(language)
        assert all(one.pen for one in hard.entries)
    two = made(case={"children": ["otis", "vera"]})
    text = FRIDGE_WORDS[language]["fridge-plan.hard_with_many"]
    assert bare(text) in parts(two, language)["hard"]


@pytest.mark.parametrize("variant", ["public", "private"])
def test_a_rule_for_a_hard_day_is_there_and_nowhere_else(variant: str) -> None:
    case = plan_of(
        rule(1, "Vera lagar mat.", done_by=["vera"]),
        rule(2, IF, done_by=["bo"]),
        rule(3, "Gun kommer.", done_by=["gun"], when={"text": "om Bo är bortrest"}),
        people=[{"id": "gun", "name": "Gun"}, {"id": "bo", "name": "Bo"}],
    )
    found = parts(case, variant=variant)
    assert found["hard"] == bare(f"{IF} Om Bo är bortrest: Gun kommer.")
    assert found["rules"] == "Veralagarmat."


def test_one_that_may_not_hang_there_is_a_line_that_names_nobody() -> None:
    text = "Om Nils dricker går han till Gun."
    closed = [rule(n, text, done_by=["nils"]) for n in range(4)]
    case = plan_of(*closed, rule(8, "Vi lagar mat."))
    fridge = fridge_of(request_for(case))
    (hard,) = (box for box in fridge.boxes if box.kind == "hard")
    assert len(hard.entries) == 4
    assert all(one.pen for one in hard.entries)
    whole = said(lines(drawn(case)))
    for word in ("dricker", "Nils", "Gun"):
        assert word not in whole
    assert bare("Den vi ringer först:") in whole
    assert bare("Skriv så att vem som helst får läsa det.") in whole
    beside = parts(plan_of(*closed, rule(9, IF)))["hard"]
    assert beside == bare(IF)
    assert parts(case, variant="private")["hard"].count(bare(text)) == 4


@given(
    pattern=st.sampled_from([one for words in NEVER.values() for one in words.split()]),
    letters=st.text("abcdefgåäö", max_size=4),
    where=st.sampled_from(["text", "when", "wordings"]),
)
def test_no_rule_for_a_hard_day_tells_a_visitor_why(
    pattern: str, letters: str, where: str
) -> None:
    why = f"Om {pattern.replace('*', letters)} kommer tillbaka"
    more: dict[str, Any] = {
        "text": {},
        "when": {"when": {"text": why}},
        "wordings": {"wordings": [{"language": "en", "text": why}]},
    }[where]
    case = one_rule(f"{why} dukar Vera." if where == "text" else "Vera dukar.", **more)
    for language in ("sv", "en"):
        assert bare(why) not in "".join(parts(case, language).values())


def test_what_to_do_is_read_at_one_glance_and_not_parted_by_the_end_of_a_page() -> None:
    rules = [rule(n, f"Vera lagar mat nummer {n}.") for n in range(30)]
    rules += [rule(40 + n, f"Om bil {n} är sen hämtar Bo.") for n in range(6)]
    pages = [
        said([line for node in page.tree for line in lines_of(node)])
        for page in drawn(plan_of(*rules)).pages
    ]
    assert sum("hämtarBo" in page for page in pages) == 1
    assert len(pages) > 1


def test_signs_are_the_folders_and_stand_before_what_is_done() -> None:
    case = plan_of(rule(1, IF), triggers=[SIGN])
    assert "signs" not in parts(case)
    found = parts(case, variant="private")
    assert found["signs"] == bare("Nils tystnar. Då: Vera går.")
    kinds = list(found)
    assert kinds.index("signs") + 1 == kinds.index("hard")


def test_whom_a_child_can_turn_to_on_a_hard_day_is_the_folders() -> None:
    text = bare("Otis kan vända sig till Gun Lind.")
    assert text in parts(usual_plan(), variant="private")["hard"]
    assert text not in "".join(parts(usual_plan()).values())


def test_what_a_child_tells_by_is_not_said_to_be_for_a_hard_day() -> None:
    thing = {"id": "so", "text": "en randig halsduk", "child": "otis", "rule": "ru1"}
    case = plan_of(rule(1, IF, done_by=["nils"]), safety_objects=[thing])
    found = parts(case)
    assert found["rules"] == bare("Nils hjälper till så här:")
    assert found["hard"] == bare("".join(asked("sv")))


@pytest.mark.parametrize(
    "text",
    [
        "Om Vera dröjer hämtar Bo.",
        "Om vår granne ringer går Bo dit.",
        "Om någon inte kan hjälps vi åt.",
        "Om en av oss är trött ringer vi Gun.",
        "Ifall bussen är sen hämtar Bo.",
        "I fall bussen är sen hämtar Bo.",
        "Om: bussen är sen hämtar Bo.",
        "”Om jag vill ringer jag Gun.”",
    ],
)
def test_an_if_is_for_a_hard_day(text: str) -> None:
    case, one = first_rule(text)
    assert is_hard(request_for(case), one)
    case, one = first_rule("Bo kommer.", when={"text": text})
    assert is_hard(request_for(case), one)


@pytest.mark.parametrize(
    "text",
    [
        "Om kvällarna läser Gun.",
        "Om natten sover Siv här.",
        "Om lördagarna äter vi hos Bo.",
        "Om våren cyklar vi.",
        "Om två veckor träffas vi.",
        "När Vera jobbar lagar Bo mat.",
        "I fallet badar vi.",
        "Vera ringer om det passar.",
        "Omar hämtar.",
    ],
)
def test_what_is_done_at_its_time_is_for_every_day(text: str) -> None:
    case, one = first_rule(text)
    assert not is_hard(request_for(case), one)


@pytest.mark.parametrize(
    ("text", "when", "hard"),
    [
        ("Bo hämtar Otis.", None, True),
        ("Bo hämtar Otis.", "genast", True),
        ("När det blir tyst ringer Bo.", None, True),
        ("Bo ringer.", "när det blir tyst", True),
        ("Bo ringer klockan 17.", None, False),
        ("Bo ringer.", "varje dag", False),
        ("Bo tittar in.", "en gång i veckan", False),
        ("Bo kommer på fredagar.", None, False),
    ],
)
def test_an_answer_to_a_sign_is_for_a_hard_day_unless_it_has_its_own_time(
    text: str, when: str | None, *, hard: bool
) -> None:
    more: dict[str, Any] = {"triggers": ["t1"]}
    more |= {"when": {"text": when}} if when else {}
    case = plan_of(rule(1, text, **more), triggers=[SIGN])
    assert is_hard(request_for(case), case.rules[0]) == hard


def test_each_language_of_a_page_has_a_rule_in_the_same_part() -> None:
    english = {"language": "en", "text": "Bo fetches when Vera is late."}
    case = one_rule(IF, wordings=[english])
    assert parts(case)["hard"] == bare(IF)
    assert bare("Bo fetches when Vera is late.") in parts(case, "en")["hard"]
    english["text"] = "If Vera is late Bo fetches."
    other = "Bo hämtar när Vera är sen."
    case = one_rule(other, wordings=[english])
    assert bare(other) in parts(case)["hard"]
    assert bare(english["text"]) in parts(case, "en")["hard"]


def test_words_in_a_language_that_nobody_here_can_judge_are_for_every_day() -> None:
    case = plan_of(rule(1, "Om bo.", language="so", triggers=["t1"]), triggers=[SIGN])
    assert parts(case, variant="private")["rules"] == "Ombo."


def test_until_next_time_what_is_agreed_for_a_hard_day_stands_apart() -> None:
    interim = {**PLAN, "kind": "interim"}
    case = made(plans=[interim], rules=[rule(1, IF), rule(2, "Vera lagar mat.")])
    found = parts(case, kind="tonight")
    assert found["hard"] == bare(IF)
    assert found["rules"] == "Veralagarmat."
    assert "hard" not in parts(made(), kind="tonight")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_somebody_always_answers_and_no_visitor_reads_which_office(
    language: str,
) -> None:
    words = FRIDGE_WORDS[language]
    open_, office = words["fridge-plan.awake"], words["fridge-plan.on_call"]
    for case in (made(), usual_plan()):
        hung, folder = (
            [one.text for one in lines(drawn(case, language, variant=variant))]
            for variant in ("public", "private")
        )
        assert hung[hung.index("112") - 2] == open_
        assert folder[folder.index("112") - 2] == office
        assert office not in hung


def test_an_agency_prints_the_number_that_is_always_answered() -> None:
    request = request_for(made())
    own = {"fridge-plan.awake_number": "010-000 00 09"}
    request = evolve(request, words=with_agency_words(request.words, own))
    texts = [one.text for one in lines(fridge_drawing(request, fridge_of(request)))]
    assert texts[texts.index("112") - 2] == "010-000 00 09"


def test_promises_are_asked_for_only_where_nothing_is_written_yet() -> None:
    assert bare("Det här lovar vi Otis") in said(lines(drawn(made())))
    for case in (one_rule(), one_rule(status="proposed")):
        assert "promise" not in parts(case)


def test_who_begins_where_the_rule_does_not_name_them() -> None:
    both = {"done_by": ["vera", "nils"]}
    found = parts(plan_of(rule(1, "Vi lagar mat.", **both)))
    assert found["rules"] == bare("Vera och Nils: Vi lagar mat.")
    named = parts(plan_of(rule(1, "Vera och Nils lagar mat.", **both)))
    assert named["rules"] == bare("Vera och Nils lagar mat.")
    when = {"text": "när det regnar"}
    asked_ = parts(plan_of(rule(1, "Vi stannar hemma.", **both, when=when)))
    assert asked_["rules"] == bare("Vera och Nils, när det regnar: Vi stannar hemma.")


def test_a_short_name_is_not_found_in_other_words() -> None:
    people = [{"id": "bo", "name": "Bo Ek"}, {"id": "star", "name": "✨"}]
    text = "Bordet dukas varje morgon."
    for who, name in (("bo", "Bo Ek"), ("star", "✨")):
        case = plan_of(rule(1, text, done_by=[who]), people=people)
        assert parts(case)["rules"] == bare(f"{name}: {text}")
    case = plan_of(rule(1, "Dukar: Bo.", done_by=["bo"]), people=people)
    assert parts(case)["rules"] == bare("Dukar: Bo.")


def test_when_is_a_sentence_beside_what_is_done_unless_the_rule_says_it() -> None:
    def told(text: str, when: str) -> str:
        return parts(one_rule(text, when={"text": when}))["rules"]

    assert told("Vera lagar mat.", "varje söndag") == "Veralagarmat.Varjesöndag."
    often = "Måndag och onsdag lagar Vera mat efter jobbet."
    assert told(often, "måndag och onsdag efter jobbet") == bare(often)
    assert told(often, "onsdag och måndag") == bare(f"{often} Onsdag och måndag.")
    apart = "Varje morgon lagar Vera mat och en dag vilar hon."
    assert told(apart, "varje dag") == bare(f"{apart} Varje dag.")
    assert told("Vera vilar.", "när det regnar") == bare("När det regnar: Vera vilar.")
    twice = told("När Vera jobbar äter vi hos Bo.", "när det regnar")
    assert twice == bare("När Vera jobbar äter vi hos Bo. När: när det regnar")


def test_words_in_another_language_stand_by_themselves() -> None:
    case = one_rule("Vi lagar mat.", when={"text": "every Sunday", "language": "en"})
    fridge = fridge_of(request_for(case))
    (entry,) = next(box for box in fridge.boxes if box.kind == "rules").entries
    assert [(one.text, one.language) for one in entry.parts] == [
        ("Vera:", ""),
        ("Vi lagar mat.", ""),
        ("När:", ""),
        ("every Sunday", "en"),
    ]
