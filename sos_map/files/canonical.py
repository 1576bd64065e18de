"""The canonical form: what is saved, and what two equal maps look like.

UTF-8 JSON, two spaces, keys in reading order, nothing that only repeats a default,
no nulls, whole numbers without a point, one line feed at the end.
"""

from __future__ import annotations

import functools
from typing import Any

import orjson

from sos_map.model.case import CaseMap
from sos_map.model.declare import Extensions, fields_of
from sos_map.silence import silent

__all__ = ["as_data", "dumps"]


@functools.cache
def _fields(cls: type[Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields_of(cls))


def as_data(value: Any) -> Any:
    """Return plain data for a value of the model, defaults left out."""
    kind = value.__class__
    if kind is str or kind is int or kind is bool:
        return value
    if kind is tuple:
        return [as_data(item) for item in value]
    if kind is float:
        # Longer numbers stand in extensions only, and no writer takes them whole.
        return int(value) if value.is_integer() and abs(value) < 2**53 else value
    if kind is Extensions:
        return {name: as_data(inner) for name, inner in value.items()}
    if value is None:
        return None
    made = {}
    for name, default in _fields(kind):
        inner = getattr(value, name)
        if inner is not default and (inner != default or inner is True):
            made[name] = as_data(inner)
    return made


@silent
def dumps(case: CaseMap) -> bytes:
    """Return the canonical text of a case map.

    >>> from sos_map import loads
    >>> dumps(loads(b'{"people": [{"id": "p1", "name": "Sara"}], "sos_map": 1.0}'))
    b'{\\n  "sos_map": 1,\\n  "people": [\\n    {\\n      "id": "p1",...\\n'
    """
    data = as_data(case)
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
