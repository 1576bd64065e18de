"""A document on its way into the hand-written form, as every short form asks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sos_map.files.handwritten.nodes import Doc, Node
from sos_map.files.handwritten.vocabulary import Tongue

__all__ = ["Folding", "prefix"]


class Folding:
    """The state of one document while short forms take things out of its sections.

    Attributes:
        words: The column of the table that is written.
        doc: Section → things that still stand in it.
        case: The case file.
        top: Short form of the whole file → its things.
        workers: Who is always in the room.
        meeting: The meeting where everything happened that says nothing else.
        rooms: Whether a meeting's people are its label.
    """

    def __init__(self, words: Tongue, doc: Doc, case: Node) -> None:
        self.words = words
        self.doc = doc
        self.case = case
        self.top: dict[str, Any] = {}
        self.workers: list[str] = []
        self.meeting: str | None = None
        self.rooms = False
        #: Things (by identity) whose id is the one that would be given again.
        self.dull: set[int] = set()
        #: Sources that are somebody who told it at a meeting.
        self.told: dict[str, tuple[str, str]] = {}
        self.named: set[str] = set()

    @property
    def yes(self) -> str:
        """The word for yes."""
        return self.words.plain("+yes")

    def is_dull(self, node: Node) -> bool:
        """Say whether nobody needs a thing's id, and it would get the same again."""
        return id(node) in self.dull and node.get("id") not in self.named

    def recount(self) -> None:
        """Note anew every id that something in the document names."""
        self.named = set()
        waiting: list[Any] = [self.case, *self.top.values(), *self.doc.values()]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                self.named.add(one)
            elif isinstance(one, Node):
                waiting += [value for name, value in one.items() if name != "id"]
                waiting += [value for value, _ in one.short.values()]
            elif isinstance(one, dict):
                waiting += one.keys()
                waiting += one.values()
            elif isinstance(one, list):
                waiting += one

    def bare(self, node: Node, *names: str) -> bool:
        """Say whether a thing has no fields but these, and a label as worked out."""
        return (
            self.is_dull(node)
            and self.derived(node)
            and not node.short
            and node.keys() <= {"id", "shown_to", *names}
        )

    def derived(self, node: Node) -> bool:
        """Say whether a thing's label is the one that would be worked out."""
        return node.made


def prefix(
    doc: Doc,
    section: str,
    order: Callable[[Node], tuple[int, ...] | None],
    *,
    once: bool = False,
) -> list[Node]:
    """Take things from the front of a section while their order is rising.

    Short forms put their things in front, in an order of their own; so only what
    stands so already can be taken without changing the map.
    """
    things = doc.get(section, [])
    last: tuple[int, ...] = ()
    count = 0
    for thing in things:
        key = order(thing)
        if key is None or key < last or (once and key == last):
            break
        last = key
        count += 1
    doc[section] = things[count:]
    return things[:count]
