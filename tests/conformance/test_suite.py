"""The class of tests: one for each rule, no way around one, and none that quotes."""

from __future__ import annotations

from pathlib import Path

import good
import pytest

from sos_map.exporting.api import Exporter, Request
from sos_map.testing import ExporterContract
from sos_map.testing.contract.rules import RULES


def _good(request: Request) -> object:
    return good.text(good.lines(request))


def _leaves_out_names(request: Request) -> object:
    """Draw for some and quote the family in an error for others."""
    if request.view.reader.kind == "court":
        raise ValueError([person.name for person in request.view.case.people])
    return _good(request)


GOOD = good.exporter(_good)
QUOTES = good.exporter(_leaves_out_names)
STATE: list[int] = []


def _counts(request: Request) -> object:
    STATE.append(0)
    return good.text([*good.lines(request), str(len(STATE))])


COUNTS = good.exporter(_counts)


def contract(tried: Exporter) -> ExporterContract:
    """Return the tests of one exporter."""
    (name,) = (name for name, value in globals().items() if value is tried)
    own = {"exporter": tried, "origin": f"{Path(__file__).stem}:{name}", "maps": 2}
    case: ExporterContract = type("Case", (ExporterContract,), own)()
    return case


def methods_of(case: ExporterContract) -> list[str]:
    return [name for name in vars(ExporterContract) if name.startswith("test_")]


def failed(case: ExporterContract) -> dict[str, str]:
    """Run the tests in their order; return which fail, with what they say."""
    said = {}
    for name in methods_of(case):
        try:
            getattr(case, name)()
        except AssertionError as error:
            said[name] = str(error)
    return said


def test_there_is_one_test_for_each_rule_and_one_for_all() -> None:
    names = methods_of(contract(GOOD))
    assert names[:-1] == [f"test_c{number}_{name}" for number, name in RULES.items()]
    assert names[-1] == "test_every_rule_was_tried"


def test_a_good_exporter_keeps_the_contract() -> None:
    assert failed(contract(GOOD)) == {}


def test_a_broken_rule_fails_its_own_test_only_and_quotes_nothing() -> None:
    said = failed(contract(QUOTES))
    assert list(said) == ["test_c3_a_complete_view_is_drawn"]
    assert said["test_c3_a_complete_view_is_drawn"] == (
        "C3: not drawn for court: ValueError at test_suite.py:"
        f"{_leaves_out_names.__code__.co_firstlineno + 3}"
    )


def test_what_another_stage_sees_of_a_rule_counts_for_that_rule() -> None:
    assert list(failed(contract(COUNTS))) == ["test_c7_again_the_same_bytes"]


def test_the_last_test_runs_what_was_not_run() -> None:
    case = contract(QUOTES)
    with pytest.raises(AssertionError, match="C3: not drawn for court"):
        case.test_every_rule_was_tried()


def test_no_rule_can_be_replaced() -> None:
    class Replaced(ExporterContract):
        exporter = GOOD

        def test_c6_nothing_hidden_shows(self) -> None:
            """Nothing."""

    with pytest.raises(AssertionError, match="C6: the rule was replaced"):
        Replaced().test_every_rule_was_tried()


@pytest.mark.parametrize("mark", [pytest.mark.skip, [pytest.mark.xfail]])
def test_no_rule_can_be_skipped(mark: object) -> None:
    own = {"exporter": GOOD, "pytestmark": mark}
    case = type("Skipped", (ExporterContract,), own)()
    with pytest.raises(AssertionError, match="C1: no rule may be skipped"):
        case.test_every_rule_was_tried()
