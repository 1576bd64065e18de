"""What each class of the format holds, boiled down from the schema."""

from __future__ import annotations

import functools
from typing import Any

import attrs

__all__ = ["MAP", "Field", "fields", "links", "said_of", "sections"]

#: The name of the document itself among the classes.
MAP = "CaseMap"


@attrs.frozen
class Field:
    """One field of a class.

    Attributes:
        name: Its canonical name.
        kind: `text`, `number`, `integer`, `boolean`, `choice`, `object` or `open`.
        many: Whether it is a list.
        holds: For an object, the name of its class.
        choices: For a choice, the canonical words.
        about: Its description in the schema.
        required: Whether no thing of the class is without it.
    """

    name: str
    kind: str
    many: bool
    holds: str
    choices: tuple[str, ...]
    about: str
    required: bool


def _field(name: str, node: dict[str, Any], required: bool) -> Field:
    many = "items" in node
    inner = node["items"] if many else node
    holds = inner["$ref"].rpartition("/")[2] if "$ref" in inner else ""
    choices: tuple[str, ...] = ()
    if holds:
        kind = "object"
    elif "enum" in inner and inner["enum"][0].__class__ is str:
        kind, choices = "choice", tuple(inner["enum"])
    elif "enum" in inner:
        kind = "integer"
    else:
        kind = {"string": "text", "object": "open"}.get(inner["type"], inner["type"])
    about = node.get("description", "")
    return Field(name, kind, many, holds, choices, about, required)


@functools.cache
def fields(cls: str) -> dict[str, Field]:
    """Return the fields of a class by their canonical names, in reading order."""
    from sos_map.schema import read

    schema = read()
    body = schema if cls == MAP else schema["$defs"][cls]
    required = body.get("required", ())
    return {
        name: _field(name, node, name in required)
        for name, node in body["properties"].items()
    }


@functools.cache
def sections() -> dict[str, str]:
    """Return section → the class of its things, in reading order."""
    return {
        name: field.holds
        for name, field in fields(MAP).items()
        if field.kind == "object" and field.many and name != "labels"
    }


@functools.cache
def links(cls: str) -> str:
    """Return the field that a bare word stands for in a class, or nothing.

    ``oroliga: [maja]`` is short for ``oroliga: [{vem: maja}]``.
    """
    known = fields(cls)
    if "id" in known:
        return "text" if "text" in known else ""
    return next((name for name, field in known.items() if field.required), "")


@functools.cache
def said_of(cls: str) -> str:
    """Return the field that stands after the colon when links are a mapping.

    ``barn: {vera: "två stygn"}`` and ``resultat: {regel1: ja}``.
    """
    known = fields(cls)
    more = [name for name, field in known.items() if field.required][1:]
    return more[0] if more else "text" if "text" in known else ""
