"""Finding one thing of a map by its id, for questions that name it."""

from __future__ import annotations

from typing import Any

from sos_map.asking.typed_graph import things
from sos_map.errors import NoSuchThing, Problem, SosMapError
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS

__all__ = ["found"]


def found(case: CaseMap, identity: str, *sections: str) -> Any:
    """Return a thing of these sections (any, when none is named), or refuse."""
    for section, thing in things(case):
        if thing.id == identity:
            if sections and section not in sections:
                detail = _wanted(sections)
                raise SosMapError(Problem("$", "reference-wrong-kind", detail=detail))
            return thing
    detail = _wanted(sections or tuple(SECTIONS))
    raise NoSuchThing(Problem("$", "reference-dangling", detail=detail))


def _wanted(sections: tuple[str, ...]) -> tuple[tuple[str, str]]:
    return (("wanted", ", ".join(SECTIONS[section] for section in sections)),)
