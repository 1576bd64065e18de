"""Plain text per heading, for pasting into a case system (bbic §6.5, §8).

Case systems have no import: heading order is clipboard order, and each heading's text
can be taken on its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from sos_map_pages.report.document import Block, Bullets, Heading, Line, Report, Table
from sos_map_pages.report.shown import line_text

__all__ = ["SEPARATOR", "Part", "parts", "to_plain"]

#: A line that begins with this is ours; a line of the case never does.
SEPARATOR = "====="
_FORGED = re.compile(rf"(^|[\n\u2028\u2029])(?={SEPARATOR})")


@attrs.frozen(repr=False)
class Part:
    """What is pasted under one heading.

    Attributes:
        id: The heading's id; empty for what stands before the first.
        title: The heading's words.
        text: The text, without the heading.
    """

    id: str
    title: str
    text: str


def parts(report: Report) -> tuple[Part, ...]:
    """Return the text of each heading, in the document's order."""
    found: list[Part] = []
    identity, title = "", report.title
    texts = [line_text(row, report.language) for row in report.rows]
    for block in report.blocks:
        if isinstance(block, Heading):
            found.append(_part(identity, title, texts))
            identity, title, texts = block.id, block.text, []
        else:
            texts.extend(_texts(block, report.language))
    found.append(_part(identity, title, texts))
    return tuple(found)


def to_plain(report: Report) -> str:
    """Return the whole report as plain text with a separator line per heading."""
    pieces = [report.status]
    for part in parts(report):
        mark = f"{SEPARATOR} {part.id}".rstrip()
        pieces.append("\n".join(filter(None, (mark, part.title, part.text))))
    return "\n\n".join(pieces) + "\n"


def _part(identity: str, title: str, texts: list[str]) -> Part:
    return Part(identity, _guarded(title), "\n".join(map(_guarded, texts)))


def _guarded(text: str) -> str:
    """Put a space before a line of the case that looks like our separator."""
    return _FORGED.sub(r"\1 ", text)


def _texts(block: Block, language: str) -> Iterator[str]:
    match block:
        case Line():
            yield line_text(block, language)
        case Bullets():
            for item in block.items:
                for number, line in enumerate(item.lines):
                    yield ("  " if number else "- ") + line_text(line, language)
        case Table():
            yield block.caption
            for row in block.rows:
                for name, cell in zip(block.header, row, strict=True):
                    lines = [line_text(line, language) for line in cell]
                    yield f"{name}: " + "\n  ".join(lines)
                yield ""
