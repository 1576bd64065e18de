"""Leaks that the kit plants into its own host, to see that it notices them (C16).

Each hands a mirror of an exporter, which prints all it gets, a fuller view than the
reader may have (channels of privacy §1.3). A kit that is broken shows by this.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import attrs
import orjson

from sos_map.exporting.api import Exporter, File, Request
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import SECTIONS
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View
from sos_map.privacy.views import as_data, view_with_report
from sos_map.testing.contract import hidden
from sos_map.testing.contract.hidden import compared, papers
from sos_map.testing.contract.trying import Trying

__all__ = ["LEAKS", "the_kit_sees_leaks", "tried_once"]

#: So many random maps until a planted leak must have shown.
_MAPS = 10


@attrs.frozen(repr=False)
class _Full:
    """What the host knows and a reader may not: the map behind a view."""

    case: CaseMap
    view: View
    report: OperatorReport

    def old(self, section: str) -> dict[str, Any]:
        """Return the whole things behind those that are shown, by new id."""
        new_ids = self.report.new_ids
        things = getattr(self.case, section)
        return {new_ids[one.id]: one for one in things if one.id in new_ids}

    def hidden(self, section: str) -> list[Any]:
        """Return the things that are not shown."""
        new_ids = self.report.new_ids
        return [one for one in getattr(self.case, section) if one.id not in new_ids]

    def each(self, change: Callable[[Any, Any, int], Any]) -> View:
        """Return the view with each thing changed by what is behind it.

        Args:
            change: Gets the thing, the whole thing, and its place in the whole map.
        """
        sections = {}
        for section in SECTIONS:
            old = self.old(section)
            place = {one.id: n for n, one in enumerate(getattr(self.case, section))}
            sections[section] = tuple(
                change(one, old[one.id], place[old[one.id].id])
                for one in getattr(self.view.case, section)
            )
        return self.with_case(**sections)

    def with_case(self, **changes: Any) -> View:
        """Return the view with something else on its map."""
        return attrs.evolve(self.view, case=changed(self.view.case, **changes))

    def with_title(self, title: str) -> View:
        """Return the view with words of the host's own in its title."""
        return self.with_case(case=changed(self.view.case.case, title=title))


def _one_more(full: _Full) -> View:
    """Something hidden stands among what is shown."""
    more = {
        section: (*getattr(full.view.case, section), *full.hidden(section)[:1])
        for section in SECTIONS
    }
    return full.with_case(**more)


def _field(name: str) -> Callable[[_Full], View]:
    """Return the leak of one hidden field."""

    def leak(full: _Full) -> View:
        def with_field(shown: Any, whole: Any, _place: int) -> Any:
            return (
                changed(shown, **{name: getattr(whole, name)})
                if (getattr(whole, name, None))
                else shown
            )

        return full.each(with_field)

    return leak


def _old_ids(full: _Full) -> View:
    """Things keep the ids of the file."""
    return full.each(lambda shown, whole, _place: changed(shown, id=whole.id))


def _gaps(full: _Full) -> View:
    """Ids count the whole map."""
    return full.each(
        lambda shown, _whole, place: changed(
            shown, id=f"{shown.id.rstrip('0123456789')}{place + 1}"
        )
    )


def _order(full: _Full) -> View:
    """People stand in the order of their addresses."""
    old = full.old("people")
    people = sorted(full.view.case.people, key=lambda one: old[one.id].address or "")
    return full.with_case(people=tuple(people))


def _told_apart(full: _Full) -> View:
    """`Anna (2)`, because another Anna is hidden."""
    names = [person.name for person in full.case.people]

    def named(shown: Any, _whole: Any, _place: int) -> Any:
        name = getattr(shown, "name", None)
        twice = bool(name) and names.count(name) > 1
        return changed(shown, name=f"{name} (2)") if twice else shown

    return full.each(named)


def _count(full: _Full) -> View:
    """`2 of 5`."""
    shown, whole = len(full.view.case.harms), len(full.case.harms)
    return full.with_title(f"{shown}/{whole}")


def _withheld(full: _Full) -> View:
    """That something is kept back is said."""
    return full.with_title("*" * len(full.report.withheld))


def _title(full: _Full) -> View:
    """The title is that of the whole map."""
    return full.with_title(full.case.case.title or "")


def _dangling(full: _Full) -> View:
    """A list keeps a place for somebody who is hidden."""

    def gap(shown: Any, whole: Any, _place: int) -> Any:
        kept, every = (getattr(one, "said_by", ()) for one in (shown, whole))
        fewer = len(kept) < len(every)
        return changed(shown, said_by=(*kept, "void")) if fewer else shown

    return full.each(gap)


def _siblings(full: _Full) -> View:
    """The paper knows of all children of the case."""
    return full.with_case(
        case=changed(full.view.case.case, children=full.case.case.children)
    )


Leak = Callable[[_Full], View]
#: Name → how the view becomes fuller.
LEAKS: dict[str, Leak] = {
    "one more thing": _one_more,
    "a telephone number": _field("phone"),
    "an address": _field("address"),
    "labels": _field("shown_to"),
    "the owner's note": _field("note"),
    "the ground": _field("ground"),
    "wordings for others": _field("wordings"),
    "who is worried": _field("worried"),
    "ids of the file": _old_ids,
    "gaps in the numbers": _gaps,
    "an order by what is hidden": _order,
    "names told apart": _told_apart,
    "a count": _count,
    "that something is withheld": _withheld,
    "the title of the whole": _title,
    "a dangling reference": _dangling,
    "the other children": _siblings,
}


def _everything(request: Request) -> list[File]:
    text = orjson.dumps(as_data(request.view)).decode()
    return [File.text("view.json", "application/json", text)]


_MIRROR = Exporter(
    name="mirror",
    summary={"sv": "Allt den får.", "en": "All it gets."},
    render=_everything,
)


@contextlib.contextmanager
def _planted(leak: Leak) -> Iterator[None]:
    """Let the host hand out fuller views."""
    shipped = view_with_report

    def leaky(case: CaseMap, *rest: Any, **more: Any) -> tuple[View, OperatorReport]:
        shown, report = shipped(case, *rest, **more)
        return leak(_Full(case, shown, report)), report

    with mock.patch.object(hidden, "view_with_report", leaky):
        yield


def the_kit_sees_leaks(trying: Trying) -> None:
    """Expect each planted leak to be noticed; and without one, nothing."""
    alarm, unseen = tried_once()
    trying.expect(not alarm, 16, "false-alarm")
    for name in LEAKS:
        trying.expect(name not in unseen, 16, "leak-unseen", leak=name)


@functools.cache
def tried_once() -> tuple[bool, frozenset[str]]:
    """Return whether the kit sees a leak where none is, and which it does not see.

    The same for every exporter, so it is done once in a process.
    """
    made = list(papers(_MIRROR, _MAPS))
    alarm = any(compared(_MIRROR, paper)[0] != "same" for paper in made[:10])
    unseen = set()
    for name, leak in LEAKS.items():
        with _planted(leak):
            if not any(compared(_MIRROR, paper)[0] == "leak" for paper in made):
                unseen.add(name)
    return alarm, frozenset(unseen)
