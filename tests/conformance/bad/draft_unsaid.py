"""Makes drafts that nobody can tell from what is handed over."""

from good import exporter, lines, text

RULE = 17


def render(request):
    """A draft is a paper like any other."""
    # repaired: first = [request.text("draft.mark")] if request.draft else []
    first = []
    return text([*first, *lines(request)])


EXPORTER = exporter(render, marks_drafts=True)
