"""What a child fears, and how it calls for help, never reaches the one it fears."""

from __future__ import annotations

from typing import Any

import pytest
from test_closed_holes import AMIR, JOHAN, family, seen

from sos_map.files.canonical import dumps

SARA = "sara:guardian:ebba+milo"
HIM = ["johan"]
AFRAID = {"id": "t1", "child": "milo", "person": "johan", "kind": "afraid_of"}
TOOL = {"id": "hus", "tool": "three_houses", "child": "milo"}
TEDDY: dict[str, Any] = {
    "id": "nalle",
    "text": "blå nalle",
    "child": "milo",
    "meaning": {"text": "kom nu"},
    "rule": "r1",
}
RULE = {"id": "r1", "text": "Nallen i fönstret: ring.", "children": ["milo"]}
DANGER = {
    "id": "d1",
    "text": "fara",
    "about": ["johan"],
    "children": [{"child": "milo"}],
}


def page(data: dict[str, Any], reader: str) -> str:
    return dumps(seen(data, reader).case).decode()


def item(**fields: Any) -> dict[str, Any]:
    return {"id": "i1", "tool": "hus", "zone": "worries", "text": "ordet", **fields}


@pytest.mark.parametrize("answer", ["no", "later"])
def test_what_is_not_safe_to_share_is_kept_whatever_the_labels_say(answer: str) -> None:
    label = {"shown_to": ["sara", "johan", "school"]}
    items = [item(safe_to_share=answer, **label)]
    data = family(child_tools=[TOOL | label], child_items=items)
    for reader in (SARA, JOHAN, "school"):
        assert "ordet" not in page(data, reader)
    assert "ordet" in page(data, "team")
    items[0]["safe_to_share"] = "yes"
    assert "ordet" in page(data, SARA)


def test_that_a_child_is_afraid_never_reaches_the_one_it_is_afraid_of() -> None:
    trust = AFRAID | {"text": "när han är arg", "shown_to": ["sara", "johan"]}
    data = family(trusts=[trust])
    assert "arg" in page(data, SARA)
    assert "arg" not in page(data, JOHAN)
    trust["kind"] = "trusts"
    assert "arg" in page(data, JOHAN)


def test_nor_the_school_where_he_works() -> None:
    data = family(trusts=[AFRAID | {"text": "när han är arg"}])
    assert "arg" in page(data, "school")
    data["bodies"][1]["members"] = ["johan"]
    assert "arg" not in page(data, "school")
    data["bodies"][0]["members"] = ["johan"]
    assert "arg" in page(data, "team")


def test_with_whom_it_is_not_safe_is_not_for_him() -> None:
    secret = item(zone="not_safe_with", about=HIM, shown_to=["johan", "sara"])
    data = family(child_tools=[TOOL], child_items=[secret])
    assert "ordet" in page(data, SARA)
    assert "ordet" not in page(data, JOHAN)


def test_the_words_of_a_child_who_fears_him_need_a_label_of_their_own() -> None:
    things: dict[str, Any] = {
        "child_tools": [TOOL],
        "child_items": [item()],
        "wall": [{"id": "w", "text": "sades", "said_by": ["milo"]}],
        "harms": [
            {
                "id": "h",
                "text": "hände",
                "accounts": [{"who": "milo", "text": "berättade"}],
            }
        ],
    }
    words = ("ordet", "sades", "berättade")
    assert all(word in page(family(**things), JOHAN) for word in words)
    afraid = family(**things, trusts=[AFRAID])
    assert not any(word in page(afraid, JOHAN) for word in words)
    assert all(word in page(afraid, SARA) for word in words)
    for thing in (TOOL, things["child_items"][0], things["wall"][0]):
        things[
            {"hus": "child_tools", "i1": "child_items", "w": "wall"}[thing["id"]]
        ] = [thing | {"shown_to": HIM}]
    things["harms"][0]["accounts"][0]["shown_to"] = HIM
    afraid = family(**things, trusts=[AFRAID])
    assert all(word in page(afraid, JOHAN) for word in words)


@pytest.mark.parametrize(
    "reason",
    [
        {"trusts": [AFRAID]},
        {"dangers": [DANGER]},
        {"dangers": [{"id": "d1", "text": "fara för alla", "about": HIM}]},
        {"harms": [{"id": "h", "text": "slag", "done_by": HIM}]},
        {"harm_threads": [{"id": "h", "text": "slår", "done_by": HIM}]},
    ],
)
def test_a_safety_object_is_kept_from_him_with_all_that_tells_of_it(
    reason: dict[str, Any],
) -> None:
    label = {"shown_to": ["johan", "sara"]}
    rest: dict[str, Any] = {
        "child_tools": [TOOL | label],
        "rules": [
            RULE | label | {"triggers": ["tr"]},
            {"id": "r2", "text": "Nallen vänd: ring.", "supersedes": "r1", **label},
        ],
        "triggers": [{"id": "tr", "text": "Nallen står fel.", **label}],
        "child_items": [item(text="Nallen ska hjälpa.", becomes=["r2"], **label)],
        "commitments": [{"id": "c", "person": "sara", "to": "r1", **label}],
    }
    data = family(safety_objects=[TEDDY | label], **rest, **reason)
    assert all(word in page(data, SARA) for word in ("kom nu", "fönstret", "vänd"))
    his = page(data, JOHAN)
    assert "allen" not in his
    assert "nalle" not in his
    assert seen(data, JOHAN).case.commitments == ()
    data["safety_objects"] = [TEDDY | label | {"known_by": HIM}]
    assert "kom nu" in page(data, JOHAN)


def test_a_safety_object_of_a_child_whom_he_is_no_danger_to_goes_by_its_label() -> None:
    data = family(safety_objects=[TEDDY], rules=[RULE])
    assert "kom nu" in page(data, JOHAN)


@pytest.mark.parametrize(
    ("section", "thing"),
    [
        ("network", {"id": "n", "person": "johan"}),
        ("contacts", {"id": "n", "person": "johan", "form": "day"}),
    ],
)
def test_what_a_child_thinks_of_somebody_needs_a_label_to_reach_them(
    section: str, thing: dict[str, Any]
) -> None:
    thing = thing | {"children": ["milo"], "child_view": {"text": "helst inte"}}
    assert "helst inte" in page(family(**{section: [thing]}), SARA)
    assert "helst inte" not in page(family(**{section: [thing]}), JOHAN)
    own = thing | {"shown_to": HIM}
    assert "helst inte" in page(family(**{section: [own]}), JOHAN)
    assert "helst inte" not in page(family(**{section: [own]}, trusts=[AFRAID]), JOHAN)


def test_whom_a_child_fears_is_that_childs_alone() -> None:
    """Milo's father learns of Ebba's fear of Milo by no meeting's label."""
    trust = {"id": "t", "child": "ebba", "person": "milo", "kind": "afraid_of"}
    data = family(trusts=[trust | {"text": "när han slåss"}])
    assert "slåss" not in page(data, JOHAN)
    assert "slåss" in page(data, AMIR)


def test_what_a_child_says_of_a_sibling_in_its_own_drawing_is_its_own() -> None:
    data = family(child_tools=[TOOL], child_items=[item(about=["ebba"])])
    assert "ordet" in page(data, JOHAN)
    assert "ordet" not in page(data, AMIR)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("draft", False),
        ("with_parents", False),
        ("replaced", False),
        ("approved", True),
        ("told", True),
    ],
)
def test_a_child_gets_no_story_that_is_not_agreed_on(status: str, told: bool) -> None:
    label = {"shown_to": ["milo", "sara"], "children": ["milo"]}

    def words(text: str) -> dict[str, Any]:
        return {"text": text, "wordings": [
            {"language": "sv", "reader": "child", "text": text}
        ]}  # fmt: skip

    panel = {"id": "p1", "story": "saga", "number": 1, "part": "what"}
    data = family(
        stories=[{"id": "saga", "status": status, **words("sagan"), **label}],
        panels=[{**panel, **words("bilden"), **label}],
        wall=[{"id": "w", **words("hej"), "shown_to": ["milo"]}],
    )
    shown = page(data, "milo:child:milo")
    assert "hej" in shown
    assert ("sagan" in shown, "bilden" in shown) == (told, told)
    assert "bilden" in page(data, SARA)
