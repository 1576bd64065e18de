"""The committed schema says what the classes say, and a drift would be seen."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from drift import class_facts, differences

from sos_map import schema as module
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS

Schema = dict[str, Any]


def test_the_committed_schema_is_the_generated_one(committed):
    generated = module.as_text(module.generate())

    assert committed == generated, "run python -m sos_map.schema schemas"


def test_the_installed_schema_is_the_committed_one(schema):
    assert module.read() == schema


def test_writing_it_again_gives_the_same_bytes(tmp_path, committed):
    module.main(str(tmp_path))

    assert (tmp_path / module.SCHEMA_NAME).read_bytes() == committed


def test_classes_and_schema_agree_in_every_field(schema):
    assert differences(schema, CaseMap) == []


def test_the_comparison_looks_at_all_of_them(schema):
    facts = class_facts(CaseMap)
    fields = [name for name in facts if "." in name]

    bodies = [schema, *schema["$defs"].values()]
    assert len(fields) == sum(len(body["properties"]) for body in bodies) > 250


def rename(schema: Schema) -> None:
    fields = schema["$defs"]["Person"]["properties"]
    fields["birthday"] = fields.pop("born")


def drop(schema: Schema) -> None:
    del schema["$defs"]["Harm"]["properties"]["date"]


def retype(schema: Schema) -> None:
    schema["$defs"]["Goal"]["properties"]["for_months"]["type"] = "number"


def require(schema: Schema) -> None:
    schema["$defs"]["Danger"]["required"].append("children")


def require_less(schema: Schema) -> None:
    schema["$defs"]["Occasion"]["required"].remove("date")


def add_choice(schema: Schema) -> None:
    schema["$defs"]["Danger"]["properties"]["status"]["enum"].append("forgotten")


def drop_choice(schema: Schema) -> None:
    schema["$defs"]["Rating"]["properties"]["status"]["enum"].remove("declined")


def widen(schema: Schema) -> None:
    schema["$defs"]["Rating"]["properties"]["value"]["maximum"] = 11


def lengthen(schema: Schema) -> None:
    schema["$defs"]["Partnership"]["properties"]["partners"]["maxItems"] = 3


def loosen(schema: Schema) -> None:
    schema["$defs"]["Person"]["properties"]["id"]["pattern"] = "^[a-z]*$"


def loosen_inside(schema: Schema) -> None:
    schema["$defs"]["Person"]["properties"]["shown_to"]["items"]["pattern"] = "x"


def open_object(schema: Schema) -> None:
    schema["$defs"]["Impact"]["additionalProperties"] = True


def open_root(schema: Schema) -> None:
    del schema["additionalProperties"]


def undescribe(schema: Schema) -> None:
    del schema["$defs"]["Step"]["properties"]["owners"]["description"]


def point_elsewhere(schema: Schema) -> None:
    schema["properties"]["people"]["items"]["$ref"] = "#/$defs/Body"


def allow_another(schema: Schema) -> None:
    schema["$defs"]["Person"]["properties"]["name"]["format"] = "date"


@pytest.mark.parametrize(
    "plant",
    [
        *(rename, drop, retype, require, require_less, add_choice, drop_choice),
        *(widen, lengthen, loosen, loosen_inside, open_object, open_root),
        *(undescribe, point_elsewhere, allow_another),
    ],
)
def test_a_planted_drift_is_seen(schema, plant: Callable[[Schema], None]):
    drifted = copy.deepcopy(schema)
    plant(drifted)

    assert drifted != schema
    assert len(differences(drifted, CaseMap)) in (1, 2)


def test_a_field_added_to_a_class_is_seen(schema):
    @attrs.frozen(kw_only=True)
    class Wider(CaseMap):
        more: bool = False

    Wider.__name__ = "CaseMap"
    assert differences(schema, Wider) == ["CaseMap.more"]


def test_the_sections_of_the_table_are_the_sections_of_the_schema(schema):
    sections = [name for name in schema["properties"] if name in SECTIONS]

    assert sections == list(SECTIONS)
    assert set(schema["properties"]) == {"sos_map", "case", "labels", *SECTIONS}
    items = schema["$defs"]["SectionLabel"]["properties"]["section"]["enum"]
    assert sorted(items) == sorted(SECTIONS)
