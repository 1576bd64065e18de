"""What English streets are called, and how that is shortened."""

from __future__ import annotations

__all__ = ["is_street_type", "same_street"]

_TYPES = (
    "street st str", "road rd", "avenue ave av", "lane ln", "close cl", "drive dr",
    "court ct", "crescent cres cr", "terrace terr ter", "place pl", "square sq",
    "gardens gdns", "grove gr", "hill hl", "park pk", "way", "row", "walk", "mews",
    "green grn", "view vw", "rise", "gate", "parade pde", "quay qy",
)  # fmt: skip
#: Only in an address: Rowan House is a house, and may be anything.
_ALSO = (
    "bank bk", "yard yd", "bridge br", "end", "fold", "brow", "wharf",
    "buildings bldgs", "house hse", "mount mt", "lodge", "circle cir",
    "boulevard blvd", "highway hwy", "parkway pkwy", "heights hts", "meadow", "meadows",
    "villas", "esplanade", "approach", "vale", "croft", "cottages", "point", "trail",
)  # fmt: skip
_SURE = {word: line.split() for line in _TYPES for word in line.split()}
_SAME = {**{word: line.split() for line in _ALSO for word in line.split()}, **_SURE}


def is_street_type(word: str) -> bool:
    """Say whether a folded word at the end of a name makes it a street."""
    return word in _SURE


def same_street(word: str) -> tuple[str, ...]:
    """Return how the last word of a street may be written, or nothing.

    >>> same_street("rd"), same_street("lindqvist")
    (('road', 'rd'), ())
    """
    return tuple(_SAME.get(word, ()))
