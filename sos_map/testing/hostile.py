"""Texts that break careless readers and writers, each with what must become of it.

The table of privacy §2.6, one text an entry, and more for the formats that are written
today. Public data of the test kit: a plugin's own tests may use it.
"""

from __future__ import annotations

import functools
import json
from typing import Literal

import attrs

from sos_map.data import read_data

__all__ = ["Vector", "vectors"]


@attrs.frozen(kw_only=True)
class Vector:
    """One text.

    Attributes:
        id: The number in privacy §2.6, with a letter where an entry has several; those
            with an ``m`` are more.
        aims: What it aims at.
        holds: `literal` comes out as it went in; `refused` never gets in; `isolated` is
            literal and turns nothing around it; `bounded` is literal, and takes work in
            proportion to its length.
        text: The text itself; with some it is very long.
    """

    id: str
    aims: str
    holds: Literal["literal", "refused", "isolated", "bounded"]
    text: str = attrs.field(repr=False)


@functools.cache
def vectors() -> tuple[Vector, ...]:
    """Return all of them, in the table's order."""
    # orjson refuses the halves of characters that some are made of.
    rows = json.loads(read_data("testing", "vectors.json"))
    return tuple(
        Vector(text=row.pop("text") * row.pop("times", 1), **row) for row in rows
    )
