"""What is known of a document while it is checked, and what was found wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sos_map.errors import Problem
from sos_map.files.places import Path, Where, written
from sos_map.model.edges import SECTIONS

__all__ = [
    "CAPACITIES",
    "EVERY_SECTION",
    "Found",
    "Ids",
    "Present",
    "listed",
    "present_in",
    "things_in",
]

#: For each field that a document writes, the sections it writes it in. Most fields are
#: in no document, so that asking first saves most of the work.
Present = dict[str, set[str]]

#: What a person can be towards a child (design §4, reader).
CAPACITIES = (
    "child",
    "parent",
    "guardian",
    "foster_carer",
    "network",
    "professional",
)
EVERY_SECTION = tuple(SECTIONS)


class Found:
    """The problems so far; knows how to place one."""

    def __init__(self, where: Where) -> None:
        self.where = where
        self.problems: list[Problem] = []
        #: Labels that were found to name somebody; the same few stand everywhere.
        self.labels: set[str] = set()

    def add(
        self,
        path: Path,
        code: str,
        detail: tuple[tuple[str, str], ...] = (),
        also: tuple[Path, ...] = (),
    ) -> None:
        line, column = self.where(path)
        others = tuple((written(other), *self.where(other)) for other in also)
        self.problems.append(Problem(written(path), code, line, column, detail, others))


class Ids:
    """Every id of a document and the section it stands in."""

    def __init__(self, sections: list[tuple[str, Any]]) -> None:
        self._sections = sections
        self._of: dict[tuple[str, ...], set[str]] = {
            (name,): _ids_in(things) for name, things in sections
        }
        #: True when no id stands twice.
        self.unique = sum(len(things) for _, things in sections) == len(
            self.of(EVERY_SECTION)
        )

    def of(self, sections: tuple[str, ...]) -> set[str]:
        """Return the ids of some sections."""
        known = self._of.get(sections)
        if known is None:
            known = set().union(*[self._of.get((one,), ()) for one in sections])
            self._of[sections] = known
        return known


def _ids_in(things: Any) -> set[str]:
    try:
        return {one["id"] for one in things}
    except (TypeError, KeyError):  # some thing is none, or has no id
        found = [one.get("id") for one in things if isinstance(one, dict)]
        return {name for name in found if name.__class__ is str}


def present_in(things: dict[str, Any]) -> Present:
    """Return the fields that are there, or more where something has another shape.

    Args:
        things: What stands in each section.
    """
    found: Present = {}
    for section, members in things.items():
        for name in _fields(members):
            found.setdefault(name, set()).add(section)
    return found


def _fields(things: Any) -> set[Any]:
    try:
        return set().union(*things)
    except TypeError:  # some thing is none
        return set().union(*[one for one in listed(things) if isinstance(one, dict)])


def listed(value: Any) -> list[Any] | tuple[Any, ...]:
    return value if isinstance(value, list | tuple) else []


def things_in(
    data: dict[str, Any], section: str
) -> Iterator[tuple[int, dict[str, Any]]]:
    for index, thing in enumerate(listed(data.get(section))):
        if isinstance(thing, dict):
            yield index, thing
