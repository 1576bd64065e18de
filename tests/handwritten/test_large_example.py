"""The worked example stands in the hand-written form too, and is the same map."""

from __future__ import annotations

from pathlib import Path

import sos_map
from sos_map.files.handwritten.writing import by_hand

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def test_the_hand_written_example_is_the_same_map() -> None:
    case = sos_map.load(EXAMPLES / "ekwall.yaml")
    assert sos_map.load(EXAMPLES / "ekwall.hand.yaml") == case
    text = (EXAMPLES / "ekwall.hand.yaml").read_text("utf-8")
    assert text == by_hand(case, "sv"), "run: see docs/examples/README.md"
