"""Read a child's page: all of it, its headings, what stands there of each thing."""

from __future__ import annotations

from diagram_samples import lines, said

from sos_map_pages import Drawing, Heading, List, Page


def whole(drawing: Drawing) -> str:
    return said(lines(drawing))


def headings(drawing: Drawing) -> list[str]:
    return [
        said(node.lines)
        for page in drawing.pages
        for node in page.tree
        if isinstance(node, Heading)
    ]


def keyed(pages: tuple[Page, ...]) -> dict[str, str]:
    """Return the own words of each thing, joined over pages, in reading order."""
    found: dict[str, str] = {}
    for node in (node for page in pages for node in page.tree):
        for one in node.items if isinstance(node, List) else ():
            if one.key:
                found[one.key] = found.get(one.key, "") + said(one.lines)
    return found
