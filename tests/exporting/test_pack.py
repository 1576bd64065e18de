"""A pack: every paper that a reader should have, whole, and nothing besides."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
from pathlib import Path

import attrs
import pikepdf
import pytest

from sos_map import (
    Exporter,
    ExportRefused,
    File,
    Registry,
    export,
    load,
    loads,
)
from sos_map.exporting.one_pdf import joined
from sos_map.exporting.pack import PDF, Paper, pack
from sos_map_pages.testing import standard_failures

DATE = "2026-01-16"
EKWALL = Path(__file__).parents[2] / "docs" / "examples" / "ekwall.yaml"
SARA = "sara:guardian:ebba+milo"


@pytest.fixture(scope="module")
def case():
    return load(EKWALL)


@pytest.fixture(scope="module")
def saras(case):
    return pack(case, reader=SARA, child="ebba", date=DATE)


def test_each_paper_is_the_one_that_an_export_gives(case, saras):
    made = {file.name: file.data for file in saras.made.files}
    assert len(saras.papers) > 3
    for name in saras.papers:
        single = export(case, name, reader=SARA, child="ebba", date=DATE)
        for file in single.files:
            assert made.pop(file.name) == file.data
    assert len(made) == 2  # the one PDF, the manifest


def test_the_one_pdf_has_every_page_in_order_under_a_bookmark_each(saras):
    whole, *single = [f for f in saras.made.files if f.media_type == PDF]
    assert whole.name.startswith("pack-guardian-")
    papers = [pikepdf.open(io.BytesIO(file.data)) for file in single]
    with pikepdf.open(io.BytesIO(whole.data)) as file, file.open_outline() as outline:
        assert len(file.pages) == sum(len(paper.pages) for paper in papers)
        marks = [mark.title for mark in outline.root]
        assert marks == [str(paper.docinfo.Title) for paper in papers]
        firsts = [file.pages.index(mark.destination[0]) for mark in outline.root]
    starts = [sum(len(p.pages) for p in papers[:n]) for n in range(len(papers))]
    assert firsts == starts
    assert standard_failures(whole.data) == ()


def test_papers_lie_in_the_order_of_their_exporters(saras):
    order = [Registry.installed().get(name).order for name in saras.papers]
    assert order == sorted(order)


def test_the_manifest_has_the_fingerprint_of_every_file(saras):
    *files, manifest = saras.made.files
    listed = json.loads(manifest.data)["files"]
    assert [(one["name"], one["sha256"], one["bytes"]) for one in listed] == [
        (f.name, hashlib.sha256(f.data).hexdigest(), len(f.data)) for f in files
    ]


def test_one_receipt_for_the_child_that_it_is_about(saras):
    assert saras.made.dispatch.children == ("ebba",)
    receipt = saras.made.receipt("ebba").as_data()
    assert [one["name"] for one in receipt["files"]] == [
        file.name for file in saras.made.files
    ]
    assert [one["name"] for one in receipt["exporter"]["papers"]] == [*saras.papers]


def test_what_is_hidden_leaves_no_trace(case, saras):
    hidden = {"id": "hid", "text": "Ingen ser det här.", "shown_to": []}
    text = EKWALL.read_text().replace("\nstrengths:\n", "\nstrengths:\n  - HIDDEN\n", 1)
    again = loads(text.replace("HIDDEN", json.dumps(hidden, ensure_ascii=False)))
    assert len(again.strengths) == len(case.strengths) + 1
    assert pack(again, reader=SARA, child="ebba", date=DATE).made.files == (
        saras.made.files
    )


def test_a_draft_is_marked_and_has_no_receipt(case):
    drafts = pack(case, reader=SARA, child="ebba", date=DATE, draft=True)
    assert drafts.made.dispatch is None
    whole = drafts.made.files[0].data
    assert whole != pack(case, reader=SARA, child="ebba", date=DATE).made.files[0].data


def test_of_several_children_one_is_named(case):
    with pytest.raises(ExportRefused) as refused:
        pack(case, reader=SARA, date=DATE)
    assert refused.value.problems[0].code == "child-missing"


MAP = """
sos_map: 1
case: {language: sv, children: [p1]}
people: [{id: p1, name: Ebba, shown_to: [p2]}, {id: p2, name: Sara, shown_to: [p2]}]
custody: [{id: c1, person: p2, child: p1}]
"""


def page(name, text):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.docinfo["/Title"] = text
    made = io.BytesIO()
    pdf.save(made, deterministic_id=True)
    return File(name, PDF, made.getvalue())


def exporter(name, render, **more):
    return Exporter(
        name=name, summary={"en": "."}, render=render, media_types=(PDF,), **more
    )


def small(*exporters, **more):
    return pack(
        loads(MAP),
        reader="p2:guardian:p1",
        date=DATE,
        registry=Registry.of(exporters),
        **more,
    )


ONE = exporter("one", lambda _: [page("one.pdf", "Ett")])


def test_a_paper_with_nothing_to_show_is_left_out_and_told():
    empty = exporter("empty", lambda _: [])
    made = small(ONE, empty)
    assert made.papers == ("one",)
    (left,) = made.left_out
    assert (left.name, left.problem.code) == ("empty", "paper-empty")
    assert not any(b"empty" in file.data for file in made.made.files)
    with pytest.raises(ExportRefused) as refused:
        small(empty)
    assert refused.value.problems[0].code == "pack-empty"


def test_a_paper_that_says_it_would_be_empty_is_made_only_when_asked_for():
    hollow = exporter(
        "hollow", lambda _: [page("h.pdf", "H")], has_content=lambda _: False
    )
    made = small(ONE, hollow)
    assert (made.papers, made.left_out[0].name) == (("one",), "hollow")
    assert small(ONE, hollow, papers=[Paper("hollow")]).papers == ("hollow",)


def test_a_paper_for_another_kind_of_reader_is_not_taken():
    office = exporter(
        "office", lambda _: [page("o.pdf", "O")], readers=frozenset({"team"})
    )
    made = small(ONE, office)
    assert (made.papers, made.left_out) == (("one",), ())
    with pytest.raises(ExportRefused):
        small(ONE, office, papers=[Paper("office")])


def test_an_exporter_that_fails_stops_the_whole_pack():
    def fail(_request):
        raise KeyError("KANARIE")

    with pytest.raises(ExportRefused) as refused:
        small(ONE, exporter("bad", fail))
    assert "KANARIE" not in str(refused.value)


def test_a_leak_in_one_paper_stops_the_whole_pack():
    secret = loads(
        MAP
        + "strengths: [{id: w1, text: Kanariefågeln sjunger om natten., shown_to: []}]"
    )
    bad = exporter(
        "bad",
        lambda _: [
            File.text("a.txt", "text/plain", "Kanariefågeln sjunger om natten.")
        ],
    )
    with pytest.raises(ExportRefused) as refused:
        pack(
            secret, reader="p2:guardian:p1", date=DATE, registry=Registry.of([ONE, bad])
        )
    assert refused.value.problems[0].code == "leak-found"


def test_no_paper_twice_under_one_name():
    with pytest.raises(ExportRefused) as refused:
        small(ONE, papers=[Paper("one"), Paper("one")])
    assert refused.value.problems[0].code == "pack-twice"


def test_whoever_waits_is_told_how_far_it_is():
    told = []
    two = attrs.evolve(
        ONE, name="two", render=lambda _: [page("two.pdf", "Två")], order=1
    )
    small(ONE, two, progress=lambda *step: told.append(step))
    assert told == [(1, 2, "two"), (2, 2, "one")]


def test_a_file_that_promises_nothing_takes_the_promise_off_the_whole(saras):
    tagged = next(f.data for f in saras.made.files[1:] if f.media_type == PDF)
    plain = page("a.pdf", "Ett").data
    whole = joined([tagged, plain], title="T", date=datetime.date(2026, 1, 16))
    with pikepdf.open(io.BytesIO(whole)) as file:
        with file.open_metadata() as said:
            assert "pdfuaid:part" not in said
            assert "pdfaid:part" not in said
        assert not file.Root.MarkInfo.Marked
    assert (
        standard_failures(
            joined([tagged, tagged], title="T", date=datetime.date(2026, 1, 16))
        )
        == ()
    )


def test_no_stream_of_the_one_pdf_ends_with_a_carriage_return():
    made = pikepdf.new()
    made.add_blank_page()
    made.pages[0].Contents = made.make_stream(b"q Q % \r")
    first = io.BytesIO()
    made.save(first, compress_streams=False)
    whole = joined([first.getvalue()], title="T", date=datetime.date(2026, 1, 16))
    with pikepdf.open(io.BytesIO(whole)) as file:
        ends = [
            thing.read_raw_bytes()[-1:]
            for thing in file.objects
            if isinstance(thing, pikepdf.Stream)
        ]
    assert ends
    assert b"\r" not in ends
