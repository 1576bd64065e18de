"""The tables notice when any condition of a rule goes: one mutant for each."""

from __future__ import annotations

import importlib
import inspect
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest
import test_own_words
import test_protection_and_goals
import test_unseen
import test_views
import test_voices
import test_worries
from practice_maps import ids

from sos_map.practice.rules import RULES

TABLES = {
    code: table
    for module in (
        test_worries,
        test_views,
        test_voices,
        test_own_words,
        test_protection_and_goals,
        test_unseen,
    )
    for code, table in module.TABLES.items()
}

#: Module, what stands there, what is put in its place, and a rule that must notice.
MUTANTS = [
    ("worries", 'one.status == "active"', "True", "L-D04"),
    ("worries", "one.who in nobody for one", "False for one", "L-D04"),
    ("worries", "for one in look.case.people if one.unknown", "for one in ()", "L-D04"),
    ("worries", "if texts and getattr(danger, name) is None", "if texts", "L-D06"),
    ("worries", "and not mentions(name, texts)", "", "L-D06"),
    ("worries", "if texts and getattr", "if getattr", "L-D06"),
    ("worries", '("behaviour", "circumstance")', '("behaviour",)', "L-D06"),
    ("worries", '("behaviour", "circumstance")', '("circumstance",)', "L-D06"),
    ("worries", "if who not in heard", "if False", "L-D12"),
    ("worries", "one.view in _ANSWERED", "True", "L-D12"),
    ("worries", '"unsure", "not_told"', '"unsure"', "L-D12"),
    ("worries", "and not danger.dispute", "", "L-D12"),
    ("worries", 'and not mentions("dispute", texts)', "", "L-D12"),
    ("worries", "against and texts and", "against and", "L-D12"),
    ("worries", '_DISPUTES = ("partly", "disagrees")', "_DISPUTES = ()", "L-D12"),
    ("worries", 'who.certainty == "disputed"', "False", "L-H07"),
    ("worries", "one.view in _DISPUTES}", "False}", "L-H07"),
    ("worries", 'told | left_alone(look, "harms", harm)', "told", "L-H07"),
    ("worries", "and one.who not in alone", "", "L-D12"),
    ("worries", 'harm.certainty == "disputed"', "False", "L-H07"),
    ("worries", "told <= set(harm.said_by)", "not told", "L-H07"),
    ("worries", "if who not in known", "if False", "L-H07"),
    ("voices", "tie.nature not in _NOT_PARENTS and", "", "L-D12"),
    ("voices", "and tie.of in wanted", "", "L-D12"),
    ("voices", "if one.child in wanted", "if False", "L-D12"),
    ("voices", "who not in kept_away", "True", "L-R03"),
    ("voices", "person.died or", "", "L-D12"),
    ("voices", "person.unknown or", "", "L-D12"),
    ("voices", " or person.whereabouts", "", "L-D12"),
    ("voices", "age and age.sure", "age", "L-C01"),
    ("voices", "and age.least >= years", "", "L-C01"),
    ("voices", "and not one.died", "", "L-C01"),
    ("voices", "if who not in alone", "if True", "L-D12"),
    ("voices", "found.update(upbringers(look, rest))", "pass", "L-D12"),
    ("working_well", "if not safety.against", "if False", "L-S01"),
    ("working_well", 'act.date not in (None, "unknown")', "act.date", "L-S02"),
    ("working_well", "bool(safety.done_by)", "True", "L-S02"),
    ("working_well", "any(act.danger_present is not None", "any(False", "L-S02"),
    ("working_well", "safety.danger_present is not None", "True", "L-S02"),
    ("goals", 'goal.kind == "closing"', "True", "L-D01"),
    ("goals", "if not goals:", "if False:", "L-D01"),
    ("goals", "elif len(goals) > 1", "elif False", "L-D01"),
    ("goals", "danger = later[danger]", "break", "L-D01"),
    ("goals", "(goal, goal.behaviour, goal", "(goal, goal", "L-G02"),
    ("goals", "if only_absence(", "if not only_absence(", "L-G02"),
    ("reading", 'lists["not_absence"].sub(" ", text)', "text", "L-G02"),
    ("reading", 'if lists["instead"].search(text)', "if False", "L-G02"),
    ("reading", "if position else clause_words", "if False else clause_words", "L-G02"),
    ("reading", "if stops else", "if False else", "L-G02"),
    ("reading", "return bool(texts) and", "return", "L-G02"),
    ("scales", "if scale.kind not in _FOR_ALL", "if False", "L-R03"),
    ("scales", "if look.occasions[one.at].kind in MEETINGS", "if True", "L-R03"),
    ("scales", "one.status not in _NOT_ASKED", "True", "L-R03"),
    ("scales", "len(missing) > nameless", "True", "L-R03"),
    ("scales", "not parents or ", "", "L-R03"),
    ("scales", "not able or ", "", "L-R03"),
    ("scales", "(asked & look.close) - family", "(asked & look.close)", "L-R03"),
    ("look", "found -= close", "pass", "L-R03"),
    ("scales", "> nameless + unplaced", "> nameless", "L-R03"),
    ("scales", "apart <= look.practice.talk_days", "True", "L-R03"),
    ("scales", "not asked.isdisjoint(look.professionals)", "True", "L-R03"),
    ("scales", '!= "given"', '== "none"', "L-R05"),
    ("scales", "or rating.scale not in scales", "", "L-R05"),
    ("scales", 'kind == "historic"', 'kind == "none"', "L-R05"),
    *(
        ("scales", f"rating.{field}\n", "None\n", "L-R05")
        for field in ("why_not_lower", "why_not_higher", "one_up", "quote", "because")
    ),
    ("scales", "or rating.observed_instead", "", "L-R05"),
    ("steps", 'step.status != "open"', "False", "L-N01"),
    ("steps", "bool(step.owners)", "True", "L-N01"),
    ("steps", "step.due is not None", "True", "L-N01"),
    ("steps", " or step.prepares", "", "L-N01"),
    ("steps", "bool(step.advances or step.prepares)", "True", "L-N01"),
    ("children", "if child not in spoken", "if True", "L-C01"),
    ("children", "statement.verbatim and", "", "L-C01"),
    ("children", "and _dated(look, statement)", "", "L-C01"),
    ("children", "if said and _dated", "if _dated", "L-C01"),
    ("children", "(_dated(look, item) or _dated(look, tool))", "True", "L-C01"),
    ("children", 'tool.tool == "observation" or', "", "L-C01"),
    ("children", 'or item.zone == "seen"', "", "L-C01"),
    ("children", "if item.said_by and", "if False and", "L-C01"),
    ("children", 'item.kind == "words" or item.verbatim', "True", "L-C01"),
    ("children", "if tool.child_says and", "if", "L-C01"),
    ("children", "and look.has_begun(thing)", "", "L-C01"),
    ("look", "if ended is not None and self._by_then(ended)", "if False", "L-S01"),
    ("look", "thing.id not in self._replaced and", "", "L-S01"),
    ("look", "or first <= self._today", "or True", "L-S01"),
    ("look", "occasion.kind not in MEETINGS", "False", "L-S01"),
    ("look", "not there <= self.professionals", "True", "L-S01"),
    ("rules", "or phase == self.phase", "or True", "L-S01"),
    ("unseen", "if not _has_ground(look, one)", "", "L-V01"),
    ("unseen", "if thing.ground is not None", "if False", "L-V01"),
    ("unseen", "and one.ground is not None", "", "L-V01"),
    ("unseen", "thing.id in one.of", "False", "L-V01"),
    ("unseen", 'getattr(one, "status", "active") == "active"', "True", "L-V01"),
    ("unseen", 'if line.column == "worried"', "if True", "L-V01"),
    ("unseen", 'for line in look.held("wall")', "for line in ()", "L-V01"),
    ("unseen", "*readers_of(look.case, day)", "*()", "L-V01"),
    ("unseen", "for reader in readers:", "for reader in ():", "L-V01"),
    ("unseen", "    if readers:", "    if True:", "L-V01"),
    ("unseen", "and not one.shown_to", "", "L-V01"),
    ("unseen", "if one.id in used", "if True", "L-V02"),
    ("unseen", "if one.id in used", "if False", "L-V02"),
    ("unseen", "and not surely_over(one.ended, _day(look))", "", "L-V01"),
    *(
        ("unseen", f'"{section}", ', "", "L-V01")
        for section in ("harm_threads", "harms", "dangers", "complicating")
    ),
]


def _functions(place: object) -> Iterator[tuple[str, types.FunctionType]]:
    for name, value in vars(place).items():
        if isinstance(value, types.FunctionType):
            yield name, value
        elif isinstance(value, type) and value.__module__ == getattr(
            place, "__name__", ""
        ):
            for inner, function in _functions(value):
                yield f"{name}.{inner}", function


@pytest.mark.parametrize(
    ("module", "old", "new", "code"), MUTANTS, ids=[f"{m[0]}: {m[1]}" for m in MUTANTS]
)
def test_a_rule_without_a_condition_is_noticed(module, old, new, code, monkeypatch):
    real = importlib.import_module(f"sos_map.practice.{module}")
    source = Path(inspect.getfile(real)).read_text(encoding="utf-8")
    assert old in source, "the mutant has nothing to change"
    mutant = types.ModuleType(real.__name__)
    mutant.__file__ = real.__file__
    monkeypatch.setitem(sys.modules, real.__name__, mutant)
    exec(compile(source.replace(old, new), "mutant", "exec"), vars(mutant))  # noqa: S102
    monkeypatch.undo()
    functions = dict(_functions(mutant))
    for name, function in _functions(real):
        if function.__module__ == real.__name__ and not function.__closure__:
            monkeypatch.setattr(function, "__code__", functions[name].__code__)
    for name, value in vars(real).items():
        # Tables of words; the rules themselves hold functions, which are changed above.
        if name.strip("_").isupper() and isinstance(value, tuple) and name != "RULES":
            monkeypatch.setattr(real, name, vars(mutant)[name])

    rows = TABLES[code].values()
    assert not all(bool(ids(data, code)) is fires for data, fires in rows)


def test_every_rule_has_a_table_with_enough_rows():
    assert set(TABLES) == {rule.code for rule in RULES}
    for code, table in TABLES.items():
        fires = [row for row in table.values() if row[1]]
        assert len(fires) >= 6, code
        assert len(table) - len(fires) >= 6, code
