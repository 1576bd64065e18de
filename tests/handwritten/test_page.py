"""Every piece of the page about writing by hand loads, beside its small example."""

from __future__ import annotations

import pytest
from hand_example import PIECES, small

from sos_map.admission import admit
from sos_map.files import yaml_text
from sos_map.files.handwritten.expanding import expand, language_of


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
def test_each_piece_of_the_page_loads(piece: str) -> None:
    written = yaml_text.parse(piece.encode())
    base = yaml_text.parse(small(language_of(written)).encode())
    expanded = expand({**base, **written})
    assert expanded.problems() == []
    admit(expanded.data)


def test_the_page_shows_both_languages() -> None:
    assert len(PIECES) > 15
    assert small("sv") != small("en")
