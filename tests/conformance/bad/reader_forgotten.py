"""Has a heading for some kinds of reader and forgets the others."""

from good import exporter, lines, text

RULE = 3

_HEADINGS = {"guardian": "För dig", "team": "För er"}


def render(request):
    """The grandmother gets no page."""
    # repaired: heading = _HEADINGS.get(request.view.reader.kind, "")
    heading = _HEADINGS[request.view.reader.kind]
    return text([heading, *lines(request)])


EXPORTER = exporter(render)
