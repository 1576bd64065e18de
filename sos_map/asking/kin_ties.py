"""The single steps from one person to another that a map states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from sos_map.model.case import CaseMap
from sos_map.model.people import Kinship, Partnership

__all__ = ["SURE", "KinStep", "Parents", "Ties", "parents_of", "ties_of"]

#: Ties that names are worked out from: a foster mother's sister is no aunt.
SURE = ("birth", "adoptive", "married", "home")
#: The same tie told from the other side; a tie that is not here is its own.
_TURNED = {
    "parent": "child",
    "foster_parent": "foster_child",
    "step_parent": "step_child",
    "former_parent": "former_child",
    "former_foster_parent": "former_foster_child",
    "former_step_parent": "former_step_child",
    "late_partner": "bereaved_partner",
}


@attrs.frozen(kw_only=True, repr=False)
class KinStep:
    """One step of a chain: `person` is the `tie` of `of`.

    Attributes:
        person: Id of who.
        tie: `parent`, `child`, `sibling`, each also with `foster_` or `step_` in front;
            `twin`; `partner`, `partner_or_former`, `late_partner`, `bereaved_partner`;
            `relative`. With `former_` in front what has ended.
        of: Id of whose.
        nature: The kinship's own; for a couple of today `married`, `home` when they
            share a household, else `apart`; for any other couple `past`; for the home
            of relatives `kinship_care`.
        gender: Of `person`, where it is known.
    """

    person: str
    tie: str
    of: str
    nature: str
    gender: str | None


Ties = Mapping[str, list[KinStep]]
#: Child → parent → nature, by birth or by adoption.
Parents = Mapping[str, Mapping[str, str]]


def ties_of(case: CaseMap) -> Ties:
    """Return every step that can be taken from each person, in the map's order."""
    gender = {person.id: person.gender for person in case.people}
    made: dict[str, list[KinStep]] = {person.id: [] for person in case.people}
    dead = {person.id for person in case.people if person.died}
    for person, tie, of, nature in _stated(case, dead):
        back = _TURNED.get(tie, tie)
        if tie == "late_partner" and of in dead:
            back = tie
        for who, what, whose in ((person, tie, of), (of, back, person)):
            made[who].append(
                KinStep(
                    person=who, tie=what, of=whose, nature=nature, gender=gender[who]
                )
            )
    return made


def parents_of(case: CaseMap) -> Parents:
    """Return each person's parents by birth or adoption, with which it is."""
    made: dict[str, dict[str, str]] = {}
    for kin in case.kinships:
        if kin.tie == "parent" and kin.nature in SURE and kin.ended is None:
            made.setdefault(kin.of, {})[kin.person] = kin.nature
    return made


def _stated(case: CaseMap, dead: set[str]) -> Iterator[tuple[str, str, str, str]]:
    for kin in case.kinships:
        yield kin.person, _kin_tie(kin), kin.of, kin.nature
    for couple in case.partnerships:
        yield _couple(case, couple, dead)
    for care in case.care:
        if care.kind not in ("foster_home", "kinship_care"):
            continue
        tie = "former_foster_parent" if care.ended else "foster_parent"
        nature = "foster" if care.kind == "foster_home" else "kinship_care"
        for carer in care.carers:
            if carer != care.child:
                yield carer, tie, care.child, nature


def _kin_tie(kin: Kinship) -> str:
    tie: str = kin.tie
    if tie == "sibling" and kin.twins:
        tie = "twin"
    elif tie != "relative" and kin.nature in ("foster", "step"):
        tie = f"{kin.nature}_{tie}"
    return f"former_{tie}" if kin.ended else tie


def _couple(
    case: CaseMap, couple: Partnership, dead: set[str]
) -> tuple[str, str, str, str]:
    first, second = couple.partners
    if couple.ended or couple.status in ("separated", "divorced"):
        return first, "former_partner", second, "past"
    if dead & {first, second}:
        late, left = (first, second) if first in dead else (second, first)
        return late, "late_partner", left, "past"
    if couple.status == "unknown":
        return first, "partner_or_former", second, "past"
    if couple.status == "married":
        return first, "partner", second, "married"
    together = any(
        home.ended is None and {first, second} <= set(home.members)
        for home in case.households
    )
    return first, "partner", second, "home" if together else "apart"
