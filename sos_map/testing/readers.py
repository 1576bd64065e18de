"""All readers that a map has on a day."""

from __future__ import annotations

from sos_map.privacy.all_readers import readers_of

__all__ = ["readers_of"]
