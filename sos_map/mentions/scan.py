"""The scanner: every text of a view against everything that was withheld."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sos_map.mentions.from_case import names_of, secrets_of
from sos_map.mentions.mention import Mention
from sos_map.mentions.prepared import Secrets
from sos_map.mentions.secret import Hit
from sos_map.mentions.texts import texts_in
from sos_map.model.case import CaseMap
from sos_map.privacy.policy import Policy
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View
from sos_map.privacy.views import view_with_report
from sos_map.silence import silent

__all__ = ["find_mentions", "scan", "text_digest"]


@silent
def find_mentions(
    case: CaseMap,
    reader: str,
    date: str,
    *,
    child: str | None = None,
    rules: str | Policy = "se",
) -> tuple[Mention, ...]:
    """Return where a visible text may tell a reader of something hidden.

    Args:
        case: The whole map.
        reader: `PERSON:CAPACITY:CHILD[+CHILD]` or the id of a body; no default.
        date: The day of the paper, `2026-01-16`.
        child: The one child that the paper is about, by id.
        rules: A policy pack or its name.

    Raises:
        ReaderRefused: no such reader, or the capacity is not held on that day.
    """
    view, report = view_with_report(case, reader, date, child=child, rules=rules)
    return scan(case, view, report)


def scan(case: CaseMap, view: View, report: OperatorReport) -> tuple[Mention, ...]:
    """Return every place in a view that may tell of something withheld from it.

    Args:
        case: The whole map.
        view: What was made of it for a reader.
        report: The account of how.

    Returns:
        Mentions in the order of the view; each names places, and no words.
    """
    hidden = secrets_of(case, view, report)
    if not hidden:
        return ()
    people = view.case.people
    roles = [r for one in people for r in (one.role, one.profession) if r]
    places = [one.address for one in people if one.address]
    places += [one.place for one in view.case.households if one.place]
    places += [view.case.case.office or "", view.case.case.next_meeting or ""]
    secrets = Secrets.of(
        [one.secret for one in hidden],
        names_of(view),
        roles,
        places,
        [view.name(child) or "" for child in view.case.case.children],
    )
    atoms: dict[str, str] = {}
    for one in hidden:
        atoms.setdefault(one.secret.path, one.atom)
    found = []
    for text in texts_in(case, view, report):
        for hit in _widest(secrets.hits(text.words), atoms):
            if text.is_name and hit.kind == "ambiguous":
                continue  # a visible person bears the name, too
            found.append(
                Mention(
                    place=text.place,
                    path=text.path,
                    thing=text.thing,
                    start=hit.start,
                    end=hit.end,
                    kind=hit.kind,
                    secret=hit.path,
                    atom=atoms[hit.path],
                    severity=hit.severity,
                    text_sha256=text_digest(text.words),
                )
            )
    return tuple(found)


def _widest(hits: tuple[Hit, ...], atoms: dict[str, str]) -> Iterator[Hit]:
    """Return of all that mention one secret those that lie in no other."""
    by_length = sorted(hits, key=lambda hit: (hit.start - hit.end, _SURE[hit.severity]))
    kept: list[Hit] = []
    for hit in by_length:
        if not any(
            one.start <= hit.start
            and hit.end <= one.end
            and atoms[one.path] == atoms[hit.path]
            for one in kept
        ):
            kept.append(hit)
    yield from sorted(kept)


_SURE = {"sure": 0, "likely": 1, "doubtful": 2}


def text_digest(words: str) -> str:
    """Return the SHA-256 of a text as it stands in UTF-8."""
    return hashlib.sha256(words.encode()).hexdigest()
