"""Looking through a case: nothing of it is repeated, nothing is lost, order is kept."""

from __future__ import annotations

import json
import random
import time

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from practice_maps import DAY, asking, case_of, changed, quiet, thing

from sos_map import loads
from sos_map.errors import SosMapError
from sos_map.i18n import catalogue, with_agency_words
from sos_map.practice.parameters import USUAL
from sos_map.practice.review import findings, review
from sos_map.practice.rules import RULES
from sos_map.testing import random_case
from sos_map.testing.strategies import case_maps

CANARY = "kanarie7f3a"


def test_a_map_with_nothing_to_ask_is_left_alone():
    assert findings(case_of(quiet()), DAY) == ()


def test_every_rule_asks_and_in_the_order_of_the_rules():
    codes = list(dict.fromkeys(one.code for one in findings(case_of(asking()), DAY)))
    assert codes == [rule.code for rule in RULES]
    assert len(codes) == 14


def with_canaries():
    """Return the asking map with a canary in every id, name and text."""
    data = asking()
    for section, things in data.items():
        for one in things if isinstance(things, list) else ():
            for field in ("text", "quote"):
                if field in one:
                    one[field] = f"{one[field]} {CANARY}"
            if section == "people":
                one["name"] = CANARY
    data["bodies"][0]["id"] = "enheten"  # `team` is a kind, too
    for one in (data["complicating"][0], data["scales"][-1]):
        one["hidden_from"] = ["enheten"]
    text = json.dumps(data)
    ids = [
        one["id"]
        for things in data.values()
        if isinstance(things, list)
        for one in things
    ]
    for number, identity in enumerate(ids):
        text = text.replace(f'"{identity}"', f'"{CANARY}{number}"')
    return json.loads(text)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_word_of_the_case_is_repeated(language):
    words = catalogue(language)
    found = findings(case_of(with_canaries()), DAY)
    assert len({one.code for one in found}) == 14
    for one in found:
        for said in (one.text(words), one.ask(words), one.source(words)):
            assert CANARY not in said
        assert CANARY not in one.spot.path
        assert CANARY not in repr(one)
        assert CANARY not in str(one)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_sentence_is_whole(language):
    words = catalogue(language)
    for one in findings(case_of(asking()), DAY):
        assert one.text(words).endswith(".")
        assert one.ask(words).endswith("?")
        assert "{" not in one.text(words)
        assert one.text(words) != one.text(
            catalogue("sv" if language == "en" else "en")
        )


def test_an_agency_says_it_in_its_own_words():
    own = with_agency_words(
        catalogue("sv"),
        {
            "finding.L-D04": "Vem då?",
            "finding.L-D04.ask": "Vem oroar sig?",
            "finding.L-D04.source": "Almviks handbok",
        },
    )
    one = findings(case_of(asking()), DAY)[0]
    assert (one.text(own), one.ask(own), one.source(own)) == (
        "Vem då?",
        "Vem oroar sig?",
        "Almviks handbok",
    )


def test_an_office_has_its_own_numbers():
    case = case_of(changed("r3"))
    older = attrs.evolve(USUAL, able_from=8)
    assert "L-C01" in {one.code for one in findings(case, DAY)}
    assert "L-C01" not in {one.code for one in findings(case, DAY, practice=older)}


def test_a_day_that_is_none_is_refused():
    with pytest.raises(SosMapError) as caught:
        findings(case_of(quiet()), "i morgon")
    assert caught.value.code == "date-needed"


@given(case_maps(), st.sampled_from([None, "2024-02-29", "2026-01-16"]))
def test_any_map_can_be_looked_through(case, date):
    once, again = review(case, date), review(case, date)
    assert once == again
    order = [rule.code for rule in RULES]
    places = [(order.index(one.code), one.spot.path) for one in once.findings]
    assert [code for code, _ in places] == sorted(code for code, _ in places)
    for one in (*once.findings, *once.accepted):
        section, position = one.spot.steps
        assert getattr(case, section)[position].id == one.spot.id
        assert one.text(catalogue("sv"))


def test_random_maps_make_every_rule_ask():
    asked = set()
    for seed in range(150):
        case = random_case(random.Random(seed))  # noqa: S311
        asked |= {one.code for one in findings(case, "2026-01-16")}
    assert asked == {rule.code for rule in RULES} - NEVER_AT_RANDOM


#: Random families are too small, or too full, for these.
NEVER_AT_RANDOM: set[str] = set()


def _large(times):
    data = asking()
    for section in ("dangers", "harms", "existing_safety", "goals", "steps", "ratings"):
        one = data[section][0]
        data[section] = [{**one, "id": f"{section}{n}"} for n in range(times)]
    data["scales"][0].update(danger=None, goal=None)
    data["scales"] = [{"id": "sc1", "kind": "overall"}]
    for step in data["steps"]:
        step["advances"] = []
    data["stances"] = [
        {"id": f"st{n}", "who": "otis", "on": f"dangers{n}", "view": "agrees"}
        for n in range(times)
    ]
    return data


def test_a_large_map_takes_time_in_proportion():
    def seconds(case):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            assert findings(case, DAY)
            times.append(time.perf_counter() - start)
        return min(times)

    small, large = case_of(_large(60)), case_of(_large(600))  # 420 and 4,200 things
    assert seconds(large) < 40 * seconds(small)  # ten times as much; a square is 100


def test_places_in_the_text_are_found():
    text = (
        "sos_map: 1\n"
        "occasions: [{id: o1, date: 2026-01-10, kind: mapping}]\n"
        "dangers:\n"
        "  - id: d1\n"
        "    text: När mamma dricker somnar hon.\n"
    )
    found = review(loads(text)).found_in(lambda path: (len(path), 7))
    assert (found.findings[0].spot.line, found.findings[0].spot.column) == (2, 7)


def test_the_thing_may_come_before_what_it_stands_on():
    data = asking()
    backwards = {name: data[name] for name in reversed(list(data))}
    assert findings(case_of(backwards), DAY) == findings(case_of(data), DAY)
    assert thing(data, "d1")["worried"] == []
