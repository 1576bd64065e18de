"""Words for others left beside, and what only the owner has left on them."""

from __future__ import annotations

from typing import Any

import pytest
from scenes import Scene

from leaks.planting import planted, wrap
from leaks.promises.views import (
    NOTES,
    OTHERS_WORDS,
    OWN_WORDS,
    OWNERS,
    OWNERS_ONLY,
    QUOTED,
)
from sos_map.files.canonical import as_data
from sos_map.model.base import Words
from sos_map.model.declare import changed
from sos_map.privacy import erase as erasing
from sos_map.privacy import wordings
from sos_map.privacy.erase import _Erasing


def _has(word: str) -> Any:
    return lambda scene: word in str(as_data(scene.case))


def _after_words(patch: pytest.MonkeyPatch, change: Any) -> None:
    """Change every thing after its words were chosen; `change(made, before)`."""

    def chosen(shipped: Any, kind: str, thing: Any, language: str) -> Any:
        return change(shipped(kind, thing, language), thing)

    wrap(patch, erasing, "in_words_for", chosen)


@planted(OTHERS_WORDS, 8, where=_has("'reader'"))
def wordings_for_others_are_left_beside(patch: pytest.MonkeyPatch) -> None:
    """A guardian's paper carries what was written for the court."""

    def beside(made: Any, before: Any) -> Any:
        others = tuple(wordings._bare(one) for one in getattr(before, "wordings", ()))
        return changed(made, wordings=others) if others else made

    _after_words(patch, beside)


@planted(OWN_WORDS, 8, where=_has("'reader'"))
def own_words_are_left_beside(patch: pytest.MonkeyPatch) -> None:
    """Where words were made for a reader, the thing's own stand there, too."""

    def own(made: Any, before: Any) -> Any:
        spoken = getattr(before, "text", None) if hasattr(made, "wordings") else None
        return changed(made, text=spoken) if spoken is not None else made

    _after_words(patch, own)


@planted(OWNERS_ONLY, where=_has("made_by"), row="webtrees: last editor")
def who_made_a_wording(patch: pytest.MonkeyPatch) -> None:
    """The interpreter's name is left on a translation."""
    wrap(
        patch,
        wordings,
        "_bare",
        lambda _shipped, one: changed(one, reader=None, made_from=None),
    )


@planted(OWNERS_ONLY, 18, where=_has("made_from"))
def the_fingerprint_of_the_words_before(patch: pytest.MonkeyPatch) -> None:
    """A translation keeps the hash of words that its reader does not get."""
    wrap(
        patch,
        wordings,
        "_bare",
        lambda _shipped, one: changed(one, reader=None, made_by=None),
    )


@planted(OWNERS, 22, where=_has("'reader'"))
def for_whom_a_wording_was_made(patch: pytest.MonkeyPatch) -> None:
    """`reader: family` stands on the words: there are others for others."""
    wrap(
        patch,
        wordings,
        "_bare",
        lambda _shipped, one: changed(one, made_from=None, made_by=None),
    )


@planted(QUOTED, where=_has("verbatim"))
def other_words_as_a_quotation(patch: pytest.MonkeyPatch) -> None:
    """Words made for the family stand there as what the child said."""

    def quoted(made: Any, before: Any) -> Any:
        verbatim = getattr(before, "verbatim", False)
        return changed(made, verbatim=True) if verbatim else made

    _after_words(patch, quoted)


@planted(OWN_WORDS, where=_has("'reader'"))
def the_language_of_the_words_before(patch: pytest.MonkeyPatch) -> None:
    """That it was said in Finnish shows, though the words shown are Swedish."""

    def language(made: Any, before: Any) -> Any:
        spoken = (
            getattr(before, "language", None) if hasattr(made, "wordings") else None
        )
        return changed(made, language=spoken) if spoken is not None else made

    _after_words(patch, language)


@planted(OTHERS_WORDS, where=_has("'reader'"))
def words_inside_a_thing_are_not_chosen(patch: pytest.MonkeyPatch) -> None:
    """The ends of a scale and the like carry all their wordings."""

    def inner(made: Any, before: Any) -> Any:
        fields = [field.name for field in before.__attrs_attrs__]
        words = {n: getattr(before, n) for n in fields if hasattr(made, n)}
        again = {n: w for n, w in words.items() if w.__class__ is Words}
        return changed(made, **{n: w for n, w in again.items() if getattr(made, n)})

    _after_words(patch, inner)


# ── what only the owner has ─────────────────────────────────────────────────────


def _left(patch: pytest.MonkeyPatch, field: str) -> None:
    """Leave a field of the owner's on everything that is shown."""

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        value = getattr(thing, field)
        return changed(made, **{field: value}) if value else made

    wrap(patch, _Erasing, "thing", thing)


@planted(NOTES)
def a_note_is_left(patch: pytest.MonkeyPatch) -> None:
    """The worker's note goes with the thing."""
    _left(patch, "note")


@planted(NOTES, where=_has("'ground'"))
def a_ground_is_left(patch: pytest.MonkeyPatch) -> None:
    """Why something is kept from others goes with it."""
    _left(patch, "ground")


@planted(OWNERS_ONLY, 13)
def extensions_are_left(patch: pytest.MonkeyPatch) -> None:
    """What other programs keep goes with the thing."""
    _left(patch, "extensions")


@planted(OWNERS, 22, row="GEDCOM: labels for the receiver to keep")
def labels_are_left(patch: pytest.MonkeyPatch) -> None:
    """`hidden_from` stands on what is shown, for the reader to keep."""
    _left(patch, "hidden_from")


@planted(OWNERS, 22, where=lambda scene: scene.case.labels)
def labels_of_sections_are_left(patch: pytest.MonkeyPatch) -> None:
    """The view carries the labels of its sections."""

    def view(shipped: Any, self: Any) -> Any:
        made = shipped(self)
        return changed(made, case=changed(made.case, labels=self.case.labels))

    wrap(patch, _Erasing, "view", view)


def _decided(scene: Scene) -> bool:
    return bool(scene.case.access) and scene.reader.kind != "owner"


@planted(OWNERS, 22, where=_decided)
def decisions_on_access_for_the_office(patch: pytest.MonkeyPatch) -> None:
    """Who was let in, and why, goes by its label like everything else."""

    def view(shipped: Any, self: Any) -> Any:
        made = shipped(self)
        first = self.case.access[:1]
        bare = tuple(changed(o, of=(), decided_by=None, id="may1") for o in first)
        return changed(made, case=changed(made.case, access=bare))

    wrap(patch, _Erasing, "view", view)
