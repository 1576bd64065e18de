"""The search that stands before every export."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar

from sos_map.mentions.allowed import AllowedMention, release
from sos_map.model.case import CaseMap
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View

__all__ = ["searched", "unsearched"]

_searches: ContextVar[bool] = ContextVar("_searches", default=True)


def searched(
    case: CaseMap,
    view: View,
    report: OperatorReport,
    allowed: Iterable[AllowedMention],
    reader: str,
) -> tuple[AllowedMention, ...]:
    """Return the decisions that let a page out.

    Args:
        case: The whole map.
        view: What the reader may see of it.
        report: The account of how it was made.
        allowed: Decisions on single mentions.
        reader: For whom.

    Raises:
        ExportRefused: as for `release`.
    """
    if not _searches.get():
        return ()
    from sos_map.mentions.scan import scan

    return release(scan(case, view, report), tuple(allowed), reader)


@contextlib.contextmanager
def unsearched() -> Iterator[None]:
    """Let exports through while the block lasts: for the kit, which tries exporters.

    Its random families mention hidden people in every other text, and what it asks is
    whether a page of the map is the page of its view. Nothing for a reader is made so.
    """
    before = _searches.set(False)
    try:
        yield
    finally:
        _searches.reset(before)
