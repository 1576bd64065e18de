"""What is hidden is found in every place of every kind of file, and only that."""

from __future__ import annotations

import pytest
from containers import PLACES
from family import NAME, PHONE, STATEMENT, STREET, found, look

#: As long and as odd as what is hidden, and nowhere in the map.
ELSE = "Önne Hallgren"
ELSEWHERE = (
    "Katten sov länge på en filt medan regnet föll och alla läste tidningen inne"
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("hidden", "path"),
    [
        (NAME, "$.people[2].name"),
        (STREET, "$.people[2].address"),
        (STATEMENT, "$.strengths[1].text"),
    ],
    ids=["name", "address", "statement"],
)
def test_what_is_hidden_is_found_wherever_it_stands(place, hidden, path):
    assert path in found(PLACES[place](hidden))


#: Among bytes of no known kind, words of a few letters are there by chance.
WHERE_SHORT_NAMES_ARE_FOUND = [
    place for place in PLACES if not place.startswith(("odd-bytes", "gif"))
] + ["odd-bytes-deflated"]


@pytest.mark.parametrize("place", PLACES)
def test_a_name_of_one_word_is_found_wherever_it_stands(place):
    assert "$.people[2].name" in found(PLACES[place]("Lindqvist"))


@pytest.mark.parametrize("place", WHERE_SHORT_NAMES_ARE_FOUND)
def test_a_name_of_three_letters_is_found_too(place):
    assert "$.people[2].name" in found(PLACES[place]("Åsa"))


@pytest.mark.parametrize(
    # Between the objects of a PDF stand numbers that are none of anybody's.
    "place",
    [place for place in PLACES if place != "pdf-between-objects"],
)
def test_a_telephone_number_is_found_wherever_it_stands(place):
    assert "$.people[2].phone" in found(PLACES[place](PHONE))


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_found_where_nothing_hidden_stands(place):
    for text in (ELSE, ELSEWHERE):
        assert look(PLACES[place](text)).leaks == (), place


@pytest.mark.parametrize(
    "name", ["Åsa Lindqvist.pdf", "asa_lindqvist.svg", "brev till ÅSA.txt"]
)
def test_a_files_own_name_is_looked_at(name):
    (leak, *_) = look(b"x", name).leaks
    assert leak.where == "name"
    assert look(b"x", "brev till sara.txt").leaks == ()
