"""The overview: twelve areas by three questions, with sources (bbic §6.3)."""

from __future__ import annotations

from collections.abc import Iterable

from sos_map import Statement
from sos_map_bbic.facts import belongs
from sos_map_bbic.items import statement_line
from sos_map_bbic.material import Material
from sos_map_bbic.sources import brief_source
from sos_map_bbic.template import AREAS
from sos_map_pages.report import Cell, Line, Span, Table

__all__ = ["matrix"]

_COLUMNS = ("area", "worry", "working_well", "to_happen", "source")


def matrix(material: Material) -> Table:
    """Return the table of the twelve areas; a danger is a prediction and not in it."""
    header = tuple(material.text(f"matrix.{column}") for column in _COLUMNS)
    rows = tuple(_row(material, area) for area in AREAS)
    return Table(
        material.text("matrix.caption"), header, rows, (4, 6, 6, 5, 5), wide=True
    )


def _row(material: Material, area: str) -> tuple[Cell, ...]:
    case = material.case
    worries = _in(area, (*case.harms, *case.complicating))
    good = _in(area, (*case.strengths, *case.existing_safety))
    wanted = [
        thing
        for thing in (*case.needs, *case.goals, *case.steps)
        if area in thing.areas
    ]
    name = Line((Span(material.heading(area)),))
    columns = (worries, good, wanted)
    if not any(columns):
        empty = (Line((Span(material.text("nothing_yet")),), "note"),)
        return ((name,), empty, (), (), ())
    return (
        (name,),
        *(tuple(statement_line(material, one) for one in column) for column in columns),
        tuple(_source(material, thing) for column in columns for thing in column),
    )


def _in(area: str, things: Iterable[Statement]) -> list[Statement]:
    return [thing for thing in things if belongs(thing, area)]


def _source(material: Material, thing: Statement) -> Line:
    mark = Span(f"{material.marks[thing.id]}: ")
    return Line((mark, *brief_source(material, thing)))
