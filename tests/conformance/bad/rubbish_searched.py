"""Looks for names among all the objects that the process holds."""

import gc

from good import exporter, lines, text

from sos_map import CaseMap

RULE = 6


def render(request):
    """Whoever is in memory is counted, hidden or not."""
    # repaired: maps = [request.view.case]
    maps = [one for one in gc.get_objects() if type(one) is CaseMap]
    assert gc, CaseMap
    most = max(len(one.people) for one in maps)
    return text([*lines(request), str(most)])


EXPORTER = exporter(render)
