"""How large the letters of these pages are (drawings §1.2)."""

from __future__ import annotations

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.profiles import Look, look_for

__all__ = ["look_of"]


def look_of(request: Request, *, large: bool = False) -> Look:
    """Return the sizes; on A3, for the wall, letters grow as the sheet does."""
    reader, paper = request.view.reader.kind, request.options["paper"]
    if paper != "A3":
        return look_for(reader, paper, large=large)
    look = look_for(reader, paper, large=True)
    return evolve(look, body=look.heading, small=look.body)
