"""How large and how deep a document may be (documented in docs/compatibility.md)."""

from __future__ import annotations

__all__ = ["LARGEST", "MAX_BYTES", "MAX_DEPTH", "SMALLEST"]

#: 64 MiB hold about 400,000 things; the Ekwall family takes 0.1.
MAX_BYTES = 64 * 1024 * 1024
#: The format itself needs 7.
MAX_DEPTH = 64
#: Whole numbers beyond these are no longer the same number in every JSON parser.
SMALLEST, LARGEST = -(2**63), 2**64 - 1
