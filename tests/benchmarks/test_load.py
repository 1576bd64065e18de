"""Loading, warm: text to a checked map, against the fastest parser and two peers.

`naive` is what one writes first: `json`, `jsonschema`, `cattrs`. `pydantic` checks
types while it parses; it checks no patterns and no references.
"""

from __future__ import annotations

import functools
import json
import typing

import orjson
import pytest

from sos_map import loads


def _report(benchmark, title, found, floor="orjson"):
    rows = {name: round(ms / found[floor], 2) for name, ms in found.items()}
    benchmark.extra_info.update(
        {f"{name} ms": round(ms, 3) for name, ms in found.items()}
    )
    benchmark.extra_info.update({f"{name} × {floor}": r for name, r in rows.items()})
    print(
        f"{title}: "
        + ", ".join(f"{n} {found[n]:.3f} ms = {r}×" for n, r in rows.items())
    )
    return rows


@pytest.mark.parametrize(("form", "limit"), [("canonical", 6.5), ("other", 9.0)])
def test_load_against_the_bare_parser(
    benchmark, side_by_side, ekwall_json, ekwall_other, form, limit
):
    text = ekwall_json if form == "canonical" else ekwall_other
    benchmark.pedantic(loads, args=(text,), rounds=20, iterations=1)
    found = side_by_side(
        rounds=200, orjson=lambda: orjson.loads(text), sos_map=lambda: loads(text)
    )
    assert _report(benchmark, f"Ekwall, {form}", found)["sos_map"] <= limit


def test_two_thousand_things_cost_no_more_each_than_a_hundred(
    benchmark, side_by_side, big_json, hundred_json
):
    benchmark.pedantic(loads, args=(big_json,), rounds=5, iterations=1)
    big = side_by_side(
        rounds=40,
        orjson=lambda: orjson.loads(big_json),
        sos_map=lambda: loads(big_json),
    )
    small = side_by_side(
        rounds=200,
        orjson=lambda: orjson.loads(hundred_json),
        sos_map=lambda: loads(hundred_json),
    )
    ratio = _report(benchmark, "2,000 things", big)["sos_map"]
    hundred = _report(benchmark, "100 things", small)["sos_map"]
    assert ratio <= hundred * 1.05


@functools.cache
def _naive():
    import cattrs
    import jsonschema

    from sos_map import CaseMap, Extensions
    from sos_map.schema import read

    converter = cattrs.Converter()
    converter.register_structure_hook(Extensions, lambda data, _: Extensions(data))
    schema = read()

    def naive(text):
        data = json.loads(text)
        jsonschema.validate(data, schema)
        return converter.structure(data, CaseMap)

    return naive


@functools.cache
def _pydantic():
    """Return a pydantic reader of the same classes, made from their annotations."""
    import attrs
    import pydantic

    from sos_map import CaseMap, Extensions

    made = {}

    def model(cls):
        if cls not in made:
            hints = typing.get_type_hints(cls)
            made[cls] = None
            fields = {
                field.name: (
                    _swap(hints[field.name]),
                    ... if field.default is attrs.NOTHING else field.default,
                )
                for field in attrs.fields(cls)
            }
            made[cls] = pydantic.create_model(cls.__name__, **fields)
        return made[cls]

    def _swap(hint):
        if hint is Extensions:
            return dict
        if isinstance(hint, type) and attrs.has(hint):
            return model(hint)
        arguments = typing.get_args(hint)
        origin = typing.get_origin(hint)
        if origin is tuple:
            return tuple[_swap(arguments[0]), ...]
        if origin is typing.Union or type(hint).__name__ == "UnionType":
            return typing.Union[tuple(_swap(a) for a in arguments)]  # noqa: UP007
        return hint

    return model(CaseMap).model_validate_json


def test_load_beside_two_peers(benchmark, side_by_side, ekwall_json):
    benchmark.pedantic(loads, args=(ekwall_json,), rounds=20, iterations=1)
    naive, pydantic = _naive(), _pydantic()
    found = side_by_side(
        rounds=8,
        orjson=lambda: orjson.loads(ekwall_json),
        sos_map=lambda: loads(ekwall_json),
        pydantic=lambda: pydantic(ekwall_json),
        naive=lambda: naive(ekwall_json),
    )
    rows = _report(benchmark, "peers", found)
    assert rows["sos_map"] < rows["naive"] / 10
