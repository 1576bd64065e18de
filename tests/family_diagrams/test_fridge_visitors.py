"""What a visitor may read in the kitchen: never why, whatever the plan says."""

from __future__ import annotations

import unicodedata
from typing import Any, Literal

import pytest
from attrs import evolve
from diagram_samples import bare, lines, made, said
from fridge_samples import PLAN, drawn, member, one_rule, request_for, rule, usual_plan
from hypothesis import given
from hypothesis import strategies as st

from sos_map import CaseMap, Said
from sos_map.i18n import with_agency_words
from sos_map_family_diagrams.fridge_plan.gather import fridge_of
from sos_map_family_diagrams.fridge_plan.never import NEVER
from sos_map_family_diagrams.fridge_plan.visitors import visitor_of

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


@pytest.mark.parametrize(
    "text", ["Vera ringer Ida.", "Vera går till Nordan.", "Vera går på Idas fika."]
)
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


@pytest.mark.parametrize(
    ("when", "line"),
    [
        ("när Nils har druckit", "Vera hjälper till så här:"),
        ("aldrig när Nils är arg", "Vera hjälper till så här:"),
        ("om Otis blir rädd", ""),
    ],
)
def test_a_rule_never_hangs_without_the_situation_that_it_is_for(
    when: str, line: str
) -> None:
    case = one_rule("Vera lagar mat.", when={"text": when})
    whole = shown(case)
    assert "lagarmat" not in whole
    assert bare(when) not in whole
    assert bare(line) in whole
    assert bare("Skriv så att vem som helst får läsa det.") in whole
    for text in ("Vera lagar mat.", when):
        assert bare(text).casefold() in shown(case, variant="private").casefold()


def test_a_meal_in_one_place_never_hangs_as_a_meal_in_any() -> None:
    feared = {"harms": [{"id": "h1", "text": "Nils slog.", "done_by": ["nils"]}]}
    at = {"text": "hos Gun"}
    rules = [
        rule(1, "Nils äter med Otis.", done_by=["nils"], place=at),
        rule(2, "Vera dukar.", done_by=["vera"], place=at),
    ]
    whole = shown(made(plans=[PLAN], rules=rules, **feared))
    assert "äter" not in whole
    assert "hosGun" not in whole
    assert "Nilshjälpertillsåhär:" in whole
    assert "Veradukar." in whole  # that it is somewhere changes little
    folder = shown(made(plans=[PLAN], rules=rules, **feared), variant="private")
    assert "NilsätermedOtis." in folder
    assert folder.count("osGun") == 2


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
@pytest.mark.parametrize("gap", ["", "\u00ad", "\u200b", "\u2060"])
def test_a_word_that_is_spelt_with_signs_that_nobody_sees_is_the_same(
    form: Literal["NFC", "NFD", "NFKD"], gap: str
) -> None:
    text = unicodedata.normalize(form, f"Vera är r{gap}ädd.")
    assert not VISITOR.may_read(Said(text, "sv"))


@pytest.mark.parametrize(
    "text",
    [
        "Vi ringer 112.",
        "Vera ringer 114 14.",
        "Ring 1177 på natten.",
        "Otis skickar 🐘 till Vera.",
        "Gun kommer om Vera är påverkad.",
        "Nils har besöksförbud.",
        "Vi bor på skyddsboende.",
        "Gun hämtar efter utbrottet.",
        "Kontaktpersonen hämtar.",
        "Vera ringer kvinnojouren.",
        "Gun håller koll på Vera.",
        "Vera blåser i mätaren.",
        "Bo has the keys to the refuge.",
        "Vera goes out when the tempers rise.",
    ],
)
def test_these_tell_why(text: str) -> None:
    for language in ("sv", "en"):
        assert not VISITOR.may_read(Said(text, language))


@pytest.mark.parametrize("code", ["kex", "77", "en bil"])
def test_a_code_may_be_short(code: str) -> None:
    things = [{"id": "so", "text": code, "child": "otis"}]
    text = f"Skriver Otis {code} går Vera dit."
    case = made(plans=[PLAN], rules=[rule(1, text)], safety_objects=things)
    assert bare(text) not in shown(case)
    assert bare(text) in shown(one_rule(text))


def test_who_has_an_office_in_place_of_kin_is_not_named_and_nothing_is_lost() -> None:
    people = [
        {"id": "ida", "name": "Ida Ros", "role": "socialsekreterare"},
        {"id": "lena", "name": "Lena, kontaktperson"},
        {"id": "siv", "name": "Siv", "role": "granne"},
    ]
    doers = ("ida", "lena", "siv")
    rules = [rule(n, f"Kommer dag {n}.", done_by=[one]) for n, one in enumerate(doers)]
    rules.append(rule(5, "Vera dukar.", backups=[{"who": one} for one in doers]))
    rules.append(rule(6, "Vera ringer Ida."))
    case = made(
        people=people,
        plans=[PLAN],
        rules=rules,
        network=[member(n, one) for n, one in enumerate(doers)],
        commitments=[
            {"id": f"c{n}", "person": one, "to": f"ru{n}"}
            for n, one in enumerate(doers)
        ],
        safety_people=[
            {"id": f"s{n}", "child": "otis", "person": one}
            for n, one in enumerate(doers)
        ],
    )
    for kind in ("plan", "tonight"):
        whole = shown(case, kind=kind)
        for name in ("Ida", "Lena", "kontakt"):
            assert name not in whole
    (box,) = (b for b in fridge_of(request_for(case)).boxes if b.kind == "rules")
    assert sum(one.pen for one in box.entries) == 3
    assert bare("Siv: Kommer dag 2.") in shown(case)
    assert bare("Om det inte går gör Siv det.") in shown(case)


def test_a_plan_for_how_somebody_meets_a_child_is_not_hung_up() -> None:
    plan = {**PLAN, "kind": "contact", "text": "Nils och Otis ses."}
    case = made(plans=[plan], rules=[rule(1, "Nils äter med Otis.", done_by=["nils"])])
    whole = shown(case)
    assert "ses" not in whole.replace("vises", "")
    assert "äter" not in whole
    assert "Nilshjälpertillsåhär:" in whole
    assert bare("Nils äter med Otis.") in shown(case, variant="private")


WORRY: dict[str, list[dict[str, Any]]] = {
    "harms": [{"id": "h1", "text": "Nils slog.", "done_by": ["nils"]}],
    "protections": [
        {"id": "p1", "person": "vera", "level": "marking", "against": ["nils"]}
    ],
    "contacts": [{"id": "k1", "person": "nils", "form": "supervised_by_network"}],
}


@pytest.mark.parametrize("why", list(WORRY))
@pytest.mark.parametrize(
    "text",
    [
        "Om Nils kommer förbi går Vera till Gun.",
        "If Nils comes by Vera goes to Gun.",
        "Vera går till Gun när Nils kommer.",
        "När Nils bil står här går Vera till Gun.",
        "Om pappa kommer går Vera till Gun.",
        "When dad comes Vera goes to Gun.",
    ],
)
def test_whom_the_plan_is_a_shelter_from_stands_in_no_if(why: str, text: str) -> None:
    rules = [rule(1, text, done_by=["vera"]), rule(2, "Om bussen är sen går Vera.")]
    kin = [{"id": "k", "person": "nils", "tie": "parent", "of": "otis"}]
    case = made(plans=[PLAN], rules=rules, kinships=kin, **{why: WORRY[why]})
    whole = shown(case)
    assert bare(text) not in whole
    assert "Gun" not in whole
    assert bare("Om bussen är sen går Vera.") in whole
    assert bare(text) in shown(case, variant="private")


@pytest.mark.parametrize("why", list(WORRY))
def test_nor_in_what_says_when(why: str) -> None:
    when = {"text": "de nätter Nils är hemma"}
    for doer, hung in (("vera", False), ("nils", True)):
        rules = [rule(1, "Vera lagar mat.", done_by=[doer], when=when)]
        case = made(plans=[PLAN], rules=rules, **{why: WORRY[why]})
        assert (bare("lagar mat") in shown(case)) is hung
        assert bare("nätter Nils är hemma") in shown(case, variant="private")


@pytest.mark.parametrize("why", list(WORRY))
@pytest.mark.parametrize(
    "text", ["Trygga dagar från Nils.", "Nils bor inte här.", "Siv är aldrig här."]
)
def test_the_plans_own_words_do_not_say_it_either(why: str, text: str) -> None:
    case = made(
        people=[{"id": "siv", "name": "Siv"}],
        plans=[{**PLAN, "text": text}],
        rules=[rule(1, "Vera dukar.")],
        **{why: WORRY[why]},
    )
    assert bare(text) not in shown(case)
    assert bare(text) in shown(case, variant="private")
    assert bare(PLAN["text"]) in shown(made(plans=[PLAN], **{why: WORRY[why]}))


def test_that_somebody_may_be_tired_is_no_secret() -> None:
    case = one_rule("Vera lagar mat.", when={"text": "om Nils inte orkar"})
    assert bare("Om Nils inte orkar: Vera lagar mat.") in shown(case)
    case = one_rule("Vera lagar mat när Nils inte hinner.")
    assert bare("Vera lagar mat när Nils inte hinner.") in shown(case)


@pytest.mark.parametrize(
    "text",
    [
        "Nils bor inte här.",
        "Barnen sover aldrig hos Nils.",
        "Nils äter med Otis bara hos Gun.",
        "Vera doesn't ring Nils.",
        "Barnen åker inte i Nils bil.",
    ],
)
def test_who_is_held_off_is_not_said(text: str) -> None:
    case = made(plans=[PLAN], rules=[rule(1, text, done_by=["vera"])])
    whole = shown(case)
    assert "Nils" not in whole
    assert bare("Vera hjälper till så här:") in whole
    assert bare(text) in shown(case, variant="private")


def test_a_line_for_a_suggestion_for_a_hard_day_names_nobody() -> None:
    text = "Om Nils dricker går han till Gun."
    rules = [
        rule(1, text, status="proposed", done_by=["nils"]),
        rule(2, "Vera dukar."),
    ]
    whole = shown(made(plans=[PLAN], rules=rules))
    assert "Nils" not in whole
    assert bare("Det här pratar vi mer om") in whole


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
