"""DOT, the language of Graphviz: labels are words, the rest are settings."""

from __future__ import annotations

import html
import re

from sos_map.leaks.reading.markup import is_setting
from sos_map.leaks.reading.texts import Texts

__all__ = ["is_dot", "read_dot"]

_BEGIN = re.compile(
    r"(?:\s|//[^\n]*\n|/\*(?>.*?\*/)|#[^\n]*\n)*+(?:strict\s+)?(?:di)?graph\b"
)
#: What Graphviz puts a name for; in other hands, letters like others.
_STANDS_FOR = re.compile(r"\\[NGETHL]")
_KEYWORD = re.compile(
    r"^\s*(?:strict\s+)?(?:(?:di|sub)?graph|node|edge)\b", re.MULTILINE
)
_SETTING = re.compile(r'(\w+)\s*=\s*("(?:\\.|[^"\\])*"|[^\s\],;"]+)', re.DOTALL)
#: Attributes of DOT that hold words.
_READ = frozenset(("label", "xlabel", "headlabel", "taillabel", "tooltip", "comment"))
#: Attributes that hold none.
_SETTINGS = frozenset(
    """
    shape style color fillcolor fontcolor bgcolor fontname fontsize rankdir rank margin
    width height penwidth arrowhead arrowtail dir splines nodesep ranksep compound
    constraint weight charset size ratio layout overlap
    """.split()  # noqa: SIM905 (a list would be a page long)
)


def is_dot(text: str) -> bool:
    """Say whether a text is a graph in DOT."""
    return _BEGIN.match(text) is not None


def read_dot(text: str, where: str, texts: Texts) -> None:
    """Keep labels and everything else, but for the words of DOT itself."""

    def value_alone(match: re.Match[str]) -> str:
        name, value = match[1], match[2]
        if name in _SETTINGS and is_setting(value):
            return " "
        return f" {value} " if name in _SETTINGS or name in _READ else match[0]

    kept = _SETTING.sub(value_alone, _KEYWORD.sub(" ", text))
    if _STANDS_FOR.search(kept):
        texts.add(where, kept)
    # Lines within a label end in \n, \l or \r.
    broken = re.sub(r"\\[nlrNGETHL]", " ", kept).replace("\\", "")
    texts.add(where, html.unescape(broken))
