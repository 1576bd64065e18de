"""A child is handed only what somebody wrote for a child, or what it said itself.

Never the adults' text instead (practice notes, the child; privacy §8, row 23): what has
no words for a child is named to whoever makes the paper, and no paper is made. Nor is
one made on which nobody says anything to the child.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.errors import Problem, ReaderRefused
from sos_map.model.case import CaseMap
from sos_map.model.children import ChildItem
from sos_map.model.edges import LINKS, SECTIONS
from sos_map.privacy.reader import Reader
from sos_map.privacy.report import OperatorReport, Piece
from sos_map.privacy.view import View
from sos_map.privacy.wordings import spoken, wordless

__all__ = ["refuse_without_childs_words"]

#: What is always somebody's own words, and the fields that name whose.
_OWN = frozenset({"Rating", "Account", "Estimate", "Stance", "Trust"})
_OWN |= {"ChildTool", "SafetyObject"}
_SPEAKERS = ("by", "who", "child")


def refuse_without_childs_words(
    case: CaseMap, reader: Reader, view: View, report: OperatorReport
) -> None:
    """Refuse a child's paper while something on it has no words for a child.

    Args:
        case: The whole map.
        reader: The child.
        view: What is on its paper.
        report: The account of that.

    Raises:
        ReaderRefused: `child-wording-missing` for each, by its place in the map; for
            the map itself, when nothing on the paper speaks.
    """
    shown = frozenset(report.shown)
    problems = [
        Problem(path, "child-wording-missing")
        for path, piece in _unsaid(case, reader.who)
        if piece in shown
    ]
    if not problems and not _speaks(view.case):
        problems = [Problem("$", "child-wording-missing")]
    if problems:
        raise ReaderRefused(problems)


def _speaks(erased: CaseMap) -> bool:
    """Say whether anything on a paper is said in words."""
    things = [one for section in SECTIONS for one in getattr(erased, section)]
    linked = [
        item
        for thing in things
        for name in LINKS
        for item in getattr(thing, name, ())
        if attrs.has(item.__class__)
    ]
    return any(map(spoken, (*things, *linked)))


def _unsaid(case: CaseMap, child: str) -> Iterator[tuple[str, Piece]]:
    """Yield every place of a map that speaks without words for a child."""
    mine = {
        tool.id
        for tool in case.child_tools
        if tool.child == child and tool.tool != "observation"
    }
    for section in SECTIONS:
        for index, thing in enumerate(getattr(case, section)):
            path = f"$.{section}[{index}]"
            own = _says(thing, child) or _drew(thing, child, mine)
            if not own:
                for field in wordless("child", thing):
                    yield f"{path}.{field}", (thing.id, field, None, "")
            for name in LINKS:
                for position, item in enumerate(getattr(thing, name, ())):
                    if not attrs.has(item.__class__) or own or _says(item, child):
                        continue
                    for field in wordless("child", item):
                        yield (
                            f"{path}.{name}[{position}].{field}",
                            (thing.id, name, position, field),
                        )


def _drew(thing: Any, child: str, mine: set[str]) -> bool:
    """Say whether something is in a child's own drawing, and not somebody else's.

    What grown-ups saw of the child, and what they said while it drew, is theirs.
    """
    if not isinstance(thing, ChildItem) or thing.zone == "seen":
        return False
    return thing.tool in mine and (not thing.said_by or child in thing.said_by)


def _says(thing: Any, child: str) -> bool:
    """Say whether somebody's words are the child's own."""
    said_by = getattr(thing, "said_by", ())
    if said_by:
        return set(said_by) == {child}
    speakers = [getattr(thing, name, None) for name in _SPEAKERS]
    return type(thing).__name__ in _OWN and child in speakers
