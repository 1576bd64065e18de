"""Ten leaks, planted into the shipped code one at a time (numbers of privacy §1.3).

Each names the property that must notice it. They measure the tests: a leak that nobody
notices here would go unnoticed by chance elsewhere, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

import sos_map_minimal
from sos_map.exporting import run
from sos_map.exporting.api import File, Request
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import SECTIONS
from sos_map.privacy import erase as erasing
from sos_map.privacy import views
from sos_map.privacy.labels import Labels

Plant = Callable[[pytest.MonkeyPatch], None]
_Erasing = erasing._Erasing


@attrs.frozen
class Leak:
    """One planted leak.

    Attributes:
        channel: Its number in the list of side channels.
        plant: Patches the shipped code.
        noticed_by: The property that fails under it.
        draws: Whether it leaks on the page only, not in the view.
    """

    channel: int
    plant: Plant
    noticed_by: str
    draws: bool = False


class _Smuggled:
    """The last map that was erased, as a careless module could keep it."""

    case: CaseMap | None = None
    old_ids: dict[str, str]


def _smuggle(patch: pytest.MonkeyPatch) -> None:
    shipped = views.erase

    def keeping(case: CaseMap, *rest: Any, **more: Any) -> Any:
        view, report = shipped(case, *rest, **more)
        _Smuggled.case = case
        _Smuggled.old_ids = {new: old for old, new in report.new_ids.items()}
        return view, report

    patch.setattr(views, "erase", keeping)


def dangling_reference(patch: pytest.MonkeyPatch) -> None:
    """1: a list keeps a place for what is hidden."""
    shipped = _Erasing.members

    def members(self: Any, edge: Any, identity: str, values: Any) -> tuple[Any, ...]:
        kept = shipped(self, edge, identity, values)
        gap = len(kept) < len(values) and not edge.inner
        return (*kept, "void") if gap else kept

    patch.setattr(_Erasing, "members", members)


class _OldIds(dict[str, str]):
    def __setitem__(self, old: str, new: str) -> None:
        super().__setitem__(old, old)


class _Gaps(dict[str, str]):
    def __init__(self, case: CaseMap) -> None:
        super().__init__()
        self.place = {
            thing.id: number
            for section in SECTIONS
            for number, thing in enumerate(getattr(case, section))
        }

    def __setitem__(self, old: str, new: str) -> None:
        super().__setitem__(old, new.rstrip("0123456789") + str(self.place[old]))


def _with_ids(patch: pytest.MonkeyPatch, made: Callable[[CaseMap], Any]) -> None:
    shipped = _Erasing.__init__

    def init(self: Any, case: CaseMap, *rest: Any) -> None:
        shipped(self, case, *rest)
        self.new_ids = made(case)

    patch.setattr(_Erasing, "__init__", init)


def old_ids(patch: pytest.MonkeyPatch) -> None:
    """4: things keep the ids of the file."""
    _with_ids(patch, lambda _case: _OldIds())


def numbers_with_gaps(patch: pytest.MonkeyPatch) -> None:
    """7: `p1, p3`: numbered by the place in the whole map."""
    _with_ids(patch, _Gaps)


def order_by_a_hidden_field(patch: pytest.MonkeyPatch) -> None:
    """5: people stand in the order of their addresses."""
    shipped = _Erasing.view

    def view(self: Any) -> Any:
        people = sorted(self.case.people, key=lambda person: person.address or "")
        self.case = changed(self.case, people=tuple(people))
        return shipped(self)

    patch.setattr(_Erasing, "view", view)


def labels_of_links_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    """9: that somebody is worried is shown with the danger."""
    patch.setattr(Labels, "link", lambda self, item: True)


def told_apart_from_the_hidden(patch: pytest.MonkeyPatch) -> None:
    """23: `Anna (2)`, since another Anna is hidden."""
    shipped = _Erasing.thing

    def thing(self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        if section != "people" or made.name is None:
            return made
        same = [one for one in self.case.people if one.name == made.name]
        return changed(made, name=f"{made.name} (2)") if len(same) > 1 else made

    patch.setattr(_Erasing, "thing", thing)


def _more_lines(
    patch: pytest.MonkeyPatch, more: Callable[[Request, CaseMap], str]
) -> None:
    _smuggle(patch)
    shipped = sos_map_minimal._lines

    def lines(request: Request) -> Iterator[str]:
        yield from shipped(request)
        if _Smuggled.case is not None:
            yield more(request, _Smuggled.case)

    patch.setattr(sos_map_minimal, "_lines", lines)


def a_count_of_everything(patch: pytest.MonkeyPatch) -> None:
    """6: `2 of 5 dangers`."""
    _more_lines(
        patch,
        lambda request, full: f"{len(request.view.case.dangers)}/{len(full.dangers)}",
    )


def colours_by_all_kinds(patch: pytest.MonkeyPatch) -> None:
    """15: a kind's colour is its place among all kinds of the whole map."""

    def colours(request: Request, full: CaseMap) -> str:
        kinds = [section for section in SECTIONS if getattr(full, section)]
        shown = [kind for kind in kinds if getattr(request.view.case, kind)]
        return " ".join(f"{kind}=#{kinds.index(kind)}" for kind in shown)

    _more_lines(patch, colours)


def _other_files(
    patch: pytest.MonkeyPatch, other: Callable[[tuple[File, ...]], tuple[File, ...]]
) -> None:
    _smuggle(patch)
    shipped = run._files
    patch.setattr(run, "_files", lambda *given: other(shipped(*given)))


def old_ids_in_a_drawing(patch: pytest.MonkeyPatch) -> None:
    """12: `<title>` of a node is its id in the file."""

    def drawn(files: tuple[File, ...]) -> tuple[File, ...]:
        titles = "".join(f"<title>{old}</title>" for old in _Smuggled.old_ids.values())
        svg = f'<svg xmlns="http://www.w3.org/2000/svg">{titles}</svg>'
        return (*files, File.text("nodes.svg", "image/svg+xml", svg))

    _other_files(patch, drawn)


def a_file_named_by_the_title(patch: pytest.MonkeyPatch) -> None:
    """25: `ebba-och-milo.md`."""

    def named(files: tuple[File, ...]) -> tuple[File, ...]:
        title = (_Smuggled.case.case.title if _Smuggled.case else None) or ""
        slug = re.sub("[^a-z]+", "-", title.casefold())[:40].strip("-") or "x"
        return tuple(attrs.evolve(file, name=f"{slug}.md") for file in files)

    _other_files(patch, named)


_ONE_RUN = "erasing_a_view_again_changes_nothing"
_TWO_RUNS = "hidden_edits_leave_no_trace"
_PAGE = "a_page_of_the_view_is_the_page_of_the_map"
LEAKS = (
    Leak(1, dangling_reference, _TWO_RUNS),
    Leak(4, old_ids, _TWO_RUNS),
    Leak(5, order_by_a_hidden_field, _TWO_RUNS),
    Leak(6, a_count_of_everything, _PAGE, draws=True),
    Leak(7, numbers_with_gaps, _ONE_RUN),
    Leak(9, labels_of_links_are_forgotten, _TWO_RUNS),
    Leak(12, old_ids_in_a_drawing, _PAGE, draws=True),
    Leak(15, colours_by_all_kinds, _PAGE, draws=True),
    Leak(23, told_apart_from_the_hidden, _TWO_RUNS),
    Leak(25, a_file_named_by_the_title, _PAGE, draws=True),
)
