"""What a reader needs of the worked example, and gets."""

from __future__ import annotations

import pytest
from ekwall_family import FAMILY, NETWORK, case, seen_by, shown, things

#: How many things of each kind each of them reads.
COUNTS = """
                sara johan amir birgitta tove layla peter kristian mona
plans              2     2    2        2    1     1     2        1    1
bottom_lines       6     6    6        6    6     3     6        3    4
rules             16    14   15       15   16     6    15        6    8
triggers          10     7    5        5    4     1     3        1    3
plan_tests         4     4    4        4    4     0     4        0    0
stages            11    11   11        0    0     0     0        0    0
contacts           3     3    3        3    0     0     3        0    0
safety_people      4     2    2        2    2     0     0        0    2
clocks             8     6    6        0    0     0     0        0    0
panels             7     7    7        0    0     0     0        0    0
child_items       24     1   23        0    0     0     0        0    0
consents          10     1    3        0    0     0     0        0    0
observations       1     1    0        0    0     0     0        0    0
harm_threads       3     1    2        0    0     0     0        0    0
trusts             7     2    5        0    0     0     0        0    0
child_tools        4     1    3        0    0     0     0        0    0
commitments       56    47   53       52   55    18    52       18   29
safety_objects     1     0    1        0    1     0     0        0    0
stories            1     1    1        0    0     0     0        0    0
decisions          7     4    4        0    0     0     0        0    0
harms              9     5    8        0    0     0     0        0    0
complicating       9     5    2        1    0     1     0        0    0
strengths          7     3    4        1    0     0     0        0    0
existing_safety    5     4    5        5    5     1     4        1    3
steps             10     6    8        7    7     5     7        5    2
"""


def counted(who: str) -> dict[str, int]:
    names, *rows = (line.split() for line in COUNTS.strip().splitlines())
    column = names.index(who)
    return {section: int(numbers[column]) for section, *numbers in rows}


@pytest.mark.parametrize(
    "reader",
    [
        *FAMILY,
        *(
            f"{one}:network:ebba+milo"
            for one in ("birgitta", "tove", "layla", "peter", "kristian", "mona")
        ),
    ],
)
def test_a_reader_gets_so_much_of_the_plan(reader: str) -> None:
    wanted = counted(reader.partition(":")[0])
    view = shown(reader)[0].case
    assert {section: len(getattr(view, section)) for section in wanted} == wanted


def test_the_team_sees_everything_but_who_decided_that_others_do_not() -> None:
    decided = {one.id for one in case().access}
    assert seen_by("team") == set(things()) - decided


def test_rings_and_who_knows_what_are_saras_and_the_teams() -> None:
    own = {one.id for one in (*case().rings, *case().knowledge)}
    assert own <= seen_by("sara:guardian:ebba+milo")
    for reader in (*FAMILY[1:], *(f"{one}:network:ebba+milo" for one in NETWORK)):
        assert not own & seen_by(reader)


def test_johan_sees_what_he_answers_for_and_nothing_else_about_ebba() -> None:
    seen = seen_by("johan:guardian:milo")
    assert {"d1", "d2", "d3", "g1", "g2", "g3", "sc2", "n4", "n6", "n9"} <= seen
    assert {"rule5", "rule6", "rule11", "rule16", "step2", "wp1"} <= seen
    assert not seen & {"h4", "h5", "h6", "h7", "es5", "s1", "s3", "s4", "cu1", "cu4"}
    assert not seen & {"b1", "b2", "b4", "b5", "b6"}
    assert not seen & {"tool1", "tool2", "tool4", "rule7", "tr5"}
    assert not seen & {"sp1", "sp2", "clock5", "clock7", "dec2", "ht2", "co6"}
    ratings = [rating for rating in case().ratings if rating.id in seen]
    assert "ebba" not in {rating.by for rating in ratings}
    assert {r.by for r in ratings if r.at == "o3"} == {"johan", "milo"}


def test_amir_sees_ebbas_things_and_nothing_of_milos_alone() -> None:
    seen = seen_by("amir:guardian:ebba")
    assert {"d1", "d2", "d3", "h4", "h5", "h6", "s3", "s4", "es5", "dec2"} <= seen
    assert not seen & {"cu2", "cu3", "pa2", "pa3", "s2", "s5", "s7", "n2", "u3"}
    assert not seen & {"rule4", "tool3", "ob1", "sp3", "clock6", "dec3", "b3"}


@pytest.mark.parametrize(
    ("who", "dangers"),
    [
        ("birgitta", {"d1", "d2", "d3"}),
        ("lars", {"d1", "d2", "d3"}),
        ("tove", {"d1", "d2", "d3"}),
        ("layla", {"d2"}),
        ("peter", {"d1", "d2", "d3"}),
        ("maria", {"d1", "d3"}),
        ("jenny", {"d1", "d2", "d3"}),
        ("kristian", {"d2"}),
        ("helena", {"d2"}),
        ("mona", {"d1"}),
    ],
)
def test_a_member_reads_the_worries_that_were_told_in_full(
    who: str, dangers: set[str]
) -> None:
    seen = seen_by(f"{who}:network:ebba+milo")
    assert seen & {"d1", "d2", "d3"} == dangers
    assert not seen & {f"h{number}" for number in range(1, 10)}
    full = {
        one.about
        for one in case().knowledge
        if one.person == who and one.level == "full"
    }
    assert dangers == full
