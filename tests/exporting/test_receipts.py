"""Receipts: what is handed over leaves one for each record, and a draft none."""

from __future__ import annotations

import hashlib
import json
import random
import re
import stat
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map import (
    Exporter,
    ExportRefused,
    File,
    NothingWritten,
    Problem,
    export,
    loads,
)
from sos_map.exporting.keeping import keeping, receipts_of
from sos_map.files import save
from sos_map.mentions.gate import unsearched
from sos_map.testing import readers_of
from sos_map.testing.random_cases import random_case
from sos_map.testing.samples import DATE

AT = "2026-01-16T09:30:00+01:00"
MAP = """
sos_map: 1
case: {language: sv, children: [p1, p3], shown_to: [team], title: KANARIE-titel}
people:
  - {id: p1, name: KANARIE-Ebba}
  - {id: p2, name: KANARIE-Sara, shown_to: [p2]}
  - {id: p3, name: KANARIE-Milo}
bodies: [{id: team, name: Barn och familj, kind: team}]
custody:
  - {id: c1, person: p2, child: p1}
  - {id: c2, person: p2, child: p3}
strengths:
  - {id: s1, text: KANARIE läser varje kväll., shown_to: [p2]}
  - {id: s2, text: KANARIE-hidden, shown_to: []}
access:
  - {id: ac1, of: [s2], shown_to: [p2], date: 2026-01-02, ground: KANARIE-skäl}
  - {id: ac2, of: [s2], hidden_from: [team], date: 2026-01-02}
"""
BOTH = "p2:guardian:p1+p3"


@pytest.fixture
def case():
    """A mother of two, and a decision that shows her one thing more."""
    return loads(MAP)


def pair(_request):
    return [File.text(f"{n}.txt", "text/plain", n) for n in ("a", "b")]


TWO = Exporter(name="two", summary={"en": "Two."}, render=pair, marks_drafts=True)


def two(case, **fields):
    return export(case, TWO, **{"reader": BOTH, "date": "2026-01-16", **fields})


def files_under(folder):
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.*"))


@given(seed=st.integers(0, 500), by=st.none() | st.text(max_size=20))
@settings(max_examples=25, deadline=None)
def test_equal_inputs_give_equal_receipts_that_agree_with_the_report(seed, by):
    case = random_case(random.Random(seed))  # noqa: S311 (chance for tests)
    for reader in readers_of(case, DATE)[:3]:
        with unsearched():  # the words of a random family tell of anybody
            made, again = (
                export(case, TWO, reader=reader, date=DATE) for _ in range(2)
            )
        told = receipts_of(made, by=by, at=AT)
        assert [one.as_data() for one in told] == [
            one.as_data() for one in receipts_of(again, by=by, at=AT)
        ]
        for receipt in told:
            data = json.loads(receipt.file().data)
            assert data["pieces"] == {
                "shown": len(made.report.shown),
                "withheld": len(made.report.withheld),
            }
            assert data["files"] == [
                {
                    "name": file.name,
                    "media_type": file.media_type,
                    "bytes": len(file.data),
                    "sha256": hashlib.sha256(file.data).hexdigest(),
                }
                for file in made.files
            ]
            assert (data["reader"]["given"], data["by"], data["made"]) == (
                reader,
                by,
                AT,
            )


def test_a_receipt_has_ids_and_no_words_of_the_case(case):
    text = two(case).receipt("p1").file().data.decode()
    assert "KANARIE" not in text
    data = json.loads(text)
    assert data["reader"] == {"given": BOTH, "capacity": "guardian"}
    assert (data["child"], data["children"]) == ("p1", ["p1", "p3"])
    assert data["overrides"] == ["ac1"]
    assert (data["by"], data["made"], data["date"]) == (None, None, "2026-01-16")


def test_what_the_paper_was_made_from_changes_its_receipt(case):
    def told(**fields):
        return two(case, **fields).receipt("p1").as_data()

    first = told()
    assert told(rules="none")["rules"] != first["rules"]
    assert told(date="2026-01-01")["view"] != first["view"]
    assert told(language="en")["exporter"] != first["exporter"]
    own = {"sv": {"empty": "Tomt."}}
    assert told(words=own)["exporter"]["words"] != first["exporter"]["words"]


@pytest.mark.parametrize(
    ("fields", "children"),
    [
        ({}, ("p1", "p3")),
        ({"child": "p3"}, ("p3",)),
        ({"reader": "p2:guardian:p1"}, ("p1",)),
        ({"reader": "team"}, ("p1", "p3")),
        ({"reader": "owner"}, ("p1", "p3")),
    ],
)
def test_it_belongs_in_the_records_of_those_it_is_about(case, fields, children):
    made = two(case, **fields)
    assert tuple(one.child for one in receipts_of(made)) == children
    with pytest.raises(ExportRefused) as caught:
        made.receipt("p2")
    assert caught.value.code == "receipt-child"


def test_a_case_without_children_has_one_record():
    case = loads("sos_map: 1\nbodies: [{id: team, name: T, kind: team}]\n")
    (receipt,) = receipts_of(two(case, reader="team"))
    assert receipt.child is None


def test_drafts_have_no_receipt_and_only_of_exporters_that_mark_them(case):
    seen = []
    watching = attrs.evolve(TWO, render=lambda r: seen.append(r.draft) or pair(r))
    made = export(case, watching, reader=BOTH, date=DATE, draft=True)
    export(case, watching, reader=BOTH, date=DATE)
    assert seen == [True, False]
    assert receipts_of(made) == ()
    with pytest.raises(ExportRefused) as caught:
        made.receipt("p1")
    assert caught.value.code == "receipt-of-none"
    silent = attrs.evolve(TWO, marks_drafts=False)
    with pytest.raises(ExportRefused) as caught:
        export(case, silent, reader=BOTH, date=DATE, draft=True)
    assert caught.value.code == "exporter-no-draft"


def test_each_record_gets_a_whole_copy_for_the_owner_only(case, tmp_path):
    made = two(case)
    with keeping(made, tmp_path / "kvitton", at=AT) as kept:
        made.write(str(tmp_path / "ut"))
    assert len(kept) == 2
    for path, child in zip(map(Path, kept), ("p1", "p3"), strict=True):
        assert re.fullmatch(r"2026-01-16-[0-9a-f]{16}", path.parent.name)
        assert json.loads(path.read_text())["child"] == child
        for file in made.files:
            assert (path.parent / "files" / file.name).read_bytes() == file.data
    for path in (tmp_path / "kvitton").rglob("*"):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted
    assert files_under(tmp_path / "ut") == sorted(file.name for file in made.files)


@pytest.mark.parametrize("number", range(8))
def test_a_write_that_fails_leaves_neither_files_nor_receipt(
    case, tmp_path, monkeypatch, number
):
    made = two(case)
    real, count = save._publish, iter(range(100))

    def failing(*given):
        if next(count) == number:
            raise NothingWritten(Problem("$", "disk-failed"))
        real(*given)

    monkeypatch.setattr(save, "_publish", failing)

    def both():
        with keeping(made, tmp_path / "kvitton"):
            made.write(str(tmp_path / "ut"))

    with pytest.raises(NothingWritten):
        both()
    assert list(tmp_path.iterdir()) == []


def test_what_was_kept_before_is_not_taken_back(case, tmp_path):
    made = two(case)
    with keeping(made, tmp_path / "kvitton", at=AT):
        made.write(str(tmp_path / "ut"))
    before = files_under(tmp_path)
    for at in (AT, None):  # the same receipt, and another
        with (
            pytest.raises(NothingWritten),
            keeping(made, tmp_path / "kvitton", at=at),
        ):
            made.write(str(tmp_path / "ut"))
        assert files_under(tmp_path) == before


@pytest.mark.parametrize("receipts", ["ut", "ut/kvitton", "länk"])
def test_no_receipt_lies_in_the_folder_that_is_handed_over(case, tmp_path, receipts):
    (tmp_path / "ut").mkdir()
    (tmp_path / "länk").symlink_to(tmp_path / "ut")
    with (
        pytest.raises(NothingWritten) as caught,
        keeping(two(case), tmp_path / receipts, apart_from=tmp_path / "ut"),
    ):
        raise AssertionError
    assert caught.value.code == "receipts-in-output"
    assert list((tmp_path / "ut").iterdir()) == []
