"""The PDF files say, under the right tags, exactly what was placed."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import typst
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_samples import ARABIC, DAY, all_kinds, column_map, fonts

from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
    Heading,
    Item,
    List,
    MissingGlyphsError,
    Page,
    PagesError,
    Paragraph,
    Style,
    TextLine,
    lines_of,
    pdf,
    place_text,
    png,
    spelled_out,
    title_band,
    wrap,
)
from sos_map_pages.clean import clean_line
from sos_map_pages.payload import payload
from sos_map_pages.stream_ends import with_certain_stream_ends
from sos_map_pages.template import TEMPLATE
from sos_map_pages.testing import (
    letters,
    standard_failures,
    structure_leaves,
    structure_problems,
    text_places,
    words_of,
)

HOSTILE = (
    "<script>alert(1)</script>",
    "]]> & \" ' \\",
    '#panic("x") $a$ @b `c` \\N \\u{41} *d* _e_ // f /* g */ -- --- ~ <h>',
    "- not a list",
    "= not a heading",
    "\u202eoverride\u202c \x00\x1b",
    "Ebba \u0633\u0627\u0631\u0629 3",
    "\N{WOMAN}\u200d\N{GIRL} \U0001f44d\U0001f3fd \u2764\ufe0f",
    "fick finns afflux",
)

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None,
    reason="pdftotext (poppler) is not installed; pypdf is compared instead",
)


def placed(drawing: Drawing) -> list[str]:
    """The words of each page, in reading order."""
    return [
        " ".join(line.text for node in page.tree for line in lines_of(node))
        for page in drawing.pages
    ]


def statements(*texts: str) -> Drawing:
    """A page with one list of statements."""
    style = Style(profile="family", size=43)
    band = title_band(A4_PORTRAIT, "Rubrik", profile="family")
    y, items = band.bottom, []
    for text in texts:
        block = place_text(text, x=120, y=y, width=1860, style=style)
        items.append(Item(lines=block.lines))
        y = block.bottom
    page = Page(sheet=A4_PORTRAIT, tree=(*band.tree, List(items=items)))
    return Drawing(title="T", language="sv", pages=(page,))


def raw(drawing: Drawing, old: bytes, new: bytes, **options: Any) -> bytes:
    """A PDF from a template that was tampered with."""
    assert old in TEMPLATE
    compiler = typst.Compiler(font_paths=[str(fonts())], ignore_system_fonts=True)
    made = compiler.compile(
        input=TEMPLATE.replace(old, new),
        format="pdf",
        sys_inputs={"drawing": payload(drawing, DAY)},
        timestamp=0,
        **options,
    )
    return bytes(made)


def test_every_statement_stands_under_its_own_tag_in_reading_order() -> None:
    leaves = [
        (x.page, x.path, x.text) for x in structure_leaves(pdf(all_kinds(), date=DAY))
    ]
    arabic = leaves.pop(-2)
    assert leaves == [
        (1, "Document/H1", "Alla slag"),
        (1, "Document/H2", "Ett"),
        (1, "Document/L/LI/LBody/P", "Punkt"),
        (1, "Document/L/L/LI/LBody", "Under punkt"),
        (1, "Document/H3", "Tabell"),
        (1, "Document/Table/THead/TR/TH", "Vem"),
        (1, "Document/Table/THead/TR/TH", "Siffra"),
        (1, "Document/Table/TBody/TR/TD", "Mamma"),
        (1, "Document/Table/TBody/TR/TD", "4"),
        (1, "Document/Table/TBody/TR/TD", "Milo"),
        (1, "Document/Table/TBody/TR/TD", "Alla svarade"),
        (1, "Document/P", "Sida 1 av 2"),
        (2, "Document/H2", "Två"),
        (2, "Document/P", "Sida 2 av 2"),
    ]
    assert arabic[:2] == (2, "Document/P")
    assert letters(arabic[2]) == letters(ARABIC)


def test_a_wrapped_statement_is_one_item_with_its_words_apart() -> None:
    words = "Ebba ringer mormor själv när hon är orolig. Mormor svarar alltid."
    said = [leaf.text for leaf in structure_leaves(pdf(column_map(), date=DAY))]
    assert said.count(words) == 3


@pytest.mark.parametrize("text", ["10", "سارة"])
@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_line_stands_where_it_would_without_the_space_behind_it(
    anchor: Any, text: str
) -> None:
    style = Style(profile="child", size=43, weight=700)
    spaced, alone = (
        TextLine(x=1000, y=y, text=text, style=style, anchor=anchor) for y in (500, 700)
    )
    tree = (
        Heading(level=1, lines=(TextLine(x=300, y=200, text="Ett", style=style),)),
        Paragraph(lines=(spaced, alone)),
    )
    page = Page(sheet=A4_PORTRAIT, tree=tree, shapes=())
    made = pdf(Drawing(title="Ett", language="sv", pages=[page]), date=DAY)
    with contextlib.closing(pypdfium2.PdfDocument(made)) as file:
        text_page = file[0].get_textpage()
        boxes = [
            text_page.get_charbox(n)
            for n in range(text_page.count_chars())
            if text_page.get_text_range(n, 1).strip()
        ]
    edges: dict[int, list[float]] = {}
    for left, bottom, right, _top in boxes:
        if right > left:
            edges.setdefault(round(bottom / 20), []).extend((left, right))
    _title, *rows = ((min(row), max(row)) for row in edges.values())
    unit = 72 / 254
    assert len(rows) == 2
    assert rows[0] == pytest.approx(rows[1], abs=1.5 * unit)


@pytest.mark.parametrize("profile", ["child", "family", "professional"])
def test_a_page_of_each_profile_keeps_both_standards(profile: Any) -> None:
    made = pdf(column_map(profile=profile), date=DAY)
    assert standard_failures(made) == ()
    assert structure_problems(made) == ()


def test_every_kind_of_node_keeps_both_standards() -> None:
    made = pdf(all_kinds(), date=DAY)
    assert standard_failures(made) == ()
    assert structure_problems(made) == ()


def test_without_the_reading_tree_the_structure_check_fails() -> None:
    drawing = column_map()
    whole = b"for n in p.tree { node(n) }"
    every_line = b"p.tree.map(n => box({ node(n) })).join()"
    as_figure = raw(drawing, whole, b'figure(alt: "Karta", box(' + every_line + b"))")
    as_artifact = raw(drawing, whole, b"pdf.artifact(" + every_line + b")")
    untagged = raw(drawing, whole, whole, pdf_tags=False)
    with pikepdf.open(io.BytesIO(pdf(drawing, date=DAY))) as file:
        del file.Root.StructTreeRoot
        buffer = io.BytesIO()
        file.save(buffer)
    assert structure_problems(pdf(drawing, date=DAY)) == ()
    assert any("under a figure" in text for text in structure_problems(as_figure))
    assert any("in no element" in text for text in structure_problems(as_artifact))
    assert any("no structure tree" in text for text in structure_problems(untagged))
    assert any(
        "no structure tree" in text for text in structure_problems(buffer.getvalue())
    )


def test_one_line_outside_the_tree_is_noticed() -> None:
    drawing = column_map()
    old = b'else if k == "p" { par(lines(n.at(1))) }'
    new = b'else if k == "p" { pdf.artifact(par(lines(n.at(1)))) }'
    (problem,) = structure_problems(raw(drawing, old, new))
    assert problem.startswith("page 1: ")
    assert problem.endswith(" letters are in no element")


def test_the_words_taken_out_are_the_words_placed() -> None:
    drawing = column_map()
    made = pdf(drawing, date=DAY)
    for found, wanted in zip(words_of(made), placed(drawing), strict=True):
        assert letters(" ".join(found)) == letters(wanted)
        assert [w for w in found if w.isascii()] == [
            w for w in wanted.split() if w.isascii()
        ]


@needs_poppler
@pytest.mark.parametrize("make", [column_map, all_kinds])
def test_poppler_takes_out_the_placed_text_page_by_page(
    make: Any, tmp_path: Path
) -> None:
    drawing = make()
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(drawing, date=DAY))
    for number, wanted in enumerate(placed(drawing), 1):
        page = ["-f", str(number), "-l", str(number)]
        done = subprocess.run(
            ["pdftotext", "-raw", *page, str(path), "-"],
            capture_output=True,
            check=True,
        )
        found = done.stdout.decode("utf-8")
        assert letters(found) == letters(wanted)
        if letters(wanted).keys().isdisjoint("\u0633"):
            assert found.split() == wanted.split()


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40)),
        min_size=1,
        max_size=6,
        unique=True,
    )
)
def test_hostile_text_is_only_text(texts: list[str]) -> None:
    plain = [spelled_out(text, "family") for text in texts]
    plain = [text for text in plain if clean_line(text)]
    if not plain:
        return
    made = pdf(statements(*plain), date=DAY)
    items = [x for x in structure_leaves(made) if x.tag == "LBody"]
    assert [letters(x.text) for x in items] == [letters(clean_line(t)) for t in plain]


def test_a_word_of_ten_thousand_letters_is_broken_and_kept() -> None:
    style = Style(profile="professional", size=32)
    word = "abcdefghij" * 1000
    lines = wrap(word, 1860, profile="professional", size=32)
    band = title_band(A4_PORTRAIT, "Rubrik", profile="professional")
    tree, y, pages = list(band.tree), band.bottom, []
    for line in lines:
        block = place_text(line.text, x=120, y=y, width=1860, style=style)
        if block.bottom > A4_PORTRAIT.bottom:
            pages.append(Page(sheet=A4_PORTRAIT, tree=tree))
            block = place_text(line.text, x=120, y=120, width=1860, style=style)
            tree = []
        tree.append(Paragraph(lines=block.lines))
        y = block.bottom
    pages.append(Page(sheet=A4_PORTRAIT, tree=tree))
    made = pdf(Drawing(title="T", language="sv", pages=pages), date=DAY)
    said = "".join(leaf.text for leaf in structure_leaves(made))
    assert said == f"Rubrik{word}"


def test_letters_that_no_font_has_are_named_not_drawn() -> None:
    with pytest.raises(MissingGlyphsError) as caught:
        pdf(statements("Hej ሰ"), date=DAY)
    assert caught.value.characters == ("ሰ",)
    assert "U+1230" in str(caught.value)


def test_a_letter_and_a_mark_that_no_one_font_has_are_named() -> None:
    with pytest.raises(MissingGlyphsError):
        pdf(statements("Hej \u0628\u0301"), date=DAY)


def test_a_refusal_by_typst_quotes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sos_map_pages.pdf_writer.missing_in", lambda drawing: ())
    with pytest.raises(PagesError) as caught:
        pdf(statements("Kanariefågel ሰ"), date=DAY)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert "Kanarie" not in str(caught.value)
    assert "ሰ" not in str(caught.value)


def test_the_document_declares_title_language_and_date_and_no_clock() -> None:
    with pikepdf.open(io.BytesIO(pdf(column_map(), date=DAY))) as file:
        assert str(file.Root.Lang) == "sv"
        assert str(file.docinfo.Title) == "Karta"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        days = [str(file.docinfo[key]) for key in ("/CreationDate", "/ModDate")]
        assert all(day.startswith("D:20240503") for day in days)


def test_pages_have_the_size_of_their_sheets() -> None:
    with pikepdf.open(io.BytesIO(pdf(all_kinds(), date=DAY))) as file:
        sizes = [[float(edge) for edge in page.mediabox] for page in file.pages]
    assert sizes[0] == pytest.approx([0, 0, 595.28, 841.89], abs=1)
    assert sizes[1] == pytest.approx([0, 0, 841.89, 595.28], abs=1)


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_the_words_stand_where_they_were_placed(language: str) -> None:
    for drawing in (column_map(), all_kinds()):
        drawing = evolve(drawing, language=language)
        made = pdf(drawing, date=DAY)
        assert structure_problems(made) == ()
        places = text_places(made)
        for number, page in enumerate(drawing.pages, 1):
            lines = [x for node in page.tree for x in lines_of(node)]
            found = [(x, y) for where, x, y, _ in places if where == number]
            starts = [x for x in lines if not x.right_to_left]
            for line in starts:
                assert any(
                    abs(x - line.left) <= 3 and abs(y - line.y) <= 1 for x, y in found
                )
            for x, y in found:
                assert any(
                    abs(y - line.y) <= 1
                    and line.left - 3 <= x <= line.left + line.width + 3
                    for line in lines
                )


def test_words_off_the_page_are_noticed() -> None:
    made = raw(column_map(), b"dx: x * u", b"dx: (x - 9000) * u")
    assert any("off the page" in problem for problem in structure_problems(made))


def test_a_language_of_its_own_is_declared() -> None:
    style = Style(profile="family", size=64, language="fi")
    block = place_text("Hei Milo", x=120, y=120, width=900, style=style)
    page = Page(sheet=A4_PORTRAIT, tree=(Heading(level=1, lines=block.lines),))
    made = pdf(Drawing(title="T", language="sv", pages=(page,)), date=DAY)
    with pikepdf.open(io.BytesIO(made)) as file:
        tags = [x for x in file.objects if isinstance(x, pikepdf.Dictionary)]
        assert "fi" in {str(x.Lang) for x in tags if "/Lang" in x}
    assert standard_failures(made) == ()


def test_doubtful_stream_ends_are_mended_and_the_file_stays_whole() -> None:
    doubtful = 0
    for number in range(12):
        made = raw(statements(f"Nummer {number}"), b"#let u", b"#let u")
        mended = with_certain_stream_ends(made)
        doubtful += mended != made
        with pikepdf.open(io.BytesIO(mended)) as file:
            assert not file.check_pdf_syntax()
        assert structure_leaves(mended) == structure_leaves(made)
    # An end of its own, in case no sample had one by chance.
    made = made.replace(b"\nendstream", b"\r\nendstream", 1)
    assert doubtful or with_certain_stream_ends(made).count(b"\r\r\nendstream") == 1


CHILD = """
import hashlib, sys
sys.path[:0] = {path!r}
from pages_samples import DAY, all_kinds, column_map
from sos_map_pages import pdf, svg, png
for drawing in (column_map(), all_kinds()):
    for data in (pdf(drawing, date=DAY), *svg(drawing), *png(drawing, dpi=40)):
        print(hashlib.sha256(data).hexdigest())
"""


def test_another_process_makes_the_same_bytes() -> None:
    outputs = set()
    for seed, zone in (("0", "UTC"), ("4242", "Asia/Tokyo")):
        done = subprocess.run(
            [sys.executable, "-c", CHILD.format(path=sys.path)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert hashlib.sha256(pdf(column_map(), date=DAY)).hexdigest() in outputs.pop()


def test_eight_threads_make_the_same_bytes() -> None:
    drawings = [column_map((f"Ord {number}",)) for number in range(4)]
    alone = [pdf(drawing, date=DAY) for drawing in drawings]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda n: pdf(drawings[n % 4], date=DAY), range(16)))
    assert together == [alone[n % 4] for n in range(16)]


FORK = """
import os, sys
sys.path[:0] = {path!r}
from pages_samples import DAY, column_map
from sos_map_pages import PagesError, pdf
pdf(column_map(), date=DAY)
child = os.fork()
if not child:
    try:
        pdf(column_map(), date=DAY)
    except PagesError as error:
        os._exit(0 if "spawn" in str(error) else 2)
    os._exit(3)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_process_is_told_instead_of_waiting_for_ever() -> None:
    command = [sys.executable, "-c", FORK.format(path=sys.path)]
    assert subprocess.run(command, timeout=60, check=False).returncode == 0


def test_pictures_are_one_png_for_each_page() -> None:
    pages = png(all_kinds(), dpi=40)
    assert len(pages) == 2
    assert all(page.startswith(b"\x89PNG") for page in pages)
