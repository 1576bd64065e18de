"""From a drawing to files with neutral names, and the options about that."""

from __future__ import annotations

from collections.abc import Sequence

from sos_map import File, Request
from sos_map_pages import Drawing, marked, pdf, svg

__all__ = ["OPTIONS", "files_of", "papers_of"]

OPTIONS = {
    "paper": {
        "type": "string",
        "enum": ["A4", "A3"],
        "default": "A4",
        "description": "A4 to hand out, or A3 for the wall.",
    },
    "format": {
        "type": "string",
        "enum": ["all", "svg", "pdf"],
        "default": "all",
        "description": "Which files: one SVG for each page, one PDF, or both.",
    },
}


def files_of(request: Request, name: str, drawing: Drawing) -> list[File]:
    """Return the files that were asked for; nothing is written."""
    if request.draft:
        drawing = marked(drawing, request.text("draft.mark"))
    wanted = request.options.get("format", "all")
    files = []
    if wanted in ("all", "svg"):
        files += [
            File(f"{name}-{number}.svg", "image/svg+xml", data)
            for number, data in enumerate(svg(drawing), start=1)
        ]
    if wanted in ("all", "pdf"):
        made = pdf(drawing, date=request.today)
        files.append(File(f"{name}.pdf", "application/pdf", made))
    return files


def papers_of(request: Request, name: str, drawings: Sequence[Drawing]) -> list[File]:
    """Return a paper for each drawing: one child, one paper, so that siblings never
    share a file. Several are numbered by what the view holds.
    """
    if len(drawings) == 1:
        return files_of(request, name, drawings[0])
    return [
        file
        for number, drawing in enumerate(drawings, start=1)
        for file in files_of(request, f"{name}-paper{number}", drawing)
    ]
