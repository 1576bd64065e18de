"""Markdown by markdown-it: headings, lists, tables, and words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from read_back import Read

__all__ = ["read"]

_BLOCKS = frozenset(
    """
    heading_open heading_close paragraph_open paragraph_close bullet_list_open
    bullet_list_close list_item_open list_item_close table_open table_close thead_open
    thead_close tbody_open tbody_close tr_open tr_close th_open th_close td_open
    td_close inline
    """.split()  # noqa: SIM905 (a list would be a page long)
)
_INLINE = frozenset(
    """
    text softbreak hardbreak em_open em_close strong_open strong_close
    """.split()  # noqa: SIM905 (a list would be a page long)
)

#: What GitHub makes a link of where nobody asked for one; a backslash prevents it.
_AUTOMATIC = re.compile(r"(?i)(?:https?|ftp)://|www\.|mailto:|[\w.+-]@[\w-]")


def read(data: bytes) -> Read:
    """Parse as CommonMark with the tables and strokes of GitHub, every link a link."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.validateLink = lambda _url: True  # type: ignore[method-assign]
    tokens = parser.parse(data.decode())
    active = [f"block {one.type}" for one in tokens if one.type not in _BLOCKS]
    active += ["an automatic link" for _ in _AUTOMATIC.findall(data.decode())]
    leaves = []
    for token in tokens:
        if token.type == "inline":
            leaves.append("".join(_words(token.children or [])))
            active += [
                f"inline {one.type}"
                for one in token.children or []
                if one.type not in _INLINE
            ]
    frame = tuple(f"{one.type} {one.tag} {one.level}" for one in tokens)
    return Read(tuple(leaves), frame, tuple(active))


def _words(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        yield "\n" if token.type.endswith("break") else token.content
