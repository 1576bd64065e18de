"""What reaches a reader is what the reader's report says is shown."""

from __future__ import annotations

import random

import pytest

from sos_map.errors import ReaderRefused
from sos_map.privacy.all_readers import child_readers_of, readers_of
from sos_map.privacy.reaching import reaching
from sos_map.privacy.views import view_with_report
from sos_map.testing.random_cases import random_case
from sos_map.testing.samples import DATE

#: Shown under this reason, the words are there, in another wording.
_ELSE = "other-words"


def by_report(case, reader, rules):
    try:
        _view, report = view_with_report(case, reader, DATE, rules=rules)
    except ReaderRefused:
        return frozenset()
    silent = {
        one.piece[0]
        for one in report.withheld
        if one.piece[1] == "text" and one.reason != _ELSE
    }
    return {piece[0] for piece in report.shown if piece[1] == "*"} - silent


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("rules", ["se", "none"])
def test_it_is_what_the_report_says(seed, rules):
    case = random_case(random.Random(seed))  # noqa: S311 (chance for tests)
    readers = (*readers_of(case, DATE), *child_readers_of(case, DATE))
    for reader in readers:
        assert reaching(case, reader, DATE, rules=rules) == by_report(
            case, reader, rules
        ), reader
