"""The case map as a graph: the references of the one table, made fresh at each call."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import attrs
from msgspec import Meta

from sos_map.errors import InvalidCase
from sos_map.files.canonical import as_data
from sos_map.integrity import broken
from sos_map.model.base import Thing
from sos_map.model.case import CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import EDGES, SECTIONS, Edge, edges_of, kind_of
from sos_map.silence import silent

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = [
    "CASE_NODE",
    "EdgeRow",
    "NodeRow",
    "Reference",
    "edge_catalogue",
    "graph",
    "node_catalogue",
    "references",
    "things",
]

#: The node of the case file itself. An id begins with a letter, so none is like it.
CASE_NODE = "$.case"
_NOT_SECTIONS = ("sos_map", "case", "labels")
#: "(§1.2.2)", "(practice notes, who may see)": for those who read the code.
_REFERENCE = re.compile(r" \((§|practice notes|privacy|promise|signs-of-safety)[^)]*\)")


@attrs.frozen(repr=False)
class Reference:
    """One thing points at another: one edge of the graph.

    Attributes:
        source: Id of the thing that has the field, or `CASE_NODE`.
        target: Id of the thing that it points at.
        edge: The row of the table.
        position: Where in the list, for a field that holds several.
        link: The object in between (`Impact`, `Worried`), for a field of links.
    """

    source: str
    target: str
    edge: Edge
    position: int | None = None
    link: Any = None


def things(case: CaseMap) -> Iterator[tuple[str, Thing]]:
    """Yield every thing of a map with its section, in reading order.

    Raises:
        KeyError: the map has a section that the table does not know.
    """
    for field in fields_of(CaseMap):
        if field.name not in _NOT_SECTIONS:
            kind_of(field.name)
            for thing in getattr(case, field.name):
                yield field.name, thing


def references(case: CaseMap) -> Iterator[Reference]:
    """Yield every reference of a map once, in the order in which it is written."""
    yield from _references_of(CASE_NODE, "case", case.case)
    for section, thing in things(case):
        yield from _references_of(thing.id, section, thing)


def _references_of(source: str, section: str, thing: object) -> Iterator[Reference]:
    for edge in edges_of(section):
        value = getattr(thing, edge.name)
        if value is None:
            continue
        if not edge.is_list:
            yield Reference(source, value, edge)
            continue
        for position, item in enumerate(value):
            if edge.inner:
                target = getattr(item, edge.inner)
                if target is not None:  # a restart need not say which test it was
                    yield Reference(source, target, edge, position, item)
            else:
                yield Reference(source, item, edge, position)


@silent
def graph(case: CaseMap) -> MultiDiGraph[str]:
    """Return the map as a directed graph; it is yours, change it as you like.

    A node's key is the thing's id, and `CASE_NODE` for the case file. Its attributes
    are ``kind`` (`harm`), ``section`` (`harms`) and ``thing`` (the frozen object). An
    edge runs from the thing that has the field to the thing it points at. Its key is
    its kind; where the same two things are tied by the same kind again, kind and
    position (`present:2`). Its attributes are ``kind``, ``field``, ``position`` and
    ``link`` (the `Impact` or `Worried` in between, else ``None``).

    It is the whole map, labels and all, for its owner; make one of a view's `case` for
    anybody else.

    Raises:
        InvalidCase: something points at nothing or two things share an id, which no
            map that came through the gate has.

    >>> from sos_map import loads
    >>> case = loads('{"sos_map": 1, "dangers": [{"id": "d1", "text": "…"}],'
    ...     ' "goals": [{"id": "g1", "text": "…", "answers": "d1"}]}')
    >>> list(graph(case).edges(keys=True))
    [('g1', 'd1', 'answers')]
    """
    import networkx

    made: MultiDiGraph[str] = networkx.MultiDiGraph()
    made.add_node(CASE_NODE, kind="case", section="case", thing=case.case)
    for section, thing in things(case):
        if thing.id in made:
            raise InvalidCase(broken(as_data(case)))
        made.add_node(thing.id, kind=kind_of(section), section=section, thing=thing)
    for reference in references(case):
        source, target, edge = reference.source, reference.target, reference.edge
        if target not in made:  # networkx would make an empty node of it
            raise InvalidCase(broken(as_data(case)))
        key = edge.kind
        if made.has_edge(source, target, key):
            key = f"{edge.kind}:{reference.position}"
        made.add_edge(
            source,
            target,
            key=key,
            kind=edge.kind,
            field=edge.field,
            position=reference.position,
            link=reference.link,
        )
    return made


@attrs.frozen
class EdgeRow:
    """One kind of edge, as documentation tells it.

    Attributes:
        kind: The word for the edge: `concerns_child`.
        source: The word for what it leaves: `danger`; `case` for the case file.
        field: The field of the file: `children[].child`.
        targets: The words for what it may reach.
        description: The field's own sentence.
        link: The class in between, when the edge carries words or a label.
        when_hidden: What becomes of the thing for a reader who may not see what it
            points at: the `link` goes, the `thing` goes, or it goes with the `last`.
    """

    kind: str
    source: str
    field: str
    targets: tuple[str, ...]
    description: str
    link: str | None
    when_hidden: str


@attrs.frozen
class NodeRow:
    """One kind of node, as documentation tells it.

    Attributes:
        kind: The word for one: `danger`; `case` for the case file.
        section: Where such things stand in the file: `dangers`.
        name: The class: `Danger`.
        description: The class's own first sentence.
    """

    kind: str
    section: str
    name: str
    description: str


@silent
def node_catalogue() -> tuple[NodeRow, ...]:
    """Return every kind of node, the case file first, then in reading order.

    >>> row = next(row for row in node_catalogue() if row.kind == "danger")
    >>> row.section, row.name, row.description
    ('dangers', 'Danger', 'What named people fear will happen if nothing changes.')
    """
    return tuple(_node_row(section) for section in ("case", *SECTIONS))


def _node_row(section: str) -> NodeRow:
    cls = _class_of(section)
    first = (cls.__doc__ or "").partition("\n\n")[0]
    said = _REFERENCE.sub("", " ".join(first.split()))
    return NodeRow(SECTIONS.get(section, section), section, cls.__name__, said)


@silent
def edge_catalogue() -> tuple[EdgeRow, ...]:
    """Return every kind of edge in the order of the table.

    >>> row = next(row for row in edge_catalogue() if row.kind == "answers")
    >>> row.source, row.targets, row.description
    ('goal', ('danger',), 'The danger that it answers; a draft may lack it.')
    """
    return tuple(_row(edge) for edge in EDGES)


def _row(edge: Edge) -> EdgeRow:
    declared = get_args(_hints(_class_of(edge.section))[edge.name])
    description = next(
        note.description
        for note in declared
        if isinstance(note, Meta) and note.description
    )
    return EdgeRow(
        kind=edge.kind,
        source=SECTIONS.get(edge.section, edge.section),
        field=edge.field,
        targets=tuple(kind_of(target) for target in edge.targets),
        description=description,
        link=get_args(declared[0])[0].__name__ if edge.inner else None,
        when_hidden=edge.when_hidden,
    )


@functools.cache
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls, include_extras=True)


def _class_of(section: str) -> Any:
    """Return the class of the things in a section, or of the case file."""
    declared = get_args(_hints(CaseMap)[section])[0]
    return get_args(declared)[0] if get_args(declared) else declared
