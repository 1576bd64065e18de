"""Everything on a random map beside the family: first the ids, then what they say."""

from __future__ import annotations

import functools
from typing import Any

import attrs

from sos_map.model.case import CLASSES
from sos_map.model.declare import fields_of
from sos_map.model.edges import SECTIONS, edges_of
from sos_map.testing import (
    random_children,
    random_matter,
    random_network,
    random_plan,
    random_talk,
)
from sos_map.testing.random_draws import Draws
from sos_map.testing.random_fields import filled, referred
from sos_map.testing.random_known import Known

__all__ = ["add_things", "another"]

Data = dict[str, Any]
_MENDS = {
    **random_talk.MENDS,
    **random_plan.MENDS,
    **random_network.MENDS,
    **random_children.MENDS,
    **random_matter.MENDS,
}
#: Sections of which there are many on every map, and how few at most.
_MANY = {"occasions": 3, "sources": 3, "harms": 0, "dangers": 0, "ratings": 0}


def add_things(draws: Draws, data: Data) -> None:
    """Fill every section that the family left empty."""
    known = Known(draws, data)
    sections = [section for section in SECTIONS if section not in data]
    for section in sections:
        known.ids[section] = [f"{section}{n}" for n in range(_count(draws, section))]
    for section in sections:
        if not all(map(known.pool, _needed(section))):
            known.ids[section] = []
    # A stance is on a version that stands, so it comes when all versions are there.
    for section in sorted(sections, key="stances".__eq__):
        made = data[section] = []
        for identity in known.ids[section]:
            made.append(_thing(known, section, identity))


def another(draws: Draws, data: Data, section: str) -> Data | None:
    """Return one more thing for a section of a finished map; it is not put there.

    ``None`` where there is nothing that it could point at.
    """
    known = Known(draws, data)
    if not all(map(known.pool, _needed(section))):
        return None
    made = _thing(known, section, f"{section}{len(known.ids.get(section, ()))}")
    made.pop("supersedes", None)
    made.pop("why_changed", None)
    del made["id"]
    return made


def _count(draws: Draws, section: str) -> int:
    if section == "occasions":
        return 1 + draws.many(3)
    if section in _MANY:
        return draws.many(_MANY[section] or draws.size)
    return draws.many(max(1, draws.size // 2))


@functools.cache
def _needed(section: str) -> tuple[tuple[str, ...], ...]:
    """Return the targets of which a thing cannot do without one."""
    must = {f.name for f in fields_of(CLASSES[section]) if f.default is attrs.NOTHING}
    return tuple(edge.targets for edge in edges_of(section) if edge.name in must)


def _thing(known: Known, section: str, identity: str) -> Data:
    draws, kind = known.draws, CLASSES[section]
    thing = {"id": identity, **filled(draws, kind)}
    pools = known.pools(section, identity)
    thing |= referred(draws, section, kind, pools)
    mend = _MENDS.get(section)
    if mend is not None:
        mend(known, thing)
    return thing
