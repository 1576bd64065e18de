"""Sample families, one for each edge case that the model must hold (§10).

All of them are invented. Each is a small file in the format, with labels, so that views
work, and a story of one paragraph in Swedish and English.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from typing import Any

import attrs
import orjson

from sos_map.admission import admit
from sos_map.data import read_data
from sos_map.files.canonical import as_data
from sos_map.files.load import loads
from sos_map.model.case import CaseMap
from sos_map.wording import fingerprint

__all__ = ["DATE", "Family", "complete_case", "families", "family"]

#: The day on which the readers of the families hold their capacities.
DATE = "2026-01-16"
_FOLDER = ("testing", "families")


@attrs.frozen(repr=False)
class Family:
    """An invented family and what it is an example of.

    Attributes:
        name: `twins`, `foster` …
        title: The edge case, by language.
        story: The family in one paragraph, by language.
        how: How the edge case is written down, by language.
    """

    name: str
    title: Mapping[str, str]
    story: Mapping[str, str]
    how: Mapping[str, str]

    @property
    def case(self) -> CaseMap:
        """The family's map, through the same gate as any file."""
        return _case(self.name)


@functools.cache
def families() -> tuple[Family, ...]:
    """Return all sample families, a whole one first.

    >>> [family.name for family in families()][:3]
    ['complete', 'siblings', 'unborn']
    """
    stories = tomllib.loads(read_data(*_FOLDER, "stories.toml").decode())
    return tuple(Family(name, **told) for name, told in stories.items())


def family(name: str) -> Family:
    """Return one sample family.

    Raises:
        KeyError: there is none of that name; the message lists those there are.

    >>> family("twins").title["sv"]
    'Tvillingar'
    """
    for one in families():
        if one.name == name:
            return one
    raise KeyError(", ".join(one.name for one in families()))


@functools.cache
def complete_case(language: str = "sv") -> CaseMap:
    """Return the family that has something in every section, in Swedish or English.

    The two differ in their words alone: ids, ties, days and numbers are the same.

    Raises:
        KeyError: it is told in no such language.
    """
    if language == "sv":
        return _case("complete")
    if language != "en":
        raise KeyError("sv, en")
    words = orjson.loads(read_data(*_FOLDER, "complete.en.json"))
    data = _told(as_data(_case("complete")), words)
    data["case"]["language"] = "en"
    return admit(data)


@functools.cache
def _case(name: str) -> CaseMap:
    return loads(read_data(*_FOLDER, f"{name}.yaml"), format="yaml")


def _told(value: Any, words: Mapping[str, str]) -> Any:
    """Return the data with each text that the table has in the other language."""
    if isinstance(value, dict):
        made = {name: _told(one, words) for name, one in value.items()}
        for wording in made.get("wordings", ()):
            wording["language"] = "en"
            if "made_from" in wording:
                wording["made_from"] = fingerprint(made["text"])
        return made
    if isinstance(value, list):
        return [_told(one, words) for one in value]
    return words.get(value, value) if isinstance(value, str) else value
