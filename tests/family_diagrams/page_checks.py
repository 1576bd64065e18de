"""What every drawing must hold to, as checks that a planted fault can be shown to.

Where the page kit refuses a drawing outright (off the page, type too small, too little
contrast), the check is that it does; the rest is looked for here.
"""

from __future__ import annotations

import colorsys
import datetime
import itertools
from collections.abc import Callable, Iterator
from typing import Any

from attrs import frozen
from lxml import etree

from sos_map import Exporter, View
from sos_map.exporting.rendering import render
from sos_map_family_diagrams import output
from sos_map_pages import Drawing, lines_of, overlapping, pdf, svg
from sos_map_pages.testing import letters, standard_failures, structure_leaves, words_of

__all__ = ["CHECKS", "Paper", "drawings_of"]

DAY = datetime.date(2026, 1, 16)


@frozen(repr=False)
class Paper:
    """A drawing, and what was written of it."""

    drawing: Drawing
    pages: tuple[bytes, ...]
    printed: bytes

    @classmethod
    def of(cls, drawing: Drawing) -> Paper:
        return cls(drawing, svg(drawing), pdf(drawing, date=DAY))


def drawings_of(
    exporter: Exporter,
    view: View,
    language: str,
    monkeypatch: Any,
    **options: Any,
) -> list[Drawing]:
    """Return what an exporter draws, before it is written as files."""
    drawn: list[Drawing] = []
    shipped = output.svg

    def seen(drawing: Drawing) -> Any:
        drawn.append(drawing)
        return shipped(drawing)

    with monkeypatch.context() as patch:
        patch.setattr(output, "svg", seen)
        render(exporter, view, {"format": "svg", **options}, language)
    return drawn


def nothing_overlaps(paper: Paper) -> Iterator[str]:
    for number, page in enumerate(paper.drawing.pages, start=1):
        for pair in overlapping(page):
            yield f"page {number}: lines {pair}"


def pages_are_well_formed(paper: Paper) -> Iterator[str]:
    for number, data in enumerate(paper.pages, start=1):
        try:
            root = etree.fromstring(data)
        except etree.XMLSyntaxError as error:
            yield f"page {number}: {error.code}"
            continue
        if root.get("lang") != paper.drawing.language:
            yield f"page {number}: language"
        for name in ("title", "desc"):
            found = root.findall(f"{{*}}{name}")
            if len(found) != 1 or not (found[0].text or "").strip():
                yield f"page {number}: {name}"


def the_same_again(paper: Paper) -> Iterator[str]:
    if svg(paper.drawing) != paper.pages:
        yield "svg"
    if pdf(paper.drawing, date=DAY) != paper.printed:
        yield "pdf"


def keeps_to_the_standards(paper: Paper) -> Iterator[str]:
    yield from standard_failures(paper.printed)


def every_word_is_under_a_real_tag_in_order(paper: Paper) -> Iterator[str]:
    """The words of the tags are those of the drawing, in its reading order."""
    said = [
        line.text
        for page in paper.drawing.pages
        for node in page.tree
        for line in lines_of(node)
    ]
    told = "".join(leaf.text for leaf in structure_leaves(paper.printed))
    if letters("".join(said)) != letters(told):
        yield "other letters"
    latin = [text for text in said if text.isascii() or text.isalpha()]
    place = 0
    bare = "".join(told.split())
    for text in latin:
        word = "".join(text.split())
        found = bare.find(word, place)
        if found < 0:
            yield "another order"
            return
        place = found + len(word)


def can_be_taken_out_again(paper: Paper) -> Iterator[str]:
    for number, (page, found) in enumerate(
        zip(paper.drawing.pages, words_of(paper.printed), strict=True), start=1
    ):
        said = "".join(line.text for node in page.tree for line in lines_of(node))
        if letters("".join(found)) < letters(said):
            yield f"page {number}"


def hues_differ_in_grey(paper: Paper) -> Iterator[str]:
    """Two areas that touch and differ in hue differ in lightness or have an edge."""
    for number, data in enumerate(paper.pages, start=1):
        root = etree.fromstring(data)
        rects = [one for one in root.iter("{*}rect") if _filled(one) and not _edge(one)]
        for one, other in itertools.combinations(rects, 2):
            if one.get("fill") == other.get("fill") or not _touch(one, other):
                continue
            lightness = abs(_grey(one.get("fill")) - _grey(other.get("fill")))
            if lightness < 0.02 and _hue(one.get("fill")) != _hue(other.get("fill")):
                yield f"page {number}: {one.get('fill')} beside {other.get('fill')}"


def _filled(rect: Any) -> bool:
    return (rect.get("fill") or "none").startswith("#")


def _edge(rect: Any) -> bool:
    return (rect.get("stroke") or "none") != "none"


def _box(rect: Any) -> tuple[float, float, float, float]:
    x, y = float(rect.get("x", 0)), float(rect.get("y", 0))
    return x, y, x + float(rect.get("width")), y + float(rect.get("height"))


def _touch(one: Any, other: Any) -> bool:
    a, b = _box(one), _box(other)
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return red, green, blue


def _grey(colour: str) -> float:
    red, green, blue = _rgb(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _hue(colour: str) -> int:
    hue, _light, strong = colorsys.rgb_to_hls(*_rgb(colour))
    return round(hue * 12) if strong > 0.1 else -1


CHECKS: dict[str, Callable[[Paper], Iterator[str]]] = {
    check.__name__: check
    for check in (
        nothing_overlaps,
        pages_are_well_formed,
        the_same_again,
        keeps_to_the_standards,
        every_word_is_under_a_real_tag_in_order,
        can_be_taken_out_again,
        hues_differ_in_grey,
    )
}
