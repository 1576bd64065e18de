"""The sample families: valid, told in two languages, drawn by everything."""

from __future__ import annotations

from typing import Any

import pytest

from sos_map import CaseMap, dumps, loads
from sos_map.asking.typed_graph import things
from sos_map.exporting.registry import Registry
from sos_map.files.canonical import as_data
from sos_map.model.case import CLASSES
from sos_map.privacy.all_readers import readers_of
from sos_map.privacy.views import view
from sos_map.schema import read
from sos_map.testing.contract.attempt import Crash, attempt
from sos_map.testing.contract.trials import trials
from sos_map.testing.families import DATE, Family, complete_case, families, family
from sos_map.wording import old_wordings

NAMES = [one.name for one in families()]
#: §10 as the issue lists it.
CASES = {
    *("siblings", "unborn", "denied", "placement", "alternating", "protected"),
    *("referrer", "interpreter", "ratings", "leaving", "deaths", "unknown_parents"),
    *("twins", "foster", "adoption", "partners", "two_capacities"),
}


def test_there_is_a_family_for_each_edge_case() -> None:
    assert set(NAMES) == CASES | {"complete"}


@pytest.fixture(params=NAMES)
def one(request: pytest.FixtureRequest) -> Family:
    """Each family in turn."""
    return family(request.param)


def test_it_round_trips(one: Family) -> None:
    text = dumps(one.case)
    assert loads(text) == one.case
    assert dumps(loads(text)) == text


def test_it_is_told_in_both_languages(one: Family) -> None:
    for told in (one.title, one.story, one.how):
        assert set(told) == {"sv", "en"}
    assert one.story["sv"] != one.story["en"]
    assert one.how["sv"] != one.how["en"]
    for language in ("sv", "en"):
        assert one.story[language].endswith(".")
        assert "\n" not in one.story[language]


def test_it_can_be_read_by_a_team_and_by_the_family(one: Family) -> None:
    readers = readers_of(one.case, DATE)
    assert any(":" not in reader for reader in readers)
    family_readers = [reader for reader in readers if ":guardian:" in reader]
    family_readers += [reader for reader in readers if ":parent:" in reader]
    assert any(view(one.case, r, DATE).case.people for r in family_readers)


def test_nobody_s_number_or_address_is_real(one: Family) -> None:
    for person in one.case.people:
        assert person.identity_number is None
        assert person.address is None
        assert (person.phone or "070-000 00").startswith("070-000 00")


def test_everything_draws_it(one: Family) -> None:
    drawn = 0
    for entry in Registry.installed().entries:
        exporter = entry.load()
        for trial in trials(exporter, one.case):
            for language in ("sv", "en"):
                made = attempt(exporter, trial.view(), language=language)
                assert not isinstance(made, Crash), made
                drawn += len(made)
    assert drawn > 0


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(KeyError, match="twins"):
        family("nobody")
    with pytest.raises(KeyError):
        complete_case("ar")


def test_the_whole_family_has_something_in_every_section() -> None:
    case = complete_case()
    assert {section for section, _ in things(case)} == set(CLASSES)


def _fields_used(case: CaseMap) -> set[str]:
    found: set[str] = set()

    def walk(value: object, name: str) -> None:
        if isinstance(value, dict):
            for field, inner in value.items():
                found.add(f"{name}.{field}")
                walk(inner, field)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, name)

    walk(as_data(case), "")
    return found


def test_in_english_it_is_the_same_family_in_other_words() -> None:
    swedish, english = complete_case(), complete_case("en")
    assert [(s, t.id) for s, t in things(swedish)] == [
        (s, t.id) for s, t in things(english)
    ]
    assert _fields_used(swedish) | {"case.language"} == _fields_used(english)
    written_in = [w.language for panel in english.panels for w in panel.wordings]
    assert written_in == ["en"]
    assert old_wordings(swedish) == old_wordings(english) == ()


def test_every_text_but_a_name_is_told_in_english() -> None:
    """A Swedish text that nobody translated would stand in the English examples."""
    swedish, english = as_data(complete_case()), as_data(complete_case("en"))
    schema = read()
    same: set[str] = set()

    def walk(one: object, other: object, node: dict[str, object]) -> None:
        while "$ref" in node:
            node = schema["$defs"][str(node["$ref"]).rpartition("/")[2]]
        if isinstance(one, dict) and isinstance(other, dict) and "properties" in node:
            for name, inner in one.items():
                walk(inner, other[name], node["properties"][name])  # type: ignore[index]
        elif isinstance(one, list) and isinstance(other, list):
            for a, b in zip(one, other, strict=True):
                walk(a, b, node["items"])  # type: ignore[arg-type]
        elif "maxLength" in node and one == other:
            same.add(str(one))

    walk(swedish, english, schema)
    names = {person.name for person in complete_case().people}
    assert same <= {*names, complete_case().case.reference}


def _fields_of_schema() -> set[tuple[str, str]]:
    schema = read()
    return {
        (name, field)
        for name, body in schema["$defs"].items()
        for field in body["properties"]
    }


def test_every_field_of_the_format_is_used_by_some_family() -> None:
    """But those that hold an address and an identity number: no sample needs them."""
    schema, used = read(), set()

    def walk(value: object, node: dict[str, Any]) -> None:
        while "$ref" in node:
            node = schema["$defs"][node["$ref"].rpartition("/")[2]]
        if isinstance(value, dict) and "properties" in node:
            for name, inner in value.items():
                used.add((node.get("title", ""), name))
                walk(inner, node["properties"][name])
        elif isinstance(value, list):
            for inner in value:
                walk(inner, node["items"])

    for one in families():
        walk(as_data(one.case), schema)
    labels = {"shown_to", "hidden_from", "ground", "note", "extensions"}
    statement = set(schema["$defs"]["WallLine"]["properties"])
    special = _fields_of_schema() - used
    special = {pair for pair in special if pair[1] not in labels | statement}
    assert special == {("Person", "address"), ("Person", "identity_number")}


def test_every_field_that_all_statements_share_is_used_too() -> None:
    found = set().union(*(_fields_used(one.case) for one in families()))
    shared = {field for name, field in _fields_of_schema() if name == "WallLine"}
    assert shared <= {name.partition(".")[2] for name in found}
