"""What no page could show is refused at the door, the same at every door.

JSON, YAML, the hand-written form and the builder: each says where, by a code of its
own, in both languages, and never what stood there.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from sos_map import build, by_hand, dumps, loads
from sos_map.admission import admit
from sos_map.errors import SosMapError
from sos_map.testing import Vector, vectors

CANARY = "KANARIEFAGEL"
REFUSED = [one for one in vectors() if one.holds == "refused"]
ACCEPTED = [one for one in vectors() if one.holds != "refused"]
refused = pytest.mark.parametrize("vector", REFUSED, ids=lambda one: one.id)
#: A file may be refused as text before anybody looks at what it says.
UNREADABLE = {"not-json", "yaml-character", "lone-surrogate", "not-yaml"}
TURNING = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


def expected(text: str) -> set[str]:
    """The codes of a text, told without the pattern that the format has."""
    if len(text) > 100_000:
        return {"text-too-long"}
    if any(unicodedata.category(one) == "Cs" for one in text):
        return {"lone-surrogate"}
    found = set()
    for one in text:
        if unicodedata.category(one) == "Cc" and one not in "\n\t":
            found.add("text-control")
        elif one in TURNING:
            found.add("text-direction")
        elif ord(one) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(one) <= 0xFDEF:
            found.add("text-noncharacter")
    return found or {"text-empty"}


def document(text: str) -> dict[str, Any]:
    """A map with the text in every kind of place, and a secret beside it."""
    return {
        "sos_map": 1,
        "case": {"title": text, "note": CANARY},
        "people": [{"id": "p", "name": text, "role": text, "address": text}],
        "households": [{"id": "h", "members": ["p"], "place": text}],
        "harms": [
            {
                "id": "h1",
                "text": text,
                "wordings": [{"language": "en", "text": text}],
            }
        ],
        "scales": [{"id": "s", "kind": "other", "zero": {"text": text}}],
    }


PLACES = {
    "$.case.title",
    "$.people[0].name",
    "$.people[0].role",
    "$.people[0].address",
    "$.households[0].place",
    "$.harms[0].text",
    "$.harms[0].wordings[0].text",
    "$.scales[0].zero.text",
}


def doors(text: str) -> list[tuple[str, Any]]:
    """The document in every spelling: with escapes and without, JSON and YAML."""
    data = document(text)
    spelled: list[tuple[str, Any]] = [(json.dumps(data), None)]
    if expected(text) <= {"lone-surrogate", "text-too-long"}:
        return spelled  # no other spelling has it, or needs to have it
    spelled.append((yaml.safe_dump(data), None))
    if "\r" not in text:  # YAML takes every line end for its own
        plain = json.dumps(data, ensure_ascii=False)
        spelled += [(plain, "json"), (plain, "yaml")]
    return spelled


def refusal(call: Callable[[], object]) -> SosMapError:
    with pytest.raises(SosMapError) as caught:
        call()
    error = caught.value
    assert error.__cause__ is None
    assert error.__context__ is None
    return error


def assert_helps_and_is_silent(error: SosMapError, text: str) -> None:
    told = [str(error), repr(error)]
    for problem in error.problems:
        assert problem.line >= 1
        hints = [problem.hint(language) for language in ("sv", "en")]
        assert len({problem.code, *hints}) == 3
        assert "{" not in "".join(hints)
        told += [*hints, repr(problem), json.dumps(problem.as_data())]
    visible = "".join(char for char in text if char.isprintable()).strip()
    for words in told:
        assert CANARY not in words
        assert len(visible) < 3 or visible not in words
        assert all(char.isprintable() or char == "\n" for char in words)


@refused
def test_json_and_yaml_refuse_it_everywhere(vector: Vector) -> None:
    for text, format in doors(vector.text):
        error = refusal(lambda text=text, format=format: loads(text, format=format))
        assert_helps_and_is_silent(error, vector.text)
        codes = {problem.code for problem in error.problems}
        assert all(problem.column >= 1 for problem in error.problems)
        if not codes <= UNREADABLE:
            assert codes == expected(vector.text)
            assert {problem.path for problem in error.problems} == PLACES


@refused
def test_written_in_escapes_it_is_refused_by_its_own_code(vector: Vector) -> None:
    error = refusal(lambda: loads(json.dumps(document(vector.text))))

    assert {problem.code for problem in error.problems} == expected(vector.text)


@refused
def test_the_builder_refuses_it_with_the_line_of_the_script(vector: Vector) -> None:
    m = build(title=vector.text, note=CANARY)
    sara = m.person(vector.text, role=vector.text, address=vector.text)
    m.household([sara], place=vector.text)
    m.harm(vector.text, wordings={"en": vector.text})
    m.scale("other", zero=vector.text)
    error = refusal(m.case)

    assert_helps_and_is_silent(error, vector.text)
    assert {problem.code for problem in error.problems} == expected(vector.text)
    assert {problem.path for problem in error.problems} == PLACES


@refused
def test_the_hand_written_form_refuses_it(vector: Vector) -> None:
    data = {"sos-map": 1, "barn": {"milo": {}}, "fungerar bra": {"s1": vector.text}}
    error = refusal(lambda: loads(json.dumps(data), format="json"))

    assert_helps_and_is_silent(error, vector.text)


def test_as_a_key_a_hostile_word_is_an_unknown_field() -> None:
    for vector in vectors():
        key = f"{CANARY}{vector.text}"
        data = {"sos_map": 1, "people": [{"id": "p", key: "x"}]}
        error = refusal(lambda data=data: admit(data))

        assert error.code in ("field-unknown", "lone-surrogate")
        assert CANARY not in f"{error}{error!r}"
    for key in ("__proto__", "constructor", "toString", "__class__"):
        with pytest.raises(SosMapError):
            admit({"sos_map": 1, key: {}})


def test_every_other_text_is_saved_and_read_as_it_was() -> None:
    for vector in ACCEPTED:
        case = admit(document(vector.text))
        written = dumps(case)

        assert json.loads(written)["harms"][0]["text"] == vector.text
        assert loads(written) == case
        assert loads(json.dumps(document(vector.text))) == case
        assert loads(yaml.safe_dump(document(vector.text))) == case
        again = loads(by_hand(case)).harms[0]
        assert again.text == vector.text
        assert again.wordings[0].text == vector.text


def test_a_real_name_from_right_to_left_stays_whole() -> None:
    names = ["سارة محمد", "יוסף בן־דוד", "שָׁלוֹם", "کاوه‌ی ئاراس", "محمد \u200f(12)"]
    m = build()
    for name in names:
        m.person(name)

    assert [one.name for one in m.case().people] == names
    assert [one.name for one in loads(dumps(m.case())).people] == names
