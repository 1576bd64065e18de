"""A question may be left as it is, with a reason, and that is never forgotten."""

from __future__ import annotations

import pytest
from practice_maps import DAY, asking, case_of, changed, quiet, thing

from sos_map import dumps, loads, view
from sos_map.files.canonical import as_data
from sos_map.i18n import catalogue
from sos_map.practice.review import review

WHY = {"code": "L-D12", "why": "Pappan går inte att nå före mötet.", "by": "soc"}


def accepting(entry, on="d1", data=None):
    """Return the map, with one entry on a thing or on the case."""
    data = changed("st1") if data is None else data
    holder = data["case"] if on == "case" else thing(data, on)
    holder["extensions"] = {"sos-map": {"accepted": [entry]}}
    return data


def codes(data, date=DAY):
    found = review(case_of(data), date)
    return (
        [one.code for one in found.findings],
        [one.code for one in found.accepted],
        [one.code for one in found.remarks],
    )


@pytest.mark.parametrize("on", ["d1", "case"])
def test_an_accepted_question_is_set_aside_and_kept(on):
    assert codes(changed("st1")) == (["L-D12"], [], [])
    assert codes(accepting(WHY, on)) == ([], ["L-D12"], [])


def test_on_a_thing_it_counts_for_that_thing_only():
    data = accepting(WHY, data=asking())
    two = {**thing(data, "d1"), "id": "d2"}
    del two["extensions"]
    data["dangers"].append(two)
    still, left, _ = codes(data)
    assert (still.count("L-D12"), left) == (1, ["L-D12"])
    whole = accepting(WHY, "case", asking())
    whole["dangers"].append({**thing(whole, "d1"), "id": "d2"})
    still, left, _ = codes(whole)
    assert (still.count("L-D12"), left) == (0, ["L-D12", "L-D12"])


def test_it_counts_for_that_question_only():
    still, left, _ = codes(accepting(WHY, data=asking()))
    assert left == ["L-D12"]
    assert len(set(still)) == 13


@pytest.mark.parametrize(
    ("change", "remark"),
    [
        ({"code": "L-D99"}, "accepted-code-unknown"),
        ({"code": None}, "accepted-code-unknown"),
        ({"code": ["L-D12"]}, "accepted-code-unknown"),
        ({"why": None}, "accepted-without-why"),
        ({"why": "  "}, "accepted-without-why"),
        ({"why": 3}, "accepted-without-why"),
        ({"until": "2026-01-19"}, "accepted-ended"),
        ({"until": "2025"}, "accepted-ended"),
        ({"until": "snart"}, "accepted-form"),
        ({"until": "2026-02-30"}, "accepted-form"),
        ({"until": 2026}, "accepted-form"),
        ({"until": {"a": 1}}, "accepted-form"),
    ],
)
def test_what_does_not_count_is_told_and_the_question_stays(change, remark):
    assert codes(accepting({**WHY, **change})) == (["L-D12"], [], [remark])


@pytest.mark.parametrize("ours", [3, [], "x", {"accepted": 3}, {"accepted": {"a": 1}}])
def test_another_shape_is_told(ours):
    data = changed("st1")
    thing(data, "d1")["extensions"] = {"sos-map": ours}
    told = [] if ours == {} else ["accepted-form"]
    assert codes(data) == (["L-D12"], [], told)


def test_an_entry_of_another_shape_is_told():
    assert codes(accepting("L-D12")) == (["L-D12"], [], ["accepted-form"])


@pytest.mark.parametrize("until", ["2026-01-20", "2026-01", "2026", "unknown"])
def test_it_counts_through_its_last_day(until):
    assert codes(accepting({**WHY, "until": until})) == ([], ["L-D12"], [])


def test_without_a_day_no_time_passes():
    data = accepting({**WHY, "until": "2020-01-01"})
    assert codes(data, None) == ([], ["L-D12"], [])


@pytest.mark.parametrize("on", ["d1", "case", "n1"])
def test_what_is_not_needed_any_more_is_told(on):
    assert codes(accepting(WHY, on, quiet())) == ([], [], ["accepted-not-needed"])


def test_what_other_programs_keep_is_none_of_ours():
    data = quiet()
    thing(data, "d1")["extensions"] = {"other": {"accepted": [3]}, "sos-map": {"x": 1}}
    assert codes(data) == ([], [], [])


def test_the_reason_is_kept_through_a_round_trip():
    case = case_of(accepting({**WHY, "until": "2026-02-01"}))
    for format in ("json", "yaml"):
        again = loads(dumps(case), format=format)
        assert again == case
        assert as_data(again)["dangers"][0]["extensions"]["sos-map"]["accepted"] == [
            {**WHY, "until": "2026-02-01"}
        ]


def test_the_reason_is_for_the_owner_only():
    data = accepting(WHY) | {"case": {**quiet()["case"], "shown_to": ["team"]}}
    data["case"]["extensions"] = {"sos-map": {"accepted": [WHY]}}
    seen = view(case_of(data), "team", DAY).case
    assert [danger.text for danger in seen.dangers] == [thing(data, "d1")["text"]]
    assert WHY["why"].encode() not in dumps(seen)
    assert seen.case.extensions is None
    assert seen.dangers[0].extensions is None


def test_no_reason_is_repeated_and_the_path_names_nothing_unknown():
    entry = {"code": "L-D99 kanarie", "why": "kanarie", "kanarie": 1}
    (remark,) = review(case_of(accepting(entry)), DAY).remarks
    assert remark.spot.path == "$.dangers[0].extensions"
    for language in ("sv", "en"):
        assert "kanarie" not in remark.text(catalogue(language))
        assert "kanarie" not in repr(remark)
