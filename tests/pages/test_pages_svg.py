"""The SVG files keep the contract of drawings §1.8."""

from __future__ import annotations

import re

from attrs import evolve
from lxml import etree
from pages_samples import all_kinds, column_map

from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
    Heading,
    Page,
    Style,
    TextLine,
    lines_of,
    place_text,
    svg,
)

NS = "{http://www.w3.org/2000/svg}"
DRAWINGS = (column_map(), all_kinds())


def roots() -> list[etree._Element]:
    return [etree.fromstring(page) for drawing in DRAWINGS for page in svg(drawing)]


def only(text: str) -> etree._Element:
    """The one text element of a page that says only this."""
    style = Style(profile="family", size=64)
    block = place_text(text, x=120, y=120, width=1800, style=style)
    page = Page(sheet=A4_PORTRAIT, tree=(Heading(level=1, lines=block.lines),))
    (data,) = svg(Drawing(title="T", language="sv", pages=(page,)))
    (found,) = etree.fromstring(data).iter(f"{NS}text")
    return found


def test_the_root_says_its_size_language_and_role() -> None:
    root = roots()[0]
    assert root.get("width") == "297mm"
    assert root.get("height") == "210mm"
    assert root.get("viewBox") == "0 0 2970 2100"
    assert root.get("lang") == "sv"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    assert root.get("role") == "graphics-document document"
    assert root.get("aria-labelledby") == "p1-t"


def test_a_white_page_comes_after_one_title_and_one_description() -> None:
    for root in roots():
        title, desc, page = list(root)[:3]
        assert (title.tag, desc.tag, page.tag) == (
            f"{NS}title",
            f"{NS}desc",
            f"{NS}rect",
        )
        assert title.text
        assert desc.text
        assert page.get("fill") == "#FFFFFF"


def test_all_numbers_are_whole() -> None:
    for drawing in DRAWINGS:
        for page in svg(drawing):
            plain = re.sub(rb">[^<]*<", b"><", page)
            assert not re.search(rb'[="(, ][-+]?\d*\.\d', plain)


def test_ids_are_opaque_and_unique_and_nothing_is_hidden_in_the_file() -> None:
    for drawing in DRAWINGS:
        for page in svg(drawing):
            assert b"<!--" not in page
            assert b"<script" not in page
            assert b"<style" not in page
            assert b"href" not in page
            ids = re.findall(rb' id="([^"]*)"', page)
            assert len(ids) == len(set(ids))
            assert all(re.fullmatch(rb"p\d+-[td]", name) for name in ids)


def test_the_texts_are_the_placed_lines_in_reading_order() -> None:
    for drawing in DRAWINGS:
        for page, data in zip(drawing.pages, svg(drawing), strict=True):
            drawn = [e.text for e in etree.fromstring(data).iter(f"{NS}text")]
            assert drawn == [x.text for node in page.tree for x in lines_of(node)]


def test_the_reading_tree_is_in_the_roles() -> None:
    first = etree.fromstring(svg(all_kinds())[0])
    roles = [e.get("role") for e in first.iter(f"{NS}g")]
    for role in ("heading", "list", "listitem", "table", "row", "columnheader", "cell"):
        assert role in roles
    levels = [e.get("aria-level") for e in first.iter() if e.get("aria-level")]
    assert levels == ["1", "2", "3"]


def test_keys_are_written_as_data_ids() -> None:
    (root,) = (etree.fromstring(page) for page in svg(column_map()))
    found = [e.get("data-id") for e in root.iter() if e.get("data-id")]
    assert found[:3] == ["n0-1", "n0-2", "n0-3"]


def test_a_right_to_left_line_stands_at_its_computed_centre() -> None:
    text = only("سارة قالت")
    assert text.get("direction") == "rtl"
    assert text.get("unicode-bidi") == "plaintext"
    assert text.get("text-anchor") == "middle"


def test_a_line_that_is_set_right_to_left_stays_so_after_a_latin_word() -> None:
    line = TextLine(
        x=1900, y=300, text="Ebba سارة", style=Style(profile="family", size=50),
        anchor="end", rtl=True,
    )  # fmt: skip
    heading = Heading(level=1, lines=(line,))
    page = Page(sheet=A4_PORTRAIT, tree=(heading,))
    (data,) = svg(Drawing(title="T", language="ar", pages=(page,)))
    (text,) = etree.fromstring(data).iter(f"{NS}text")
    assert (text.get("direction"), text.get("unicode-bidi")) == ("rtl", "embed")
    assert int(text.get("x") or 0) == 1900 - line.width + line.width // 2


def test_hostile_text_stays_text() -> None:
    for words in ("<script>alert(1)</script>", "]]> & \" '", "&amp;&#0;"):
        assert only(words).text == words
    assert only("a\x00\x1b\u202eb\ufffe\ud800").text == "ab"


def test_a_title_cannot_leave_its_element() -> None:
    drawing = evolve(column_map(), title='"></title><script>', description="]]>&")
    root = etree.fromstring(svg(drawing)[0])
    assert root[0].text == '"></title><script>'
    assert root[1].text == "]]>&"


def test_embedded_fonts_are_cut_down_and_the_same_every_time() -> None:
    one, other = (svg(all_kinds(), embed_fonts=True) for _ in range(2))
    assert one == other
    assert b"font/woff2;base64," in one[0]
    assert b"Vazirmatn';font-weight:400" in one[1]
    assert len(one[0]) < 60_000
