"""Leaves the page in a temporary file on its way."""

import io
import tempfile

from good import exporter, lines, text

RULE = 9


def render(request):
    """Somebody may find the file before it is gone."""
    # repaired: with io.StringIO() as file:
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines(request)))
        file.seek(0)
        whole = file.read()
    assert io
    return text([whole])


EXPORTER = exporter(render)
