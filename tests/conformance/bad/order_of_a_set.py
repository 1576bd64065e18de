"""Lists who is named in the order of a set, which changes with the hash seed."""

from good import exporter, lines, text

RULE = 8


def render(request):
    """The same people, another order in another process."""
    people = {person.name for person in request.view.case.people if person.name}
    # repaired: names = sorted(people)
    names = list(people)
    return text([*lines(request), ", ".join(names)])


EXPORTER = exporter(render)
