"""Changing one thing of a map; what comes out went through the same gate."""

from __future__ import annotations

from sos_map.admission import admit
from sos_map.asking.typed_graph import CASE_NODE
from sos_map.building.handles import as_plain
from sos_map.errors import Problem, SosMapError
from sos_map.files.canonical import as_data
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS

__all__ = ["changed"]


def changed(case: CaseMap, identity: str, /, **fields: object) -> CaseMap:
    """Return a map in which some fields of one thing are changed; the rest stays.

    Args:
        case: The map.
        identity: The thing's id, or `CASE_NODE` for what stands about the case.
        fields: As they stand in the file: texts, ids, lists. ``None`` leaves out.

    Raises:
        InvalidCase: what comes out is no case map; every problem at once.
        SosMapError: `reference-dangling`; no such thing.
    """
    data = as_data(case)
    if identity == CASE_NODE:
        thing = data.setdefault("case", {})
    else:
        things = (one for section in SECTIONS for one in data.get(section, ()))
        thing = next((one for one in things if one["id"] == identity), None)
    if thing is None:
        detail = (("wanted", ", ".join(SECTIONS.values())),)
        raise SosMapError(Problem("$", "reference-dangling", detail=detail))
    for name, value in fields.items():
        thing.pop(name, None)
        if value is not None:
            thing[name] = as_plain(value)
    return admit(data)
