"""A small invented family in which much is hidden from Sara, and a look for her."""

from __future__ import annotations

from sos_map import LeakReport, catalogue, loads, view
from sos_map.files.canonical import as_data
from sos_map.leaks import looking
from sos_map.leaks.everybodys import catalogue_words

DAY = "2026-01-16"
READER = "p2:guardian:p1"
#: Who and what Sara does not get. No part of it stands in anything that she gets.
NAME = "Åsa Lindqvist"
STREET = "Fjärilsvägen 14 B"
PHONE = "070-123 45 67"
NUMBER = "19790412-9999"
STATEMENT = "Hunden skällde hela natten medan ingen vuxen fanns i lägenheten på gården"
MAP = f"""
sos_map: 1
case: {{language: sv, children: [p1], shown_to: [p2], reference: SN 2025-0117,
        office: Almviks kommun}}
people:
  - {{id: p1, name: Ebba, shown_to: [p2]}}
  - {{id: p2, name: Sara, shown_to: [p2]}}
  - {{id: hemlig_referent, name: {NAME}, born: 1979-04-12, phone: {PHONE},
      address: "{STREET}, 123 45 Sjöstad", identity_number: {NUMBER}, shown_to: [],
      note: Vill vara anonym av rädsla}}
  - {{id: p4, name: Bo Ek, born: 1980~, shown_to: []}}
bodies: [{{id: team, name: Barn och familj, kind: team}}]
custody: [{{id: c1, person: p2, child: p1}}]
strengths:
  - {{id: s1, text: Sara läser varje kväll.}}
  - {{id: s2, text: {STATEMENT}, shown_to: [],
      extensions: {{exempelsystem: {{nyckel: Rullgardin}}}}}}
"""
CASE = loads(MAP)


SHOWN = view(CASE, READER, DAY)


def look(data: bytes, name: str = "a.bin") -> LeakReport:
    """Look at one file for what is hidden from Sara, as an export does."""
    return looking.look(
        as_data(CASE),
        as_data(SHOWN.case),
        DAY,
        [(name, data)],
        lambda: catalogue_words(catalogue("sv")),
    )


def found(data: bytes, name: str = "a.bin") -> set[str]:
    """Return the places in the map of what is found in one file."""
    return {leak.path for leak in look(data, name).leaks}
