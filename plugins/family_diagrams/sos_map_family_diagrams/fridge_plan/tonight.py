"""Who is with the children tonight and who rings whom: lines to write on, mostly."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.content import WRITE, Box, Entry
from sos_map_family_diagrams.fridge_plan.open import Visitor
from sos_map_family_diagrams.fridge_plan.rules import safe_people

__all__ = ["calls_box", "night_box"]


def night_box(request: Request) -> Box:
    """Return a line for each child; no field of a map says who is there tonight."""
    names = (request.view.name(one) for one in request.view.case.case.children)
    lines = [
        Entry(parts=(Part(text=request.text("fridge-plan.with", name=name)),), pen=True)
        for name in names
        if name
    ]
    one = len(request.view.case.case.children) == 1
    return Box(
        kind="night",
        heading=request.text(f"fridge-plan.night_{'one' if one else 'many'}"),
        entries=tuple(lines) or (WRITE,),
        spare=1,
    )


def calls_box(request: Request, visitor: Visitor | None) -> Box:
    """Return whom each child can ring, and lines for everybody else."""
    ask = Entry(parts=(Part(text=request.text("fridge-plan.ring_blank")),), pen=True)
    return Box(
        kind="calls",
        heading=request.text("fridge-plan.calls"),
        entries=(*safe_people(request, visitor), ask),
        spare=3,
    )
