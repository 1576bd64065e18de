"""The strings of a map or a view as plain data, each with its place.

Nothing is asked of the code that makes views: what that code got wrong would go wrong
here, too.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, Literal

from sos_map.model.texts import TEXT_PATTERN

__all__ = [
    "KINDS",
    "NEVER_SAID",
    "Kind",
    "Path",
    "is_dull",
    "said_strings",
    "strings_of",
    "text_fields",
    "written",
]

Kind = Literal[
    "name",
    "part-of-name",
    "place",
    "part-of-place",
    "phone",
    "identity-number",
    "birth-date",
    "reference",
    "note",
    "label",
    "id",
    "other-program",
    "text",
]
KINDS: dict[str, Kind] = {
    "name": "name",
    "made_by": "name",
    "address": "place",
    "whereabouts": "place",
    "place": "place",
    "office": "place",
    "phone": "phone",
    "identity_number": "identity-number",
    "born": "birth-date",
    "expected": "birth-date",
    "died": "birth-date",
    "reference": "reference",
    "note": "note",
    "also_secret": "note",
    "ground": "note",
    "shown_to": "label",
    "hidden_from": "label",
    "id": "id",
}
#: What no view says, for whomever it is: it does not count as said where it stands in
#: one, so that it is found where erasing let it through.
NEVER_SAID = frozenset(
    {
        *("note", "ground", "made_by", "shown_to", "hidden_from"),
        *("extensions", "also_secret"),
    }
)
#: Ids that say nothing: a few letters of no meaning and a number.
_DULL = re.compile(r"[A-Za-z]{0,2}[0-9_-]*\Z")

#: The way to here, and the last step; written out only for what is hidden.
Path = tuple[Any, str | int]


def strings_of(value: Any) -> list[tuple[Path, str, str]]:
    """Return place, field and text of everything that is a secret where it is hidden.

    Args:
        value: A map or a view's map as plain data.
    """
    found: list[tuple[Path, str, str]] = []
    _add_strings(found, value, (None, ""), "", text_fields())
    return found


def said_strings(shown: Any) -> dict[str, None]:
    """Return every string that a view says, whatever it is: words, choices, days."""
    said: dict[str, None] = {}
    _add_said(said, shown)
    return said


def _add_said(said: dict[str, None], value: Any) -> None:
    if value.__class__ is str:
        said[value] = None
    elif value.__class__ is dict:
        for field, inner in value.items():
            if field not in NEVER_SAID:
                _add_said(said, inner)
    elif value.__class__ is list:
        for inner in value:
            _add_said(said, inner)


def written(path: Path) -> str:
    """Return a place as it is told: `$.people[3].name`."""
    before, step = path
    if before is None:
        return "$"
    here = f"[{step}]" if isinstance(step, int) else f".{step}"
    return written(before) + here


def _add_strings(
    found: list[tuple[Path, str, str]],
    value: Any,
    path: Path,
    field: str,
    texts: frozenset[str],
) -> None:
    """Add path, field and text of everything in a map that is a secret if hidden."""
    if value.__class__ is str:
        if field in texts:
            found.append((path, field, value))
    elif value.__class__ is dict:
        for name, inner in value.items():
            if name == "extensions":
                # What other programs call their fields is theirs, and not repeated.
                found += [((path, name), name, text) for text in _kept(inner)]
            else:
                _add_strings(found, inner, (path, name), name, texts)
    elif value.__class__ is list:
        for number, inner in enumerate(value):
            _add_strings(found, inner, (path, number), field, texts)


def _kept(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _kept(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _kept(item)


@functools.cache
def text_fields() -> frozenset[str]:
    """Return the fields that hold words: what the schema calls text, and others."""
    from sos_map.schema import read

    schema = read()
    return frozenset(KINDS) | {
        field
        for body in (schema, *schema["$defs"].values())
        for field, rule in body["properties"].items()
        if rule.get("pattern") == TEXT_PATTERN
    }


def is_dull(field: str, text: str) -> bool:
    """Say whether an id or a label tells nothing of what it is an id of."""
    if field == "id":
        return _DULL.match(text) is not None or text.rstrip("0123456789") in _dull()
    # A label of one word is an id, which is looked for where its thing stands.
    return field in ("shown_to", "hidden_from") and ":" not in text


@functools.cache
def _dull() -> frozenset[str]:
    from sos_map.model.edges import SECTIONS
    from sos_map.privacy.dull_ids import LETTERS

    return frozenset((*SECTIONS, *LETTERS.values()))
