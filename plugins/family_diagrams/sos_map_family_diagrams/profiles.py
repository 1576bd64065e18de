"""For whom a page is set: which letters, how large (drawings §1.2)."""

from __future__ import annotations

from attrs import frozen

from sos_map_pages import (
    A3_LANDSCAPE,
    A4_LANDSCAPE,
    Colour,
    Profile,
    Sheet,
    Size,
    Style,
    rules_for,
)

__all__ = ["Look", "look_for", "profile_for"]

# An empty sheet is for the family's wall, and its view has the reader `other`.
_FAMILY = frozenset(
    {"child", "parent", "guardian", "foster_carer", "network", "other"}
)


def profile_for(reader: str) -> Profile:
    """Return whose letters a kind of reader gets.

    >>> profile_for("guardian"), profile_for("team")
    ('family', 'professional')
    """
    return "family" if reader in _FAMILY else "professional"


@frozen(kw_only=True)
class Look:
    """The sheet and the sizes of one drawing.

    Attributes:
        sheet: The paper.
        profile: Whose letters.
        body: The size of statements.
        small: The size of small lines; never below the profile's minimum.
        heading: The size of headings of a column.
    """

    sheet: Sheet
    profile: Profile
    body: Size
    small: Size
    heading: Size

    def style(
        self,
        size: Size | None = None,
        *,
        bold: bool = False,
        colour: Colour = "ink",
        on: Colour = "paper",
        language: str = "",
    ) -> Style:
        """Return a style of this look, in body size unless told otherwise."""
        return Style(
            profile=self.profile,
            size=size or self.body,
            weight=700 if bold else 400,
            colour=colour,
            on=on,
            language=language,
        )


def look_for(reader: str, paper: str, *, large: bool = False) -> Look:
    """Return the look for a reader and a paper; ``large`` when there is little to say.

    An A3 sheet hangs on a wall and is read from further away.
    """
    profile = profile_for(reader)
    preferred, smallest = rules_for(profile).body
    wall = paper == "A3"
    body = preferred if large or wall else smallest
    return Look(
        sheet=A3_LANDSCAPE if wall else A4_LANDSCAPE,
        profile=profile,
        body=body,
        small=smallest if wall else rules_for(profile).minimum,
        heading=rules_for(profile).heading,
    )
