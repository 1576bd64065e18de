"""Plain fields of a random thing, drawn by what the class says they hold.

What must fit other things (references, numbers, kinship) is drawn by hand elsewhere.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import attrs
from msgspec import Meta

from sos_map.model import declare
from sos_map.model.base import Wording, Words
from sos_map.model.edges import LINKS, edges_of
from sos_map.model.texts import TEXT_PATTERN
from sos_map.testing.pools import AREAS, DATES, EXTENSIONS, LANGUAGES, WHENS
from sos_map.testing.random_draws import Draws

__all__ = ["filled", "linked", "referred"]

Data = dict[str, Any]
Draw = Callable[[Draws], Any]

#: Drawn elsewhere, or together with other fields.
_TOGETHER = frozenset(
    {"id", "shown_to", "hidden_from", "text", "quote", "language", "wordings"}
)
#: Days of one thing, in the order in which they can come.
_DAYS: tuple[str, ...] = (
    "set_on",
    "planned_from",
    "since",
    "date",
    "was",
    "now",
    "told_on",
)
_DAYS += ("told_parent_on", "planned_to", "review", "due", "ended")
_BY_PATTERN: dict[str, Draw] = {
    declare.WHEN_PATTERN: lambda draws: draws.one(WHENS),
    declare.LANGUAGE_PATTERN: lambda draws: draws.one(LANGUAGES),
    declare.AREA_PATTERN: lambda draws: draws.one(AREAS),
    TEXT_PATTERN: lambda draws: draws.text(),
}


@attrs.frozen
class _Fields:
    """What can be drawn for one class."""

    needed: tuple[tuple[str, Draw], ...]
    free: tuple[tuple[str, Draw], ...]
    days: tuple[str, ...]
    needed_days: frozenset[str]
    spoken: str
    must_speak: bool
    worded: bool


def filled(draws: Draws, kind: Any, most: int = 5) -> Data:
    """Return random plain fields of a class: all it must have, and a few others.

    Args:
        draws: The source of chance.
        kind: A class of the model.
        most: How many fields it may have beside.
    """
    fields = _fields(kind)
    data: Data = {name: draw(draws) for name, draw in fields.needed}
    if fields.spoken and (fields.must_speak or draws.maybe(0.5)):
        words = draws.words() if fields.worded else {"text": draws.text()}
        data[fields.spoken] = words.pop("text")
        data |= words
    if fields.free:
        for _ in range(draws.count(most * draws.richness // 10)):
            name, draw = draws.one(fields.free)
            data[name] = draw(draws)
    place = draws.below(len(DATES))
    for name in fields.days:
        if name in fields.needed_days or draws.maybe(0.25):
            data[name] = DATES[place]
            place = min(place + draws.below(3), len(DATES) - 1)
    return data


def linked(draws: Draws, kind: Any, inner: str, pool: list[str]) -> list[Data]:
    """Return a few objects of a list, each tied to another thing of a pool."""
    made = []
    if not inner:
        targets: list[str | None] = [None] * draws.count(2)
    else:
        targets = [*draws.some(pool, 2)]
    optional = inner and _default(kind, inner) is not attrs.NOTHING
    for target in targets:
        link = filled(draws, kind, 2)
        if target is not None and not (optional and draws.maybe(0.5)):
            link[inner] = target
        draws.labels(link, 0.25)
        made.append(link)
    return made


def referred(
    draws: Draws, section: str, kind: Any, pools: dict[str, list[str]]
) -> Data:
    """Return random references of a thing, and objects of its lists.

    Args:
        draws: The source of chance.
        section: Where the thing stands.
        kind: Its class.
        pools: By field, the ids that it may name; a field without a pool stays empty.
    """
    data: Data = {}
    for edge in edges_of(section):
        pool = pools.get(edge.name)
        needed = _default(kind, edge.name) is attrs.NOTHING
        if not pool or not (needed or draws.maybe(0.45)):
            continue
        if edge.inner:
            data[edge.name] = linked(draws, _item(kind, edge.name), edge.inner, pool)
        elif edge.is_list:
            data[edge.name] = draws.some(pool) or pool[:needed]
        else:
            data[edge.name] = draws.one(pool)
    for name in _loose(section, kind):
        if draws.maybe(0.4):
            data[name] = linked(draws, _item(kind, name), "", [])
    return {name: value for name, value in data.items() if value != []}


@functools.cache
def _loose(section: str, kind: Any) -> tuple[str, ...]:
    """Return the lists of objects that tie to nothing."""
    tied = {edge.name for edge in edges_of(section)}
    names = (field.name for field in declare.fields_of(kind))
    return tuple(name for name in names if name in LINKS and name not in tied)


@functools.cache
def _default(kind: Any, name: str) -> Any:
    return next(f.default for f in declare.fields_of(kind) if f.name == name)


@functools.cache
def _item(kind: Any, name: str) -> type[Any]:
    """Return the class of the objects in a list."""
    hint = get_type_hints(kind)[name]
    found: type[Any] = get_args(hint)[0]
    return found


@functools.cache
def _fields(kind: Any) -> _Fields:
    hints = get_type_hints(kind, include_extras=True)
    needed: list[tuple[str, Draw]] = []
    free: list[tuple[str, Draw]] = []
    days: list[str] = []
    needed_days: set[str] = set()
    names = {field.name for field in declare.fields_of(kind)}
    spoken = next((name for name in ("text", "quote") if name in names), "")
    for field in declare.fields_of(kind):
        must = field.default is attrs.NOTHING
        if field.name in _TOGETHER:
            continue
        if field.name in _DAYS and declare.DAY_PATTERN in _patterns(hints[field.name]):
            days.append(field.name)
            if must:
                needed_days.add(field.name)
            continue
        draw = _draw(hints[field.name])
        if draw is not None:
            (needed if must else free).append((field.name, draw))
    return _Fields(
        tuple(needed),
        tuple(free),
        tuple(sorted(days, key=_DAYS.index)),
        frozenset(needed_days),
        spoken,
        bool(spoken) and _default(kind, spoken) is attrs.NOTHING,
        "wordings" in names,
    )


def _patterns(hint: Any) -> set[str]:
    """Return the patterns that bound a type, however deep they stand."""
    found = set()
    if get_origin(hint) is Annotated:
        for meta in hint.__metadata__:
            if isinstance(meta, Meta) and meta.extra_json_schema:
                found.add(str(meta.extra_json_schema.get("pattern", "")))
        hint = hint.__origin__
    for inner in get_args(hint):
        if get_origin(hint) is not Literal:
            found |= _patterns(inner)
    return found


def _draw(hint: Any) -> Draw | None:
    """Return how to draw a value of a type, or None when that is done by hand."""
    bare = _bare(hint)
    if get_origin(bare) is tuple:
        item = _draw(get_args(bare)[0])
        return None if item is None else lambda draws: _several(draws, item)
    if get_origin(bare) is Literal:
        choices = get_args(bare)
        return lambda draws: draws.one(choices)
    if bare is bool:
        return lambda _draws: True
    if bare is Words:
        return lambda draws: draws.words()
    if bare is int:
        return lambda draws: 1 + draws.count(11)
    if bare is declare.Extensions:
        return lambda draws: draws.one(EXTENSIONS)
    if bare is Wording:
        return None
    patterns = _patterns(hint)
    return next((draw for p, draw in _BY_PATTERN.items() if p in patterns), None)


def _several(draws: Draws, item: Draw) -> list[Any]:
    return list(dict.fromkeys(item(draws) for _ in range(1 + draws.count(1))))


def _bare(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        return _bare(hint.__origin__)
    inner = [one for one in get_args(hint) if one is not type(None)]
    if type(None) in get_args(hint):
        return _bare(inner[0])
    return hint
