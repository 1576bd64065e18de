"""Was written for an interface that is no longer there."""

from good import exporter, lines, text

RULE = 1


def render(request):
    """It may lack what the host counts on."""
    return text(lines(request))


# repaired: _API = 1
_API = 0
EXPORTER = exporter(render, api=_API)
