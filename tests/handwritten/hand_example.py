"""The small example that the documentation shows, as text."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["PAGE", "PIECES", "small"]

PAGE = Path(__file__).parents[2] / "docs" / "writing-by-hand.md"


def small(language: str) -> str:
    """Return the example of the page, in Swedish or English keys."""
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    whole = [block for block in blocks if block.startswith("sos-map: 1")]
    return whole[("sv", "en").index(language)]


#: The other pieces of the page; each stands beside the example.
PIECES = [
    block
    for block in re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    if not block.startswith("sos-map: 1")
]
