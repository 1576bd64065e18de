"""What points at a thing: references and labels, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sos_map.files.places import Path
from sos_map.model.edges import EDGES, LINKS, SECTIONS

__all__ = ["pointers"]


def pointers(data: dict[str, Any], identity: str) -> list[Path]:
    """Return the place of everything in a valid document that names this id."""
    return [path for path, named in _named(data) if identity in named]


def _named(data: dict[str, Any]) -> Iterator[tuple[Path, list[str]]]:
    """Return every place that names ids, with the ids."""
    for section, path, thing in _holders(data):
        for edge in EDGES:
            if edge.section != section or edge.name not in thing:
                continue
            value, at = thing[edge.name], (*path, edge.name)
            if not edge.is_list:
                yield at, [value]
            elif not edge.inner:
                yield from (((*at, i), [one]) for i, one in enumerate(value))
            else:
                for i, link in enumerate(value):
                    if edge.inner in link:
                        yield (*at, i, edge.inner), [link[edge.inner]]
        yield from _labels(path, thing)


def _holders(data: dict[str, Any]) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    yield "case", ("case",), data.get("case", {})
    for place, label in enumerate(data.get("labels", ())):
        yield "labels", ("labels", place), label
    for section in SECTIONS:
        for place, thing in enumerate(data.get(section, ())):
            yield section, (section, place), thing


def _labels(path: Path, thing: dict[str, Any]) -> Iterator[tuple[Path, list[str]]]:
    """Return labels, of the thing and of what stands in its lists."""
    for field in ("shown_to", "hidden_from"):
        for place, label in enumerate(thing.get(field, ())):
            yield (
                (*path, field, place),
                [part for parts in label.split(":") for part in parts.split("+")],
            )
    for name in LINKS.keys() & thing.keys():
        for place, link in enumerate(thing[name]):
            if isinstance(link, dict):
                yield from _labels((*path, name, place), link)
