"""A word for a role stops a text when it may be said of the one who is hidden."""

from __future__ import annotations

import pytest

from sos_map.mentions.prepared import Secrets
from sos_map.mentions.secret import Secret

PEOPLE = (
    "Sara Ekwall",
    "Jens Ek",
    "Johan Brandt",
    "Milo Brandt",
    "Norrskolan",
    "Tranan Nursery",
)


def stops(role: str, text: str, seen: tuple[str, ...] = (), children=()) -> bool:
    secret = Secret("role", role, "$")
    return bool(Secrets.of([secret], PEOPLE, seen, children=children).hits(text))


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("granne", "Hon i lägenheten mittemot ringde."),
        ("granne", "De på andra sidan staketet hörde bråk."),
        ("neighbour", "The couple in the flat upstairs heard it."),
        ("neighbour", "Someone two doors along called it in."),
        ("skolkurator", "Någon på Norrskolan har reagerat."),
        ("nursery worker", "One of the staff at Tranan made a report."),
        ("nursery worker", "The nursery has made a referral."),
        ("health visitor", "Your HV was worried about his weight."),
        ("PE teacher", "His teacher saw the bruise."),
        (
            "mamma till en klasskamrat",
            "En av de andra mammorna i klassen hörde av sig.",
        ),
        ("friend's mother", "Maya's mum was the one who told school."),
        ("mormor", "Saras mamma har ringt."),
        ("farmor", "Jens mamma har ringt."),
        ("farmor", "Syskon och föräldrar till Jens är oroliga."),
        ("farmor", "Pappas egen mamma är orolig."),
        ("aunt", "A sister of Sara's came in."),
        ("mum's partner", "Mum's new man told us."),
        ("neighbour", "The neighbour Milo visits told us."),
        ("mammas arbetskamrat", "En kollega till Sara hörde av sig."),
    ],
)
def test_a_role_is_told_of_in_many_ways(role, text):
    assert stops(role, text)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("granne", "Johan Brandt är granne till kyrkan."),
        ("mormor", "Sara är mormor åt två barn i Umeå."),
        ("nurse", "Sara works as a nurse."),
        ("undersköterska", "Sara utbildar sig till undersköterska."),
        ("teacher", "Milo wants to be a teacher."),
        ("doctor", "Milo plays doctor with his bear."),
        ("tränare", "Laget behöver en ny tränare."),
        ("doctor", "Sara will call the doctor if he has a fever."),
        ("teacher", "Milo will tell someone at school if he is scared."),
        ("friend", "Milo made a new friend."),
        ("childminder", "Milo wants a babysitter who reads to him."),
        ("pojkvän", "Fru Ekwall, mormor, hämtar på fredag."),
        ("neighbour", "Sara Ekwall (our neighbour) is visible."),
        ("cousin", "Johan's own father drank."),
        ("mormor", "Saras bror kör lastbil."),
        ("mammas arbetskamrat", "Mamma läser saga."),
    ],
)
def test_what_is_said_of_others_or_of_nobody_yet_stops_nothing(role, text):
    assert not stops(role, text)


def test_a_childs_mother_is_the_one_whom_the_reader_sees():
    text = "Milos mamma hämtar på fredag."
    assert not stops("mormor", text, ("mamma",), children=("Milo Brandt",))
    assert stops("mormor", text, ("mamma",))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Lars Frost", "Lasse kom förbi.", True),
        ("Robert Hale", "Bobby said so.", True),
        ("Drew Pascoe", "He calls him Drewie.", True),
        ("Nour Haddad", "Noor ringde.", True),
        ("Mohamed Warsame", "Muhammad is worried.", True),
        ("Bożena Szymańska", "B. Sz. said the same.", True),
        ("Per-Erik Lund", "Per Erik L. har lovat det.", True),
        ("June Hale", "June braids her hair.", True),
        ("Hope Hale", "Hope would like the presents.", True),
        ("Rosa Hale", "Isak tittar på tv hos rosa när han vill.", True),
        ("Margareta Lund", "Margit på biblioteket hälsar.", False),
        ("Hamdi Lund", "Hamid kom sent.", False),
        ("Lars Frost", "Lasset med grus kom.", False),
        ("Rose Hale", "It is not all rosy.", False),
    ],
)
def test_what_somebody_is_called(name, text, told):
    hits = Secrets.of([Secret("person", name, "$")], PEOPLE).hits(text)
    assert bool(hits) == told


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("9 Quay Street, Ballymore, H91 R2T6", "H91R2T6 was on the form."),
        ("14 Kirby Ave, Dunmore NSW 2483", "2483 was typed in the postcode box."),
        ("14 Kirby Ave, Dunmore NSW 2483", "They moved to Dunmore 2483."),
        ("Keizersgracht 12, 1012 AB Amsterdam", "1012AB stod på lappen."),
    ],
)
def test_post_codes_of_other_countries(address, text):
    assert Secrets.of([Secret("address", address, "$")], PEOPLE).hits(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hon är född sjuttioett.",
        "She was born in seventy-one.",
        "Född 71.",
        "Född nittonhundrasjuttioett.",
    ],
)
def test_a_year_of_birth_in_words(text):
    assert Secrets.of([Secret("born", "1971-10-30", "$")], PEOPLE).hits(text)
