"""The Ekwall family: what the rules ask, held against the family's own story.

Expectations are read off the story by hand, not off the code: the meeting of October,
where the grandmother had left before the last scale, and Johan, who sees the first
worry only in part while its words do not say so.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sos_map import load
from sos_map.practice.review import review

FILE = Path(__file__).parents[2] / "docs" / "examples" / "ekwall.yaml"
REASONS = {
    *("why_not_lower", "why_not_higher", "one_up", "quote", "because"),
    "observed_instead",
}


@pytest.fixture(scope="module")
def case():
    return load(FILE)


def asked(case, date):
    found: dict[str, list[tuple[object, ...]]] = {}
    for one in review(case, date).findings:
        also = tuple(spot.id for spot in one.also)
        found.setdefault(one.code, []).append((one.spot.id, also, one.missing))
    return found


@pytest.mark.parametrize("date", ["2025-10-25", "2026-01-16", "2026-04-10"])
def test_what_is_asked_in_the_course_of_the_case(case, date):
    found = asked(case, date)
    found.pop("L-R05")
    assert found == {
        "L-D12": [("d1", ("johan",), ())],
        "L-R03": [("sc3", ("o5",), ("network",))],
    }


def test_the_october_scale_is_not_asked_about_before_october(case):
    assert "L-R03" not in asked(case, "2025-10-23")


def test_before_the_mapping_it_is_a_draft(case):
    assert set(asked(case, "2025-09-09")) <= {"L-D04", "L-H07", "L-R05"}


def test_milo_is_asked_when_he_is_four(case):
    assert "L-C01" not in asked(case, "2026-08-01")
    assert asked(case, "2026-08-02")["L-C01"] == [("milo", (), ())]


def test_every_bare_number_is_asked_about_and_no_other(case):
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    historic = {one["id"] for one in data["occasions"] if one["kind"] == "historic"}
    ended = {one["id"] for one in data["scales"] if "ended" in one}
    bare = [
        one["id"]
        for one in data["ratings"]
        if one.get("status", "given") == "given"
        and not REASONS & one.keys()
        and one["at"] not in historic
        and one["scale"] not in ended
    ]
    assert [row[0] for row in asked(case, "2026-04-10")["L-R05"]] == bare
