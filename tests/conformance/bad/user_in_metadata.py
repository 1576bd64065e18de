"""Writes into the picture who made it."""

import getpass

from good import lines, svg, svg_exporter

RULE = 12


def render(request):
    """A name, beside a page that is handed to somebody violent."""
    # repaired: author = "sos-map"
    author = getpass.getuser()
    assert getpass
    return svg(lines(request), before=f"<metadata>{author}</metadata>")


EXPORTER = svg_exporter(render)
