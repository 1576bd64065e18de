"""One field of a thing is set or taken out; nothing else moves."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from sos_map import loads
from sos_map.errors import NothingWritten, SosMapError
from sos_map.files import yaml_text
from sos_map.files.edit_lines import put, removed
from sos_map.files.edit_things import field_put, field_removed
from sos_map.model.edges import SECTIONS

sys.path.insert(0, str(Path(__file__).parent))

from commented import commented
from test_adding import a_text, small_case

FILE = """\
sos_map: 1
harms:
  - id: h1
    # om texten
    text: >-
      Leo sa: nej.

    # om intyget
    certainty: "reported"  # enligt skolan
    date: 2026-01-17
  - {id: h2, text: "Nej, sedan", certainty: reported} # sist
"""


def changed(old: str, new: str) -> str:
    assert FILE.count(old) == 1
    return FILE.replace(old, new)


def test_a_field_is_replaced_where_it_stands():
    new = field_put(FILE.encode(), "h1", "text", "Leo sa ja.").decode()

    assert new == changed("text: >-\n      Leo sa: nej.\n", "text: Leo sa ja.\n")


def test_a_field_with_a_comment_beside_it_keeps_the_comment():
    new = field_put(FILE.encode(), "h1", "certainty", "alleged").decode()

    assert new == changed('"reported"  #', '"alleged"  #')


def test_a_field_in_braces_is_replaced_in_braces():
    new = field_put(FILE.encode(), "h2", "text", "Ja, men").decode()

    assert new == changed('"Nej, sedan"', '"Ja, men"')


def test_a_new_field_stands_in_the_order_of_the_format():
    new = field_put(FILE.encode(), "h1", "note", "Fråga igen").decode()

    assert new == changed("id: h1\n", "id: h1\n    note: Fråga igen\n")


def test_a_field_is_taken_out():
    new = field_removed(FILE.encode(), "h1", "date").decode()

    assert new == changed("    date: 2026-01-17\n", "")


def test_a_comment_beside_a_field_outlives_it():
    new = field_removed(FILE.encode(), "h1", "certainty").decode()

    assert new == changed('"reported"  # enligt', "# enligt").replace(
        "certainty: # enligt", "# enligt"
    )


@pytest.mark.parametrize(
    ("field", "old"),
    [("certainty", ", certainty: reported"), ("text", 'text: "Nej, sedan", ')],
)
def test_a_field_in_braces_is_taken_out(field, old):
    new = field_removed(FILE.encode(), "h2", field).decode()

    assert new == changed(old, "")


def test_no_comment_is_lost_with_a_field():
    text = b"sos_map: 1\ncase:\n  children:\n    # Vera\n    - v\n  title: x\n"
    with pytest.raises(NothingWritten) as caught:
        removed(text, ("case", "children"))

    assert caught.value.code == "edit-not-safe"


def test_the_only_field_is_not_taken_out():
    with pytest.raises(NothingWritten):
        removed(b"sos_map: 1\ncase:\n  title: x\n", ("case", "title"))


def test_an_unknown_thing_is_told():
    with pytest.raises(SosMapError) as caught:
        field_put(FILE.encode(), "h3", "text", "x")

    assert caught.value.code == "reference-dangling"


def test_a_file_in_other_keys_is_changed_the_same_way():
    text = "sos-map: 1\nhar hänt:\n  # först\n  h1:\n    för att: x\n"
    new = put(text.encode(), ("har hänt", "h1", "för att"), "Leo sa: nej")
    new = put(new, ("har hänt", "h2"), {"för att": "ja", "även": ["robin"]})

    assert new.decode() == (
        "sos-map: 1\nhar hänt:\n  # först\n  h1:\n"
        '    för att: "Leo sa: nej"\n'
        "  h2: {för att: ja, även: [robin]}\n"
    )


@pytest.mark.parametrize("seed", range(4))
def test_setting_a_field_and_taking_it_out_again_changes_only_its_lines(seed):
    rng = random.Random(f"fields {seed}")  # noqa: S311
    done = 0
    for _ in range(60):
        case = small_case(rng)
        data = commented(case, rng)
        section = rng.choice([name for name in SECTIONS if getattr(case, name)])
        thing = rng.choice(getattr(case, section))
        text = a_text(rng)
        try:
            new = field_put(data, thing.id, "note", text)
        except NothingWritten:
            continue
        done += 1
        before = yaml_text.parse(data.removeprefix(b"\xef\xbb\xbf"))
        at = next(n for n, t in enumerate(before[section]) if t["id"] == thing.id)
        had = before[section][at].get("note")
        before[section][at]["note"] = text
        assert yaml_text.parse(new.removeprefix(b"\xef\xbb\xbf")) == before
        if had is None and data.endswith(b"\n"):
            # Taken out again, the file is as it was to the byte.
            assert field_removed(new, thing.id, "note") == data
    assert done > 50


def test_a_map_is_still_a_map_after_a_change():
    new = field_put(FILE.encode(), "h1", "text", "- # Leo: 'nej'")

    assert loads(new).harms[0].text == "- # Leo: 'nej'"
