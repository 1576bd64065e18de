"""Finding one thing of a map by its id, for questions that name it."""

from __future__ import annotations

from typing import Any

from sos_map.asking.typed_graph import things
from sos_map.errors import Problem, SosMapError
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS

__all__ = ["found"]


def found(case: CaseMap, identity: str, *sections: str) -> Any:
    """Return a thing of these sections (any, when none is named), or refuse."""
    for section, thing in things(case):
        if thing.id == identity:
            if sections and section not in sections:
                raise _refused("reference-wrong-kind", sections)
            return thing
    raise _refused("reference-dangling", sections or tuple(SECTIONS))


def _refused(code: str, sections: tuple[str, ...]) -> SosMapError:
    wanted = ", ".join(SECTIONS[section] for section in sections)
    return SosMapError(Problem("$", code, detail=(("wanted", wanted),)))
