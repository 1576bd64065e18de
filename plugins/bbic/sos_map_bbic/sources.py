"""Who said it, when, and where it is documented (bbic §0.5)."""

from __future__ import annotations

from collections.abc import Iterable

from sos_map import Danger, Goal, Occasion, Source, Statement, Step
from sos_map_bbic.material import Material
from sos_map_bbic.spans import day, said_span, who, who_list
from sos_map_pages.report import Line, Span

__all__ = ["brief_source", "occasion_text", "source_line", "source_spans", "sourceless"]

_BETWEEN = Span(" · ")


def sourceless(thing: Statement) -> bool:
    """Say whether nobody and nothing stands behind a statement (bbic §6.4, rule 1).

    A meeting tells when, not who. Goals and steps are plans, not accounts; those who
    are worried stand behind a danger.
    """
    if isinstance(thing, Goal | Step):
        return False
    worried = isinstance(thing, Danger) and thing.worried
    return not (thing.said_by or thing.sources or worried)


def occasion_text(material: Material, occasion: Occasion) -> str:
    """Return a meeting's day and kind: `12 september 2025, kartläggning`."""
    return material.text(
        "occasion",
        day=day(material, occasion.date),
        kind=material.text(f"occasion.{occasion.kind}"),
    )


def source_spans(material: Material, thing: Statement) -> tuple[Span, ...]:
    """Return what is known of a statement's origin, the parts with dots between."""
    pieces: list[tuple[Span, ...]] = []
    if thing.said_by:
        people = who_list(material, thing.said_by)
        pieces.append((Span(material.text("said_by", who=people)),))
    occasion = material.occasions.get(thing.at or "")
    if occasion:
        pieces.append((Span(occasion_text(material, occasion)),))
    if thing.since:
        since = day(material, thing.since)
        pieces.append((Span(material.text("since", day=since)),))
    for identity in thing.sources:
        pieces.append(_source(material, material.sources[identity]))
    return tuple(_joined(pieces))


def brief_source(material: Material, thing: Statement) -> tuple[Span, ...]:
    """Return who and what and the day, as short as a table needs it."""
    pieces: list[tuple[Span, ...]] = []
    if sourceless(thing):
        pieces.append((Span(material.text("source_missing")),))
    if thing.said_by:
        pieces.append((Span(who_list(material, thing.said_by)),))
    for identity in thing.sources:
        pieces.append((_source_name(material, material.sources[identity]),))
    occasion = material.occasions.get(thing.at or "")
    if occasion:
        pieces.append((Span(day(material, occasion.date)),))
    return tuple(_joined(pieces))


def source_line(material: Material, thing: Statement) -> tuple[Line, ...]:
    """Return the line below a statement; one that has no source says so."""
    spans = source_spans(material, thing)
    if sourceless(thing):
        missing = Span(material.text("source_missing"))
        spans = (missing, _BETWEEN, *spans) if spans else (missing,)
    return (Line(spans, "source"),) if spans else ()


def _source(material: Material, source: Source) -> tuple[Span, ...]:
    spans = [Span(material.text("source")), _source_name(material, source)]
    told_by = source.person or source.body
    if told_by:
        spans.append(Span(f", {who(material, told_by)}"))
    if source.date:
        spans.append(Span(f", {day(material, source.date)}"))
    return tuple(spans)


def _source_name(material: Material, source: Source) -> Span:
    words = said_span(material, source) if source.text else None
    return words or Span(material.text(f"source.{source.kind}"))


def _joined(pieces: Iterable[tuple[Span, ...]]) -> Iterable[Span]:
    for number, piece in enumerate(pieces):
        if number:
            yield _BETWEEN
        yield from piece
