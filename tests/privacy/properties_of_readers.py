"""What must hold for who reads, for a child and for a teaching room."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

from properties_of_fields import objects_in
from restated_fields import holds
from scenes import DATE, Scene, things_of

from sos_map.admission import admit
from sos_map.errors import ReaderRefused
from sos_map.files.canonical import as_data
from sos_map.integrity import CAPACITIES
from sos_map.privacy import views
from sos_map.privacy.reader import Reader, named_reader

Data = dict[str, Any]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}[~?%]?")
_MONTH = re.compile(r"\d{4}-")
_BIRTHS = ("born", "died", "expected")


def who_reads_holds_the_capacity(scene: Scene) -> None:
    """Nobody is a reader by what is over, has not begun, or is another child's."""
    data = as_data(scene.case)
    children = data["case"]["children"]
    for person in data["people"]:
        for capacity in CAPACITIES:
            for child in children:
                text = f"{person['id']}:{capacity}:{child}"
                held = holds(data, person["id"], capacity, child)
                assert _reads(scene, text) == (
                    (capacity, (child,)) if held else None
                ), capacity


def _reads(scene: Scene, text: str) -> tuple[str, tuple[str, ...]] | None:
    try:
        reader = named_reader(scene.case, text, DATE)
    except ReaderRefused:
        return None
    return reader.kind, reader.children


def a_child_is_handed_only_words_for_a_child(scene: Scene) -> None:
    """Its own words, or what somebody wrote for a child; else no paper at all."""
    child = scene.reader.who
    try:
        view, report = views.view_with_report(
            scene.case, f"{child}:child:{child}", DATE
        )
    except ReaderRefused:
        return
    before = {thing["id"]: thing for _s, thing in things_of(as_data(scene.case))}
    section = {thing["id"]: s for s, thing in things_of(as_data(scene.case))}
    made = {thing["id"]: thing for _s, thing in things_of(as_data(view.case))}
    for old, new in report.new_ids.items():
        if _own(section[old], before[old], before, child):
            continue
        written = set(_written_for("child", before[old]))
        written |= set(_said_in_links(before[old], child))
        assert set(_spoken(made[new])) <= written, section[old]
    assert [*_spoken([*made.values()])], "an empty page"


def _own(section: str, thing: Data, before: dict[str, Data], child: str) -> bool:
    if "said_by" in thing:
        return bool(thing["said_by"] == [child])
    if section == "child_items":
        return bool(before[thing["tool"]]["child"] == child)
    speaker = {"ratings": "by", "stances": "who"}.get(section, "child")
    voices = ("ratings", "stances", "trusts", "child_tools", "safety_objects")
    return section in voices and thing.get(speaker) == child


def _said_in_links(thing: Data, child: str) -> Iterator[str]:
    for field, speaker in (("accounts", "who"), ("estimates", "by")):
        for one in thing.get(field, ()):
            if one.get(speaker) == child:
                yield from _spoken(one)


def _spoken(value: Any) -> Iterator[str]:
    """Return the words of a thing, and of every part of it that has wordings."""
    if isinstance(value, list):
        for item in value:
            yield from _spoken(item)
    elif isinstance(value, dict):
        yield from (value[name] for name in ("text", "quote") if name in value)
        for field, item in value.items():
            if field not in ("wordings", "extensions"):
                yield from _spoken(item)


def _written_for(kind: str, value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _written_for(kind, item)
    elif isinstance(value, dict):
        for one in value.get("wordings", ()):
            if one.get("reader") == kind:
                yield one["text"]
        for field, item in value.items():
            if field != "extensions":
                yield from _written_for(kind, item)


def a_teaching_case_tells_no_name_and_no_day(scene: Scene) -> None:
    """Letters for names, in the order of the page; months; words for teaching only."""
    view, report = scene.look()
    data = as_data(view.case)
    children = set(data["case"].get("children", ()))
    for kind in (True, False):
        people = [p for p in data.get("people", ()) if (p["id"] in children) == kind]
        endings = [person["name"].split()[-1] for person in people]
        assert endings == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(people)])
    for thing in objects_in({**data, "case": {}}):
        for field, value in thing.items():
            days = isinstance(value, str) and field not in ("text", "quote")
            assert not (days and _DAY.fullmatch(value)), field
            assert field not in _BIRTHS or not _MONTH.search(value), field
    before = {thing["id"]: thing for _s, thing in things_of(as_data(scene.case))}
    made = {thing["id"]: thing for _s, thing in things_of(data)}
    for old, new in report.new_ids.items():
        assert set(_spoken(made[new])) <= set(_written_for("teaching", before[old]))


def true_names_and_words_leave_no_trace_in_teaching(
    scene: Scene, rng: random.Random
) -> None:
    """Two runs: other names, other words than those for teaching, the same view."""
    reader = Reader("teaching", "")
    before = Scene(scene.case, reader, scene.child).look()[0]
    data = as_data(scene.case)
    for person in data["people"]:
        person |= {"name": f"N{rng.randrange(10**6)}", "role": "r", "address": "a"}
    _reworded(data, rng)
    data["case"]["title"] = "helt annat"
    after = Scene(admit(data), reader, scene.child).look()[0]
    assert after == before


def _reworded(value: Any, rng: random.Random) -> None:
    if isinstance(value, list):
        for item in value:
            _reworded(item, rng)
    elif isinstance(value, dict):
        for name in ("text", "quote"):
            if isinstance(value.get(name), str):
                value[name] = f"ord {rng.randrange(10**6)}"
        for field, item in value.items():
            if field not in ("wordings", "extensions"):
                _reworded(item, rng)
