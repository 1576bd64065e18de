"""What the kit sees in a file: its texts, its form, what it does, what it tells."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable

import good
import pytest
from hypothesis import given
from hypothesis import strategies as st
from office import DOCX, docx, pdf

from sos_map import File
from sos_map.testing.contract.inert import deeds_of
from sos_map.testing.contract.metadata import tell_tales
from sos_map.testing.contract.parsing import malformed
from sos_map.testing.contract.reading import READERS, read_back
from sos_map.testing.contract.rules import Breach
from sos_map.testing.contract.texts import squeezed, stands_in

DAY = "2026-01-16"
SVG = "image/svg+xml"
_SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>\n'
EXPORTER = good.exporter(lambda request: good.text(good.lines(request)))
#: Letters, spaces and everything that some format takes for its own.
words = st.text("abcåÄ \n<>&'\"\\;=,#*_`[]()|{}~-+.!0123سé", min_size=1).filter(
    str.strip
)


def _markdown(text: str) -> bytes:
    escaped = "".join(f"&#{ord(one)};" for one in text)
    return f"- {escaped}\n".encode()


def _csv(text: str) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows([["a", "b"], [text, "x"]])
    return file.getvalue().encode()


WRITERS: dict[str, Callable[[str], bytes]] = {
    "text/plain": str.encode,
    "text/markdown": _markdown,
    "text/html": lambda text: f"<p>{html.escape(text)}</p>".encode(),
    SVG: lambda text: _SVG.format(f"<text>{html.escape(text)}</text>").encode(),
    "application/json": lambda text: json.dumps({"a": [{"b": text}]}).encode(),
    "text/csv": _csv,
    DOCX: lambda text: docx(f"<w:p><w:r><w:t>{html.escape(text)}</w:t></w:r></w:p>"),
}


@pytest.mark.parametrize("media_type", sorted(WRITERS))
@given(text=words)
def test_any_words_are_read_back_whole(media_type: str, text: str) -> None:
    file = File("a.x", media_type, WRITERS[media_type](text))
    found = read_back(EXPORTER, file) or []
    assert squeezed(text) in "".join(map(squeezed, found))


def test_a_pdf_is_read_back() -> None:
    assert read_back(EXPORTER, File("a.pdf", "application/pdf", pdf("Hej Maja"))) == [
        "Hej Maja"
    ]


def test_every_promised_type_has_a_reader() -> None:
    promised = {*WRITERS, "application/pdf"}
    assert promised <= set(READERS)


def test_what_nobody_reads_is_none_and_an_exporter_may_bring_its_own() -> None:
    file = File("a.gv", "text/vnd.graphviz", b'label="x"\n')
    assert read_back(EXPORTER, file) is None
    own = good.exporter(EXPORTER.render, read_back=lambda one: [one.data.decode()])
    assert read_back(own, file) == ['label="x"\n']


@pytest.mark.parametrize(
    "hidden",
    [
        _SVG.format("<title>Maja</title><style>Maja</style>"),
        "<style>Maja</style><script>Maja</script><p>x</p>",
    ],
)
def test_what_nobody_sees_is_not_read(hidden: str) -> None:
    kind = SVG if hidden.startswith("<svg") else "text/html"
    assert "Maja" not in "".join(
        read_back(EXPORTER, File("a.x", kind, hidden.encode())) or []
    )


# ── texts in what was read ──────────────────────────────────────────────────────────


@given(text=st.text("abc", min_size=30, max_size=90), cut=st.integers(1, 17))
def test_a_page_break_is_no_loss_and_a_lost_letter_is(text: str, cut: int) -> None:
    broken = f"xx{text[:cut]}-sid 1 av 2-rubrik-{text[cut:]}yy"
    assert stands_in(text, broken)
    assert not stands_in(text, broken.replace(text[cut:], text[cut:-1]))
    assert not stands_in(f"mark0001x{text}", f"xxmark0001x{text[:cut]}yy")


def test_repeated_letters_are_counted() -> None:
    assert stands_in("x" * 5_000, f"{'x' * 2_500}sida{'x' * 2_500}")
    assert not stands_in("x" * 5_000, f"{'x' * 2_500}sida{'x' * 2_499}")


def test_a_character_that_no_font_has_may_be_a_number() -> None:
    assert squeezed("a[U+1230]b") == squeezed("a\u1230 b")


# ── form ────────────────────────────────────────────────────────────────────────────

FORMS = [
    ("text/plain", b"a\n", None),
    ("text/plain", b"", "file-empty"),
    ("text/plain", "å\n".encode("latin-1"), "not-utf8"),
    ("text/plain", b"a\r\n", "carriage-return"),
    ("text/calendar", b"a\r\nb\r\n", None),
    ("text/calendar", b"a\r\nb\n", "carriage-return"),
    ("text/calendar", b"a\rb\n", "carriage-return"),
    ("text/calendar", b"a\nb\n", None),
    ("text/plain", b"a", "no-line-feed"),
    ("text/plain", b"\x1b[1m\n", "control-character"),
    ("text/plain", "a\x85\n".encode(), "control-character"),
    (SVG, _SVG.format("<g/>").encode(), None),
    (SVG, _SVG.format("<g>").encode(), "not-xml"),
    (SVG, _SVG.format("<g a='1' a='2'/>").encode(), "not-xml"),
    (SVG, b"<!DOCTYPE svg><svg/>\n", "not-xml"),
    ("application/json", b'{"a": 1}\n', None),
    ("application/json", b'{"a": 1, "a": 2}\n', "not-json"),
    ("application/json", b'{"a": NaN}\n', "not-json"),
    ("text/html", b"<!DOCTYPE html><p>a<br>b</p>\n", None),
    ("text/html", b"<p><b>a</p></b>\n", "not-html"),
    ("text/html", b"<p>a\n", "not-html"),
    ("text/html", b"<p a=1 a=2></p>\n", "not-html"),
    ("text/csv", b"a;b\n1;2\n", None),
    ("text/csv", b"a;b\n1\n", "not-csv"),
    ("text/csv", b'a;b\n"1;2\n', "not-csv"),
    (DOCX, docx(), None),
    (DOCX, docx()[:-9], "not-zip"),
    (DOCX, docx("<w:p>"), "not-zip"),
    ("application/pdf", pdf("x"), None),
    ("application/pdf", b"%PDF-1.4\n", "not-pdf"),
    ("image/png", b"\x89PNG\r\n\x1a\n", None),
    ("image/png", b"GIF89a", "not-png"),
    ("application/x-own", b"\x00", None),
]


@pytest.mark.parametrize(("kind", "data", "what"), FORMS)
def test_what_is_malformed_is_seen(kind: str, data: bytes, what: str | None) -> None:
    assert malformed(File("a.x", kind, data)) == what
    assert what is None or told(10, what)


def told(rule: int, what: str) -> bool:
    """Say whether there are words for a breach, in both languages."""
    breach = Breach(rule, what, (("type", "x"),))
    return breach.text("sv") != breach.text("en")


# ── deeds ───────────────────────────────────────────────────────────────────────────

DEEDS = [
    (SVG, _SVG.format('<a href="#x"/><image href="data:image/png;base64,"/>'), None),
    (SVG, _SVG.format('<image href="b.svg"/>'), None),
    (SVG, _SVG.format('<image href="http://evil/x.png"/>'), "outside-link"),
    (SVG, _SVG.format('<a href="javascript:alert(1)"/>'), "outside-link"),
    (SVG, _SVG.format('<a href="data:text/html,x"/>'), "outside-link"),
    (SVG, _SVG.format("<script>1</script>"), "active-element"),
    (SVG, _SVG.format('<g onload="1"/>'), "handler"),
    (SVG, _SVG.format("<style>@import 'x'</style>"), "outside-style"),
    (SVG, _SVG.format("<style>g {fill: url(#a)}</style>"), None),
    (SVG, _SVG.format('<g style="fill: url(http://x)"/>'), "outside-style"),
    (SVG, '<?xml-stylesheet href="x"?>' + _SVG.format(""), "outside-style"),
    ("text/html", "<p>1 &lt; 2</p>\n", None),
    ("text/html", "<p onclick=1></p>\n", "handler"),
    ("text/html", "<form></form>\n", "active-element"),
    ("text/html", '<meta http-equiv="Refresh" content="0">\n', "active-element"),
    ("text/html", "<img src=//evil/x.png>\n", "outside-link"),
    ("text/html", "<style>p {background: url(x)}</style>\n", "outside-style"),
    ("text/markdown", "a \\<b\\> *c*\n", None),
    ("text/markdown", "[a](b.svg)\n", None),
    ("text/markdown", "a <b>c</b>\n", "active-element"),
    ("text/markdown", "[a](http://evil)\n", "outside-link"),
    ("text/markdown", "![a](http://evil/x.png)\n", "outside-link"),
    ("text/markdown", "<http://evil>\n", "outside-link"),
    ("text/csv", "a,-5,+4.5\n", None),
    ("text/csv", "'=1,a=1,x\n", None),
    ("text/csv", "=1+1,b,c\n", "formula"),
    ("text/csv", "a, @SUM(A1),c\n", "formula"),
    ("text/csv", "a,＝1+1,c\n", "formula"),
    ("text/csv", "a,-cmd,c\n", "formula"),
]


@pytest.mark.parametrize(("kind", "text", "what"), DEEDS)
def test_what_a_file_does_is_seen(kind: str, text: str, what: str | None) -> None:
    found = set(deeds_of(File("a.x", kind, text.encode()), ["a.x", "b.svg"]))
    assert found == ({what} if what else set())
    assert what is None or told(11, what)


def test_a_table_of_plain_data_is_named_so_and_may_hold_anything() -> None:
    assert not list(deeds_of(File("a.data.csv", "text/csv", b"=1+1,-x\n"), []))


def test_documents_do_nothing_either() -> None:
    field = "<w:p><w:instrText>INCLUDEPICTURE x</w:instrText></w:p>"
    page = '<w:p><w:fldSimple w:instr=" PAGE "/></w:p>'
    macro = {"word/vbaProject.bin": ""}
    sheet = {"xl/worksheets/sheet1.xml": "<c><f>1+1</f></c>"}
    made = [docx(field), docx(page), docx(**macro), docx(**sheet)]
    found = [list(deeds_of(File("a.docx", DOCX, one), [])) for one in made]
    assert found == [["field"], [], ["active-element"], ["formula"]]


def test_a_pdf_does_nothing_either() -> None:
    act = "/OpenAction << /S /JavaScript /JS (x) >>"
    files = [File("a.pdf", "application/pdf", pdf("x", more=m)) for m in ("", act)]
    assert [list(deeds_of(file, [])) for file in files] == [[], ["pdf-action"]]


# ── metadata ────────────────────────────────────────────────────────────────────────

_CORE = "docProps/core.xml"
_RELS = '<a><b TargetMode="External"/></a>'
TALES = [
    (docx(), None),
    (docx(when=(2026, 1, 16, 0, 0, 0)), None),
    (docx(when=(2026, 1, 17, 9, 8, 6)), "moment"),
    (docx(comment=b"x"), "zip-comment"),
    (docx(**{"docProps/thumbnail.jpeg": "x"}), "office-part"),
    (docx(**{"customXml/item1.xml": "<x/>"}), "office-part"),
    (docx(**{"word/comments.xml": "<x/>"}), "office-part"),
    (docx(**{"word/_rels/document.xml.rels": _RELS}), "outside-relationship"),
    (docx('<w:p w:rsidR="00A1"/>'), "revision-mark"),
    (docx("<w:ins><w:p/></w:ins>"), "revision-mark"),
    (docx(**{_CORE: f"<x><created>{DAY}T00:00:00Z</created></x>"}), None),
    (docx(**{_CORE: "<x><created>2013-12-23</created></x>"}), "moment"),
    (docx(**{_CORE: "<x><lastModifiedBy>Ida</lastModifiedBy></x>"}), "about-the-work"),
    (docx(**{"docProps/app.xml": "<x><TotalTime>7</TotalTime></x>"}), "about-the-work"),
]


@pytest.mark.parametrize(("data", "what"), TALES)
def test_what_a_document_tells_is_seen(data: bytes, what: str | None) -> None:
    found = set(tell_tales(File("a.docx", DOCX, data), DAY, ""))
    assert found == ({what} if what else set())
    assert what is None or told(12, what)


@pytest.mark.parametrize(
    ("kind", "data", "what"),
    [
        (SVG, _SVG.format(f"<metadata>{DAY}T00:00:00</metadata>").encode(), None),
        (SVG, _SVG.format("<!-- 2026-11-28T10:33 -->").encode(), "moment"),
        (SVG, _SVG.format("<g a='2026-11-28 10:33:01'/>").encode(), "moment"),
        ("text/calendar", b"DTSTAMP:20260116T000000Z\n", None),
        ("text/calendar", b"DTSTAMP:20261128T103300Z\n", "moment"),
        ("application/pdf", pdf("x", "/CreationDate (D:20260116000000Z)"), None),
        ("application/pdf", pdf("x", "/ModDate (D:20261128103300Z)"), "moment"),
        ("image/png", b"\x89PNG\r\n\x1a\n...tIME", "picture-metadata"),
        ("image/jpeg", b"\xff\xd8Exif\0\0", "picture-metadata"),
    ],
)
def test_another_time_than_the_day_is_seen(
    kind: str, data: bytes, what: str | None
) -> None:
    assert list(tell_tales(File("a.x", kind, data), DAY, "")) == (
        [what] if what else []
    )


def test_a_moment_that_somebody_wrote_is_theirs() -> None:
    said = "Hon ringde 2025-12-24T18:00."
    file = File.text("a.txt", "text/plain", said)
    assert list(tell_tales(file, DAY, said)) == []
    assert list(tell_tales(file, DAY, "")) == ["moment"]


def test_word_s_own_template_is_not_clean() -> None:
    import docx as python_docx

    file = io.BytesIO()
    python_docx.Document().save(file)
    found = set(tell_tales(File("a.docx", DOCX, file.getvalue()), DAY, ""))
    assert {"moment", "office-part", "about-the-work"} <= found
