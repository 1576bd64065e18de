"""Writes a table in which a cell can begin as a formula."""

import csv
import io

from good import exporter, lines

from sos_map import File

RULE = 11


def render(request):
    """The program that opens it computes what somebody wrote."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
    for line in lines(request):
        words = line.removeprefix("- ")
        # repaired: cell = f"'{words}"
        cell = words
        writer.writerow([cell])
    return [File("list.csv", "text/csv", file.getvalue().encode())]


EXPORTER = exporter(render, media_types=("text/csv",))
