"""The story on paper: room to draw everywhere, readable, nothing on anything else."""

from __future__ import annotations

import datetime
from itertools import product

import pytest
from diagram_samples import bare, lines, made, request, said
from story_samples import CASES, LONG_WORD, USUAL, story_map, story_of

from sos_map_family_diagrams.words_and_pictures.art import sign
from sos_map_family_diagrams.words_and_pictures.blank import blank_story
from sos_map_family_diagrams.words_and_pictures.cells import DISC, HUES
from sos_map_family_diagrams.words_and_pictures.exporter import EXPORTER
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    Page,
    Paragraph,
    Rect,
    contrast,
    lines_of,
    overlapping,
    pdf,
    rules_for,
)
from sos_map_pages.extent import extent
from sos_map_pages.testing import (
    standard_failures,
    structure_leaves,
    structure_problems,
)

DAY = datetime.date(2026, 1, 16)


def empty(language: str = "sv") -> Drawing:
    return blank_story(request(EXPORTER, made(), reader="other", language=language))


DRAWINGS = {
    **{
        f"{name}-{language}": story_of(CASES[name], language=language)
        for name, language in product(CASES, ("sv", "en"))
    },
    "unfinished": story_of(CASES["waits"], which="unfinished"),
    "office": story_of(CASES["usual"], reader="team"),
    "blank-sv": empty(),
    "blank-en": empty("en"),
}


def frames(page: Page) -> list[Rect]:
    return [one for one in page.shapes if isinstance(one, Rect) and one.radius == 24]


def rooms(page: Page) -> list[Rect]:
    return [one for one in page.shapes if isinstance(one, Rect) and one.radius == 16]


def _inside(box: tuple[int, ...], other: tuple[int, ...], least: int = 0) -> bool:
    return (
        box[0] >= other[0] + least
        and box[1] >= other[1] + least
        and box[2] <= other[2] - least
        and box[3] <= other[3] - least
    )


def _meet(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


@pytest.mark.parametrize("name", DRAWINGS)
def test_pages_are_well_set(name: str) -> None:
    drawing = DRAWINGS[name]
    assert len(drawing.pages) <= 20
    for page in drawing.pages:
        assert overlapping(page) == ()
        walls = [extent(one) for one in rooms(page)]
        for node in page.tree:
            for line in lines_of(node):
                assert line.style.profile == "child"
                assert line.style.size >= rules_for("child").minimum
                assert contrast(line.style.colour, line.style.on) >= 4.5
                # In a frame, a room or beside both: never across an edge.
                for box in (extent(one) for one in frames(page)):
                    assert _inside(line.box, box, 8) or not _meet(line.box, box)
                for wall in walls:
                    assert _inside(line.box, wall, 8) or not _meet(line.box, wall)
            if isinstance(node, Paragraph) and node.key:
                assert not any(_meet(x.box, wall) for x in node.lines for wall in walls)


@pytest.mark.parametrize("name", DRAWINGS)
def test_each_scene_has_room_to_draw_and_frames_are_alike(name: str) -> None:
    for page in DRAWINGS[name].pages:
        found = frames(page)
        assert len({(one.width, one.height) for one in found}) <= 1
        for one in found:
            mine = [r for r in rooms(page) if _inside(extent(r), extent(one), 8)]
            heads = [said(x.lines) for x in page.tree if isinstance(x, Heading)]
            if any("(fortsätter)" in x or "(continued)" in x for x in heads):
                continue
            assert mine
            assert min(r.height for r in mine) >= 250
        # Rooms that stand beside each other are equally high.
        by_row: dict[int, set[int]] = {}
        for wall in rooms(page):
            by_row.setdefault(wall.y, set()).add(wall.height)
        assert all(len(heights) == 1 for heights in by_row.values())


def test_letters_are_of_one_size_and_as_large_as_there_is_room_for() -> None:
    def sizes(drawing: Drawing) -> set[int]:
        return {
            line.style.size
            for page in drawing.pages
            for node in page.tree
            if isinstance(node, Paragraph) and node.key
            for line in node.lines
        }

    assert sizes(DRAWINGS["one-sv"]) == {64}
    assert sizes(DRAWINGS["usual-sv"]) == {64}
    wordy = sizes(DRAWINGS["wordy-sv"])
    assert wordy == {50}


def test_a_part_of_the_story_is_told_by_words_and_number_not_by_colour() -> None:
    page = DRAWINGS["usual-sv"].pages[0]
    heads = [
        said(x.lines) for x in page.tree if isinstance(x, Heading) and x.level == 2
    ]
    assert len(set(heads)) == len(USUAL)
    assert [one[0] for one in heads] == list("123456")
    discs = [x for x in page.shapes if isinstance(x, Circle) and x.radius == DISC]
    assert len(discs) == len(USUAL)
    signs = {str(list(sign(part, 0, 0, "ink"))) for part in HUES}
    assert len(signs) == len(HUES)


def test_what_goes_on_says_where_and_what_it_goes_on_with() -> None:
    drawing = DRAWINGS["extreme-sv"]
    seen = 0
    for number, page in enumerate(drawing.pages, start=1):
        text = said(line for node in page.tree for line in lines_of(node))
        goes_on = bare(f"Mer på sidan {number + 1}") in text
        after = drawing.pages[number : number + 1]
        begins = [
            said(node.lines)
            for later in after
            for node in later.tree
            if isinstance(node, Heading)
        ]
        assert goes_on == any(bare("(fortsätter)") in one for one in begins)
        seen += goes_on
        assert bare(f"Sida {number} av {len(drawing.pages)}") in text
    assert seen


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_pdf_keeps_to_the_standards(name: str) -> None:
    data = pdf(DRAWINGS[name], date=DAY)
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


def test_a_screen_reader_hears_question_picture_and_words() -> None:
    leaves = structure_leaves(pdf(DRAWINGS["usual-sv"], date=DAY))
    heard = [(leaf.tag, leaf.text) for leaf in leaves]
    assert heard[0] == ("H1", "Vad som hände hos oss")
    at = heard.index(("H2", "1 Det här är vi"))
    assert heard[at + 1 : at + 3] == [("P", "Här kan du rita"), ("P", USUAL[0][1])]


def test_the_same_map_gives_the_same_bytes() -> None:
    for case in CASES.values():
        one, two = (
            [file.data for file in EXPORTER.render(request(EXPORTER, case))]
            for _ in range(2)
        )
        assert one == two


def test_a_long_word_is_broken_and_not_lost() -> None:
    case = story_map((("start", LONG_WORD), *USUAL))
    found = [line for line in lines(story_of(case)) if line.text in LONG_WORD]
    assert "".join(line.text for line in found) == LONG_WORD
    assert len(found) > 1
