"""The contract that every exporter keeps, as a class of tests to inherit.

    from sos_map.testing import ExporterContract
    from my_package import EXPORTER

    class TestMine(ExporterContract):
        exporter = EXPORTER

One test for each numbered rule (docs/writing-an-exporter.md). There is no switch to
skip one, and the last test makes sure that all have run. A failure names the rule, the
reader's kind and the kind of error; it never quotes the family. A rule by which nobody
here can judge a type of file is told as a warning: it is neither kept nor broken.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any, ClassVar

from sos_map.exporting.api import Exporter
from sos_map.i18n import catalogue
from sos_map.testing.contract.rules import RULES, Breach, gathered, rule_text
from sos_map.testing.contract.run import STAGES
from sos_map.testing.contract.trying import Trying

__all__ = ["ExporterContract"]

_LAST = "test_every_rule_was_tried"


class _State:
    """What has been tried in this process for one class of tests."""

    def __init__(self, trying: Trying) -> None:
        self.trying = trying
        self.done: set[int] = set()
        self.told: set[Breach] = set()

    def breaches_of(self, rule: int) -> list[Breach]:
        """Run what tries a rule, unless it has run, and return what breaks the rule."""
        for number, (stage, rules) in enumerate(STAGES):
            if rule in rules and number not in self.done:
                self.done.add(number)
                stage(self.trying)
        found = [one for one in self.trying.breaches if one.rule == rule]
        if not self.trying.tried[rule]:
            found.append(Breach(rule, "not-tried"))
        return found


_states: dict[type, _State] = {}


class ExporterContract:
    """Seventeen rules; inherit, and say which exporter is meant.

    Attributes:
        exporter: Yours.
        origin: `package.module:NAME`, where a fresh process finds it; only needed when
            it stands in no module of its own name or cannot be found by looking.
        maps: How many random maps are drawn for the rules that need many.
    """

    exporter: ClassVar[Exporter]
    origin: ClassVar[str] = ""
    maps: ClassVar[int] = 12

    def test_every_rule_was_tried(self) -> None:
        """All of them: what was not run in this process yet is run now."""
        own = type(self)
        for rule, name in RULES.items():
            method: Any = getattr(own, _name(rule, name))
            kept = method is getattr(ExporterContract, _name(rule, name))
            _fail_on([] if kept else [Breach(rule, "replaced")])
            for mark in (*_marks(own), *_marks(method)):
                skips = getattr(mark, "name", "") in ("skip", "skipif", "xfail")
                _fail_on([Breach(rule, "skipped")] if skips else [])
        state = _state(own)
        left = [one for rule in RULES for one in state.breaches_of(rule)]
        # What a stage saw of a rule after that rule's own test had passed.
        _fail_on([one for one in left if one not in state.told])


def _marks(what: Any) -> tuple[Any, ...]:
    marks = getattr(what, "pytestmark", ())
    return tuple(marks) if isinstance(marks, list | tuple) else (marks,)


def _state(own: type) -> _State:
    if own not in _states:
        given: Any = own
        _states[own] = _State(Trying(given.exporter, given.origin, given.maps))
    return _states[own]


def _name(rule: int, name: str) -> str:
    return f"test_c{rule}_{name}"


def _fail_on(breaches: list[Breach]) -> None:
    if breaches:
        raise AssertionError("\n".join(one.text() for one in gathered(breaches)))


def _test_of(rule: int) -> Callable[[ExporterContract], None]:
    def test(self: ExporterContract) -> None:
        state = _state(type(self))
        found = state.breaches_of(rule)
        state.told.update(found)
        _fail_on(found)
        if types := ", ".join(sorted(state.trying.unseen.get(rule, ()))):
            told = catalogue("en").text("contract.report.why-unseen", types=types)
            warnings.warn(f"C{rule}: {told}", stacklevel=1)

    test.__doc__ = f"C{rule}: {rule_text(rule)}"
    return test


for _rule, _slug in RULES.items():
    setattr(ExporterContract, _name(_rule, _slug), _test_of(_rule))
# Tests run in the order in which a class lists them: this one comes last.
_last = ExporterContract.test_every_rule_was_tried
delattr(ExporterContract, _LAST)
setattr(ExporterContract, _LAST, _last)
