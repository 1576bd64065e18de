"""Changing a YAML text line by line: every other line and every comment stays.

A file that somebody wrote is never written anew: a program that did moved one person's
comment onto another (design §4, reading YAML). Lines are put in, replaced or taken out
at known places; the result is read again and must be what was meant, else refused.
The keys may be the format's own or those of a hand-written file.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

import attrs

from sos_map.errors import FileProblem, NothingWritten, Problem
from sos_map.files import yaml_text
from sos_map.files.places import Path
from sos_map.files.yaml_lines import as_key, field_lines, in_line, item_lines
from sos_map.files.yaml_spans import (
    child,
    column,
    comments,
    end_of,
    entry,
    is_flow,
    tree,
)

__all__ = ["appended", "put", "removed"]

_BOM = "\ufeff"


def appended(data: bytes, path: Path, thing: Any, order: Sequence[str] = ()) -> bytes:
    """Return the text with one more line in a list.

    Args:
        data: The text, UTF-8.
        path: The list; when its field is not there, it is made.
        thing: Plain data.
        order: The order of the fields beside the list, for one that is made.

    Raises:
        NothingWritten: `edit-not-safe`; the change would touch other lines.
        FileProblem: the text is not YAML.
    """
    text = _Text.of(data)
    wanted = copy.deepcopy(text.data)
    beside = _at(wanted, path[:-1])
    known = path[-1] in beside if isinstance(beside, dict) else True
    if not known:
        return _put(text, path, [thing], order)
    _at(wanted, path).append(copy.deepcopy(thing))
    node = text.node(path)
    if not node.value:
        return text.safe(_filled(text, path, thing), wanted)
    last = node.value[-1]
    end = end_of(text.text, last)
    if is_flow(node):
        return text.safe([text.with_part(end, end, f", {in_line(thing)}")], wanted)
    dash = column(node)
    block = next((n for n in node.value if n.id == "mapping" and not is_flow(n)), None)
    step = column(block) - dash if block is not None else 2
    short = last.id != "mapping" or is_flow(last)
    lines = item_lines(thing, dash, step, short=short)
    return text.safe([text.with_lines(end, lines, max(dash, 1))], wanted)


def put(data: bytes, path: Path, value: Any, order: Sequence[str] = ()) -> bytes:
    """Return the text with one field set: replaced where it stands, else put in.

    Args:
        data: The text, UTF-8.
        path: The field.
        value: Plain data.
        order: The order of the fields beside it, for one that is put in.

    Raises:
        NothingWritten: `edit-not-safe`.
        FileProblem: the text is not YAML.
    """
    return _put(_Text.of(data), path, value, order)


def _put(text: _Text, path: Path, value: Any, order: Sequence[str]) -> bytes:
    wanted = copy.deepcopy(text.data)
    name = str(path[-1])
    _at(wanted, path[:-1])[name] = copy.deepcopy(value)
    parent = text.node(path[:-1])
    at = entry(parent, name)
    in_brackets = text.in_flow(path[:-1])
    if at is not None:
        key, old = parent.value[at]
        start, end = key.start_mark.index, end_of(text.text, old)
        quoted = f"{as_key(name)}: {in_line(value, bare=False)}"
        tries = [text.with_part(start, end, quoted)]
        if not in_brackets:
            natural = text.eol.join(field_lines(name, value, column(key))).lstrip()
            tries.insert(0, text.with_part(start, end, natural))
        return text.safe(tries, wanted)
    written = f"{as_key(name)}: {in_line(value)}"
    if not parent.value:
        inside = parent.start_mark.index + 1
        return text.safe([text.with_part(inside, inside, written)], wanted)
    end = end_of(text.text, parent.value[_before(parent, name, order)][1])
    if in_brackets:
        return text.safe([text.with_part(end, end, f", {written}")], wanted)
    margin = column(parent.value[0][0])
    lines = field_lines(name, value, margin)
    if margin == 0 and isinstance(value, list) and value:
        lines = ["", f"{as_key(name)}:"] if text.airy() else [f"{as_key(name)}:"]
        for item in value:
            lines += item_lines(item, text.indent(), short=False)
    return text.safe([text.with_lines(end, lines, margin + 1)], wanted)


def removed(data: bytes, path: Path) -> bytes:
    """Return the text without one field.

    Args:
        data: The text, UTF-8.
        path: The field.

    Raises:
        NothingWritten: `edit-not-safe`; also when a comment stands within the field.
        FileProblem: the text is not YAML.
    """
    text = _Text.of(data)
    wanted = copy.deepcopy(text.data)
    name = str(path[-1])
    del _at(wanted, path[:-1])[name]
    parent = text.node(path[:-1])
    at = entry(parent, name)
    if at is None or len(parent.value) == 1:
        return text.safe([], wanted)
    key, old = parent.value[at]
    start, end = key.start_mark.index, end_of(text.text, old)
    line = text.text.rfind("\n", 0, start) + 1
    if text.in_flow(path[:-1]) or text.text[line:start].strip():
        if at + 1 < len(parent.value):
            end = parent.value[at + 1][0].start_mark.index
        else:
            start = end_of(text.text, parent.value[at - 1][1])
        return text.safe([text.with_part(start, end, "")], wanted)
    after = text.line_end(end)
    rest = text.text[end:after].strip()
    if rest:  # a comment beside the field gets the line for itself
        return text.safe([text.with_part(start, after, rest)], wanted)
    below = text.text.find("\n", after) + 1 or len(text.text)
    return text.safe([text.with_part(line, below, "")], wanted)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _before(parent: Any, name: str, order: Sequence[str]) -> int:
    """Return the entry after which a new field belongs; the last, when unsaid."""
    if name not in order:
        return len(parent.value) - 1
    rank = {key: at for at, key in enumerate(order)}
    ranks = [rank.get(pair[0].value, -1) for pair in parent.value]
    return max(
        (at for at, one in enumerate(ranks) if one < rank[name]),
        key=lambda at: ranks[at],
        default=0,
    )


def _filled(text: _Text, path: Path, thing: Any) -> list[str]:
    """Return ways to put the first line into an empty list."""
    node = text.node(path)
    start, end = node.start_mark.index, node.end_mark.index
    inside = text.with_part(start + 1, start + 1, in_line(thing))
    parent = text.node(path[:-1])
    if text.in_flow(path[:-1]) or text.text[start:end].strip("[] "):
        return [inside]
    after = text.line_end(end)
    rest = text.text[end:after]
    head = (
        text.text[:start].rstrip(" ") if not rest.strip() else text.text[:start] + "  "
    )
    margin = column(parent.value[0][0]) + text.indent()
    lines = text.eol.join(item_lines(thing, margin, short=False))
    kept = rest if rest.strip() else ""
    return [head + kept + text.eol + lines + text.text[after:], inside]


@attrs.frozen(repr=False)
class _Text:
    """A YAML text, what it says, and its parts."""

    text: str
    bom: str
    data: Any
    root: Any

    @classmethod
    def of(cls, data: bytes) -> _Text:
        text = data.decode()
        bom = _BOM if text.startswith(_BOM) else ""
        text = text[len(bom) :]
        return cls(text, bom, yaml_text.parse(text.encode()), tree(text))

    @property
    def eol(self) -> str:
        end = self.text.find("\n")
        return "\r\n" if end > 0 and self.text[end - 1] == "\r" else "\n"

    def node(self, path: Path) -> Any:
        found = self.root
        for step in path:
            found = child(found, step)
        return found

    def in_flow(self, path: Path) -> bool:
        """Say whether a part, or anything it lies in, stands in brackets."""
        return any(is_flow(self.node(path[:n])) for n in range(len(path) + 1))

    def indent(self) -> int:
        """Return how far in the lists of this file stand under their field."""
        if self.root.flow_style:
            return 2
        for _, section in self.root.value:
            if section.id == "sequence" and not is_flow(section):
                return column(section)
        return 2

    def airy(self) -> bool:
        """Say whether empty lines stand between the sections."""
        starts = (key.start_mark.index for key, _ in self.root.value[1:])
        return any(self.text[:at].endswith(self.eol * 2) for at in starts)

    def line_end(self, at: int) -> int:
        """Return where the line ends, before its line break."""
        end = self.text.find("\n", at)
        if end < 0:
            return len(self.text)
        return end - 1 if end > at and self.text[end - 1] == "\r" else end

    def with_part(self, start: int, end: int, part: str) -> str:
        return self.text[:start] + part + self.text[end:]

    def with_lines(self, end: int, lines: list[str], margin: int) -> str:
        """Put lines after the one where something ends, and after its comments.

        Comments that stand at least as far in as `margin` belong to what ends here;
        an empty line then keeps them from being read as the new lines' own.
        """
        at, last = self.line_end(end), self.line_end(end)
        while True:
            begin = self.text.find("\n", at) + 1
            if not begin:
                break
            at = self.line_end(begin)
            line = self.text[begin:at]
            bare = line.lstrip(" ")
            if bare.startswith("#") and len(line) - len(bare) >= margin:
                last = at
            elif bare.strip():
                break
        gap = self.eol if lines[0] and last != self.line_end(end) else ""
        part = gap + "".join(self.eol + line for line in lines)
        return self.with_part(last, last, part)

    def safe(self, tries: list[str], wanted: Any) -> bytes:
        """Return the first text that says what is wanted, with all its comments."""
        for text in tries:
            try:
                said = yaml_text.parse(text.encode())
            except FileProblem:
                continue
            kept = comments(text, tree(text)) == comments(self.text, self.root)
            if kept and said == wanted:
                return (self.bom + text).encode()
        raise NothingWritten(Problem("$", "edit-not-safe"))
