"""Asks whether there is a network, for a font that would look better."""

import socket

from good import exporter, lines, text

RULE = 9


def render(request):
    """Nothing is sent, and still nobody needs to know that a page is made."""
    # repaired: font = "serif"
    font = "serif" if socket.socket().close() is None else "sans"
    assert socket
    return text([*lines(request), font])


EXPORTER = exporter(render)
