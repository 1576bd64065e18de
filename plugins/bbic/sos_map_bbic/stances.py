"""Who sees a statement how; a dispute stands beside what it disputes (promise 5)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Stance, Statement
from sos_map_bbic.material import Material
from sos_map_bbic.sources import occasion_text
from sos_map_bbic.spans import original, said_span, who_list
from sos_map_pages.report import Line, Span

__all__ = ["DISPUTES", "disputed", "stance_lines", "stance_spans"]

#: Every way of seeing a statement, and those that are a dispute.
ALL = frozenset({"agrees", "partly", "disagrees", "unsure", "not_asked", "not_told"})
DISPUTES = frozenset({"partly", "disagrees"})


def stance_lines(
    material: Material, thing: Statement, *, only: frozenset[str] = ALL
) -> Iterator[Line]:
    """Return how each one sees a statement, by name.

    Those who said no more than the same at the same meeting share a line.
    """
    silent: dict[tuple[str, str | None], list[Stance]] = {}
    for stance in material.stances.get(thing.id, ()):
        if stance.view not in only:
            continue
        if stance.text:
            yield _line(material, [stance])
        else:
            silent.setdefault((stance.view, stance.at), []).append(stance)
    for together in silent.values():
        yield _line(material, together)


def _line(material: Material, stances: list[Stance]) -> Line:
    people = Span(who_list(material, (stance.who for stance in stances)))
    return Line((people, Span(": "), *stance_spans(material, stances[0])), "note")


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
    return bool(views & DISPUTES) or known in ("disputed", "unfounded")
