"""How one person is related to another: the chain, and its name where it has one."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

import attrs

from sos_map.asking.lookup import found
from sos_map.i18n import Catalogue, catalogue
from sos_map.model.case import CaseMap
from sos_map.model.people import Partnership

__all__ = ["KinStep", "Relation", "relation", "relation_text"]

#: Ties that names are worked out from: a foster mother's sister is no aunt.
_SURE = ("birth", "adoptive", "home")
#: The same tie told from the other side; a tie that is not here is its own.
_TURNED = {
    "parent": "child",
    "foster_parent": "foster_child",
    "step_parent": "step_child",
}
_NAMES = {
    ("parent", "parent"): "grandparent",
    ("child", "child"): "grandchild",
    ("sibling", "parent"): "aunt_or_uncle",
    ("child", "sibling"): "niece_or_nephew",
    ("child", "sibling", "parent"): "cousin",
    ("parent", "child"): "co_parent",
    ("partner", "parent"): "step_parent",
    ("child", "partner"): "step_child",
    ("child", "partner", "parent"): "step_sibling",
}


@attrs.frozen(kw_only=True, repr=False)
class KinStep:
    """One step of a chain: `person` is the `tie` of `of`.

    Attributes:
        person: Id of who.
        tie: `parent`, `child` or `sibling`, each also with `foster_` or `step_` in
            front; `partner`, `former_partner`, `partner_or_former`; `relative`.
        of: Id of whose.
        nature: The kinship's own; for a couple of today `home` when they are married
            or share a household, else `apart`; for any other couple `past`.
        gender: Of `person`, where it is known.
    """

    person: str
    tie: str
    of: str
    nature: str
    gender: str | None


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
    """

    kind: str | None
    steps: tuple[KinStep, ...]
    gender: str | None = None
    side: str | None = None


Ties = dict[str, list[KinStep]]
Parents = Mapping[str, Mapping[str, str]]


def relation(case: CaseMap, a: str, b: str) -> Relation | None:
    """Return what `a` is to `b` over the shortest chain, or ``None`` without one.

    Of equally short chains, the one with fewest foster, step, uncertain and former
    ties counts, then the one that is written first. Names are given only where the map
    carries them. Two who share one parent are `half_sibling` when both of each one's
    parents by birth (or by adoption) are known, else `half_or_full_sibling`. A
    parent's partner is a `step_parent` when the couple is married or lives together.

    Raises:
        SosMapError: no such person; see `answers_to`.
    """
    one = found(case, a, "people")
    found(case, b, "people")
    if a == b:
        return Relation(kind="self", steps=(), gender=one.gender)
    steps = _shortest(_ties(case), a, b)
    if steps is None:
        return None
    parents = _parents(case)
    folded = _folded(steps)
    side = folded[1].gender if len(folded) == 2 else None
    kind = _kind(parents, folded)
    return Relation(kind=kind, steps=steps, gender=one.gender, side=side)


def _ties(case: CaseMap) -> Ties:
    """Return every step that can be taken from each person, in the map's order."""
    gender = {person.id: person.gender for person in case.people}
    made: Ties = {person.id: [] for person in case.people}

    def add(person: str, tie: str, of: str, nature: str) -> None:
        step = KinStep(
            person=person, tie=tie, of=of, nature=nature, gender=gender[person]
        )
        made[person].append(step)

    for kin in case.kinships:
        special = kin.nature in ("foster", "step") and kin.tie != "relative"
        tie = f"{kin.nature}_{kin.tie}" if special else kin.tie
        add(kin.person, tie, kin.of, kin.nature)
        add(kin.of, _TURNED.get(tie, tie), kin.person, kin.nature)
    for couple in case.partnerships:
        first, second = couple.partners
        tie, nature = _couple(case, couple)
        add(first, tie, second, nature)
        add(second, tie, first, nature)
    return made


def _couple(case: CaseMap, couple: Partnership) -> tuple[str, str]:
    if couple.ended or couple.status in ("separated", "divorced"):
        return "former_partner", "past"
    if couple.status == "unknown":
        return "partner_or_former", "past"
    together = couple.status == "married" or any(
        home.ended is None and set(couple.partners) <= set(home.members)
        for home in case.households
    )
    return "partner", "home" if together else "apart"


def _parents(case: CaseMap) -> Parents:
    """Return each person's parents by birth or adoption, with which it is."""
    made: dict[str, dict[str, str]] = {}
    for kin in case.kinships:
        if kin.tie == "parent" and kin.nature in _SURE:
            made.setdefault(kin.of, {})[kin.person] = kin.nature
    return made


def _shortest(ties: Ties, a: str, b: str) -> tuple[KinStep, ...] | None:
    # Ordered by length, then unsure ties, then places in the file; circles end at
    # `done`.
    waiting: list[tuple[int, int, tuple[int, ...], str, tuple[KinStep, ...]]]
    waiting = [(0, 0, (), a, ())]
    done: set[str] = set()
    while waiting:
        length, unsure, places, here, steps = heapq.heappop(waiting)
        if here == b:
            return steps
        if here in done:
            continue
        done.add(here)
        for place, step in enumerate(ties[here]):
            if step.of not in done:
                rough = unsure + (step.nature not in _SURE or step.tie == "relative")
                way = (length + 1, rough, (*places, place), step.of, (*steps, step))
                heapq.heappush(waiting, way)
    return None


def _folded(steps: tuple[KinStep, ...]) -> list[KinStep]:
    """Return the chain with each "child of a parent of" made a sibling."""
    made: list[KinStep] = []
    for step in steps:
        before = made[-1] if made else None
        if (
            before is not None
            and (before.tie, step.tie) == ("child", "parent")
            and before.nature in _SURE
            and step.nature in _SURE
        ):
            made[-1] = attrs.evolve(before, tie="sibling", of=step.of)
        else:
            made.append(step)
    return made


def _kind(parents: Parents, folded: list[KinStep]) -> str | None:
    if len(folded) > 1:
        if any(step.nature not in _SURE for step in folded):
            return None
        return _NAMES.get(tuple(step.tie for step in folded))
    step = folded[0]
    if step.tie != "sibling":
        return step.tie
    mine, theirs = parents.get(step.person, {}), parents.get(step.of, {})
    shared = len(mine.keys() & theirs.keys())
    if shared == 1 and _both_known(mine, theirs):
        return "half_sibling"
    if shared == 1:
        return "half_or_full_sibling"
    return "sibling"  # two shared parents, or none known and the map says sibling


def _both_known(mine: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """Say whether two parents of each are known, by birth or by adoption alike."""
    return any(
        list(mine.values()).count(nature) > 1
        and list(theirs.values()).count(nature) > 1
        for nature in ("birth", "adoptive")
    )


def relation_text(
    related: Relation, language: str, words: Catalogue | None = None
) -> str:
    """Return a relation in words: `mormor`, `halvsyskon`, `mammas partner`.

    Args:
        related: What `relation` gave.
        language: `sv` or `en`.
        words: A catalogue whose words go before ours, an agency's for instance.

    Raises:
        WordsRefused: `language-unknown`.
    """
    known = words or catalogue(language)
    if related.kind:
        return _word(known, related.kind, related.gender, related.side)
    text = _word(known, related.steps[-1].tie, related.steps[-1].gender)
    for step in reversed(related.steps[:-1]):
        what = _word(known, step.tie, step.gender)
        text = known.text("kin.of", owner=text, what=what)
    return text


def _word(
    words: Catalogue, kind: str, gender: str | None, side: str | None = None
) -> str:
    """Return the nearest word: of this gender and side, gender, side, or neutral."""
    for key in (
        f"kin.{kind}.{gender}.{side}",
        f"kin.{kind}.{gender}",
        f"kin.{kind}.any.{side}",
    ):
        if words.has(key):
            return words.text(key)
    return words.text(f"kin.{kind}")
