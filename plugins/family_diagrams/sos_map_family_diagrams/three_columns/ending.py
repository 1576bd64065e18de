"""How a three-column sheet ends: the numbers, and the box for what is not right."""

from __future__ import annotations

from attrs import frozen

from sos_map_family_diagrams.column_parts import PITCH
from sos_map_family_diagrams.flow import Filled
from sos_map_family_diagrams.furniture import box, box_height
from sos_map_family_diagrams.galley import galleys
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.three_columns.plan import AIR, Plan
from sos_map_family_diagrams.three_columns.sheet import nothing_yet

__all__ = ["End", "box_at", "end_of"]

_BOX_LINES = 1  # at least, in the box for what is not right
_BOX_MORE = 3  # lines that it gets before the columns get any


@frozen(kw_only=True, repr=False)
class End:
    """How a sheet ends.

    Attributes:
        bottoms: Where the columns of the page end.
        after: What follows them, page by page; the box stands below the last.
        thirds: Under which thirds the box stands, when not under them all.
    """

    bottoms: tuple[int, ...]
    after: tuple[Figure, ...] = ()
    thirds: tuple[int, ...] = ()


def end_of(plan: Plan, page: Filled, top: int) -> End:
    """Return where the last columns end, and what follows them.

    The numbers stand below the columns as far as they fit. Of the room that is left,
    the box gets a few lines and the columns the rest, as lines to write on.
    """
    high = box_height(plan.frame.look, _BOX_LINES)
    ends = [
        top + plan.frame.bar + 2 * AIR + _filled(plan, page, place, top)
        for place in range(3)
    ]
    least = max(ends)
    if least > plan.foot - high:
        thirds = () if plan.pieces else _free(page, ends, plan.foot - high - PITCH)
        if thirds:
            edge = max(ends[place] for place in thirds) + PITCH
            lower = [edge if place in thirds else plan.foot for place in range(3)]
            return End(bottoms=tuple(lower), thirds=thirds)
        here = Figure(tree=(), shapes=(), bottom=plan.foot)
        after = _after(plan, plan.frame.look.sheet.top, high)
        return End(bottoms=(plan.foot,) * 3, after=(here, *after))
    after = _after(plan, least, high)
    if len(after) > 1 and not after[0].tree:
        return End(bottoms=(plan.foot,) * 3, after=after)
    spare = plan.foot - high - after[0].bottom
    bottom = least + max(0, spare - _BOX_MORE * PITCH)
    return End(bottoms=(bottom,) * 3, after=_after(plan, bottom, high))


def _filled(plan: Plan, page: Filled, place: int, top: int) -> int:
    """Return how far down a third is filled, with what is asked where it is empty."""
    asked = plan.empty[page.owners[place]] if top == plan.top else ""
    if not asked:
        return page.height(place)
    return nothing_yet(plan.frame, place, asked, 0).bottom


def _free(page: Filled, ends: list[int], limit: int) -> tuple[int, ...]:
    """Return neighbouring thirds that leave room for the box; two are better."""
    if page.owners != (0, 1, 2):
        return ()
    for thirds in ((1, 2), (0, 1), (2,), (1,), (0,)):
        if all(ends[place] <= limit for place in thirds):
            return thirds
    return ()


def box_at(plan: Plan, end: End) -> Figure:
    look, edges = plan.frame.look, plan.frame.edges
    first, last = (end.thirds[0], end.thirds[-1]) if end.thirds else (0, 2)
    under = end.bottoms[first] if end.thirds else end.after[-1].bottom
    return box(
        plan.request,
        look,
        x=edges[first][0],
        width=edges[last][0] + edges[last][1] - edges[first][0],
        top=under + AIR,
        foot=plan.foot,
    )


def _after(plan: Plan, top: int, high: int) -> tuple[Figure, ...]:
    """Set what follows the columns, with the box's room kept free on every page."""
    return galleys(
        plan.pieces,
        top=top,
        later=plan.frame.look.sheet.top,
        bottom=plan.foot - high,
    )
