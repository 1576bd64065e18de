"""XML and SVG, without following anything that leads out of the file."""

from __future__ import annotations

import re
from collections.abc import Callable

# Expat expands no entity from outside, and stops where one of the file's own explodes.
from xml.parsers import expat

from sos_map.leaks.reading.markup import Markup
from sos_map.leaks.reading.texts import Texts

__all__ = ["read_xml"]

#: What stands around every XMP packet, the same in each (ISO 16684-1, 7.3.2).
_XPACKET = re.compile(
    """(?:begin=["']\ufeff?["'] id=["']W5M0MpCehiHzreSzNTczkc9d["']|end=["'][rw]["'])"""
)


def read_xml(
    data: bytes, where: str, texts: Texts, read: Callable[[bytes, str], None]
) -> bool:
    """Take everything out of a document; say whether it is well-formed.

    Args:
        data: The document.
        where: Its place.
        texts: Where to put what is found; nothing where it is not well-formed.
        read: Reads what stands inside as a ``data:`` address.
    """
    markup = Markup(read)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = min(len(data) + 1, 2**24)  # words come whole
    parser.ordered_attributes = True
    in_style = 0

    def start(name: str, attributes: list[str]) -> None:
        nonlocal in_style
        local = name.rpartition(" ")[2]
        in_style += local in ("style", "script")
        markup.mark(local)
        markup.name(local)
        for place in range(0, len(attributes), 2):
            named = attributes[place].rpartition(" ")[2]
            markup.name(named)
            markup.attribute(named, attributes[place + 1])

    def end(name: str) -> None:
        nonlocal in_style
        local = name.rpartition(" ")[2]
        in_style -= local in ("style", "script")
        markup.mark(local)

    def words(text: str) -> None:
        if in_style:
            markup.aside("style", text)
        else:
            markup.words(text)

    def entity(name: str, _parameter: int, value: str | None, *ids: str | None) -> None:
        for text in (name, value, *ids):
            if text:
                markup.aside("declaration", text)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.CommentHandler = lambda text: markup.aside("comment", text)

    def instruction(target: str, text: str) -> None:
        if not (target == "xpacket" and _XPACKET.fullmatch(text)):
            markup.aside("instruction", f"{target} {text}")

    parser.ProcessingInstructionHandler = instruction
    parser.EntityDeclHandler = entity
    parser.StartDoctypeDeclHandler = lambda name, system, public, _inside: markup.aside(
        "declaration", f"{name} {system or ''} {public or ''}"
    )
    parser.StartNamespaceDeclHandler = lambda prefix, uri: markup.attribute(
        "xmlns", f"{prefix or ''} {uri or ''}"
    )
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):  # not XML, or no encoding
        return False
    markup.keep(where, texts)
    return True
