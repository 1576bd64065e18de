"""Sections 8-9: the child's own words, and each guardian's apart (bbic §3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Danger, Goal, Rating, Stance, Statement
from sos_map_bbic.items import bulleted, copied
from sos_map_bbic.material import Material
from sos_map_bbic.ratings import has_words, rating_lines
from sos_map_bbic.spans import note, own_words, said_span, who
from sos_map_bbic.stances import stance_spans
from sos_map_pages.report import Block, Heading, Item, Line, Span

__all__ = ["child", "guardians"]


def child(material: Material) -> Iterator[Block]:
    """Gather what the child has said; a silence has to be explained (bbic §3.3)."""
    several = _together(material, (material.child,))
    yield from _voice(material, material.child, None if several else "child_silent")
    yield from _several(material, "barnets_asikter", several)


def guardians(material: Material) -> Iterator[Block]:
    """Gather what each guardian has said, never two under one heading."""
    if not material.guardians:
        yield note(material.text("no_guardian"))
    for number, person in enumerate(material.guardians, 1):
        yield Heading(f"vh_installning/{number}", 2, who(material, person))
        yield from _voice(material, person, "nothing_yet")
    several = _together(material, material.guardians)
    yield from _several(material, "vh_installning", several)


def _together(material: Material, people: tuple[str, ...]) -> list[Statement]:
    """Return what one of some people said together with somebody else."""
    return [
        thing
        for thing in material.things.values()
        if set(people) & set(thing.said_by)
        and len(set(thing.said_by)) > 1
        and _is_account(thing)
    ]


def _several(material: Material, slot: str, things: list[Statement]) -> Iterator[Block]:
    """Write what several have told; the line of its source names them."""
    if things:
        yield Heading(f"{slot}/flera", 2, material.text("voice.several"))
        yield from bulleted(tuple(copied(material, thing) for thing in things))


def _is_account(thing: Statement) -> bool:
    """Say whether it is one's own; a prediction or agency's goal is not (§6.4.2)."""
    if isinstance(thing, Danger):
        return False
    return not (isinstance(thing, Goal) and thing.owner == "agency")


def _voice(material: Material, person: str, silent: str | None) -> Iterator[Block]:
    items = [
        copied(material, thing)
        for thing in material.things.values()
        if set(thing.said_by) == {person} and _is_account(thing)
    ]
    for stance in material.case.stances:
        if stance.who == person:
            items.append(_stance(material, stance))
    for rating in material.case.ratings:
        if rating.by == person and has_words(rating):
            items.append(_rating(material, rating))
    yield from bulleted(tuple(items))
    if not items and silent:
        yield note(material.text(silent))


def _stance(material: Material, stance: Stance) -> Item:
    """Name what it is about by number only: a danger's words stay where they are."""
    mark = material.marks.get(stance.on)
    if mark is None:
        return _stance_elsewhere(material, stance)
    about = Span(material.text("stance_on", mark=mark), kind="strong")
    lines = [Line((about, Span(": "), *stance_spans(material, stance)))]
    thing = material.things[stance.on]
    if not isinstance(thing, Danger):
        words, _ = own_words(material, thing)
        lines.append(Line((Span(f"{mark}: "), words), "source"))
    return Item(tuple(lines))


def _stance_elsewhere(material: Material, stance: Stance) -> Item:
    """Quote what it is about: a plan or a rule has no number in this paper."""
    spans = stance_spans(material, stance)
    words = said_span(material, material.anything[stance.on])
    if words is None:
        return Item((Line(spans),))
    return Item((Line((words, Span(": "), *spans)),))


def _rating(material: Material, rating: Rating) -> Item:
    scale = next(one for one in material.case.scales if one.id == rating.scale)
    return Item(tuple(rating_lines(material, rating, scale)))
