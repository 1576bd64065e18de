"""Views of an invented child, made by hand, and what to look for in their papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sos_map import (
    CaseMap,
    Catalogue,
    Request,
    Statement,
    View,
    ViewReader,
    catalogue,
    loads,
)
from sos_map_bbic import EXPORTER, underlag_report
from sos_map_bbic.material import gather
from sos_map_bbic.placing import statements
from sos_map_bbic.template import AREAS, SIDES
from sos_map_pages.report import Part, Report, parts

__all__ = [
    "FAMILY",
    "check_dangers_stay_out_of_the_facts",
    "family",
    "free_words",
    "part",
    "request_of",
    "statement_words",
    "written",
]

FAMILY = """
sos_map: 1
case: {children: [p1], language: sv, reference: SN 2025-0117}
people:
  - {id: p1, name: Vera, born: 2016-05-14, identity_number: 20160514-1234}
  - {id: p2, name: Sonja, role: mamma, phone: 070-1234567, address: Provvägen 9}
  - {id: p3, name: Karim, role: pappa}
  - {id: p4, name: Gun, role: mormor}
  - {id: p5, name: Nora, profession: socialsekreterare}
bodies: [{id: b1, name: Enheten, kind: team}]
custody:
  - {id: c1, person: p2, child: p1}
  - {id: c2, person: p3, child: p1}
  - {id: c3, person: p4, child: p1, ended: 2025-01-01}
occasions:
  - {id: o1, date: 2025-09-12, kind: mapping, text: hos familjen, present: [p1, p2]}
  - {id: o2, date: 2025-10-24, kind: network_meeting, present: [p2, p3, p4]}
  - {id: o3, date: 2025-09-03, kind: report, text: anmälan från skolan}
sources:
  - {id: so1, kind: document, text: polisrapport, date: 2025-08-23}
harms:
  - id: h1
    text: Sonja sov på soffan 17.30.
    at: o1
    said_by: [p4]
    sources: [so1]
    areas: [foraldrarnas_formaga/sakerhet, barnets_utveckling/halsa]
    children: [{child: p1, text: frös och grät}]
    certainty: observed
  - id: h2
    text: "  Jag väntade   i trappan\\n och frös "
    verbatim: true
    wordings: [{language: en, text: I waited on the stairs.}]
    said_by: [p1]
    areas: [barnets_utveckling/kanslor_och_beteende]
  - {id: h3, text: Dörren var låst., areas: [foraldrarnas_formaga/sakerhet]}
  - {id: h4, text: Något hände i juli., said_by: [p2]}
dangers:
  - id: d1
    text: Vi är oroliga för att Vera blir ensam igen.
    worried: [{who: p4}]
    children: [{child: p1, text: kan gå ut i natten}]
    arises_from: [h1]
    areas: [foraldrarnas_formaga/sakerhet, barnets_utveckling/halsa]
    said_by: [p1, p2]
complicating:
  - id: cf1
    text: Bussen går bara till sex.
    kind: practical
    areas: [barnets_utveckling/halsa, familj_och_miljo/boende_arbete_och_ekonomi]
    affects: [d1]
    at: o1
  - id: cf2
    text: Vi vet inte hur nätterna är.
    kind: missing_information
    areas: [barnets_utveckling/halsa]
  - {id: cf3, text: Lång väg till skolan., areas: [barnets_utveckling/utbildning]}
strengths:
  - id: s1
    text: Karim läser varje kväll.
    areas: [foraldrarnas_formaga/stimulans_och_vagledning]
    said_by: [p3]
  - id: s2
    text: Vera har en vän.
    areas: [en_annan_mall/ovrigt]
    said_by: [p3]
existing_safety:
  - id: e1
    text: Vera ringde Gun och Gun kom.
    areas: [foraldrarnas_formaga/sakerhet]
    against: [d1]
    said_by: [p4]
    how_often: {text: tre gånger i maj}
    relies_on_child: true
needs:
  - {id: n1, text: En vaken vuxen på kvällen., children: [p1]}
goals:
  - {id: g1, text: Det finns alltid en vaken vuxen., answers: d1, meets: [n1]}
  - {id: g2, text: Skolan ringer samma dag., answers: d1}
  - {id: g3, text: En lugn lördag varje vecka., kind: family, said_by: [p2]}
steps:
  - id: st1
    text: Gun frågar grannen.
    owners: [p4]
    advances: [g1]
    outcome: {text: ja}
  - {id: st2, text: Nora ringer skolan., owners: [p5]}
wall:
  - {id: w1, text: Otydlig rad från tavlan., column: worried}
scales:
  - {id: sc1, kind: overall, zero: {text: farligt nu}, ten: {text: vi kan avsluta}}
  - id: sc2
    kind: willingness
    zero: {text: vill inte alls}
    ten: {text: vill allt}
    about: p2
ratings:
  - {id: r1, scale: sc1, at: o1, by: p2, value: 4.5, quote: "bättre än i våras"}
  - {id: r2, scale: sc1, at: o1, by: p3, value: 8}
  - {id: r3, scale: sc1, at: o1, by: p1, status: declined}
  - id: r4
    scale: sc2
    at: o2
    by: p2
    range: [6, 7]
    why_not_higher: {text: för trött}
stances:
  - {id: ta1, who: p2, on: h1, view: disagrees, text: Jag var vaken., at: o1}
  - {id: ta2, who: p3, on: d1, view: agrees, at: o1}
"""


def family() -> CaseMap:
    """Return the family."""
    return loads(FAMILY)


def request_of(
    case: CaseMap | None = None,
    *,
    language: str = "sv",
    kind: str = "team",
    child: str | None = "p1",
    words: Catalogue | None = None,
    options: Mapping[str, Any] | None = None,
) -> Request:
    """Return a request for the underlag of one child."""
    return Request(
        view=View(case or family(), ViewReader(kind), "2026-01-16", child),
        language=language,
        words=words or catalogue(language).under(EXPORTER.words),
        options=options or {"empty_areas": "show", "matrix": "show"},
    )


def written(**more: Any) -> dict[str, Part]:
    """Return what stands under each heading, those below it left out."""
    return {one.id: one for one in parts(underlag_report(request_of(**more)))}


def part(slot: str, **more: Any) -> str:
    """Return what stands under a heading and under those below it."""
    found = written(**more)
    inside = [
        one for key, one in found.items() if key == slot or key.startswith(f"{slot}/")
    ]
    return "\n".join(f"{one.title}\n{one.text}" for one in inside)


def statement_words(request: Request, thing: Statement) -> str:
    """Return the words that a statement must appear with."""
    if thing.verbatim:
        return thing.text
    said = request.said(thing)
    assert said is not None
    return said.text


def free_words(request: Request) -> Iterator[str]:
    """Return everything else that somebody wrote and that belongs in the paper."""
    case = request.view.case
    for thing in (*case.harms, *case.dangers):
        for impact in thing.children:
            said = request.said(impact)
            if said:
                yield said.text
    for step in case.steps:
        yield _said(request, step.outcome)
    for safety in case.existing_safety:
        yield _said(request, safety.how_often)
    for scale in case.scales:
        for words in (scale.question, scale.zero, scale.ten):
            said = request.said(words) if words else None
            yield said.text if said else ""
    for rating in case.ratings:
        yield rating.quote or ""
        yield _said(request, rating.why_not_lower)
        yield _said(request, rating.why_not_higher)
    printed = {thing.id for thing in statements(case)}
    for stance in case.stances:
        # How people see the plan and its rules is not in this paper yet.
        if stance.on in printed:
            yield stance.text or ""


def check_dangers_stay_out_of_the_facts(request: Request, report: Report) -> None:
    """Fail when the words of a danger stand under the areas or in the overview."""
    material = gather(request)
    facts = [
        one
        for one in parts(report)
        if one.id in ("oversikt", *SIDES, *AREAS) or one.id.startswith(AREAS)
    ]
    for danger in request.view.case.dangers:
        label = f"{material.marks[danger.id]} {material.text('kind.danger')}"
        for one in facts:
            assert label not in one.text, "a danger stands among the facts"


def _said(request: Request, words: Any) -> str:
    """Return words in the page's language, or as they were said."""
    found = request.said(words)
    return found.text if found else ""
