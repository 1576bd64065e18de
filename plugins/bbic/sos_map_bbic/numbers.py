"""One person's number and words, as they were given (signs-of-safety §3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Rating
from sos_map_bbic.material import Material
from sos_map_bbic.spans import labelled, note, original, said_span, who
from sos_map_pages.report import Line, Span

__all__ = ["REASONS", "number", "rating_value", "rating_words"]

#: What people say beside a number, in the order it is asked for.
REASONS = ("why_not_lower", "why_not_higher", "one_up", "observed_instead")


def number(material: Material, value: float) -> str:
    """Write a number with the language's own decimal mark; nothing is rounded."""
    if value == int(value):
        return str(int(value))
    return str(value).replace(".", material.text("decimal"))


def rating_value(material: Material, rating: Rating) -> tuple[Span, ...]:
    """Return the number, or why there is none, and how it was given."""
    status = material.text(f"rating_status.{rating.status}")
    if rating.range is not None:
        low, high = (number(material, end) for end in rating.range)
        shown = f"{low}–{high}"
    elif rating.value is not None:
        shown = number(material, rating.value)
    else:
        shown = status
    given = shown != status
    imagined = rating.as_imagined_for if rating.by and given else None
    if rating.by and imagined:
        people = {"by": who(material, rating.by), "for": who(material, imagined)}
        shown = material.text("imagined", value=shown, **people)
    if given and rating.status != "given":
        shown = f"{shown} ({status})"
    spans = [Span(shown)]
    if rating.mode != "direct" and not (imagined and rating.mode == "proxy"):
        spans.append(Span(f" ({material.text(f'mode.{rating.mode}')})"))
    if rating.as_imagined_for and not imagined:
        other = who(material, rating.as_imagined_for)
        spans.append(Span(f" · {material.text('as_imagined_for', who=other)}"))
    return tuple(spans)


def rating_words(material: Material, rating: Rating) -> Iterator[Line]:
    """Return what was said with the number; the person's own words as a quotation."""
    if rating.quote:
        yield Line((original(material, rating.quote, rating.language),))
        for wording in rating.wordings:
            if wording.language == material.request.language:
                yield labelled(material.text("translation"), Span(wording.text))
    for key in REASONS:
        span = said_span(material, getattr(rating, key))
        if span:
            yield labelled(material.text(key), span)
    if rating.good_enough is not None:
        good = number(material, rating.good_enough)
        yield note(material.text("good_enough", number=good))
