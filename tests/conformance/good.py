"""A good exporter of plain text, which each bad one spoils in one line."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sos_map import Exporter, File, Request

__all__ = ["SECTIONS", "exporter", "lines", "svg", "svg_exporter", "text"]

SECTIONS = (
    *("harms", "dangers", "complicating", "strengths", "existing_safety"),
    *("needs", "goals", "steps", "wall"),
)
WORDS = {"sv": {"list.title": "Vår lista"}, "en": {"list.title": "Our list"}}


def lines(request: Request) -> Iterator[str]:
    """Yield a line for each statement that the reader may see."""
    yield request.text("list.title")
    for section in SECTIONS:
        for thing in getattr(request.view.case, section):
            said = request.said(thing)
            if said is not None:
                yield f"- {said.text}"


def text(made: Iterable[str]) -> list[File]:
    """Return lines as the one file of an export."""
    return [File.text("list.txt", "text/plain", "\n".join(made))]


def exporter(render: Callable[[Request], Any], **more: Any) -> Exporter:
    """Return an exporter that carries every statement."""
    declared: dict[str, Any] = {
        "name": "list",
        "summary": {"sv": "En lista.", "en": "A list."},
        "words": WORDS,
        "lossy": ("*", *(f"!{section}.text*" for section in SECTIONS)),
        "media_types": ("text/plain",),
    }
    return Exporter(render=render, **{**declared, **more})


def svg(made: Iterable[str], *, before: str = "", after: str = "") -> list[File]:
    """Return lines as a picture, each in an element of its own."""
    texts = "".join(f"<text>{html.escape(line)}</text>\n" for line in made)
    source = f'<svg xmlns="http://www.w3.org/2000/svg">{before}\n{texts}{after}</svg>'
    return [File.text("list.svg", "image/svg+xml", source)]


def svg_exporter(render: Callable[[Request], Any]) -> Exporter:
    """Return an exporter of pictures that carries every statement."""
    return exporter(render, media_types=("image/svg+xml",))
