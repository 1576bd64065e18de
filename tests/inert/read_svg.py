"""SVG by lxml: elements and attributes from a short list, and nothing beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from read_back import Read

__all__ = ["read"]

_SVG = "{http://www.w3.org/2000/svg}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ELEMENTS = frozenset(
    """
    svg title desc g rect circle line polygon polyline path text
    """.split()  # noqa: SIM905 (a list would be a page long)
)
_ATTRIBUTES = frozenset(
    """
    width height viewBox lang role id x y x1 y1 x2 y2 cx cy r rx d points fill stroke
    stroke-width stroke-linejoin stroke-linecap stroke-dasharray font-family font-size
    font-weight text-anchor direction unicode-bidi aria-labelledby aria-describedby
    aria-hidden aria-level aria-colspan data-page data-pages data-id data-box data-bg
    """.split()  # noqa: SIM905 (a list would be a page long)
)
#: No value of an attribute is a word of the case: none has these signs.
_VALUE = re.compile(r"[A-Za-z0-9 .,#%'()-]*")
_STATEMENTS = frozenset({"heading", "paragraph", "listitem", "cell", "columnheader"})


def read(data: bytes) -> Read:
    """Parse without entities and network; a statement is a group with a role."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root: Any = etree.fromstring(data, parser)
    document = root.getroottree()
    active = ["a DOCTYPE"] if document.docinfo.doctype else []
    outside = [*root.itersiblings(), *root.itersiblings(preceding=True)]
    active += ["something outside the root" for _ in outside]
    active += list(_strange(root))
    return Read(tuple(_leaves(root)), active=tuple(active))


def _strange(root: Any) -> Iterator[str]:
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield "a comment, an entity or an instruction"
            continue
        if element.tag.removeprefix(_SVG) not in _ELEMENTS:
            yield f"element {element.tag}"
        for name, value in element.attrib.items():
            if name != _LANG and name not in _ATTRIBUTES:
                yield f"attribute {name}"
            if not _VALUE.fullmatch(value):
                yield f"the value of {name}"


def _leaves(root: Any) -> Iterator[str]:
    for element in root.iter(f"{_SVG}title", f"{_SVG}desc"):
        yield element.text or ""
    for group in root.iter(f"{_SVG}g"):
        if group.get("role") in _STATEMENTS:
            lines = [one.text or "" for one in group.findall(f"{_SVG}text")]
            if lines:
                yield "\n".join(lines)
    for text in root.iter(f"{_SVG}text"):
        if text.getparent().get("role") not in _STATEMENTS:
            yield text.text or ""
