"""Twelve families, eight readers each: what must never stand there, and what must.

The tables are beside the maps; see README.md of this folder.
"""

from __future__ import annotations

import functools
import re

import pytest
from deny_tables import FAMILIES, Family, Row
from what_stands import finds, texts_in

from sos_map import CaseMap, ExportRefused, ReaderRefused, dumps, export, load, view
from sos_map.exporting.registry import Registry
from sos_map.i18n import LANGUAGES

TEXTS_FOR_NOBODY = "exporter-reader"  # the exporter is not made for this reader
ROWS = [
    pytest.param(family, row, id=f"{family.name}-{row.reader}")
    for family in FAMILIES
    for row in family.rows
]
PAPERS = [
    pytest.param(family, row, id=f"{family.name}-{row.reader}")
    for family in FAMILIES
    for row in family.rows
    if not row.refused
]


@functools.cache
def case_of(family: Family) -> CaseMap:
    return load(family.map)


def papers(family: Family, row: Row) -> list[str]:
    """Return every text in every file that is made for a reader."""
    case = case_of(family)
    children = row.reader.split(":")[-1].split("+") if ":" in row.reader else []
    found: list[str] = []
    for entry in Registry.installed().entries:
        exporter = entry.load()
        each = (children or case.case.children) if exporter.per_child else [None]
        for child in each:
            for language in LANGUAGES:
                try:
                    made = export(
                        case,
                        exporter,
                        reader=row.reader,
                        date=family.day,
                        child=child,
                        language=language,
                    )
                except ExportRefused as refused:
                    if TEXTS_FOR_NOBODY not in str(refused):
                        raise
                    continue
                for file in made.files:
                    found += texts_in(file.name, file.data)
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(("family", "row"), PAPERS)
def test_a_reader_gets_what_is_theirs_and_nothing_else(
    family: Family, row: Row
) -> None:
    seen = dumps(view(case_of(family), row.reader, family.day).case).decode()
    found = [*papers(family, row), seen]
    leaked = [word for word in (*row.never, *row.never_made) if finds(word, found)]
    lost = [word for word in row.must if not finds(word, [seen])]
    assert (leaked, lost) == ([], [])


@pytest.mark.parametrize(
    ("family", "row"), [one for one in ROWS if one.values[1].refused]
)
def test_who_may_get_no_paper_gets_none(family: Family, row: Row) -> None:
    with pytest.raises(ReaderRefused):
        view(case_of(family), row.reader, family.day)
    for entry in Registry.installed().entries:
        with pytest.raises((ReaderRefused, ExportRefused)):
            export(
                case_of(family),
                entry.load(),
                reader=row.reader,
                date=family.day,
                child=row.reader.rpartition(":")[2],
            )


# ── the tables themselves ───────────────────────────────────────────────────


def test_there_are_twelve_families_with_eight_readers() -> None:
    assert [len(family.rows) for family in FAMILIES] == [8] * 12
    kinds = {
        row.reader.split(":")[1]
        for f in FAMILIES
        for row in f.rows
        if ":" in row.reader
    }
    assert kinds >= {
        "guardian",
        "parent",
        "foster_carer",
        "network",
        "professional",
        "child",
    }
    bodies = {
        body.kind
        for family in FAMILIES
        for body in case_of(family).bodies
        if body.id in {row.reader for row in family.rows}
    }
    assert bodies == {"team", "school", "health", "police", "court", "provider"}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda one: one.name)
def test_every_word_of_a_table_asks_about_something(family: Family) -> None:
    """A word that stands nowhere in the map could never leak and never be lost."""
    whole = [dumps(case_of(family)).decode()]
    for row in family.rows:
        for word in (*row.never, *row.must):
            assert finds(word, whole), (row.reader, word)
        for word in row.never_made:
            assert not finds(word, whole), (row.reader, word)
        assert not row.never.keys() & row.must.keys(), row.reader


@pytest.mark.parametrize("family", FAMILIES, ids=lambda one: one.name)
def test_every_word_of_a_table_says_why(family: Family) -> None:
    assert family.story.endswith(".")
    assert re.fullmatch(r"[0-9-]{10}", family.day)
    for row in family.rows:
        assert row.about.endswith("."), row.reader
        every = {**row.never, **row.never_made, **row.must}
        assert all(len(word) > 2 and len(why) > 7 for word, why in every.items())
        if row.refused:
            assert not row.must
        else:
            assert row.must, row.reader
