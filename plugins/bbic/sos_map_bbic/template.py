"""The headings of the underlag, in order, as ids (bbic §1.1, §3.4 D).

Their words stand in the catalogue under `underlag.heading.<id>`, numbers included, so
that an office puts its own there.
"""

from __future__ import annotations

import attrs

__all__ = ["AREAS", "LISTS", "SIDES", "TEMPLATE", "Slot", "side_of"]

#: Three sides of four areas, the ids of `bbic-2015` without its prefix.
SIDES: dict[str, tuple[str, ...]] = {
    "barnets_utveckling": (
        "halsa",
        "utbildning",
        "kanslor_och_beteende",
        "sociala_relationer",
    ),
    "foraldrarnas_formaga": (
        "grundlaggande_omsorg",
        "stimulans_och_vagledning",
        "kanslomassig_tillganglighet",
        "sakerhet",
    ),
    "familj_och_miljo": (
        "nuvarande_familjesituation",
        "familjebakgrund",
        "boende_arbete_och_ekonomi",
        "socialt_natverk_och_integrering",
    ),
}
AREAS = tuple(f"{side}/{area}" for side, areas in SIDES.items() for area in areas)


@attrs.frozen
class Slot:
    """One heading.

    Attributes:
        id: Stable; `analys/konsekvenser`.
        level: 1 or 2.
    """

    id: str
    level: int


_ANALYSIS = (
    "risk_skydd",
    "motstridigt",
    "behov",
    "konsekvenser",
    "forutsattningar",
    "skyddsbehov",
    "barnets_basta",
    "svar",
)

TEMPLATE: tuple[Slot, ...] = (
    Slot("sammanfattning", 1),
    Slot("arende", 1),
    Slot("arende/personer", 2),
    Slot("arende/hushall", 2),
    Slot("anledning", 1),
    Slot("genomforande", 1),
    Slot("genomforande/barnet", 2),
    Slot("genomforande/vardnadshavare", 2),
    Slot("genomforande/vet_inte", 2),
    Slot("genomforande/planerat", 2),
    Slot("genomforande/tidigare", 2),
    *(
        slot
        for side, areas in SIDES.items()
        for slot in (Slot(side, 1), *(Slot(f"{side}/{area}", 2) for area in areas))
    ),
    Slot("barnets_asikter", 1),
    Slot("vh_installning", 1),
    Slot("analys", 1),
    *(Slot(f"analys/{part}", 2) for part in _ANALYSIS),
    Slot("behov_mal", 1),
    Slot("behov_mal/utan_behov", 2),
    Slot("behov_mal/familjens", 2),
    Slot("behov_mal/steg", 2),
    Slot("forslag", 1),
    Slot("saknas", 1),
    Slot("saknas/omrade", 2),
    Slot("saknas/fel_sida", 2),
    Slot("saknas/vagg", 2),
    Slot("saknas/mal_utan_behov", 2),
    Slot("saknas/kalla", 2),
    Slot("oversikt", 1),
)

#: Lists that are left out, heading and all, when there is nothing to list.
LISTS = frozenset(
    {
        "genomforande/planerat",
        "genomforande/tidigare",
        "behov_mal/utan_behov",
        "behov_mal/familjens",
        "behov_mal/steg",
        "saknas/omrade",
        "saknas/fel_sida",
        "saknas/vagg",
        "saknas/mal_utan_behov",
        "saknas/kalla",
    }
)


def side_of(area: str) -> str:
    """Return the side that an area belongs to."""
    return area.partition("/")[0]
