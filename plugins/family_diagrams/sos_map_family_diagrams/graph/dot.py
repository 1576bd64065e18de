"""DOT text that holds any words and nothing but words (privacy §2.1)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import graphviz  # type: ignore[import-untyped]

from sos_map_pages import balanced

__all__ = ["deeds_in", "labels", "read_labels"]

#: A quoted string of 16 kB is a syntax error to Graphviz; longer words go on in
#: another node, nothing is cut off.
_LONGEST = 8_000
_WIDTH = 34
_CONTROLS = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]")

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_DEEDS = re.compile(
    r"\w*(?:url|href)\s*=|\b(?:image|shapefile|imagepath)\s*=|\w+\s*=\s*<",
    re.IGNORECASE,
)


def labels(paragraphs: Iterable[str]) -> tuple[str, ...]:
    r"""Return paragraphs as labels, one or as many as their length asks for.

    Wrapped, escaped, safe from being markup: ``&`` first, since Graphviz decodes
    entities; then the backslashes that it would read as its own; line breaks last.

    >>> print(labels(["<b>A & B</b>", r"C:\N"])[0])
    <b>A &amp; B</b>\nC:\\N
    """
    made: list[str] = []
    current = ""
    for text in paragraphs:
        for line in balanced(_wrapped(text)):
            safe = graphviz.escape(line.replace("&", "&amp;"))
            joined = f"{current}\\n{safe}" if current else safe
            if current and len(joined.encode()) > _LONGEST:
                made.append(current)
                joined = safe
            current = joined
    made.append(current)
    return tuple(graphviz.nohtml(one) for one in made)


_LINE = re.compile(r"^\t(\w+)( -> )?.*?\[label=(.*)\]$", re.MULTILINE)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def read_labels(source: str) -> Iterator[str]:
    r"""Yield the words of nodes, then those of arrows, as they stand in DOT.

    >>> list(read_labels('digraph {\n\tn1 [label="A &amp; B\\nC" shape=box]\n}'))
    ['A & B\nC']
    """
    found = [(bool(arrow), rest) for _name, arrow, rest in _LINE.findall(source)]
    for _is_arrow, rest in sorted(found, key=lambda one: one[0]):
        quoted = _STRING.match(rest)
        text = quoted[1] if quoted else rest.partition(" ")[0]
        plain = _ESCAPE.sub(lambda m: "\n" if m[1] == "n" else m[1], text)
        yield plain.replace("&amp;", "&")


def deeds_in(source: str) -> list[str]:
    r"""Return the attributes of DOT that link, draw a file, or take words for HTML.

    >>> deeds_in('digraph {\n\tn1 [label="URL=x"]\n\tn2 [label=<b> URL="x"]\n}')
    ['label=<', 'URL=']
    """
    return _DEEDS.findall(_QUOTED.sub('""', source))


def _wrapped(text: str) -> list[str]:
    lines: list[str] = []
    for paragraph in _CONTROLS.sub("", text).split("\n"):
        current = ""
        for word in paragraph.split():
            if current and len(current) + 1 + len(word) > _WIDTH:
                lines.append(current)
                current = ""
            current = f"{current} {word}" if current else word
            while len(current) > 2 * _WIDTH:
                cut = _between_letters(current, 2 * _WIDTH)
                lines.append(current[:cut])
                current = current[cut:]
        if current:
            lines.append(current)
    return lines


def _between_letters(word: str, cut: int) -> int:
    """Return a place to cut a word that tears no letter from its marks, if any is."""
    for place in range(cut, cut // 2, -1):
        before, after = word[place - 1], word[place]
        joined = before == "\u200d" or unicodedata.category(after)[0] in "MC"
        if not joined:
            return place
    return cut
