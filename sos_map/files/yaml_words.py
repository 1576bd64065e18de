"""How a plain word of YAML is read: as text, unless the schema says otherwise there."""

from __future__ import annotations

import functools
import re
from typing import Any

from sos_map.files.numbers import is_number, number

__all__ = ["Spec", "no_number", "read_as", "specs", "within"]

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,15})\Z")
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,15})(\.[0-9]{1,15})?\Z")
_WORDS = {"true": True, "false": False, "null": None}
#: What other readers take for numbers that are none.
_NOT_NUMBERS = (".nan", ".inf", "-.inf", "+.inf", "nan", "inf")

#: What the schema says of a place: fields of an object, the items of a list, or the
#: name of a simple type. ``None`` where it says nothing.
Spec = dict[str, Any] | list[Any] | str | None


@functools.cache
def specs() -> Spec:
    """Boil the schema down to what decides how a plain scalar is read."""
    from sos_map.schema import read

    schema = read()
    known: dict[str, dict[str, Any]] = {name: {} for name in schema["$defs"]}

    def boiled(node: dict[str, Any]) -> Spec:
        if "$ref" in node:
            return known[node["$ref"].rpartition("/")[2]]
        if "items" in node:
            return [boiled(node["items"])]
        if "enum" in node:
            return "integer" if isinstance(node["enum"][0], int) else "string"
        kind = node.get("type")
        return kind if isinstance(kind, str) else None

    for name, body in schema["$defs"].items():
        known[name].update({k: boiled(v) for k, v in body["properties"].items()})
    return {key: boiled(node) for key, node in schema["properties"].items()}


def read_as(text: str, spec: Spec) -> Any:
    """Return what a plain word means in its place; text where it means nothing else.

    Args:
        text: The word.
        spec: What the schema says of the place.
    """
    if spec == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if spec in ("integer", "number") and _INTEGER.match(text):
        return int(text)
    if spec == "number" and _NUMBER.match(text):
        return float(text)
    return _as_json(text) if spec == "object" else text


def no_number(text: str, spec: Spec) -> bool:
    """Say whether a plain word is written as a number there, and is none.

    Args:
        text: The word.
        spec: What the schema says of the place.
    """
    if spec == "object":
        return is_number(text) and number(text) is None
    return spec == "number" and text.lower() in _NOT_NUMBERS


def within(spec: Spec) -> Spec:
    """Return what holds inside a place that is left open to other programs."""
    return "object" if spec == "object" else None


def _as_json(text: str) -> Any:
    """Read a plain word as JSON would, for what other programs keep in a file."""
    if text in _WORDS:
        return _WORDS[text]
    return number(text) if is_number(text) else text
