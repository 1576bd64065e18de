"""Section 10: headings with room, and what is already documented (bbic §6.4, rule 7).

No sentence of assessment is written here by a program.
"""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Danger
from sos_map_bbic.items import bulleted, full, pointed, statement_line
from sos_map_bbic.material import Material
from sos_map_bbic.ratings import OUTLOOK, SAFETY, scales
from sos_map_bbic.spans import note
from sos_map_bbic.stances import DISPUTES, disputed, stance_lines
from sos_map_pages.report import Block, Item, Line, Span

__all__ = [
    "collected",
    "conflicting",
    "consequences",
    "needs",
    "outlook",
    "protection",
    "room",
]


def room(material: Material) -> Iterator[Block]:
    """Say that a person writes here."""
    yield note(material.text("room"))


def collected(material: Material) -> Iterator[Block]:
    """Say, once, that what is listed below is no assessment by the authority."""
    yield note(material.text("collected"))


def _apart(material: Material, *blocks: Block) -> Iterator[Block]:
    """Set what others have said apart from the room for the writer's own analysis."""
    if blocks:
        yield Line((Span(material.text("collected_here"), kind="strong"),))
        yield from blocks


def protection(material: Material) -> Iterator[Block]:
    """Cite what has protected against which danger, then the numbers on safety."""
    yield from room(material)
    items = []
    for thing in material.case.existing_safety:
        marks = ", ".join(material.marks[danger] for danger in thing.against)
        lines = [statement_line(material, thing)]
        if marks:
            lines.append(note(material.text("against", marks=marks)))
        items.append(Item(tuple(lines)))
    yield from _apart(material, *bulleted(tuple(items)), *scales(material, SAFETY))


def conflicting(material: Material) -> Iterator[Block]:
    """List what somebody disputes; a disputed danger by its number only."""
    yield from room(material)
    items = []
    for thing in material.things.values():
        if not disputed(material, thing):
            continue
        if isinstance(thing, Danger):
            lines = list(pointed(material, thing).lines)
        else:
            lines = [statement_line(material, thing)]
        lines.extend(stance_lines(material, thing, only=DISPUTES))
        items.append(Item(tuple(lines)))
    yield from _apart(material, *bulleted(tuple(items)))


def needs(material: Material) -> Iterator[Block]:
    """List the needs that somebody has written; none is made up."""
    yield from room(material)
    found = material.at("analys/behov")
    listed = bulleted(tuple(full(material, thing) for thing in found))
    yield from _apart(material, *listed)


def consequences(material: Material) -> Iterator[Block]:
    """List the dangers with the facts they rest on."""
    yield from room(material)
    found = material.at("analys/konsekvenser")
    listed = bulleted(tuple(full(material, thing) for thing in found))
    yield from _apart(material, *listed)


def outlook(material: Material) -> Iterator[Block]:
    """Show willingness, confidence and capacity as each person's own."""
    yield from room(material)
    yield from _apart(material, *scales(material, OUTLOOK))
