"""An exporter's options: checked against its schema, defaults filled in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sos_map.errors import OptionsRefused, Problem
from sos_map.exporting.api import Exporter

__all__ = ["checked_options", "options_from_text"]


def checked_options(exporter: Exporter, given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the options to use.

    Raises:
        OptionsRefused: every unknown option and every value that does not fit; the
            values themselves are not repeated.
    """
    import jsonschema

    known = exporter.options
    problems = []
    for number, (name, value) in enumerate(given.items()):
        path = f"$.options[{number}]"
        if name not in known:
            listed = ", ".join(sorted(known)) or "-"
            problems.append(
                Problem(path, "option-unknown", detail=(("known", listed),))
            )
        elif not jsonschema.Draft202012Validator(known[name]).is_valid(value):
            facts = (("option", name), ("expected", _expected(known[name])))
            problems.append(Problem(path, "option-value", detail=facts))
    if problems:
        raise OptionsRefused(problems)
    defaults = {name: rule["default"] for name, rule in known.items()}
    return MappingProxyType({**defaults, **given})


def _expected(rule: Mapping[str, Any]) -> str:
    if "enum" in rule:
        return ", ".join(map(str, rule["enum"]))
    return str(rule.get("type", rule["description"]))


def options_from_text(exporter: Exporter, pairs: tuple[str, ...]) -> dict[str, Any]:
    """Return options from `NAME=VALUE` pairs, each value read by the option's type.

    Raises:
        OptionsRefused: a pair without ``=``.
    """
    made: dict[str, Any] = {}
    for number, pair in enumerate(pairs):
        name, equals, text = pair.partition("=")
        if not equals:
            raise OptionsRefused(Problem(f"$.options[{number}]", "option-form"))
        made[name] = _read(exporter.options.get(name, {}), text)
    return made


def _read(rule: Mapping[str, Any], text: str) -> Any:
    kind = rule.get("type")
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind in ("integer", "number"):
        try:
            return int(text) if kind == "integer" else float(text)
        except ValueError:
            return text
    return text
