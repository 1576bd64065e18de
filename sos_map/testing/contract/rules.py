"""The numbered list of rules, and a breach of one of them.

A rule's sentence and its why stand in the catalogue (`contract.c6`, `contract.c6.why`)
and, word for word, in docs/writing-an-exporter.md.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from sos_map.i18n import catalogue

__all__ = ["RULES", "Breach", "gathered", "rule_text", "rule_why"]

#: Number → a short name, for the names of tests.
RULES = {
    1: "it_is_declared_and_found",
    2: "options_explain_themselves",
    3: "a_complete_view_is_drawn",
    4: "anything_may_be_absent",
    5: "hostile_text_is_drawn",
    6: "nothing_hidden_shows",
    7: "again_the_same_bytes",
    8: "elsewhere_the_same_bytes",
    9: "it_only_computes",
    10: "files_are_well_formed",
    11: "files_do_nothing",
    12: "metadata_is_clean",
    13: "every_text_comes_back",
    14: "it_grows_with_the_map",
    15: "words_agree",
    16: "the_kit_sees_leaks",
    17: "drafts_say_so",
}


def rule_text(number: int, language: str = "en") -> str:
    """Return what a rule says, in one sentence."""
    return catalogue(language).text(f"contract.c{number}")


def rule_why(number: int, language: str = "en") -> str:
    """Return why the rule is there."""
    return catalogue(language).text(f"contract.c{number}.why")


@attrs.frozen
class Breach:
    """One way in which one rule is broken. It quotes nothing of a family.

    Attributes:
        rule: The number of the rule.
        what: A word of ours: `not-drawn`, `leak`.
        facts: Kinds of reader, types of error, names of the format; never a text.
    """

    rule: int
    what: str
    facts: tuple[tuple[str, str], ...] = ()

    def text(self, language: str = "en") -> str:
        """Return one sentence that begins with the rule's number."""
        words = catalogue(language)
        return (
            f"C{self.rule}: {words.text(f'contract.{self.what}', **dict(self.facts))}"
        )


#: In what a breach may come again and again: each is told once, with all of these.
_AGAIN = ("reader", "view")


def gathered(breaches: Iterable[Breach]) -> tuple[Breach, ...]:
    """Return breaches that differ in readers and views alone as one, in order.

    >>> lost = {"rule": 13, "what": "text-lost"}
    >>> one = Breach(**lost, facts=(("field", "steps.text"), ("reader", "team")))
    >>> two = Breach(**lost, facts=(("field", "steps.text"), ("reader", "court")))
    >>> gathered([one, two])[0].facts
    (('field', 'steps.text'), ('reader', 'team, court'))
    """
    alike: dict[Breach, list[Breach]] = {}
    for breach in breaches:
        rest = tuple(fact for fact in breach.facts if fact[0] not in _AGAIN)
        alike.setdefault(attrs.evolve(breach, facts=rest), []).append(breach)
    return tuple(_as_one(group) for group in alike.values())


def _as_one(group: list[Breach]) -> Breach:
    told = {
        name: ", ".join(dict.fromkeys(dict(breach.facts)[name] for breach in group))
        for name, _value in group[0].facts
    }
    return attrs.evolve(group[0], facts=tuple(told.items()))
