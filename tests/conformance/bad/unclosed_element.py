"""Draws an SVG in which one element is not closed when there is nothing to show."""

from good import lines, svg, svg_exporter

RULE = 10


def render(request):
    """A careless browser shows it, a careful one shows nothing."""
    made = list(lines(request))
    # repaired: end = "</g>"
    end = "</g>" if made[1:] else ""
    return svg(made, before="<g>", after=end)


EXPORTER = svg_exporter(render)
