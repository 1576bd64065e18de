"""A small document with something of most things, and tools for its text."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from sos_map import CaseMap, dumps, loads
from sos_map.testing import random_case

sys.path.insert(0, str(Path(__file__).parent))

SMALL = """\
# Påhittad familj.
sos_map: 1
case:
  children: [ebba]
people:
  - {id: ebba, name: "Ebba \\"Ebbis\\" Åå", born: 2016-05-14}
  - {id: sara, name: 'Sara', interpreter: true, shown_to: []}
kinships:
  - {id: k1, person: sara, tie: parent, of: ebba}
occasions:
  - {id: o1, date: 2025-09-12, kind: mapping}
harms:
  - id: h1
    text: >-
      Ebba hittades
      ute.
    children:
      - {child: ebba, text: kall}
scales:
  - {id: s1, kind: overall, zero: {text: fara}, ten: {text: tryggt}}
ratings:
  - {id: r1, scale: s1, at: o1, by: sara, value: 4.5}
"""


@pytest.fixture
def small_yaml() -> bytes:
    """The document as somebody would write it."""
    return SMALL.encode()


@pytest.fixture
def small(small_yaml: bytes) -> CaseMap:
    """The document."""
    return loads(small_yaml)


@pytest.fixture
def small_json(small: CaseMap) -> bytes:
    """The document in the canonical form."""
    return dumps(small)


@pytest.fixture
def several() -> list[CaseMap]:
    """Random maps, the same every time."""
    rng = random.Random(2026)  # noqa: S311
    return [random_case(rng, size=size) for size in (0, 1, 1, 2, 2, 3, 3, 4, 5, 6) * 4]


@pytest.fixture
def data_of() -> Any:
    """Return a map as plain data."""
    return lambda case: json.loads(dumps(case))
