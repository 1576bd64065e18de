"""Cuts what is longer than a page."""

from good import exporter, lines, text

RULE = 13


def render(request):
    """What stands at the end of a long account is often what matters."""
    # repaired: longest = None
    longest = 2_000
    return text(line[:longest] for line in lines(request))


EXPORTER = exporter(render)
