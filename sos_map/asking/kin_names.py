"""What a chain of ties is called, where it has a name of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from sos_map.asking.kin_ties import SURE, KinStep, Parents

__all__ = ["folded", "kind_of", "pieces"]

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
    ("parent", "partner"): "parent_in_law",
    ("partner", "child"): "child_in_law",
    ("sibling", "partner"): "sibling_in_law",
    ("partner", "sibling"): "sibling_in_law",
}
#: Between children of one home that neither birth nor adoption made.
_FOSTER = {
    ("child", "foster_parent"): "foster_sibling",
    ("foster_child", "parent"): "foster_sibling",
    ("foster_child", "foster_parent"): "foster_sibling",
}
_SIBLINGS = ("sibling", "twin")


def folded(steps: Sequence[KinStep]) -> list[KinStep]:
    """Return the chain with each "child of a parent of" made a sibling."""
    made: list[KinStep] = []
    for step in steps:
        before = made[-1] if made else None
        if (
            before is not None
            and (before.tie, step.tie) == ("child", "parent")
            and before.nature in SURE
            and step.nature in SURE
        ):
            made[-1] = attrs.evolve(before, tie="sibling", of=step.of)
        else:
            made.append(step)
    return made


def kind_of(
    chain: Sequence[KinStep], parents: Parents, unknown: set[str]
) -> str | None:
    """Return the name of a folded chain, or ``None``.

    Args:
        chain: What `folded` gave.
        parents: Each person's parents.
        unknown: People of whom nobody knows who they are.
    """
    if len(chain) > 1:
        ties = tuple("sibling" if s.tie == "twin" else s.tie for s in chain)
        if ties in _FOSTER and all(s.nature in (*SURE, "foster") for s in chain):
            return _FOSTER[ties]
        if any(step.nature not in SURE for step in chain):
            return None
        return _NAMES.get(ties)
    step = chain[0]
    if step.tie == "sibling":
        return _sibling(step, parents, unknown)
    if step.tie == "parent":
        return _parent(step, parents.get(step.of, {}), "parent")
    if step.tie == "child":
        return _parent(step, parents.get(step.person, {}), "child")
    return step.tie


def _parent(step: KinStep, parents: Mapping[str, str], word: str) -> str:
    """Tell birth and adoption apart where a child has both; both are true (§10)."""
    if step.nature == "adoptive":
        return f"adoptive_{word}"
    if step.nature == "birth" and "adoptive" in parents.values():
        return f"birth_{word}"
    return word


def _sibling(step: KinStep, parents: Parents, unknown: set[str]) -> str:
    mine, theirs = parents.get(step.person, {}), parents.get(step.of, {})
    if len(mine.keys() & theirs.keys()) != 1:
        return "sibling"  # two shared parents, or none known and the map says sibling
    for nature in ("birth", "adoptive"):
        if all(
            sum(way == nature and who not in unknown for who, way in each.items()) > 1
            for each in (mine, theirs)
        ):
            return "half_sibling"
    return "half_or_full_sibling"


def pieces(chain: Sequence[KinStep]) -> list[Sequence[KinStep]]:
    """Return a chain in parts that have names: "mormors | mamma", "mosters | sambo".

    The part nearest to whom it is told comes first, as long as it can be.
    """
    rest = list(chain)
    made: list[Sequence[KinStep]] = []
    while rest:
        size = next((n for n in (3, 2) if len(rest) >= n and _named(rest[-n:])), 1)
        made.append(rest[-size:])
        rest = rest[:-size]
    return made


def _named(chain: Sequence[KinStep]) -> bool:
    ties = tuple("sibling" if s.tie in _SIBLINGS else s.tie for s in chain)
    sure = all(step.nature in SURE for step in chain)
    return sure and _NAMES.get(ties, "co_parent") not in ("co_parent", "sibling_in_law")
