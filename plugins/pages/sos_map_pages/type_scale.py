"""The type scale and what each profile asks of it (drawings §1.2)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal

from attrs import frozen

from sos_map_pages.faces import Profile

__all__ = ["SIZES", "Size", "TypeRules", "rules_for"]

Size = Literal[32, 36, 43, 50, 57, 64, 85, 113]
SIZES: tuple[Size, ...] = (32, 36, 43, 50, 57, 64, 85, 113)


@frozen(kw_only=True)
class TypeRules:
    """Sizes and spacing for one profile.

    Attributes:
        title: The size of the page's title.
        heading: The size of a heading, set bold.
        body: Sizes for running text, preferred first.
        footer: The size of the footer.
        minimum: Nothing is ever smaller.
        line_height: Baseline to baseline, in hundredths of the size.
        line_length: The most characters on a line, with spaces.
        hyphenates: Whether the author's soft hyphens may be used.
    """

    title: Size
    heading: Size
    body: tuple[Size, ...]
    footer: Size
    minimum: Size
    line_height: int
    line_length: int
    hyphenates: bool


_RULES: MappingProxyType[Profile, TypeRules] = MappingProxyType(
    {
        "child": TypeRules(
            title=85,
            heading=57,
            body=(64, 57, 50),
            footer=43,
            minimum=43,
            line_height=140,
            line_length=40,
            hyphenates=False,
        ),
        "family": TypeRules(
            title=64,
            heading=50,
            body=(50, 43),
            footer=36,
            minimum=36,
            line_height=138,
            line_length=55,
            hyphenates=False,
        ),
        "professional": TypeRules(
            title=64,
            heading=43,
            body=(43, 36),
            footer=32,
            minimum=32,
            line_height=130,
            line_length=70,
            hyphenates=True,
        ),
    }
)


def rules_for(profile: Profile) -> TypeRules:
    """Return the sizes and spacing of a profile."""
    return _RULES[profile]
