"""Holes that were found by reading the code as an adversary, and stay closed."""

from __future__ import annotations

from typing import Any

import pytest

from sos_map.admission import admit
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.run import export
from sos_map.files.canonical import dumps
from sos_map.privacy.policy import read_policy
from sos_map.privacy.shelter import sheltered_from
from sos_map.privacy.view import View
from sos_map.privacy.views import view

DAY = "2026-01-16"
PEOPLE = ["ebba", "milo", "sara", "johan", "amir", "mona"]


def family(**sections: Any) -> dict[str, Any]:
    """Return two half-siblings and two fathers; the case label shows all to all."""
    return {
        "sos_map": 1,
        "case": {
            "children": ["ebba", "milo"],
            "shown_to": ["sara", "johan", "amir", "school"],
        },
        "people": [{"id": one, "name": one.title()} for one in PEOPLE],
        "bodies": [
            {"id": "team", "name": "Enheten", "kind": "team"},
            {"id": "school", "name": "Skolan", "kind": "school", "members": ["mona"]},
        ],
        "custody": [
            {"id": "c1", "person": "johan", "child": "milo"},
            {"id": "c2", "person": "amir", "child": "ebba"},
            {"id": "c3", "person": "sara", "child": "ebba"},
            {"id": "c4", "person": "sara", "child": "milo"},
        ],
        **sections,
    }


def seen(data: dict[str, Any], reader: str, date: str = DAY) -> View:
    return view(admit(data), reader, date)


JOHAN, AMIR = "johan:guardian:milo", "amir:guardian:ebba"


def test_of_two_labels_on_a_section_the_hiding_one_counts() -> None:
    """The last label on a section used to be the only one."""
    wall = [{"id": "w1", "text": "hemligt"}]
    labels = [
        {"section": "wall", "hidden_from": ["johan"]},
        {"section": "wall", "shown_to": ["johan", "sara"]},
    ]
    for order in (labels, labels[::-1]):
        assert seen(family(wall=wall, labels=order), JOHAN).case.wall == ()
    sara = seen(family(wall=wall, labels=labels), "sara:guardian:milo")
    assert len(sara.case.wall) == 1


def test_two_labels_on_a_section_that_show_must_agree() -> None:
    wall = [{"id": "w1", "text": "hemligt"}]
    labels = [
        {"section": "wall", "shown_to": ["johan"]},
        {"section": "wall", "shown_to": ["sara"]},
    ]
    for order in (labels, labels[::-1]):
        assert seen(family(wall=wall, labels=order), JOHAN).case.wall == ()


def test_a_case_that_is_hidden_from_the_team_has_no_title_for_it() -> None:
    """What needs no label was shown although the whole case was hidden by name."""
    data = family()
    data["case"] |= {"hidden_from": ["team"], "title": "T", "reference": "R"}
    case = seen(data, "team").case.case
    assert (case.title, case.reference, case.children) == (None, None, ())


@pytest.mark.parametrize(
    ("since", "ended", "holds"),
    [
        (None, None, True),
        (None, "2026-01", True),  # perhaps not over yet
        (None, "2026", True),
        (None, "2026-01-10~", True),
        (None, "2025-12?", True),
        ("2026-03-01", None, True),  # the move is planned, and must not be known
        (None, "2026-01-17", True),
        (None, "2026-01-16", False),
        (None, "2025-12", False),
    ],
)
def test_in_doubt_a_protection_holds(
    since: str | None, ended: str | None, holds: bool
) -> None:
    """An end known to the month used to end a protection as the month began."""
    days = {"since": since, "ended": ended}
    protection = {
        "id": "p1",
        "person": "sara",
        "level": "shelter",
        "against": ["johan"],
    }
    protection |= {field: day for field, day in days.items() if day}
    homes = [{"id": "h1", "members": ["sara", "milo"], "times": "nu"}]
    data = family(households=homes, protections=[protection])
    assert (seen(data, JOHAN).case.households == ()) == holds


def test_another_way_to_write_the_date_ends_no_protection() -> None:
    """`20261231` sorted after every day of its year."""
    with pytest.raises(Exception, match="date-needed"):
        seen(family(), JOHAN, "20260116")


def test_a_protection_from_nobody_named_holds_against_people_outside_the_home() -> None:
    """Without `against` it used to protect from nobody at all."""
    homes: list[dict[str, Any]] = [{"id": "h1", "members": ["sara", "milo"]}]
    protections = [{"id": "p1", "person": "sara", "level": "marking"}]
    data = family(households=homes, protections=protections)
    assert seen(data, JOHAN).case.households == ()
    assert len(seen(data, "sara:guardian:milo").case.households) == 1
    homes[0]["members"] = ["sara", "milo", "johan"]
    assert len(seen(data, JOHAN).case.households) == 1
    homes[0]["ended"] = "2026-01"  # he may have moved out
    assert seen(data, JOHAN).case.households == ()


def test_who_cares_for_a_protected_child_is_its_whereabouts() -> None:
    """A foster home was shown where the household was hidden."""
    people = [{"id": one, "name": one} for one in [*PEOPLE, "bo"]]
    care = [{"id": "f1", "child": "milo", "carers": ["bo"], "kind": "foster_home"}]
    protections = [
        {"id": "p1", "person": "milo", "level": "shelter", "against": ["johan"]}
    ]
    data = family(people=people, care=care, protections=protections)
    assert seen(data, JOHAN).case.care == ()
    assert len(seen(data, "sara:guardian:milo").case.care) == 1


def test_where_a_protected_person_works_is_not_shown() -> None:
    data = family(
        protections=[
            {"id": "p1", "person": "sara", "level": "marking", "against": ["johan"]}
        ]
    )
    data["bodies"][1]["members"] = ["sara"]
    for body in data["bodies"]:
        body["shown_to"] = ["johan", "amir"]
    by_johan = {body.name: body.members for body in seen(data, JOHAN).case.bodies}
    assert by_johan == {"Enheten": ()}  # no label opens where she works
    assert any(body.members for body in seen(data, AMIR).case.bodies)


def test_a_body_to_which_the_adversary_belongs_reads_as_he_would() -> None:
    """A paper for the school reaches the father who teaches there."""
    data = family(
        households=[{"id": "h1", "members": ["sara", "milo"]}],
        protections=[
            {"id": "p1", "person": "sara", "level": "shelter", "against": ["johan"]}
        ],
    )
    assert len(seen(data, "school").case.households) == 1
    data["bodies"][1]["members"] = ["johan"]
    assert seen(data, "school").case.households == ()


def test_no_pack_of_rules_opens_a_locator_of_a_protected_person() -> None:
    rows = ["section,field,guardian"]
    rows += [f"people,{field},show" for field in ("*", "name", "phone", "address")]
    data = family(
        protections=[
            {"id": "p1", "person": "sara", "level": "shelter", "against": ["johan"]}
        ]
    )
    for number, person in enumerate(data["people"]):
        person |= {"phone": f"070-{number}", "address": f"gatan {number}"}
    open_rules = read_policy("open", "\n".join(rows))
    shown = view(admit(data), JOHAN, DAY, rules=open_rules).case.people
    assert [one.name for one in shown if one.phone or one.address] == [
        "Ebba",
        "Milo",
        "Johan",
        "Amir",
    ]


def test_a_home_is_about_the_children_in_it() -> None:
    """One father's weekends were shown to the other by a label on the section."""
    homes = [
        {"id": "h1", "members": ["sara", "ebba", "milo"]},
        {"id": "h2", "members": ["amir", "ebba"], "times": "varannan helg"},
    ]
    data = family(households=homes)
    assert "varannan" not in dumps(seen(data, JOHAN).case).decode()
    assert len(seen(data, AMIR).case.households) == 2


def test_a_thing_is_about_the_children_of_all_that_it_builds_on() -> None:
    """A goal stands after what makes it harder, and its child used to be forgotten."""
    dangers = [
        {"id": "d1", "text": "fara", "children": [{"child": "ebba"}]},
        {"id": "d2", "text": "fara", "children": [{"child": "milo"}]},
    ]
    data = family(
        dangers=dangers,
        goals=[{"id": "g2", "text": "mål", "answers": "d2"}],
        complicating=[{"id": "x", "text": "bussen", "affects": ["d1", "g2"]}],
    )
    assert len(seen(data, AMIR).case.complicating) == 1
    assert len(seen(data, JOHAN).case.complicating) == 1


def test_a_talk_with_a_child_is_about_that_child() -> None:
    talk = {"date": "2026-01-02", "kind": "child_talk", "present": ["ebba"]}
    meeting = {"date": "2026-01-03", "kind": "review", "present": ["ebba"]}
    data = family(occasions=[{"id": "o1", **talk}, {"id": "o2", **meeting}])
    kinds = [one.kind for one in seen(data, JOHAN).case.occasions]
    assert kinds == ["review"]
    assert len(seen(data, AMIR).case.occasions) == 2


def test_what_a_child_fears_does_not_reach_across_custody_by_itself() -> None:
    danger = {"id": "d1", "text": "fara", "children": [{"child": "milo"}]}
    link: dict[str, Any] = {"who": "ebba"}
    data = family(dangers=[danger | {"worried": [link, {"who": "sara"}]}])
    (shown,) = seen(data, JOHAN).case.dangers
    assert len(shown.worried) == 1
    link["shown_to"] = ["johan"]
    (shown,) = seen(data, JOHAN).case.dangers
    assert len(shown.worried) == 2


def test_the_language_of_a_page_comes_from_the_view() -> None:
    """A pack that hides the case's language used to be told by the page."""
    data = family()
    data["case"]["language"] = "en"
    summary = {"sv": "x", "en": "x"}
    speaks = Exporter(
        name="speaks",
        summary=summary,
        render=lambda request: [File.text("a.txt", "text/plain", request.language)],
    )
    closed = read_policy("closed", "section,field,team\npeople,*,show")
    told = [
        export(admit(data), speaks, reader="team", date=DAY, rules=rules).files[0].data
        for rules in ("se", closed)
    ]
    assert told == [b"en\n", b"sv\n"]


@pytest.mark.parametrize("cell", ["never", "ask"])
def test_any_pack_of_rules_gives_a_valid_view(cell: str) -> None:
    """Without a field that it must have, a thing goes; erasing used to fail instead."""
    rows = ["section,field,guardian,school", f"harms,text,{cell},{cell}"]
    rows += [f"{section},*,show,show" for section in ("people", "harms", "bodies")]
    rows += ["harms,children,show,show", f"impact,child,{cell},{cell}"]
    harm = {"id": "h1", "text": "hemligt", "children": [{"child": "milo"}]}
    data = family(harms=[harm])
    data["case"]["shown_to"] = []
    for reader in (JOHAN, "school"):
        pack = read_policy("own", "\n".join(rows))
        shown = view(admit(data), reader, DAY, rules=pack).case
        assert shown.harms == ()
    assert [body.name for body in shown.bodies] == ["Skolan"]


def test_nobody_is_sheltered_from_herself() -> None:
    data = family(protections=[{"id": "p1", "person": "sara", "level": "marking"}])
    case = admit(data)
    from sos_map.privacy.reader import named_reader

    reader = named_reader(case, "sara:guardian:milo", DAY)
    assert sheltered_from(case, reader, DAY) == frozenset()


@pytest.mark.parametrize("who", [["mona"], ["school"], ["mona", "school"]])
def test_what_somebody_else_said_is_not_left_as_the_childs_own_words(
    who: list[str],
) -> None:
    """Without who said it, it would be taken for what the child said."""
    tool = {"id": "t1", "tool": "fairy", "child": "milo", "shown_to": ["johan"]}
    item = {"tool": "t1", "zone": "worries", "shown_to": ["johan"]}
    data = family(
        child_tools=[tool],
        child_items=[
            {"id": "i1", "text": "Det smäller.", "said_by": who, **item},
            {"id": "i2", "text": "Katten.", "said_by": ["milo", *who], **item},
            {"id": "i3", "text": "Pannkakor.", **item},
            {"id": "i4", "text": "Ritar.", "said_by": who, **item, "zone": "seen"},
        ],
    )
    data["people"][-1]["shown_to"] = data["bodies"][-1]["shown_to"] = []
    data["people"][-1]["hidden_from"] = data["bodies"][-1]["hidden_from"] = ["johan"]
    shown = view(admit(data), JOHAN, DAY).case.child_items
    assert [one.text for one in shown] == ["Katten.", "Pannkakor.", "Ritar."]
    assert [len(one.said_by) for one in shown] == [1, 0, 0]
