"""Where each part of a YAML text begins and ends, so that lines can be put between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

__all__ = ["child", "column", "comments", "end_of", "entry", "is_flow", "tree"]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"#[^\r\n]*")


def tree(text: str) -> Any:
    """Return the nodes of a text that `yaml_text.parse` has taken."""
    return yaml.compose(text, Loader=_LOADER)


def entry(node: Any, key: str) -> int | None:
    """Return where in a mapping a key stands, if it does."""
    found = (at for at, pair in enumerate(node.value) if pair[0].value == key)
    return next(found, None)


def child(node: Any, step: str | int) -> Any:
    """Return the node of a field or of a line of a list, or None."""
    if isinstance(step, int):
        return node.value[step]
    at = entry(node, step)
    return None if at is None else node.value[at][1]


def is_flow(node: Any) -> bool:
    """Say whether a list or mapping stands in brackets."""
    return bool(node.flow_style)


def column(node: Any) -> int:
    """Return how far in a node begins."""
    at: int = node.start_mark.column
    return at


def end_of(text: str, node: Any) -> int:
    """Return where the last character of a node ends, comments after it left out."""
    last = node
    while not isinstance(last, yaml.ScalarNode) and not last.flow_style:
        last = last.value[-1]
        if isinstance(last, tuple):
            last = last[1]
    end: int = last.end_mark.index
    if isinstance(last, yaml.ScalarNode) and last.style in ("|", ">"):
        return max(len(text[:end].rstrip()), last.start_mark.index + 1)
    return end


def comments(text: str, node: Any) -> list[str]:
    """Return every comment of a text, in order."""
    found: list[str] = []
    at = 0
    for start, end in (*_scalars(node), (len(text), len(text))):
        found += _COMMENT.findall(text, at, start)
        at = end
    return found


def _scalars(node: Any) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, node.end_mark.index
        return
    for part in node.value:
        for inner in part if isinstance(part, tuple) else (part,):
            yield from _scalars(inner)
