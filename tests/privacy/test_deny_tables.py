"""Forbidden and promised words per reader, written by hand; no rule is asked.

The first family is small: two ex-partners of one mother, one of them violent. The
second is the worked example.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sos_map.admission import admit
from sos_map.files.canonical import dumps
from sos_map.files.load import load
from sos_map.model.case import CaseMap
from sos_map.privacy.views import view
from sos_map.testing import readable

DAY = "2026-01-16"
EVERYBODY = ["maja", "karim", "robin", "gun", "school", "court"]
FAMILY: dict[str, Any] = {
    "sos_map": 1,
    "case": {
        "children": ["vera", "otis"],
        "title": "Titel: Vera och Otis",
        "reference": "SN 2026-7",
        "office": "Norra kontoret",
        "note": "Anteckning om fallet",
        "shown_to": EVERYBODY,
    },
    "people": [
        {"id": "vera", "name": "Vera"},
        {"id": "otis", "name": "Otis"},
        {
            "id": "maja",
            "name": "Maja",
            "address": "Gömda gatan 3",
            "phone": "070-111",
            "identity_number": "19900101-1111",
            "note": "Maja sover illa",
        },
        {"id": "karim", "name": "Karim"},
        {"id": "robin", "name": "Robin"},
        {"id": "gun", "name": "Gun"},
        {"id": "rut", "name": "Rut Granne", "shown_to": []},
    ],
    "bodies": [
        {"id": "school", "name": "Skogsskolan", "kind": "school", "members": ["rut"]},
        {"id": "court", "name": "Tingsrätten", "kind": "court"},
        {"id": "team", "name": "Enheten", "kind": "team"},
    ],
    "kinships": [
        {"id": "k1", "person": "maja", "tie": "parent", "of": "vera"},
        {"id": "k2", "person": "robin", "tie": "parent", "of": "otis"},
        {"id": "k3", "person": "rut", "tie": "relative", "of": "robin"},
    ],
    "consents": [{"id": "yes", "by": "maja", "to": ["gun", "school"]}],
    "households": [
        {"id": "h1", "members": ["maja", "vera", "otis"], "times": "hemma alla dagar"},
        {"id": "h2", "members": ["karim", "vera"], "times": "Karims helger"},
        {"id": "h3", "members": ["robin", "otis"], "times": "Robins onsdagar"},
    ],
    "custody": [
        {"id": "c1", "person": "maja", "child": "vera"},
        {"id": "c2", "person": "maja", "child": "otis"},
        {"id": "c3", "person": "karim", "child": "vera"},
        {"id": "c4", "person": "robin", "child": "otis"},
    ],
    "protections": [
        {
            "id": "p1",
            "person": "maja",
            "level": "shelter",
            "against": ["robin"],
            "ended": "2026-01",
        }
    ],
    "occasions": [
        {"id": "o1", "date": "2026-01-02", "kind": "mapping", "text": "Kartläggning"},
        {
            "id": "o2",
            "date": "2026-01-03",
            "kind": "child_talk",
            "text": "Talade med Vera själv",
            "present": ["vera"],
        },
    ],
    "sources": [{"id": "s1", "kind": "person", "person": "rut", "text": "Rut ringde"}],
    "harms": [
        {
            "id": "harm1",
            "text": "Tallriken träffade väggen.",
            "at": "o1",
            "sources": ["s1"],
            "said_by": ["rut", "maja"],
            "children": [
                {"child": "otis", "text": "Otis grät"},
                {"child": "vera", "text": "Vera gömde sig"},
            ],
        },
        {
            "id": "harm2",
            "text": "Robin höll fast Maja.",
            "shown_to": EVERYBODY,
            "hidden_from": ["robin:guardian:otis"],
            "ground": "Hämnd",
        },
    ],
    "dangers": [
        {
            "id": "danger1",
            "text": "Otis kan bli träffad.",
            "children": [{"child": "otis"}],
            "worried": [{"who": "gun", "hidden_from": ["robin"]}, {"who": "vera"}],
            "arises_from": ["harm1", "harm2"],
        },
        {
            "id": "danger2",
            "text": "Vera bär ansvaret.",
            "children": [{"child": "vera"}],
        },
    ],
    "goals": [
        {"id": "goal1", "text": "Otis sover lugnt.", "answers": "danger1"},
        {"id": "goal2", "text": "Vera leker fritt.", "answers": "danger2"},
    ],
    "scales": [
        {
            "id": "scale",
            "kind": "overall",
            "zero": {"text": "farligt"},
            "ten": {"text": "tryggt"},
        }
    ],
    "ratings": [
        {
            "id": "r1",
            "scale": "scale",
            "at": "o1",
            "by": "vera",
            "quote": "Jag är rädd",
        },
        {"id": "r2", "scale": "scale", "at": "o1", "by": "maja", "quote": "Bättre nu"},
    ],
    "stances": [
        {
            "id": "v1",
            "who": "robin",
            "on": "danger1",
            "view": "disagrees",
            "text": "Nej!",
        }
    ],
    "network": [{"id": "n1", "person": "gun"}],
}
for _rating in FAMILY["ratings"]:
    _rating["value"] = 3

NOBODY = ("Hämnd", "Maja sover illa", "Anteckning om fallet", "shelter")
OUTSIDE = (*NOBODY, "Rut", "Norra kontoret", "SN 2026-7", "Gömda", "070-1", "1990010")
ROBIN = (
    "Robin höll fast",
    "Vera gömde sig",
    "Karims helger",
    "hemma alla dagar",
    "Talade med Vera",
    "Vera bär",
    "Vera leker",
    "Jag är rädd",
    "Titel",
    "Gun",
)
KARIM = ("Otis grät", "Otis kan", "Otis sover", "Robins onsdagar", "Nej!", "Titel")
TABLE = [
    # reader, what must not stand there, what must
    ("robin:guardian:otis", (*OUTSIDE, *ROBIN[:-1]), ("Otis grät", "Robins onsdagar")),
    (
        "karim:guardian:vera",
        (*OUTSIDE, *KARIM),
        ("Vera gömde", "Talade", "Jag är rädd"),
    ),
    (
        "maja:guardian:vera+otis",
        OUTSIDE,
        ("Robin höll fast", "Otis grät", "Vera leker", "Titel", "hemma alla dagar"),
    ),
    ("maja:guardian:otis", (*OUTSIDE, "Vera gömde", "Vera leker"), ("Otis grät",)),
    (
        "gun:network:vera+otis",
        (*OUTSIDE, "Karims helger", "hemma alla"),
        ("Otis grät",),
    ),
    ("school", OUTSIDE, ("Otis grät", "Vera leker")),
    ("court", NOBODY, ("Otis grät", "SN 2026-7")),
    ("team", NOBODY[:3], ("Rut ringde", "Gömda gatan", "Robin höll fast", "shelter")),
]


def words(case: CaseMap, reader: str, child: str | None = None) -> str:
    return readable(dumps(view(case, reader, DAY, child=child).case))


@pytest.mark.parametrize(("reader", "forbidden", "promised"), TABLE)
def test_two_fathers_and_one_mother(
    reader: str, forbidden: tuple[str, ...], promised: tuple[str, ...]
) -> None:
    text = words(admit(FAMILY), reader)
    assert [word for word in forbidden if word in text] == []
    assert [word for word in promised if word not in text] == []


def test_that_grandmother_is_worried_is_not_for_robin_though_she_is_known() -> None:
    case = admit(FAMILY)
    robins = view(case, "robin:guardian:otis", DAY)
    majas = view(case, "maja:guardian:vera+otis", DAY)
    (danger,) = robins.case.dangers
    assert danger.worried == ()
    named = [majas.name(one.who) for one in majas.case.dangers[0].worried]
    assert named == ["Gun", "Vera"]


def test_one_child_one_paper() -> None:
    text = words(admit(FAMILY), "maja:guardian:vera+otis", child="otis")
    assert "Otis grät" in text
    forbidden = ("Vera gömde", "Vera leker", "Karims helger", "Jag är rädd", "Titel")
    assert [word for word in forbidden if word in text] == []


# ── the worked example ──────────────────────────────────────────────────────

EKWALL = Path(__file__).parents[2] / "docs" / "examples" / "ekwall.yaml"
CONFIDENTIAL = "spärrade dörren"
CALLER = ("anonym uppringare", "repressalier", "Grupphandledning", "Kollegors")
ON_EBBA = ("grät i telefonen", "packade en väska", "Samtal med Ebba", "garderoben")
ON_MILO = ("släpper sedan dess inte", "Väntade 50 minuter", "vaknar på nätterna")
EBBAS = ("skolsköterskan", "slog Ebba", "drog upp Ebba", "Gömde sig i garderoben")
PLACES = ("Norrsund", "900 meter", "Almviks kommun")
EKWALL_TABLE = [
    (
        "johan:guardian:milo",
        (CONFIDENTIAL, *CALLER, *ON_EBBA, *EBBAS, *PLACES),
        ("Milo Brandt Ekwall", "Glas kastades"),
    ),
    (
        "amir:guardian:ebba",
        (CONFIDENTIAL, *CALLER, *ON_MILO, *PLACES),
        ("grät i telefonen", "slog Ebba"),
    ),
    (
        "sara:guardian:ebba+milo",
        (*CALLER, *PLACES),
        (CONFIDENTIAL, "grät i telefonen", "Väntade 50 minuter"),
    ),
    (
        "birgitta:network:ebba+milo",
        (CONFIDENTIAL, *CALLER, *EBBAS, *ON_EBBA, *ON_MILO, *PLACES, "varannan helg"),
        ("Ebba Ekwall",),
    ),
    ("preschool", (CONFIDENTIAL, *CALLER, *EBBAS, *ON_MILO, *PLACES), ()),
    ("team", ("repressalier", "Kollegors"), (CONFIDENTIAL, *CALLER[:1], *PLACES)),
]


@pytest.mark.skipif(not EKWALL.exists(), reason="the worked example is not there")
class TestEkwall:
    """Johan has custody of Milo only, Amir of Ebba only."""

    @pytest.mark.parametrize(("reader", "forbidden", "promised"), EKWALL_TABLE)
    def test_nobody_is_shown_what_is_not_theirs(
        self, reader: str, forbidden: tuple[str, ...], promised: tuple[str, ...]
    ) -> None:
        case = load(EKWALL)
        whole = readable(dumps(case))
        assert [word for word in (*forbidden, *promised) if word not in whole] == []
        text = words(case, reader)
        assert [word for word in forbidden if word in text] == []
        assert [word for word in promised if word not in text] == []

    def test_the_title_names_both_children_and_is_for_who_knows_both(self) -> None:
        case = load(EKWALL)
        titles = [
            view(case, reader, DAY).case.case.title
            for reader in ("johan:guardian:milo", "amir:guardian:ebba", "team")
        ]
        assert titles == [None, None, "Ebba & Milo"]

    def test_johan_sees_none_of_ebbas_own_numbers(self) -> None:
        shown = view(load(EKWALL), "johan:guardian:milo", DAY)
        by = [shown.name(one.by) for one in shown.case.ratings if one.by]
        assert "Ebba Ekwall" not in by

    def test_ids_of_the_file_stand_in_no_view(self) -> None:
        case = load(EKWALL)
        for reader in ("johan:guardian:milo", "amir:guardian:ebba", "preschool"):
            text = words(case, reader)
            for person in case.people:
                assert f'"{person.id}"' not in text
