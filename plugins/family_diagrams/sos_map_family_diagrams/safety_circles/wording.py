"""Words in the picture, measured once for every size and every way to wrap them."""

from __future__ import annotations

from itertools import combinations, pairwise

from attrs import evolve, frozen

from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Block, Size, Style, text_width

__all__ = ["Way", "Words"]

_AT: Size = 113  # what is measured large is right when it is made smaller
_MOST_LINES = 3
_MOST_WORDS = 12  # with more, no name stands in a ring
_WIDE = 100_000


@frozen(kw_only=True, repr=False)
class Way:
    """One way to wrap words: how wide and how high they are."""

    width: int
    height: int


@frozen(kw_only=True, repr=False)
class Words:
    """A name, what somebody is to the children, or the title of a ring.

    Attributes:
        text: What is written.
        style: How it looks, in any size.
        least: How many lines there may be, and how wide they are then at least, large;
            no word is broken.
        to_left: Whether it is read from the right: such lines may be higher.
    """

    text: str
    style: Style
    least: tuple[tuple[int, int], ...]
    to_left: bool

    @classmethod
    def of(cls, text: str, style: Style) -> Words:
        """Measure words."""
        plain = " ".join(text.split())
        large = evolve(style, size=_AT)
        lines = set_text(plain, x=0, y=0, width=_WIDE, style=large).lines
        whole = len(lines) == 1
        return cls(
            text=plain,
            style=style,
            least=_least(lines[0].text.split(" "), large) if whole else (),
            to_left=whole and lines[0].right_to_left,
        )

    def ways(self, size: Size) -> tuple[Way, ...]:
        """Return the ways to wrap them in a size, fewest lines first."""
        style = evolve(self.style, size=size)
        high = style.leading
        if self.to_left:
            high = set_text(self.text, x=0, y=0, width=_WIDE, style=style).height
        return tuple(
            Way(width=_even(wide * size // _AT), height=count * high)
            for count, wide in self.least
        )

    def block(self, size: Size, width: int) -> Block:
        """Return them wrapped around x = 0 from y = 0."""
        style = evolve(self.style, size=size)
        return set_text(
            self.text, x=-(width // 2), y=0, width=width, style=style, anchor="middle"
        )


def _even(wide: int) -> int:
    """Round up to a width that has a middle."""
    return (wide + 3) // 2 * 2


def _least(words: list[str], style: Style) -> tuple[tuple[int, int], ...]:
    """Return numbers of lines, each narrower than with fewer, and their widths."""
    if len(words) > _MOST_WORDS:
        return ()
    found: list[tuple[int, int]] = []
    runs = {
        (start, end): text_width(
            " ".join(words[start:end]), style.profile, style.size, style.weight
        )
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }
    for count in range(1, min(_MOST_LINES, len(words)) + 1):
        wide = min(
            max(runs[cut] for cut in pairwise((0, *inside, len(words))))
            for inside in combinations(range(1, len(words)), count - 1)
        )
        if not found or wide < found[-1][1]:
            found.append((count, wide))
    return tuple(found)
