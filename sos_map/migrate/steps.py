"""The steps in order: the one at position n makes format n + 1 out of format n."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sos_map.migrate import from_0
from sos_map.migrate.notes import Note

__all__ = ["STEPS", "Step"]

#: Takes and returns a whole document; what it does not know it leaves to the schema.
Step = Callable[[dict[str, Any]], tuple[dict[str, Any], list[Note]]]

STEPS: tuple[Step, ...] = (from_0.step,)
