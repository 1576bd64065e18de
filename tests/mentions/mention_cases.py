"""A small invented family in which much is hidden from the father."""

from __future__ import annotations

from typing import Any

from sos_map.admission import admit
from sos_map.files.canonical import as_data
from sos_map.files.load import loads
from sos_map.model.case import CaseMap

DAY = "2026-01-16"
FATHER = "johan:guardian:milo"
MOTHER = "sara:guardian:milo"

_TEXT = """
sos_map: 1
case:
  children: [milo]
  title: Milo
  reference: SN 2025-0117
  also_secret:
    - Gullan
    - Apoteket Svanen
    - KLR 482
    - Sundåker
    - gullan51@posten.exempel
labels:
  - {section: harms, shown_to: [sara, johan, team]}
  - {section: occasions, shown_to: [sara, johan, team]}
people:
  - id: milo
    name: Milo Brandt
    born: "2022-08-02"
    shown_to: [sara, johan, team]
  - id: sara
    name: Sara Ekwall
    role: mamma
    phone: 070-174 06 31
    shown_to: [sara, johan, team]
  - id: johan
    name: Johan Brandt
    role: pappa
    phone: 070-174 06 05
    shown_to: [sara, johan, team]
  - id: runa
    name: Runa Kvistberg
    role: granne
    gender: woman
    phone: 070-174 06 77
    address: Tallstigen 4, 411 38 Norrsund
    identity_number: 19510311-2284
  - {id: maj, name: Maj Ekwall, role: mormor, gender: woman}
bodies:
  - {id: team, name: Barn och familj, kind: team, shown_to: [sara, johan, team]}
  - {id: solen, name: Förskolan Hattstugan, kind: other}
kinships:
  - {id: k1, person: sara, tie: parent, of: milo}
  - {id: k2, person: johan, tie: parent, of: milo}
  - {id: k3, person: maj, tie: parent, of: sara}
custody:
  - {id: v1, person: sara, child: milo}
  - {id: v2, person: johan, child: milo}
households:
  - {id: hem, members: [sara, milo], place: hos moster i Björkhamn}
occasions:
  - {id: o1, date: "2025-11-12", kind: mapping, text: Kartläggning}
sources:
  - {id: q1, kind: confidential, person: runa, text: samtal}
  - {id: q2, kind: confidential, person: maj, text: samtal}
harms:
  - id: h1
    text: Milo stod ensam på gården.
    at: o1
    sources: [q1]
    children: [{child: milo, text: blev kall}]
  - {id: h2, text: Något helt annat., at: o1, children: [{child: milo}]}
  - {id: h3, text: En tredje gång., at: o1, shown_to: []}
"""


def data() -> dict[str, Any]:
    """Return the family as plain data, to be changed."""
    return as_data(loads(_TEXT.encode(), format="yaml"))


def family(text: str | None = None, **harm: Any) -> CaseMap:
    """Return the family, with other words in its first harm."""
    made = data()
    if text is not None:
        harm["text"] = text
    made["harms"][0] |= harm
    return admit(made)
