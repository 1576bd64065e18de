"""Questions to a case map, answered with frozen values: pure functions, no networkx.

A query tells what the map that it is given says. For anybody but the owner, ask it of a
view's `case`, not of the whole map.
"""

from __future__ import annotations

import functools
import heapq
from collections.abc import Mapping
from typing import Any, Literal, get_args

import attrs

from sos_map.errors import Problem, SosMapError
from sos_map.graph import references, things
from sos_map.i18n import Catalogue, catalogue
from sos_map.model.base import Thing
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS
from sos_map.model.needs_to_happen import Goal, Step
from sos_map.model.people import Body, Partnership, Person
from sos_map.model.voices import Scale
from sos_map.model.working_well import ExistingSafety
from sos_map.model.worries import Danger

__all__ = [
    "Answer",
    "KinStep",
    "Knowledge",
    "Knows",
    "Relation",
    "answers_to",
    "kin_words",
    "relation",
    "relation_text",
    "who_is_worried",
    "who_knows",
]


def _found(case: CaseMap, identity: str, *sections: str) -> Any:
    """Return a thing of these sections (any, when none is named), or refuse."""
    for section, thing in things(case):
        if thing.id == identity:
            if sections and section not in sections:
                raise _refused("reference-wrong-kind", sections)
            return thing
    raise _refused("reference-dangling", sections or tuple(SECTIONS))


def _refused(code: str, sections: tuple[str, ...]) -> SosMapError:
    wanted = ", ".join(SECTIONS[section] for section in sections)
    return SosMapError(Problem("$", code, detail=(("wanted", wanted),)))


@attrs.frozen(kw_only=True, repr=False)
class Answer:
    """What stands on the map against one danger, each list in the map's order.

    Attributes:
        danger: The danger.
        goals: Goals that answer it.
        scales: Scales that measure it or one of the goals.
        steps: Steps that advance one of the goals, whatever their status.
        existing_safety: What has protected against it before.
    """

    danger: Danger
    goals: tuple[Goal, ...]
    scales: tuple[Scale, ...]
    steps: tuple[Step, ...]
    existing_safety: tuple[ExistingSafety, ...]


def answers_to(case: CaseMap, danger_id: str) -> Answer:
    """Return what answers a danger.

    Raises:
        SosMapError: `reference-dangling` or `reference-wrong-kind`; no such danger.
    """
    danger = _found(case, danger_id, "dangers")
    goals = tuple(goal for goal in case.goals if goal.answers == danger_id)
    ids = {goal.id for goal in goals}
    return Answer(
        danger=danger,
        goals=goals,
        scales=tuple(
            one for one in case.scales if one.danger == danger_id or one.goal in ids
        ),
        steps=tuple(one for one in case.steps if not ids.isdisjoint(one.advances)),
        existing_safety=tuple(
            one for one in case.existing_safety if danger_id in one.against
        ),
    )


def who_is_worried(case: CaseMap, danger_id: str) -> tuple[Person | Body, ...]:
    """Return the people and bodies that worry about a danger, as it lists them.

    Raises:
        SosMapError: no such danger; see `answers_to`.
    """
    danger: Danger = _found(case, danger_id, "dangers")
    ids = dict.fromkeys(one.who for one in danger.worried)
    return tuple(_found(case, who, "people", "bodies") for who in ids)


How = Literal["present", "interpreted", "said", "worried", "stance"]
#: By the kind of edge that leaves the thing, or the occasion where it was said.
_HOW: dict[str, How] = {
    "present": "present",
    "interpreted_by": "interpreted",
    "said_by": "said",
    "given_by": "said",
    "worried": "worried",
    "stance_of": "stance",
}
#: A stance that says that somebody has not heard, or that nobody asked.
_UNHEARD = ("not_told", "not_asked")


@attrs.frozen(repr=False)
class Knows:
    """One who knows of a thing, and every way in which the map says so.

    Attributes:
        who: The person or body.
        how: `present` or `interpreted` at the occasion where it was said, `said` it,
            is `worried` about it, has a `stance` on it; in this order.
    """

    who: Person | Body
    how: tuple[How, ...]


@attrs.frozen(repr=False)
class Knowledge:
    """Who knows of one thing, and who is said not to have been told.

    Attributes:
        thing: The thing.
        known_by: In the order of the map's people, then its bodies.
        not_told: Those with the stance `not_told` and no sign of knowing.
    """

    thing: Thing
    known_by: tuple[Knows, ...]
    not_told: tuple[Person | Body, ...]


def who_knows(case: CaseMap, thing_id: str) -> Knowledge:
    """Return who knows of a thing, as far as the map shows it, and how.

    Who was told by whom, and how much of it, are edges that come later. Until then
    somebody who is missing here may know all the same, and to be present at a meeting
    is to have heard everything that was said there.

    Raises:
        SosMapError: `reference-dangling`; no such thing.
    """
    thing: Thing = _found(case, thing_id)
    occasion = getattr(thing, "at", None)
    stances = {one.id: one for one in case.stances if one.on == thing_id}
    heard = {one.id for one in stances.values() if one.view not in _UNHEARD}
    sources = {thing_id, occasion, *heard}
    ways: dict[str, set[How]] = {}
    for reference in references(case):
        how = _HOW.get(reference.edge.kind)
        if how and reference.source in sources:
            ways.setdefault(reference.target, set()).add(how)
    everybody: tuple[Person | Body, ...] = (*case.people, *case.bodies)
    untold = {one.who for one in stances.values() if one.view == "not_told"}
    return Knowledge(
        thing,
        tuple(
            Knows(who, tuple(how for how in get_args(How) if how in ways[who.id]))
            for who in everybody
            if who.id in ways
        ),
        tuple(who for who in everybody if who.id in untold - ways.keys()),
    )


# --- How one person is related to another -------------------------------------------

#: Ties that names are worked out from: a foster mother's sister is no aunt.
_SURE = ("birth", "adoptive", "home")
_TURNED = {"parent": "child", "foster_parent": "foster_child"}
_TURNED["step_parent"] = "step_child"
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
    one: Person = _found(case, a, "people")
    _found(case, b, "people")
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
    return "sibling"  # two shared parents, or the map itself says sibling


def _both_known(mine: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """Say whether two parents of each are known, by birth or by adoption alike."""
    return any(
        list(mine.values()).count(nature) > 1
        and list(theirs.values()).count(nature) > 1
        for nature in ("birth", "adoptive")
    )


@functools.cache
def kin_words() -> Mapping[str, Mapping[str, str]]:
    """Return the words for relations, by language and key, to lay under a catalogue."""
    from importlib.resources import files

    import orjson

    text = files("sos_map").joinpath("words", "kin.json").read_bytes()
    words: dict[str, dict[str, str]] = orjson.loads(text)
    return words


def relation_text(
    found: Relation, language: str, words: Catalogue | None = None
) -> str:
    """Return a relation in words: `mormor`, `halvsyskon`, `mammas partner`.

    Args:
        found: What `relation` gave.
        language: `sv` or `en`.
        words: A catalogue whose words go before ours, an agency's for instance.

    Raises:
        WordsRefused: `language-unknown`.
    """
    known = (words or catalogue(language)).under(kin_words())
    if found.kind:
        return _word(known, found.kind, found.gender, found.side)
    text = _word(known, found.steps[-1].tie, found.steps[-1].gender)
    for step in reversed(found.steps[:-1]):
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
