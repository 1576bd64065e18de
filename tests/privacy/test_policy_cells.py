"""A field without a rule is a mistake: every field has a cell for every reader."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import pytest

from sos_map.integrity import CAPACITIES
from sos_map.model.base import Labelled, Thing
from sos_map.model.case import CLASSES, CaseFile
from sos_map.model.declare import fields_of
from sos_map.model.edges import LINKS, SECTIONS
from sos_map.model.people import Body
from sos_map.privacy.dull_ids import LETTERS
from sos_map.privacy.policy import policy
from sos_map.schema import read
from sos_map.testing.canaries import WORDS

PACK = policy("se")


def link_classes() -> dict[str, type[Any]]:
    """Return the class behind each word of `LINKS`, found by the annotations."""
    found: dict[str, type[Any]] = {}
    for kind in CLASSES.values():
        for name, hint in get_type_hints(kind).items():
            inner = get_args(hint)[0] if get_args(hint) else None
            if isinstance(inner, type) and issubclass(inner, Labelled):
                found.setdefault(LINKS[name], inner)
                assert found[LINKS[name]] is inner
    return found


def classes() -> dict[str, type[Any]]:
    """Return the class behind each section, the case file and the links."""
    return {"case": CaseFile, **CLASSES, **link_classes()}


@pytest.mark.parametrize("section", classes())
def test_every_field_has_a_rule_for_every_kind_of_reader(section: str) -> None:
    fields = {field.name for field in fields_of(classes()[section])} - {"id"}
    if section in SECTIONS:
        fields.add("*")
    for kind in PACK.kinds:
        ruled = {f for (k, s, f) in PACK.cells if (k, s) == (kind, section)}
        assert ruled == fields


def test_the_rules_know_every_kind_of_reader_and_no_other() -> None:
    kind = get_type_hints(Body, include_extras=False)["kind"]
    assert set(PACK.kinds) == {*CAPACITIES, *get_args(kind), "teaching"}


def test_a_field_without_a_rule_is_never_shown() -> None:
    assert PACK.cell("team", "people", "shoe_size") == "never"


@pytest.mark.parametrize("kind", PACK.kinds)
@pytest.mark.parametrize(
    "field", ["shown_to", "hidden_from", "ground", "note", "extensions"]
)
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
    assert set(link_classes()) == set(LINKS.values())
    assert not any(issubclass(kind, Thing) for kind in link_classes().values())


def test_the_table_has_no_row_for_what_the_format_does_not_have() -> None:
    assert {section for _kind, section, _field in PACK.cells} == set(classes())


def test_the_canaries_know_every_field_of_words() -> None:
    texts = set()
    for name, body in read()["$defs"].items():
        for field, rule in body.get("properties", {}).items():
            rule = rule.get("items", rule)
            ref = rule.get("$ref", "")
            if ("maxLength" in rule or ref.endswith("/Words")) and name != "Wording":
                texts.add(field)
    assert texts | {"wordings"} == WORDS


def test_whom_a_child_keeps_its_drawing_from_is_told_to_no_family() -> None:
    """`mamma får se, inte Johan` must not be read by Johan."""
    for kind in ("parent", "guardian", "foster_carer", "network", "school", "other"):
        assert PACK.cell(kind, "child_tools", "child_says") == "never"
        assert PACK.cell(kind, "child_tools", "drawing") == "never"
        assert PACK.cell(kind, "child_items", "safe_to_share") == "never"
