"""How one person is related to another: the chain, and its name where it has one."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence

import attrs

from sos_map.asking.kin_names import folded, kind_of, pieces
from sos_map.asking.kin_ties import SURE, KinStep, Ties, parents_of, ties_of
from sos_map.asking.lookup import found
from sos_map.i18n import Catalogue, catalogue
from sos_map.model.case import CaseMap
from sos_map.silence import silent

__all__ = [
    "KinStep",
    "Relation",
    "chain_text",
    "relation",
    "relation_text",
    "relations",
]

#: The longest chain that has a name: a cousin is a child of a child of a parent of a
#: parent. Kinship care weighs as much: those who give it are kin first.
_LONGEST = 4


@attrs.frozen(kw_only=True, repr=False)
class Relation:
    """What one person is to another.

    Attributes:
        kind: `parent`, `grandparent`, `half_sibling`, `half_or_full_sibling` … or
            ``None`` where the chain has no name of its own.
        steps: From the one to the other; empty for one and the same person.
        gender: Of the one, where it is known.
        side: Gender of the person in between, in a relation over one person: a
            grandparent's child, an aunt's sibling.
        died: Whether the one has died; a mother who has died is the mother.
    """

    kind: str | None
    steps: tuple[KinStep, ...]
    gender: str | None = None
    side: str | None = None
    died: bool = False


@silent
def relation(case: CaseMap, a: str, b: str) -> Relation | None:
    """Return what `a` is to `b` over the shortest chain, or ``None`` without one.

    Of equally short chains, the one with fewest foster, step, uncertain and former
    ties counts, then the one that is written first. Names are given only where the map
    carries them. Two who share one parent are `half_sibling` when both of each one's
    parents by birth (or by adoption) are known, else `half_or_full_sibling`. A
    parent's partner is a `step_parent` when the couple is married or lives together.
    Those who have a foster home are foster parents beside the child's own; somebody in
    whose home a relative lives is named as the relative first.

    Raises:
        SosMapError: no such person; see `answers_to`.
    """
    one = found(case, a, "people")
    found(case, b, "people")
    if a == b:
        return Relation(
            kind="self", steps=(), gender=one.gender, died=one.died is not None
        )
    steps = next(_chains(ties_of(case), a, b, once=True), None)
    return None if steps is None else _relation(case, steps)


@silent
def relations(case: CaseMap, a: str, b: str) -> tuple[Relation, ...]:
    """Return everything that `a` is to `b` and that has a name, the nearest first.

    An aunt may be the foster mother too. Where no chain has a name, the shortest stands
    alone.

    Raises:
        SosMapError: no such person; see `answers_to`.

    >>> from sos_map.testing.families import family
    >>> ivar = family("deaths").case
    >>> [relation_text(one, "sv") for one in relations(ivar, "marita", "ivar")]
    ['moster', 'familjehemsmamma']
    """
    nearest = relation(case, a, b)
    if nearest is None or not nearest.steps:
        return () if nearest is None else (nearest,)
    known = [nearest] if nearest.kind else []
    seen = {_sort(one) for one in known}
    for steps in _chains(ties_of(case), a, b, once=False):
        one = _relation(case, steps)
        if one.kind and _sort(one) not in seen:
            seen.add(_sort(one))
            known.append(one)
    return tuple(known) or (nearest,)


def _sort(one: Relation) -> tuple[str | None, str | None]:
    return one.kind, one.side


def _relation(case: CaseMap, steps: tuple[KinStep, ...]) -> Relation:
    people = {person.id: person for person in case.people}
    unknown = {person.id for person in case.people if person.unknown}
    chain = folded(steps)
    one = people[steps[0].person]
    return Relation(
        kind=kind_of(chain, parents_of(case), unknown),
        steps=steps,
        gender=one.gender,
        side=chain[1].gender if len(chain) == 2 else None,
        died=one.died is not None,
    )


def _chains(ties: Ties, a: str, b: str, *, once: bool) -> Iterator[tuple[KinStep, ...]]:
    """Yield chains from the one to the other, the nearest first.

    Ordered by length, then unsure ties, then places in the file. With `once` each
    person is passed once, so that circles end and the first chain is the shortest;
    else every chain that could have a name is there.
    """
    waiting: list[tuple[int, int, tuple[int, ...], str, tuple[KinStep, ...]]]
    waiting = [(0, 0, (), a, ())]
    done: set[str] = set()
    while waiting:
        length, unsure, places, here, steps = heapq.heappop(waiting)
        if here == b:
            yield steps
            continue
        if here in done:
            continue
        if once:
            done.add(here)
        passed = {step.person for step in steps}
        for place, step in enumerate(ties[here]):
            far = length + (_LONGEST if step.nature == "kinship_care" else 1)
            if step.of in done or step.of in passed or not (once or far <= _LONGEST):
                continue
            rough = unsure + (step.nature not in SURE or step.tie == "relative")
            way = (far, rough, (*places, place), step.of, (*steps, step))
            heapq.heappush(waiting, way)


@silent
def relation_text(
    related: Relation, language: str, words: Catalogue | None = None
) -> str:
    """Return a relation in words: `mormor`, `halvsyskon`, `mammas partner`.

    Args:
        related: What `relation` gave.
        language: `sv` or `en`.
        words: A catalogue whose words go before ours, an agency's for instance
            (`bonuspappa` for `styvpappa`).

    Raises:
        WordsRefused: `language-unknown`.
    """
    known = words or catalogue(language)
    if related.kind == "partner" or not related.kind:
        return _told(known, pieces(folded(related.steps)))
    return _word(known, related.kind, related.gender, related.side)


@silent
def chain_text(related: Relation, language: str, words: Catalogue | None = None) -> str:
    """Return every step of a relation in words: `mammas sambo` for `styvpappa`.

    Raises:
        WordsRefused: `language-unknown`.
    """
    known = words or catalogue(language)
    if not related.steps:
        return relation_text(related, language, words)
    return _told(known, [(step,) for step in reversed(related.steps)])


def _told(words: Catalogue, parts: Sequence[Sequence[KinStep]]) -> str:
    text = ""
    for part in parts:
        what = _part(words, part)
        text = words.text("kin.of", owner=text, what=what) if text else what
    return text


#: How a couple of today lives together → the word for the one.
_COUPLE = {"married": "spouse", "home": "cohabitant"}


def _part(words: Catalogue, part: Sequence[KinStep]) -> str:
    first = part[0]
    if len(part) > 1:
        kind = kind_of(part, {}, set())
        side = part[1].gender if len(part) == 2 else None
        return _word(words, kind or first.tie, first.gender, side)
    tie = first.tie
    if tie == "partner":
        tie = _COUPLE.get(first.nature, tie)
    return _word(words, tie, first.gender)


def _word(
    words: Catalogue, kind: str, gender: str | None, side: str | None = None
) -> str:
    """Return the nearest word: of this gender and side, gender, side, or neutral."""
    for key in (
        f"kin.{kind}.{gender}.{side}",
        f"kin.{kind}.{gender}",
        f"kin.{kind}.any.{side}",
        f"kin.{kind}",
    ):
        if words.has(key):
            return words.text(key)
    what = _word(words, kind.removeprefix("former_"), gender)
    return words.text("kin.former", what=what)
