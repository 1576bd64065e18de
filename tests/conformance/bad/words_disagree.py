"""Says a number in Swedish and no number in English."""

from good import WORDS, exporter, lines, text

RULE = 15

_SWEDISH = {**WORDS["sv"], "list.count": "{number} rader"}
# repaired: _ENGLISH = {**WORDS["en"], "list.count": "{number} lines"}
_ENGLISH = {**WORDS["en"], "list.count": "some lines"}


def render(request):
    """Who reads English does not learn how many."""
    made = list(lines(request))
    return text([*made, request.text("list.count", number=len(made))])


EXPORTER = exporter(render, words={"sv": _SWEDISH, "en": _ENGLISH})
