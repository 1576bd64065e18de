"""One exporter under trial: what it is, what was tried, what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sos_map.exporting.api import Exporter, File
from sos_map.privacy.view import View
from sos_map.testing.contract.attempt import Crash, attempt
from sos_map.testing.contract.corpora import complete_view
from sos_map.testing.contract.marks import plainly
from sos_map.testing.contract.rules import Breach

__all__ = ["Trying"]


class Trying:
    """The state of one run of the contract.

    Attributes:
        exporter: Under trial.
        origin: `package.module:NAME`, where a fresh process finds it; looked for when
            empty.
        maps: How many random maps; more of everything else, too, when it is large.
        breaches: What was found, each once, in order.
        tried: How often each rule was tried.
        unseen: By rule, the types of files that nobody here can judge by it.
    """

    def __init__(self, exporter: Exporter, origin: str = "", maps: int = 12) -> None:
        """Begin with nothing found."""
        self.exporter = exporter
        self.origin = origin
        self.maps = maps
        self.breaches: dict[Breach, None] = {}
        self.tried: Counter[int] = Counter()
        self.unseen: dict[int, set[str]] = {}

    def breach(self, rule: int, what: str, /, **facts: str) -> None:
        """Note that a rule is broken."""
        self.breaches[Breach(rule, what, tuple(facts.items()))] = None

    def expect(self, holds: bool, rule: int, what: str, /, **facts: str) -> None:
        """Try a rule once, and note when it does not hold."""
        self.tried[rule] += 1
        if not holds:
            self.breach(rule, what, **facts)

    def not_seen(self, rule: int, media_type: str) -> None:
        """Note that files of a type cannot be judged by a rule, well or ill."""
        self.unseen.setdefault(rule, set()).add(media_type)

    def draw(
        self,
        shown: View,
        options: Mapping[str, Any] | None = None,
        language: str = "sv",
    ) -> tuple[File, ...] | None:
        """Return the files; or ``None``, and note which rule that breaks."""
        made = attempt(self.exporter, shown, options, language)
        if isinstance(made, Crash):
            self.crashed(made, shown, options, language)
            return None
        return made

    def crashed(
        self,
        crash: Crash,
        shown: View,
        options: Mapping[str, Any] | None = None,
        language: str = "sv",
    ) -> None:
        """Find out by experiment why a view was not drawn, and note it.

        With plain words in their place it is drawn: the words were at fault (C5). A
        complete view for that reader is not drawn either (C3). Else something that is
        absent in this view was missed (C4).
        """
        again = (options, language)
        rule = 4
        if not isinstance(attempt(self.exporter, plainly(shown), *again), Crash):
            rule = 5
        else:
            whole = complete_view(self.exporter, shown.reader.kind)
            drawn = whole and attempt(self.exporter, whole, *again)
            if whole is None or isinstance(drawn, Crash):
                rule = 3
        facts = {"reader": shown.reader.kind, "error": crash.error}
        self.breach(rule, "not-drawn", where=crash.where, **facts)
