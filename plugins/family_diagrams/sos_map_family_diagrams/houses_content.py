"""What a child's three houses say, before anything is measured or placed.

Only the child's own: what adults make of it stands on other papers (drawings §3.2).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map import ChildItem, ChildTool, Request, Said, Words, age_on, age_text
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.profiles import profile_for
from sos_map_family_diagrams.sentences import foreign, small

__all__ = ["ORDERS", "House", "HouseSheet", "Thing", "sheets"]

#: The houses from the left, by which one comes first.
ORDERS = {
    "worries": ("worries", "good", "dreams"),
    "good": ("good", "worries", "dreams"),
}


@frozen(kw_only=True, repr=False)
class Thing:
    """One thing in a house: the words, then what belongs to them."""

    parts: tuple[Part, ...]
    key: str = ""


@frozen(kw_only=True, repr=False)
class House:
    """A house: what the child calls it, what it is, what is in it.

    Attributes:
        zone: Which one; `more` for what the child said beside the three.
        names: The child's own names for it, the first first.
        things: What is in it.
    """

    zone: str
    names: tuple[str, ...]
    things: tuple[Thing, ...]


@frozen(kw_only=True, repr=False)
class HouseSheet:
    """The houses of one child from one day.

    Attributes:
        title: What stands over them.
        day: When they were made; empty when nobody knows.
        facts: When, how old, with whom: sentences.
        says: What the child says about who may see them; office papers only.
        houses: The three, from the left.
        more: What belongs in none of them.
    """

    title: str
    day: str
    facts: tuple[str, ...]
    says: tuple[Part, ...]
    houses: tuple[House, House, House]
    more: House


def sheets(request: Request) -> list[HouseSheet]:
    """Return every set of three houses that the view holds."""
    about = request.view.child
    found: dict[str, list[ChildItem]] = {}
    for item in request.view.case.child_items:
        found.setdefault(item.tool, []).append(item)
    return [
        _sheet(request, tool, _standing(found.get(tool.id, [])))
        for tool in request.view.case.child_tools
        if tool.tool == "three_houses" and about in (None, tool.child)
    ]


def _sheet(request: Request, tool: ChildTool, items: list[ChildItem]) -> HouseSheet:
    name = request.view.name(tool.child)
    title = request.text("houses.title")
    day = _day(request, tool)
    one, two, three = (
        _house(request, tool, zone, items)
        for zone in ORDERS[request.options.get("first", "worries")]
    )
    rest = [item for item in items if item.zone not in ORDERS["worries"]]
    return HouseSheet(
        title=request.text("houses.title_of", name=name) if name else title,
        day=day,
        facts=tuple(_facts(request, tool, day)),
        says=tuple(_says(request, tool)),
        houses=(one, two, three),
        more=House(zone="more", names=(), things=_things(request, tool, rest)),
    )


def _standing(items: list[ChildItem]) -> list[ChildItem]:
    """Return a day's record as the child has corrected it.

    What the child said that day stays, whether it still holds or not.
    """
    corrected = {one.supersedes for one in items}
    return [one for one in items if one.id not in corrected]


def _house(
    request: Request, tool: ChildTool, zone: str, items: list[ChildItem]
) -> House:
    here = [item for item in items if item.zone == zone]
    names = [one.text for one in tool.names if one.zone == zone]
    return House(zone=zone, names=tuple(names), things=_things(request, tool, here))


def _things(
    request: Request, tool: ChildTool, items: list[ChildItem]
) -> tuple[Thing, ...]:
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
        yield from _verbatim(request, item)
    elif said is not None:
        yield Part(text=said.text, language=foreign(request, said))
    if item.kind != "words":
        yield small(request, f"houses.{item.kind}")
    # Words of somebody else must not be taken for the child's.
    others = "" if tool.child in item.said_by else request.names(item.said_by)
    if others:
        yield small(request, "houses.said_by", names=others)


def _verbatim(request: Request, thing: ChildItem | Words) -> Iterator[Part]:
    own = Said(thing.text, thing.language or request.view.case.case.language)
    words = request.text("houses.quote", words=own.text)
    yield Part(text=words, language=foreign(request, own))
    said = request.said(thing)
    if said is not None and said.language != own.language:
        words = request.text("houses.translated", words=said.text)
        yield Part(text=words, kind="words")


def _made(request: Request, tool: ChildTool) -> str:
    met = (one.date for one in request.view.case.occasions if one.id == tool.at)
    return tool.date or next(met, "")


def _day(request: Request, tool: ChildTool) -> str:
    """Return the day it was made, as people write it; empty when it is not known."""
    found = _made(request, tool)
    return request.day(found) if found else ""


def _age(request: Request, tool: ChildTool) -> str:
    """Return how old the child was; empty unless both days are known well enough."""
    born = [one.born for one in request.view.case.people if one.id == tool.child]
    made = _made(request, tool)
    if not made or not any(born):
        return ""
    age = age_on(born[0], made)
    if age is None or age.least is None or age.most is None:
        return ""
    return age_text(age, request.words)


def _facts(request: Request, tool: ChildTool, day: str) -> Iterator[str]:
    age = _age(request, tool)
    name = request.view.name(tool.child)
    if day and name and age:
        yield request.text("houses.then", day=day, name=name, age=age)
    elif day:
        yield request.text("houses.day", day=day)
    helpers = request.names(one for one in tool.made_with if one != tool.child)
    if helpers:
        yield request.text("houses.with", names=helpers)


def _says(request: Request, tool: ChildTool) -> Iterator[Part]:
    """Yield what the child says about who may see it, for the office only.

    At home the paper lies where those may read it whom the child keeps it from.
    """
    if tool.child_says is None or profile_for(request.view.reader.kind) == "family":
        return
    name = request.view.name(tool.child)
    key, fields = ("houses.child_says", {"name": name}) if name else ("houses.says", {})
    yield Part(text=request.text(key, **fields))
    yield from _verbatim(request, tool.child_says)
