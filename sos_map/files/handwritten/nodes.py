"""A thing while it is read: its canonical fields, and where each was written."""

from __future__ import annotations

from typing import Any

from sos_map.files.places import Path

__all__ = ["Doc", "Node", "To"]


class Node(dict[str, Any]):
    """Canonical fields of one thing or link, with their places in the writer's file.

    Attributes:
        cls: The name of its class.
        path: Where it stands in the file.
        came: Field → where its value stands; what is not there was worked out.
        short: Short form → what was written and where.
        inside: The thing that it was written inside of, when it takes its label.
        made: True when nobody wrote it as a thing of its own.
    """

    __slots__ = ("came", "cls", "inside", "made", "path", "short")

    def __init__(
        self,
        cls: str,
        path: Path,
        *,
        inside: Node | None = None,
        made: bool = False,
        **given: Any,
    ) -> None:
        super().__init__({name: value for name, value in given.items() if value})
        self.cls = cls
        self.path = path
        self.came: dict[str, Path] = {}
        self.short: dict[str, tuple[Any, Path]] = {}
        self.inside = inside
        self.made = made

    @property
    def around(self) -> Node:
        """The thing that it was written inside of; ask only where there is one."""
        if self.inside is None:  # pragma: no cover - every caller knows
            raise LookupError
        return self.inside

    def add(self, form: str, value: Any) -> None:
        """Add one more to a short form that is a list."""
        self.short[form] = ([*self.short.get(form, ([], ()))[0], value], ())


class To:
    """A reference to a thing that may get its id later."""

    __slots__ = ("node",)

    def __init__(self, node: Node) -> None:
        self.node = node


#: Section → its things, in order; `case` and `labels` beside them.
Doc = dict[str, list[Node]]
