"""The exporter to copy: a Markdown list of whatever the reader may see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sos_map import Exporter, File, Request

__all__ = ["EXPORTER"]

#: Sections of the map in the order of the page, each with the key of its heading.
_PARTS = (
    ("dangers", "kind.danger"),
    ("harms", "kind.harm"),
    ("complicating", "kind.complicating"),
    ("existing_safety", "kind.existing_safety"),
    ("strengths", "kind.strength"),
    ("needs", "kind.need"),
    ("goals", "kind.goal"),
    ("steps", "kind.step"),
    ("wall", "kind.wall_line"),
)


_MARKS = re.compile(r"([\\`*_\[\]<>|~#&!$@:=^{}])|(?<=www)(\.)")
_OPENINGS = re.compile(r"([-+]|\d+[.)])")


def _plain(text: str) -> str:
    r"""Escape what Markdown would read as marks (privacy §2.4).

    >>> _plain("1. <b> # www.x.se")
    '1\\. \\<b\\> \\# www\\.x.se'
    """
    one_line = _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
    opening = _OPENINGS.match(one_line)
    if opening and opening[1][0] in "-+":
        return "\\" + one_line
    if opening:
        return one_line.replace(opening[1][-1], "\\" + opening[1][-1], 1)
    return one_line


def _lines(request: Request) -> Iterator[str]:
    if request.draft:
        yield f"**{_plain(request.text('draft.mark'))}**"
        yield ""
    level = "#" * request.options["level"]
    yield f"{level} {_plain(request.text('outline.title'))}"
    for section, heading in _PARTS:
        things = getattr(request.view.case, section)
        if not things:
            continue
        yield ""
        yield f"{level}# {_plain(request.text(heading))}"
        yield ""
        for thing in things:
            said = request.said(thing)
            if said is not None:
                yield f"- {_plain(said.text)}"


def render(request: Request) -> list[File]:
    """Return one Markdown file; pure, and handed nothing it may not show."""
    text = "\n".join(_lines(request))
    return [File.text("outline.md", "text/markdown", text)]


EXPORTER = Exporter(
    name="outline",
    summary={
        "sv": "En enkel lista i Markdown över det läsaren får se.",
        "en": "A plain Markdown list of what the reader may see.",
    },
    render=render,
    options={
        "level": {
            "type": "integer",
            "enum": [1, 2, 3],
            "default": 1,
            "description": "Level of the first heading.",
        }
    },
    words={"sv": {"outline.title": "Vår karta"}, "en": {"outline.title": "Our map"}},
    media_types=("text/markdown",),
    # All but what stands under the headings above; the contract holds this to be true.
    lossy=("*", *(f"!{section}.text*" for section, _heading in _PARTS)),
    marks_drafts=True,
)
