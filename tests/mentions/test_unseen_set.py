"""The scanner on a set that nobody who tuned it has seen. Run by its name only."""

from __future__ import annotations

import pytest
from mention_sets import CORPUS, judge

SETS = sorted(CORPUS.glob("e-*.jsonl"))


def test_the_second_set_is_there():
    assert SETS


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_nearly_every_mention_is_stopped_and_few_innocent_texts(path):
    judged = judge(path)
    print(judged.told(path.stem))
    assert judged.recall >= 0.98, judged.told(path.stem)
    assert judged.alarm <= 0.05, judged.told(path.stem)
