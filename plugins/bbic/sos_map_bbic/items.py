"""One statement as one item: words, what belongs to it, stances, source."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Statement
from sos_map_bbic.details import child_impact, details
from sos_map_bbic.material import Material
from sos_map_bbic.placing import kind_of
from sos_map_bbic.sources import source_line
from sos_map_bbic.spans import elsewhere, labelled, note, own_words, reference
from sos_map_bbic.stances import stance_lines
from sos_map_pages.report import Bullets, Item, Line, Span

__all__ = ["bulleted", "copied", "crossed", "full", "pointed", "statement_line"]


def statement_line(material: Material, thing: Statement) -> Line:
    """Return a statement's number, what it is, and its words."""
    words, _ = own_words(material, thing)
    unknown = getattr(thing, "kind", "") == "missing_information"
    kind = material.text(f"kind.{'unknown' if unknown else kind_of(thing)}")
    label = material.text("label", mark=material.marks[thing.id], kind=kind)
    return Line((Span(label, kind="strong"), Span(": "), words))


def full(material: Material, thing: Statement) -> Item:
    """Return a statement with everything that belongs to it; once, in its home."""
    return Item(
        (
            statement_line(material, thing),
            *_past(material, thing),
            *_translation(material, thing),
            *details(material, thing),
            *stance_lines(material, thing),
            *source_line(material, thing),
        )
    )


def copied(material: Material, thing: Statement) -> Item:
    """Return a statement's words and source again, and where the rest stands."""
    return Item(
        (
            statement_line(material, thing),
            *_past(material, thing),
            *_translation(material, thing),
            *source_line(material, thing),
            Line((Span(elsewhere(material, thing.id)),), "source"),
        )
    )


def crossed(material: Material, thing: Statement) -> Item:
    """Return a statement in its second area: its words and the effect on the child."""
    return Item(
        (
            statement_line(material, thing),
            *_past(material, thing),
            *child_impact(material, thing),
            Line((Span(elsewhere(material, thing.id)),), "source"),
        )
    )


def pointed(material: Material, thing: Statement) -> Item:
    """Return only where a statement stands."""
    return Item((Line((Span(reference(material, thing.id)),)),))


def bulleted(items: Iterator[Item] | tuple[Item, ...]) -> tuple[Bullets, ...]:
    """Return a list, or nothing when there is nothing to list."""
    found = tuple(items)
    return (Bullets(found),) if found else ()


def _past(material: Material, thing: Statement) -> tuple[Line, ...]:
    """Say of an earlier version, or of what has ended, that it no longer stands."""
    if thing.id not in material.past:
        return ()
    return (note(material.text("no_longer")),)


def _translation(material: Material, thing: Statement) -> tuple[Line, ...]:
    _, translation = own_words(material, thing)
    if translation is None:
        return ()
    return (labelled(material.text("translation"), translation),)
