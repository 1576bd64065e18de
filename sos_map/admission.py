"""The one gate through which plain data becomes a case map."""

from __future__ import annotations

from typing import Any

import msgspec

from sos_map.errors import InvalidCase, Problem
from sos_map.files.places import Path, Where, nowhere, written
from sos_map.integrity import broken
from sos_map.migrate import is_newer
from sos_map.model.case import CaseMap
from sos_map.model.declare import (
    AREA_PATTERN,
    DAY_PATTERN,
    FINGERPRINT_PATTERN,
    ID_PATTERN,
    LANGUAGE_PATTERN,
    WHEN_PATTERN,
)
from sos_map.model.texts import TEXT_PATTERN, in_text
from sos_map.schema import Violation, violations

__all__ = ["admit", "admitted", "problems_of"]


def admit(data: Any, *, reference: bool = False) -> CaseMap:
    """Return the case map that the data describes.

    Args:
        data: A document as plain data.
        reference: Ask the reference validator.

    Raises:
        InvalidCase: every problem of shape and of references at once, without places
            in a text; `problems_of` finds those.
    """
    case = admitted(data, reference=reference)
    if case is None:
        raise InvalidCase(problems_of(data, reference=reference))
    return case


def admitted(data: Any, *, reference: bool = False) -> CaseMap | None:
    """Return the case map, or None; `problems_of` then says why."""
    if violations(data, reference=reference) or broken(data):
        return None
    return _structured(data)


def _structured(data: Any) -> CaseMap:
    try:
        return msgspec.convert(data, CaseMap, dec_hook=_kept)
    except msgspec.ValidationError:
        # The schema takes 3.0 for a whole number and msgspec does not. Its message
        # quotes values, so it goes no further than this.
        pass
    try:
        return msgspec.convert(_whole(data), CaseMap, dec_hook=_kept)
    except msgspec.ValidationError:
        pass
    raise InvalidCase(Problem("$", "shape"))


def _kept(kind: type[Any], value: Any) -> Any:
    """Make the one kind of value that `msgspec` does not know."""
    return kind(value)


def _whole(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def problems_of(
    data: Any, where: Where = nowhere, *, reference: bool = False
) -> list[Problem]:
    """Return everything wrong with a document, each with its place."""
    if is_newer(data):  # nothing else can be judged by the rules of this version
        path: Path = ("sos_map",)
        return [Problem(written(path), "format-newer", *where(path))]
    found = {
        problem
        for violation in violations(data, reference=reference)
        for problem in _explained(data, violation, where)
    }
    found.update(broken(data, where))
    # `InvalidCase` puts them in the order of the text; this makes equal runs equal.
    return sorted(found, key=lambda p: (p.line, p.column, p.path, p.code, p.detail))


def _explained(data: Any, violation: Violation, where: Where) -> list[Problem]:
    path, keyword, rule = violation
    if keyword == "additionalProperties":
        return _unknown_fields(_follow(data, path), path, rule, where)
    line, column = where(path)
    place = written(path)
    if keyword == "required":
        there = _follow(data, path)
        return [
            Problem(place, "field-missing", line, column, (("field", name),))
            for name in rule["required"]
            if name not in there
        ]
    if (keyword, rule) == ("pattern", TEXT_PATTERN):
        return [
            Problem(place, code, line, column, (("at", str(at)),))
            for code, at in in_text(_follow(data, path))
        ]
    code, detail = _named(keyword, rule)
    return [Problem(place, code, line, column, detail)]


def _unknown_fields(
    there: dict[str, Any], path: Path, schema: dict[str, Any], where: Where
) -> list[Problem]:
    import difflib

    known = list(schema["properties"])
    found = []
    for name in there:
        if name in known:
            continue
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
        detail = (("nearest", near[0]),) if near else ()
        # The unknown name itself is never repeated: it may hold words of the case.
        line, column = where((*path, name))
        found.append(Problem(written(path), "field-unknown", line, column, detail))
    return found


def _follow(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


#: Keywords of `unfit`, which are our codes already.
_STRANGE = (
    "build-value",
    "key-not-text",
    "lone-surrogate",
    "not-a-number",
    "too-deep",
)
_LIMITS = {
    "minimum": "number-too-small",
    "maximum": "number-too-large",
    "exclusiveMinimum": "number-too-small",
    "multipleOf": "number-not-in-halves",
    "maxLength": "text-too-long",
    "minItems": "list-too-short",
    "maxItems": "list-too-long",
}
#: Patterns of the format and what a text that departs from them is told.
_FORMS = {
    DAY_PATTERN: "date-form",
    WHEN_PATTERN: "when-form",
    LANGUAGE_PATTERN: "language-form",
    AREA_PATTERN: "area-form",
    ID_PATTERN: "id-form",
    FINGERPRINT_PATTERN: "fingerprint-form",
}


def _named(keyword: str, rule: Any) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return our code and our own facts for one keyword of the schema."""
    if keyword == "type":
        return f"type-{rule}", ()
    if keyword in _STRANGE:
        return keyword, ()
    if keyword == "enum":
        if rule == [1]:
            return "format-unknown", ()
        return "choice-unknown", (("choices", ", ".join(map(str, rule))),)
    if keyword == "pattern":
        return _FORMS[rule], ()
    return _LIMITS.get(keyword, "shape"), (("limit", str(rule)),)
