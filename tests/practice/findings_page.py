"""Write docs/findings.md: every rule, why, what it says, and how to leave it be.

Run `python tests/practice/findings_page.py` after a rule or its words changed.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs

from sos_map.i18n import catalogue
from sos_map.practice.parameters import USUAL, Practice
from sos_map.practice.rules import RULES, Rule

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "findings.md"

_TOP = """# What good practice would ask next

Made by `python tests/practice/findings_page.py`.

`sos-map check` says first whether a file is a case map ([errors](errors.md)). When it
is, it asks what good practice would ask next. A finding is a question, never a fault:
a draft is a valid map, the exit code stays 0, and nothing is counted together into a
score. With `--strict` the exit code is 8 while any question is open, whatever its
weight; a question that is accepted (below) is not open.

From a program: `findings(case, date)` and `review(case, date)` in
`sos_map.practice.review` are pure functions. A finding has a code, a weight, a place
(id, path, and line and column when there was a text), a sentence, a question and a
source, in Swedish or English. None of them holds a word, a name or an id of the case;
the id of the thing stands apart, for programs.

**When.** While a map has only lines from the wall, strengths, steps and numbers,
nothing is asked. From the first worry, goal, harm or protection that somebody writes
down it is a *draft*. It is *mapped with the family* from its first mapping, meeting of
the network, review, conference or closing at which not only professionals were
present. Most questions wait until then.

**What counts.** What stands on the day (`--date`, today when left out): nothing that
has ended, begins later, or has been taken the place of by a later version; no worry
that is resolved or withdrawn.

**Weight.** `first`, `next` and `thought` are what the reference calls error, warning
and hint: how near at hand the question is, not how badly somebody did.

**Certainty.** `maybe` stands with questions for which only the wording was read, by
lists of words (`sos_map/practice/word_lists.json`). They are often mistaken.

## To leave a question as it is

Write it down with the reason, on the thing itself or, for all of one kind, on the case:

```yaml
dangers:
  - id: d1
    text: …
    extensions:
      sos-map:
        accepted:
          - {code: L-D12, why: Nås inte före mötet., by: linnea, until: 2026-02-01}
```

`code` and `why` are needed. `until` is the last day on which it holds; `by` is yours.
It stands for the owner of the file only, no reader ever sees it, and it is kept through
every round trip. What is accepted is counted, and listed with `--all`. An entry without
a reason, with an unknown code, past its day, or that is not needed any more is told.

## Numbers that an office may change

| name | is | what |
|---|---|---|
"""
_NUMBERS = {
    "able_from": "From what age, in years, a child is taken to be able to talk and to "
    "put a number. A child whose age is not sure is never counted.",
    "talk_days": "A talk so many days before or after a meeting counts as asked for "
    "the meeting's scale.",
    "clause_words": "From how many words a clause is read as saying something.",
}
_WHEN = {"draft": "from the draft on", "family": "once mapped with the family"}


def reasons() -> dict[str, dict[str, object]]:
    """Return what each rule is and why, by code."""
    return tomllib.loads((HERE / "what_and_why.toml").read_text(encoding="utf-8"))


def _sentences(rule: Rule, language: str) -> list[str]:
    words = catalogue(language)
    key = f"finding.{rule.code}"
    missing = [
        text
        for name, text in words.layers[0].items()
        if name.startswith(f"{key}.missing.")
    ]
    filled = words.text(key, missing=" · ".join(missing))
    lines = [f"* {filled} **{words.text(f'{key}.ask')}**"]
    for name in words.layers[0]:
        variant = name.removeprefix(f"{key}.").removesuffix(".ask")
        if name == f"{key}.{variant}.ask":
            said = words.text(f"{key}.{variant}")
            lines.append(f"* {said} **{words.text(name)}**")
    return lines


def _section(rule: Rule, about: dict[str, object]) -> list[str]:
    sources = [catalogue("en").text(f"finding.{rule.code}.source") + "."]
    links = about["sources"]
    assert isinstance(links, list)
    sources += [f"<{link}>" for link in links]
    return [
        f"## {rule.code}",
        "",
        f"*{rule.weight} · {rule.certainty} · {_WHEN[rule.phase]}*",
        "",
        f"{about['what']}",
        "",
        f"{about['why']}",
        "",
        *_sentences(rule, "sv"),
        *_sentences(rule, "en"),
        "",
        f"Source: {' '.join(sources)}",
        "",
        f"Own wording: `finding.{rule.code}`, `finding.{rule.code}.ask`, "
        f"`finding.{rule.code}.source`.",
        "",
    ]


def page() -> str:
    """Return docs/findings.md."""
    about = reasons()
    lines = [
        f"| `{field.name}` | {getattr(USUAL, field.name)} | {_NUMBERS[field.name]} |"
        for field in attrs.fields(Practice)
    ]
    lines.append("")
    for rule in sorted(RULES, key=lambda one: one.code):
        lines += _section(rule, about[rule.code])
    return _TOP + "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
