"""docs/findings.md is fresh, whole, and what it tells to write is right."""

from __future__ import annotations

import re

import findings_page
import pytest

from sos_map import loads
from sos_map.i18n import LANGUAGES, catalogue
from sos_map.practice.review import review
from sos_map.practice.rules import RULES


def test_the_page_is_fresh():
    written = findings_page.PAGE.read_text(encoding="utf-8")
    assert written == findings_page.page(), "python tests/practice/findings_page.py"


def test_every_rule_is_explained_and_nothing_else():
    assert set(findings_page.reasons()) == {rule.code for rule in RULES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_words_and_no_word_is_idle(language):
    keys = {
        key for key in catalogue(language).layers[0] if key.startswith("finding.L-")
    }
    codes = {key.split(".")[1] for key in keys}
    assert codes == {rule.code for rule in RULES}
    for rule in RULES:
        assert {f"finding.{rule.code}{end}" for end in ("", ".ask", ".source")} <= keys
    other = catalogue("en" if language == "sv" else "sv").layers[0]
    assert keys == {key for key in other if key.startswith("finding.L-")}


def test_what_the_page_tells_to_write_is_accepted():
    (block,) = re.findall(
        r"^```yaml\n(.*?)^```", findings_page.page(), re.MULTILINE | re.DOTALL
    )
    text = "sos_map: 1\noccasions: [{id: m, date: 2026-01-10, kind: mapping}]\n"
    text += "people: [{id: linnea}, {id: o, born: 2016-01}, {id: far}]\n"
    text += "kinships: [{id: k, person: far, tie: parent, of: o}]\n"
    text += "case: {children: [o]}\n" + block.replace("…", "När hon dricker.")
    found = review(loads(text), "2026-01-31")
    assert [one.code for one in found.accepted] == ["L-D12"]
    assert not found.remarks
