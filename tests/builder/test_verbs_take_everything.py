"""Every field of every class, and of every object inside, can be given by its verb."""

from __future__ import annotations

import inspect
from typing import Any, get_args, get_type_hints

import attrs
import pytest

from sos_map import Builder, Handle, Piece, Words, build, dumps, loads
from sos_map.building.verbs import (
    children,
    matter,
    needs_to_happen,
    network,
    occasions,
    people,
    plan,
    voices,
    working_well,
    worries,
)
from sos_map.files.canonical import as_data
from sos_map.model.case import CLASSES
from sos_map.model.declare import fields_of
from sos_map.model.edges import EDGES, LINKS, SECTIONS, Edge

INSIDE = [
    (section, field.name)
    for section, cls in CLASSES.items()
    for field in fields_of(cls)
    if field.name in LINKS and attrs.has(get_args(get_type_hints(cls)[field.name])[0])
]
#: Where the word of the section is not the verb, and what a verb gives by itself.
VERBS = {"kinships": "parent", "partnerships": "couple"}
GIVEN = {"kinships": {"tie"}}
#: What a field cannot be said without.
BESIDE = {
    ("ratings", "as_imagined_for"): {"mode": "proxy"},
    ("ratings", "mode"): {"mode": "written"},
    ("ratings", "status"): {"status": "declined"},
}


def example(cls: type[Any], name: str) -> Any:
    """Return the example of a declaration; plain text where the format has words."""
    hint = get_type_hints(cls, include_extras=True)[name]
    found = next(m.examples[0] for m in hint.__metadata__ if getattr(m, "examples", 0))
    bare = get_type_hints(cls)[name]
    return found["text"] if Words in (bare, *get_args(bare)) else found


def needed(cls: type[Any]) -> set[str]:
    return {f.name for f in fields_of(cls) if f.default is attrs.NOTHING} - {"id"}


def item_of(section: str, name: str) -> type[Any]:
    found: type[Any] = get_args(get_type_hints(CLASSES[section])[name])[0]
    return found


def edge_of(section: str, name: str) -> Edge | None:
    found = (e for e in EDGES if (e.section, e.name) == (section, name))
    return next(found, None)


class Script:
    """A script that adds one thing, and only what that thing needs."""

    def __init__(self) -> None:
        self.m = build()

    def make(self, section: str, **more: Any) -> Handle:
        """Call the verb of a section, everything by name."""
        least = needed(CLASSES[section]) - GIVEN.get(section, set()) - more.keys()
        fields = {name: self.value(section, name) for name in least} | more
        if section == "ratings" and not {"value", "range", "status"} & more.keys():
            fields["value"] = 4
        verb = getattr(self.m, VERBS.get(section, SECTIONS[section]))
        made: Handle = verb(*fields.pop("partners", ()), **fields)
        return made

    def value(self, section: str, name: str) -> Any:
        """Return something for a field, as a script would give it."""
        edge = edge_of(section, name)
        if name in ("shown_to", "hidden_from"):
            return [self.m.person()]
        if name in LINKS and (edge is None or edge.inner):
            return [self.piece(section, name)]
        if edge is None:
            return "own-id" if name == "id" else example(CLASSES[section], name)
        target = section if section in edge.targets else edge.targets[0]
        many = 2 if name == "partners" else 1
        made = [self.make(target) for _ in range(many)]
        return made if edge.is_list else made[0]

    def piece(self, section: str, name: str, *more: str) -> Piece:
        """Return an object of a list with what it needs, and some fields more."""
        item, edge = item_of(section, name), edge_of(section, name)
        given: dict[str, Any] = {}
        for field in {*needed(item), *more}:
            if edge is not None and edge.inner == field:
                given[field] = self.make(edge.targets[0])
            elif field in ("shown_to", "hidden_from"):
                given[field] = [self.m.person()]
            else:
                given[field] = example(item, field)
        return Piece(None, given)

    def the(self, handle: Handle) -> Any:
        """Return the thing in the map, which survives the file."""
        case = self.m.case()
        assert loads(dumps(case)) == case
        things = getattr(case, handle.section)
        return next(thing for thing in things if thing.id == handle.id)


def plain(value: Any) -> Any:
    """Return what a script gave as it would stand in a file."""
    if isinstance(value, Handle):
        return value.id
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value


def kept_as_given(kept: Any, given: Any) -> bool:
    """Say whether a file holds what was given, words as words."""
    if isinstance(given, list) and given and isinstance(given[0], Piece | dict):
        fields = given[0].fields if isinstance(given[0], Piece) else given[0]
        return all(kept_as_given(kept[0].get(k), v) for k, v in fields.items())
    if isinstance(kept, dict) and "text" in kept:
        return bool(kept["text"] == given)
    return bool(kept == plain(given))


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_of_the_class_is_taken_by_its_verb(section):
    fields = {field.name: field.default for field in fields_of(CLASSES[section])}
    for name in fields.keys() - GIVEN.get(section, set()):
        script = Script()
        given = {name: script.value(section, name)}
        given |= BESIDE.get((section, name), {})
        if (section, name) == ("access", "member"):  # of what, and in which list
            with_child = script.m.harm("x", children=[given[name]])
            given |= {"of": [with_child], "field": "children"}
        kept = as_data(script.the(script.make(section, **given)))
        # What only repeats a default is left out of a file.
        left_out = given[name] == fields[name]
        assert left_out or kept_as_given(kept[name], given[name]), name


@pytest.mark.parametrize(("section", "name"), INSIDE)
def test_every_field_of_the_objects_in_a_list_is_taken(section, name):
    for field in fields_of(item_of(section, name)):
        script = Script()
        piece = script.piece(section, name, field.name)
        handle = script.make(section, **{name: [piece]})
        (kept,) = as_data(script.the(handle))[name]
        given = piece.fields[field.name]
        left_out = given == field.default
        assert left_out or kept_as_given(kept[field.name], given), field.name


def test_the_verbs_of_the_parts_are_the_verbs_of_the_builder():
    parts = (people, occasions, worries, working_well, needs_to_happen, voices)
    for part in (*parts, network, plan, children, matter):
        for name in part.__all__:
            assert inspect.unwrap(getattr(Builder, name)) is getattr(part, name)
