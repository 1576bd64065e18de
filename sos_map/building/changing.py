"""Changing a map: what comes out is a new one that went through the same gate.

Nothing else is touched: every other thing stays equal, in the same order. A change
takes fields as a verb of the builder does: ids or handles, plain text, pieces, values
of the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sos_map.admission import admit
from sos_map.asking.typed_graph import CASE_NODE
from sos_map.building.filling import filled
from sos_map.building.handles import Day, Handle
from sos_map.building.ids import next_id
from sos_map.building.open_fields import unfit_extensions
from sos_map.building.pointers import pointers
from sos_map.building.shapes import shape_of
from sos_map.building.versions import taken_over
from sos_map.errors import InvalidCase, NoSuchThing, Problem, SosMapError
from sos_map.files.canonical import as_data
from sos_map.files.places import Path, written
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS
from sos_map.silence import silent
from sos_map.wording import fingerprint

__all__ = [
    "changed",
    "with_added",
    "with_replaced",
    "with_version",
    "with_wording",
    "without",
]

Data = dict[str, Any]


@silent
def changed(case: CaseMap, identity: str, /, **fields: object) -> CaseMap:
    """Return a map in which some fields of one thing are changed; the rest stays.

    New words leave the wordings in other languages as they are; `old_wordings` then
    finds them.

    Args:
        case: The map.
        identity: The thing's id, or `CASE_NODE` for what stands about the case.
        fields: What becomes of them. ``None`` leaves out.

    Raises:
        InvalidCase: what comes out is no case map; every problem at once.
        NoSuchThing: `reference-dangling`; no such thing.
    """
    data = as_data(case)
    section, path, thing = _found(data, identity)
    made = _filled(section, fields, path, thing)
    for name in fields:
        thing.pop(name, None)
    thing.update(made)
    return admit(data)


@silent
def with_added(case: CaseMap, section: str, /, **fields: object) -> CaseMap:
    """Return a map with one thing more, at the end of its section.

    Args:
        case: The map.
        section: `harms`, `people` …
        fields: The thing; without `id` it gets the next dull counter.

    Raises:
        InvalidCase: what comes out is no case map.
        SosMapError: `choice-unknown`; no such section.
    """
    if section not in SECTIONS:
        known = (("choices", ", ".join(SECTIONS)),)
        raise SosMapError(Problem("$", "choice-unknown", detail=known))
    data = as_data(case)
    things = data.setdefault(section, [])
    made = _filled(section, fields, (section, len(things)), {})
    things.append({"id": next_id(section, len(things), _ids(data)), **made})
    return admit(data)


@silent
def with_replaced(case: CaseMap, identity: str, /, **fields: object) -> CaseMap:
    """Return a map in which one thing is said anew: same id, same place, new fields.

    Raises:
        InvalidCase: what comes out is no case map.
        NoSuchThing: `reference-dangling`; no such thing.
    """
    data = as_data(case)
    section, path, thing = _found(data, identity)
    thing_id = {"id": thing["id"]} if section != "case" else {}
    thing.clear()
    thing.update(thing_id | _filled(section, fields, path, {}))
    return admit(data)


@silent
def without(case: CaseMap, identity: str, /) -> CaseMap:
    """Return a map without one thing that nothing points at.

    Raises:
        InvalidCase: `still-pointed-at`, with every place that names it in `also`.
        NoSuchThing: `reference-dangling`; no such thing.
    """
    data = as_data(case)
    section, path, thing = _found(data, identity, SECTIONS)
    named = [one for one in pointers(data, identity) if one[:2] != path]
    if named:
        also = tuple((written(one), 0, 0) for one in named)
        raise InvalidCase(Problem(written(path), "still-pointed-at", also=also))
    data[section].remove(thing)
    return admit(data)


@silent
def with_version(
    case: CaseMap,
    identity: str,
    /,
    *,
    why: str | None,
    at: str | Handle | None = None,
    since: Day | None = None,
    told_on: Day | None = None,
    **changes: object,
) -> CaseMap:
    """Return a map with a new version of one statement, or of a scale.

    The new one stands right after the old, takes over its fields but for `changes`, and
    says by `supersedes` whose place it takes. The old one stays as it was, `ended` too:
    nothing ends, and nothing that points at it moves, unless you say so with `changed`.
    Its `note` and `extensions` stay with it.

    Args:
        case: The map.
        identity: The version that it takes the place of.
        why: Why it was changed; ``None`` only where nobody knows, and for a scale.
        at: The meeting where that was agreed.
        since: The day from which it holds, when it is not the meeting's.
        told_on: The day the family was told.
        changes: The fields that are new, and `id` if you wish.

    Raises:
        InvalidCase: what comes out is no case map; `field-missing` when neither `at`
            nor `since` says from when it holds.
        NoSuchThing: `reference-dangling`; no such thing.
    """
    data = as_data(case)
    section, (_, place), old = _found(data, identity, SECTIONS)
    path = (section, place + 1)
    if at is None and since is None:
        missing = (("field", "since"),)
        raise InvalidCase(Problem(written(path), "field-missing", detail=missing))
    dated = {"at": at, "since": since, "why_changed": why, "told_on": told_on}
    made = _filled(section, {**dated, **changes}, path, taken_over(old))
    things = data[section]
    new = {"id": next_id(section, len(things), _ids(data)), "supersedes": identity}
    things.insert(place + 1, new | taken_over(old, changes) | made)
    return admit(data)


@silent
def with_wording(
    case: CaseMap,
    identity: str,
    language: str,
    text: str,
    /,
    *,
    reader: str | None = None,
    made_by: str | None = None,
    field: str = "",
) -> CaseMap:
    """Return a map in which a thing's words stand in one more wording.

    A wording in the same language for the same reader is replaced. It is made from the
    words as they stand now, so it is no longer among `old_wordings`.

    Args:
        case: The map.
        identity: The thing's id.
        language: The language of the wording.
        text: The words, made on purpose.
        reader: `professional`, `family` or `child`; left out, for everybody.
        made_by: Who made it; for the owner only.
        field: Whose words inside the thing: `experience`, `children[0]`; left out, the
            thing's own.

    Raises:
        InvalidCase: what comes out is no case map.
        NoSuchThing: `reference-dangling`; no such thing. `field-unknown`; nothing of
            that name in it has words.
    """
    data = as_data(case)
    section, path, thing = _found(data, identity, SECTIONS)
    worded = _inside(thing, field)
    said = worded.get(shape_of(section).said if worded is thing else "text")
    if not isinstance(said, str):
        raise SosMapError(Problem(written(path), "field-unknown"))
    made = {"language": language, "text": text, "reader": reader, "made_by": made_by}
    new = {k: value for k, value in made.items() if value is not None}
    new["made_from"] = fingerprint(said)
    wordings = worded.setdefault("wordings", [])
    for place, old in enumerate(wordings):
        if (old["language"], old.get("reader")) == (language, reader):
            wordings[place] = new
            break
    else:
        wordings.append(new)
    return admit(data)


def _inside(thing: Data, field: str) -> Data:
    """Return what stands at a field such as `children[0]`, or nothing."""
    value: Any = thing
    for step in re.findall(r"[^.\[\]]+", field):
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _filled(
    section: str, fields: Mapping[str, object], path: Path, before: Data
) -> Data:
    made = filled(shape_of(section), fields, path, lambda one, _path: one.id, before)
    strange = unfit_extensions(made, path)
    if strange:
        raise InvalidCase(strange)
    return made


def _found(
    data: Data, identity: str, sections: Iterable[str] = ("case", *SECTIONS)
) -> tuple[str, Any, Data]:
    """Return where a thing stands, and the thing."""
    if identity == CASE_NODE and "case" in sections:
        return "case", ("case",), data.setdefault("case", {})
    for section in SECTIONS:
        for place, thing in enumerate(data.get(section, ())):
            if thing["id"] == identity:
                return section, (section, place), thing
    wanted = (("wanted", ", ".join(SECTIONS.values())),)
    raise NoSuchThing(Problem("$", "reference-dangling", detail=wanted))


def _ids(data: Data) -> set[str]:
    return {thing["id"] for section in SECTIONS for thing in data.get(section, ())}
