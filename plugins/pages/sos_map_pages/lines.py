"""Lines of text: one line, placed, in one style."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, field, frozen

from sos_map_pages.clean import drawn_line
from sos_map_pages.colours import Colour
from sos_map_pages.faces import Profile, Weight
from sos_map_pages.isolates import (
    has_right_to_left,
    numbers_isolated,
    reads_right_to_left,
)
from sos_map_pages.measure import EM, ems
from sos_map_pages.type_scale import Size, rules_for

__all__ = ["Anchor", "Style", "TextLine"]

Anchor = Literal["start", "middle", "end"]


@frozen(kw_only=True)
class Style:
    """How text looks, without saying where it stands.

    Attributes:
        profile: Whose fonts: ``child``, ``family`` or ``professional``.
        size: A step of the type scale.
        weight: 400 or 700.
        colour: The colour of the letters.
        on: The colour beneath them, for the contrast check and for SVG readers.
        language: A language tag for text that differs from the drawing's own.
        line_height: Baseline to baseline; 0 means what the profile asks for.
    """

    profile: Profile
    size: Size
    weight: Weight = 400
    colour: Colour = "ink"
    on: Colour = "paper"
    language: str = ""
    line_height: int = 0

    @property
    def leading(self) -> int:
        """The distance from baseline to baseline."""
        if self.line_height:
            return self.line_height
        return round(self.size * rules_for(self.profile).line_height / 100)

    def bold(self) -> Style:
        """Return the same style in weight 700."""
        return evolve(self, weight=700)


@frozen(kw_only=True)
class TextLine:
    """One placed line of text.

    The text is cleaned when the line is made: Unicode NFC, runs of white space
    become one space, control characters and direction marks are dropped
    (drawings §1.3).

    Attributes:
        x: The left edge, the middle or the right edge, as ``anchor`` says.
        y: The baseline.
        text: What it says; never shown in ``repr``.
        style: How it looks.
        anchor: ``start`` is always the left edge and ``end`` the right one, also
            for right-to-left text, because renderers disagree about anything else.
        rtl: Base direction; None means that the first strong letter decides.
        glue: What stood between this line and the next one of the same statement:
            a space, a newline, nothing when a long word was broken, or a hyphen
            that we added (`sos_map_pages.Wrapped`).
    """

    x: int
    y: int
    text: str = field(converter=drawn_line, repr=False)
    style: Style
    anchor: Anchor = "start"
    rtl: bool | None = None
    glue: str = field(default=" ", repr=False)

    def moved(self, x: int, y: int) -> TextLine:
        """Return the line a way to the right and down."""
        return TextLine(
            x=self.x + x,
            y=self.y + y,
            text=self.text,
            style=self.style,
            anchor=self.anchor,
            rtl=self.rtl,
            glue=self.glue,
        )

    @property
    def right_to_left(self) -> bool:
        """Whether the line's base direction is right to left."""
        return reads_right_to_left(self.text) if self.rtl is None else self.rtl

    @property
    def two_ways(self) -> bool:
        """Whether anything in the line may run right to left."""
        return self.right_to_left or has_right_to_left(self.text)

    @property
    def drawn(self) -> str:
        """The text with the marks that keep its numbers left to right."""
        return numbers_isolated(self.text) if self.two_ways else self.text

    @property
    def width(self) -> int:
        """The measured width, rounded up to a whole unit."""
        style = self.style
        return -(-ems(self.text, style.profile, style.weight) * style.size // EM)

    @property
    def left(self) -> int:
        """Where the ink begins."""
        if self.anchor == "start":
            return self.x
        return self.x - (self.width // 2 if self.anchor == "middle" else self.width)

    @property
    def middle(self) -> int:
        """Half the height of the small letters, where a bullet stands."""
        return self.y - round(self.style.size * 0.26)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The left, top, right and bottom edge of the line (drawings §1.3)."""
        up, down = (95, 40) if self.right_to_left else (75, 22)
        size = self.style.size
        left = self.left
        return (
            left,
            self.y - round(size * up / 100),
            left + self.width,
            self.y + round(size * down / 100),
        )
