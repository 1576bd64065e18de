"""Prose traps of YAML: what a writer meant where the reader of YAML stumbles.

Everyday words collide with YAML's signs. Each collision has a code of its own, so that
the answer can show the right form; none cuts a text in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from sos_map.files.places import Place

__all__ = ["comments_after", "comments_before", "cut_by", "recognised", "unwelcome"]

#: Line ends that editors do not show as such, and YAML does: a text would be changed.
_UNWELCOME = re.compile("[\x85\u2028\u2029]|\r(?!\n)|\\A\ufeff")
#: From the end of what stands before a comment to its `#`. Possessive: read once.
_COMMENT = re.compile(r"(?<![ \t\r\n])[ \t\r\n]++#")
_LEAD = re.compile(r"[ ]*(?:-[ ]+)*")
_CLOSED_UP = re.compile(r"[ ]*(?:-[ ]+)*[^\s:#\"'{}\[\]]+:(?=[^\s:/])")
_HARD_SPACE = re.compile(r"[ ]*(?:-[ ]+)*[^\s:]*:?\u00a0")


def unwelcome(text: str) -> Iterator[int]:
    """Yield where an unseen character would change a text or hide a line."""
    return (match.start() for match in _UNWELCOME.finditer(text))


def comments_after(text: str) -> dict[int, int]:
    """Return where a `#` follows white space: end of what stands before → the `#`."""
    if "#" not in text:
        return {}
    return {m.start(): m.end() - 1 for m in _COMMENT.finditer(text)}


def comments_before(text: str, comments: Iterable[int]) -> dict[int, int]:
    """Return where each comment's last character ends → its `#`."""
    made = {}
    for at in comments:
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else None]
        made[at + len(line.rstrip())] = at
    return made


def cut_by(text: str, start: int, end: int, hash_at: int, *, flow: bool) -> bool:
    """Say whether a comment cuts a plain text, or stands on a line of its own.

    One on its own line may be a comment of the writer's or a line of the text that
    begins with `#`; only what is not indented as the text's next line would be is the
    former.

    Args:
        text: The document.
        start: Where the plain text begins.
        end: Where it ends.
        hash_at: Where the `#` is.
        flow: Whether it stands in brackets or braces.
    """
    between = text[end:hash_at]
    if "\n" not in between or flow:
        return True
    line = text.rfind("\n", 0, start) + 1
    lead = _LEAD.match(text, line, start)
    inner = lead.end() - line if lead else 0
    if line + inner == start:  # a line of a list, or a text on a line of its own
        dash = text.rfind("-", line, start)
        inner = dash - line if dash >= 0 else max(inner - 1, 0)
    return len(between) - between.rfind("\n") - 1 > inner


def recognised(text: str, error: Any) -> tuple[str, Place]:
    """Return a code and a place for what libyaml could not read.

    Its own words may quote the text and are never shown; here they only choose.

    Args:
        text: The document.
        error: A scanner's or parser's error, with marks.
    """
    problem, context = error.problem or "", error.context or ""
    at = error.problem_mark
    since = error.context_mark or at
    lines = text.split("\n")
    stop, begin = (at.line, at.column), (since.line, since.column)
    trap = _scanned(problem, context, lines, stop, begin) or _parsed(
        problem, context, lines, stop, begin
    )
    code, (line, column) = trap or ("not-yaml", stop)
    return code, (line + 1, column + 1)


Trap = tuple[str, tuple[int, int]] | None


def _scanned(
    problem: str,
    context: str,
    lines: list[str],
    stop: tuple[int, int],
    begin: tuple[int, int],
) -> Trap:
    """What libyaml's scanner names itself."""
    for words, code in _SAID.items():
        if words in problem:
            return code, stop
    if "escape character" in problem or "hexdecimal" in problem:
        row, column = stop
        return "yaml-backslash", (row, lines[row].rfind("\\", 0, column + 1))
    for words, code in _DURING.items():
        if words in context:
            return code, begin
    if "cannot start any token" in problem:
        tab = _sign(lines, stop) == "\t"
        return ("yaml-tab" if tab else "yaml-sign"), stop
    if "quoted scalar" in context and "end of stream" in problem:
        return "yaml-quote-open", begin
    if "':'" in problem:
        return _no_key(lines, begin)
    if "mapping values" in problem:
        return _second_colon(lines, stop)
    return None


_SAID = {
    "tab character": "yaml-tab",
    "block sequence entries": "yaml-dash",
    "mapping keys": "yaml-question",
}
_DURING = {
    "an alias": "yaml-star",
    "an anchor": "yaml-ampersand",
    "block scalar": "yaml-block",
    "a tag": "yaml-tag",
    "directive": "yaml-tag",
}


def _parsed(
    problem: str,
    context: str,
    lines: list[str],
    stop: tuple[int, int],
    begin: tuple[int, int],
) -> Trap:
    """What only the line can tell."""
    row, column = stop
    before = lines[row][:column].rstrip() if row < len(lines) else ""
    sign = _sign(lines, stop)
    flow = "flow" in context
    if before.endswith(('"', "'")):
        return "yaml-quote", stop
    if "node content" in problem:
        inside = sign == "," and before.endswith((",", "[", "{", ":"))
        return ("yaml-comma" if inside and flow else "yaml-sign"), stop
    if before.endswith(("]", "}")):
        return "yaml-brackets", stop
    if flow:
        if sign == ":" and row == begin[0]:
            return "yaml-colon", stop
        return "yaml-brackets", (stop if sign in "[{" else begin)
    if "expected" in problem:
        return _no_key(lines, stop)
    return None


def _no_key(lines: list[str], at: tuple[int, int]) -> Trap:
    """Explain a line that is no field: it was cut off, run together or put askew."""
    row = at[0]
    line = lines[row] if row < len(lines) else ""
    if _HARD_SPACE.match(line):
        return "yaml-nbsp", (row, line.index("\u00a0"))
    closed = _CLOSED_UP.match(line)
    if closed:
        return "yaml-no-space", (row, closed.end() - 1)
    above = row - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    cut = lines[above].find("#") if above >= 0 else -1
    if cut == 0 or (cut > 0 and lines[above][cut - 1] in " \t"):
        return "yaml-hash", (above, cut)
    return "yaml-indent", at


def _second_colon(lines: list[str], at: tuple[int, int]) -> Trap:
    """Explain a colon where no field can begin."""
    row, column = at
    lead = _LEAD.match(lines[row])
    margin = lead.end() if lead else 0
    key = lines[row][margin:column]
    if "\u00a0" in key[:1]:
        return "yaml-nbsp", (row, lines[row].index("\u00a0"))
    if ": " in key or ":\t" in key or " " in key.strip():
        return "yaml-colon", at
    if row:
        above = _no_key(lines, (row - 1, 0))
        if above and above[0] in ("yaml-nbsp", "yaml-no-space"):
            return above
    return "yaml-indent", (row, margin)


def _sign(lines: list[str], at: tuple[int, int]) -> str:
    row, column = at
    return lines[row][column : column + 1] if row < len(lines) else ""
