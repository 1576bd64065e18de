"""Whether a word that is a name, and may be any word, stands as a name here."""

from __future__ import annotations

from sos_map.mentions.acting import acts_as_name
from sos_map.mentions.around import (
    is_done_to,
    is_gone_to,
    is_in_passing,
    is_mail,
    is_many,
    is_met,
    is_month,
)
from sos_map.mentions.endings import Ending
from sos_map.mentions.naming import PLACED, Form
from sos_map.mentions.secret import Severity
from sos_map.mentions.tokens import Reading
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import is_common, is_listed, is_ordinary, listed

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
    if form.kind.startswith("name") and is_in_passing(text, at):
        return None
    if token.upper and not text.shouted and token.raw in listed("abbreviations"):
        return None  # an NGO is no Ngo
    if form.plain and not ordinary:
        if token.capital or token.tied or not text.cased or ending in ("", "s"):
            return "sure"
        return "likely" if ending == "of" else None
    if form.kind in PLACED and not token.capital and is_gone_to(text, at):
        return "doubtful"
    if token.tied and (not ordinary or is_mail(text, at)):
        return "likely"
    if not text.cased and ending in ("", "s") and is_met(text, at):
        return "doubtful"
    if not token.capital and ending in ("", "s") and is_done_to(text, at):
        return "doubtful"
    if not token.capital or text.shouted:
        return "likely" if ending == "of" and not ordinary else None
    if not token.first:
        return None if is_month(text, at) else "likely"
    if (
        ending == "s"
        and form.kind != "street"
        and not (form.other and ordinary)
        and not (text.language and is_listed(token.raw, text.language))
        and not is_many(text, at)
    ):
        return "doubtful"
    if ending in ("n", "of"):
        return "doubtful" if ending == "of" and not ordinary else None
    return "doubtful" if not ordinary or acts_as_name(text, at, visible) else None
