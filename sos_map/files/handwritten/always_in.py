"""The worker is always in: where a label is written in full, and on single lines.

Only `visas inte för` keeps something from the worker or the team. On a line inside a
thing (who is worried, what each one told, the children) the team must be named too,
since such a line has no meeting of its own to take its readers from.
"""

from __future__ import annotations

from typing import Any

from sos_map.files.handwritten.nodes import Node
from sos_map.files.handwritten.reading import Reading, listed
from sos_map.files.handwritten.rooms import Rooms, union
from sos_map.files.handwritten.shape import fields

__all__ = ["keep_in", "keeps_in", "on_lines", "teams_of"]


def teams_of(bodies: list[Node], workers: list[str]) -> list[str]:
    """Return the teams that a worker belongs to."""
    return [
        one["id"]
        for one in bodies
        if one.get("kind") == "team"
        and isinstance(one.get("id"), str)
        and any(worker in one.get("members", ()) for worker in workers)
    ]


def keep_in(r: Reading) -> None:
    """Add the worker to every label that was written in full."""
    if not r.workers:
        return
    teams = teams_of(r.doc.get("bodies", []), r.workers)
    for node in r.labelled:
        label = node.get("shown_to")
        if isinstance(label, list):
            node["shown_to"] = union(label, _always(node, r.workers, teams))


def on_lines(r: Reading, rooms: Rooms) -> None:
    """Write out `även` and `bara` on single lines, inside the things they stand in."""
    lines = [one for one in r.labelled if one.short and _is_line(one)]
    if not lines:
        return
    around = {
        id(line): thing
        for nodes in r.doc.values()
        for thing in nodes
        for line in _lines(thing)
    }
    teams = teams_of(r.doc.get("bodies", []), r.workers)
    for line in lines:
        thing = around.get(id(line))
        form = "+only" if "+only" in line.short else "+also"
        if thing is None or "shown_to" in line.came or form not in line.short:
            continue
        raw, path = line.short[form]
        named = [one for one in listed(raw) if isinstance(one, str) and one]
        readers = [] if form == "+only" else rooms.before(thing)
        if form == "+also" and thing.get("shown_to") is not None:
            readers = list(thing["shown_to"])
        line["shown_to"] = union(readers, named, r.workers, teams)
        line.came["shown_to"] = path
        if "ground" not in thing and rooms.needs_ground(thing, form, named):
            r.problem(path, "ground-missing")


def keeps_in(nodes: list[Node], workers: list[str], teams: list[str]) -> bool:
    """Say whether every label names the worker, as one that is read would."""
    for node in nodes:
        label = node.get("shown_to")
        if label is not None and not set(_always(node, workers, teams)) <= set(label):
            return False
        if not keeps_in(_lines(node), workers, teams):
            return False
    return True


def _always(node: Node, workers: list[str], teams: list[str]) -> list[str]:
    """Return who is in on a label; everybody knows of themselves unsaid."""
    always = [one for one in workers if one != node.get("id")]
    return [*always, *teams] if _is_line(node) else always


def _is_line(node: Node) -> bool:
    return "id" not in fields(node.cls) and node.cls not in ("CaseFile", "SectionLabel")


def _lines(node: Node) -> list[Node]:
    """Return the single lines inside a thing, at any depth."""
    found: list[Node] = []
    for value in node.values():
        inner: list[Any] = value if isinstance(value, list) else [value]
        for one in inner:
            if isinstance(one, Node):
                found += [one, *_lines(one)]
    return found
