"""Ladders from 0 to 10 beside each other, and rungs through all of them (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_pages import Line, Paragraph, Shape, TextLine

__all__ = ["DIGITS", "HALF", "Ladders", "tenths"]

# In tenths of the size of letters:
DIGITS = 30  # from words at the left to the middle of the first ladder
HALF = 6  # of a ladder
_FOOT = 5  # of a ladder above 10 and below 0


def tenths(number: int, look: Look) -> int:
    """Return a length that goes by the size of letters, in tenths of it."""
    return look.body * number // 10


@frozen(kw_only=True)
class Ladders:
    """Where ladders stand.

    Attributes:
        x: The middle of the first one.
        step: From one to the next.
        count: How many there are.
        top: Where 10 is.
        bottom: Where 0 is.
        right: Where the rungs end.
        look: Sizes and letters.
    """

    x: int
    step: int
    count: int
    top: int
    bottom: int
    right: int
    look: Look

    @property
    def half(self) -> int:
        """Half the width of a ladder."""
        return tenths(HALF, self.look)

    @property
    def places(self) -> tuple[int, ...]:
        """The middle of each ladder."""
        return tuple(self.x + self.step * number for number in range(self.count))

    def height_of(self, value: float) -> int:
        """Return where a number stands: 10 at the top, all steps alike."""
        return self.bottom - round((self.bottom - self.top) * value / 10)

    def digits(self, half: int) -> Paragraph:
        """Return 10 to 0 beside the first ladder, downwards, left of its marks."""
        style = self.look.style(bold=True)
        return Paragraph(
            lines=tuple(
                TextLine(
                    x=self.x - max(half, self.half) - 18,
                    # So that the middle of the digit is at the height of its number.
                    y=self.height_of(value) + round(style.size * 0.26),
                    text=str(value),
                    style=style,
                    anchor="end",
                )
                for value in range(10, -1, -1)
            )
        )

    def shapes(self) -> Iterator[Shape]:
        """Yield light rungs through the whole picture, and the ladders on them."""
        foot = tenths(_FOOT, self.look)
        for value in range(11):
            y = self.height_of(value)
            yield Line(
                x1=self.x + self.half, y1=y, x2=self.right, y2=y, stroke="grid",
                stroke_width=3,
            )  # fmt: skip
        for x in self.places:
            for rail in (x - self.half, x + self.half):
                yield Line(
                    x1=rail, y1=self.top - foot, x2=rail, y2=self.bottom + foot,
                    stroke="line", stroke_width=5,
                )  # fmt: skip
            for value in range(11):
                y = self.height_of(value)
                yield Line(
                    x1=x - self.half, y1=y, x2=x + self.half, y2=y, stroke="line",
                    stroke_width=4,
                )  # fmt: skip
