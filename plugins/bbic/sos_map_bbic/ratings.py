"""Everybody's own number with both anchors in print; no average, ever (bbic §6.2)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Rating, Scale
from sos_map_bbic.material import Material
from sos_map_bbic.numbers import REASONS, rating_value, rating_words
from sos_map_bbic.sources import occasion_text
from sos_map_bbic.spans import labelled, note, said_span, who
from sos_map_pages.report import Block, Cell, Line, Span, Table

__all__ = ["OUTLOOK", "SAFETY", "has_words", "rating_lines", "scales"]

#: Scales of how safe it is, and scales of what may come of it.
SAFETY = frozenset(
    {"overall", "pair", "immediate_safety", "child_path", "context", "other"}
)
OUTLOOK = frozenset({"willingness", "confidence", "capacity", "progress", "worker"})
#: More meetings than this make a second table.
_ACROSS = 4


def scales(material: Material, kinds: frozenset[str]) -> Iterator[Block]:
    """Write each scale: its anchors, then who put which number when."""
    for scale in material.case.scales:
        if scale.kind not in kinds:
            continue
        label = Span(material.text("scale"), kind="strong")
        yield Line((label, Span(": "), _name(material, scale)))
        yield from _anchors(material, scale)
        yield from _concerns(material, scale)
        ratings = [one for one in material.case.ratings if one.scale == scale.id]
        yield from _tables(material, ratings)
        if not ratings:
            yield note(material.text("no_ratings"))


def has_words(rating: Rating) -> bool:
    """Say whether somebody said more than a number."""
    return any((rating.quote, *(getattr(rating, one) for one in REASONS)))


def rating_lines(material: Material, rating: Rating, scale: Scale) -> Iterator[Line]:
    """Return one rating on its own, with its anchors."""
    occasion = material.occasions[rating.at]
    label = Span(occasion_text(material, occasion), kind="strong")
    yield Line((label, Span(": "), *rating_value(material, rating)))
    yield from rating_words(material, rating)
    yield labelled(material.text("scale"), _name(material, scale))
    yield from _anchors(material, scale)


def _name(material: Material, scale: Scale) -> Span:
    asked = said_span(material, scale.question) if scale.question else None
    return asked or Span(material.text(f"scale.{scale.kind}"))


def _anchors(material: Material, scale: Scale) -> Iterator[Line]:
    for key, words in (("zero", scale.zero), ("ten", scale.ten)):
        span = said_span(material, words)
        if span:
            yield labelled(material.text(key), span)
    if scale.polarity == "zero_is_safe":
        yield note(material.text("zero_is_safe"))


def _concerns(material: Material, scale: Scale) -> Iterator[Line]:
    pair = [identity for identity in (scale.danger, scale.goal) if identity]
    if pair:
        marks = ", ".join(material.marks[identity] for identity in pair)
        yield note(material.text("scale_between", marks=marks))
    if scale.about:
        yield note(material.text("about", who=who(material, scale.about)))


def _tables(material: Material, ratings: list[Rating]) -> Iterator[Table]:
    """Return tables with people down and a few meetings across, in time's order."""
    met = dict.fromkeys(one.at for one in ratings)
    meetings = [one.id for one in material.case.occasions if one.id in met]
    for start in range(0, len(meetings), _ACROSS):
        yield _table(material, ratings, meetings[start : start + _ACROSS])


def _table(material: Material, ratings: list[Rating], meetings: list[str]) -> Table:
    here = [one for one in ratings if one.at in meetings]
    header = [occasion_text(material, material.occasions[one]) for one in meetings]
    rows = []
    for person in dict.fromkeys(one.by for one in here):
        name = who(material, person) if person else material.text("rating.nobody")
        own = [one for one in here if one.by == person]
        rows.append(
            (
                (Line((Span(name),)),),
                *(
                    _cell(material, [one for one in own if one.at == at])
                    for at in meetings
                ),
            )
        )
    return Table(
        material.text("ratings_caption"),
        (material.text("rating.who"), *header),
        tuple(rows),
    )


def _cell(material: Material, ratings: list[Rating]) -> Cell:
    lines: list[Line] = []
    for rating in ratings:
        lines.append(Line(rating_value(material, rating)))
        lines.extend(rating_words(material, rating))
    return tuple(lines)
