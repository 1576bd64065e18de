"""What a rule says: where, what is missing, and what to ask; no word of the case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import attrs

from sos_map.files.places import Path, Where, written
from sos_map.i18n import Catalogue, list_text
from sos_map.silence import silent_methods

__all__ = ["Finding", "Named", "Remark", "Seen", "Spot", "Weight", "unnamed"]

#: How near at hand it is: §8's error, warning and hint, in words that blame nobody.
Weight = Literal["first", "next", "thought"]
#: Names a place as the writer of the text knows it; empty for the usual path.
Named = Callable[[Path], str]


def unnamed(_steps: Path) -> str:
    """Name no place: the usual path serves."""
    return ""


@attrs.frozen(repr=False)
class Spot:
    """A place on the map.

    Attributes:
        id: The id of the thing; empty for the case itself. Ids may be telling: for
            programs, not for messages.
        steps: Where it stands, from the root of the document.
        line: 1-based line in the text, 0 when there was none.
        column: 1-based column, 0 when there was no text.
        named: The path as the writer would know it, where that is another.
    """

    id: str
    steps: Path
    line: int = 0
    column: int = 0
    named: str = ""

    @property
    def path(self) -> str:
        """Where, by position: ``$.dangers[0]``."""
        if self.named:
            return self.named
        if "extensions" in self.steps:  # what is inside has names of its own
            return written(self.steps[: self.steps.index("extensions") + 1])
        return written(self.steps)

    def found_in(self, where: Where, named: Named = unnamed) -> Spot:
        """Return the spot with its line and column in a text."""
        line, column = where(self.steps)
        return attrs.evolve(self, line=line, column=column, named=named(self.steps))

    def as_data(self) -> dict[str, object]:
        """Return the spot as plain data, for ``--json``."""
        return {
            "id": self.id,
            "path": self.path,
            "line": self.line,
            "column": self.column,
        }


@attrs.frozen(repr=False)
class Seen:
    """What a rule saw: the thing, what else it is about, and what is missing there.

    Attributes:
        id: The thing.
        also: Other things that it is about.
        variant: Which of the rule's sentences, when it has more than one.
        missing: Which parts are missing, as our own words.
    """

    id: str
    also: tuple[str, ...] = ()
    variant: str = ""
    missing: tuple[str, ...] = ()


@silent_methods
@attrs.frozen(repr=False, kw_only=True)
class Finding:
    """One thing that good practice would ask about.

    Attributes:
        code: Stable and documented in ``docs/findings.md``: ``L-D01``.
        weight: `first`, `next` or `thought` (error, warning, hint of §8).
        certainty: `sure`, or `maybe` where only the wording was read.
        spot: The thing it is about.
        also: Other things that it is about.
        variant: Which of the rule's sentences; most rules have one.
        missing: Which parts are missing, by our own names for them.
    """

    code: str
    weight: Weight
    certainty: Literal["sure", "maybe"]
    spot: Spot
    also: tuple[Spot, ...] = ()
    variant: str = ""
    missing: tuple[str, ...] = ()

    @property
    def _key(self) -> str:
        return f"finding.{self.code}" + (f".{self.variant}" if self.variant else "")

    def text(self, words: Catalogue) -> str:
        """Return what is missing, in one sentence."""
        parts = [
            words.text(f"finding.{self.code}.missing.{name}") for name in self.missing
        ]
        return words.text(self._key, missing=list_text(parts, words))

    def ask(self, words: Catalogue) -> str:
        """Return the question to ask next."""
        return words.text(f"{self._key}.ask")

    def source(self, words: Catalogue) -> str:
        """Return where the rule comes from."""
        return words.text(f"finding.{self.code}.source")

    def found_in(self, where: Where, named: Named = unnamed) -> Finding:
        """Return the finding with its places in a text."""
        return attrs.evolve(
            self,
            spot=self.spot.found_in(where, named),
            also=tuple(spot.found_in(where, named) for spot in self.also),
        )

    def as_data(self, words: Catalogue) -> dict[str, object]:
        """Return the finding as plain data, for ``--json``."""
        return {
            "code": self.code,
            "weight": self.weight,
            "certainty": self.certainty,
            **self.spot.as_data(),
            "also": [spot.as_data() for spot in self.also],
            "missing": list(self.missing),
            "text": self.text(words),
            "ask": self.ask(words),
            "source": self.source(words),
        }


@silent_methods
@attrs.frozen(repr=False)
class Remark:
    """Something about an accepted finding that its owner should know.

    Attributes:
        code: ``accepted-form``, ``accepted-code-unknown``, ``accepted-without-why``,
            ``accepted-ended`` or ``accepted-not-needed``.
        spot: Where it is accepted.
    """

    code: str
    spot: Spot

    def text(self, words: Catalogue) -> str:
        """Return what it is and what to do."""
        return words.text(f"finding.{self.code}")

    def found_in(self, where: Where, named: Named = unnamed) -> Remark:
        """Return the remark with its place in a text."""
        return attrs.evolve(self, spot=self.spot.found_in(where, named))

    def as_data(self, words: Catalogue) -> dict[str, object]:
        """Return the remark as plain data, for ``--json``."""
        return {"code": self.code, **self.spot.as_data(), "text": self.text(words)}
