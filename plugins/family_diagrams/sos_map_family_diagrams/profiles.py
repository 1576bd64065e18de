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
_FAMILY = frozenset({"child", "parent", "guardian", "foster_carer", "network", "other"})


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
        title: The size of the title.
        heading: The size of the questions over columns and scales.
        body: The size of statements.
        small: The size of small lines; never below the profile's minimum.
    """

    sheet: Sheet
    profile: Profile
    title: Size
    heading: Size
    body: Size
    small: Size

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


def look_for(
    reader: str, paper: str, *, large: bool = False, sheet: Sheet = A4_LANDSCAPE
) -> Look:
    """Return the look for a reader and a paper.

    An A3 sheet hangs on a wall and is read from further away.

    Args:
        reader: The kind of reader.
        paper: `A4` or `A3`.
        large: Whether there is so little to say that the preferred size may do.
        sheet: The sheet, when the paper is A4.
    """
    profile = profile_for(reader)
    rules = rules_for(profile)
    preferred, smallest = rules.body
    if paper == "A3":
        return Look(
            sheet=A3_LANDSCAPE,
            profile=profile,
            title=85,
            heading=64 if profile == "family" else 57,
            body=preferred if large else smallest,
            small=smallest if large else rules.minimum,
        )
    return Look(
        sheet=sheet,
        profile=profile,
        title=rules.title,
        heading=rules.heading,
        body=preferred if large else smallest,
        small=rules.minimum,
    )
