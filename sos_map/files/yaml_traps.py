"""Words that YAML would cut, split or gather otherwise than they were meant."""

from __future__ import annotations

import bisect
import re
from typing import Any

from sos_map.errors import Problem
from sos_map.files.places import Path, written
from sos_map.files.traps import comments_after, comments_before, cut_by
from sos_map.files.yaml_words import Spec

__all__ = ["Watch"]

_NO_TEXT = ("integer", "number", "boolean")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+#")


class Watch:
    """Watches over the words of a document while it is read; keeps the problems."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.flow = False
        self.text = ""
        self.lines: list[int] = []
        self.comments: dict[int, int] = {}
        self.ended: dict[int, int] = {}

    def problem(self, code: str, event: Any, path: Path) -> None:
        mark = event.start_mark
        self.problems.append(
            Problem(written(path), code, mark.line + 1, mark.column + 1)
        )

    def trap(self, code: str, offset: int, path: Path) -> None:
        if not self.lines:
            self.lines = [0, *(m.end() for m in re.finditer("\n", self.text))]
        line = bisect.bisect_right(self.lines, offset)
        column = offset - self.lines[line - 1] + 1
        self.problems.append(Problem(written(path), code, line, column))

    def find_comments(self) -> None:
        self.comments = comments_after(self.text)
        self.ended = comments_before(self.text, self.comments.values())

    def sign(self, event: Any) -> str:
        """Return the character at which something begins."""
        at = event.start_mark.index
        return self.text[at : at + 1]

    def not_braces(self, event: Any, path: Path) -> None:
        """Refuse a mapping that only a colon in somebody's words makes."""
        at = event.start_mark.index
        line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        if self.flow and self.text[at] != "{":
            self.problem("yaml-colon", event, path)
        elif not self.flow and line.strip(" ").endswith("-"):
            known = "yaml-question" if self.text[at] == "?" else "yaml-colon"
            self.problem(known, event, path)

    def cut(self, start: int, end: int, path: Path, spec: Spec) -> None:
        """Refuse a comment that ends plain words: it may be the rest of them."""
        at = self.comments[end]
        if spec in _NO_TEXT:  # nobody's words, so a comment is one
            return
        if cut_by(self.text, start, end, at, flow=self.flow):
            self.trap("yaml-hash", at, path)

    def after_comment(self, event: Any, path: Path) -> None:
        """Refuse a comment between a field's colon and its words: it may be words."""
        at = start = event.start_mark.index
        while at and self.text[at - 1] in " \t\r\n":
            at -= 1
        if at in self.ended and at < start:
            self.trap("yaml-hash", self.ended[at], path)

    def over_lines(self, event: Any, path: Path) -> None:
        """Refuse what YAML would gather from several lines against the eye."""
        start, end = event.start_mark.index, event.end_mark.index
        first, *more = self.text[start:end].split("\n")
        if event.style in ("|", ">"):
            if not event.value.strip():
                self.problem("yaml-block", event, path)
            elif _HEADER.match(first):
                self.trap("yaml-hash", start + first.index("#"), path)
            return
        if self.flow and event.style:  # the bracket would not close
            return
        at = start + len(first) + 1
        head = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        around = len(head) - len(head.lstrip(" "))
        for line in more:
            bare = line.lstrip(" ")
            if not event.style:
                if bare.startswith("-"):
                    self.trap("yaml-dash", at + len(line) - len(bare), path)
            elif bare.strip() and len(line) - len(bare) <= around:
                self.problem("yaml-quote-open", event, path)
                return
            at += len(line) + 1

    def has_colon(self, value: Any) -> bool:
        """Say whether an empty value in braces was meant: a colon is before it."""
        return self.text[value.start_mark.index - 1] == ":"

    def last_comma(self, end: Any, path: Path) -> None:
        """Refuse a comma that ends the words, since YAML would drop it."""
        at = end.end_mark.index - 2
        while self.text[at] in " \t\r\n":
            at -= 1
        if self.text[at] == ",":
            self.trap("yaml-comma", at, path)
