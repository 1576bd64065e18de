"""docs/inert.md says what the tests do, and nothing is listed that does not happen."""

from __future__ import annotations

import attrs
import compared
import inert_page
import losses
import pytest
from compared import differences, said_by
from drawing import EXPORTERS, drawn, words_of
from word_map import dull, with_words

from sos_map.testing import vectors


def test_the_page_is_fresh() -> None:
    assert inert_page.PAGE.read_text(encoding="utf-8") == inert_page.page()


@pytest.mark.parametrize("number", range(len(losses.LOSSES)))
def test_what_is_listed_happens(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its undoing, some file differs; a row for nothing would hide a loss."""
    loss = losses.LOSSES[number]
    hurt = [one for one in vectors() if one.id in HURT[number].split()]
    case = with_words(len(hurt), words_of(hurt))
    twin = with_words(len(hurt), dull)
    idle = attrs.evolve(loss, undo=str)
    others = losses.LOSSES[:number] + losses.LOSSES[number + 1 :]
    monkeypatch.setattr(losses, "LOSSES", (*others, idle))
    found = [
        wrong
        for exporter in EXPORTERS
        for wrong in differences(
            said_by(drawn(exporter, case, "sv")),
            said_by(drawn(exporter, twin, "sv")),
            hurt,
        )
    ]
    assert found
    assert compared.canonical is losses.canonical


#: For each row, vectors that it is for.
HURT = (
    "54",
    "m22",
    "55 m67",
    "m66",
    "58a",
    "m25",
    "m34 m81",
)
