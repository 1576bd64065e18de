"""Whatever a hidden name or number is dressed up as, it is found."""

from __future__ import annotations

import string
import unicodedata

import pytest
from disguises import DAYS, NAMES, PHONES
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sos_map.mentions.folding import fold, folded
from sos_map.mentions.prepared import Secrets
from sos_map.mentions.secret import Secret
from sos_map.mentions.tokens import read

#: No ordinary words, and none a form of another.
PEOPLE = (
    "Gunvor",
    "Vendela",
    "Torbjörn",
    "Zakarias",
    "Häggström",
    "Kowalczyk",
    "Östling",
)
AROUND = (
    ("Det var ", " som ringde i går."),
    ("", " har sett barnen ute sent."),
    ("Vi pratade länge med ", "."),
    ("Ebba tycker om ", " och vill dit igen."),
    ("We were told by ", " on Friday."),
    ("”", "”, säger Milo."),
)
VISIBLE = ("Sara Ekwall", "Ebba Ekwall", "Milo")


def secrets(*some: Secret) -> Secrets:
    return Secrets.of(some, VISIBLE, ("mormor",))


@given(
    name=st.sampled_from(PEOPLE),
    disguise=st.sampled_from(sorted(NAMES)),
    around=st.sampled_from(AROUND),
)
@settings(max_examples=1200)
def test_a_name_is_found_in_every_disguise(name, disguise, around):
    before, after = around
    text = before + NAMES[disguise](name) + after
    ready = secrets(Secret("person", name, "$"))
    assert ready.hits(text), (disguise, name)
    plain = before + "Sara" + after
    assert not ready.hits(plain)


@given(
    name=st.sampled_from(PEOPLE),
    disguise=st.sampled_from(sorted(NAMES)),
    around=st.sampled_from(AROUND),
)
def test_what_is_found_is_where_it_stands(name, disguise, around):
    before, after = around
    written = NAMES[disguise](name)
    text = before + written + after
    for hit in secrets(Secret("person", name, "$")).hits(text):
        assert len(before) <= hit.start < hit.end <= len(before) + len(written)


@given(
    rest=st.text(string.digits, min_size=7, max_size=7),
    disguise=st.sampled_from(sorted(PHONES)),
    around=st.sampled_from(AROUND),
)
@settings(max_examples=600)
def test_a_telephone_number_is_found_in_every_spelling(rest, disguise, around):
    assume(rest[0] not in "0")
    phone = f"070-{rest[:3]} {rest[3:5]} {rest[5:]}"
    before, after = around
    text = before + PHONES[disguise](phone) + after
    assert secrets(Secret("phone", phone, "$")).hits(text), disguise


@pytest.mark.parametrize("written", DAYS)
@pytest.mark.parametrize("kind", ["born", "identity-number"])
def test_a_day_of_birth_is_found_in_every_spelling(written, kind):
    words = {"born": "1979-04-12", "identity-number": "19790412-1234"}[kind]
    ready = secrets(Secret(kind, words, "$"))
    assert ready.hits(f"Hon är {written}, enligt boken.")
    assert not ready.hits("Hon är född den 13 maj 1981, enligt boken.")
    assert not ready.hits("Mötet är den 12 april klockan 10.")


@pytest.mark.parametrize(
    "written",
    [
        "19790412-1234",
        "790412-1234",
        "7904121234",
        "790412 1234",
        "…-1234",
        "790412+1234",
    ],
)
def test_an_identity_number_is_found_whole_and_in_part(written):
    assert secrets(Secret("identity-number", "19790412-1234", "$")).hits(
        f"Numret är {written} i boken."
    )


@pytest.mark.parametrize(
    "written",
    [
        "Storgatan 12",
        "storgatan",
        "Storg. 12",
        "Storg 12",
        "Stor-\ngatan",
        "411 38",
        "41138",
        "SE-411 38",
        "Almvik",
        "Almviks centrum",
        "Almviksskolan",
    ],
)
def test_an_address_is_found_in_each_of_its_parts(written):
    ready = secrets(Secret("address", "Storgatan 12, 411 38 Almvik", "$"))
    assert ready.hits(f"De bor på {written} sedan maj.")
    assert not ready.hits("De bor på Lillgatan 12 i Norrby sedan maj.")


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("Björn ringde oss i går.", True),
        ("Vi frågade Björn om det.", True),
        ("Björns bil stod utanför.", True),
        ("Det stod björn sten på lappen.", True),
        ("Vi mötte herr sten i dörren.", True),
        ("Björn, som alltid kommer, var där.", True),
        ("Sten i skon hade han hela dagen.", False),
        ("En björn i skogen skrämde Milo.", False),
        ("Milo kastade en sten i sjön.", False),
        ("Björnen sover i sitt ide.", False),
        ("Stenar är tunga.", False),
    ],
)
def test_a_name_that_is_a_word_counts_where_it_stands_as_a_name(text, stops):
    assert bool(secrets(Secret("person", "Björn Sten", "$")).hits(text)) == stops


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("Will said it again.", True),
        ("We met May at school.", True),
        ("Mark’s car was outside.", True),
        ("Hope, who saw it, rang.", True),
        ("In May the court meets.", False),
        ("May I come in?", False),
        ("Will Sara come?", False),
        ("Hope is what they need.", False),
        ("They will mark the date.", False),
    ],
)
def test_english_words_that_are_names_count_where_they_stand_as_names(text, stops):
    names = ("Will", "May", "Mark", "Hope")
    people = (Secret("person", name, f"$.{name}") for name in names)
    assert bool(secrets(*people).hits(text)) == stops


@pytest.mark.parametrize(
    ("role", "told", "innocent"),
    [
        ("granne", "Hon i porten intill ringde.", "Han lekte på gården."),
        ("granne", "Someone next door rang.", "She ran across the road."),
        ("lärare", "Någon på skolan ringde.", "Milo är på skolan."),
        ("nurse", "Hon på BVC ringde.", "She is nursing a cold."),
        ("kollega", "Någon på mammas jobb ringde.", "Sara var på jobbet."),
        ("coach", "Fotbollstränaren ringde.", "He was at training."),
        ("farmor", "Pappas mamma ringde.", "Milos mormor ringde."),
        ("tolk", "Hon som tolkade ringde.", "Han tolkade det som ja."),
        ("teacher", "His form tutor rang.", "Sara, the teaching assistant, rang."),
    ],
)
def test_a_role_is_told_by_its_words_and_phrases(role, told, innocent):
    ready = Secrets.of(
        [Secret("role", role, "$")], VISIBLE, ("mormor", "teaching assistant")
    )
    assert ready.hits(told)
    assert not ready.hits(innocent)


@pytest.mark.parametrize("written", ["asa.lindq@post.exempel.se", "asa.lindq@"])
def test_a_mail_address_is_found(written):
    ready = secrets(Secret("email", "asa.lindq@post.exempel.se", "$"))
    assert ready.hits(f"Skriv till {written} i dag.")


@given(st.text(string.ascii_lowercase + " .,!?-'()", max_size=80))
def test_plain_text_folds_to_itself(text):
    assert folded(text) == text


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once_and_keeps_places(text):
    plain = fold(text)
    assert folded(plain.text) == plain.text
    for token in read(text).row:
        start, end = plain.span(token.start, token.end)
        assert token.text in folded(text[start:end])


@given(st.text(max_size=60))
def test_composed_or_not_a_text_folds_the_same(text):
    one, other = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert folded(one) == folded(other)


@given(st.text(max_size=120))
def test_any_text_can_be_searched(text):
    ready = secrets(
        Secret("person", "Gunvor Häggström", "$"),
        Secret("phone", "070-174 06 05", "$"),
        Secret("born", "1979-04-12", "$"),
        Secret("role", "granne", "$"),
        Secret("plate", "ABC 123", "$"),
    )
    for hit in ready.hits(text):
        assert 0 <= hit.start < hit.end <= len(text)


@given(st.text(min_size=1, max_size=40))
def test_any_words_can_be_a_secret(words):
    kinds = ("person", "body", "place", "address", "phone", "email", "identity-number")
    for kind in (*kinds, "born", "number", "plate", "role"):
        Secrets.of([Secret(kind, words, "$")]).hits("Det var Åsa på 070-123.")


def test_nothing_shows_what_is_secret():
    secret = Secret("person", "Gunvor Häggström", "$.people[0].name")
    ready = secrets(secret, Secret("phone", "070-174 06 05", "$"))
    shown = repr(secret) + repr(ready) + repr(ready.hits("Gunvor ringde 070-174 06 05"))
    for parts in (
        ready.names,
        ready.numbers,
        ready.initials,
        ready.roles,
        ready.spelled,
    ):
        shown += repr(parts)
    assert "unvor" not in shown
    assert "174" not in shown
