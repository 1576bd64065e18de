"""Write a drawing as SVG, one file for each page (drawings §1.8)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from sos_map_pages.colours import COLOURS
from sos_map_pages.drawing import Drawing, Page
from sos_map_pages.faces import STACKS, Profile
from sos_map_pages.isolates import reads_right_to_left
from sos_map_pages.lines import TextLine
from sos_map_pages.svg_fonts import font_faces
from sos_map_pages.svg_shapes import shape_tags
from sos_map_pages.trees import Cell, Heading, Item, List, Node, Paragraph, Row, Table
from sos_map_pages.trees import lines_of as _lines_of

__all__ = ["svg"]


def svg(drawing: Drawing, *, embed_fonts: bool = False) -> tuple[bytes, ...]:
    """Return each page of the drawing as a standalone SVG file.

    Args:
        drawing: What to write.
        embed_fonts: Whether to put the fonts into the file, as WOFF2 cut down to
            the letters that the page uses. Slower (about a second) and needs
            the extra ``sos-map-pages[webfonts]``.
    """
    return tuple(
        ("\n".join(_page(drawing, number, embed_fonts)) + "\n").encode("utf-8")
        for number in range(len(drawing.pages))
    )


def _page(drawing: Drawing, index: int, embed_fonts: bool) -> Iterator[str]:
    page = drawing.pages[index]
    width, height = page.sheet.width, page.sheet.height
    lang = quoteattr(drawing.language)
    start = f"p{index + 1}-"
    yield (
        '<svg xmlns="http://www.w3.org/2000/svg"'
        f' width="{_mm(width)}mm" height="{_mm(height)}mm"'
        f' viewBox="0 0 {width} {height}" lang={lang} xml:lang={lang}'
        ' role="graphics-document document"'
        f' aria-labelledby="{start}t" aria-describedby="{start}d"'
        f' font-family="{_families(_main_profile(page))}"'
        f' data-page="{index + 1}" data-pages="{len(drawing.pages)}">'
    )
    yield f'<title id="{start}t">{escape(drawing.title)}</title>'
    about = drawing.description or drawing.title
    yield f'<desc id="{start}d">{escape(about)}</desc>'
    if embed_fonts:
        yield font_faces(line for node in page.tree for line in _lines_of(node))
    white = COLOURS["paper"]
    yield f'<rect width="{width}" height="{height}" fill="{white}"/>'
    if page.shapes:
        yield '<g aria-hidden="true">'
        for shape in page.shapes:
            yield from shape_tags(shape)
        yield "</g>"
    for node in page.tree:
        yield from _node(node, _main_profile(page))
    yield "</svg>"


def _node(node: Node | Item | Row, main: Profile) -> Iterator[str]:
    match node:
        case Heading():
            role = f'role="heading" aria-level="{node.level}"'
            yield from _leaf(role, node, main)
        case Paragraph():
            yield from _leaf('role="paragraph"', node, main)
        case List():
            yield '<g role="list">'
            for item in node.items:
                yield from _node(item, main)
            yield "</g>"
        case Item():
            yield f'<g role="listitem"{_key(node.key)}>'
            yield from (_text(line, main) for line in node.lines)
            for inner in node.lists:
                yield from _node(inner, main)
            yield "</g>"
        case Row():
            yield from _row("cell", node, main)
        case Table():
            yield '<g role="table">'
            for row in node.header:
                yield from _row("columnheader", row, main)
            for row in node.rows:
                yield from _row("cell", row, main)
            yield "</g>"


def _row(role: str, row: Row, main: Profile) -> Iterator[str]:
    yield '<g role="row">'
    for cell in row.cells:
        span = f' aria-colspan="{cell.colspan}"' if cell.colspan > 1 else ""
        yield from _leaf(f'role="{role}"{span}', cell, main)
    yield "</g>"


def _leaf(role: str, leaf: Heading | Paragraph | Cell, main: Profile) -> Iterator[str]:
    yield f"<g {role}{_key(leaf.key)}>"
    yield from (_text(line, main) for line in leaf.lines)
    yield "</g>"


def _text(line: TextLine, main: Profile) -> str:
    style = line.style
    x, anchor, extra = line.x, line.anchor, ""
    if line.right_to_left:
        # The only anchor that means the same in every renderer (drawings §1.8).
        x, anchor = line.left + line.width // 2, "middle"
        plain = reads_right_to_left(line.text)
        # "plaintext" would turn a line around that begins with a Latin word.
        bidi = "plaintext" if plain else "embed"
        extra = f' direction="rtl" unicode-bidi="{bidi}"'
    if style.profile != main:
        extra += f' font-family="{_families(style.profile)}"'
    if style.language:
        tag = quoteattr(style.language)
        extra += f" lang={tag} xml:lang={tag}"
    return (
        f'<text x="{x}" y="{line.y}" font-size="{style.size}"'
        f' font-weight="{style.weight}" fill="{COLOURS[style.colour]}"'
        f' text-anchor="{anchor}"{extra} data-bg="{COLOURS[style.on]}"'
        f">{escape(line.drawn)}</text>"
    )


def _key(key: str) -> str:
    return f" data-id={quoteattr(key)}" if key else ""


def _main_profile(page: Page) -> Profile:
    """Return the profile of the first line, which names the page's fonts."""
    for node in page.tree:
        for line in _lines_of(node):
            return line.style.profile
    return "family"


def _families(profile: Profile) -> str:
    names = [f"'{face.family}'" for face in STACKS[profile]]
    return ",".join([*names, "sans-serif"])


def _mm(units: int) -> str:
    whole, part = divmod(units, 10)
    return f"{whole}.{part}" if part else str(whole)
