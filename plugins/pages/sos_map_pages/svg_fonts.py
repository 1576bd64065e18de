"""Put the letters that a page uses into its SVG file."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable

from sos_map_pages.errors import PagesError
from sos_map_pages.faces import STACKS, face_bytes
from sos_map_pages.lines import TextLine

__all__ = ["font_faces"]


def font_faces(lines: Iterable[TextLine]) -> str:
    """Return a style element with one WOFF2 for each face that the lines use."""
    used: dict[tuple[str, str, int], set[str]] = {}
    for line in lines:
        style = line.style
        for face in STACKS[style.profile]:
            key = (face.file(style.weight), face.family, style.weight)
            used.setdefault(key, set()).update(line.text)
    rules = []
    for (name, family, weight), chars in sorted(used.items()):
        data = _subset(name, chars)
        if data:
            url = base64.b64encode(data).decode("ascii")
            rules.append(
                f"@font-face{{font-family:'{family}';font-weight:{weight};"
                f"src:url(data:font/woff2;base64,{url}) format('woff2')}}"
            )
    return f"<style>{''.join(rules)}</style>"


def _subset(name: str, chars: set[str]) -> bytes:
    try:
        # fontTools needs it to write WOFF2.
        import brotli  # type: ignore[import-untyped]  # noqa: F401
        from fontTools import subset  # type: ignore[import-untyped]
        from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    except ImportError as error:
        raise PagesError(
            "embedding fonts needs fonttools and brotli; "
            "install sos-map-pages[webfonts]"
        ) from error
    font = TTFont(io.BytesIO(face_bytes(name)), recalcTimestamp=False)
    wanted = {ord(char) for char in chars} & set(font.getBestCmap())
    if not wanted - {0x20, 0xA0}:
        return b""
    options = subset.Options(layout_features=["*"], flavor="woff2", notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()
