"""A drawing is checked when it is made, and its errors quote nothing."""

from __future__ import annotations

import subprocess
import sys
import types
from ast import literal_eval
from typing import Any

import pytest
from attrs import evolve
from pages_samples import all_kinds, column_map

import sos_map_pages
from sos_map_pages import (
    A4_LANDSCAPE,
    COLOURS,
    Cell,
    Circle,
    Drawing,
    DrawingError,
    Heading,
    List,
    Page,
    Paragraph,
    Polygon,
    Rect,
    Row,
    Style,
    Table,
    TextLine,
    bullet,
    contrast,
    footer,
    lines_of,
    mirrored,
    overlapping,
    title_band,
)
from sos_map_pages.extent import extent

STYLE = Style(profile="family", size=50)
CANARY = "Kanariefågel"


def line(**changes: Any) -> TextLine:
    return evolve(TextLine(x=200, y=500, text=CANARY, style=STYLE), **changes)


H1 = Heading(level=1, lines=(line(y=300, text="Rubrik"),))


def rules_broken(*tree: Any, shapes: tuple[Any, ...] = (), **more: Any) -> list[str]:
    page = Page(sheet=A4_LANDSCAPE, tree=tree, shapes=shapes)
    settings = {"title": "T", "language": "sv", "pages": (page,), **more}
    with pytest.raises(DrawingError) as caught:
        Drawing(**settings)
    assert CANARY not in str(caught.value)
    assert CANARY not in repr(caught.value)
    return [problem.rule for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("node", "rule"),
    [
        (Paragraph(lines=(line(x=100),)), "outside-sheet"),
        (Paragraph(lines=(line(x=2840),)), "outside-sheet"),
        (Paragraph(lines=(line(y=130),)), "outside-sheet"),
        (Paragraph(lines=(line(y=1990),)), "outside-sheet"),
        (Paragraph(lines=(line(), line())), "placed-twice"),
        (Paragraph(lines=(line(text=" \u202e"),)), "empty"),
        (Paragraph(lines=()), "empty"),
        (List(items=()), "empty"),
        (Paragraph(lines=(line(style=evolve(STYLE, size=32)),)), "size"),
        (Paragraph(lines=(line(style=evolve(STYLE, size=51)),)), "size"),
        (Paragraph(lines=(line(style=evolve(STYLE, colour="grid")),)), "contrast"),
        (Paragraph(lines=(line(style=evolve(STYLE, language="Svenska")),)), "language"),
        (Paragraph(lines=(line(),), key=CANARY), "key"),
        (Heading(level=1, lines=(line(),)), "second-h1"),
        (Heading(level=3, lines=(line(),)), "skipped-level"),
        (Table(header=(), rows=(Row(cells=(Cell(lines=(line(),)),)),)), "empty"),
        (
            Table(
                header=(Row(cells=(Cell(), Cell())),),
                rows=(Row(cells=(Cell(lines=(line(),)),)),),
            ),
            "ragged",
        ),
    ],
)
def test_a_drawing_refuses(node: Any, rule: str) -> None:
    assert rules_broken(H1, node) == [rule]


def test_a_document_needs_its_main_heading() -> None:
    assert rules_broken(Paragraph(lines=(line(),))) == ["no-h1"]


def test_shapes_keep_off_the_edge_that_printers_cannot_reach() -> None:
    shapes = (Rect(x=10, y=200, width=50, height=50), Circle(x=60, y=500, radius=20))
    assert rules_broken(H1, shapes=shapes) == ["outside-sheet", "outside-sheet"]


def test_shapes_have_a_size() -> None:
    shapes = (Rect(x=200, y=200, width=-5, height=5), Polygon(points=((1, 1),)))
    assert rules_broken(H1, shapes=shapes) == ["size", "empty"]


def test_a_mirrored_page_has_everything_as_far_from_the_other_edge() -> None:
    (page,) = column_map().pages
    turned = mirrored(page)
    before = [x for node in page.tree for x in lines_of(node)]
    after = [x for node in turned.tree for x in lines_of(node)]
    width = page.sheet.width
    for one, other in zip(before, after, strict=True):
        assert other.box[2] == width - one.box[0]
        assert other.text == one.text
    for shape, other_shape in zip(page.shapes, turned.shapes, strict=True):
        left, top, right, bottom = extent(shape)
        assert extent(other_shape) == (width - right, top, width - left, bottom)
    assert mirrored(turned) == page


def test_the_bands_leave_the_room_between_them() -> None:
    title = title_band(A4_LANDSCAPE, "Vår karta", profile="child", subtitle="3 maj")
    foot = footer(A4_LANDSCAPE, "Sida 1 av 2", profile="child", end="Till Milo")
    assert title.top == A4_LANDSCAPE.top
    assert title.bottom < foot.top < foot.bottom == A4_LANDSCAPE.bottom
    assert all(x.box[3] <= title.bottom for node in title.tree for x in lines_of(node))
    assert all(x.box[1] >= foot.top for node in foot.tree for x in lines_of(node))


def test_a_later_page_repeats_the_title_without_a_second_main_heading() -> None:
    first = title_band(A4_LANDSCAPE, "Vår karta", profile="family")
    later = title_band(A4_LANDSCAPE, "Vår karta", profile="family", continued=True)
    assert later.bottom < first.bottom
    pages = [Page(sheet=A4_LANDSCAPE, tree=band.tree) for band in (first, later)]
    assert len(Drawing(title="T", language="sv", pages=pages).pages) == 2


def test_every_problem_comes_at_once_with_its_place() -> None:
    page = Page(sheet=A4_LANDSCAPE, tree=(Paragraph(lines=(line(x=0), line(x=0))),))
    with pytest.raises(DrawingError) as caught:
        Drawing(title="", language="?", pages=(page,))
    assert [(p.path, p.rule) for p in caught.value.problems] == [
        ("title", "empty"),
        ("language", "language"),
        ("pages[0].tree", "no-h1"),
        ("pages[0].tree[0].lines[0]", "outside-sheet"),
        ("pages[0].tree[0].lines[1]", "placed-twice"),
        ("pages[0].tree[0].lines[1]", "outside-sheet"),
    ]


def test_no_value_shows_its_text_in_repr() -> None:
    page = Page(sheet=A4_LANDSCAPE, tree=(H1, Paragraph(lines=(line(),))))
    drawing = Drawing(title=CANARY, language="sv", pages=(page,))
    band = title_band(A4_LANDSCAPE, CANARY, profile="child")
    for value in (line(), page, drawing, band, Paragraph(lines=(line(),))):
        assert CANARY not in repr(value)


def test_samples_have_no_lines_on_each_other() -> None:
    for drawing in (column_map(), all_kinds()):
        assert [overlapping(page) for page in drawing.pages] == [()] * len(
            drawing.pages
        )


def test_lines_on_each_other_are_found() -> None:
    both = Paragraph(lines=(line(), line(y=510), line(y=700)))
    page = Page(sheet=A4_LANDSCAPE, tree=(H1, both))
    assert overlapping(page) == ((1, 2),)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "paper"),
        ("ink2", "neutral_tint"),
        ("worry", "worry_tint"),
        ("strength", "strength_tint"),
        ("goal", "goal_tint"),
        ("child", "child_tint"),
        ("ink", "prof"),
        ("voice1", "paper"),
        ("voice2", "paper"),
        ("voice3", "paper"),
        ("paper", "worry"),
    ],
)
def test_the_colours_that_carry_text_are_readable(ink: Any, ground: Any) -> None:
    assert contrast(ink, ground) >= 4.5


def test_kinds_are_told_apart_by_shape_alone() -> None:
    kinds = sos_map_pages.bullets.BULLET_COLOURS
    grey = {
        tuple(
            (type(s).__name__, bool(s.fill), getattr(s, "points", None))
            for s in bullet(kind, 0, 11)
        )
        for kind in kinds
    }
    assert len(grey) == len(kinds) == 7


def test_every_public_name_can_be_loaded_and_is_no_module() -> None:
    for name in sos_map_pages.__all__:
        assert not isinstance(getattr(sos_map_pages, name), types.ModuleType)
    assert set(sos_map_pages._HOMES) == set(sos_map_pages.__all__)
    assert "paper" in COLOURS


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys; before = set(sys.modules); import sos_map_pages;"
        "print(sorted({n.split('.')[0] for n in set(sys.modules) - before}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"typst", "uharfbuzz", "attrs", "attr"} & set(literal_eval(done.stdout))
