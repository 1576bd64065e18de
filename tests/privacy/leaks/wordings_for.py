"""Random maps that have words for one kind of reader nearly everywhere."""

from __future__ import annotations

import random
from typing import Any

from sos_map.model.base import Wording, Words
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import LINKS, SECTIONS


def _worded(value: Any, rng: random.Random, kind: Any, chance: float) -> Any:
    """Return a thing that nearly everywhere has words for a kind of reader."""
    more: dict[str, Any] = {}
    for field in value.__attrs_attrs__:
        inner = getattr(value, field.name)
        if inner.__class__ is Words:
            more[field.name] = _worded(inner, rng, kind, chance)
        elif field.name in LINKS and inner and not isinstance(inner[0], str):
            more[field.name] = tuple(_worded(i, rng, kind, chance) for i in inner)
    wordings = getattr(value, "wordings", None)
    spoken = getattr(value, "text", None) or getattr(value, "quote", None)
    if wordings is not None and spoken is not None and rng.random() < chance:
        others = [one for one in wordings if one.reader != kind]
        text = f"Ord för {kind} {rng.randrange(100)}"
        mine = Wording(language="sv", text=text, reader=kind)
        more["wordings"] = (*others, mine)
    return changed(value, **more) if more else value


def worded_for(case: CaseMap, rng: random.Random, kind: str, chance: float) -> CaseMap:
    """Return a case in which so much has words for a kind of reader."""
    sections = {
        section: tuple(_worded(t, rng, kind, chance) for t in getattr(case, section))
        for section in SECTIONS
    }
    return changed(case, **sections)
