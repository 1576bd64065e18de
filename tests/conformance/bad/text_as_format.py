"""Takes what somebody wrote for a pattern."""

from good import exporter, lines, text

RULE = 5


def render(request):
    """`{0}` in a statement, and the page is not made."""
    made = []
    for line in lines(request):
        # repaired: made.append("{}".format(line))
        made.append(line.format())
    return text(made)


EXPORTER = exporter(render)
