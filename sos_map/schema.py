"""The JSON Schema of the format: generated from the classes, read, and asked.

`python -m sos_map.schema schemas` writes it; a released file never changes again
(design §4). `jsonschema-rs` gives verdict and list; `jsonschema` is the reference
(`check --reference`), the fallback and the oracle of the tests.
"""

from __future__ import annotations

import functools
import math
import re
import sys
from typing import Any

import orjson

from sos_map.data import read_data
from sos_map.files.limits import LARGEST, MAX_DEPTH, SMALLEST

__all__ = ["SCHEMA_NAME", "generate", "read", "unfit", "violations"]

SCHEMA_NAME = "case-map-1.schema.json"
_HALF = re.compile("[\ud800-\udfff]")
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
    if made.get("type") == "object" and "properties" in made:
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
    schema: dict[str, Any] = orjson.loads(read_data("schemas", SCHEMA_NAME))
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

    def is_list(_checker: Any, value: Any) -> bool:
        return isinstance(value, list | tuple)  # as in the other engine

    def pattern(_v: Any, wanted: str, value: Any, _schema: Any) -> Any:
        # `$` is the end of the text and classes are ASCII, as in the other engine.
        if isinstance(value, str) and not compiled(wanted).search(value):
            yield jsonschema.ValidationError("pattern")

    strict = jsonschema.Draft202012Validator
    validator = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
        strict,
        {"pattern": pattern},
        type_checker=strict.TYPE_CHECKER.redefine("array", is_list),
    )
    return validator(read(), registry=referencing.Registry())


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of the format as Python reads it, alike in both engines."""
    return re.compile(pattern.removesuffix("$") + r"\Z", re.ASCII)


def violations(data: Any, *, reference: bool = False) -> list[Violation]:
    """Return everything in which plain data departs from the schema.

    Args:
        data: What a JSON parser gives.
        reference: Ask the `jsonschema` package instead of `jsonschema-rs`.

    Returns:
        Path, keyword and the schema's own value for that keyword. The data itself is
        never in it. What no parser gives (see `unfit`) comes alone, with a keyword of
        ours.
    """
    asked = reference or not _has_fast()
    if not asked and _agrees(data):
        return _unfit_extensions(data)
    strange = unfit(data)
    if strange:
        return strange
    if asked:
        return [
            (tuple(error.absolute_path), str(error.validator), _rule(error))
            for error in _reference().iter_errors(data)
        ]
    found = []
    for error in _fast().iter_errors(data):
        schema_path = tuple(error.schema_path)
        keyword = str(schema_path[-1]) if schema_path else "false"
        found.append((tuple(error.instance_path), keyword, _at(schema_path)))
    return found


def _agrees(data: Any) -> bool:
    try:
        valid: bool = _fast().is_valid(data)
    except (TypeError, ValueError):  # strange data, quoted in the error: it ends here
        return False
    return valid


def _unfit_extensions(data: dict[str, Any]) -> list[Violation]:
    """Return what is unfit where the schema is open: the engine takes it all."""
    found: list[Violation] = []
    for name, held in data.items():
        if isinstance(held, dict):
            if "extensions" in held:
                found += unfit(held["extensions"], (name, "extensions"))
        elif isinstance(held, list | tuple):
            for index, one in enumerate(held):
                if "extensions" in one:
                    found += unfit(one["extensions"], (name, index, "extensions"))
    return found


def unfit(data: Any, at: tuple[str | int, ...] = ()) -> list[Violation]:
    """Return what a program may hand over and no parser gives.

    The engines differ there, or raise with the value in their message: half
    characters, keys that are not text, other classes, numbers that are none or
    longer than a file can carry, more levels than a document may have.

    Args:
        data: A document, or a part of one.
        at: Where the part stands.
    """
    found: list[Violation] = []
    waiting: list[tuple[tuple[str | int, ...], Any]] = [(at, data)]
    while waiting:
        path, value = waiting.pop()
        keyword = _strange(value)
        if keyword is None and len(path) >= MAX_DEPTH and _holds(value):
            keyword, path = "too-deep", path[:8]
        if keyword is not None:
            found.append((path, keyword, None))
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key.__class__ is not str:
                    found.append((path, "key-not-text", None))
                elif _strange(key):
                    found.append((path, "lone-surrogate", None))
                else:
                    waiting.append(((*path, key), inner))
        elif isinstance(value, list | tuple):
            waiting += [((*path, i), inner) for i, inner in enumerate(value)]
    return found


def _holds(value: Any) -> bool:
    return isinstance(value, dict | list | tuple)


def _strange(value: Any) -> str | None:
    kind = value.__class__
    if kind is str:
        ascii_or_whole = value.isascii() or not _HALF.search(value)
        return None if ascii_or_whole else "lone-surrogate"
    if kind is float:
        return None if math.isfinite(value) else "not-a-number"
    if kind is int:
        return None if SMALLEST <= value <= LARGEST else "not-a-number"
    return None if value is None or kind is bool or _holds(value) else "build-value"


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
    from pathlib import Path

    Path(folder, SCHEMA_NAME).write_bytes(as_text(generate()))


if __name__ == "__main__":
    main(sys.argv[1])
