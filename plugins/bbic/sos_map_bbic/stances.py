"""Who sees a statement how; a dispute stands beside what it disputes (promise 5)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map.model.base import Statement
from sos_map.model.voices import Stance
from sos_map_bbic.material import Material
from sos_map_bbic.sources import occasion_text
from sos_map_bbic.spans import original, said_span, who
from sos_map_pages.report import Line, Span

__all__ = ["disputed", "stance_lines", "stance_spans"]


def stance_lines(material: Material, thing: Statement) -> Iterator[Line]:
    """Return one line for each one who has said how they see it."""
    for stance in material.stances.get(thing.id, ()):
        person = Span(material.text("stance_of", who=who(material, stance.who)))
        yield Line((person, Span(": "), *stance_spans(material, stance)), "note")


def stance_spans(material: Material, stance: Stance) -> tuple[Span, ...]:
    """Return how somebody sees it, their own words, and when it was said."""
    spans = [Span(material.text(f"stance.{stance.view}"))]
    if stance.text:
        spans += [Span(". "), original(material, stance.text, stance.language)]
        wording = said_span(material, stance)
        if wording and wording.text != stance.text:
            spans += [Span(f" {material.text('translation')}: "), wording]
    occasion = material.occasions.get(stance.at or "")
    if occasion:
        spans.append(Span(f" ({occasion_text(material, occasion)})"))
    return tuple(spans)


def disputed(material: Material, thing: Statement) -> bool:
    """Say whether somebody has said that it was not so, or not quite so."""
    views = {stance.view for stance in material.stances.get(thing.id, ())}
    known = getattr(thing, "certainty", None)
    return bool(views & {"partly", "disagrees"}) or known in ("disputed", "unfounded")
