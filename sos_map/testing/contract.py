"""The contract that every exporter keeps, as a class of tests to inherit.

    from sos_map.testing import ExporterContract
    from my_package import EXPORTER

    class TestMine(ExporterContract):
        exporter = EXPORTER

The rules are numbered C1 to C12. There is no switch to skip one, and the last test
makes sure that all have run. A failure names the rule, the reader's kind and the kind
of error; it never quotes the family.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from sos_map.exporting.api import API, Exporter
from sos_map.testing import contract_rules as rules
from sos_map.testing.contract_trials import expect

__all__ = ["ExporterContract"]

T = TypeVar("T", bound="ExporterContract")
_ran: dict[type, set[int]] = {}


def _rule(number: int) -> Callable[[Callable[[T], None]], Callable[[T], None]]:
    def mark(method: Callable[[T], None]) -> Callable[[T], None]:
        @functools.wraps(method)
        def run(self: T) -> None:
            method(self)
            _ran.setdefault(type(self), set()).add(number)

        return run

    return mark


class ExporterContract:
    """Twelve rules; inherit, and say which exporter is meant.

    Attributes:
        exporter: Yours.
        origin: `package.module:NAME`, where a fresh process finds it; only needed when
            it stands in no module of its own name or cannot be found by looking.
    """

    exporter: ClassVar[Exporter]
    origin: ClassVar[str] = ""

    @_rule(1)
    def test_c1_it_is_declared_and_can_be_found(self) -> None:
        """C1: an `Exporter` of this interface, listed by its own package."""
        expect(isinstance(self.exporter, Exporter), "C1: not an Exporter")
        expect(self.exporter.api == API, "C1: written for another interface")
        rules.found_when_installed(self.exporter)

    @_rule(2)
    def test_c2_options_explain_themselves(self) -> None:
        """C2: each option is a schema with a description and a fitting default."""
        rules.options_fit(self.exporter)

    @_rule(3)
    def test_c3_every_sample_is_drawn_for_every_reader(self) -> None:
        """C3: every sample, kind of reader that it declares, language, option."""
        rules.draws_every_sample(self.exporter)

    @_rule(4)
    def test_c4_an_empty_view_is_drawn(self) -> None:
        """C4: nothing to show is no error; the blank sheet too, when there is one."""
        rules.draws_nothing(self.exporter)

    @_rule(5)
    def test_c5_hostile_text_survives(self) -> None:
        """C5: marks, quotes, right-to-left, emoji, long words: no crash, no loss."""
        rules.hostile_text_survives(self.exporter)

    @_rule(6)
    def test_c6_nothing_hidden_leaks(self) -> None:
        """C6: the page of the map is the page of the view; no canary comes out."""
        rules.same_from_map_and_from_view(self.exporter)
        rules.no_canary_comes_out(self.exporter)

    @_rule(7)
    def test_c7_twice_the_same_bytes(self) -> None:
        """C7: again, and after other readers' pages, the bytes are the same."""
        rules.same_bytes_twice(self.exporter)

    @_rule(8)
    def test_c8_the_same_bytes_in_other_surroundings(self) -> None:
        """C8: two processes with other hash seeds, time zones, locales and folders."""
        rules.same_bytes_elsewhere(self.exporter, self.origin)

    @_rule(9)
    def test_c9_unknown_options_are_refused(self) -> None:
        """C9: an unknown option or a wrong value is refused and not repeated."""
        rules.unknown_options_are_refused(self.exporter)

    @_rule(10)
    def test_c10_it_only_computes(self) -> None:
        """C10: no file is written, no socket opened, no process started."""
        rules.only_computes(self.exporter, self.origin)

    @_rule(11)
    def test_c11_files_are_well_formed(self) -> None:
        """C11: declared types; text is UTF-8 with line feeds; XML and SVG parse."""
        rules.files_are_well_formed(self.exporter)

    @_rule(12)
    def test_c12_every_language_has_the_same_words(self) -> None:
        """C12: the same keys and placeholders in each; `sv` and `en` are there."""
        rules.words_agree(self.exporter)

    def test_all_rules_ran(self) -> None:
        """All twelve: what was not run in this process yet is run now."""
        own = type(self)
        marks = getattr(own, "pytestmark", ())
        for number in range(1, 13):
            name = next(n for n in dir(own) if n.startswith(f"test_c{number}_"))
            method: Any = getattr(own, name)
            kept = method is getattr(ExporterContract, name, None)
            expect(kept, f"C{number}: the rule was replaced")
            for mark in (*marks, *getattr(method, "pytestmark", ())):
                known = getattr(mark, "name", "") not in ("skip", "skipif", "xfail")
                expect(known, f"C{number}: no rule may be skipped")
            if number not in _ran.get(own, ()):
                method(self)
