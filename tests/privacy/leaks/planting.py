"""What a planted leak is, and the tools to plant one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from scenes import Scene

from leaks.promises.promise import Promise
from sos_map.model.case import CaseMap
from sos_map.privacy import views

Plant = Callable[[pytest.MonkeyPatch], None]


@attrs.frozen
class Leak:
    """One planted leak.

    Attributes:
        plant: Patches the shipped code.
        noticed_by: The promise that fails under it.
        channel: Its number among the thirty side channels; 0 for what erasing itself
            must not let through.
        row: Whose mistake it repeats, where it is one of the prior art.
        where: On which maps it can be met at all, to find those quickly.
        breaks: What it raises, where the leak is that a paper breaks. Any other error
            than those of the project is a fault of the planting, and notices nothing.
    """

    plant: Plant
    noticed_by: Promise
    channel: int = 0
    row: str = ""
    where: Callable[[Scene], Any] = attrs.field(default=lambda _scene: True)
    breaks: tuple[type[Exception], ...] = ()

    @property
    def name(self) -> str:
        """The name of the function that plants it."""
        return self.plant.__name__


def planted(
    noticed_by: Promise, channel: int = 0, **more: Any
) -> Callable[[Plant], Leak]:
    """Make a leak of the function that plants it."""
    return lambda plant: Leak(plant, noticed_by, channel, **more)


def wrap(
    patch: pytest.MonkeyPatch, owner: Any, name: str, around: Callable[..., Any]
) -> None:
    """Put `around(shipped, *given)` in the place of a shipped function."""
    shipped = getattr(owner, name)

    def instead(*given: Any, **more: Any) -> Any:
        return around(shipped, *given, **more)

    patch.setattr(owner, name, instead)


def always(patch: pytest.MonkeyPatch, owner: Any, name: str, answer: Any) -> None:
    """Let a shipped function give one answer, whatever it is asked."""
    patch.setattr(owner, name, lambda *_given, **_more: answer)


@attrs.define
class Smuggled:
    """The last map that was erased, as a careless module could keep it."""

    case: CaseMap | None = None
    report: Any = None

    def count(self, section: str) -> int:
        """Return how many things of a section the whole map has."""
        return len(getattr(self.case, section)) if self.case else 0


def smuggle(patch: pytest.MonkeyPatch) -> Smuggled:
    """Keep every map that is erased, for a page that looks past its view."""
    kept = Smuggled()

    def keeping(shipped: Any, case: CaseMap, *rest: Any, **more: Any) -> Any:
        view, report = shipped(case, *rest, **more)
        kept.case, kept.report = case, report
        return view, report

    wrap(patch, views, "erase", keeping)
    return kept
