"""What was loaded is what is saved, whatever way it was written."""

from __future__ import annotations

import json
import os
import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map import dumps, load, loads, open_document, save
from sos_map.files.yaml_text import parse
from sos_map.testing import random_case


class Quoted(yaml.SafeDumper):
    """Writes every text in quotation marks, keys included."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


Quoted.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"'),
)


class FastQuoted(yaml.CSafeDumper):
    """The same, by libyaml."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


FastQuoted.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"'),
)


def yaml_of(data: Any, **options: Any) -> str:
    return yaml.dump(data, Dumper=Quoted, sort_keys=False, **options)


def test_a_saved_map_loads_as_the_same_map(several):
    for case in several:
        assert loads(dumps(case)) == case


#: How many maps; the environment asks for more.
MAPS = int(os.environ.get("SOS_MAP_ROUND_TRIPS", "2000"))


@pytest.mark.parametrize("start", range(0, MAPS, 100))
def test_a_random_complete_map_comes_back_from_both_texts(start):
    for seed in range(start, min(start + 100, MAPS)):
        case = random_case(random.Random(seed), 1 + seed % 5)  # noqa: S311
        text = dumps(case)
        assert loads(text) == case, seed
        assert dumps(loads(text)) == text, seed
        quoted = yaml.dump(
            json.loads(text), Dumper=FastQuoted, sort_keys=False, allow_unicode=True
        )
        assert loads(quoted, format="yaml") == case, seed


def test_the_canonical_form_is_a_fixed_point(several):
    for case in several:
        text = dumps(case)
        assert dumps(loads(text)) == text


@pytest.mark.parametrize("options", [{}, {"default_flow_style": True}, {"indent": 4}])
@pytest.mark.parametrize("unicode", [True, False])
def test_yaml_and_json_of_a_document_load_equal(several, data_of, options, unicode):
    for case in several[:20]:
        text = yaml_of(data_of(case), allow_unicode=unicode, **options)
        assert loads(text, format="yaml") == case


@pytest.mark.parametrize("indent", [None, 1, 8])
@pytest.mark.parametrize("escaped", [True, False])
def test_no_way_of_laying_out_json_changes_the_map(several, data_of, indent, escaped):
    for case in several[:20]:
        text = json.dumps(data_of(case), indent=indent, ensure_ascii=escaped)
        assert loads(text) == case
        assert loads(text.replace("\n", "\r\n")) == case
        assert loads(b"\xef\xbb\xbf" + text.encode()) == case


def test_the_order_of_fields_and_sections_does_not_matter(several, data_of):
    rng = random.Random(5)  # noqa: S311

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            items = [
                # What other programs keep stays in the order it came in.
                (key, inner if key == "extensions" else shuffled(inner))
                for key, inner in value.items()
            ]
            rng.shuffle(items)
            return dict(items)
        return [shuffled(v) for v in value] if isinstance(value, list) else value

    for case in several:
        text = json.dumps(shuffled(data_of(case)))
        assert dumps(loads(text)) == dumps(case)


def test_defaults_that_are_written_out_are_left_out(small):
    data = json.loads(dumps(small))
    data["people"][0] |= {"interpreter": False, "hidden_from": []}
    data["harms"][0] |= {"verbatim": False, "wordings": [], "sources": []}
    data["ratings"][0] |= {"status": "given", "mode": "direct"}
    data["ratings"][0]["good_enough"] = 8.0
    data |= {"dangers": [], "sos_map": 1.0}
    text = dumps(loads(json.dumps(data)))

    again = json.loads(text)
    assert again.pop("ratings")[0].pop("good_enough") == 8
    assert b"8.0" not in text
    assert again == {
        k: v for k, v in json.loads(dumps(small)).items() if k != "ratings"
    }


def test_an_empty_label_is_kept_since_it_means_nobody(small):
    sara = json.loads(dumps(small))["people"][1]

    assert sara["shown_to"] == []


def test_the_canonical_form_is_readable_and_ends_with_a_line(small_json):
    text = small_json.decode()

    assert text.startswith('{\n  "sos_map": 1,\n  "case": {\n')
    assert text.endswith("}\n")
    assert "Åå" in text
    assert "null" not in text
    assert "\r" not in text


NO_CHARACTERS = [*map(chr, range(0xFDD0, 0xFDF0))] + [
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
]
TEXTS = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"],
        exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        + "".join(NO_CHARACTERS),
    )
    | st.sampled_from("\t\n"),
    min_size=1,
    max_size=30,
).filter(lambda text: any(map(shows, text)))


def shows(character: str) -> bool:
    """Letters, numbers, signs; not the few that are letters and show nothing."""
    blank = character in "\u115f\u1160\u3164\uffa0\u2800"
    return unicodedata.category(character)[0] in "LNPS" and not blank


@given(TEXTS)
@settings(max_examples=150)
def test_every_text_comes_back_as_it_was(text):
    data = {"sos_map": 1, "case": {"title": text}}
    for written in (
        json.dumps(data),
        json.dumps(data, ensure_ascii=False),
    ):
        assert loads(written).case.title == text
        assert loads(dumps(loads(written))).case.title == text
    assert loads(yaml_of(data, width=20, allow_unicode=True)).case.title == text


def test_every_kind_of_scalar_comes_back_as_text():
    texts = ["no", "1", "true", "~", "null", "- a", "a: b", "# a", "'", '"', "%", "@"]
    data = {
        "sos_map": 1,
        "wall": [{"id": f"w{n}", "text": t} for n, t in enumerate(texts)],
    }
    case = loads(yaml_of(data))

    assert [line.text for line in case.wall] == texts
    assert (
        parse(yaml_of(data).encode()) == {**data, "sos_map": "1"} or case.sos_map == 1
    )


def test_a_file_is_read_by_its_ending_and_saved_to_load_again(
    tmp_path, small, small_yaml
):
    (tmp_path / "case.yaml").write_bytes(small_yaml)
    (tmp_path / "CASE.YML").write_bytes(small_yaml)
    save(small, tmp_path / "case.json")

    assert load(tmp_path / "case.yaml") == load(tmp_path / "CASE.YML") == small
    assert load(str(tmp_path / "case.json")) == small
    document = open_document(tmp_path / "case.json")
    assert document.case == small
    assert Path(document.path) == tmp_path / "case.json"


def test_a_document_shows_nothing_of_what_it_holds(tmp_path, small):
    document = save(small, tmp_path / "case.json")

    assert "Sara" not in repr(document) + repr(document.case) + repr(
        document.case.people
    )
