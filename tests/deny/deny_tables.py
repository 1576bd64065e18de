"""The tables as they were written: families, their readers, and words for each."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs

__all__ = ["FAMILIES", "Family", "Row"]

_HERE = Path(__file__).parent / "families"
#: Whoever owns the file has it all; the team has all but the owner's notes.
_OWNER = "owner"

Words = dict[str, str]


@attrs.frozen
class Row:
    """One reader of one family.

    Attributes:
        reader: How the program is asked.
        about: Who that is, in words.
        never: Words of the map that must not stand there, each with why.
        never_made: Words that must not be made of it.
        must: Words that must stand there.
        refused: There is no paper for this reader.
    """

    reader: str
    about: str
    never: Words = attrs.field(eq=False)
    never_made: Words = attrs.field(eq=False)
    must: Words = attrs.field(eq=False)
    refused: bool


@attrs.frozen
class Family:
    """One family: its map, the day of the papers, its rows."""

    name: str
    map: Path
    story: str
    day: str
    rows: tuple[Row, ...]


def _family(table: Path) -> Family:
    said = tomllib.loads(table.read_text(encoding="utf-8"))
    map_of = table.with_suffix(".yaml")
    teams = said.get("teams", _teams(map_of))
    rows = []
    for one in said["reader"]:
        never: Words = dict(one.get("never", {}))
        if one["as"] != _OWNER:
            never |= said.get("notes", {})
        if one["as"] not in (_OWNER, *teams) and not one.get("refused"):
            never |= said.get("outside_the_office", {})
        row = Row(
            reader=one["as"],
            about=one["is"],
            never=never,
            never_made=one.get("never_made", {}),
            must=one.get("must", {}),
            refused=one.get("refused", False),
        )
        rows.append(row)
    return Family(table.stem, map_of, said["family"], said["day"], tuple(rows))


def _teams(map_of: Path) -> tuple[str, ...]:
    """Return the ids of the bodies that the map says are the office's own team."""
    from sos_map.files.load import load

    return tuple(body.id for body in load(map_of).bodies if body.kind == "team")


FAMILIES = tuple(_family(table) for table in sorted(_HERE.glob("*.toml")))
