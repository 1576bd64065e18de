"""What the classes say and what the schema says, found on two separate ways."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Any

import attrs
import msgspec

from sos_map.model.declare import Extensions

Facts = dict[str, Any]

_SIMPLE = {
    str: "string",
    float: "number",
    int: "integer",
    bool: "boolean",
    Extensions: "object",
}
_BOUNDS = {
    "ge": "minimum",
    "le": "maximum",
    "multiple_of": "multipleOf",
    "pattern": "pattern",
    "description": "description",
    "examples": "examples",
}
_KEPT = (
    *("type", "enum", "$ref", "description", "examples", "pattern", "multipleOf"),
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"),
)


def class_facts(root: type[Any]) -> Facts:
    """Say of every field of every class what attrs and typing know."""
    found: Facts = {}
    waiting, seen = [root], {root}
    while waiting:
        cls = waiting.pop()
        hints = typing.get_type_hints(cls, include_extras=True)
        for field in attrs.fields(cls):
            facts = _of_type(hints[field.name])
            facts["required"] = field.default is attrs.NOTHING
            found[f"{cls.__name__}.{field.name}"] = facts
            for inner in _classes(hints[field.name]):
                if inner not in seen:
                    seen.add(inner)
                    waiting.append(inner)
        found[cls.__name__] = {"type": "object", "closed": True}
    return found


def _classes(hint: Any) -> Iterator[type[Any]]:
    if isinstance(hint, type) and attrs.has(hint):
        yield hint
    for inner in typing.get_args(hint):
        yield from _classes(inner)


def _of_type(hint: Any) -> Facts:
    origin = typing.get_origin(hint)
    if origin is typing.Annotated:
        inner, *metas = typing.get_args(hint)
        facts = _of_type(inner)
        for meta in metas:
            assert isinstance(meta, msgspec.Meta)
            _add(facts, meta)
        return facts
    if origin in (typing.Union, types.UnionType):
        (inner,) = (a for a in typing.get_args(hint) if a is not type(None))
        return _of_type(inner)
    if origin is typing.Literal:
        return {"enum": frozenset(typing.get_args(hint))}
    if origin is tuple:
        inner, more = typing.get_args(hint)
        assert more is Ellipsis
        return {"type": "array", "items": _of_type(inner)}
    if attrs.has(hint):
        return {"$ref": hint.__name__}
    return {"type": _SIMPLE[hint]}


def _add(facts: Facts, meta: msgspec.Meta) -> None:
    for name, keyword in _BOUNDS.items():
        value = getattr(meta, name)
        if value is not None:
            facts[keyword] = value
    what = "Items" if facts.get("type") == "array" else "Length"
    for name in ("min", "max"):
        value = getattr(meta, f"{name}_length")
        if value is not None:
            facts[f"{name}{what}"] = value
    facts.update(meta.extra_json_schema or {})
    if "enum" in facts:
        facts["enum"] = frozenset(facts["enum"])


def schema_facts(schema: dict[str, Any], root: str) -> Facts:
    """Say the same of every object of the schema."""
    found: Facts = {}
    for name, body in {root: schema, **schema["$defs"]}.items():
        found[name] = {
            "type": body.get("type"),
            "closed": body.get("additionalProperties") is False,
        }
        for field, node in body["properties"].items():
            facts = _of_node(node)
            facts["required"] = field in body.get("required", ())
            found[f"{name}.{field}"] = facts
    return found


def _of_node(node: dict[str, Any]) -> Facts:
    facts = {key: node[key] for key in _KEPT if key in node}
    unknown = node.keys() - {*_KEPT, "items"}
    if unknown:
        facts["unknown keywords"] = unknown
    if "enum" in facts:
        facts["enum"] = frozenset(facts["enum"])
    if "$ref" in facts:
        facts["$ref"] = facts["$ref"].removeprefix("#/$defs/")
    if "items" in node:
        facts["items"] = _of_node(node["items"])
    return facts


def differences(schema: dict[str, Any], root: type[Any]) -> list[str]:
    """List every place where the two say different things."""
    left, right = class_facts(root), schema_facts(schema, root.__name__)
    return sorted(
        place
        for place in left.keys() | right.keys()
        if left.get(place) != right.get(place)
    )
