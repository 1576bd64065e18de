"""The views that an exporter is tried on: whole, thinned out, hostile, empty, large."""

from __future__ import annotations

import functools
import itertools
import random
from collections.abc import Iterator
from typing import Any, get_args

import attrs

from sos_map.admission import admit, problems_of
from sos_map.exporting.api import Exporter
from sos_map.files.canonical import as_data
from sos_map.model.case import CLASSES, CaseFile, CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import LINKS, SECTIONS
from sos_map.privacy.policy import Policy, policy
from sos_map.privacy.view import View, ViewReader
from sos_map.testing.contract.trials import Trial, trials
from sos_map.testing.families import complete_case, family
from sos_map.testing.random_cases import random_case
from sos_map.testing.samples import DATE, usual_case

__all__ = ["complete_view", "complete_views", "nothing", "richest_views", "thinned"]

_LABELS = frozenset({"shown_to", "hidden_from"})


@functools.cache
def _everything() -> Policy:
    """Return a pack in which every cell says `show`: the fullest view there can be."""
    shipped = policy("se")
    return Policy("everything", shipped.kinds, dict.fromkeys(shipped.cells, "show"))


def _unlabelled(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _unlabelled(v) for k, v in value.items() if k not in _LABELS}
    return [_unlabelled(v) for v in value] if isinstance(value, list) else value


def _open(case: CaseMap) -> CaseMap:
    """Return a map on which nobody is kept from anything by a label."""
    return admit({**_unlabelled(as_data(case)), "labels": []})


def complete_views(exporter: Exporter) -> dict[str, View]:
    """Return for each kind of reader the usual family with nothing held back.

    Only what the children's safety and a protected person ask for stays out.
    """
    every = _everything()
    whole = trials(exporter, _open(usual_case()))
    return {trial.kind: trial.view(every) for trial in whole}


def complete_view(exporter: Exporter, kind: str) -> View | None:
    """Return the complete view for one kind of reader, if it has one."""
    return complete_views(exporter).get(kind)


def richest_views(exporter: Exporter) -> Iterator[View]:
    """Yield views that together have every field of the format."""
    for case in _richest():
        for trial in trials(exporter, case)[:1]:
            yield trial.view(_everything())


def _richest() -> Iterator[CaseMap]:
    yield _open(_with_second_versions(complete_case()))
    yield _open(family("ratings").case)
    for turn in range(4):
        rng = random.Random(f"richest/{turn}")  # noqa: S311 (no secret)
        yield _open(random_case(rng, 6))


def _with_second_versions(case: CaseMap) -> CaseMap:
    """Return a map on which one statement of each kind has taken another's place."""
    data = as_data(case)
    for section, kind in CLASSES.items():
        if section in data and any(f.name == "why_changed" for f in fields_of(kind)):
            last = data[section][-1]
            again = {"id": f"{last['id']}-2", "supersedes": last["id"]}
            data[section].append({**last, **again, "why_changed": "Vi vet mer nu."})
    return admit(data)


def thinned(exporter: Exporter, number: int) -> Iterator[View]:
    """Yield complete views in which half of what may be absent is absent.

    Fields, whole kinds of things, single things and what stands on them: erasing takes
    them out, so each is a view that a reader may get. In sixteen of them more than
    five of six pairs come up of one field that is there and another that is not.
    """
    cases = (_open(usual_case()), *_richest())
    whole = [
        trial
        for case in cases
        for trial in trials(exporter, case)
        if trial.kind != "teaching"  # nothing is labelled for it
    ]
    turns = itertools.count() if whole else ()
    views = (_thinned(whole, turn) for turn in turns)
    # Hiding one of two fields that belong together makes no map: no reader gets that.
    valid = (one for one in views if not problems_of(as_data(one.case)))
    yield from itertools.islice(valid, number)


def _thinned(whole: list[Trial], turn: int) -> View:
    rng = random.Random(f"thinned/{turn}")  # noqa: S311 (no secret)
    trial = rng.choice(whole)
    rules = _thinned_rules(trial.kind, rng)
    return attrs.evolve(trial, case=_with_some_hidden(trial, rng)).view(rules)


def _thinned_rules(kind: str, rng: random.Random) -> Policy:
    every = _everything()
    cells = dict(every.cells)
    for one, section, field in sorted(cells):
        chance = 0.15 if field == "*" else 0.5
        free = (section, field) not in _needed()
        if one == kind and free and rng.random() < chance:
            cells[one, section, field] = "never"
    return Policy("thinned", every.kinds, cells)


@functools.cache
def _needed() -> frozenset[tuple[str, str]]:
    """Return what a thing cannot be without; and the people, or nothing is left."""
    found = {("people", "*"), ("bodies", "*"), ("case", "children")}
    number = ("value", "range", "status", "mode", "as_imagined_for")
    found |= {("ratings", field) for field in number}
    for section, kind in CLASSES.items():
        for field in fields_of(kind):
            if field.default is attrs.NOTHING:
                found.add((section, field.name))
            for inner in get_args(field.type):
                if attrs.has(inner) and field.name in LINKS:
                    found |= {
                        (LINKS[field.name], one.name)
                        for one in fields_of(inner)
                        if one.default is attrs.NOTHING
                    }
    return frozenset(found)


def _with_some_hidden(trial: Trial, rng: random.Random) -> CaseMap:
    data = as_data(trial.case)
    label = trial.reader.partition(":")[0]
    for section in SECTIONS:
        for thing in data.get(section, ()):
            if thing["id"] != label and rng.random() < 0.2:
                thing["hidden_from"] = [label]
    return admit(data)


def nothing(exporter: Exporter) -> Iterator[View]:
    """Yield views of nothing at all, not even of the reader."""
    if exporter.per_child:
        return
    for kind in sorted(exporter.readers or ("guardian", "team", "other")):
        case = CaseMap(sos_map=1, case=CaseFile(language="sv"))
        yield View(case, ViewReader(kind), DATE)
