"""What of a case stands on a day, arranged so that a rule finds it at once."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Any, Literal

import attrs

from sos_map.dates import span
from sos_map.errors import Problem, SosMapError
from sos_map.files.places import Path
from sos_map.model.case import CLASSES, CaseMap
from sos_map.model.occasions import Occasion
from sos_map.model.voices import Rating, Stance
from sos_map.practice.parameters import USUAL, Practice
from sos_map.privacy.policy import Policy

__all__ = ["MEETINGS", "Look", "Phase"]

#: How far the map has come: lines on a wall, a draft, mapped with the family.
Phase = Literal["wall", "draft", "family"]
#: Meetings where the map is made or gone through together.
MEETINGS = ("mapping", "network_meeting", "review", "conference", "closing")
_TALKS = ("child_talk", "private_talk", "supervision")
#: With none of these, nobody has begun to sort the lines from the wall.
_SORTED = ("harms", "dangers", "existing_safety", "goals")


@attrs.frozen(repr=False, eq=False)
class Look:
    """A case on a day.

    What has ended, what a later version has taken the place of, and what begins later
    is left out. Without a day, it is the case as the file ends: everything has begun,
    and what has an end has ended.
    """

    case: CaseMap
    date: str | None = None
    practice: Practice = USUAL
    rules: str | Policy = "se"

    @cached_property
    def _today(self) -> datetime.date | None:
        if self.date is None:
            return None
        try:
            return datetime.date.fromisoformat(self.date)
        except ValueError:
            pass
        raise SosMapError(Problem("$", "date-needed"))

    def _by_then(self, day: str | None) -> bool:
        """Say whether a day has come, or may have: what is unsure is not left out."""
        first = span(day).earliest
        return self._today is None or first is None or first <= self._today

    @cached_property
    def occasions(self) -> dict[str, Occasion]:
        """Every meeting and contact by its id."""
        return {one.id: one for one in self.case.occasions}

    @cached_property
    def steps(self) -> dict[str, Path]:
        """Where every thing stands in the document."""
        return {
            thing.id: (section, position)
            for section in CLASSES
            for position, thing in enumerate(getattr(self.case, section))
        }

    @cached_property
    def _replaced(self) -> frozenset[str]:
        return frozenset(
            thing.supersedes
            for section in CLASSES
            for thing in getattr(self.case, section)
            if getattr(thing, "supersedes", None) and self.has_begun(thing)
        )

    def has_begun(self, thing: Any) -> bool:
        """Say whether the thing was there, or may have been, by the day."""
        return self._by_then(getattr(thing, "since", None) or self.day_of(thing))

    def day_of(self, thing: Any) -> str | None:
        """Return the day of a thing: its own, or that of its meeting."""
        own: str | None = getattr(thing, "date", None)
        if own is not None:
            return own
        occasion = self.occasions.get(getattr(thing, "at", None) or "")
        return occasion.date if occasion else None

    def holds(self, thing: Any) -> bool:
        """Say whether the thing stands on the day."""
        ended = getattr(thing, "ended", None)
        if ended is not None and self._by_then(ended):
            return False
        return thing.id not in self._replaced and self.has_begun(thing)

    @cached_property
    def _held(self) -> dict[str, tuple[Any, ...]]:
        return {
            section: tuple(
                one for one in getattr(self.case, section) if self.holds(one)
            )
            for section in CLASSES
        }

    def held(self, section: str) -> tuple[Any, ...]:
        """Return the things of a section that stand on the day, in their order."""
        return self._held[section]

    @cached_property
    def stances(self) -> dict[str, list[Stance]]:
        """By statement: how each person sees it."""
        found: dict[str, list[Stance]] = {}
        for stance in self.held("stances"):
            found.setdefault(stance.on, []).append(stance)
        return found

    @cached_property
    def ratings(self) -> dict[str, list[Rating]]:
        """By scale: every answer to it, given or not."""
        found: dict[str, list[Rating]] = {}
        for rating in self.held("ratings"):
            found.setdefault(rating.scale, []).append(rating)
        return found

    @cached_property
    def day(self) -> str:
        """The day on which ages are counted: the day, or that of the last meeting."""
        days = [span(one.date).earliest for one in self.case.occasions]
        last = max((day for day in days if day is not None), default=None)
        return self.date or (last.isoformat() if last else "unknown")

    @cached_property
    def close(self) -> frozenset[str]:
        """Family, partners and the natural network: whoever is not there for a job."""
        found = set(self.case.case.children)
        for tie in self.case.kinships:
            found |= {tie.person, tie.of}
        for pair in self.case.partnerships:
            found.update(pair.partners)
        found |= {one.person for one in self.case.custody}
        found |= {one.person for one in self.case.network if one.kind == "natural"}
        return frozenset(found)

    @cached_property
    def professionals(self) -> frozenset[str]:
        """Everybody who is there as part of a job, bodies included."""
        return _at_work(self.case, self.close)

    @cached_property
    def phase(self) -> Phase:
        """How far the map has come.

        A first meeting with lines on a wall and numbers on a scale stays `wall` until
        somebody writes down a worry, a goal or what has protected. A mapping among
        professionals only is their draft.
        """
        if not any(self.held(section) for section in _SORTED):
            return "wall"
        return "family" if any(map(self._with_family, self.case.occasions)) else "draft"

    def _with_family(self, occasion: Occasion) -> bool:
        if occasion.kind not in MEETINGS or not self.has_begun(occasion):
            return False
        there = set(occasion.present)
        return not there or not there <= self.professionals


def _at_work(case: CaseMap, close: frozenset[str]) -> frozenset[str]:
    """Return who is there for a job.

    Whoever talks with a child or with one person alone is, whether a profession is
    written or not. A friend who is a nurse is a friend.
    """
    found = {one.id for one in case.people if one.profession}
    for body in case.bodies:
        found.update(body.members)
    for occasion in case.occasions:
        if occasion.kind in _TALKS:
            found.update(occasion.present)
    found -= close
    found |= {one.id for one in case.bodies}
    found |= {one.person for one in case.network if one.kind == "professional"}
    return frozenset(found)
