"""Kinship in Swedish and English, over one big invented family.

Svante and Märta have Karin, Åsa and Göran; Karin has Ebba with Otto and lives with
Love, who has Juni. Otto's parents are Hilma and Axel; his brother is Nils, his sister
Disa. Åsa is married to Rut and they adopted Tage. Göran's twins are Mio and Ida. Ebba's
half-brother is Alve. Ebba lives at times with Berit and Sture, whose son is Kim.
"""

from __future__ import annotations

import pytest

from sos_map import CaseMap, loads, relation, relation_text
from sos_map.asking.kinship import chain_text, relations
from sos_map.i18n import catalogue, with_agency_words

WOMEN = "marta karin asa hilma disa ebba rut ida berit juni signe stina vilma gun ulla"
MEN = "svante goran otto axel nils love tage mio sture kim alve isak hugo emil old rolf"
NEUTRAL = "robin noa sam alex max"
#: parent → children
BIRTH = {
    "svante": "karin asa goran",
    "marta": "karin asa goran robin",
    "old": "marta",
    "hilma": "otto nils disa",
    "axel": "otto nils disa",
    "karin": "ebba alve",
    "otto": "ebba",
    "isak": "alve",
    "love": "juni",
    "goran": "mio ida",
    "disa": "signe",
    "nils": "hugo",
    "berit": "kim",
    "sture": "kim",
    "ebba": "vilma",
    "alve": "emil",
    "stina": "tage",
    "robin": "noa",
    "rolf": "love",
}
ADOPTIVE = {"asa": "tage", "rut": "tage"}


def _family() -> CaseMap:
    lines = ["sos_map: 1", "people:"]
    for gender, names in (("woman", WOMEN), ("man", MEN), (None, NEUTRAL)):
        for name in names.split():
            said = f", gender: {gender}" if gender else ""
            died = ', died: "2020"' if name == "svante" else ""
            lines.append(f"  - {{id: {name}{said}{died}}}")
    lines.append("kinships:")
    number = 0
    for nature, table in (("birth", BIRTH), ("adoptive", ADOPTIVE)):
        for parent, children in table.items():
            for child in children.split():
                number += 1
                lines.append(
                    f"  - {{id: k{number}, person: {parent}, tie: parent, of: {child}, "
                    f"nature: {nature}}}"
                )
    lines += [
        "  - {id: t1, person: mio, tie: sibling, of: ida, twins: true}",
        "  - {id: t2, person: sam, tie: parent, of: gun, nature: unknown}",
        "  - {id: t3, person: ulla, tie: parent, of: juni, nature: foster, "
        'since: "2018", ended: "2020"}',
        "partnerships:",
        "  - {id: p1, partners: [karin, love]}",
        "  - {id: p2, partners: [asa, rut], status: married}",
        '  - {id: p3, partners: [karin, otto], status: divorced, ended: "2015"}',
        "  - {id: p4, partners: [svante, marta], status: married}",
        "  - {id: p5, partners: [goran, alex]}",
        "  - {id: p6, partners: [disa, gun], status: married}",
        "households:",
        "  - {id: h1, members: [karin, love, ebba]}",
        "care:",
        "  - {id: c1, child: ebba, carers: [berit, sture], kind: foster_home}",
        "  - {id: c2, child: mio, carers: [asa], kind: kinship_care}",
    ]
    return loads("\n".join(lines), format="yaml")


FAMILY = _family()

TABLE = """
karin  ebba  mamma                | mother
otto   ebba  pappa                | father
robin  noa   förälder             | parent
ebba   karin dotter               | daughter
alve   karin son                  | son
noa    robin barn                 | child
marta  ebba  mormor               | maternal grandmother
svante ebba  morfar               | maternal grandfather
hilma  ebba  farmor               | paternal grandmother
axel   ebba  farfar               | paternal grandfather
marta  noa   mormor eller farmor  | grandmother
ebba   marta dotterdotter         | daughter’s daughter
ebba   hilma sondotter            | son’s daughter
alve   marta dotterson            | daughter’s son
hugo   hilma sonson               | son’s son
noa    marta barnbarn             | grandchild
old    ebba  mormors pappa        | maternal grandmother’s father
vilma  marta dotterdotters dotter | daughter’s daughter’s daughter
asa    ebba  moster               | maternal aunt
goran  ebba  morbror              | maternal uncle
nils   ebba  farbror              | paternal uncle
disa   ebba  faster               | paternal aunt
robin  ebba  mammas syskon        | maternal aunt or uncle
karin  noa   moster eller faster  | aunt
ebba   asa   systerdotter         | sister’s daughter
ebba   nils  brorsdotter          | brother’s daughter
alve   goran systerson            | sister’s son
hugo   disa  brorson              | brother’s son
noa    karin syskonbarn           | niece or nephew
mio    ebba  kusin                | cousin
ebba   signe kusin                | cousin
emil   mio   kusins son           | cousin’s son
tage   ebba  kusin                | cousin
alve   ebba  halvbror             | half-brother
ebba   alve  halvsyster           | half-sister
karin  asa   syster               | sister
goran  karin bror                 | brother
robin  karin hel- eller halvsyskon| full or half sibling
mio    ida   tvillingbror         | twin brother
ida    mio   tvillingsyster       | twin sister
love   ebba  styvpappa            | stepfather
ebba   love  styvdotter           | stepdaughter
juni   ebba  styvsyster           | stepsister
ebba   juni  styvsyster           | stepsister
rut    tage  adoptivmamma         | adoptive mother
tage   asa   adoptivson           | adopted son
stina  tage  biologisk mamma      | birth mother
tage   stina biologisk son        | birth son
svante tage  morfar               | maternal grandfather
karin  tage  moster               | maternal aunt
berit  ebba  familjehemsmamma     | foster mother
sture  ebba  familjehemspappa     | foster father
ebba   sture fosterdotter         | foster daughter
kim    ebba  familjehemsbror      | foster brother
ebba   kim   familjehemssyster    | foster sister
asa    mio   faster               | paternal aunt
ulla   juni  tidigare familjehemsmamma | former foster mother
sam    gun   förälder             | parent
rut    asa   maka                 | wife
love   karin sambo                | live-in partner
alex   goran partner              | partner
otto   karin tidigare partner     | former partner
svante marta avliden partner      | late partner
marta  svante efterlevande partner| surviving partner
marta  love  svärmor              | mother-in-law
svante rut   svärfar              | father-in-law
rut    marta svärdotter           | daughter-in-law
love   svante svärson             | son-in-law
rut    karin svägerska            | sister-in-law
love   goran svåger               | brother-in-law
alex   mio   pappas partner       | father’s partner
gun    ebba  fasters maka         | paternal aunt’s wife
rut    ebba  mosters maka         | maternal aunt’s wife
rolf   ebba  styvpappas pappa     | stepfather’s father
"""
ROWS = [
    (
        *line.split(maxsplit=2)[:2],
        *(w.strip() for w in line.split(maxsplit=2)[2].split("|")),
    )
    for line in TABLE.strip().splitlines()
]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(ROWS) >= 60
    assert len({row[2] for row in ROWS}) >= 60


@pytest.mark.parametrize(("a", "b", "swedish", "english"), ROWS)
def test_what_one_is_to_another(a: str, b: str, swedish: str, english: str) -> None:
    found = relation(FAMILY, a, b)
    assert found is not None
    assert relation_text(found, "sv") == swedish
    assert relation_text(found, "en") == english


def test_those_who_have_died_keep_their_words() -> None:
    found = relation(FAMILY, "svante", "ebba")
    assert found is not None
    assert (found.kind, found.died) == ("grandparent", True)


def test_everything_that_one_is_to_another_is_kept_the_nearest_first() -> None:
    said = [relation_text(one, "sv") for one in relations(FAMILY, "asa", "mio")]
    assert said == ["faster", "familjehemsmamma"]
    said = [relation_text(one, "sv") for one in relations(FAMILY, "karin", "ebba")]
    assert said[0] == "mamma"
    assert len(set(said)) == len(said)
    assert relations(FAMILY, "max", "ebba") == ()
    alone = relations(FAMILY, "rolf", "ebba")
    assert [one.kind for one in alone] == [None]
    assert [one.kind for one in relations(FAMILY, "ebba", "ebba")] == ["self"]


def test_every_step_can_be_told_instead_of_the_name() -> None:
    found = relation(FAMILY, "love", "ebba")
    assert found is not None
    assert chain_text(found, "sv") == "mammas sambo"
    assert chain_text(found, "en") == "mother’s live-in partner"


def test_an_office_says_bonus_where_others_say_step() -> None:
    words = with_agency_words(
        catalogue("sv"),
        {"kin.step_parent.man": "bonuspappa", "kin.step_sibling.woman": "bonussyster"},
    )
    for who, said in (("love", "bonuspappa"), ("juni", "bonussyster")):
        found = relation(FAMILY, who, "ebba")
        assert found is not None
        assert relation_text(found, "sv", words) == said
