"""Mentions that somebody has decided to let stand, each by itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import attrs

from sos_map.errors import ExportRefused, Problem
from sos_map.mentions.mention import Mention

__all__ = ["AllowedMention", "problem_of", "release"]


@attrs.frozen(kw_only=True, repr=False)
class AllowedMention:
    """One mention that may stand, for one reader, and who decided so.

    It holds for these words and this secret only: when either is written anew it no
    longer matches, and the export is refused until somebody has decided again.

    Attributes:
        reader: For whom: ``johan:guardian:milo``.
        text_sha256: The fingerprint of the text, as `Mention` tells it.
        start: Where in the text the mention begins.
        end: Where it ends.
        secret: What it mentions, by id: ``maria.name#1a2b3c4d``.
        reason: Why it may stand.
        decided_by: Who decided.
        date: When, `2026-01-16`.
    """

    reader: str
    text_sha256: str
    start: int
    end: int
    secret: str
    reason: str
    decided_by: str
    date: str


def problem_of(mention: Mention) -> Problem:
    """Return a mention as a problem that stops an export; no words of the case."""
    detail = (("mention", mention.kind), ("severity", mention.severity))
    return Problem(
        mention.path, "mention-found", detail=detail, also=((mention.secret, 0, 0),)
    )


def release(
    mentions: Iterable[Mention], allowed: Iterable[AllowedMention], reader: str
) -> tuple[AllowedMention, ...]:
    """Return the decisions that were needed to let a page out.

    Args:
        mentions: What the scanner found for this reader.
        allowed: Decisions; those for other readers are left alone.
        reader: For whom the page is.

    Raises:
        ExportRefused: `mention-found` for each that nobody has allowed,
            `mention-override-stale` for each decision that matches nothing,
            `mention-override-reason` for one without reason, name or day.
    """
    found = {_key(m.text_sha256, m.start, m.end, m.atom): m for m in mentions}
    problems = []
    used: dict[tuple[str, int, int, str], AllowedMention] = {}
    for position, one in enumerate(allowed):
        if not (one.reason.strip() and one.decided_by.strip() and _is_day(one.date)):
            problems.append(Problem(f"$[{position}]", "mention-override-reason"))
            continue
        if one.reader != reader:
            continue
        key = _key(one.text_sha256, one.start, one.end, one.secret)
        if key not in found:
            problems.append(Problem(f"$[{position}]", "mention-override-stale"))
        used[key] = one
    problems += [
        problem_of(m)
        for m in mentions
        if _key(m.text_sha256, m.start, m.end, m.atom) not in used
    ]
    if problems:
        raise ExportRefused(problems)
    return tuple(used.values())


def _key(text: str, start: int, end: int, secret: str) -> tuple[str, int, int, str]:
    return text.lower(), start, end, secret


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
