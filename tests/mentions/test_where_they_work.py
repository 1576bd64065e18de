"""Whoever works where a hidden source works is told of, by the kind of the place."""

from __future__ import annotations

import pytest

from sos_map.mentions.prepared import Secrets
from sos_map.mentions.secret import Kind, Secret

PEOPLE = ("Sara Ekwall", "Milo Ekwall", "Rut Ekwall", "Johan Brandt")


def stops(kind: Kind, words: str, text: str) -> bool:
    return bool(Secrets.of([Secret(kind, words, "$")], PEOPLE).hits(text))


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Almviks bibliotek", "De på biblioteket har märkt att Milo är ensam."),
        ("Almviks bibliotek", "Biblioteket hörde av sig."),
        ("Marlfield Library", "Someone who works at the library rang."),
        ("Salong Klipp & Lock", "Hon på frisörsalongen berättade för oss."),
        ("Cwmdare Leisure Centre", "Somebody down at the pool has rung in."),
        ("Al-Noor moské", "Någon i moskén har pratat med Milo."),
        ("Täljö Ridskola", "Stallpersonalen såg hur hon blev hämtad."),
    ],
)
def test_whoever_is_at_a_place_of_that_kind_is_told_of(place, text):
    assert stops("workplace", place, text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Almviks bibliotek", "Milo lånade tre böcker på biblioteket."),
        ("Marlfield Library", "They walk past the library on Fridays."),
        ("St Aldhelm's Church", "Sara works in a church hall on Mondays."),
        ("Almviks bibliotek", "Någon på apoteket har ringt."),
    ],
)
def test_what_is_done_there_by_those_who_may_be_seen_tells_nothing(place, text):
    assert not stops("workplace", place, text)


@pytest.mark.parametrize(
    ("place", "text", "told"),
    [
        ("Kvinnohuset Fyren", "De kan få plats på kvinnojouren igen.", True),
        ("Rowan House Refuge", "They slept at the refuge for three weeks.", True),
        ("Rowan House Refuge", "They waited in the bus shelter.", False),
        ("Förskolan Fyren", "De ringde kvinnojouren.", False),
    ],
)
def test_that_there_is_a_shelter_tells_as_much_as_which(place, text, told):
    assert stops("place", place, text) == told


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("landlord", "She is afraid her land-lord will hear of it."),
        ("granne", "Det var gran-\nnen som ringde."),
        ("granne", "Det var g r a n n e n som ringde."),
    ],
)
def test_broken_words_for_roles_are_read_whole(role, text):
    assert stops("role", role, text)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("tandsköterska", "Sara ska gå till tandläkaren med Milo."),
        ("teacher", "Milo likes a girl in his class."),
        ("ridlärare", "Läraren ringer Sara om läxan."),
        ("vaktmästare", "Johan bor på Hantverkargatan 13."),
        ("aunt", "The aunt in Milo's book is a witch."),
    ],
)
def test_a_word_that_is_said_of_no_such_person_stops_nothing(role, text):
    assert not stops("role", role, text)


def test_a_surname_that_several_seen_people_bear_is_their_familys():
    hidden = [Secret("person", "Nathalie Ekwall", "$")]
    ready = Secrets.of(hidden, PEOPLE)
    assert not ready.hits("Ekwalls möte flyttas till tisdag.")
    assert not ready.hits("The Ekwalls have moved their meeting.")
    assert ready.hits("Fru Ekwalls möte flyttas till tisdag.")
    assert ready.hits("Nathalies möte flyttas till tisdag.")


@pytest.mark.parametrize(
    "text",
    ["the thirteenth of April nineteen seventy", "den trettonde i fjärde 1970"],
)
def test_a_whole_day_of_birth_in_words(text):
    assert stops("born", "1970-04-13", text)
