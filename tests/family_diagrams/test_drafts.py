"""A draft is the paper with one mark more on every page, which covers nothing."""

from __future__ import annotations

import io
import re
from itertools import product

import pypdf
import pytest
from attrs import evolve

from sos_map import Registry, export
from sos_map.testing.samples import DATE, extreme_case, usual_case
from sos_map_pages import (
    A3_LANDSCAPE,
    A4_LANDSCAPE,
    A4_PORTRAIT,
    Drawing,
    DrawingError,
    Heading,
    Page,
    Paragraph,
    Style,
    lines_of,
    marked,
    overlapping,
    place_text,
)
from sos_map_pages.extent import extent
from sos_map_pages.shapes import Group

WORDS = {"sv": "UTKAST", "en": "DRAFT"}
CASES = {"usual": usual_case, "extreme": extreme_case}


@pytest.fixture
def drawings(monkeypatch):
    """Catch what the exporters mark, and give drawing and marked drawing back."""
    from sos_map_family_diagrams import output

    seen = []

    def watching(drawing, word):
        made = marked(drawing, word)
        seen.append((drawing, made, word))
        return made

    monkeypatch.setattr(output, "marked", watching)
    return seen


def draft(case, name, **fields):
    reader = next(body.id for body in case.bodies if body.kind == "team")
    fields = {"reader": reader, "date": DATE, "draft": True, **fields}
    return export(case, name, **fields)


ONE_PAPER = ("three-houses", "safety-house", "wizard-fairy", "words-and-pictures")


@pytest.mark.parametrize(
    ("name", "case", "paper", "language"),
    [
        *product(
            ("three-columns", "scale", "scale-over-time", "safety-circles"),
            CASES,
            ("A4", "A3"),
            WORDS,
        ),
        *product(ONE_PAPER, CASES, ("",), WORDS),
    ],
)
def test_the_mark_stands_on_every_page_and_on_nothing(
    drawings, name, case, paper, language
):
    draft(
        CASES[case](),
        name,
        options={"format": "svg", **({"paper": paper} if paper else {})},
        language=language,
    )
    ((before, after, word),) = drawings
    assert word == WORDS[language]
    assert len(after.pages) == len(before.pages)
    for old, new in zip(before.pages, after.pages, strict=True):
        mark, *rest = new.tree
        assert tuple(rest) == old.tree
        assert isinstance(mark, Paragraph)
        (line,) = mark.lines
        assert line.text == word
        *shapes, frame = new.shapes
        assert tuple(shapes) == old.shapes
        left, top, right, bottom = extent(frame)
        assert left < line.box[0] < line.box[2] < right
        assert top < line.box[1] < line.box[3] < bottom
        for node in old.tree:
            for other in lines_of(node):
                assert not _meet(extent(frame), other.box)
        for shape in _flat(shapes):
            assert not _meet(extent(frame), extent(shape))
        assert not [pair for pair in overlapping(new) if 0 in pair]


def _flat(shapes):
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _flat(shape.shapes)
        else:
            yield shape


def _meet(one, other):
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


@pytest.mark.parametrize(
    "name", ["three-columns", "scale", "scale-over-time", *ONE_PAPER]
)
def test_it_can_be_read_in_the_files_page_by_page(name):
    files = draft(usual_case(), name, language="sv").files
    pages = [file for file in files if file.name.endswith(".svg")]
    for file in pages:
        text = re.sub("<(title|desc).*?</.*?>", "", file.data.decode())
        assert re.search(r"<text[^>]*>([^<]*)", text)[1] == "UTKAST"
    (pdf,) = (file for file in files if file.name.endswith(".pdf"))
    read = pypdf.PdfReader(io.BytesIO(pdf.data)).pages
    assert len(read) == len(pages)
    assert all(page.extract_text().count("UTKAST") == 1 for page in read)


def test_the_graph_says_so_above_itself():
    (file,) = draft(usual_case(), "graph", language="en").files
    assert "label=DRAFT labelloc=t" in file.data.decode()
    (paper,) = draft(usual_case(), "graph", language="en", draft=False).files
    assert b"DRAFT" not in paper.data


def test_an_agency_words_its_mark_itself():
    words = {"sv": {"draft.mark": "Arbetsmaterial"}}
    for name in Registry.installed().entries:
        exporter = Registry.installed().get(name.name)
        assert exporter.marks_drafts, name.name
    made = draft(usual_case(), "scale", language="sv", words=words)
    assert b"Arbetsmaterial" in made.files[0].data
    assert b"UTKAST" not in made.files[0].data


def page(sheet, profile="family"):
    block = place_text(
        "Karta", x=sheet.left, y=sheet.top, width=900,
        style=Style(profile=profile, size=64),
    )  # fmt: skip
    return Page(sheet=sheet, tree=(Heading(level=1, lines=block.lines),))


@pytest.mark.parametrize("word", ["UTKAST", "مسودة", "Utkast, inte lämnat"])
@pytest.mark.parametrize("profile", ["child", "family", "professional"])
def test_any_word_fits_the_margin_in_every_profile(word, profile):
    sheets = (A4_PORTRAIT, A4_LANDSCAPE, A3_LANDSCAPE)
    for sheet in sheets:
        drawing = Drawing(title="Karta", language="sv", pages=[page(sheet, profile)])
        (made,) = marked(drawing, word).pages
        (line,) = made.tree[0].lines
        assert line.style.profile == profile
        assert line.box[1] >= sheet.safe
        assert line.box[3] <= sheet.top


def test_a_word_that_cannot_stand_there_is_refused():
    drawing = Drawing(title="Karta", language="sv", pages=[page(A4_PORTRAIT)])
    with pytest.raises(DrawingError):
        marked(drawing, "UTKAST " * 40)
    narrow = A4_PORTRAIT.with_margin(60)
    pages = [evolve(drawing.pages[0], sheet=narrow)]
    with pytest.raises(DrawingError):
        marked(evolve(drawing, pages=pages), "UTKAST")
