"""A teaching room that learns who it was, and a child who is handed adults' words."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from leaks.planting import always, planted, wrap
from leaks.promises.readers import (
    CHILD,
    TEACHING,
    TEACHING_AGAIN,
    TEACHING_TWICE,
)
from sos_map.model.declare import changed
from sos_map.privacy import childs_words, deciding, teaching, views
from sos_map.privacy import erase as erasing
from sos_map.privacy.erase import _Erasing


def _names(patch: pytest.MonkeyPatch, made: Any) -> None:
    """Let a teaching room know people by `made(true person, made-up person)`."""

    def view(shipped: Any, self: Any) -> Any:
        shown = shipped(self)
        if self.reader.kind != "teaching":
            return shown
        old = {new: old for old, new in self.new_ids.items()}
        true = {person.id: person for person in self.case.people}
        people = tuple(made(true[old[one.id]], one) for one in shown.case.people)
        return changed(shown, case=changed(shown.case, people=people))

    wrap(patch, _Erasing, "view", view)


@planted(TEACHING_TWICE, 7)
def names_by_a_hash_of_the_true_one(patch: pytest.MonkeyPatch) -> None:
    """Nobody can know who `P-3f` is, but whoever tries all names."""

    def hashed(person: Any, made: Any) -> Any:
        digest = hashlib.sha256((person.name or "").encode()).hexdigest()
        return changed(made, name=f"P-{digest[:6]}")

    _names(patch, hashed)


@planted(TEACHING_TWICE, 7)
def initials(patch: pytest.MonkeyPatch) -> None:
    """`A.`: enough for whoever knows the family."""

    def initial(person: Any, made: Any) -> Any:
        return changed(made, name=f"{(person.name or '?')[0]}.")

    _names(patch, initial)


@planted(TEACHING_TWICE, 5, row="Gramps: living proxy sorts by the real name")
def sorted_by_the_true_name(patch: pytest.MonkeyPatch) -> None:
    """The names are letters; their order is that of the true names."""

    def disguised(shipped: Any, case: Any) -> Any:
        people = tuple(sorted(case.people, key=lambda one: one.name or ""))
        return shipped(changed(case, people=people))

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        true = section == "people" and self.reader.kind == "teaching"
        return changed(made, name=thing.name) if true else made

    wrap(patch, _Erasing, "thing", thing)
    wrap(patch, erasing, "disguised", disguised)


@planted(TEACHING_AGAIN, 7)
def names_by_the_ids_of_the_file(patch: pytest.MonkeyPatch) -> None:
    """`P-kid0`: an id is often what somebody is called."""
    _names(patch, lambda person, made: changed(made, name=f"P-{person.id}"))


@planted(TEACHING, 17)
def days_as_they_were(patch: pytest.MonkeyPatch) -> None:
    """`2025-11-28` can be looked up where the true case is known."""
    wrap(patch, teaching, "_dated", lambda _shipped, _section, thing: thing)


@planted(TEACHING, 17)
def days_inside_lists(patch: pytest.MonkeyPatch) -> None:
    """A thing's own days are months, those of its acts are days."""
    always(patch, teaching, "_dated_lists", ())


@planted(TEACHING)
def the_day_of_birth(patch: pytest.MonkeyPatch) -> None:
    """A child is known by the month in which it was born."""
    patch.setattr(teaching, "_BIRTH", frozenset())


@planted(TEACHING_TWICE)
def true_words_in_a_teaching_room(patch: pytest.MonkeyPatch) -> None:
    """What nobody has written for teaching is told in the words of the file."""

    def init(shipped: Any, self: Any, *given: Any) -> None:
        shipped(self, *given)
        self.needs_words = False

    wrap(patch, deciding.Deciding, "__init__", init)


@planted(TEACHING)
def true_words_inside_a_thing(patch: pytest.MonkeyPatch) -> None:
    """A thing is told in words for teaching, its ends and checks in the file's."""
    always(patch, erasing, "wordless", ())


# ── a child ─────────────────────────────────────────────────────────────────────


@planted(CHILD)
def adults_words_for_a_child(patch: pytest.MonkeyPatch) -> None:
    """What nobody wrote for a child is handed to it as it stands."""
    always(patch, views, "refuse_without_childs_words", None)


@planted(CHILD)
def what_a_sibling_said_is_its_own(patch: pytest.MonkeyPatch) -> None:
    """Words that any child said count as this one's."""

    def says(_shipped: Any, thing: Any, child: str) -> bool:
        return bool(getattr(thing, "said_by", ())) or bool(getattr(thing, "by", ""))

    wrap(patch, childs_words, "_says", says)


@planted(CHILD)
def words_for_a_child_inside_lists(patch: pytest.MonkeyPatch) -> None:
    """A thing has words for a child; what stands in its lists is not asked."""
    patch.setattr(childs_words, "LINKS", {})
