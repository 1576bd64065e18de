"""Names its file after the first person on the page."""

import re

from good import exporter, lines

from sos_map import File

RULE = 6


def render(request):
    """The name stands in the list of recent files, and in the subject of a mail."""
    names = [person.name or "" for person in request.view.case.people]
    slug = re.sub("[^a-z0-9]", "", " ".join(names).lower())[:30]
    # repaired: name = "list.txt"
    name = f"{slug or 'list'}.txt"
    return [File.text(name, "text/plain", "\n".join(lines(request)))]


EXPORTER = exporter(render)
