"""The Word document says what the report says, and nothing else."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from report_samples import (
    HOSTILE_TEXTS,
    hostile_report,
    line,
    report_of,
    soffice_text,
)

from sos_map_pages.report import Heading, Line, Report, Span, Table, to_docx, words

_PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/footer1.xml",
    "word/header1.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
}


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def paragraphs(data: bytes) -> list[str]:
    """Return the text of every paragraph of the body, cells included, in order."""
    body = Document(io.BytesIO(data)).element.body
    found = []
    for paragraph in body.iter(qn("w:p")):
        pieces = {qn("w:br"): "\n", qn("w:tab"): "\t"}
        nodes = paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
        found.append("".join(pieces.get(node.tag, node.text or "") for node in nodes))
    return found


def compared(text: str) -> list[str]:
    """Return words without the marks that LibreOffice puts before list items."""
    return text.replace("\ufeff", "").replace("•", "").split()


def test_python_docx_reads_back_every_line_byte_for_byte() -> None:
    report = hostile_report()
    read = [text for text in paragraphs(to_docx(report)) if text]
    assert read == [text for text in words(report) if text]


def test_libreoffice_reads_the_words_of_the_report(tmp_path: Path) -> None:
    report = report_of("Ebba sover bra.", "  två \n rader\tmed tabb", "”Jag vill hem”")
    read = soffice_text(to_docx(report), tmp_path)
    assert compared(read) == compared("\n".join(words(report)))


def test_libreoffice_reads_hostile_texts_as_they_stand(tmp_path: Path) -> None:
    report = hostile_report()
    read = soffice_text(to_docx(report), tmp_path)
    assert compared(read) == compared("\n".join(words(report)))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert to_docx(hostile_report()) == to_docx(hostile_report())


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_another_hash_seed_and_zone_gives_the_same_bytes(seed: str) -> None:
    code = (
        "import sys; from report_samples import hostile_report;"
        "from sos_map_pages.report import to_docx;"
        "sys.stdout.buffer.write(to_docx(hostile_report()))"
    )
    path = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    other = {"PYTHONHASHSEED": seed, "PYTHONPATH": path, "TZ": "Asia/Tokyo"}
    made = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **other},
        check=True,
        capture_output=True,
    )
    assert made.stdout == to_docx(hostile_report())


def test_the_package_holds_our_parts_and_no_others() -> None:
    with opened(to_docx(hostile_report())) as package:
        names = package.namelist()
        infos = package.infolist()
    assert set(names) == _PARTS
    assert names == sorted(names)
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_points_outside_the_document() -> None:
    with opened(to_docx(hostile_report())) as package:
        everything = {name: package.read(name).decode() for name in package.namelist()}
    for name, text in everything.items():
        assert "TargetMode" not in text
        if name.endswith(".rels"):
            targets = re.findall(r'Target="([^"]*)"', text)
            assert all(":" not in target for target in targets)
    fields = re.findall(r'w:instr="([^"]*)"', everything["word/footer1.xml"])
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert "instr" not in everything["word/document.xml"]
    assert "hyperlink" not in everything["word/document.xml"]


def test_the_properties_are_ours_and_dated_as_declared() -> None:
    with opened(to_docx(report_of("a"))) as package:
        core = package.read("docProps/core.xml").decode()
    assert "python" not in core.lower()
    assert "2026-01-16T00:00:00Z" in core
    assert set(re.findall(r"<(dc\w*:\w+)", core)) == {
        "dc:title",
        "dc:language",
        "dcterms:created",
        "dcterms:modified",
    }
    document = Document(io.BytesIO(to_docx(report_of("a"))))
    assert document.core_properties.title == "Underlag"


@pytest.mark.parametrize(("language", "tag"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_language_stands_in_the_styles_and_the_properties(
    language: str, tag: str
) -> None:
    data = to_docx(report_of("a", language=language))
    document = Document(io.BytesIO(data))
    assert document.core_properties.language == tag
    defaults = next(document.styles.element.iter(qn("w:lang")))
    assert defaults.get(qn("w:val")) == tag


def test_words_in_another_language_carry_it_on_their_run() -> None:
    spans = (Span("Hon sa "), Span("I want to go home", "en", "quote"))
    arabic = Line((Span("أريد البيت", "ar", "quote"),))
    report = Report(
        title="t",
        language="sv",
        date="2026-01-16",
        status="UTKAST",
        page_line="{page}",
        blocks=(Line(spans), arabic),
    )
    body = Document(io.BytesIO(to_docx(report))).element.body
    runs = {
        "".join(text.text or "" for text in run.iter(qn("w:t"))): run
        for run in body.iter(qn("w:r"))
    }
    assert not list(runs["Hon sa "].iter(qn("w:lang")))
    english = next(runs["”I want to go home”"].iter(qn("w:lang")))
    assert english.get(qn("w:val")) == "en-GB"
    assert list(runs["”أريد البيت”"].iter(qn("w:rtl")))
    assert len(list(body.iter(qn("w:bidi")))) == 1


def test_headings_are_real_and_in_order() -> None:
    report = hostile_report()
    document = Document(io.BytesIO(to_docx(report)))
    styled = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph.style is not None and paragraph.style.name.startswith("Heading")
    ]
    assert styled == [heading.text for heading in report.headings()]


def test_every_table_repeats_its_header_row() -> None:
    document = Document(io.BytesIO(to_docx(report_of("a", "b"))))
    assert len(document.tables) == 2
    for table in document.tables:
        marked = [list(row._tr.iter(qn("w:tblHeader"))) != [] for row in table.rows]
        assert marked == [True, *[False] * (len(marked) - 1)]
        assert list(table._tbl.iter(qn("w:tblCaption")))


def test_the_status_stands_above_every_page_also_a_turned_one() -> None:
    wide = Table("Bred", ("A",), (((line("x"),),),), wide=True)
    blocks = (Heading("a", 1, "A"), wide, Heading("b", 1, "B"), line("slut"))
    report = Report(
        title="t",
        language="sv",
        date="2026-01-16",
        status="UTKAST",
        page_line="Sida {page} ({pages})",
        blocks=blocks,
    )
    document = Document(io.BytesIO(to_docx(report)))
    turned = [section.orientation for section in document.sections]
    assert turned == [0, 1, 0]
    for section in document.sections:
        assert section.header.paragraphs[0].text == "UTKAST"
        assert section.footer.paragraphs[0].text.startswith("Sida")


def test_hostile_texts_are_in_the_sample() -> None:
    assert len(HOSTILE_TEXTS) > 30
