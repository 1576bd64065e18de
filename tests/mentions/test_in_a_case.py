"""What is secret is read off the case, and each mention is told by its place."""

from __future__ import annotations

import random
import re
from typing import Any

import attrs
import pytest
from mention_cases import DAY, FATHER, MOTHER, data, family

from sos_map.admission import admit
from sos_map.files.canonical import as_data
from sos_map.mentions.from_case import secrets_of
from sos_map.mentions.mention import Mention
from sos_map.mentions.scan import find_mentions, scan, text_digest
from sos_map.mentions.texts import texts_in
from sos_map.model.texts import TEXT_PATTERN
from sos_map.privacy.views import view_with_report
from sos_map.testing import random_case, readers_of, usual_case


def found(case: Any, reader: str = FATHER) -> tuple[Mention, ...]:
    return find_mentions(case, reader, DAY)


def at(path: str, whole: Any) -> Any:
    for step in re.findall(r"[^.\[\]$]+", path):
        whole = whole[int(step)] if step.isdigit() else whole[step]
    return whole


@pytest.mark.parametrize(
    ("text", "kind", "secret"),
    [
        ("Runa såg Milo på gården.", "name-part", "runa.name"),
        ("Kvistbergs såg Milo.", "name-part", "runa.name"),
        ("R.K. såg Milo på gården.", "initials", "runa.name"),
        ("Grannen såg Milo på gården.", "role", "runa.role"),
        ("Någon i trappan såg Milo.", "role", "runa.role"),
        ("Saras mamma såg Milo.", "role", "maj.kin"),
        ("Mormor såg Milo.", "role", "maj.role"),
        ("Den som såg det har 070-174 06 77.", "phone", "runa.phone"),
        ("Milo var på Tallstigen.", "street", "runa.address"),
        ("Milo var i Norrsund.", "town", "runa.address"),
        ("Milo sover i Björkhamn.", "place", "hem.place"),
        ("Milo går på Hattstugan.", "body", "solen.name"),
        ("Ring 070-174 06 31 om Milo.", "phone", "sara.phone"),
        ("Ärendet är SN 2025-0117.", "number", "case.reference"),
        ("Gullan såg Milo på gården.", "name", "case.also_secret"),
        ("Milo pratar sundåkerska.", "name", "case.also_secret"),
        ("Sundåkersdialekten smittar.", "place", "case.also_secret"),
        ("Milo köpte godis på Svanen.", "body", "case.also_secret"),
        ("Bilen hade KLR på skylten.", "plate", "case.also_secret"),
        ("Skriv till gullan51.", "email", "case.also_secret"),
        ("Numret slutar på 2284.", "identity-number", "runa.identity_number"),
    ],
)
def test_what_was_withheld_is_looked_for(text, kind, secret):
    mentions = found(family(text))
    assert (kind, secret) in {(m.kind, m.atom.partition("#")[0]) for m in mentions}
    assert {m.path for m in mentions} == {"$.harms[0].text"}
    assert all(m.text_sha256 == text_digest(text) for m in mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Milo stod ensam på gården.",
        "Sara ringde Johan Brandt klockan sju.",
        "Johan har numret 070-174 06 05.",
        "Milo är född den 2 augusti 2022.",
        "Milos mamma såg det, och Milos pappa kom.",
        "Barn och familj ringde.",
    ],
)
def test_what_the_reader_sees_or_knows_is_no_secret(text):
    assert not found(family(text))


@pytest.mark.parametrize("text", ["Runa såg Milo.", "Hon bor på Tallstigen 4."])
def test_who_sees_everything_is_told_of_nothing(text):
    assert not found(family(text), "team")


def test_a_first_name_that_is_shared_is_for_a_person_to_decide():
    made = data()
    made["people"].append({"id": "other", "name": "Sara Lindqvist"})
    made["harms"][0]["text"] = "Sara såg Milo."
    (mention,) = found(admit(made))
    assert (mention.kind, mention.severity) == ("ambiguous", "doubtful")
    made["harms"][0]["text"] = "Sara Ekwall såg Milo."
    assert not found(admit(made))
    made["harms"][0]["text"] = "Sara Lindqvist såg Milo."
    assert {m.kind for m in found(admit(made))} == {"name"}


def test_a_family_bears_the_name_of_those_who_may_be_seen():
    assert not found(family("Familjen Ekwall flyttade."))
    assert {m.kind for m in found(family("Ekwall ringde."))} == {"ambiguous"}


def test_a_visible_persons_own_name_is_no_mention_of_a_namesake():
    made = data()
    made["people"][1]["name"] = "Sara"
    made["people"].append({"id": "other", "name": "Sara Lindqvist"})
    assert not found(admit(made))
    made["harms"][0]["text"] = "Sara ringde."
    assert [m.path for m in found(admit(made))] == ["$.harms[0].text"]


def test_what_the_reader_sees_of_another_is_no_secret():
    made = data()
    made["people"].append({"id": "twin", "name": "Tuva", "born": "2022-08-02"})
    made["harms"][0]["text"] = "Det var den 2 augusti 2022."
    assert not found(admit(made))
    made["people"][-1]["born"] = "2022-08-03"
    made["harms"][0]["text"] = "Det var den 3 augusti 2022."
    assert found(admit(made))


def test_whoever_works_where_a_hidden_source_works_is_told_of():
    made = data()
    made["harms"][0]["text"] = "Någon i förskolans kök såg Milo, sa de på förskolan."
    assert not found(admit(made))
    made["bodies"][1]["members"] = ["runa"]
    assert [m.atom.partition("#")[0] for m in found(admit(made))] == ["solen.name"]


def test_a_wording_for_the_reader_is_what_is_searched():
    named = "Runa såg Milo på gården."
    mild = {"language": "sv", "text": "Milo stod på gården.", "reader": "family"}
    assert found(family(named))
    assert not found(family(named, wordings=[mild]))
    assert found(family("Milo stod där.", wordings=[mild | {"text": named}]))


def test_a_translation_is_searched_too():
    told = [{"language": "en", "text": "The neighbour saw Milo."}]
    (mention,) = found(family("Milo stod där.", wordings=told))
    assert mention.path == "$.harms[0].wordings[0].text"


def test_words_inside_a_thing_are_searched():
    made = data()
    made["harms"][0]["children"][0]["text"] = "Runa tröstade"
    made["harms"][0]["circumstance"] = {"text": "utanför Hattstugan"}
    assert {m.path for m in found(admit(made))} == {
        "$.harms[0].children[0].text",
        "$.harms[0].circumstance.text",
    }


def test_two_places_in_a_text_are_two_mentions():
    mentions = found(family("Runa ringde, och Kvistberg kom."))
    assert [(m.start, m.end) for m in mentions] == [(0, 4), (17, 26)]


def test_a_name_in_the_part_of_a_longer_one_is_told_once():
    mentions = found(family("Det var Runa Kvistberg som ringde."))
    assert [(m.start, m.end, m.kind) for m in mentions] == [(8, 22, "name")]


def test_a_parent_knows_the_childs_number_unless_it_is_protected_from_them():
    made = data()
    made["people"][0]["identity_number"] = "20220802-1234"
    made["harms"][0]["text"] = "Milos nummer är 20220802-1234."
    assert not found(admit(made))
    made["protections"] = [
        {"id": "p1", "person": "milo", "level": "marking", "against": ["johan"]}
    ]
    assert found(admit(made))
    assert not found(admit(made), MOTHER)


def scenes() -> list[Any]:
    chance = random.Random(11)  # noqa: S311 (chance for tests, not for secrets)
    cases = [usual_case(), *(random_case(chance) for _ in range(12))]
    return [(case, reader) for case in cases for reader in readers_of(case, DAY)[:5]]


def test_every_text_is_read_from_where_it_says():
    texts = 0
    for case, reader in scenes():
        view, report = view_with_report(case, reader, DAY)
        whole, part = as_data(case), as_data(view.case)
        for text in texts_in(case, view, report):
            assert at(text.path, whole) == text.words
            assert at(text.place, part) == text.words
            texts += 1
    assert texts > 1000


def test_no_text_of_a_view_is_forgotten():
    """A word put into every field that takes prose is found in each of them."""
    from sos_map.schema import read

    prose = {
        name
        for body in read()["$defs"].values()
        for name, field in body["properties"].items()
        if field.get("pattern") == TEXT_PATTERN
        or any(one.get("pattern") == TEXT_PATTERN for one in field.get("anyOf", ()))
    }
    checked = 0
    for case, reader in scenes():
        view, report = view_with_report(case, reader, DAY)
        texts = {text.place for text in texts_in(case, view, report)}
        for place in _places(as_data(view.case), prose, "$"):
            assert place in texts, place
            checked += 1
    assert checked > 1000


def _places(value: Any, prose: set[str], place: str) -> Any:
    if isinstance(value, dict):
        for name, item in value.items():
            here = f"{place}.{name}"
            if isinstance(item, str) and name in prose:
                yield here
            else:
                yield from _places(item, prose, here)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _places(item, prose, f"{place}[{position}]")


def test_every_mention_is_of_something_withheld_and_shows_no_words():
    for case, reader in scenes():
        view, report = view_with_report(case, reader, DAY)
        hidden = {one.secret.path for one in secrets_of(case, view, report)}
        for mention in scan(case, view, report):
            assert mention.secret in hidden
            assert repr(mention).startswith("<")


def test_nothing_of_the_scanner_shows_its_content():
    import importlib
    import pkgutil

    import sos_map.mentions as package

    kinds = set()
    for module in pkgutil.iter_modules(package.__path__):
        loaded = importlib.import_module(f"sos_map.mentions.{module.name}")
        kinds |= {v for v in vars(loaded).values() if isinstance(v, type)}
    ours = [k for k in kinds if attrs.has(k) and "mentions" in k.__module__]
    assert len(ours) > 15
    assert all(kind.__repr__ is object.__repr__ for kind in ours)
