"""Lines with Arabic words: read back whole, and their numbers drawn right."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_samples import DAY, column_map

from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
    Heading,
    Page,
    PagesError,
    Paragraph,
    Style,
    TextLine,
    missing_glyphs,
    pdf,
    rules_for,
    svg,
)
from sos_map_pages.reading_order import with_reading_order
from sos_map_pages.testing import (
    letters,
    standard_failures,
    structure_leaves,
    structure_problems,
)

LINES = (
    "مرحبا، اسمي ليو",
    "اسمي ليو وعمري 7 سنوات (Leo).",
    "أنا أسكن في Malmö مع أمي",
    "جدتي Birgitta تأتي يوم 12",
    "الهاتف: 070-123 45 67",
    "قالت أمي 3 مرات: لا",
    "«نحن معك» قال Amir",
    "Amir säger: مرحبا",
    "Mormor heter فاطمة الزهراء",
    "1) نحن نأكل معا",
    "الساعة 17:30 كل يوم",
    "من 8 إلى 10 في المدرسة",
    "محمد الأمين Åkesson",
    "أبي وأمي وSara",
    "البيت رقم 12 ب",
    "هل تحب المدرسة؟ نعم!",
    "درجة 7 من 10",
    "Wi-Fi في البيت",
    "علي, حسن, Ebba",
    "اليوم 2026-01-16",
)
#: More of what people write, each with what must stand on paper from left to right.
NUMBERS = (
    ("هاتف +46 (0)70-123 45 67 مساء", "+46 (0)70-123 45 67"),
    ("يوم 16.1.2026 مساء", "16.1.2026"),
    ("من 8-10", "8-10"),
    ("و17:30–18:00", "17:30–18:00"),
    ("شقة 4/5، طابق", "4/5"),
    ("هاتف ٠٧٠-١٢٣ ٤٥ ٦٧ مساء", "٠٧٠-١٢٣ ٤٥ ٦٧"),
    ("Ring سارة 070-123 45 67 (mamma)", "070-123 45 67"),
    ("\u2068سارة 070-12\u2069: maj", "070-12"),
    ("البيت 12-13b هنا", "12-13b"),
)
MODES = ([], ["-layout"], ["-raw"])

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None,
    reason="pdftotext (poppler) is not installed; the tags are compared instead",
)


def drawing_of(lines: tuple[str, ...], *, rtl: bool | None = None) -> Drawing:
    """Pages with a heading, and a paragraph for each line."""
    style = Style(profile="family", size=rules_for("family").minimum)
    pages = []
    for start in range(0, len(lines), 20):
        head = TextLine(x=200, y=200, text="Rubrik", style=style)
        tree: list[Heading | Paragraph] = [
            Heading(level=2 if start else 1, lines=(head,))
        ]
        for number, text in enumerate(lines[start : start + 20]):
            y = 320 + number * 110
            line = TextLine(x=200, y=y, text=text, style=style, rtl=rtl)
            tree.append(Paragraph(lines=(line,)))
        pages.append(Page(sheet=A4_PORTRAIT, tree=tree))
    return Drawing(title="T", language="sv", pages=pages)


def plain(text: str) -> str:
    """Return a text without marks of direction, as one line of plain characters."""
    shown = (char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", "".join(shown)).split())


def taken_out(data: bytes, mode: list[str], folder: Path) -> list[str]:
    """Return the lines that poppler finds below the headings."""
    path = folder / "a.pdf"
    path.write_bytes(data)
    command = ["pdftotext", *mode, str(path), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    found = [plain(line) for line in done.stdout.decode("utf-8").splitlines()]
    return [line for line in found if line not in ("", "Rubrik")]


def places(data: bytes) -> str:
    """Return the characters of the one line below the heading, from left to right."""
    with pypdfium2.PdfDocument(data) as file:
        text = file[0].get_textpage()
        found = []
        for place in range(text.count_chars()):
            left, _, _, top = text.get_charbox(place)
            if top < 780:  # the heading stands higher
                found.append((left, text.get_text_range(place, 1)))
    return "".join(char for _, char in sorted(found, key=lambda one: one[0]))


def paragraphs(drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Yield the words of each line below a heading in SVG, and its direction."""
    for page in svg(drawing):
        for element in ElementTree.fromstring(page).iter():  # noqa: S314 (our own)
            if element.tag.endswith("text") and element.text != "Rubrik":
                rtl = element.get("direction") == "rtl"
                yield element.text or "", "R" if rtl else "L"


@needs_poppler
@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode[0] if mode else "default")
@pytest.mark.parametrize("count", [0, 20], ids=["arabic", "swedish"])
def test_poppler_gives_every_line_back(
    mode: list[str], count: int, tmp_path: Path
) -> None:
    """Whichever script a page has more of, which poppler counts."""
    swedish = [f"Mormor ringer varje kväll, dag {n}." for n in range(count)]
    lines = (*LINES[:10], *swedish, *LINES[10:])
    made = pdf(drawing_of(lines), date=DAY)
    assert taken_out(made, mode, tmp_path) == [plain(text) for text in lines]


def test_the_tags_give_every_line_back() -> None:
    made = pdf(drawing_of(LINES), date=DAY)
    said = [leaf.text for leaf in structure_leaves(made) if leaf.tag == "P"]
    assert said == list(LINES)
    assert structure_problems(made) == ()
    assert standard_failures(made) == ()


def test_pdfium_finds_every_word() -> None:
    with pypdfium2.PdfDocument(pdf(drawing_of(LINES), date=DAY)) as file:
        text = file[0].get_textpage()
        words = [word.strip(".,؟!()«»،:") for line in LINES for word in line.split()]
        lost = [word for word in words if text.search(word).get_next() is None]
    assert lost == []


def test_a_line_that_is_cut_keeps_its_words_apart() -> None:
    style = Style(profile="family", size=50)
    lines = [
        TextLine(x=200, y=400 + 100 * n, text=text, style=style)
        for n, text in enumerate(("قالت سارة", "نعم 3"))
    ]
    head = TextLine(x=200, y=200, text="Rubrik", style=style)
    tree = (Heading(level=1, lines=(head,)), Paragraph(lines=lines))
    page = Page(sheet=A4_PORTRAIT, tree=tree)
    made = pdf(Drawing(title="T", language="sv", pages=(page,)), date=DAY)
    assert structure_leaves(made)[-1].text == "قالت سارة نعم 3"


def test_such_pages_have_certain_stream_ends() -> None:
    """About one in sixty needs it, so that many are made."""
    for number in range(60):
        letter = chr(65 + number % 26)
        made = pdf(drawing_of((f"سارة {number} قالت {letter}",)), date=DAY)
        assert re.search(rb"(?<!\r)\r\nendstream", made) is None
        with pikepdf.open(io.BytesIO(made)) as file:
            assert not file.check_pdf_syntax()


def test_a_page_without_such_lines_is_as_typst_wrote_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(data: bytes, texts: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr("sos_map_pages.pdf_writer.with_reading_order", never)
    pdf(column_map(("Mormor ringer 070-123 45 67.",)), date=DAY)
    with pytest.raises(AssertionError):
        pdf(column_map(("سارة",)), date=DAY)


def test_words_are_never_told_of_another_line() -> None:
    made = pdf(column_map(("Ebba",)), date=DAY)
    with pytest.raises(PagesError) as caught:
        with_reading_order(made, ["سارة"])
    assert "سارة" not in str(caught.value)


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_a_number_is_drawn_from_left_to_right(text: str, number: str) -> None:
    drawing = drawing_of((text,))
    ((words, direction),) = paragraphs(drawing)
    shown = get_display(words, base_dir=direction)
    assert isinstance(shown, str)
    assert number in plain(shown)
    signs = re.sub("[ ()]", "", number)  # pdfium turns brackets around itself
    assert signs in re.sub("[ ()]", "", plain(places(pdf(drawing, date=DAY))))


@pytest.mark.parametrize("number", ["070-123 45 67", "2026-01-16", "+46 70 12"])
def test_a_number_alone_on_a_page_that_runs_to_the_left(number: str) -> None:
    drawing = drawing_of((number,), rtl=True)
    compact = "".join(number.split())
    assert "".join(places(pdf(drawing, date=DAY)).split()) == compact


_WORDS = st.lists(
    st.sampled_from(("سارة", "قالت", "مع", "Ebba", "(مساء)", "لا،")), max_size=3
)
_GROUP = st.text("0123456789", min_size=1, max_size=4)
_NUMBER = st.builds(
    lambda plus, first, more: plus + first + "".join(a + b for a, b in more),
    st.sampled_from(("", "+")),
    _GROUP,
    st.lists(st.tuples(st.sampled_from(" -/.:–"), _GROUP), max_size=4),
)


@settings(max_examples=40, deadline=None)
@given(_WORDS, _NUMBER, _WORDS)
def test_a_number_in_any_arabic_sentence_stands_left_to_right(
    before: list[str], number: str, after: list[str]
) -> None:
    drawing = drawing_of((" ".join(["نعم", *before, number, *after, "نعم"]),))
    ((words, direction),) = paragraphs(drawing)
    shown = get_display(words, base_dir=direction)
    assert isinstance(shown, str)
    assert number in plain(shown)
    signs = [
        char for char in places(pdf(drawing, date=DAY)) if char in "+0123456789-/.:–"
    ]
    assert "".join(signs) == "".join(number.split())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*LINES, *(text for text, _ in NUMBERS)]), min_size=1))
def test_only_the_drawing_gets_marks(texts: list[str]) -> None:
    for text in texts:
        drawing = drawing_of((text,))
        line = drawing.pages[0].tree[1].lines[0]  # type: ignore[union-attr]
        ((words, _),) = paragraphs(drawing)
        assert line.text == text
        assert re.sub("[\u2066\u2069]", "", words) == re.sub("[\u2066\u2069]", "", text)
        assert letters(words) == letters(text)


_ANY = st.text(
    "ابتسلمنهويةأإلا\u064e\u0651\u200c abcÅö 0123 ٠١٢.,:;!؟،()-/«»\"'", max_size=30
)


@needs_poppler
@settings(max_examples=15, deadline=None)
@given(st.lists(_ANY, min_size=1, max_size=12))
def test_poppler_gives_any_line_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    lines = tuple(
        text for text in texts if plain(text) and not missing_glyphs(text, "family")
    )
    if lines:
        made = pdf(drawing_of(lines), date=DAY)
        wanted = [plain(line.text) for line in lines_below(drawing_of(lines))]
        found = taken_out(made, ["-raw"], tmp_path_factory.mktemp("a"))
        assert found == wanted


def lines_below(drawing: Drawing) -> list[TextLine]:
    """The lines below the headings."""
    return [
        line
        for page in drawing.pages
        for node in page.tree
        if isinstance(node, Paragraph)
        for line in node.lines
    ]
