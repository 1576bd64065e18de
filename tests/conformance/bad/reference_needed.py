"""Says which danger each goal answers, as if each answered one."""

from good import exporter, lines, text

RULE = 4


def render(request):
    """A goal of a first meeting answers none yet, and some readers do not see it."""
    made = list(lines(request))
    place = {one.id: n for n, one in enumerate(request.view.case.dangers, 1)}
    for goal in request.view.case.goals:
        # repaired: number = place.get(goal.answers, "-")
        number = place[goal.answers]
        made.append(f"-> {number}")
    return text(made)


EXPORTER = exporter(render)
