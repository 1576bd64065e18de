"""How many pictures stand on a page, and how large the letters below them are."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sos_map_family_diagrams.child.head import LOOK
from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.words_and_pictures.art import SIGN
from sos_map_family_diagrams.words_and_pictures.content import Scene
from sos_map_pages import Colour, Size, TextLine, rules_for

__all__ = [
    "BOTTOM",
    "DISC",
    "GAP",
    "GRIDS",
    "HUES",
    "PAD",
    "TOP",
    "Grid",
    "Written",
    "grid_for",
    "written",
]

TOP, BOTTOM = 262, 1900
GAP = 36  # between frames
PAD = 28  # from a frame to what is in it
DISC = 32  # the number's
#: The least of a frame's height that is left for the picture, in hundredths.
_LEAST = 36

#: The hue of each part of a story and its tint; the heading says the same.
HUES: dict[str, tuple[Colour, Colour]] = {
    "title": ("child", "child_tint"),
    "start": ("child", "child_tint"),
    "who": ("child", "child_tint"),
    "what": ("worry", "worry_tint"),
    "then": ("child", "child_tint"),
    "now": ("strength", "strength_tint"),
    "end": ("goal", "goal_tint"),
}


@frozen(kw_only=True)
class Grid:
    """Frames on a page, all of one size."""

    columns: int
    rows: int

    @property
    def count(self) -> int:
        """How many frames stand on a page."""
        return self.columns * self.rows

    @property
    def width(self) -> int:
        """The width of a frame."""
        return (LOOK.sheet.inner_width - (self.columns - 1) * GAP) // self.columns

    @property
    def height(self) -> int:
        """The height of a frame."""
        return (BOTTOM - TOP - (self.rows - 1) * GAP) // self.rows

    @property
    def text_width(self) -> int:
        """How wide the words below a picture may be."""
        return self.width - 2 * PAD - 12


GRIDS = (
    Grid(columns=1, rows=1),
    Grid(columns=2, rows=1),
    Grid(columns=2, rows=2),
    Grid(columns=3, rows=2),
)


@frozen(kw_only=True, repr=False)
class Written:
    """A scene whose words are wrapped.

    Attributes:
        scene: The scene.
        heading: The number, then the question; as seen from the upper left corner.
        head: How high the heading stands.
        width: How wide all of it may be; a sign stands at the end of the heading.
        blocks: The words and small lines, each with its height and the space above.
        caption: What stands in the room to draw in.
    """

    scene: Scene
    heading: tuple[TextLine, ...]
    head: int
    width: int
    blocks: tuple[tuple[tuple[TextLine, ...], int, int], ...]
    caption: tuple[Part, ...]

    @property
    def height(self) -> int:
        """How high heading and words stand."""
        return self.head + sum(before + high for _, high, before in self.blocks)


def written(scene: Scene, width: int, size: Size) -> Written:
    """Wrap a scene's words to a width."""
    hue, tint = HUES[scene.part]
    head = _heading_size(size)
    words = set_text(
        scene.heading,
        x=2 * DISC + 20,
        y=0,
        width=width - 2 * DISC - 20 - 2 * SIGN - 10,
        style=LOOK.style(head, bold=True, colour=hue, on=tint),
    )
    number = set_text(
        str(scene.number),
        x=0,
        y=0,
        width=2 * DISC,
        style=LOOK.style(43, bold=True, colour="paper", on=hue),
        anchor="middle",
    )
    told = moved(number.lines, 0, words.middle - number.middle)
    inside = _fits_in_a_room(scene.picture, width)
    blocks: list[tuple[tuple[TextLine, ...], int, int]] = []
    for part in (*scene.parts, *(() if inside else scene.picture)):
        little = part.kind == "small"
        style = LOOK.style(
            LOOK.small if little else size,
            colour="ink2" if little else "ink",
            on=tint,
            language=part.language,
        )
        # Long lines are hard to follow for whoever learns to read.
        longest = rules_for(LOOK.profile).line_length * style.size * 46 // 100
        block = set_text(part.text, x=0, y=0, width=min(width, longest), style=style)
        if block.lines:
            blocks.append((block.lines, block.height, 6))
    return Written(
        scene=scene,
        # A number and a space: a screen reader says it before the question.
        heading=(*(evolve(one, glue=" ") for one in told), *words.lines),
        head=words.height,
        width=width,
        blocks=tuple(blocks),
        caption=scene.picture if inside else (),
    )


def grid_for(scenes: tuple[Scene, ...]) -> tuple[Grid, Size] | None:
    """Return the frames and the size in which every scene has a room to draw in.

    On the fewest pages; then in the largest frames, then in the largest letters.

    Returns:
        ``None`` when a scene has more words than any frame.
    """
    order = sorted(GRIDS, key=lambda grid: (-(-len(scenes) // grid.count), grid.count))
    for grid, size in _tries(order):
        most = grid.height - grid.height * _LEAST // 100 - 3 * PAD
        if all(written(one, grid.text_width, size).height <= most for one in scenes):
            return grid, size
    return None


def _tries(grids: list[Grid]) -> Iterator[tuple[Grid, Size]]:
    for grid in grids:
        for size in rules_for(LOOK.profile).body:
            yield grid, size


def _heading_size(size: Size) -> Size:
    return 57 if size > 50 else 50


def _fits_in_a_room(parts: tuple[Part, ...], width: int) -> bool:
    style = LOOK.style(LOOK.small)
    lines = [set_text(p.text, x=0, y=0, width=width - 60, style=style) for p in parts]
    return sum(len(block.lines) for block in lines) <= 2
