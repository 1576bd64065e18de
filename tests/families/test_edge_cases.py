"""The point of each sample family, asked of the map and of what its readers get."""

from __future__ import annotations

import pytest

from sos_map import CaseMap, InvalidCase, dumps, loads, relation, relation_text
from sos_map.admission import admit
from sos_map.asking.coverage import coverage
from sos_map.asking.kinship import relations
from sos_map.files.canonical import as_data
from sos_map.privacy.all_readers import readers_of
from sos_map.privacy.views import view
from sos_map.testing.families import DATE, family


def _said(case: CaseMap, a: str, b: str, language: str = "sv") -> str:
    found = relation(case, a, b)
    assert found is not None
    return relation_text(found, language)


def _seen(case: CaseMap, reader: str) -> str:
    return dumps(view(case, reader, DATE).case).decode()


def test_siblings_have_their_own_dangers_and_impacts() -> None:
    case = family("siblings").case
    assert coverage(case, "d1").children == ("elis",)
    assert coverage(case, "d2").children == ("noor",)
    (harm,) = case.harms
    assert len({impact.text for impact in harm.children}) == 2
    for_elis = _seen(case, "linus:guardian:elis")
    assert "skakad" in for_elis
    assert "slutar gå till skolan" not in for_elis


def test_an_unborn_child_has_a_danger_and_no_harm() -> None:
    case = family("unborn").case
    child = case.people[0]
    assert (child.born, child.expected) == (None, "2026-03~")
    assert case.harms == ()
    assert case.dangers[0].basis
    assert not case.dangers[0].arises_from
    born = as_data(case)
    del born["people"][0]["expected"]
    born["people"][0] |= {"born": "2026-03-09", "name": "Iris Ålund"}
    assert admit(born).people[0].id == child.id


def test_a_plan_is_in_force_though_nobody_admits_anything() -> None:
    case = family("denied").case
    viktor = next(stance for stance in case.stances if stance.who == "viktor")
    assert (viktor.view, viktor.accepts_acting) == ("disagrees", True)
    (plan,) = case.plans
    assert plan.without_admission
    assert plan.status == "in_force"
    assert [a.certainty for a in case.harms[0].accounts] == [
        "observed",
        "disputed",
        None,
    ]
    assert case.dangers[0].dispute is not None


def test_the_ladder_of_a_placed_child_goes_from_supervised_to_home() -> None:
    case = family("placement").case
    assert [(step.form, step.status) for step in case.contacts] == [
        ("supervised_by_professional", "done"),
        ("supervised_by_network", "done"),
        ("overnight", "ongoing"),
        ("trial_return", "planned"),
        ("home", "planned"),
    ]
    assert _said(case, "ulla", "alva") == "familjehemsmamma"
    assert _said(case, "kent", "alva") == "morbror"
    assert "ulla:foster_carer:alva" in readers_of(case, DATE)


def test_a_child_with_two_homes_has_two_plans() -> None:
    case = family("alternating").case
    homes = [home for home in case.households if "melker" in home.members]
    assert [home.times for home in homes] == ["jämna veckor", "udda veckor"]
    places = {plan.id: plan.place for plan in case.plans}
    assert {places[rule.plan or ""] for rule in case.rules} == {
        "hos Sofia",
        "hos Daniel",
    }
    assert _said(case, "daniel", "sofia") == "tidigare partner"


@pytest.mark.parametrize("reader", ["hugo:guardian:leia", "hugo:parent:leia"])
def test_the_feared_one_never_learns_where_they_are(reader: str) -> None:
    case = family("protected").case
    seen = _seen(case, reader)
    for secret in ("ån", "Källskolan", "070-000 00 07", "protected", "hittar dem"):
        assert secret not in seen
    assert "träffar sin pappa" in seen
    assert not any(person.address for person in case.people)
    assert "hittar dem" in _seen(case, "mira:guardian:leia")
    without = as_data(case)
    for section, kept in (("bodies", ["enheten"]), ("households", []), ("rules", [])):
        without[section] = [one for one in without[section] if one["id"] in kept]
    assert _seen(admit(without), reader) == seen


def test_a_referrer_who_will_not_be_named_is_nobody_s_to_see() -> None:
    case = family("referrer").case
    kinds = {source.id: (source.kind, source.person) for source in case.sources}
    assert kinds == {"q1": ("confidential", "granne"), "q2": ("anonymous", None)}
    for reader in readers_of(case, DATE):
        if reader != "enheten":
            seen = _seen(case, reader)
            assert "Runa" not in seen
            assert "känner familjen" not in seen
    data = as_data(case)
    data["sources"][1]["person"] = "granne"
    with pytest.raises(InvalidCase) as caught:
        admit(data)
    assert caught.value.code == "anonymous-named"


def test_words_through_an_interpreter_stay_as_they_were_said() -> None:
    case = family("interpreter").case
    (strength,) = case.strengths
    assert (strength.language, strength.verbatim) == ("ar", True)
    assert {wording.language for wording in strength.wordings} == {"sv", "en"}
    assert all(wording.made_by for wording in strength.wordings)
    assert strength.text.encode() in dumps(loads(dumps(case)))
    (talk,) = case.occasions
    assert talk.interpreters == ("tolk",)
    assert "tolk" not in {member.person for member in case.network}
    assert "tolk" not in talk.present
    assert case.ratings[0].mode == "by_interpreter"


def test_declined_and_imagined_numbers_are_answers() -> None:
    case = family("ratings").case
    found = {rating.id: rating for rating in case.ratings}
    assert (found["ra2"].status, found["ra2"].value) == ("declined", None)
    assert (found["ra3"].mode, found["ra3"].as_imagined_for) == ("proxy", "kerstin")
    assert (found["ra4"].by, found["ra4"].range) == (None, (6, 7))
    assert found["ra5"].observed_instead is not None
    data = as_data(case)
    data["ratings"][1]["value"] = 5
    with pytest.raises(InvalidCase):
        admit(data)


def test_somebody_who_left_has_no_duty_and_no_view() -> None:
    case = family("leaving").case
    readers = readers_of(case, DATE)
    assert not any(reader.startswith("tommy:network") for reader in readers)
    assert "selma:network:wilma" in readers
    found = coverage(case, "d1")
    assert "tommy" not in (*found.doers, *found.monitors, *found.backups)
    assert found.rules[0].standing == "superseded"
    assert [move.to for move in case.network[0].moves] == ["active", "left"]


def test_those_who_died_keep_their_place_in_the_family() -> None:
    case = family("deaths").case
    assert _said(case, "lisbet", "ivar") == "mamma"
    assert _said(case, "egon", "ivar") == "morfar"
    said = [relation_text(one, "sv") for one in relations(case, "marita", "ivar")]
    assert said == ["moster", "familjehemsmamma"]
    assert "lisbet:guardian:ivar" not in readers_of(case, DATE)
    assert _said(case, "pontus", "lisbet") == "avliden partner"


def test_half_is_not_claimed_over_a_parent_whom_nobody_knows() -> None:
    case = family("unknown_parents").case
    assert _said(case, "hanna", "joel") == "hel- eller halvsyster"
    assert _said(case, "okand", "hanna") == "förälder"
    data = as_data(case)
    for person in data["people"]:
        person.pop("unknown", None)
    assert _said(admit(data), "hanna", "joel") == "halvsyster"


def test_twins_are_called_so_and_keep_their_own_houses() -> None:
    case = family("twins").case
    assert _said(case, "ada", "bo") == "tvillingsyster"
    assert _said(case, "bo", "ada", "en") == "twin brother"
    assert _said(case, "siv", "ada") == "syster"
    assert {tool.child for tool in case.child_tools} == {"ada", "bo"}
    assert len({tool.id for tool in case.child_tools}) == 2
    assert "låser in sig" not in _seen(case, "kajsa:guardian:ada")


def test_a_foster_child_keeps_both_families() -> None:
    case = family("foster").case
    words = {
        who: _said(case, who, "ronja")
        for who in ("camilla", "dan", "olle", "agneta", "birger", "elvira")
    }
    assert words == {
        "camilla": "mamma",
        "dan": "pappa",
        "olle": "bror",
        "agneta": "familjehemsmamma",
        "birger": "familjehemspappa",
        "elvira": "familjehemssyster",
    }
    assert _said(case, "elvira", "ronja", "en") == "foster sister"


def test_an_adopted_child_has_both_families() -> None:
    case = family("adoption").case
    assert _said(case, "lotta", "mei") == "adoptivmamma"
    assert _said(case, "lin", "mei") == "biologisk mamma"
    assert _said(case, "lin", "jun") == "mamma"
    assert _said(case, "svea", "mei") == "mormor"
    assert _said(case, "erik", "mei") == "bror"
    assert _said(case, "jun", "mei") == "hel- eller halvbror"


def test_only_the_partner_of_today_is_a_step_parent() -> None:
    case = family("partners").case
    assert _said(case, "anton", "nova") == "styvpappa"
    assert _said(case, "signe", "loke") == "styvsyster"
    assert _said(case, "fredrik", "nova") == "mammas tidigare partner"
    assert _said(case, "nova", "loke") == "halvsyster"
    assert "Anton skriker" in _seen(case, "markus:guardian:nova")
    assert "Anton skriker" not in _seen(case, "fredrik:guardian:loke")


def test_one_man_in_two_capacities_gets_two_papers() -> None:
    case = family("two_capacities").case
    father = _seen(case, "samuel:guardian:tim")
    network = _seen(case, "samuel:network:lova")
    assert father != network
    assert "springer ut på vägen" in father
    assert "springer ut på vägen" not in network
    assert "hämtar Lova efter träningen" not in father
    for seen in (father, network):
        assert "vågar gå till skolan" not in seen
    assert _said(case, "samuel", "tim") == "pappa"
