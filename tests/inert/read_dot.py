"""DOT by pydot: one graph, dull names, and labels as Graphviz would show them."""

from __future__ import annotations

import html
import re
import warnings
from typing import Any

import pydot
from read_back import Read

__all__ = ["read"]

_NAME = re.compile(r"n[0-9]+")
_ATTRIBUTES = frozenset(["label", "shape", "fontname", "margin", "rankdir", "style"])
_PLAIN = re.compile(r"[A-Za-z0-9_., -]*")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LINES = {"n": "\n", "l": "\n", "r": "\n", "\\": "\\", '"': '"'}
#: A quoted string of this many bytes is a syntax error to Graphviz.
_LONGEST = 16_383


def read(data: bytes) -> Read:
    """Parse; every node and edge has a dull name and known attributes."""
    with warnings.catch_warnings():
        # pydot calls pyparsing by names that it is giving up.
        warnings.simplefilter("ignore", DeprecationWarning)
        graphs = pydot.graph_from_dot_data(data.decode())
    assert graphs is not None
    active = [] if len(graphs) == 1 else ["not one graph"]
    (graph, *_) = graphs
    active += ["a graph inside" for _ in graph.get_subgraphs()]
    leaves, frame = [], []
    for node in graph.get_nodes():
        frame.append(node.get_name())
        if node.get_name() not in ("node", "edge", "graph") and not _NAME.fullmatch(
            node.get_name()
        ):
            active.append("the name of a node")
        leaves += _label(node.get_attributes(), active)
    for edge in graph.get_edges():
        ends = f"{edge.get_source()} -> {edge.get_destination()}"
        frame.append(ends)
        if not re.fullmatch(r"n[0-9]+ -> n[0-9]+", ends):
            active.append("the ends of an edge")
        leaves += _label(edge.get_attributes(), active)
    return Read(tuple(leaves), tuple(frame), tuple(active))


def _label(attributes: dict[str, Any], active: list[str]) -> list[str]:
    """Return the label, and note whatever is no label."""
    for name, value in attributes.items():
        if name not in _ATTRIBUTES:
            active.append(f"attribute {name}")
        elif name != "label" and not _PLAIN.fullmatch(value.strip('"')):
            active.append(f"the value of {name}")
    label = attributes.get("label")
    if label is None:
        return []
    if len(label.encode()) >= _LONGEST:
        active.append("a label that is too long")
    if not label.startswith('"'):
        if not re.fullmatch(r"[A-Za-z_\u0080-\uffff][\w]*|-?[0-9.]+", label):
            active.append("a label that is no text")
        return [label]
    return [html.unescape(_ESCAPE.sub(lambda m: _shown(m, active), label[1:-1]))]


def _shown(match: re.Match[str], active: list[str]) -> str:
    """Return what an escape shows; `\\N` and the like show names of the graph."""
    if match[1] not in _LINES:
        active.append("an escape that Graphviz fills in")
    return _LINES.get(match[1], "")
