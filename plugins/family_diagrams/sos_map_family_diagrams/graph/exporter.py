"""The exporter `graph`: statements and people as DOT, for Graphviz or another tool."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import graphviz  # type: ignore[import-untyped]

from sos_map import Body, Exporter, File, Person, Reading, Request, Scale, graph
from sos_map_family_diagrams.graph.dot import deeds_in, labels, read_labels
from sos_map_family_diagrams.graph.words import GRAPH_WORDS

__all__ = ["EXPORTER"]

#: The kinds that are drawn, each with its shape; the word stands in the node, so
#: that neither shape nor colour carries it alone.
_SHAPES = MappingProxyType(
    {
        "person": "ellipse",
        "body": "ellipse",
        "harm": "box",
        "danger": "octagon",
        "complicating": "hexagon",
        "strength": "note",
        "existing_safety": "house",
        "need": "invhouse",
        "goal": "doubleoctagon",
        "step": "cds",
        "wall_line": "plaintext",
        "scale": "parallelogram",
    }
)

#: Sections of statements that are all drawn, whether they still stand or not.
_STATEMENTS = (
    *("harms", "dangers", "complicating", "strengths", "existing_safety"),
    *("needs", "goals", "steps", "wall"),
)


def render(request: Request) -> list[File]:
    """Return the view's graph as DOT; it needs no Graphviz program to be made."""
    source = _source(request)
    return [File.text("graph.gv", "text/vnd.graphviz", source)]


def read_back(file: File) -> Reading:
    """Return the words in a graph, and what in it links or draws a file."""
    source = file.data.decode()
    return Reading(texts=read_labels(source), active=deeds_in(source))


def _source(request: Request) -> str:
    whole = graph(request.view.case)
    drawn = {
        identity: data
        for identity, data in whole.nodes(data=True)
        if data["kind"] in _SHAPES
    }
    edges = list(_edges(request, whole, drawn))
    joined = {end for one, two, _ in edges for end in (one, two)}
    made = graphviz.Digraph("n0")
    made.attr("graph", rankdir=request.options["direction"])
    if request.draft:
        mark = labels([request.text("draft.mark")])[0]
        font = "Lexend, sans-serif"
        made.attr("graph", label=mark, labelloc="t", fontname=font)
    made.attr("node", fontname="Lexend, sans-serif", margin="0.2,0.12")
    made.attr("edge", fontname="Lexend, sans-serif")
    names: dict[str, str] = {}
    count = 0
    for identity, data in drawn.items():
        people = data["kind"] in ("person", "body")
        if people and identity not in joined:
            continue
        before = ""
        for text in labels(_words(request, data["kind"], data["thing"])):
            count += 1
            made.node(f"n{count}", label=text, shape=_SHAPES[data["kind"]])
            if before:
                goes_on = labels([request.text("graph.edge.goes_on")])[0]
                made.edge(before, f"n{count}", label=goes_on, style="dotted")
            before = f"n{count}"
            names.setdefault(identity, before)
    for one, two, texts in edges:
        for text in texts:
            made.edge(names[one], names[two], label=text)
    return str(made.source)


def _words(request: Request, kind: str, thing: Any) -> Iterator[str]:
    yield request.text(f"graph.{kind}")
    if isinstance(thing, Person | Body):
        yield thing.name or ""
        if isinstance(thing, Person) and thing.role is not None:
            yield thing.role
    elif isinstance(thing, Scale):
        zero, ten = request.said(thing.zero), request.said(thing.ten)
        if zero is not None and ten is not None:
            yield request.text("graph.scale_ends", zero=zero.text, ten=ten.text)
    else:
        said = request.said(thing)
        if said is not None:
            yield said.text


def _edges(
    request: Request, whole: Any, drawn: dict[str, Any]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for one, two, kind in whole.edges(data="kind"):
        key = f"graph.edge.{kind}"
        if one in drawn and two in drawn and request.words.has(key):
            yield one, two, labels([request.text(key)])
    for stance in request.view.case.stances:
        if stance.who in drawn and stance.on in drawn:
            view = request.text(f"view.{stance.view}")
            said = request.said(stance) if stance.text is not None else None
            if said is not None:
                view = request.text("graph.stance_words", view=view, words=said.text)
            yield stance.who, stance.on, labels([view])


EXPORTER = Exporter(
    name="graph",
    summary={
        "sv": "Kartan som graf i DOT, för Graphviz eller ett annat program.",
        "en": "The map as a graph in DOT, for Graphviz or another program.",
    },
    render=render,
    options={
        "direction": {
            "type": "string",
            "enum": ["LR", "TB"],
            "default": "LR",
            "description": "Whether arrows run to the right or downwards.",
        }
    },
    words=GRAPH_WORDS,
    media_types=("text/vnd.graphviz",),
    read_back=read_back,
    # People stand there when something joins them, a scale when both ends have words.
    lossy=("*", *(f"!{section}.text*" for section in _STATEMENTS)),
    marks_drafts=True,
)
