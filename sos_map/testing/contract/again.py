"""The same bytes again: in another order, other options between, in threads (C7)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sos_map.privacy.view import View
from sos_map.testing.contract.attempt import Drawn, attempt
from sos_map.testing.contract.trials import LANGUAGES, option_sets, trials
from sos_map.testing.contract.trying import Trying
from sos_map.testing.samples import extreme_case, usual_case

__all__ = ["draw_again"]

_THREADS = 8
#: So often threads take turns, in seconds: as often as they can.
_TURN = 1e-6


def draw_again(trying: Trying) -> None:
    """Draw a few papers, all of them again in the other order, and in eight threads."""
    exporter = trying.exporter
    chosen = trials(exporter, usual_case()) + trials(exporter, extreme_case(4))[:1]
    orders: list[tuple[View, Mapping[str, Any], str]] = [
        (trial.view(), {}, LANGUAGES[number % 2]) for number, trial in enumerate(chosen)
    ]
    orders += [
        (one.view(), o, "sv") for one in chosen[:1] for o in option_sets(exporter)
    ]

    def draw(order: tuple[View, Mapping[str, Any], str]) -> Drawn:
        shown, options, language = order
        return attempt(exporter, shown, options, language)

    first = [draw(order) for order in orders]
    again = [draw(order) for order in reversed(orders)][::-1]
    turn = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        with ThreadPoolExecutor(_THREADS) as pool:
            threads = list(pool.map(draw, (orders * _THREADS)[: max(8, len(orders))]))
    finally:
        sys.setswitchinterval(turn)
    for number, (shown, _options, _language) in enumerate(orders):
        kind = shown.reader.kind
        trying.expect(first[number] == again[number], 7, "not-again", reader=kind)
    for number, made in enumerate(threads):
        same = made == first[number % len(first)]
        # Where it differs without threads, too, they are not to blame.
        steady = first == again
        trying.expect(same or not steady, 7, "not-in-threads")
