"""How chance is drawn for random maps: small draws make small maps, so they shrink."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sos_map.testing.pools import DATES, EXTENSIONS, HOSTILE_TEXTS, SENTENCES

__all__ = ["Draws"]

T = TypeVar("T")
Data = dict[str, Any]

_UNLABELLED = ("sos_map", "case", "labels")

#: For whom a wording can be made.
_READERS = ("family", "family", "professional", "child", "teaching")


class Draws:
    """Draws for one map.

    Attributes:
        below: Gives a whole number from 0 up to and without a limit; all chance comes
            from here.
        size: At most so many things of each kind.
        richness: From 0 to 10: how often something is there that need not be.
        children: Ids of the children of the case.
        readers: Labels that name somebody who may get a paper, most useful first.
    """

    def __init__(
        self,
        below: Callable[[int], int],
        size: int,
        richness: int = 10,
        many: Callable[[int], int] | None = None,
    ) -> None:
        """Start with nothing known; `many` draws how many of a kind there are."""
        self.below = below
        self.size = size
        self.richness = richness
        self.many = many or self.count
        self.children: list[str] = []
        self.readers: list[str] = []

    def maybe(self, chance: float) -> bool:
        """Say yes so often; the smallest draw says no."""
        return self.below(100) >= 100 - 10 * self.richness * chance

    def count(self, most: int) -> int:
        """Return a number from 0 up to and with `most`."""
        return self.below(most + 1)

    def one(self, items: Sequence[T]) -> T:
        """Return one of several; the smallest draw is the first."""
        return items[self.below(len(items))]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Return all of them in another order; the smallest draws keep it."""
        found = list(items)
        for place in range(len(found) - 1):
            found.insert(place, found.pop(place + self.below(len(found) - place)))
        return found

    def some(self, items: Sequence[T], most: int = 3) -> list[T]:
        """Return a few different ones, in a random order."""
        found: list[T] = []
        for _ in range(self.count(min(most, len(items)))):
            item = self.one(items)
            if item not in found:
                found.append(item)
        return found

    def text(self) -> str:
        """Return words, hostile ones now and then."""
        if self.maybe(0.04):
            return self.one(HOSTILE_TEXTS)
        return self.one(SENTENCES)

    def words(self, chance: float = 1.0) -> Data:
        """Return `text`, and now and then its language and other wordings."""
        if chance < 1 and not self.maybe(chance):
            return {}
        found: Data = {"text": self.text()}
        if self.maybe(0.1):
            found["language"] = self.one(("ar", "en", "sv"))
        if self.maybe(0.2):
            made = [self.wording() for _ in range(1 + self.count(2))]
            found["wordings"] = [
                *{(one["language"], one.get("reader")): one for one in made}.values()
            ]
        return found

    def wording(self) -> Data:
        """Return the same in another language, or for one kind of reader."""
        made: Data = {"language": self.one(("en", "so", "sv")), "text": self.text()}
        if made["language"] == "sv" or self.maybe(0.4):
            made["reader"] = self.one(_READERS)
        if self.maybe(0.3):
            made |= {"made_from": "5d41402a", "made_by": self.text()}
        return made

    def days(self, chance: float = 0.3) -> Data:
        """Return `since` and `ended`, each now and then, in the order of time."""
        found: Data = {}
        place = 0
        if self.maybe(chance):
            place = self.below(len(DATES))
            found["since"] = DATES[place]
        if self.maybe(chance / 2):
            found["ended"] = self.one(DATES[place:])
        return found

    def label(self) -> str:
        """Return one label of any form."""
        return self.one(self.readers)

    def labels(self, thing: Data, chance: float, most: int = 4) -> None:
        """Label a thing or a link for some, and hide it from others, now and then."""
        if self.maybe(chance):
            thing["shown_to"] = self.some(self.readers, most)
        if self.maybe(0.12):
            thing["hidden_from"] = self.some(self.readers, 2)
        self._agree(thing)

    def _agree(self, thing: Data) -> None:
        """Keep from nobody what is shown to them by name: that contradicts itself."""
        shown = thing.get("shown_to", ())
        hidden = [one for one in thing.pop("hidden_from", ()) if one not in shown]
        if hidden:
            thing["hidden_from"] = hidden

    def label_everything(self, data: Data) -> None:
        """Put labels, grounds and notes on the case, on sections and on things."""
        self.labels(data["case"], 0.7, 2 * len(self.readers))
        data["case"].pop("hidden_from", None)
        if self.maybe(0.03):
            data["case"]["hidden_from"] = self.some(self.readers, 2)
            self._agree(data["case"])
        sections = [name for name in data if name not in _UNLABELLED]
        labels = []
        for section in sections:
            if self.maybe(0.15):
                label: Data = {"section": section}
                self.labels(label, 0.8, 8)
                labels.append(label)
        if labels:
            data["labels"] = labels
        for section in sections:
            for thing in data[section]:
                if self.maybe(0.5):
                    self.labels(thing, 0.5, 6)
                    if self.maybe(0.1):
                        thing["ground"] = self.text()
                    if self.maybe(0.1):
                        thing["note"] = self.text()
                    if self.maybe(0.05):
                        thing["extensions"] = self.one(EXTENSIONS)
