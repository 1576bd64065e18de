"""Whose mother, brother or partner a hidden person is: that tells who it is, too."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map.mentions.secret import Secret
from sos_map.model.case import CaseMap
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View

__all__ = ["kin_secrets"]

_BACK = {"parent": "child", "sibling": "sibling", "relative": "relative"}
#: A tie and the gender of the one who has it → the word for it.
_WORDS = {
    ("parent", "woman"): "mother",
    ("parent", "man"): "father",
    ("sibling", "woman"): "sister",
    ("sibling", "man"): "brother",
}


def kin_secrets(
    case: CaseMap, view: View, report: OperatorReport, person: str, path: str
) -> Iterator[Secret]:
    """Return what a hidden person is to each person whom the reader sees.

    Where nobody knows whether it is a mother or a father, and a parent of the same
    child is seen, nothing is returned: the words could mean that parent.

    Args:
        case: The whole map.
        view: What the reader may see.
        report: The account of it.
        person: The hidden person's id.
        path: Where that person stands in the map.

    Returns:
        Secrets of the kind `kin`, whose words are the tie and the visible name:
        ``mother Sara Ekwall``.
    """
    names = {old: view.name(new) for old, new in report.new_ids.items()}
    gender = next(one.gender for one in case.people if one.id == person)
    ties = list(_ties(case))
    seen = {(tie, of) for who, tie, of in ties if names.get(who)}
    for who, tie, of in ties:
        if who != person or not names.get(of):
            continue
        word = _WORDS.get((tie, gender or ""), tie)
        if word == tie and tie in ("parent", "sibling") and (tie, of) in seen:
            continue
        yield Secret("kin", f"{word} {names[of]}", path)


def _ties(case: CaseMap) -> Iterator[tuple[str, str, str]]:
    """Return every tie from either side: who, what, of whom."""
    for tie in case.kinships:
        yield tie.person, tie.tie, tie.of
        yield tie.of, _BACK[tie.tie], tie.person
    for pair in case.partnerships:
        one, other = pair.partners
        yield one, "partner", other
        yield other, "partner", one
