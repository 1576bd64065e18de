"""What only the owner of a file gets: the labels themselves, with the paper's ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sos_map.model.declare import changed

__all__ = ["LABELS", "relabelled"]

#: Fields that hold labels.
LABELS = ("shown_to", "hidden_from")


def relabelled(thing: Any, new_ids: Mapping[str, str]) -> Any:
    """Return something of the model with new ids in its labels."""
    labels = {
        name: tuple(_label(label, new_ids) for label in value)
        for name in LABELS
        if (value := getattr(thing, name)) is not None
    }
    return changed(thing, **labels)


def _label(label: str, new_ids: Mapping[str, str]) -> str:
    return ":".join(new_ids.get(part, part) for part in label.split(":"))
