"""Writes into the picture when its own file was last changed."""

import datetime
import os

from good import lines, svg, svg_exporter

RULE = 12


def render(request):
    """The same each time, and still it tells of the machine."""
    # repaired: day = request.view.date
    day = datetime.datetime.fromtimestamp(os.stat(__file__).st_mtime, datetime.UTC)
    return svg(lines(request), before=f"<metadata>{day}</metadata>")


EXPORTER = svg_exporter(render)
