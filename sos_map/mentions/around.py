"""What stands right around a word that may be a name or any word."""

from __future__ import annotations

import re

from sos_map.mentions.tokens import Reading
from sos_map.mentions.words import acts, listed, written

__all__ = [
    "is_done_to",
    "is_gone_to",
    "is_in_passing",
    "is_mail",
    "is_many",
    "is_met",
    "is_month",
]

_GOING = re.compile(
    r"\b(?:flytt\w*|bor|bodde|bosatt\w*|tåg\w*|buss\w*|mov(?:e[sd]?|ing)|liv(?:es?|ed|ing)"
    r"|trains?|bus(?:es)?|settled?)\b"
)


def is_gone_to(text: Reading, at: int) -> bool:
    """Say whether a small word is where somebody moves or lives: flyttar till mora."""
    before = text.row[at - 1].raw if at else ""
    if before not in ("till", "från", "i", "to", "from", "in", "near"):
        return False
    return _GOING.search(text.plain.soft, 0, text.row[at].start) is not None


def is_mail(text: Reading, at: int) -> bool:
    """Say whether a word stands before the @ of a mail address."""
    token = text.row[at]
    return text.plain.text[token.end : token.end + 1] == "@"


def is_in_passing(text: Reading, at: int) -> bool:
    """Say whether a small word stands where capitals are used: lena öron, about aga.

    A name in small letters begins a line, follows what goes before people, or is long.
    """
    token = text.row[at]
    if token.capital or token.tied or not text.cased or not at or len(token.text) > 7:
        return False
    before = text.row[at - 1]
    return not (
        token.first
        or before.text in listed("before_somebody")
        or before.raw in written("to_people")
        or before.text in listed("titles")
        or before.tied
        or token.before.strip()
    )


def is_met(text: Reading, at: int) -> bool:
    """Say whether a word in a text without capitals stands where somebody does."""
    before = text.row[at - 1].text if at else ""
    after = text.row[at + 1].raw if at + 1 < len(text.row) else ""
    if before in ("hos", "av", "with", "by") or acts(after, surely=True):
        return True
    if before in ("var", "ar", "was", "s", "is") and after in ("som", "who"):
        return True
    return not at and acts(after)


def is_done_to(text: Reading, at: int) -> bool:
    """Say whether a word in small letters stands where only people stand: hos rosa."""
    before = text.row[at - 1].raw if at else ""
    return before in written("to_people") and not text.row[at].before.strip()


def is_many(text: Reading, at: int) -> bool:
    """Say whether a word in s stands for several things: Castles in the sand."""
    after = text.row[at + 1] if at + 1 < len(text.row) else None
    return after is not None and after.text in listed("of_things")


def is_month(text: Reading, at: int) -> bool:
    """Say whether a word that is a month stands as one: the 12 May, in June."""
    month = text.row[at].text
    if month not in listed("months") or (month == "may" and text.language == "sv"):
        return False
    before = text.row[at - 1].text if at else ""
    after = text.row[at + 1].text if at + 1 < len(text.row) else ""
    return before.isdigit() or before in listed("of_time") or after.isdigit()
