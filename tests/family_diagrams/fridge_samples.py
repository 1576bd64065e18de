"""Invented plans for the page on the fridge, from nothing to more than a page holds."""

from __future__ import annotations

from typing import Any

from diagram_samples import DAY, made

from sos_map import CaseMap, Request, View, ViewReader, catalogue
from sos_map_family_diagrams.fridge_plan.exporter import EXPORTER
from sos_map_family_diagrams.fridge_plan.gather import fridge_of
from sos_map_family_diagrams.fridge_plan.pages import fridge_drawing
from sos_map_pages import Drawing

__all__ = ["drawn", "extreme_plan", "one_rule", "usual_plan"]

PLAN = {"id": "pl", "text": "Så har vi det hemma.", "status": "in_force"}


def rule(number: int, text: str, **more: Any) -> dict[str, Any]:
    """Return a rule of the plan that is in force."""
    return {
        "id": f"ru{number}",
        "text": text,
        "plan": "pl",
        "status": "in_force",
        **more,
    }


def member(number: int, person: str, **more: Any) -> dict[str, Any]:
    """Return somebody's place in the network."""
    return {"id": f"nm{number}", "person": person, "status": "active", **more}


def one_rule(text: str = "Vera lagar mat.", **more: Any) -> CaseMap:
    """Return a plan of one rule."""
    return made(plans=[PLAN], rules=[rule(1, text, done_by=["vera"], **more)])


def usual_plan(kind: str = "family", **more: Any) -> CaseMap:
    """Return a plan as it looks when it has been agreed, with all that it can have."""
    return made(
        **{
            "people": [
                {"id": "gun", "name": "Gun Lind", "phone": "070-000 00 01"},
                {"id": "bo", "name": "Bo Ek", "phone": "070-000 00 02"},
                {"id": "ida", "name": "Ida Ros", "profession": "socialsekreterare"},
            ],
            "plans": [
                {**PLAN, "kind": kind, "since": "2025-10-01", "review": "2026-02-20"}
            ],
            "rules": [
                rule(1, "Vera ringer Gun klockan 19.", done_by=["vera"],
                     when={"text": "varje vardag"}, backups=[{"who": "bo"}],
                     place={"text": "i köket"},
                     checks=[{"who": "gun", "how": {"text": "frågar Otis"}}],
                     if_broken={"text": "Gun samlar alla."}),
                rule(2, "Nils går ut när han blir arg.", done_by=["nils"]),
                rule(3, "Gun läser för Otis på torsdagar.", done_by=["gun"]),
                rule(4, "Ida kommer på besök.", done_by=["ida"]),
                rule(5, "Bo hämtar på fredagar.", status="proposed", done_by=["bo"]),
            ],
            "triggers": [
                {"id": "t1", "text": "Nils tystnar.", "response": {"text": "Vera går."}}
            ],
            "bottom_lines": [{"id": "b1", "text": "En vaken vuxen är alltid hemma."}],
            "network": [member(1, "gun"), member(2, "bo"), member(3, "nils")],
            "commitments": [
                {"id": "c1", "person": "gun", "to": "ru1"},
                {"id": "c2", "person": "nils", "to": "ru2", "ended": "2025-12-01"},
            ],
            "safety_people": [{"id": "s1", "child": "otis", "person": "gun"}],
            **more,
        }
    )  # fmt: skip


def extreme_plan() -> CaseMap:
    """Return forty rules, one of three thousand letters, and names of many scripts."""
    texts = [f"Regel nummer {n}: någon kommer och hälsar på." for n in range(40)]
    texts[3] = "Så här gör vi varje morgon i veckan. " * 82
    texts[5] = "Fotbollsträningssamordningsmötesprotokollförarhemmagrannekedja"
    names = ["محمد الأمين", "Zoë-Åsa Ärlig", "👩‍👩‍👧‍👦", "Ж" * 40, "李小龍"]
    people = [{"id": f"p{n}", "name": name} for n, name in enumerate(names)]
    return made(
        people=people,
        plans=[{**PLAN, "text": "Vi hjälps åt varje dag. " * 40}],
        rules=[
            rule(n, text, done_by=[f"p{n % 5}"], backups=[{"who": "vera"}])
            for n, text in enumerate(texts)
        ],
        network=[member(n, f"p{n}") for n in range(5)],
        commitments=[
            {"id": f"c{n}", "person": f"p{n}", "to": f"ru{n}"} for n in range(5)
        ],
    )


def request_for(case: CaseMap, language: str = "sv", **options: str) -> Request:
    """Return a request for a whole map, as an exporter gets it."""
    return Request(
        view=View(case=case, reader=ViewReader("guardian"), date=DAY),
        options={"kind": "plan", "variant": "public", "format": "all", **options},
        language=language,
        words=catalogue(language).under(EXPORTER.words),
    )


def drawn(case: CaseMap, language: str = "sv", **options: str) -> Drawing:
    """Return the drawing of a whole map."""
    request = request_for(case, language, **options)
    return fridge_drawing(request, fridge_of(request))
