"""What the rules ask about each child's own voice (§8.8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sos_map.model.base import Statement
from sos_map.model.case import CLASSES
from sos_map.model.children import ChildItem, ChildTool
from sos_map.practice.finding import Seen
from sos_map.practice.look import Look
from sos_map.practice.voices import able_children

__all__ = ["own_words"]

_STATEMENTS = tuple(
    section for section, kind in CLASSES.items() if issubclass(kind, Statement)
)


def own_words(look: Look) -> Iterator[Seen]:
    """L-C01: of a child who can talk there is something said, with its day."""
    spoken = set(_spoken(look))
    children = look.case.case.children
    for child in able_children(look, children, look.day):
        if child not in spoken:
            yield Seen(child)


def _spoken(look: Look) -> Iterator[str]:
    """Return everybody of whom own words with a day stand on the map."""
    for section in _STATEMENTS:
        for statement in getattr(look.case, section):
            if statement.verbatim and _dated(look, statement):
                yield from statement.said_by
    yield from _drawn(look)
    voices = (
        *((one.by, one.quote, one) for one in look.case.ratings if one.by),
        *((one.child, one.text, one) for one in look.case.trusts),
        *((one.who, one.text, one) for one in look.case.stances),
    )
    for who, said, thing in voices:
        if said and _dated(look, thing):
            yield who
    for harm in look.case.harms:
        if _dated(look, harm):
            yield from (one.who for one in harm.accounts if one.text)


def _drawn(look: Look) -> Iterator[str]:
    """What a child said or wrote in a drawing of its own has the drawing's day."""
    tools = {one.id: one for one in look.case.child_tools}
    for tool in tools.values():
        if tool.child_says and _dated(look, tool):
            yield tool.child
    for item in look.case.child_items:
        tool = tools[item.tool]
        if _own(item, tool) and (_dated(look, item) or _dated(look, tool)):
            yield tool.child


def _own(item: ChildItem, tool: ChildTool) -> bool:
    """Say whether the words are the child's; what adults saw or said of it is not."""
    if tool.tool == "observation" or item.zone == "seen":
        return False
    if item.said_by and tool.child not in item.said_by:
        return False
    return item.kind == "words" or item.verbatim


def _dated(look: Look, thing: Any) -> bool:
    day = getattr(thing, "since", None) or look.day_of(thing)
    return day not in (None, "unknown") and look.has_begun(thing)
