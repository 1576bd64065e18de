"""A line put into a file by a program changes no other line."""

from __future__ import annotations

import os
import random
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from sos_map import CaseMap, loads
from sos_map.building.changing import with_added
from sos_map.errors import NothingWritten, SosMapError
from sos_map.files.canonical import as_data
from sos_map.files.edit_things import thing_added
from sos_map.model.edges import SECTIONS
from sos_map.testing.random_cases import drawn_case
from sos_map.testing.random_draws import Draws

sys.path.insert(0, str(Path(__file__).parent))

from commented import commented

#: 50,000 before a release.
EDITS = int(os.environ.get("SOS_MAP_EDITS", "2000"))
#: What a thing needs no other thing for.
ALONE = ["harms", "dangers", "strengths", "needs", "goals", "steps", "wall", "rules"]
WORDS = [
    *("Ringer", "Leo sa: jag", "# 8 år", "Vera # 8", '"Ja" sa hon', "- nej", "*m*"),
    *("19.40", "ja", "null", "true", "", "hon ramlar, och slår sig", "[x] y", "å ä ö"),
    *("två\nrader", " först", "sist ", "a  b", "C:\\ny", "'n", "😀", "\u00a0", "\t-"),
    *(
        "slut.",
        "(kanske)",
        "sa hon",
        "och sedan",
        "på kvällen,",
        "2026-01-17",
        "@",
        "}",
    ),
]


def a_text(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, k=rng.choice([1, 1, 2, 3, 12, 30]))) or "x"


def a_thing(rng: random.Random, case: CaseMap) -> tuple[str, dict[str, Any]]:
    """Return something to add: words of any kind, or the like of what is there."""
    full = [name for name in SECTIONS if getattr(case, name)]
    if full and rng.random() < 0.5:
        section = rng.choice(full)
        like = as_data(rng.choice(getattr(case, section)))
        like["note"] = a_text(rng)
        return section, {**like, "id": "new1"}
    thing = {"id": "new1", "text": a_text(rng)}
    if rng.random() < 0.4:
        thing["note"] = a_text(rng)
    return rng.choice(ALONE), thing


def lines_changed(old: bytes, new: bytes) -> int:
    """Return how many lines of the old text are not in the new one in their order.

    Lines are put in at one place, so whatever comes before and after it is as it was.
    """
    before, after = old.split(b"\n"), new.split(b"\n")
    if not old.endswith(b"\n"):  # its last line gets an end, which is no change of it
        before, after = ([line.rstrip(b"\r") for line in x] for x in (before, after))
    same = 0
    while same < len(before) and before[same] == after[same]:
        same += 1
    tail = 0
    while tail < len(before) - same and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return len(before) - same - tail


def added(rng: random.Random, case: CaseMap, data: bytes) -> str:
    """Add something to a file; return what came of it."""
    section, thing = a_thing(rng, case)
    try:
        intended = with_added(case, section, **thing)
    except SosMapError:  # the like of it may stand there once only
        return "unfit"
    whole = as_data(getattr(intended, section)[-1])
    new = thing_added(data, section, whole)

    assert loads(new, format="yaml") == intended
    # Only an empty list in brackets gives up its own line, for the brackets.
    empty = re.search(rf'^"?{section}"?: \[\]'.encode(), data, re.MULTILINE)
    assert lines_changed(data, new) == (1 if empty else 0)
    ends = b"\r\n" in data
    assert new.count(b"\n") == new.count(b"\r\n") if ends else b"\r" not in new
    assert new.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    return "done"


def small_case(rng: random.Random) -> CaseMap:
    """Return a random map with few things in it."""
    return drawn_case(
        Draws(
            lambda limit: int(rng.random() * limit),
            rng.choice([0, 1]),
            rng.randrange(4),
            lambda most: rng.randrange(most + 1),
        )
    )


@pytest.mark.parametrize("seed", range(8))
def test_adding_a_line_changes_no_other_line_and_only_adds(seed):
    rng = random.Random(f"add {seed}")  # noqa: S311
    came = []
    for _ in range(EDITS // 80):
        case = small_case(rng)
        data = commented(case, rng)
        assert loads(data, format="yaml") == case
        came += [added(rng, case, data) for _ in range(10)]

    assert came.count("done") > 0.7 * len(came)


# -- stories --------------------------------------------------------------------------

FILE = """\
# Påhittad familj.
sos_map: 1

people:                 # alla
  - {id: vera, name: Vera}    # barnet
  # Maja flyttade i maj.
  - id: maja
    name: Maja
    # Majas egen rad.

harms: []               # inget än

# Stegen togs i juni.
steps: [{id: n1, text: "Ringer"}]  # sist
"""


def story(section: str, thing: dict[str, Any], text: str = FILE) -> str:
    new = thing_added(text.encode(), section, thing)
    loads(new, format="yaml")
    return new.decode()


def test_a_comment_stays_with_the_person_it_was_written_under():
    new = story("people", {"id": "otis", "name": "Otis"})

    assert new == FILE.replace(
        "    # Majas egen rad.\n",
        "    # Majas egen rad.\n\n  - id: otis\n    name: Otis\n",
    )


def test_an_empty_list_is_opened_and_keeps_its_comment():
    new = story("harms", {"id": "h1", "text": "Leo sa: nej."})

    assert new == FILE.replace(
        "harms: []               # inget än\n",
        'harms:                  # inget än\n  - id: h1\n    text: "Leo sa: nej."\n',
    )


def test_a_list_in_brackets_stays_in_brackets():
    new = story("steps", {"id": "n2", "text": "Går, sedan.", "owners": ["maja"]})

    assert new == FILE.replace(
        '"Ringer"}]  # sist',
        '"Ringer"}, {id: n2, text: "Går, sedan.", owners: [maja]}]  # sist',
    )


def test_a_new_section_stands_in_its_place_above_the_next_ones_comment():
    new = story("dangers", {"id": "d1", "text": "Otis blir rädd."})

    assert new == FILE.replace(
        "# inget än\n",
        "# inget än\n\ndangers:\n  - id: d1\n    text: Otis blir rädd.\n",
    )


def test_a_file_without_a_last_line_end_stays_without():
    text = "sos_map: 1\nwall:\n- {id: w1, text: x}"

    assert story("wall", {"id": "w2", "text": "y"}, text) == (
        text + "\n- {id: w2, text: y}"
    )


def test_a_whole_file_in_brackets_can_be_added_to():
    text = "{sos_map: 1, wall: []}\n"

    assert story("wall", {"id": "w1", "text": "y"}, text) == (
        "{sos_map: 1, wall: [{id: w1, text: y}]}\n"
    )


def test_a_long_text_stands_under_its_field_and_comes_back_to_the_letter():
    text = "Leo sa: 'jag # 3' är rädd, och " * 8 + "slut"

    new = story("wall", {"id": "w1", "text": text})

    assert "text: >-\n" in new
    assert max(map(len, new.splitlines())) < 100
    assert loads(new, format="yaml").wall[0].text == text


def test_what_cannot_be_said_in_the_file_is_refused():
    number = {"id": "w1", "text": "x", "extensions": {"p": {"n": 2**64}}}
    with pytest.raises(NothingWritten) as caught:
        thing_added(FILE.encode(), "wall", number)

    assert caught.value.code == "edit-not-safe"
