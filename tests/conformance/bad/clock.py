"""Prints the day on which it was printed, not the day of the paper."""

import datetime

from good import exporter, lines, text

RULE = 8


def render(request):
    """The clock of the machine is no part of the map."""
    # repaired: today = request.today
    today = datetime.date.today()
    return text([*lines(request), today.isoformat()])


EXPORTER = exporter(render)
