"""What the label of a meeting or of the whole case does not open by itself.

The matrix says no to these unless a decision is recorded (privacy §1.2); a label of the
thing's own is one, and each test gives it.
"""

from __future__ import annotations

from typing import Any

import pytest

from sos_map.admission import admit
from sos_map.files.canonical import dumps
from sos_map.privacy.views import view

DAY = "2026-01-16"
FAMILY: dict[str, Any] = {
    "sos_map": 1,
    "case": {
        "children": ["milo"],
        "shown_to": ["sara", "johan", "gun", "foster", "school", "court", "pia"],
    },
    "people": [
        {"id": one, "name": one.title()}
        for one in ("milo", "johan", "gun", "foster", "pia")
    ]
    + [
        {"id": "sara", "name": "Sara", "address": "Storgatan 1", "phone": "070-17"},
        {"id": "asa", "name": "Åsa Lind", "role": "granne"},
    ],
    "bodies": [
        {"id": "team", "name": "Enheten", "kind": "team"},
        {"id": "school", "name": "Skogsskolan", "kind": "school", "members": ["pia"]},
        {"id": "court", "name": "Tingsrätten", "kind": "court"},
    ],
    "custody": [
        {"id": "c1", "person": "sara", "child": "milo"},
        {"id": "c2", "person": "johan", "child": "milo"},
    ],
    "care": [{"id": "f", "child": "milo", "carers": ["foster"], "kind": "respite"}],
    "households": [{"id": "h", "members": ["sara", "milo"], "place": "huset vid ån"}],
    "consents": [{"id": "y", "by": "sara", "to": ["gun", "school", "pia"]}],
    "network": [{"id": "n", "person": "gun"}],
    "occasions": [
        {"id": "o", "date": "2026-01-02", "kind": "supervision", "text": "Om Sara"}
    ],
    "sources": [{"id": "s", "kind": "confidential", "person": "asa"}],
    "complicating": [
        {
            "id": "ill",
            "text": "Sara har svår migrän.",
            "kind": "health",
            "about": ["sara"],
        },
        {
            "id": "ear",
            "text": "Milo har öroninflammation.",
            "kind": "health",
            "about": ["milo"],
        },
        {"id": "idea", "text": "Vår hypotes.", "at": "o"},
    ],
}
SARA, JOHAN = "sara:guardian:milo", "johan:guardian:milo"
GUN, PIA = "gun:network:milo", "pia:professional:milo"
FOSTER = "foster:foster_carer:milo"
#: The thing, its words, who needs a label of its own for it, and who does not.
TABLE = [
    ("complicating", "ill", "migrän", (JOHAN, GUN, FOSTER), (SARA, "court", PIA)),
    ("complicating", "idea", "hypotes", (SARA, GUN, "court", PIA), ("team",)),
    ("occasions", "o", "Om Sara", (SARA, GUN, "court", PIA), ("team",)),
    ("people", "asa", "Åsa Lind", (SARA, GUN, "court", "school", PIA), ("team",)),
    ("bodies", "school", "Skogsskolan", (GUN,), (SARA, JOHAN, PIA)),
    ("people", "sara", "Storgatan", ("court",), ("team",)),
    ("households", "h", "vid ån", ("court",), ("team",)),
]


def page(data: dict[str, Any], reader: str) -> str:
    return dumps(view(admit(data), reader, DAY).case).decode()


def labelled(section: str, identity: str, reader: str) -> dict[str, Any]:
    label = {"shown_to": [reader.partition(":")[0]]}
    things = [one | label if one["id"] == identity else one for one in FAMILY[section]]
    return FAMILY | {section: things}


@pytest.mark.parametrize(("section", "identity", "words", "ask", "free"), TABLE)
def test_an_inherited_label_does_not_open_it_and_its_own_does(
    section: str, identity: str, words: str, ask: tuple[str, ...], free: tuple[str, ...]
) -> None:
    for reader in ask:
        assert words not in page(FAMILY, reader), reader
        assert words in page(labelled(section, identity, reader), reader), reader
    for reader in free:
        assert words in page(FAMILY, reader), reader


def test_who_told_in_confidence_is_not_among_those_who_said_it() -> None:
    """Gun stands in the network, and everybody may know her."""
    sources = [{"id": "s", "kind": "confidential", "person": "gun"}]
    people = [one | {"shown_to": ["sara", "court"]} for one in FAMILY["people"]]
    said = {"said_by": ["gun", "sara"], "shown_to": ["sara", "court"]}
    harms = [
        {"id": "h1", "text": "Det smällde.", "sources": ["s"], **said},
        {"id": "h2", "text": "Det skrek.", **said},
    ]
    data = FAMILY | {"sources": sources, "people": people, "harms": harms}
    speakers = {
        reader: [[shown.name(who) for who in harm.said_by] for harm in shown.case.harms]
        for reader in (SARA, "court", "team")
        for shown in [view(admit(data), reader, DAY)]
    }
    assert speakers[SARA] == speakers["court"] == [["Sara"], ["Gun", "Sara"]]
    assert speakers["team"] == [["Gun", "Sara"], ["Gun", "Sara"]]


def test_an_answer_written_down_at_a_talk_of_the_office_is_its_own() -> None:
    """A consent was asked whose it is, and not where it was noted."""
    yes = {"id": "y2", "by": "sara", "to": ["gun"], "at": "o", "answer": "withdrawn"}
    data = FAMILY | {"consents": [*FAMILY["consents"], yes]}
    for reader in (SARA, "court"):
        assert "withdrawn" not in page(data, reader), reader
        own = yes | {"shown_to": [reader.partition(":")[0]]}
        assert "withdrawn" in page(data | {"consents": [own]}, reader), reader
    assert "withdrawn" in page(data, "team")


def test_a_childs_own_health_needs_no_more_than_the_cases_label() -> None:
    for reader in (SARA, JOHAN, GUN, FOSTER):
        assert "öroninflammation" in page(FAMILY, reader)


def test_a_police_station_is_nobodys_school() -> None:
    for kind in ("police", "court", "team"):
        bodies = [one | {"kind": kind} for one in FAMILY["bodies"]]
        assert "Skogsskolan" in page(FAMILY | {"bodies": bodies}, GUN)
