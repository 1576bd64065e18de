"""Problems speak in the writer's own keys and places, at once, and quote nothing."""

from __future__ import annotations

import pytest
from hand_example import small

import sos_map

WRONG = """\
sos-map: 1
handläggare: ida
förval: {möte: m1, mote: m2}
barn:
  vera: {född: 2017-13, has happened: ja}
vuxna:
  maja: {mamma till: [verra], vårdnad: vera, kön: kvinnlig}
  ida: {roll: socialsekreterare}
möten:
  m1: {dag: 2026-02-12, vad: mapping, med: [maja, idda]}
  m2: {vad: barnsamtal, med: [vera], även: [nils]}
har hänt:
  h1: {text: Hemligt, källa: {maja: m9}, av: maja, hurr vi vet: iakttaget}
  h2: {dag: 2026-02-31, text: Hemligt, bara: [ida]}
faror:
  f1:
    för att: x
    hur länge: sex
    siffror: {m1: {maja: fyra, ida: 12}, m7: {maja: 4}}
dangers: {}
"""

EXPECTED = [
    (3, "förval › 2", "field-unknown", {"nearest": "möte"}),
    (5, "barn › 1 › född", "date-impossible", {}),
    (5, "barn › 1 › 2", "field-unknown", {}),
    (7, "vuxna › 1 › mamma till › 1", "reference-dangling", {"wanted": "personer"}),
    (7, "vuxna › 1 › kön", "choice-unknown", {"choices": "kvinna, man, annat"}),
    (10, "möten › m1 › vad", "choice-unknown", None),
    (10, "möten › m1 › med › 2", "reference-dangling", {"wanted": "personer"}),
    (11, "möten › m2", "field-missing", {"field": "dag"}),
    (11, "möten › m2 › även › 1", "label-unknown", {}),
    (13, "har hänt › h1 › källa › 1", "reference-dangling", {"wanted": "möten"}),
    (13, "har hänt › h1 › 4", "field-unknown", {"nearest": "hur vi vet"}),
    (14, "har hänt › h2 › dag", "date-impossible", {}),
    (14, "har hänt › h2 › bara", "ground-missing", {}),
    (18, "faror › f1 › hur länge", "field-missing", {"field": "mål"}),
    (19, "faror › f1 › siffror › m1 › 1", "choice-unknown", None),
    (19, "faror › f1 › siffror › m1 › 2", "number-too-large", {"limit": "10"}),
    (19, "faror › f1 › siffror › m7", "reference-dangling", {"wanted": "möten"}),
    (20, "9", "field-unknown", {"nearest": "faror"}),
]


def _problems(text: str) -> tuple[sos_map.Problem, ...]:
    with pytest.raises(sos_map.InvalidCase) as caught:
        sos_map.loads(text)
    return caught.value.problems


def test_everything_wrong_is_said_at_once_in_own_keys() -> None:
    found = _problems(WRONG)
    for line, path, code, detail in EXPECTED:
        there = [p for p in found if (p.line, p.code) == (line, code)]
        assert there, (line, code)
        if detail is not None:
            assert any(dict(p.detail) == detail for p in there), (line, code, there)
        assert any(_like(p.path, path) for p in there), (path, there)
    assert {(p.line, p.code) for p in found} == {(n, c) for n, _, c, _ in EXPECTED}
    told = "\n".join(p.sentence(language) for p in found for language in ("sv", "en"))
    for secret in ("Hemligt", "nils", "verra", "idda", "vera", "hurr", "fyra", "sex"):
        assert secret not in told


def _like(path: str, wanted: str) -> bool:
    """Compare paths; where one name stands alone its position may be left out."""
    return path == wanted or f"{path} › 1" == wanted


@pytest.mark.parametrize(
    ("piece", "instead", "code", "own"),
    [
        ("dag: 2026-01-17", "dag: i januari", "when-form", " dag"),
        ("av: robin", "av: rabin", "reference-dangling", " av"),
        (
            "bygger på: [h1, h2]",
            "bygger på: [h1, s1]",
            "reference-wrong-kind",
            "på › 2",
        ),
        (
            "även: [robin]\n    grund",
            "även: [rabin]\n    grund",
            "label-unknown",
            "även",
        ),
        (
            "möte: m2, även",
            "möte: m22, även",
            "reference-dangling",
            "annorlunda › 1 › möte",
        ),
        ("vera: 4–5", "vera: 5–4", "range-backwards", "siffror › b2 › 1"),
        ("mot: [robin]", "mot: [rabin]", "reference-dangling", " mot"),
        ("adress: skyddad", "adress: hemlig", "choice-unknown", " adress"),
        ("s1: Maja", "h1: Maja", "id-duplicate", "fungerar bra › h1"),
        ("för: f1", "för: h1", "reference-wrong-kind", " för"),
        ("handläggare: ida", "handläggare: ada", "reference-dangling", "handläggare"),
        ("förval: {möte: m1}", "förval: {möte: m0}", "reference-dangling", "möte"),
        ("sos-map: 1", "sos-map: 2", "hand-format", "sos-map"),
    ],
)
def test_one_thing_wrong_in_the_example_is_found_in_its_place(
    piece: str, instead: str, code: str, own: str
) -> None:
    text = small("sv")
    assert text.count(piece) >= 1
    wrong = text.replace(piece, instead, 1)
    found = _problems(wrong)
    line = next(
        number
        for number, (a, b) in enumerate(
            zip(text.splitlines(), wrong.splitlines(), strict=True), start=1
        )
        if a != b
    )
    assert any(p.code == code and own in p.path and p.line == line for p in found), [
        p.sentence() for p in found
    ]


def test_a_word_of_the_other_language_gets_the_right_one() -> None:
    text = small("sv").replace("har hänt:", "has happened:")
    found = _problems(text)
    assert ("field-unknown", (("nearest", "har hänt"),)) in [
        (p.code, p.detail) for p in found
    ]
    text = small("en").replace("    by: robin", "    av: robin")
    assert [p.detail for p in _problems(text)] == [(("nearest", "by"),)]


def test_sharing_across_custody_and_narrowing_against_a_guardian_need_a_ground() -> (
    None
):
    text = small("sv").replace(
        "    grund: Risk för hämnd", "    anteckning: Risk för hämnd"
    )
    assert [p.code for p in _problems(text)] == ["ground-missing"]
    across = small("sv").replace(
        "    även: [robin]\n  h2", "    barn: vera\n    även: [robin]\n  h2"
    )
    assert [(p.code, p.path) for p in _problems(across)] == [
        ("ground-missing", "har hänt › h1 › även")
    ]
