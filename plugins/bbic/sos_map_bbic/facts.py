"""Sections 3-7: why, how, what we do not know, and the facts by area (bbic §3.4 D)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import (
    Complicating,
    Danger,
    Goal,
    Need,
    Occasion,
    Statement,
    Step,
    WallLine,
)
from sos_map_bbic.items import bulleted, crossed, full
from sos_map_bbic.material import Material
from sos_map_bbic.placing import voice_rank
from sos_map_bbic.sources import occasion_text
from sos_map_bbic.spans import day, note, said_span, who, who_list
from sos_map_bbic.template import side_of
from sos_map_pages.report import Block, Heading, Item, Line, Span

__all__ = [
    "area",
    "belongs",
    "earlier",
    "meetings",
    "participation",
    "planned",
    "reason",
    "unknown",
]


def reason(material: Material) -> Iterator[Block]:
    """Write how the matter began, as far as it is on the map."""
    reports = [one for one in _done(material) if one.kind == "report"]
    yield from bulleted(tuple(_occasion(material, one) for one in reports))
    if not reports:
        yield note(material.text("nothing_yet"))


def meetings(material: Material) -> Iterator[Block]:
    """List the other meetings and contacts, with who was there."""
    others = [one for one in _done(material) if one.kind != "report"]
    yield from bulleted(tuple(_occasion(material, one) for one in others))
    if not others:
        yield note(material.text("nothing_yet"))


def planned(material: Material) -> Iterator[Block]:
    """List what lies after the day of the paper."""
    found = [one for one in _shown(material) if _ahead(material, one)]
    yield from bulleted(tuple(_occasion(material, one) for one in found))


def earlier(material: Material) -> Iterator[Block]:
    """List what belongs to an earlier case, apart from this investigation."""
    found = [one for one in material.case.occasions if one.kind == "historic"]
    yield from bulleted(tuple(_occasion(material, one) for one in found))


def _done(material: Material) -> list[Occasion]:
    return [one for one in _shown(material) if not _ahead(material, one)]


def _shown(material: Material) -> list[Occasion]:
    """Return the meetings of this case; peer work among colleagues is none of them."""
    apart = ("supervision", "historic")
    return [one for one in material.case.occasions if one.kind not in apart]


def _ahead(material: Material, one: Occasion) -> bool:
    start = one.date.rstrip("~?")
    return start > material.request.view.date[: len(start)]


def _occasion(material: Material, one: Occasion) -> Item:
    """Write a meeting; what kind it was stands once, in its own words when it can."""
    words = said_span(material, one) if one.text else None
    kind = material.text(f"occasion.{one.kind}").casefold()
    own = words.text.strip(" .").casefold() if words else ""
    if own == kind:
        words = None
    told = one.kind == "historic" or bool(words and own.startswith(kind))
    title = day(material, one.date) if told else occasion_text(material, one)
    head: tuple[Span, ...] = (Span(title, kind="strong"),)
    if words:
        head = (*head, Span(": "), words)
    lines = [Line(head)]
    if one.present:
        people = who_list(material, one.present)
        lines.append(note(material.text("present", who=people)))
    if one.interpreters:
        people = who_list(material, one.interpreters)
        lines.append(note(material.text("interpreted_by", who=people)))
    return Item(tuple(lines))


def participation(material: Material, people: tuple[str, ...]) -> Iterator[Block]:
    """List, for each of some people, the meetings at which they were."""
    items = []
    for person in people:
        there = [one for one in _done(material) if person in one.present]
        days = "; ".join(occasion_text(material, one) for one in there)
        days = days or material.text("not_at_any_meeting")
        name = Span(who(material, person), kind="strong")
        items.append(Item((Line((name, Span(f": {days}"))),)))
    yield from bulleted(tuple(items))
    if not items:
        yield note(material.text("nothing_yet"))


def unknown(material: Material) -> Iterator[Block]:
    """List what nobody knows yet; it is no risk and stands in no area."""
    found = material.at("genomforande/vet_inte")
    yield from bulleted(tuple(full(material, thing) for thing in found))
    if not found:
        yield note(material.text("nothing_yet"))


def belongs(thing: Statement, slot: str) -> bool:
    """Say whether a statement may be pointed at from an area (bbic §6.2)."""
    if slot not in thing.areas:
        return False
    if isinstance(thing, Danger | Goal | Need | Step | WallLine):
        return False
    if isinstance(thing, Complicating):
        return (
            thing.kind != "missing_information"
            and side_of(slot) != "barnets_utveckling"
        )
    return True


def area(material: Material, slot: str) -> Iterator[Block]:
    """Write one area: the child, each guardian, others, then what stands elsewhere."""
    here = material.at(slot)
    for key, title, voice in _voices(material, here):
        yield Heading(f"{slot}/{key}", 3, title)
        yield from bulleted(tuple(full(material, thing) for thing in voice))
    elsewhere = [
        thing
        for thing in material.things.values()
        if belongs(thing, slot) and material.homes[thing.id] != slot
    ]
    yield from bulleted(tuple(crossed(material, thing) for thing in elsewhere))
    if not here and not elsewhere:
        yield note(material.text("nothing_yet"))


def _voices(
    material: Material, things: tuple[Statement, ...]
) -> Iterator[tuple[str, str, list[Statement]]]:
    """Split statements by whose voice they are; each in one group only."""
    titles = [("barnet", material.text("voice.child"))]
    for number, person in enumerate(material.guardians, 1):
        title = material.text("voice.guardian", who=who(material, person))
        titles.append((f"vardnadshavare_{number}", title))
    titles.append(("flera", material.text("voice.several")))
    titles.append(("andra", material.text("voice.others")))
    order = (material.child, *material.guardians)
    for rank, (key, title) in enumerate(titles):
        voice = [one for one in things if voice_rank(one, order) == rank]
        if voice:
            yield key, title, voice
