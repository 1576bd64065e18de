"""What a visitor may read in the kitchen: never why, whatever the plan says."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from diagram_samples import bare, lines, made, said
from fridge_samples import PLAN, drawn, one_rule, request_for, rule, usual_plan
from hypothesis import given
from hypothesis import strategies as st

from sos_map import CaseMap, Said
from sos_map.i18n import with_agency_words
from sos_map_family_diagrams.fridge_plan.never import NEVER
from sos_map_family_diagrams.fridge_plan.open import visitor_of

VISITOR = visitor_of(request_for(made()))
LETTERS = st.text("abcdefgåäö", max_size=4)


def shown(case: CaseMap, **options: str) -> str:
    """Return all words of a page without white space."""
    return said(lines(drawn(case, **options)))


@given(
    pattern=st.sampled_from([one for words in NEVER.values() for one in words.split()]),
    letters=LETTERS,
    upper=st.booleans(),
    after=st.sampled_from(["", ".", ",", "!", "-", "s hus", "”"]),
)
def test_no_word_of_the_list_passes(
    pattern: str, letters: str, upper: bool, after: str
) -> None:
    word = pattern.replace("*", letters)
    word = word.upper() if upper else word
    if after == "s hus" and not pattern.endswith("*"):
        after = ""
    assert not VISITOR.may_read(Said(f"Vera ringer {word}{after}", "sv"))


@pytest.mark.parametrize(
    "text",
    [
        "Vera ringer Gun klockan 19.",
        "Måndag och onsdag gör Ebba läxor med Lars efter fotbollen.",
        "Mormor hämtar på fredagar 13–17.",
        "Birgitta sover hos oss till den 12 mars 2026.",
        "Tove rings at 7 and says good night.",
    ],
)
def test_ordinary_rules_pass(text: str) -> None:
    assert VISITOR.may_read(Said(text, "sv"))


@pytest.mark.parametrize(
    "text",
    [
        "Ring 070-123 45 67 om något händer.",
        "Ring 0701234567.",
        "Ring (070) 123 456.",
        "Ring +46 70.123.45",
    ],
)
def test_rows_of_digits_do_not_pass(text: str) -> None:
    assert not VISITOR.may_read(Said(text, "sv"))


def test_words_that_nobody_here_can_judge_do_not_pass() -> None:
    assert not VISITOR.may_read(Said("Vera lagar mat.", "so"))
    case = one_rule(language="ar")
    assert "lagar" not in shown(case)
    assert "Veralagarmat." in shown(case, variant="private")


def test_a_rule_that_may_not_hang_is_its_people_and_a_line() -> None:
    whole = shown(one_rule("Vera häller ut all sprit."))
    assert "sprit" not in whole
    assert "Verahjälpertillsåhär:" in whole
    assert bare("Skriv så att vem som helst får läsa det.") in whole
    assert bare("Skriv med ord") not in shown(one_rule())


def test_signs_and_what_an_office_asks_for_stay_in_the_folder() -> None:
    for kind in ("plan", "tonight"):
        interim = "interim" if kind == "tonight" else "family"
        whole = shown(usual_plan(interim), kind=kind)
        for text in (
            "arg", "tystnar", "Vera går", "vaken vuxen", "Ida", "i köket",
            "frågar Otis", "samlar alla", "Ser efter",
        ):  # fmt: skip
            assert bare(text) not in whole, text
        assert bare("Vera ringer Gun klockan 19.") in whole


OFFICE: dict[str, Any] = {
    "bodies": [
        {"id": "team", "name": "Enheten Nordan", "kind": "team", "members": ["ida"]}
    ],
    "people": [{"id": "ida", "name": "Ida Ros"}],
}


@pytest.mark.parametrize("text", ["Vera ringer Ida.", "Vera går till Nordan."])
def test_nobody_from_an_office_is_named(text: str) -> None:
    case = made(plans=[PLAN], rules=[rule(1, text, done_by=["vera"])], **OFFICE)
    whole = shown(case)
    assert "Ida" not in whole
    assert "Nordan" not in whole
    assert "Verahjälpertillsåhär:" in whole


def test_what_only_an_office_does_is_not_the_familys() -> None:
    both = rule(1, "Vera och Ida går ut.", done_by=["vera", "ida"])
    alone = rule(2, "Hon lagar mat.", done_by=["ida"])
    backed = rule(3, "Vera vilar.", done_by=["vera"], backups=[{"who": "ida"}])
    whole = shown(made(plans=[PLAN], rules=[both, alone, backed], **OFFICE))
    assert "Ida" not in whole
    assert "lagar" not in whole
    assert "Veravilar" in whole


def test_a_thing_by_which_a_child_tells_is_not_named() -> None:
    thing = {"id": "so", "text": "en randig halsduk", "child": "otis", "rule": "ru2"}
    rules = [
        rule(1, "Halsduken ligger i hallen.", done_by=["vera"]),
        rule(2, "Nils går hem.", done_by=["nils"]),
        rule(3, "Vera dukar.", done_by=["vera"]),
    ]
    case = made(plans=[PLAN], rules=rules, safety_objects=[thing])
    whole = shown(case)
    assert "alsduk" not in whole
    assert "Nilsgår" not in whole
    assert "Nilshjälpertillsåhär:" in whole
    assert "Veradukar" in whole


def test_how_somebody_may_meet_a_child_is_not_hung_up() -> None:
    lines_ = [{"id": "b1", "text": "Vi får se.", "kind": "contact"}]
    rules = [rule(1, "Nils äter med Otis på söndagar.", meets=["b1"], done_by=["nils"])]
    whole = shown(made(plans=[PLAN], rules=rules, bottom_lines=lines_))
    assert "söndagar" not in whole
    assert "Nilshjälpertillsåhär:" in whole


def test_the_plans_own_words_are_judged_and_the_title_is_left_off() -> None:
    plan = {**PLAN, "text": "Ingen dricker hemma.", "place": "hos Gun"}
    case = made(case={"title": "Otis och Gun"}, plans=[plan])
    whole = shown(case)
    for text in ("dricker", "OtisochGun", "hosGun"):
        assert text not in whole
        assert text in shown(case, variant="private")


def test_when_is_judged_by_itself() -> None:
    case = one_rule(when={"text": "när Nils har druckit"})
    assert "Veralagarmat." in shown(case)
    assert "druckit" not in shown(case)
    assert "druckit" in shown(case, variant="private")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_one_wording_tells_keeps_the_others_off(language: str) -> None:
    english = {"language": "en", "text": "Nils goes out when the tempers fly."}
    case = one_rule("Nils går ut när han blir arg.", wordings=[english])
    whole = said(lines(drawn(case, language)))
    assert "tempers" not in whole
    assert "arg" not in whole
    assert "Verahjälpertillsåhär:" in whole or "HowVerawillhelp:" in whole


def test_an_agency_adds_words_and_ours_count_all_the_same() -> None:
    request = request_for(made())
    own = {"fridge-plan.never": "trumpet*"}
    visitor = visitor_of(evolve(request, words=with_agency_words(request.words, own)))
    assert not visitor.may_read(Said("Vera övar på trumpeten.", "sv"))
    assert not visitor.may_read(Said("Ingen sprit.", "sv"))
    assert VISITOR.may_read(Said("Vera övar på trumpeten.", "sv"))
