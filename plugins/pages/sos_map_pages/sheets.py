"""Sheets of paper, in units of 0.1 mm (drawings §1.1)."""

from __future__ import annotations

from attrs import evolve, frozen

__all__ = ["A3_LANDSCAPE", "A4_LANDSCAPE", "A4_PORTRAIT", "Sheet"]


@frozen(kw_only=True)
class Sheet:
    """A sheet and its margins.

    Attributes:
        name: A short name, such as ``A4L``.
        width: The width of the paper.
        height: The height of the paper.
        margin: Text stays this far from every edge.
        safe: Shapes stay this far from every edge; desk printers cannot print
            the outermost 5 mm.
    """

    name: str
    width: int
    height: int
    margin: int = 120
    safe: int = 50

    @property
    def left(self) -> int:
        """The left edge of the text area."""
        return self.margin

    @property
    def right(self) -> int:
        """The right edge of the text area."""
        return self.width - self.margin

    @property
    def top(self) -> int:
        """The top edge of the text area."""
        return self.margin

    @property
    def bottom(self) -> int:
        """The bottom edge of the text area, where a footer's box ends."""
        return self.height - self.margin

    @property
    def inner_width(self) -> int:
        """The width of the text area."""
        return self.right - self.left

    @property
    def inner_height(self) -> int:
        """The height of the text area."""
        return self.bottom - self.top

    def with_margin(self, margin: int) -> Sheet:
        """Return the same sheet with another text margin."""
        return evolve(self, margin=margin)


A4_LANDSCAPE = Sheet(name="A4L", width=2970, height=2100)
A4_PORTRAIT = Sheet(name="A4P", width=2100, height=2970)
A3_LANDSCAPE = Sheet(name="A3L", width=4200, height=2970, margin=140)
