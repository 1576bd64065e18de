"""The readers see what careless writers do; else the tests would prove nothing."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable, Iterable

import pikepdf
import pytest
from compared import differences, said_by
from drawing import drawn, words_of
from lxml.etree import XMLSyntaxError
from read_back import read_back
from word_map import dull, with_words

from sos_map import Exporter, File, Request
from sos_map.testing import vectors
from sos_map_pages import A4_PORTRAIT, Drawing, Heading, Page, Style, pdf, place_text
from sos_map_pages.report import Line, Report, Span, to_docx

BY_ID = {one.id: one for one in vectors()}
MARKDOWN = ("text/markdown", "outline.md")
DOT = ("text/vnd.graphviz", "graph.gv")
SVG = ("image/svg+xml", "page.svg")
PLAIN = ("text/plain", "words.txt")


def careless(kind: tuple[str, str], write: Callable[[list[str]], str]) -> Exporter:
    """An exporter that writes the harms as they are."""

    def render(request: Request) -> Iterable[File]:
        text = write([harm.text for harm in request.view.case.harms])
        return [File.text(kind[1], kind[0], text)]

    return Exporter(name="careless", summary={}, render=render)


def listed(texts: list[str]) -> str:
    return "".join(f"- {text}\n" for text in texts)


def quoted(texts: list[str]) -> str:
    nodes = "".join(f'n{n} [label="{text}"]\n' for n, text in enumerate(texts))
    return f"digraph n0 {{\n{nodes}}}"


def tagged(texts: list[str]) -> str:
    lines = "".join(f'<g role="paragraph"><text>{x}</text></g>' for x in texts)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{lines}</svg>'


def stripped(texts: list[str]) -> str:
    return listed([text.replace("<", "").replace("_", "") for text in texts])


@pytest.mark.parametrize(
    ("kind", "write", "hostile"),
    [
        (MARKDOWN, listed, "19 22 29 70a 70b 70d 71a 71b 72a 73a m17 m19"),
        (MARKDOWN, listed, "14 m16 m28 m29 m30"),
        (DOT, quoted, "5 6 7 9 10 11 14"),
        (SVG, tagged, "1 14 20 23 24 29 30 m1 m2 m3 m4 m5 m6 m7 m9 m30"),
        (PLAIN, stripped, "1 19 44a"),
    ],
)
def test_a_careless_writer_is_found_out(
    kind: tuple[str, str], write: Callable[[list[str]], str], hostile: str
) -> None:
    exporter = careless(kind, write)
    twin = said_by(drawn(exporter, with_words(1, dull), "sv"))
    unseen = []
    for vector in (BY_ID[one] for one in hostile.split()):
        files = drawn(exporter, with_words(1, words_of([vector])), "sv")
        try:
            found = said_by(files)
        except (XMLSyntaxError, AssertionError, UnicodeError):
            continue
        if not found.active and not list(differences(found, twin, [vector])):
            unseen.append(vector.id)
    assert unseen == []


def test_a_careful_writer_is_not() -> None:
    exporter = careless(PLAIN, listed)
    twin = said_by(drawn(exporter, with_words(1, dull), "sv"))
    found = said_by(drawn(exporter, with_words(1, words_of([BY_ID["1"]])), "sv"))

    assert not found.active
    assert list(differences(found, twin, [BY_ID["1"]])) == []


def one_page() -> bytes:
    block = place_text(
        "Ord", x=120, y=120, width=900, style=Style(profile="family", size=50)
    )
    page = Page(sheet=A4_PORTRAIT, tree=(Heading(level=1, lines=block.lines),))
    drawing = Drawing(title="T", language="sv", pages=(page,))
    return pdf(drawing, date=datetime.date(2026, 1, 16))


def with_script(file: pikepdf.Pdf) -> None:
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    file.Root.OpenAction = script


def with_link(file: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="http://evil")
    link = pikepdf.Dictionary(Subtype=pikepdf.Name.Link, A=action)
    file.pages[0].Annots = pikepdf.Array([link])


def with_file(file: pikepdf.Pdf) -> None:
    file.attachments["a.txt"] = b"x"


@pytest.mark.parametrize("tamper", [with_script, with_link, with_file])
def test_a_pdf_that_acts_is_found_out(tamper: Callable[[pikepdf.Pdf], None]) -> None:
    assert read_back("application/pdf", one_page()).active == ()
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(one_page())) as file:
        tamper(file)
        file.save(buffer)
    assert read_back("application/pdf", buffer.getvalue()).active


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LINK = (
    '<Relationship Id="r9" Type="http://x/attachedTemplate" Target="http://evil"'
    ' TargetMode="External"/></Relationships>'
)
FIELD = '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE "/></w:p><w:sectPr'
LONG_FIELD = "<w:p><w:r><w:instrText>DDEAUTO</w:instrText></w:r></w:p><w:sectPr"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/_rels/document.xml.rels", "</Relationships>", LINK),
        ("word/document.xml", "<w:sectPr", FIELD),
        ("word/document.xml", "<w:sectPr", LONG_FIELD),
        ("word/document.xml", "<w:sectPr", '<w:hyperlink w:anchor="x"/><w:sectPr'),
        ("word/vbaProject.bin", "", "<x/>"),
    ],
)
def test_a_word_document_that_acts_is_found_out(part: str, old: str, new: str) -> None:
    report = Report(
        title="T",
        language="sv",
        date="2026-01-16",
        status="U",
        page_line="{page}",
        rows=(Line((Span("Ord"),)),),
    )
    made = to_docx(report)
    assert read_back(WORD, made).active == ()
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made)) as package,
        zipfile.ZipFile(buffer, "w") as changed,
    ):
        for name in {*package.namelist(), part}:
            text = package.read(name).decode() if name in package.namelist() else ""
            changed.writestr(name, text.replace(old, new, 1) if name == part else text)
    assert read_back(WORD, buffer.getvalue()).active
