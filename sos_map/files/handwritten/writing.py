"""A case map in the hand-written form; read back, it is an equal map."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sos_map.errors import Problem, SosMapError
from sos_map.files.canonical import as_data
from sos_map.files.handwritten import (
    dangers,
    labels,
    lines,
    meetings,
    nested,
    numbers,
    people,
)
from sos_map.files.handwritten.always_in import keeps_in, teams_of
from sos_map.files.handwritten.expanding import KEY, expand
from sos_map.files.handwritten.folding import Folding
from sos_map.files.handwritten.layout import text_of
from sos_map.files.handwritten.nodes import Node
from sos_map.files.handwritten.shape import Field, fields, links, said_of, sections
from sos_map.files.handwritten.vocabulary import tongue
from sos_map.model.case import CaseMap
from sos_map.silence import silent

__all__ = ["by_hand"]

#: What a reader looks for last.
_LAST = ("shown_to", "hidden_from", "ground", "note", "extensions")
_FIRST = ("id", "date", "at")


@silent
def by_hand(case: CaseMap, language: str = "sv") -> str:
    """Return the map as people write it: the least to read, nothing lost.

    Args:
        case: The map.
        language: Of the keys and words: `sv` or `en`. The texts stay as they are.

    Returns:
        Text that `loads` makes an equal map of.
    """
    data = as_data(case)
    for short in (True, False):
        written = plain_by_hand(data, language, short=short)
        if not short or _same(written, data):
            return text_of(written, _sections_of(language))
    raise SosMapError(Problem("$", "shape"))  # pragma: no cover - returns above


def _same(written: dict[str, Any], data: dict[str, Any]) -> bool:
    """Say whether a spelling gives the same document; a map is never risked."""
    expanded = expand(written)
    return not expanded.problems() and _even(expanded.data) == _even(data)


def _even(value: Any) -> Any:
    """Return a document with what may be left out left out."""
    if isinstance(value, dict):
        made = {name: _even(one) for name, one in value.items()}
        empty: tuple[Any, ...] = ({}, [])
        return {
            n: one for n, one in made.items() if one not in empty or n == "shown_to"
        }
    if isinstance(value, list):
        return [_even(one) for one in value]
    return value


def plain_by_hand(
    data: dict[str, Any], language: str, *, short: bool = True
) -> dict[str, Any]:
    """Return canonical plain data in the keys and words of the hand-written form."""
    words = tongue(language)
    doc = {name: _nodes(cls, data.get(name, [])) for name, cls in sections().items()}
    f = Folding(words, doc, _node("CaseFile", data.get("case", {})))
    section_labels = _nodes("SectionLabel", data.get("labels", []))
    if short:
        _choose(f, section_labels)
        _fold(f)
    else:
        _alone(f)
    f.recount()
    return _written(f, section_labels)


def _node(cls: str, data: dict[str, Any]) -> Node:
    node = Node(cls, ())
    known = fields(cls)
    for name, value in data.items():
        holds = known[name].holds
        if holds and isinstance(value, list):
            node[name] = _nodes(holds, value)
        else:
            node[name] = _node(holds, value) if holds else value
    return node


def _nodes(cls: str, things: list[Any]) -> list[Node]:
    return [_node(cls, one) for one in things]


def _choose(f: Folding, section_labels: list[Node]) -> None:
    """Choose who is always in the room, whether rooms are labels, the usual meeting."""
    for section, nodes in f.doc.items():
        for place, node in enumerate(nodes, start=1):
            if node["id"] == f"{f.words.letters[section]}{place}":
                f.dull.add(id(node))
    held = f.doc["occasions"]
    last = Counter(one["present"][-1] for one in held if one.get("present"))
    roomy = [
        one
        for one in held
        if one.get("shown_to", [])[:1]
        and set(one.get("present", ())) <= set(one["shown_to"])
    ]
    f.rooms = bool(held) and 2 * len(roomy) > len(held)
    if last and f.rooms:
        worker, times = last.most_common(1)[0]
        every = [f.case, *section_labels, *(n for s in f.doc.values() for n in s)]
        teams = teams_of(f.doc["bodies"], [worker])
        if 2 * times > len(held) and keeps_in(every, [worker], teams):
            f.workers = [worker]
    usual = Counter(
        node.get("at") for name in meetings.DEFAULTED for node in f.doc[name]
    )
    if usual:
        f.meeting = usual.most_common(1)[0][0]


def _alone(f: Folding) -> None:
    """Say outright what would be worked out, so that nothing is."""
    for person in f.doc["people"]:
        if "name" not in person and "unknown" not in person:
            person["name"] = []


def _fold(f: Folding) -> None:
    """Let every short form take what is its, in the other order than reading."""
    f.recount()
    meetings.mark_sources(f)
    dangers.mark(f)
    labels.fold(f)
    meetings.fold_sources(f)
    nested.fold(f)
    numbers.fold(f)
    dangers.fold(f)
    lines.fold_steps(f)
    meetings.fold(f)
    lines.fold_wall(f)
    people.fold(f)


def _sections_of(language: str) -> frozenset[str]:
    return frozenset(tongue(language).top())


# ── words ───────────────────────────────────────────────────────────────────


def _written(f: Folding, section_labels: list[Node]) -> dict[str, Any]:
    words = f.words
    made: dict[str, Any] = {KEY: "1"}
    if f.case.get("language", "sv") != words.language:
        made[words.word("CaseFile", "language")] = f.case.get("language", "sv")
    f.case.pop("language", None)
    if f.workers:
        made[words.word("top", "+worker")] = f.workers[0]
        if f.case.get("responsible") == f.workers:
            del f.case["responsible"]
        else:  # said outright, else the worker would be taken to answer for it
            f.case.setdefault("responsible", [])
    usual: dict[str, Any] = {}
    if f.meeting is not None:
        usual[words.word("default", "+meeting")] = f.meeting
    if not f.rooms:
        usual[words.word("default", "+rooms")] = words.plain("+no")
    made[words.word("top", "+default")] = usual
    if not usual:
        del made[words.word("top", "+default")]
    for name, value in _thing(f, f.case).items():
        made[name] = value
    if section_labels:
        key = words.word("section", "labels")
        made[key] = [_thing(f, one) for one in section_labels]
    for form in ("+children", "+adults"):
        if form in f.top:
            made[words.word("top", form)] = _section(f, f.top[form], named=True)
    for section in sections():
        if section == "households" and "+together" in f.top:
            made[words.word("top", "+together")] = _section(f, f.top["+together"])
        things = f.top.get(section) or f.doc.get(section)
        if things:
            named = section in ("people", "bodies", "occasions")
            made[words.word("section", section)] = _section(f, things, named=named)
    return made


def _section(f: Folding, things: Any, *, named: bool = False) -> Any:
    """Write a section: by id where an id is needed, as a list where none is."""
    if isinstance(things, dict):
        return _value(f, things)
    if not named and all(f.is_dull(node) for node in things):
        return [_lean(f, node) for node in things]
    made = {}
    for node in things:
        name = node.pop("id")
        made[name] = _lean(f, node)
    return made


def _value(f: Folding, value: Any) -> Any:
    """Write what a short form holds."""
    if isinstance(value, Node):
        return _lean(f, value)
    if isinstance(value, dict):
        return {name: _value(f, one) for name, one in value.items()}
    if isinstance(value, list):
        return [_value(f, one) for one in value]
    return value


def _lean(f: Folding, node: Node) -> Any:
    """Write a thing, or only its main words when it has nothing else."""
    if "id" in node and f.is_dull(node):
        del node["id"]
    main = links(node.cls)
    if node.keys() == {main} and not node.short and isinstance(node[main], str):
        return node[main]
    return _thing(f, node)


def _thing(f: Folding, node: Node) -> dict[str, Any]:
    words, known = f.words, fields(node.cls)
    order = [name for name in _FIRST if name in node]
    order += [name for name in known if name in node and name not in (*_FIRST, *_LAST)]
    order += [name for name in words.forms(node.cls) if name in node.short]
    order += ["+told"] if "+told" in node.short else []
    order += [name for name in _LAST if name in node]
    made: dict[str, Any] = {}
    for name in order:
        if name == "+told":
            made[words.word(node.cls, "sources")] = node.short[name][0]
        elif name[0] == "+":
            value = node.short[name][0]
            whole = name in ("+rules", "+pages")
            made[words.word(node.cls, name)] = (
                _section(f, value) if whole else _value(f, value)
            )
        else:
            made[words.word(node.cls, name)] = _field(
                f, node.cls, known[name], node[name]
            )
    return made


def _by_main(
    f: Folding, nodes: list[Node], main: str, said: str
) -> dict[str, Any] | None:
    """Return links as a mapping, ``barn: {vera: "två stygn"}``, where they can be."""
    cls = nodes[0].cls
    known = f.words.keys(cls)
    made: dict[str, Any] = {}
    for one in nodes:
        if one.keys() != {main, said} or one.short:
            return None
        name = _field(f, cls, fields(cls)[main], one[main])
        if name in made or name in known:
            return None
        made[name] = _field(f, cls, fields(cls)[said], one[said])
    return made


def _field(f: Folding, cls: str, field: Field, value: Any) -> Any:
    if value.__class__ is list:
        main = links(field.holds) if field.holds else ""
        said = said_of(field.holds) if main not in ("", "text") else ""
        if said and value:
            mapped = _by_main(f, value, main, said)
            if mapped is not None:
                return mapped
        return [_field(f, cls, field, one) for one in value]
    if field.kind == "object":
        return _lean(f, value)
    if field.kind == "choice" and isinstance(value, str):
        return f.words.values(cls, field.name)[value]
    if field.kind == "open":
        import orjson

        return orjson.dumps(value).decode()
    if value is True or value is False:
        return f.words.plain("+yes" if value else "+no")
    if field.kind in ("number", "integer"):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return value
