"""Three empty houses: a question over each, a line for its name, room to draw."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.houses_art import EAVES, FOOT, HUES, PLACES, Place, ground
from sos_map_family_diagrams.houses_content import ORDERS
from sos_map_family_diagrams.houses_head import LOOK
from sos_map_family_diagrams.houses_names import PAD, over
from sos_map_family_diagrams.houses_pages import house
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import Drawing, Heading, Node, Page, Paragraph, Shape, Style

__all__ = ["blank_houses"]

_NAME, _DATE = 1000, 2000  # where the lines to write on begin


def blank_houses(request: Request) -> Drawing:
    """Return one page of three empty houses."""
    first = request.options.get("first", "worries")
    parts = [_head(request)]
    parts += [
        _house(request, zone, place)
        for zone, place in zip(ORDERS[first], PLACES, strict=True)
    ]
    page = Page(
        sheet=LOOK.sheet,
        tree=[node for part in parts for node in part.tree],
        shapes=[ground(FOOT), *(shape for part in parts for shape in part.shapes)],
    )
    return Drawing(
        title=request.text("houses.title"), language=request.language, pages=[page]
    )


def _head(request: Request) -> Figure:
    sheet = LOOK.sheet
    title = set_text(
        request.text("houses.title"),
        x=sheet.left,
        y=sheet.top,
        width=_NAME - sheet.left - 40,
        style=LOOK.style(LOOK.title, bold=True),
    )
    nodes: list[Node] = [Heading(level=1, lines=title.lines)]
    shapes: list[Shape] = []
    for key, x, end in (
        ("houses.name", _NAME, _DATE - 60),
        ("houses.date", _DATE, sheet.right),
    ):
        label = set_text(
            request.text(key), x=x, y=sheet.top + 36, width=400, style=LOOK.style()
        )
        nodes.append(Paragraph(lines=label.lines))
        shapes.append(line_after(label, end))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=title.bottom)


def _house(request: Request, zone: str, place: Place) -> Figure:
    nodes, end = over(request.text(f"houses.{zone}"), "", zone, place, EAVES)
    tint = HUES[zone][1]
    width = place.width - 2 * PAD
    ask = set_text(
        request.text(f"houses.ask_{zone}"),
        x=place.x + PAD,
        y=end + 8,
        width=width,
        style=Style(profile="child", size=57, on=tint),
        anchor="middle",
    )
    label = set_text(
        request.text("houses.own_name"),
        x=place.x + PAD,
        y=ask.bottom + 30,
        width=width,
        style=Style(profile="child", size=43, colour="ink2", on=tint),
    )
    inside = (*nodes, Paragraph(lines=ask.lines), Paragraph(lines=label.lines))
    made = house(request, place, zone, inside, top=label.bottom + 34, foot=FOOT)
    line = line_after(label, place.x + place.width - PAD)
    return Figure(tree=made.tree, shapes=(*made.shapes, line), bottom=made.bottom)
