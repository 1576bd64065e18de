"""Numbers its pages through the whole day, over all readers."""

from good import exporter, lines, text

RULE = 7

_made: list[int] = []


def render(request):
    """The second reader learns that there was a first."""
    # repaired: number = 1
    number = len(_made)
    _made.append(number)
    return text([*lines(request), f"sid {number}"])


EXPORTER = exporter(render)
