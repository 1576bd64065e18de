"""What a child said in a drawing of its own, before anything is measured or placed.

Only the child's own: what adults make of it stands on other papers (drawings §3.2).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map import ChildItem, ChildTool, Request, Said, Words
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.sentences import foreign, small

__all__ = ["ORDERS", "Thing", "Zone", "things", "tools", "verbatim", "zone_of"]


#: What a child is asked, in order, by which one comes first.
ORDERS = {
    "worries": ("worries", "good", "dreams"),
    "good": ("good", "worries", "dreams"),
}


@frozen(kw_only=True, repr=False)
class Thing:
    """One thing in a drawing: the words, then what belongs to them."""

    parts: tuple[Part, ...]
    key: str = ""


@frozen(kw_only=True, repr=False)
class Zone:
    """A part of a drawing.

    Attributes:
        zone: Which one; `more` for what the child said beside its parts.
        names: The child's own names for it, the first first.
        things: What is in it.
    """

    zone: str
    names: tuple[str, ...]
    things: tuple[Thing, ...]


def tools(
    request: Request, *kinds: str
) -> Iterator[tuple[ChildTool, tuple[ChildItem, ...]]]:
    """Yield the drawings of some kinds, each with what the child has in it."""
    about = request.view.child
    found: dict[str, list[ChildItem]] = {}
    for item in request.view.case.child_items:
        found.setdefault(item.tool, []).append(item)
    for tool in request.view.case.child_tools:
        if tool.tool in kinds and about in (None, tool.child):
            yield tool, tuple(_standing(found.get(tool.id, [])))


def _standing(items: list[ChildItem]) -> list[ChildItem]:
    """Return a day's record as the child has corrected it.

    What the child said that day stays, whether it still holds or not.
    """
    corrected = {one.supersedes for one in items}
    return [one for one in items if one.id not in corrected]


def zone_of(
    request: Request, tool: ChildTool, zone: str, items: tuple[ChildItem, ...]
) -> Zone:
    """Return one part of a drawing."""
    here = tuple(item for item in items if item.zone == zone)
    names = tuple(one.text for one in tool.names if one.zone == zone)
    return Zone(zone=zone, names=names, things=things(request, tool, here))


def things(
    request: Request, tool: ChildTool, items: tuple[ChildItem, ...]
) -> tuple[Thing, ...]:
    """Return things with their words."""
    return tuple(
        Thing(parts=tuple(_parts(request, tool, item)), key=item.id) for item in items
    )


def _parts(request: Request, tool: ChildTool, item: ChildItem) -> Iterator[Part]:
    """Yield the words as they were said, then their translation, kind and speaker.

    Only words that were kept letter by letter stand in quotation marks; a translation
    of such words stands below them, and never in their place.
    """
    said = request.said(item)
    if item.verbatim:
        yield from verbatim(request, item)
    elif said is not None:
        yield Part(text=said.text, language=foreign(request, said))
    if item.kind != "words":
        yield small(request, f"child.{item.kind}")
    yield from _position(request, item)
    # Words of somebody else must not be taken for the child's.
    if item.said_by and tool.child not in item.said_by:
        others = request.names(item.said_by)
        key = "child.said_by" if others else "child.said_by_other"
        yield small(request, key, names=others)


def _position(request: Request, item: ChildItem) -> Iterator[Part]:
    """Yield where on the path the child put itself, in its words."""
    if item.position is None:
        return
    if item.verbatim:
        words = tuple(verbatim(request, item.position))
    else:
        said = request.said(item.position)
        tag = "" if said is None else foreign(request, said)
        words = () if said is None else (Part(text=said.text, language=tag),)
    for first in words[:1]:
        if first.language:
            yield Part(text=request.text("child.position_lead"), kind="words")
            yield first
        else:
            yield Part(text=request.text("child.position", words=first.text))
    yield from words[1:]


def verbatim(request: Request, thing: ChildItem | Words) -> Iterator[Part]:
    """Yield words letter by letter in quotation marks, and a translation below them."""
    own = Said(thing.text, thing.language or request.view.case.case.language)
    words = request.text("child.quote", words=own.text)
    yield Part(text=words, language=foreign(request, own))
    said = request.said(thing)
    if said is not None and said.language != own.language:
        words = request.text("child.translated", words=said.text)
        yield Part(text=words, kind="words")
