"""Prints its title in bold letters, for the terminal of whoever looks."""

from good import exporter, lines, text

RULE = 10


def render(request):
    """A terminal does what such characters say."""
    title, *rest = lines(request)
    # repaired: bold, plain = "", ""
    bold, plain = "\x1b[1m", "\x1b[0m"
    return text([f"{bold}{title}{plain}", *rest])


EXPORTER = exporter(render)
