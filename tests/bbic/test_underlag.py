"""The underlag says what the view says, each thing in its place (bbic §6.2, §6.4)."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from bbic_samples import (
    FAMILY,
    check_dangers_stay_out_of_the_facts,
    family,
    free_words,
    part,
    request_of,
    statement_words,
    written,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sos_map import CaseMap, Danger, Statement, catalogue, loads, view
from sos_map.i18n import with_agency_words
from sos_map.testing import case_maps, readers_of
from sos_map_bbic import EXPORTER, placing, underlag_report
from sos_map_bbic.material import gather
from sos_map_bbic.placing import home_of, statements
from sos_map_bbic.template import AREAS, SIDES, TEMPLATE
from sos_map_pages.report import parts, to_plain, words

_SAFETY = "foraldrarnas_formaga/sakerhet"
_few = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def text_of(**more: Any) -> str:
    return to_plain(underlag_report(request_of(**more)))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_statement_of_the_family_appears(language: str) -> None:
    request = request_of(language=language)
    text = text_of(language=language)
    for thing in statements(request.view.case):
        assert statement_words(request, thing) in text
    assert all(words in text for words in free_words(request))


@_few
@given(case_maps(), st.sampled_from(["sv", "en"]), st.sampled_from(["show", "omit"]))
def test_every_statement_of_any_view_appears(
    case: CaseMap, language: str, empty: str
) -> None:
    for reader in readers_of(case, "2026-01-16"):
        if ":" in reader:
            continue
        child = case.case.children[0]
        shown = view(case, reader, "2026-01-16", child=child)
        request = request_of(
            shown.case,
            language=language,
            child=shown.child,
            options={"empty_areas": empty, "matrix": "omit"},
        )
        report = underlag_report(request)
        text = "\n".join(words(report))
        for thing in statements(shown.case):
            assert statement_words(request, thing) in text
        assert all(free in text for free in free_words(request))
        check_dangers_stay_out_of_the_facts(request, report)


def test_every_statement_has_a_home_in_the_template() -> None:
    case = family()
    slots = {slot.id for slot in TEMPLATE}
    assert {home_of(thing, case) for thing in statements(case)} <= slots


def test_a_danger_stands_under_consequences_with_the_facts_it_rests_on() -> None:
    found = part("analys/konsekvenser")
    assert "Vi är oroliga för att Vera blir ensam igen." in found
    assert "kan gå ut i natten" in found
    assert re.search(r"Grundas på U\d+: Sonja sov på soffan 17\.30\.", found)


def test_a_danger_never_stands_among_the_facts() -> None:
    request = request_of()
    check_dangers_stay_out_of_the_facts(request, underlag_report(request))
    for slot in (*SIDES, "oversikt", "barnets_asikter", "vh_installning"):
        assert "blir ensam igen" not in part(slot)


def test_a_danger_put_into_an_area_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = placing.home_of

    def planted(thing: Statement, case: CaseMap) -> str:
        return _SAFETY if isinstance(thing, Danger) else honest(thing, case)

    monkeypatch.setattr(placing, "home_of", planted)
    request = request_of()
    with pytest.raises(AssertionError, match="among the facts"):
        check_dangers_stay_out_of_the_facts(request, underlag_report(request))


def test_a_fact_stands_in_its_area_with_source_date_and_who() -> None:
    found = part(_SAFETY)
    assert "Sonja sov på soffan 17.30." in found
    assert "Sagt av: Gun" in found
    assert "12 september 2025, kartläggning" in found
    assert "Källa: polisrapport, 23 augusti 2025" in found
    assert "Hur vi vet: iakttaget" in found


def test_a_second_area_has_the_words_the_effect_and_where_the_rest_is() -> None:
    found = part("barnets_utveckling/halsa")
    assert "Sonja sov på soffan 17.30." in found
    assert "För Vera: frös och grät" in found
    assert "Mer under 6.4 Säkerhet" in found


def test_strengths_and_existing_safety_stand_as_protection_in_their_area() -> None:
    found = part("foraldrarnas_formaga/stimulans_och_vagledning")
    assert "Fungerar bra: Karim läser varje kväll." in found
    found = part(_SAFETY)
    assert "Skydd: Vera ringde Gun och Gun kom." in found
    assert "Hur ofta: tre gånger i maj" in found
    assert "Barnet fick själv skydda." in found
    assert "Vera ringde Gun" in part("analys/risk_skydd")


def test_a_complicating_factor_never_stands_under_the_childs_development() -> None:
    assert "Bussen" not in part("barnets_utveckling")
    assert "Bussen" in part("familj_och_miljo/boende_arbete_och_ekonomi")
    assert "Lång väg" not in part("barnets_utveckling")
    assert "Lång väg till skolan." in part("saknas/fel_sida")


def test_what_nobody_knows_stands_by_itself() -> None:
    assert "Vet inte: Vi vet inte hur nätterna är." in part("genomforande/vet_inte")
    assert all("nätterna" not in part(side) for side in SIDES)


def test_the_childs_words_and_each_guardians_stand_apart() -> None:
    found = written()
    child, mother, father = (
        found[slot].text
        for slot in ("barnets_asikter", "vh_installning/1", "vh_installning/2")
    )
    assert "Jag väntade" in child
    assert "Något hände i juli." in mother
    assert "Jag var vaken." in mother
    assert "Karim läser" in father
    assert "Jag väntade" not in mother + father
    assert "Jag var vaken." not in child + father
    assert found["vh_installning/1"].title == "Sonja"
    assert "vh_installning/3" not in found  # Gun's custody has ended


def test_voices_are_split_within_an_area() -> None:
    found = written()
    area = "barnets_utveckling/kanslor_och_beteende"
    assert "Jag väntade" in found[f"{area}/barnet"].text
    own = found["foraldrarnas_formaga/stimulans_och_vagledning/vardnadshavare_2"]
    assert own.title == "Vårdnadshavares uppgifter: Karim"
    assert "Sonja sov" in found[f"{_SAFETY}/andra"].text


def test_verbatim_words_are_never_edited_nor_replaced_by_a_translation() -> None:
    quote = "  Jag väntade   i trappan\n och frös "
    for language, marks in (("sv", "””"), ("en", "“”")):
        report = underlag_report(request_of(language=language))
        assert (
            sum(f"{marks[0]}{quote}{marks[1]}" in text for text in words(report)) >= 2
        )
    english = part("barnets_asikter", language="en")
    assert "Translation: I waited on the stairs." in english


def test_a_goal_stands_with_its_need_and_its_steps() -> None:
    found = written()["behov_mal"].text
    assert "En vaken vuxen på kvällen." in found
    assert "Det finns alltid en vaken vuxen." in found
    assert "Gun frågar grannen." in found
    assert "Skolan ringer" not in found


def test_a_goal_without_a_need_is_listed_and_no_need_is_made_up() -> None:
    found = written()
    assert "Skolan ringer samma dag." in found["behov_mal/utan_behov"].text
    assert "11.1 Mål utan behov" in found["saknas/mal_utan_behov"].text
    assert found["analys/behov"].text.count("Behov:") == 1


def test_the_familys_goal_stands_apart_and_the_loose_step_by_itself() -> None:
    found = written()
    assert "En lugn lördag" in found["behov_mal/familjens"].text
    assert "En lugn lördag" in found["vh_installning/1"].text
    assert "Nora ringer skolan." in found["behov_mal/steg"].text


def test_ratings_are_each_persons_own_with_both_anchors() -> None:
    found = part("analys/risk_skydd")
    for words_ in ("0 betyder: farligt nu", "10 betyder: vi kan avsluta", "4,5"):
        assert words_ in found
    assert "Vem: Karim\n" in found
    assert "”bättre än i våras”" in found
    assert "ville inte säga någon siffra" in found
    assert "6–7" in part("analys/forutsattningar")
    assert "4.5" in part("analys/risk_skydd", language="en")


def test_ratings_are_never_averaged() -> None:
    text = text_of()
    assert "6,25" not in text
    assert "medel" not in text.lower()


def test_a_dispute_stands_beside_the_statement_and_under_conflicting() -> None:
    line = "Sonja: håller inte med. ”Jag var vaken.” (12 september 2025, kartläggning)"
    after = part(_SAFETY).partition("Sonja sov på soffan 17.30.")[2]
    assert line in after.partition("\n- ")[0]
    assert line in part("analys/motstridigt")


def test_what_has_no_area_and_the_wall_are_listed_at_the_end() -> None:
    found = written()
    assert "Något hände i juli." in found["saknas/omrade"].text
    assert "Vera har en vän." in found["saknas/omrade"].text
    assert "Otydlig rad från tavlan." in found["saknas/vagg"].text


def test_a_fact_without_a_source_says_so_and_is_listed() -> None:
    after = part(_SAFETY).partition("Dörren var låst.")[2]
    assert after.lstrip().startswith("Källa saknas")
    assert "6.4 Säkerhet" in written()["saknas/kalla"].text


def test_no_assessment_is_written_by_the_program() -> None:
    found = written()
    for slot in (
        "analys/skyddsbehov",
        "analys/barnets_basta",
        "analys/svar",
        "forslag",
    ):
        assert found[slot].text == "[Skrivs av den som gör bedömningen.]"


def test_empty_areas_are_shown_or_left_out_by_name() -> None:
    empty = "barnets_utveckling/sociala_relationer"
    assert written()[empty].text == "Inget skrivet här ännu."
    found = written(options={"empty_areas": "omit", "matrix": "omit"})
    assert empty not in found
    assert "oversikt" not in found
    assert "5.4 Sociala relationer" in found["barnets_utveckling"].text


def test_no_address_telephone_or_identity_number_is_printed() -> None:
    text = text_of()
    assert all(one not in text for one in ("070-", "Provvägen", "1234"))


def test_the_title_names_nobody() -> None:
    assert "Vera" not in underlag_report(request_of()).title


def test_headings_are_numbered_by_words_that_an_office_replaces() -> None:
    ours = catalogue("sv").under(EXPORTER.words)
    own = {"underlag.heading.barnets_utveckling/halsa": "Hälsan hos barnet"}
    found = written(words=with_agency_words(ours, own))
    assert found["barnets_utveckling/halsa"].title == "Hälsan hos barnet"


def test_every_heading_has_words_in_both_languages() -> None:
    for language in ("sv", "en"):
        have = EXPORTER.words[language]
        assert all(f"underlag.heading.{slot.id}" in have for slot in TEMPLATE)
    assert len(AREAS) == 12


def test_heading_order_is_the_order_of_the_text_to_paste() -> None:
    report = underlag_report(request_of())
    assert [one.id for one in parts(report)][1:] == [
        one.id for one in report.headings()
    ]


def test_a_child_who_is_not_shown_leaves_a_paper_without_a_name() -> None:
    report = underlag_report(request_of(child=None))
    assert "Barn: en person utan namn här" in words(report)


def test_a_child_who_has_not_been_heard_is_asked_about() -> None:
    case = attrs.evolve(family(), harms=(), dangers=(), stances=(), ratings=())
    case = attrs.evolve(case, complicating=(), goals=(), steps=(), existing_safety=())
    assert written(case=case)["barnets_asikter"].text.startswith("Inget som barnet")


def changed(**sections: str) -> CaseMap:
    """Return the family with more lines at the top of some sections."""
    text = FAMILY
    for section, line in sections.items():
        head = f"\n{section}:\n"
        if head in text:
            text = text.replace(head, f"{head}  - {line}\n")
        else:
            text += f"{section}:\n  - {line}\n"
    return loads(text)


def test_a_paper_begins_with_a_numbered_summary_to_write() -> None:
    first = next(iter(underlag_report(request_of()).headings()))
    assert first.id == "sammanfattning"
    assert part("sammanfattning").startswith("1. Sammanfattning")
    assert written()["sammanfattning"].text == "[Skrivs av den som gör bedömningen.]"


def test_role_and_profession_stand_once() -> None:
    line = "{id: p6, name: Mona, role: Veras förskollärare, profession: förskollärare}"
    found = part("arende/personer", case=changed(people=line))
    assert "- Mona: Veras förskollärare\n" in found


def test_a_child_with_a_shared_parent_is_a_sibling() -> None:
    people = "{id: p6, name: Otto}"
    ties = "{id: k1, person: p2, tie: parent, of: p1}"
    alone = changed(people=people, kinships=ties)
    assert "Otto: syskon" not in part("arende/personer", case=alone)
    both = f"{ties}\n  - {{id: k2, person: p2, tie: parent, of: p6}}"
    shared = changed(people=people, kinships=both)
    assert "Otto: syskon" in part("arende/personer", case=shared)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Uppföljning.", "- 1 december 2025, uppföljning"),
        ("Uppföljning på skolan.", "- 1 december 2025: Uppföljning på skolan."),
        ("Hos Gun.", "- 1 december 2025, uppföljning: Hos Gun."),
    ],
)
def test_what_kind_of_meeting_it_was_stands_once(text: str, shown: str) -> None:
    line = f"{{id: o9, date: 2025-12-01, kind: review, text: {text}}}"
    found = written(case=changed(occasions=line))["genomforande"].text
    assert shown in found.splitlines()


def test_what_is_planned_earlier_or_peer_work_is_not_what_has_been_done() -> None:
    lines = """{id: o7, date: 2026-04, kind: closing, present: [p2]}
  - {id: o8, date: 2022-11-14, kind: historic, text: Avslutat ärende.}
  - {id: o9, date: 2025-09-05, kind: supervision, text: Sex kollegor.}"""
    found = written(case=changed(occasions=lines))
    done = found["genomforande"].text
    assert not any(one in done for one in ("2026", "2022", "Sex kollegor"))
    assert "april 2026, avslutning" in found["genomforande/planerat"].text
    assert "Avslutat ärende." in found["genomforande/tidigare"].text
    assert "2026" not in found["genomforande/vardnadshavare"].text
    assert "Sex kollegor" not in text_of(case=changed(occasions=lines))
    assert "genomforande/planerat" not in written()


@pytest.mark.parametrize("together", ["p2, p3", "b1, p2"])
def test_what_several_have_said_is_nobodys_alone(together: str) -> None:
    harm = f"id: h9, text: Glas gick sönder., said_by: [{together}]"
    line = f"{{{harm}, areas: [{_SAFETY}]}}"
    found = written(case=changed(harms=line))
    assert "Glas gick sönder." in found[f"{_SAFETY}/flera"].text
    assert "Sagt av: " in found["vh_installning/flera"].text
    assert found["vh_installning/flera"].title == "Flera har berättat"
    for slot in ("vh_installning/1", "vh_installning/2"):
        assert "Glas gick sönder." not in found[slot].text


def test_everything_without_speaker_and_source_is_listed() -> None:
    found = written()["saknas/kalla"].text
    request = request_of()
    marks = gather(request).marks
    for identity in ("h3", "cf1", "cf2", "cf3", "n1", "w1"):
        assert f"Se {marks[identity]} under" in found
    assert found.count("Se U") == 6


def test_what_is_collected_is_said_once_to_be_no_assessment() -> None:
    line = "Inte socialtjänstens bedömning."
    assert text_of().count(line) == 1
    assert line in written()["analys"].text
    room, _, rest = written()["analys/konsekvenser"].text.partition("Samlat material")
    assert room.strip() == "[Skrivs av den som gör bedömningen.]"
    assert "Oro framåt" in rest


def test_a_list_of_nothing_is_left_out() -> None:
    case = attrs.evolve(family(), steps=(), wall=())
    found = written(case=case)
    assert "behov_mal/steg" not in found
    assert "saknas/vagg" not in found
    assert "Inget att lista" not in text_of(case=case)


def test_a_number_imagined_for_somebody_is_a_whole_sentence() -> None:
    line = (
        "{id: r9, scale: sc1, at: o2, by: p2, value: 6, mode: proxy,"
        " as_imagined_for: p4}"
    )
    found = part("analys/risk_skydd", case=changed(ratings=line))
    assert "Sonja tror att Gun skulle säga 6" in found
    assert "genom någon annan" not in found
