"""Every field of the schema is described and shows an example that is right."""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import jsonschema_rs


def places(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    bodies = {"CaseMap": schema, **schema["$defs"]}
    return {
        f"{name}.{field}": node
        for name, body in bodies.items()
        for field, node in body["properties"].items()
    }


def test_every_object_says_in_one_line_what_it_is(schema):
    for name, body in {"CaseMap": schema, **schema["$defs"]}.items():
        assert re.fullmatch(r"[^\n]{10,}\.", body["description"]), name


def test_every_field_says_in_one_line_what_it_is(schema):
    for name, node in places(schema).items():
        assert re.fullmatch(r"[A-Z`][^\n]{2,}[.?…]", node["description"]), name


def needed(node, definitions):
    """Return the definitions that a node refers to; all take 20 times as long."""
    found, waiting = {}, [node]
    while waiting:
        for name in re.findall(r"'#/\$defs/([^']*)'", str(waiting.pop())):
            if name not in found:
                found[name] = definitions[name]
                waiting.append(definitions[name])
    return found


def test_every_field_shows_an_example_that_is_valid(schema):
    for name, node in places(schema).items():
        rule = {**node, "$defs": needed(node, schema["$defs"])}
        (example,) = node["examples"]
        assert jsonschema_rs.is_valid(rule, example), name
        assert not list(jsonschema.Draft202012Validator(rule).iter_errors(example))


def test_the_schema_is_a_schema(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    assert jsonschema_rs.meta.is_valid(schema)


def test_nothing_in_the_schema_is_fetched_from_anywhere(schema):
    references = re.findall(r"'\$ref': '([^']*)'", str(schema))

    assert len(references) > 30
    assert all(text.startswith("#/$defs/") for text in references)
    assert {text.removeprefix("#/$defs/") for text in references} == {*schema["$defs"]}


def test_patterns_use_only_what_both_engines_read_alike(schema):
    patterns = set(re.findall(r"'pattern': '([^']*)'", str(schema)))

    assert patterns
    for pattern in patterns:
        outside = re.sub(r"\[[^\]]*\]", "", pattern)
        assert pattern.startswith("^")
        assert pattern.endswith("$")
        assert not re.search(r"\(\?|\.", outside)
        assert "|" not in without_groups(outside)
        assert not re.search(r"\\[wWsSdDbBpP]", pattern)


def without_groups(pattern: str) -> str:
    """Choices stand in brackets, so that `^` and `$` hold for each of them."""
    while (inner := re.sub(r"\([^()]*\)", "", pattern)) != pattern:
        pattern = inner
    return pattern


def test_there_are_no_nulls_and_no_defaults_in_the_format(schema):
    assert "'null'" not in str(schema)
    assert "None" not in str(schema)
    assert not any("default" in node for node in places(schema).values())
