"""Find lines of text that stand on each other (drawings §5.1, G-05)."""

from __future__ import annotations

from sos_map_pages.drawing import Page
from sos_map_pages.lines import TextLine
from sos_map_pages.trees import lines_of

__all__ = ["overlapping"]


def overlapping(page: Page, *, tolerance: int = 1) -> tuple[tuple[int, int], ...]:
    """Return pairs of lines whose boxes overlap, as places in reading order.

    A drawing may be written with overlaps: the boxes are generous, and only its
    maker knows what is meant. Tests of a layout expect an empty answer.
    """
    lines = [line for node in page.tree for line in lines_of(node)]
    ordered = sorted(range(len(lines)), key=lambda number: lines[number].box[1])
    found = []
    for place, first in enumerate(ordered):
        below = lines[first].box[3] - tolerance
        for second in ordered[place + 1 :]:
            if lines[second].box[1] >= below:
                break
            if _share_width(lines[first], lines[second], tolerance):
                found.append((min(first, second), max(first, second)))
    return tuple(sorted(found))


def _share_width(one: TextLine, other: TextLine, tolerance: int) -> bool:
    left = max(one.box[0], other.box[0])
    right = min(one.box[2], other.box[2])
    return right - left > tolerance
