"""Decisions on who may read what: one by one, dated, with who decided and why.

A label on a thing says who reads it; a decision says it for any part of the map, even
for one field or one member of a list, and carries who decided, when, on what ground and
until when (privacy §1.2; practice notes, who may see). It is for the owner only.
"""

from typing import Annotated

from sos_map.model.base import Thing
from sos_map.model.declare import Day, Ref, described, thing

__all__ = ["Access"]


@thing
class Access(Thing):
    """Who may read a part of the map, by whose decision; for the owner only.

    `shown_to` and `hidden_from` here are what was decided; `ground` says why.
    """

    of: Annotated[
        tuple[Ref, ...],
        described("What it is about; left out, the case file itself.", ["h1"]),
    ] = ()
    field: Annotated[
        str | None,
        described("The one field it is about; left out, the whole thing.", "children"),
    ] = None
    member: Annotated[
        Ref | None,
        described("The one member of that field's list, by what it names.", "ebba"),
    ] = None
    decided_by: Annotated[Ref | None, described("Who decided.", "karin")] = None
    date: Annotated[Day | None, described("When it was decided.", "2025-10-03")] = None
    since: Annotated[
        Day | None,
        described("From when it holds; left out, from the day.", "2025-10-03"),
    ] = None
    ended: Annotated[
        Day | None,
        described("The day from which it no longer holds.", "2026-04-10"),
    ] = None
