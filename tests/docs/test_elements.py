"""Every part of the map has an example that loads, in Swedish and in English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sos_map.admission import admit
from sos_map.files.canonical import as_data
from sos_map.files.yaml_text import parse
from sos_map.model.case import CLASSES
from sos_map.testing.families import complete_case, families

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "elements.md").read_text(encoding="utf-8")
CHAPTERS = {
    found[1]: found[0]
    for found in re.finditer(r"^## `(\w+)`.*?(?=^## |\Z)", PAGE, re.M | re.S)
}


def test_no_section_lacks_a_chapter() -> None:
    assert list(CHAPTERS) == list(CLASSES)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("section", CLASSES)
def test_the_example_loads_within_its_family(section: str, language: str) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", CHAPTERS[section], re.S)
    assert len(blocks) == 2
    printed = parse(blocks[("sv", "en").index(language)].encode())
    assert list(printed) == [section]
    (thing,) = printed[section]
    case = complete_case(language)
    data = as_data(case)
    places = [one["id"] for one in data[section]]
    data[section][places.index(thing["id"])] = thing
    assert admit(data) == case


@pytest.mark.parametrize("section", CLASSES)
def test_a_chapter_says_what_it_is_in_both_languages(section: str) -> None:
    heading, swedish, english, *_ = CHAPTERS[section].split("\n\n")
    assert " · " in heading
    assert swedish != english
    assert swedish.endswith(".")
    assert english.endswith(".")


def test_every_edge_case_stands_on_its_page_in_both_languages() -> None:
    page = (DOCS / "edge-cases.md").read_text(encoding="utf-8")
    for one in families():
        for language in ("sv", "en"):
            assert one.story[language] in page
            assert one.how[language] in page
