"""The page of who gets what says what the pack says, and format.md every default."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from sos_map.model.case import CLASSES, CaseFile
from sos_map.model.declare import fields_of
from sos_map.privacy.policy import policy

DOCS = Path(__file__).parents[2] / "docs"
WHO = (DOCS / "who-gets-what.md").read_text(encoding="utf-8")
FORMAT = (DOCS / "format.md").read_text(encoding="utf-8")
CLASSES_BY_NAME: dict[str, Any] = {one.__name__: one for one in CLASSES.values()}


def _told() -> dict[tuple[str, str, str], str]:
    """Return the words of the page by kind of reader, section and field."""
    found = {}
    for chapter in WHO.split("\n## `")[1:]:
        section = chapter.partition("`")[0]
        head, _line, *rows = [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in chapter.splitlines()
            if line.startswith("|")
        ]
        for fields, *cells in rows:
            for field in re.findall(r"\w+(?: thing)?", fields):
                for kind, cell in zip(head[1:-1], cells, strict=False):
                    place = (kind.replace(" ", "_"), section, field)
                    found[place] = "never" if cell == "–" else cell
    return {
        (kind, section, "*" if field == "the thing" else field): cell
        for (kind, section, field), cell in found.items()
    }


def test_every_cell_of_the_pack_stands_on_the_page_or_is_for_the_owner_alone() -> None:
    told, pack = _told(), policy("se")
    assert told["team", "people", "phone"] == "show"
    assert told["guardian", "people", "phone"] == "never"
    left = {place: cell for place, cell in pack.cells.items() if place not in told}
    assert {place: told[place] for place in told} == {
        place: cell for place, cell in pack.cells.items() if place in told
    }
    assert set(left.values()) == {"never"}
    alone = re.sub(r"\s+", " ", WHO).partition("for the owner alone")[2]
    alone = alone.partition(". ")[0]
    assert {field for _kind, _section, field in left} == set(
        re.findall(r"`(\w+)`", alone)
    )


def test_the_page_is_found_from_where_it_is_asked_for() -> None:
    for name in ("privacy.md", "writing-an-exporter.md"):
        assert "(who-gets-what.md)" in (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*CLASSES_BY_NAME, "CaseFile"])
def test_what_a_field_is_when_left_out_stands_in_its_row(name: str) -> None:
    rows = FORMAT.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    for field in fields_of(CLASSES_BY_NAME.get(name, CaseFile)):
        (row,) = re.findall(rf"^\| `{field.name}`.*$", rows, re.MULTILINE)
        default = field.default
        if isinstance(default, bool):
            assert f"; left out: {str(default).lower()} |" in row
        elif isinstance(default, str):
            assert f"; left out: `{default}` |" in row
        else:
            assert default in (None, (), attrs.NOTHING)
            assert "left out:" not in row
