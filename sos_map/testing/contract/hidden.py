"""One run: the page of the map is the page of the map's view (C6, privacy §1.5)."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

import attrs

from sos_map.exporting.api import Exporter
from sos_map.exporting.rendering import render
from sos_map.model.case import CaseMap
from sos_map.privacy.erase import erase
from sos_map.privacy.policy import policy
from sos_map.privacy.view import View
from sos_map.privacy.views import lift, view, view_with_report
from sos_map.testing.canaries import canaries_in, with_canaries
from sos_map.testing.contract.attempt import Crash, Drawn, drawn
from sos_map.testing.contract.trials import LANGUAGES, option_sets, trials
from sos_map.testing.contract.trying import Trying
from sos_map.testing.random_cases import random_case
from sos_map.testing.samples import DATE, usual_case

__all__ = ["Paper", "compared", "nothing_hidden_shows", "papers"]

Outcome = Literal["same", "leak", "unsteady"]


@attrs.frozen(repr=False)
class Paper:
    """One paper to make: how to come by the map, for whom, how.

    The map is made when it is needed and let go again, so that while the view alone is
    drawn, no whole map lies about that a curious exporter could find.
    """

    make: Callable[[], CaseMap]
    reader: str
    kind: str
    child: str | None
    options: Mapping[str, Any]
    language: str

    def of_the_map(self, exporter: Exporter) -> Drawn:
        """Draw with the whole map at hand in memory, as when anybody exports.

        Neither the search of texts nor the look at the bytes stands between: a page
        that they would stop is a page that shows what it must not.
        """
        case = self.make()
        shown, _report = view_with_report(case, self.reader, DATE, child=self.child)
        made = drawn(
            exporter, lambda: render(exporter, shown, self.options, self.language)
        )
        del case  # it had to lie there until now
        return made

    def view(self) -> View:
        """Return what the reader may see, erased by the kit itself."""
        return view(self.make(), self.reader, DATE, child=self.child)

    def of_the_view(self, exporter: Exporter) -> Drawn:
        """Draw the view made into a map and erased once more; there is nothing else."""
        seen = self.view()
        lifted, who = lift(seen)
        shown, _report = erase(lifted, who, policy("se"), DATE, seen.child)
        return drawn(
            exporter, lambda: render(exporter, shown, self.options, self.language)
        )


def nothing_hidden_shows(trying: Trying) -> None:
    """Compare on random maps and on the usual family; there, look for canaries too."""
    exporter = trying.exporter
    for paper in papers(exporter, trying.maps):
        outcome, first = compared(exporter, paper)
        trying.expect(outcome != "leak", 6, "leak", reader=paper.kind)
        trying.expect(outcome != "unsteady", 7, "not-again", reader=paper.kind)
        if isinstance(first, Crash):
            trying.crashed(first, paper.view(), paper.options, paper.language)
    for trial in trials(exporter, usual_case()):
        made = with_canaries(trial.case, trial.reader, DATE, child=trial.child)
        shown = view(made.case, made.reader, DATE, child=made.child)
        for file in trying.draw(shown) or ():
            out = canaries_in(file.data) | canaries_in(file.name)
            trying.expect(not out, 6, "canary", reader=trial.kind)


def compared(exporter: Exporter, paper: Paper) -> tuple[Outcome, Drawn]:
    """Return whether map and view give the same, and what the map gave.

    Where they differ the map is drawn again: an exporter that gives something else
    every time does not leak by that.
    """
    first = paper.of_the_map(exporter)
    if first == paper.of_the_view(exporter):
        return "same", first
    return ("leak" if first == paper.of_the_map(exporter) else "unsteady"), first


def papers(exporter: Exporter, maps: int) -> Iterator[Paper]:
    """Yield papers of random maps, two readers each, and of the usual family."""
    for seed in range(maps):
        rng = random.Random(f"readers/{seed}")  # noqa: S311 (no secret)
        make = functools.partial(_random_map, seed)
        every = _every_paper(exporter, make)
        variants = list(option_sets(exporter))
        for one in rng.sample(every, min(2, len(every))):
            options, language = rng.choice(variants), rng.choice(LANGUAGES)
            yield attrs.evolve(one, options=options, language=language)
    kinds = {one.kind: one for one in reversed(_every_paper(exporter, usual_case))}
    yield from kinds.values()


def _every_paper(exporter: Exporter, make: Callable[[], CaseMap]) -> list[Paper]:
    """Return a paper for each reader of a map, and nothing that holds the map."""
    return [
        Paper(make, one.reader, one.kind, one.child, {}, LANGUAGES[0])
        for one in trials(exporter, make(), every=True)
    ]


def _random_map(seed: int) -> CaseMap:
    return random_case(random.Random(f"papers/{seed}"))  # noqa: S311 (no secret)
