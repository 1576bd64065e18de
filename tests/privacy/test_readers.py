"""Who is a reader: a person, in a capacity that holds, for a child; or a body."""

from __future__ import annotations

from typing import Any

import pytest

from sos_map.admission import admit
from sos_map.errors import ReaderRefused
from sos_map.privacy.views import view
from sos_map.testing import readers_of, usual_case

PEOPLE = ("ebba", "milo", "sara", "johan", "amir", "mona")
CASE: dict[str, Any] = {
    "sos_map": 1,
    "case": {"children": ["ebba", "milo"], "shown_to": ["sara", "johan", "amir"]},
    "people": [{"id": i, "name": i} for i in PEOPLE],
    "bodies": [
        {"id": "school", "name": "Skolan", "kind": "school", "members": ["mona"]},
        {"id": "empty", "name": "Föreningen", "kind": "other"},
        {"id": "court", "name": "Tingsrätten", "kind": "court"},
    ],
    "kinships": [{"id": "k1", "person": "johan", "tie": "parent", "of": "milo"}],
    "custody": [
        {"id": "c1", "person": "johan", "child": "milo", "since": "2025-09-12"},
        {"id": "c2", "person": "amir", "child": "ebba", "ended": "2026-01"},
        {"id": "c3", "person": "sara", "child": "ebba"},
        {"id": "c4", "person": "sara", "child": "milo"},
    ],
    "network": [{"id": "n1", "person": "amir", "status": "left"}],
}
DAY = "2026-01-16"


def refusal(reader: str, date: str = DAY, **more: str) -> str:
    with pytest.raises(ReaderRefused) as caught:
        view(admit(CASE), reader, date, **more)
    return caught.value.code


@pytest.mark.parametrize(
    ("reader", "code"),
    [
        ("", "reader-unknown"),
        ("empty", "body-without-members"),
        ("nobody", "reader-unknown"),
        ("sara", "reader-needs-capacity"),
        ("sara:guardian", "reader-form"),
        ("sara:guardian:", "reader-form"),
        ("sara:guardian:ebba:milo", "reader-form"),
        ("nobody:guardian:ebba", "reader-unknown"),
        ("sara:guardian:nobody", "reader-unknown"),
        ("sara:guardian:ebba+", "reader-unknown"),
        ("sara:owner:ebba", "capacity-unknown"),
        ("johan:guardian:ebba", "capacity-not-held"),
        ("johan:guardian:ebba+milo", "capacity-not-held"),
        ("johan:guardian:sara", "capacity-not-held"),
        ("amir:guardian:milo", "capacity-not-held"),
        ("amir:network:ebba", "capacity-not-held"),
        ("amir:parent:ebba", "capacity-not-held"),
        ("johan:foster_carer:milo", "capacity-not-held"),
        ("ebba:child:milo", "capacity-not-held"),
    ],
)
def test_who_is_no_reader_is_told_why_and_nothing_else(reader: str, code: str) -> None:
    assert refusal(reader) == code


@pytest.mark.parametrize("said", [False, True])
def test_an_empty_page_is_no_childs_paper(said: bool) -> None:
    """Nothing is written for the child and it has said nothing: there is no paper."""
    drawing = {"id": "t", "child": "ebba", "tool": "three_houses", "shown_to": ["ebba"]}
    item = {"id": "i", "tool": "t", "zone": "good", "text": "bad", "shown_to": ["ebba"]}
    case = admit({**CASE, "child_tools": [drawing], "child_items": [item] * said})
    if said:
        (own,) = view(case, "ebba:child:ebba", DAY).case.child_items
        assert own.text == "bad"
        return
    with pytest.raises(ReaderRefused) as caught:
        view(case, "ebba:child:ebba", DAY)
    assert [(one.path, one.code) for one in caught.value.problems] == [
        ("$", "child-wording-missing")
    ]


@pytest.mark.parametrize(
    ("drawing", "item", "own"),
    [
        ({}, {}, True),
        ({}, {"said_by": ["ebba"]}, True),
        ({}, {"said_by": ["sara", "ebba"]}, True),
        ({}, {"said_by": ["sara"]}, False),
        ({}, {"zone": "seen"}, False),
        ({"tool": "observation"}, {}, False),
        ({"tool": "observation"}, {"said_by": ["sara"], "zone": "seen"}, False),
        ({"tool": "observation"}, {"said_by": ["ebba"]}, True),
    ],
)
def test_what_grown_ups_say_in_a_childs_drawing_is_not_the_childs_own(
    drawing: dict[str, Any], item: dict[str, Any], own: bool
) -> None:
    shown = {"shown_to": ["ebba"]}
    drawing = {
        **{"id": "t", "child": "ebba", "tool": "three_houses", **shown},
        **drawing,
    }
    item = {"id": "i", "tool": "t", "zone": "good", "text": "ord", **shown, **item}
    people = [{**one, **shown} for one in CASE["people"]]
    sections = {"people": people, "child_tools": [drawing], "child_items": [item]}
    case = admit({**CASE, **sections})
    if own:
        assert view(case, "ebba:child:ebba", DAY).case.child_items
        return
    with pytest.raises(ReaderRefused) as caught:
        view(case, "ebba:child:ebba", DAY)
    assert [(one.path, one.code) for one in caught.value.problems] == [
        ("$.child_items[0].text", "child-wording-missing")
    ]
    said = {"text": "för barn", "reader": "child", "language": "sv"}
    worded = {**item, "wordings": [said]}
    case = admit({**CASE, **sections, "child_items": [worded]})
    (got,) = view(case, "ebba:child:ebba", DAY).case.child_items
    assert got.text == "för barn"


def test_custody_counts_from_its_day_to_its_day() -> None:
    assert refusal("johan:guardian:milo", "2025-09-11") == "capacity-not-held"
    assert view(admit(CASE), "johan:guardian:milo", "2025-09-12")


def test_custody_that_ends_in_a_month_is_over_when_the_month_begins() -> None:
    assert view(admit(CASE), "amir:guardian:ebba", "2025-12-31")
    assert refusal("amir:guardian:ebba", "2026-01-01") == "capacity-not-held"


def test_a_parent_without_custody_is_a_parent_and_no_guardian() -> None:
    assert view(admit(CASE), "johan:parent:milo", "2025-01-01")
    assert refusal("johan:guardian:milo", "2025-01-01") == "capacity-not-held"


def test_a_child_that_is_not_the_readers_is_refused() -> None:
    assert refusal("johan:guardian:milo", child="ebba") == "child-not-the-readers"
    assert refusal("school", child="sara") == "child-unknown"


@pytest.mark.parametrize("date", ["20260116", "2026-W03-5", "2026-01", "", "idag"])
def test_a_date_is_written_in_one_way_only(date: str) -> None:
    """Other ways compare wrongly: custody would hold before it begins."""
    assert refusal("johan:guardian:milo", date) == "date-needed"


def test_a_body_reads_as_what_it_is() -> None:
    shown = view(admit(CASE), "school", DAY)
    assert shown.reader.kind == "school"
    assert [body.name for body in shown.case.bodies] == ["Skolan"]


def test_readers_of_lists_all_that_resolve_and_no_child() -> None:
    assert readers_of(admit(CASE), DAY) == (
        "school",
        "court",
        "sara:guardian:ebba",
        "sara:guardian:milo",
        "sara:guardian:ebba+milo",
        "johan:parent:milo",
        "johan:guardian:milo",
        "mona:professional:ebba",
        "mona:professional:milo",
        "mona:professional:ebba+milo",
    )


def test_the_sample_has_a_reader_of_every_kind_but_the_child() -> None:
    case = usual_case()
    kinds = {view(case, reader, DAY).reader.kind for reader in readers_of(case, DAY)}
    assert len(kinds) == 12
    assert "child" not in kinds
