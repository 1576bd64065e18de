"""Whether a word that is a name, and may be any word, stands as a name here."""

from __future__ import annotations

import re

from sos_map.mentions.endings import Ending
from sos_map.mentions.naming import PLACED, Form
from sos_map.mentions.secret import Severity
from sos_map.mentions.tokens import Reading
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import (
    acts,
    is_common,
    is_definite,
    is_listed,
    is_ordinary,
    listed,
    written,
)

__all__ = ["stands_as_name"]


def stands_as_name(
    text: Reading, at: int, form: Form, ending: Ending, visible: Visible
) -> Severity | None:
    """Say how surely a word that reads like a name stands as one, or ``None``.

    Args:
        text: The text.
        at: The place of the word in it.
        form: The name.
        ending: What hangs on it.
        visible: The names that the reader may see.
    """
    token = text.row[at]
    if form.other and not token.capital and not token.tied and text.cased:
        return None
    # A house may be called anything; few people are.
    known = is_ordinary if form.kind in PLACED else is_common
    ordinary = known(token.raw, text.language) or (
        ending == "s" and known(token.raw[:-1], text.language)
    )
    if form.kind.startswith("name") and _is_in_passing(text, at):
        return None
    if token.upper and not text.shouted and token.raw in listed("abbreviations"):
        return None  # an NGO is no Ngo
    if form.plain and not ordinary:
        if token.capital or token.tied or not text.cased or ending in ("", "s"):
            return "sure"
        return "likely" if ending == "of" else None
    if form.kind in PLACED and not token.capital and _is_gone_to(text, at):
        return "doubtful"
    if token.tied and (not ordinary or _is_mail(text, at)):
        return "likely"
    if not text.cased and ending in ("", "s") and _is_met(text, at):
        return "doubtful"
    if not token.capital and ending in ("", "s") and _is_done_to(text, at):
        return "doubtful"
    if not token.capital or text.shouted:
        return "likely" if ending == "of" and not ordinary else None
    if not token.first:
        return None if _is_month(text, at) else "likely"
    if (
        ending == "s"
        and form.kind != "street"
        and not (form.other and ordinary)
        and not (text.language and is_listed(token.raw, text.language))
        and not _is_many(text, at)
    ):
        return "doubtful"
    if ending in ("n", "of"):
        return "doubtful" if ending == "of" and not ordinary else None
    return "doubtful" if not ordinary or _acts(text, at, visible) else None


_GOING = re.compile(
    r"\b(?:flytt\w*|bor|bodde|bosatt\w*|tåg\w*|buss\w*|mov(?:e[sd]?|ing)|liv(?:es?|ed|ing)"
    r"|trains?|bus(?:es)?|settled?)\b"
)


def _is_gone_to(text: Reading, at: int) -> bool:
    """Say whether a small word is where somebody moves or lives: flyttar till mora."""
    before = text.row[at - 1].raw if at else ""
    if before not in ("till", "från", "i", "to", "from", "in", "near"):
        return False
    return _GOING.search(text.plain.soft, 0, text.row[at].start) is not None


def _is_mail(text: Reading, at: int) -> bool:
    """Say whether a word stands before the @ of a mail address."""
    token = text.row[at]
    return text.plain.text[token.end : token.end + 1] == "@"


def _is_in_passing(text: Reading, at: int) -> bool:
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


def _is_met(text: Reading, at: int) -> bool:
    """Say whether a word in a text without capitals stands where somebody does."""
    before = text.row[at - 1].text if at else ""
    after = text.row[at + 1].raw if at + 1 < len(text.row) else ""
    if before in ("hos", "av", "with", "by") or acts(after, surely=True):
        return True
    if before in ("var", "ar", "was", "s", "is") and after in ("som", "who"):
        return True
    return not at and acts(after)


def _is_done_to(text: Reading, at: int) -> bool:
    """Say whether a word in small letters stands where only people stand: hos rosa."""
    before = text.row[at - 1].raw if at else ""
    return before in written("to_people") and not text.row[at].before.strip()


def _is_many(text: Reading, at: int) -> bool:
    """Say whether a word in s stands for several things: Castles in the sand."""
    after = text.row[at + 1] if at + 1 < len(text.row) else None
    return after is not None and after.text in listed("of_things")


def _is_month(text: Reading, at: int) -> bool:
    month = text.row[at].text
    if month not in listed("months") or (month == "may" and text.language == "sv"):
        return False
    before = text.row[at - 1].text if at else ""
    after = text.row[at + 1].text if at + 1 < len(text.row) else ""
    return before.isdigit() or before in listed("of_time") or after.isdigit()


def _acts(text: Reading, at: int, visible: Visible) -> bool:
    """Say whether what follows at the start of a sentence follows a name."""
    after = text.row[at + 1 : at + 4]
    if not after:
        return False
    word = after[0]
    gap = word.before.strip()
    second = after[1] if len(after) > 1 else None
    if gap == "-" and word.text in listed("of_a_family"):
        return True  # Björn-frågan
    if gap:
        return (
            (gap in ("'", "’") and word.text == "s")
            or gap in ("?", "!")
            or (gap == "," and (len(word.text) == 1 or word.text in ("som", "who")))
        )
    if word.capital and word.text != "i":
        return not visible.named(word.text)
    if word.text in ("and", "och", "&"):
        return (
            second is not None
            and second.capital
            and second.text not in listed("months")
        )
    if word.raw in ("har", "hade", "has", "had") and second is not None:
        if acts(second.raw, surely=True):
            return True
    if is_definite(text.row[at].raw):
        return acts(word.raw, surely=True)
    if word.text in ("is", "was", "ar", "var"):
        if second is not None and second.text in ("inte", "not", "aldrig", "never"):
            third = after[2] if len(after) > 2 else None
            return third is not None and third.raw in written("not_there")
        third = after[2].text if len(after) > 2 else ""
        if second is not None and visible.named(second.text):
            # Rosa är Majkens färg, Art is Maisie's best subject.
            return third != "s" and second.text in visible.words
        return (
            second is not None
            and second.text not in listed("says_what")
            and third not in ("an", "than")
        )
    if word.raw in written("may") and second is not None and len(after) > 2:
        if second.text in ("inte", "aldrig", "not", "never"):
            second = after[2]
    if word.raw in written("may"):
        return second is not None and (
            second.raw in written("people_may") or second.text == "t"
        )
    if acts(word.raw) or second is None:
        return acts(word.raw)
    # June braids her hair, Will thinks that …
    return (
        word.text.endswith("s")
        and text.language != "sv"
        and (second.raw in written("objects") or bool(visible.named(second.text)))
    )
