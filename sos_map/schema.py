"""The JSON Schema of the format: generated from the classes, read, and asked.

`python -m sos_map.schema schemas` writes it; a released file never changes again
(design §4). `jsonschema-rs` gives verdict and list; `jsonschema` is the reference
(`check --reference`), the fallback and the oracle of the tests.
"""

from __future__ import annotations

import functools
import re
import sys
from pathlib import Path
from typing import Any

import orjson

__all__ = ["SCHEMA_NAME", "generate", "read", "violations"]

SCHEMA_NAME = "case-map-1.schema.json"
_IDENTIFIER = "urn:sos-map:case-map-1"

#: One violation: path as a tuple of keys and positions, keyword, and what the schema
#: says there. Never the value (privacy §2.5).
Violation = tuple[tuple[str | int, ...], str, Any]


def generate() -> dict[str, Any]:
    """Return the schema of the classes as they stand: closed objects, no nulls."""
    import msgspec

    from sos_map.model.case import CaseMap

    (_root,), definitions = msgspec.json.schema_components(
        [CaseMap], ref_template="#/$defs/{name}"
    )
    closed = {name: _closed(body) for name, body in definitions.items()}
    top = closed.pop("CaseMap")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _IDENTIFIER,
        "title": "Signs of Safety style case map",
        "description": "Everything on the map, each thing once, each reference by id.",
        "type": "object",
        "properties": top["properties"],
        "required": top["required"],
        "additionalProperties": False,
        "$defs": dict(sorted(closed.items())),
    }


def _closed(node: Any) -> Any:
    """Close every object, drop nulls and defaults, put the title's words in place."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "anyOf" in node:
        kept = [option for option in node["anyOf"] if option != {"type": "null"}]
        if len(kept) == 1:
            rest = {k: v for k, v in node.items() if k not in ("anyOf", "default")}
            return _closed({**kept[0], **rest})
    made: dict[str, Any] = {
        key: {name: _closed(field) for name, field in value.items()}
        if key == "properties"
        else _closed(value)
        if key not in ("examples", "enum")
        else _without_null(value)
        for key, value in node.items()
        if key != "default"
    }
    if "description" in made:
        made["description"] = " ".join(made["description"].split())
    if "examples" in made:
        made["examples"] = node["examples"]
    if made.get("type") == "object":
        made["additionalProperties"] = False
    return made


def _without_null(values: list[Any]) -> list[Any]:
    return [value for value in values if value is not None]


def as_text(schema: dict[str, Any]) -> bytes:
    """Return the schema as the committed file's bytes."""
    return orjson.dumps(schema, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


@functools.cache
def read() -> dict[str, Any]:
    """Return the schema that was installed with this version."""
    from importlib.resources import files

    text = files("sos_map").joinpath("schemas", SCHEMA_NAME).read_bytes()
    schema: dict[str, Any] = orjson.loads(text)
    return schema


@functools.cache
def _fast() -> Any:
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(
        read(),
        validate_formats=True,
        ignore_unknown_formats=False,
        offline=True,
        pattern_options=jsonschema_rs.RegexOptions(),
    )


@functools.cache
def _reference() -> Any:
    import jsonschema
    import referencing

    def pattern(_v: Any, wanted: str, value: Any, _schema: Any) -> Any:
        # `$` is the end of the text and classes are ASCII, as in the other engine.
        if isinstance(value, str) and not _compiled(wanted).search(value):
            yield jsonschema.ValidationError("pattern")

    validator = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
        jsonschema.Draft202012Validator, {"pattern": pattern}
    )
    return validator(read(), registry=referencing.Registry())


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.removesuffix("$") + r"\Z", re.ASCII)


def violations(data: Any, *, reference: bool = False) -> list[Violation]:
    """Return everything in which plain data departs from the schema.

    Args:
        data: What a JSON parser gives.
        reference: Ask the `jsonschema` package instead of `jsonschema-rs`.

    Returns:
        Path, keyword and the schema's own value for that keyword, in document order.
        The data itself is never in it.
    """
    if reference or not _has_fast():
        return [
            (tuple(error.absolute_path), str(error.validator), _rule(error))
            for error in _reference().iter_errors(data)
        ]
    validator = _fast()
    if validator.is_valid(data):
        return []
    found = []
    for error in validator.iter_errors(data):
        schema_path = tuple(error.schema_path)
        keyword = str(schema_path[-1]) if schema_path else "false"
        found.append((tuple(error.instance_path), keyword, _at(schema_path)))
    return found


@functools.cache
def _has_fast() -> bool:
    try:
        import jsonschema_rs  # noqa: F401
    except ImportError:  # a platform without a wheel; the reference answers instead
        return False
    return True


def _rule(error: Any) -> Any:
    if error.validator in ("required", "additionalProperties"):
        return error.schema
    return error.validator_value


def _at(schema_path: tuple[str | int, ...]) -> Any:
    """Return what the schema says at a path, following references."""
    node: Any = read()
    parent: Any = node
    for step in schema_path:
        while isinstance(node, dict) and "$ref" in node and step != "$ref":
            node = read()["$defs"][node["$ref"].rpartition("/")[2]]
        if step == "$ref":
            node = read()["$defs"][node["$ref"].rpartition("/")[2]]
            continue
        parent, node = node, node[step]
    if schema_path and schema_path[-1] in ("required", "additionalProperties"):
        return parent
    return node


def main(folder: str) -> None:
    """Write the schema into a folder."""
    Path(folder, SCHEMA_NAME).write_bytes(as_text(generate()))


if __name__ == "__main__":
    main(sys.argv[1])
