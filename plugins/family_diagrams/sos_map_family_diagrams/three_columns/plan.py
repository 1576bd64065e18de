"""What is decided about a three-column sheet before its columns are drawn."""

from __future__ import annotations

from attrs import frozen

from sos_map import Request
from sos_map_family_diagrams.column_parts import TINTS
from sos_map_family_diagrams.content import HUES, Content, Section
from sos_map_family_diagrams.flow import Cells
from sos_map_family_diagrams.furniture import head
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.heads import fitted
from sos_map_family_diagrams.measured import Stack, measured
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale.block import latest_block, said
from sos_map_family_diagrams.three_columns.sheet import Frame, frame_for
from sos_map_pages import (
    Colour,
    rules_for,
)

__all__ = ["AIR", "Plan", "measured_content", "plan_for"]

AIR = 24
#: What to ask where nothing is written yet, under each of the three questions.
_ASK = ("map.ask_worried", "map.ask_working_well", "map.ask_needed")


@frozen(kw_only=True, repr=False)
class Plan:
    """What is decided before anything is drawn.

    Attributes:
        head: The title and what stands beside it.
        foot: Where columns end at the latest.
        top: Where columns begin on the first page.
    """

    request: Request
    content: Content
    frame: Frame
    head: Figure
    top: int
    foot: int
    empty: tuple[str, ...]
    pieces: tuple[Say | Draw, ...]


def plan_for(request: Request, content: Content, look: Look) -> Plan:
    content = fitted(request, content, look)
    one, two, three = content.columns
    titles = (one.title, two.title, three.title)
    frame = frame_for(look, titles, request.text("map.continues"))
    title = head(request, content, look)
    scales = [one for one in request.view.case.scales if one.kind == "overall"]
    return Plan(
        request=request,
        content=content,
        frame=frame,
        head=title,
        top=title.bottom + AIR,
        foot=look.sheet.bottom - AIR - round(rules_for(look.profile).footer * 1.4),
        empty=tuple(_empty(request, content, side) for side in range(3)),
        pieces=(
            *(said(part, look, before=10) for part in content.below),
            *(p for scale in scales for p in latest_block(request, scale, look)),
        ),
    )


def _empty(request: Request, content: Content, side: int) -> str:
    said = content.columns[side].sections or any(p.cells[side] for p in content.pairs)
    if said:
        return ""
    return f"{request.text('empty')}\n{request.text(_ASK[side])}"


def measured_content(
    request: Request, content: Content, frame: Frame
) -> tuple[tuple[Cells, ...], Cells]:
    def goes_on(heading: str) -> str:
        return request.text("map.goes_on", heading=heading)

    def wrapped(
        sections: tuple[Section, ...], side: int, on: Colour
    ) -> tuple[Stack, ...]:
        x, width = frame.edges[side]
        return measured(
            sections,
            x=x,
            width=width,
            look=frame.look,
            hue=HUES[side],
            goes_on=goes_on,
            on=on,
        )

    rows = []
    for pair in content.pairs:
        one, two, three = (wrapped(pair.cells[n], n, TINTS[n]) for n in range(3))
        rows.append((one, two, three))
    one, two, three = (
        wrapped(content.columns[n].sections, n, "paper") for n in range(3)
    )
    return tuple(rows), (one, two, three)
