"""A field without a rule is a mistake: every field has a cell for every reader."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from sos_map.integrity import CAPACITIES
from sos_map.model.case import CaseFile, CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import SECTIONS
from sos_map.model.people import Body
from sos_map.model.worries import Impact, Worried
from sos_map.privacy.dull_ids import LETTERS
from sos_map.privacy.erase import _LINKS
from sos_map.privacy.policy import policy
from sos_map.schema import read
from sos_map.testing.canaries import WORDS

PACK = policy("se")


def classes() -> dict[str, type[Any]]:
    """Return the class behind each section, the case file and the links."""
    found: dict[str, type[Any]] = {
        "case": CaseFile,
        "impact": Impact,
        "worried": Worried,
    }
    hints = __import__("typing").get_type_hints(CaseMap)
    for section in SECTIONS:
        found[section] = get_args(hints[section])[0]
    return found


@pytest.mark.parametrize("section", ["case", *SECTIONS, "impact", "worried"])
def test_every_field_has_a_rule_for_every_kind_of_reader(section: str) -> None:
    fields = {field.name for field in fields_of(classes()[section])} - {"id"}
    if section in SECTIONS:
        fields.add("*")
    for kind in PACK.kinds:
        ruled = {f for (k, s, f) in PACK.cells if (k, s) == (kind, section)}
        assert ruled == fields


def test_the_rules_know_every_kind_of_reader_and_no_other() -> None:
    import typing

    kind = typing.get_type_hints(Body, include_extras=False)["kind"]
    assert set(PACK.kinds) == {*CAPACITIES, *get_args(kind)}


def test_a_field_without_a_rule_is_never_shown() -> None:
    assert PACK.cell("team", "people", "shoe_size") == "never"


@pytest.mark.parametrize("kind", PACK.kinds)
@pytest.mark.parametrize("field", ["shown_to", "hidden_from", "ground", "note"])
def test_labels_grounds_and_notes_are_for_nobody(kind: str, field: str) -> None:
    cells = {PACK.cell(kind, section, field) for section in ["case", *SECTIONS]}
    assert cells == {"never"}


@pytest.mark.parametrize("kind", [*CAPACITIES, "school", "health", "police"])
def test_no_rule_gives_a_locator_to_the_family_or_a_body_around_it(kind: str) -> None:
    for field in ("phone", "address", "identity_number"):
        assert PACK.cell(kind, "people", field) == "never"
    assert PACK.cell(kind, "households", "place") == "never"
    assert PACK.cell(kind, "case", "office") == "never"


def test_every_section_has_a_letter_for_new_ids_and_every_link_a_name() -> None:
    assert list(LETTERS) == list(SECTIONS)
    assert len(set(LETTERS.values())) == len(SECTIONS)
    assert set(_LINKS.values()) == {"impact", "worried"}


def test_the_canaries_know_every_field_of_words() -> None:
    texts = set()
    for body in [*read()["$defs"].values()]:
        for name, rule in body.get("properties", {}).items():
            if "maxLength" in rule or rule.get("$ref", "").endswith("/Words"):
                texts.add(name)
    assert texts | {"wordings"} == WORDS
