"""The small example that the documentation shows, as text."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["PAGE", "SMALL", "small"]

PAGE = Path(__file__).parents[2] / "docs" / "writing-by-hand.md"


def small(language: str) -> str:
    """Return the example of the page, in Swedish or English keys."""
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    whole = [block for block in blocks if block.startswith("sos-map: 1")]
    return whole[("sv", "en").index(language)]


SMALL = small("sv")
