"""Each check of a page catches the fault that was planted for it.

That a line off the page, type that is too small or a pair of colours with too little
contrast makes no drawing at all is shown with the page kit (tests/pages).
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from attrs import evolve
from fridge_samples import drawn, usual_plan
from page_checks import CHECKS, Paper

from sos_map_pages import Drawing, Paragraph, lines_of

SOUND = Paper.of(drawn(usual_plan()))


def _on_the_first_page(drawing: Drawing, change: Callable[[Any], Any]) -> Drawing:
    first, *rest = drawing.pages
    return evolve(drawing, pages=(evolve(first, tree=change(first.tree)), *rest))


def _a_line_on_another(paper: Paper) -> Paper:
    def change(tree: Any) -> Any:
        line = next(iter(lines_of(tree[0])))
        return (*tree, Paragraph(lines=(evolve(line, text="Vår plan", x=line.x + 40),)))

    return Paper.of(_on_the_first_page(paper.drawing, change))


def _a_stray_mark(paper: Paper) -> Paper:
    return evolve(paper, pages=(paper.pages[0].replace(b"</title>", b"&</title>"),))


def _bytes_of_another_day(paper: Paper) -> Paper:
    return evolve(paper, pages=tuple(page + b" " for page in paper.pages))


def _without_its_tags(paper: Paper) -> Paper:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper.printed)) as file:
        del file.Root.MarkInfo
        file.save(made)
    return evolve(paper, printed=made.getvalue())


def _read_backwards(paper: Paper) -> Paper:
    turned = _on_the_first_page(paper.drawing, lambda tree: (tree[0], *tree[:0:-1]))
    return evolve(paper, drawing=turned)


def _a_word_that_was_not_printed(paper: Paper) -> Paper:
    def change(tree: Any) -> Any:
        line = next(iter(lines_of(tree[0])))
        return (*tree, Paragraph(lines=(evolve(line, text="Zo", y=2700),)))

    return evolve(paper, drawing=_on_the_first_page(paper.drawing, change))


def _two_hues_of_one_grey(paper: Paper) -> Paper:
    areas = (
        b'<rect x="0" y="0" width="50" height="50" fill="#C00000"/>'
        b'<rect x="50" y="0" width="50" height="50" fill="#006200"/></svg>'
    )
    return evolve(paper, pages=(paper.pages[0].replace(b"</svg>", areas),))


FAULTS = {
    "nothing_overlaps": _a_line_on_another,
    "pages_are_well_formed": _a_stray_mark,
    "the_same_again": _bytes_of_another_day,
    "keeps_to_the_standards": _without_its_tags,
    "every_word_is_under_a_real_tag_in_order": _read_backwards,
    "can_be_taken_out_again": _a_word_that_was_not_printed,
    "hues_differ_in_grey": _two_hues_of_one_grey,
}


def test_every_check_has_a_fault() -> None:
    assert FAULTS.keys() == CHECKS.keys()


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_catches_its_fault_and_leaves_a_sound_page_alone(name: str) -> None:
    assert list(CHECKS[name](SOUND)) == []
    assert list(CHECKS[name](FAULTS[name](SOUND)))
