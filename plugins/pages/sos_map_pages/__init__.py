"""The page kit: place text and shapes on sheets, write SVG and tagged PDF.

A drawing is made of pages; a page is shapes (decoration) and a reading tree
(headings, paragraphs, lists, tables) whose leaves are the placed lines of text:

>>> from sos_map_pages import A4_PORTRAIT, Drawing, Heading, Page, Style, place_text
>>> style = Style(profile="family", size=64, weight=700)
>>> block = place_text("Vad fungerar bra?", x=120, y=120, width=1860, style=style)
>>> page = Page(sheet=A4_PORTRAIT, tree=(Heading(level=1, lines=block.lines),))
>>> drawing = Drawing(title="Karta", language="sv", pages=(page,))
>>> len(drawing.pages)
1

All lengths are whole units of 0.1 mm (drawings §1.1); ``y`` grows downwards.
Names are loaded on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sos_map_pages.bands import Band, footer, title_band
    from sos_map_pages.bullets import BulletKind, bullet
    from sos_map_pages.colours import COLOURS, Colour, contrast
    from sos_map_pages.drawing import Drawing, Page
    from sos_map_pages.errors import (
        DrawingError,
        MissingGlyphsError,
        PagesError,
        Problem,
    )
    from sos_map_pages.faces import STACKS, Face, Profile, Weight
    from sos_map_pages.isolates import balanced, isolated
    from sos_map_pages.lines import Anchor, Style, TextLine
    from sos_map_pages.marking import marked
    from sos_map_pages.measure import missing_glyphs, spelled_out, text_width
    from sos_map_pages.mirror import mirrored
    from sos_map_pages.overlap import overlapping
    from sos_map_pages.pdf_writer import missing_in, pdf, png
    from sos_map_pages.place import Block, measure_block, place_text
    from sos_map_pages.shapes import Circle, Group, Line, Polygon, Rect, Shape
    from sos_map_pages.sheets import A3_LANDSCAPE, A4_LANDSCAPE, A4_PORTRAIT, Sheet
    from sos_map_pages.svg_writer import svg
    from sos_map_pages.trees import (
        Cell,
        Heading,
        Item,
        List,
        Node,
        Paragraph,
        Row,
        Table,
        lines_of,
    )
    from sos_map_pages.type_scale import SIZES, Size, TypeRules, rules_for
    from sos_map_pages.wrapping import Wrapped, unwrap, wrap

_HOMES = {
    "A3_LANDSCAPE": "sheets",
    "A4_LANDSCAPE": "sheets",
    "A4_PORTRAIT": "sheets",
    "Anchor": "lines",
    "Band": "bands",
    "Block": "place",
    "BulletKind": "bullets",
    "COLOURS": "colours",
    "Cell": "trees",
    "Circle": "shapes",
    "Colour": "colours",
    "Drawing": "drawing",
    "DrawingError": "errors",
    "Face": "faces",
    "Group": "shapes",
    "Heading": "trees",
    "Item": "trees",
    "Line": "shapes",
    "List": "trees",
    "MissingGlyphsError": "errors",
    "Node": "trees",
    "Page": "drawing",
    "PagesError": "errors",
    "Paragraph": "trees",
    "Polygon": "shapes",
    "Problem": "errors",
    "Profile": "faces",
    "Rect": "shapes",
    "Row": "trees",
    "SIZES": "type_scale",
    "STACKS": "faces",
    "Shape": "shapes",
    "Sheet": "sheets",
    "Size": "type_scale",
    "Style": "lines",
    "Table": "trees",
    "TextLine": "lines",
    "TypeRules": "type_scale",
    "Weight": "faces",
    "Wrapped": "wrapping",
    "balanced": "isolates",
    "bullet": "bullets",
    "contrast": "colours",
    "footer": "bands",
    "isolated": "isolates",
    "lines_of": "trees",
    "marked": "marking",
    "measure_block": "place",
    "missing_glyphs": "measure",
    "missing_in": "pdf_writer",
    "mirrored": "mirror",
    "overlapping": "overlap",
    "pdf": "pdf_writer",
    "place_text": "place",
    "png": "pdf_writer",
    "rules_for": "type_scale",
    "spelled_out": "measure",
    "svg": "svg_writer",
    "text_width": "measure",
    "title_band": "bands",
    "unwrap": "wrapping",
    "wrap": "wrapping",
}

__all__ = [
    "A3_LANDSCAPE",
    "A4_LANDSCAPE",
    "A4_PORTRAIT",
    "COLOURS",
    "SIZES",
    "STACKS",
    "Anchor",
    "Band",
    "Block",
    "BulletKind",
    "Cell",
    "Circle",
    "Colour",
    "Drawing",
    "DrawingError",
    "Face",
    "Group",
    "Heading",
    "Item",
    "Line",
    "List",
    "MissingGlyphsError",
    "Node",
    "Page",
    "PagesError",
    "Paragraph",
    "Polygon",
    "Problem",
    "Profile",
    "Rect",
    "Row",
    "Shape",
    "Sheet",
    "Size",
    "Style",
    "Table",
    "TextLine",
    "TypeRules",
    "Weight",
    "Wrapped",
    "balanced",
    "bullet",
    "contrast",
    "footer",
    "isolated",
    "lines_of",
    "marked",
    "measure_block",
    "mirrored",
    "missing_glyphs",
    "missing_in",
    "overlapping",
    "pdf",
    "place_text",
    "png",
    "rules_for",
    "spelled_out",
    "svg",
    "text_width",
    "title_band",
    "unwrap",
    "wrap",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its module on first use (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # No public name may be the name of a module: importing the module would put
    # it here in the name's place.
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
