"""What belongs to a statement, by what it is: impacts, dates, who, how we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import (
    Complicating,
    Danger,
    ExistingSafety,
    Goal,
    Harm,
    Impact,
    Need,
    Statement,
    Step,
    Strength,
    WallLine,
)
from sos_map_bbic.material import Material
from sos_map_bbic.spans import (
    day,
    labelled,
    note,
    own_words,
    said_span,
    who,
    who_list,
)
from sos_map_pages.report import Line

__all__ = ["child_impact", "details"]


def details(material: Material, thing: Statement) -> Iterator[Line]:
    """Return the lines below a statement; none of its words is left out.

    Short facts of ours that follow each other share a line.
    """
    short: list[str] = []
    for line in _details(material, thing):
        if len(line.spans) == 1:
            short.append(line.spans[0].text)
            continue
        if short:
            yield note(" · ".join(short))
            short = []
        yield line
    if short:
        yield note(" · ".join(short))


def child_impact(material: Material, thing: Statement) -> Iterator[Line]:
    """Return what it did to the child of the paper, to stand where that belongs."""
    if isinstance(thing, Harm):
        own = (one for one in thing.children if one.child == material.child)
        yield from (one for one in _impacts(material, own) if len(one.spans) > 1)


def _details(material: Material, thing: Statement) -> Iterator[Line]:
    match thing:
        case Harm():
            yield from _harm(material, thing)
        case Danger():
            yield from _danger(material, thing)
        case Complicating():
            if thing.kind not in ("other", "missing_information"):
                yield note(material.text(f"complicating.{thing.kind}"))
            yield from _people(material, "about", thing.about)
            yield from _marks(material, "affects", thing.affects)
            yield from _areas(material, thing)
        case Strength():
            yield from _people(material, "about", thing.about)
        case ExistingSafety():
            yield from _safety(material, thing)
        case Goal():
            yield from _goal(material, thing)
        case Need():
            yield from _children(material, thing.children)
        case Step():
            yield from _step(material, thing)
        case WallLine() if thing.column:
            yield note(material.text(f"wall.{thing.column}"))


def _harm(material: Material, thing: Harm) -> Iterator[Line]:
    yield from _impacts(material, thing.children)
    if thing.date:
        yield note(material.text("when", day=day(material, thing.date)))
    yield from _people(material, "done_by", thing.done_by)
    if thing.certainty:
        known = material.text(f"certainty.{thing.certainty}")
        yield note(material.text("how_known", how=known))


def _danger(material: Material, thing: Danger) -> Iterator[Line]:
    if thing.status != "active":
        yield note(material.text(f"danger.{thing.status}"))
    yield from _people(material, "worried", (one.who for one in thing.worried))
    yield from _people(material, "behaviour_of", thing.about)
    yield from _impacts(material, thing.children)
    if not thing.arises_from:
        yield note(material.text("no_facts"))
    for identity in thing.arises_from:
        words, _ = own_words(material, material.things[identity])
        mark = material.marks[identity]
        yield labelled(material.text("rests_on", mark=mark), words)


def _safety(material: Material, thing: ExistingSafety) -> Iterator[Line]:
    yield from _people(material, "protected_by", thing.done_by)
    yield from _children(material, thing.benefited)
    yield from _marks(material, "against", thing.against)
    if thing.danger_present:
        yield note(material.text(f"danger_present.{thing.danger_present}"))
    dates = [act.date for act in thing.acts if act.date is not None]
    if dates:
        days = "; ".join(day(material, one) for one in dates)
        yield note(material.text("when", day=days))
    often = said_span(material, thing.how_often)
    if often:
        yield labelled(material.text("how_often"), often)
    if thing.relies_on_child:
        yield note(material.text("relies_on_child"))
    if thing.grew_from:
        yield from _marks(material, "grew_from", (thing.grew_from,))


def _goal(material: Material, thing: Goal) -> Iterator[Line]:
    if thing.owner:
        yield note(material.text(f"goal_owner.{thing.owner}"))
    yield from _children(material, thing.children)
    if thing.answers:
        yield from _marks(material, "answers", (thing.answers,))
    if thing.for_months:
        yield note(material.text("for_months", months=thing.for_months))


def _step(material: Material, thing: Step) -> Iterator[Line]:
    yield from _people(material, "step_by", thing.owners)
    if thing.due:
        yield note(material.text("due", day=day(material, thing.due)))
    yield note(material.text(f"step.{thing.status}"))
    outcome = said_span(material, thing.outcome)
    if outcome:
        yield labelled(material.text("outcome"), outcome)


def _impacts(material: Material, impacts: Iterable[Impact]) -> Iterator[Line]:
    silent = []
    for impact in impacts:
        words = said_span(material, impact)
        if words:
            child = who(material, impact.child)
            yield labelled(material.text("impact", child=child), words)
        else:
            silent.append(impact.child)
    yield from _children(material, silent)


def _people(material: Material, key: str, people: Iterable[str]) -> Iterator[Line]:
    named = who_list(material, people)
    if named:
        yield note(material.text(key, who=named))


def _children(material: Material, children: Iterable[str]) -> Iterator[Line]:
    """Name the children, unless it is only the child whose paper this is."""
    named = tuple(children)
    if named != (material.child,):
        yield from _people(material, "for_children", named)


def _marks(material: Material, key: str, things: Iterable[str]) -> Iterator[Line]:
    # Not all that can be named has a number in this paper: plans and rules have none.
    marks = ", ".join(material.marks[one] for one in things if one in material.marks)
    if marks:
        yield note(material.text(key, marks=marks))


def _areas(material: Material, thing: Complicating) -> Iterator[Line]:
    """Name the areas of what we do not know: it is printed outside all of them."""
    if thing.kind != "missing_information":
        return
    keys = [f"underlag.heading.{area}" for area in thing.areas]
    words = material.request.words
    names = ", ".join(words.text(key) for key in keys if words.has(key))
    if names:
        yield note(material.text("concerns_area", areas=names))
