"""The scanner on sets that were never used for tuning it (corpus/README.md)."""

from __future__ import annotations

import pytest
from mention_sets import CORPUS, judge

UNSEEN = ("e-sv", "g-en")
SETS = [CORPUS / f"{name}.jsonl" for name in UNSEEN]


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_nearly_every_mention_is_stopped_and_few_innocent_texts(path):
    judged = judge(path)
    print(judged.told(path.stem))
    assert judged.recall >= 0.98, judged.told(path.stem)
    assert judged.alarm <= 0.05, judged.told(path.stem)
