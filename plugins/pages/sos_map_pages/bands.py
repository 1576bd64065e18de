"""The bands at the top and the bottom of a page (drawings §1.1)."""

from __future__ import annotations

from attrs import field, frozen

from sos_map_pages.faces import Profile
from sos_map_pages.isolates import reads_right_to_left
from sos_map_pages.lines import Anchor, Style
from sos_map_pages.place import place_text
from sos_map_pages.sheets import Sheet
from sos_map_pages.trees import Heading, Node, Paragraph
from sos_map_pages.type_scale import rules_for

__all__ = ["Band", "footer", "title_band"]


@frozen(kw_only=True)
class Band:
    """Nodes for the reading tree, and the edges of the room they take."""

    tree: tuple[Node, ...] = field(repr=False)
    top: int
    bottom: int


def title_band(
    sheet: Sheet,
    title: str,
    *,
    profile: Profile,
    subtitle: str = "",
    continued: bool = False,
    rtl: bool | None = None,
) -> Band:
    """Return the document's heading of level 1, and a line of text under it.

    Args:
        sheet: The sheet.
        title: What the page is.
        profile: For whom.
        subtitle: Child, date, place: whatever belongs under the title.
        continued: On later pages: the title is a smaller paragraph there, since a
            document has one heading of level 1.
        rtl: Whether the page is read from right to left; None asks the title.
    """
    rules = rules_for(profile)
    to_left = reads_right_to_left(title) if rtl is None else rtl
    anchor: Anchor = "end" if to_left else "start"
    head = place_text(
        title,
        x=sheet.left,
        y=sheet.top,
        width=sheet.inner_width,
        style=Style(
            profile=profile,
            size=rules.heading if continued else rules.title,
            weight=700,
        ),
        anchor=anchor,
        rtl=to_left,
    )
    under = place_text(
        subtitle,
        x=sheet.left,
        y=head.bottom,
        width=sheet.inner_width,
        style=Style(profile=profile, size=rules.body[-1], colour="ink2"),
        anchor=anchor,
    )
    tree: list[Node] = [
        Paragraph(lines=head.lines) if continued else Heading(level=1, lines=head.lines)
    ]
    if under.lines:
        tree.append(Paragraph(lines=under.lines))
    return Band(tree=tuple(tree), top=head.top, bottom=under.bottom)


def footer(
    sheet: Sheet,
    text: str,
    *,
    profile: Profile,
    end: str = "",
    rtl: bool = False,
) -> Band:
    """Return the footer: one paragraph, or two when the far side has words too.

    The caller writes the words, such as ``Sida 1 av 2``. A case reference stands
    in ``end`` and belongs on professional copies only (drawings §1.1).

    Args:
        sheet: The sheet.
        text: What stands where reading begins.
        profile: For whom.
        end: What stands at the far side.
        rtl: Whether the page is read from right to left.
    """
    style = Style(profile=profile, size=rules_for(profile).footer, colour="ink2")
    near: Anchor = "end" if rtl else "start"
    far: Anchor = "start" if rtl else "end"
    half = sheet.inner_width // 2 - 20
    width = half if end else sheet.inner_width
    blocks = []
    for words, anchor in ((text, near), (end, far)):
        x = sheet.left if anchor == "start" else sheet.right - width
        tall = place_text(words, x=x, y=0, width=width, style=style, anchor=anchor)
        blocks.append(
            place_text(
                words,
                x=x,
                y=sheet.bottom - tall.height,
                width=width,
                style=style,
                anchor=anchor,
            )
        )
    tree = tuple(Paragraph(lines=block.lines) for block in blocks if block.lines)
    top = min(block.top for block in blocks)
    return Band(tree=tree, top=top, bottom=sheet.bottom)
