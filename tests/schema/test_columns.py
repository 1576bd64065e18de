"""The quick question, column by column, and the slow one, thing by thing, agree."""

from __future__ import annotations

import json
import random

import pytest
from mutations import documents

from sos_map import dumps, integrity
from sos_map.schema import violations
from sos_map.testing import random_case


@pytest.fixture
def slowly(monkeypatch):
    """Read every document thing by thing."""

    def read(data):
        with monkeypatch.context() as patch:
            patch.setattr(integrity, "sound", lambda *_: False)
            return integrity.broken(data)

    return read


@pytest.mark.parametrize("seed", range(4))
def test_what_is_sound_by_columns_is_sound_by_rows(slowly, seed):
    told = 0
    for data in documents(seed, 250):
        if violations(data):
            continue
        assert integrity.broken(data) == slowly(data)
        told += bool(integrity.broken(data))
    assert told > 2


@pytest.mark.parametrize("seed", range(40))
def test_one_wrong_id_is_never_missed(slowly, seed):
    rng = random.Random(seed)  # noqa: S311
    data = json.loads(dumps(random_case(rng, size=2)))
    spots = [
        (thing, name, value)
        for things in data.values()
        if isinstance(things, list)
        for thing in things
        for name, value in thing.items()
        if name in ("at", "scale", "by", "person", "of", "on", "who", "answers")
        or name in ("shown_to", "said_by", "present", "advances", "owners")
    ]
    thing, name, value = rng.choice(spots)
    thing[name] = "nobody" if isinstance(value, str) else ["nobody"]
    assert integrity.broken(data)
    assert integrity.broken(data) == slowly(data)
