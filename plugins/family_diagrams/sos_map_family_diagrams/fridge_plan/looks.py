"""How large the page is set: the largest type that needs no more pages (§1.4)."""

from __future__ import annotations

from sos_map_family_diagrams.profiles import Look, profile_for
from sos_map_pages import A4_PORTRAIT, Size, rules_for

__all__ = ["looks_for", "number_size"]

#: Title, heading, body and small, the largest first.
_SIZES: tuple[tuple[Size, Size, Size, Size], ...] = (
    (113, 64, 64, 50),
    (113, 64, 57, 50),
    (113, 64, 57, 43),
    (113, 64, 50, 43),
    (113, 57, 43, 43),
    (85, 50, 43, 43),
)
_LARGER: dict[Size, Size] = {43: 50, 50: 57, 57: 64, 64: 85}


def looks_for(reader: str) -> tuple[Look, ...]:
    """Return the looks to try, the largest first."""
    profile = profile_for(reader)
    sheet = A4_PORTRAIT.with_margin(140)
    least = rules_for(profile).body[-1]
    return tuple(
        Look(
            sheet=sheet,
            profile=profile,
            title=title,
            heading=heading,
            body=body,
            small=max(small, least),
        )
        for title, heading, body, small in _SIZES
    )


def number_size(look: Look) -> Size:
    """Return the size of a number to ring: a step larger than the words."""
    return _LARGER[look.body]
