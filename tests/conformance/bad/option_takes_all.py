"""Has an option that takes whatever is typed."""

from good import exporter, lines, text

RULE = 2


def render(request):
    """`--option level=tow` gives another page than the one that was meant."""
    return text([*lines(request), f"{request.options['level'] == 2}"])


# repaired: _LEVEL = {"type": "integer", "default": 1, "description": "How deep."}
_LEVEL = {"default": 1, "description": "How deep."}
EXPORTER = exporter(render, options={"level": _LEVEL})
