"""The handbook says what the code does: the rules, the example, the commands."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_type_hints

import attrs
import pytest

from sos_map import NetworkMember, Rule, Step
from sos_map.exporting.api import Exporter, Request
from sos_map.i18n import catalogue
from sos_map.testing import conformance_of
from sos_map.testing.contract.declared import read_the_declaration
from sos_map.testing.contract.reading import READERS
from sos_map.testing.contract.rules import RULES, Breach, rule_text, rule_why
from sos_map.testing.contract.trying import Trying

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "writing-an-exporter.md").read_text(encoding="utf-8")
CONTRACT = ROOT / "sos_map" / "testing" / "contract"


def test_the_numbered_rules_are_those_of_the_code() -> None:
    listed = re.findall(r"^- \*\*C(\d+)\*\* (.*) \*Why:\* (.*)$", PAGE, re.MULTILINE)
    assert listed == [(str(one), rule_text(one), rule_why(one)) for one in RULES]
    assert list(RULES) == list(range(1, len(RULES) + 1))


def test_each_rule_is_told_in_swedish_too() -> None:
    for rule in RULES:
        assert rule_text(rule, "sv") != rule_text(rule, "en")
        assert rule_why(rule, "sv") != rule_why(rule, "en")


def test_the_example_keeps_the_contract(tmp_path: Path, monkeypatch: Any) -> None:
    (source,) = re.findall(r"^```python\n(import csv.*?)^```", PAGE, re.M | re.S)
    (tmp_path / "step_table.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    module: ModuleType = __import__("step_table")
    report = conformance_of(module.EXPORTER, origin="step_table:EXPORTER", maps=3)
    told = [breach.text() for one in report.verdicts for breach in one.breaches]
    assert (report.kept, told) == (True, [])


def test_every_type_that_is_read_back_is_named() -> None:
    sentence = re.findall(r"The kit reads (.*?)\.", PAGE)[0].lower()
    for media_type in READERS:
        word = media_type.rpartition("/")[2].partition("+")[0].partition(".")[0]
        known = {"vnd": "docx", "xml": "svg", "xhtml": "html", "plain": "plain text"}
        assert known.get(word, word) in sentence, media_type


def test_everything_that_a_request_has_is_told() -> None:
    public = [name for name in dir(Request) if not name.startswith("_")]
    for name in set(public) - {"api", "view", "words"}:
        assert f"`request.{name}" in PAGE, name


def test_every_field_of_an_exporter_is_in_the_table() -> None:
    table = PAGE.partition("| field of `Exporter` |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`([a-z_]+)`", re.sub(r"(?m)(\|[^|]*\|).*$", r"\1", table)))
    assert {field.name for field in attrs.fields(Exporter)} <= named


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("a plan or rule is agreed", Rule),
        ("a step is still to be done", Step),
        ("somebody is still a member", NetworkMember),
    ],
)
def test_the_statuses_of_what_is_still_so_are_those_of_the_model(
    row: str, kind: type
) -> None:
    (line,) = [one for one in PAGE.splitlines() if one.startswith(f"| {row} |")]
    told = set(re.findall(r"`([a-z_]+)`", line)) - {"status", "due", "ended"}
    hints = get_type_hints(kind)
    known = set(get_args(hints["status"]))
    over = {"declined", "left", "not_suitable", "removed"}  # "the others"
    assert told == known - over


def test_the_number_of_rules_is_the_same_everywhere() -> None:
    for path in (*(ROOT / "docs").glob("*.md"), *(ROOT / "tests").rglob("test_*.py")):
        told = re.findall(r"\bC1 to C(\d+)", path.read_text(encoding="utf-8"))
        assert set(told) <= {str(len(RULES))}, path.name


def test_every_breach_has_words_in_both_languages_and_every_word_a_breach() -> None:
    sources = "".join(path.read_text() for path in CONTRACT.glob("*.py"))
    sources += (ROOT / "sos_map" / "cli" / "conformance_command.py").read_text()
    for language in ("sv", "en"):
        (ours, _terms) = catalogue(language).layers
        keys = {key.removeprefix("contract.") for key in ours if key[:9] == "contract."}
        for key in keys - {f"c{n}{why}" for n in RULES for why in ("", ".why")}:
            spelled = key.removeprefix("report.").removeprefix("grows-")
            assert f'"{spelled}"' in sources or f"contract.{key}" in sources, key


def test_a_breach_that_has_no_words_is_refused_not_shown_bare() -> None:
    state = Trying(_nothing())
    read_the_declaration(state)
    assert all(breach.text("sv") != breach.text("en") for breach in state.breaches)
    assert Breach(1, "no-summary", (("language", "en"),)).text("sv").startswith("C1: ")


def _nothing() -> Any:
    options = {"x": {"default": 1, "description": " "}}
    words = {"sv": {"a": "{x}"}, "ar": {"a": "{y}"}}
    return Exporter(
        name="nothing",
        summary={},
        render=lambda _request: [],
        options=options,
        words=words,
        lossy=("no.such",),
        api=0,
    )
