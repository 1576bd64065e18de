"""An old translation shows, and a quotation is the same byte for byte everywhere."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sos_map import (
    Builder,
    CaseMap,
    InvalidCase,
    SosMapError,
    Wording,
    build,
    changed,
    dumps,
    export,
    loads,
    view,
)
from sos_map.building.changing import with_wording
from sos_map.testing import case_maps
from sos_map.wording import OldWording, fingerprint, old_wordings

few = settings(max_examples=30)
#: Text that the format takes (Sentence): something that shows, nothing that hides.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp", "Cf"]), min_size=1
).filter(lambda text: text.strip("\t\n \u00a0\u3000") != "")


def where(case: CaseMap) -> list[tuple[str, str, str, str | None]]:
    return [(o.id, o.field, o.language, o.reader) for o in old_wordings(case)]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_fingerprint_is_that_of_the_bytes(text):
    assert fingerprint(text) == hashlib.sha256(text.encode()).hexdigest()[:8]


def test_what_looks_alike_has_another_fingerprint():
    alike = ["på", "pa\u030a", "på ", "På"]
    assert len({fingerprint(text) for text in alike}) == len(alike)


@few
@given(TEXTS, TEXTS, TEXTS)
def test_editing_the_words_makes_their_wordings_old(text, other, english):
    assume(other not in (text, english))
    m = build()
    m.harm(text, wordings={"en": english})
    case = m.case()
    assert old_wordings(case) == ()

    edited = changed(case, "h1", text=other)

    assert where(edited) == [("h1", "", "en", None)]
    assert old_wordings(changed(edited, "h1", text=text)) == ()
    assert old_wordings(changed(edited, "h1", note="Sett.")) != ()
    renewed = with_wording(edited, "h1", "en", "Anew.")
    assert old_wordings(renewed) == ()
    assert [w.text for w in renewed.harms[0].wordings] == ["Anew."]
    assert renewed.harms[0].text == other


@settings(max_examples=10)
@given(case_maps(2), TEXTS)
def test_a_new_wording_is_never_old_and_changes_nothing_else(case, text):
    for thing in (*case.harms, *case.goals, *case.wall):
        after = with_wording(case, thing.id, "en", text, reader="family")
        assert (thing.id, "", "en", "family") not in where(after)
        new = [w for w in _the(after, thing.id).wordings if w.reader == "family"]
        assert [w.text for w in new if w.language == "en"] == [text]
        assert changed(after, thing.id, wordings=thing.wordings) == case


def _the(case: CaseMap, identity: str) -> Any:
    things = (*case.harms, *case.goals, *case.wall)
    return next(thing for thing in things if thing.id == identity)


def everywhere() -> Builder:
    """Words with a wording in each kind of place that has any."""
    m = build()
    ebba = m.child("Ebba")
    en = {"en": "…"}
    o = m.occasion("2025-09-12", "mapping", text="mötet", wordings=en)
    m.harm(
        "Sara sov.",
        children={ebba: m.piece("rädd", wordings=en)},
        accounts=[m.piece(ebba, text="Jag såg.", wordings=en)],
        severity=m.piece("illa", wordings=en),
        wordings=en,
    )
    m.existing_safety("…", acts=[m.piece("2025", text="kom", wordings=en)])
    scale = m.scale("other", zero=m.piece("fara", wordings=en), ten="tryggt")
    m.rating(
        scale,
        at=o,
        value=4,
        quote="nästan vid grinden",
        wordings=en,
        one_up=m.piece("att grannen säger ja", wordings=en),
    )
    return m


PLACES = {
    ("o1", ""),
    ("h1", ""),
    ("h1", "severity"),
    ("h1", "accounts[0]"),
    ("h1", "children[0]"),
    ("es1", "acts[0]"),
    ("sc1", "zero"),
    ("r1", ""),
    ("r1", "one_up"),
}


def test_the_builder_says_of_every_wording_what_it_was_made_from():
    case = everywhere().case()
    assert old_wordings(case) == ()
    text = dumps(case).decode()
    assert text.count('"made_from"') == len(PLACES) == text.count('"wordings"')


def test_old_wordings_are_found_in_every_place_and_can_be_renewed_there():
    text = dumps(everywhere().case()).decode()
    for word in ("mötet", "sov", "illa", "såg", "rädd", "kom", "fara", "säger"):
        text = text.replace(word, f"inte {word}")
    case = loads(text.replace("nästan", "långt från"))

    old = old_wordings(case)

    assert {(one.id, one.field) for one in old} == PLACES
    for one in old:
        case = with_wording(case, one.id, one.language, "Renewed.", field=one.field)
    assert old_wordings(case) == ()


def test_a_wording_made_from_another_wording_is_old_when_that_one_changes():
    m = build()
    m.harm(
        "Sara sov.",
        wordings=[
            m.piece("Sara was asleep.", language="en"),
            m.piece(
                "Sara sof.", language="da", made_from=fingerprint("Sara was asleep.")
            ),
            m.piece("Mamma sov.", language="sv", reader="child", made_by="Farid"),
            m.piece("Sara nukkui.", language="fi", made_from=None),
        ],
    )
    case = m.case()
    assert old_wordings(case) == ()
    assert where(with_wording(case, "h1", "en", "Sara slept.")) == [
        ("h1", "", "da", None)
    ]
    # The Danish one comes from the English, which still stands; the Finnish is silent.
    assert where(changed(case, "h1", text="Sara somnade.")) == [
        ("h1", "", "en", None),
        ("h1", "", "sv", "child"),
    ]
    again = with_wording(case, "h1", "sv", "Mamma sov hårt.", reader="child")
    assert len(again.harms[0].wordings) == 4
    assert again.harms[0].wordings[2].made_by is None


def test_a_wording_is_not_made_from_itself():
    m = build()
    itself = fingerprint("Sara slept.")
    m.harm(
        "Sara sov.", wordings=[m.piece("Sara slept.", language="en", made_from=itself)]
    )
    assert where(m.case()) == [("h1", "", "en", None)]


def test_wordings_of_a_map_are_given_on_as_they_are():
    wording = Wording(language="en", text="…", made_from="00000000")
    m = build()
    m.harm("…", wordings=[wording])
    assert m.case().harms[0].wordings == (wording,)


def test_an_old_wording_shows_no_words_when_it_is_printed():
    assert "sara" not in repr(OldWording("sara", "", "en", None))


@pytest.mark.parametrize("field", ["note", "children[1]", "zero", "children", "a[x].b"])
def test_a_wording_of_no_words_is_refused(field):
    with pytest.raises(SosMapError) as caught:
        with_wording(everywhere().case(), "h1", "en", "…", field=field)
    assert caught.value.code == "field-unknown"
    assert field not in str(caught.value)


def test_a_wording_goes_through_the_gate():
    with pytest.raises(InvalidCase) as caught:
        with_wording(everywhere().case(), "h1", "engelska!", " ", reader="mamma")
    assert {p.code for p in caught.value.problems} >= {
        "language-form",
        "choice-unknown",
    }


QUOTES = [
    "«Jag va rädd», sa hon – å sen gick ja'…",
    "två  mellanslag   och\u00a0hårt",
    "a\u030angest och ångest",
    "Rad ett.\nRad två.\n\n  Indraget.",
    "slutar med mellanslag ",
    "#inte en rubrik *inte fet* 1. inte en lista",
    "ﬁ ½ ² ＡＢ 👩‍👧",
]


def shown(text: str) -> tuple[CaseMap, str]:
    m = build()
    ebba, sara = m.child("Ebba"), m.person("Sara")
    m.custody(sara, ebba)
    m.harm(text, verbatim=True, said_by=[sara], children=[ebba])
    m.label("case", shown_to=[sara])
    return m.case(), m.as_reader(sara, "guardian", ebba)


@pytest.mark.parametrize("text", QUOTES)
def test_a_quotation_is_byte_identical_from_file_to_view(text):
    case, reader = shown(text)
    again = loads(dumps(case))
    seen = view(again, reader, "2025-09-12").case.harms[0]
    assert seen.text == text
    assert seen.verbatim
    yaml_text = b"sos_map: 1\nharms:\n  - id: h1\n    text: " + _json(text)
    assert loads(yaml_text).harms[0].text.encode() == text.encode()


def _json(text: str) -> bytes:
    import orjson

    return orjson.dumps(text)


@few
@given(TEXTS)
def test_any_quotation_is_byte_identical_from_file_to_view(text):
    case, reader = shown(text)
    seen = view(loads(dumps(case)), reader, "2025-09-12").case.harms[0]
    assert seen.text.encode() == text.encode()


@pytest.mark.parametrize(
    "text", [t for t in QUOTES if " ".join(t.split()) == t] + ["1. först", "- sist"]
)
def test_a_quotation_is_byte_identical_on_the_page(text):
    case, reader = shown(text)
    paper = export(case, "outline", reader=reader, date="2025-09-12")
    page = paper.files[0].data.decode()
    (line,) = [line for line in page.splitlines() if line.startswith("- ")]
    # Markdown shows an escaped mark as the mark alone.
    plain = ""
    marks = iter(line.removeprefix("- "))
    for mark in marks:
        plain += next(marks) if mark == "\\" else mark
    assert plain.encode() == text.encode()
