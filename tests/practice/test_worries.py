"""L-D04, L-D06, L-H07: fires, and stays quiet, on small maps."""

from __future__ import annotations

import pytest
from practice_maps import changed, found, ids

VAGUE = "Vi är oroliga för att Otis far illa av omsorgssvikt."
V2 = {"id": "d2", "text": "Ny version: när mamma dricker somnar hon igen."}
OTHERS = {
    "withdrawn": {"status": "withdrawn"},
    "resolved": {"status": "resolved"},
    "ended": {"ended": "2026-01-15"},
    "of a later day": {"since": "2026-03-01", "at": None},
}
SAID_AGAIN = {"dangers": [{**V2, "supersedes": "d1", "worried": [{"who": "team"}]}]}

D04 = {
    "nobody": (changed(d1={"worried": []}), True),
    "somebody unknown": (changed(mormor={"unknown": True}), True),
    "nobody, in a draft": (changed(d1={"worried": []}, m1={"kind": "report"}), True),
    "nobody, other language": (
        changed(d1={"worried": [], "text": "Nobody is named.", "language": "en"}),
        True,
    ),
    "nobody, ending later": (changed(d1={"worried": [], "ended": "2026-02"}), True),
    "the reporter is no worrier": (changed(d1={"worried": None}), True),
    "a person": (changed(), False),
    "a body": (changed(d1={"worried": [{"who": "team"}]}), False),
    "a child": (changed(d1={"worried": [{"who": "otis"}]}), False),
    "one known, one not": (
        changed(
            mormor={"unknown": True},
            d1={"worried": [{"who": "mormor"}, {"who": "soc"}]},
        ),
        False,
    ),
    "a later version": (changed(d1={"worried": []}, add=SAID_AGAIN), False),
    **{
        name: (changed(d1={"worried": [], **how}), False)
        for name, how in OTHERS.items()
    },
}

D06 = {
    "a label": (changed(d1={"text": VAGUE}), True),
    "a label in English": (
        changed(d1={"text": "Risk of harm due to maternal neglect.", "language": "en"}),
        True,
    ),
    "no situation": (changed(d1={"text": "Mamma slår Otis."}), True),
    "no behaviour": (
        changed(d1={"text": "Vi är oroliga för Otis på kvällarna."}),
        True,
    ),
    "one part written, one not": (
        changed(d1={"text": VAGUE, "behaviour": {"text": "slår"}}),
        True,
    ),
    "in a wording too": (
        changed(
            d1={"text": VAGUE, "wordings": [{"language": "en", "text": "Neglect."}]}
        ),
        True,
    ),
    "in the text": (changed(), False),
    "in parts": (
        changed(
            d1={
                "text": VAGUE,
                "behaviour": {"text": "ingen ser honom"},
                "circumstance": {"text": "om kvällen"},
            }
        ),
        False,
    ),
    "in English": (
        changed(
            d1={"text": "When mum drinks she drives Otis home.", "language": "en-GB"}
        ),
        False,
    ),
    "in a wording": (
        changed(
            d1={
                "text": VAGUE,
                "wordings": [{"language": "en", "text": "When she drinks she leaves."}],
            }
        ),
        False,
    ),
    "a language without a list": (
        changed(d1={"text": "نحن قلقون", "language": "ar"}),
        False,
    ),
    "a draft": (changed(d1={"text": VAGUE}, m1={"kind": "report"}), False),
    "a draft among professionals": (
        changed(d1={"text": VAGUE}, m1={"present": ["soc"]}),
        False,
    ),
    "a later version": (
        changed(d1={"text": VAGUE}, add=SAID_AGAIN),
        False,
    ),
    **{
        name: (changed(d1={"text": VAGUE, **how}), False)
        for name, how in OTHERS.items()
    },
}

LIFTED = {"who": "pappa", "text": "Jag lyfte stolen."}
PAPPA = {"people": [{"id": "pappa"}]}
H07 = {
    "disputed, by nobody": (changed(h1={"certainty": "disputed"}), True),
    "disputed, told by the same": (
        changed(
            h1={
                "certainty": "disputed",
                "said_by": ["mormor"],
                "accounts": [{"who": "mormor", "text": "Jag såg det."}],
            }
        ),
        True,
    ),
    "an account without words": (
        changed(h1={"accounts": [{"who": "mamma", "certainty": "disputed"}]}),
        True,
    ),
    "one of two without words": (
        changed(
            h1={
                "accounts": [
                    {"who": "mamma", "certainty": "disputed"},
                    {**LIFTED, "certainty": "disputed"},
                ]
            },
            add=PAPPA,
        ),
        True,
    ),
    "a view without words": (
        changed(
            add={
                "stances": [
                    {"id": "st9", "who": "mamma", "on": "h1", "view": "disagrees"}
                ]
            }
        ),
        True,
    ),
    "a view without words, in a draft": (
        changed(h1={"certainty": "disputed"}, m1={"kind": "report"}),
        True,
    ),
    "not disputed": (changed(h1={"certainty": "admitted"}), False),
    "the other one's account": (
        changed(h1={"certainty": "disputed", "accounts": [LIFTED]}, add=PAPPA),
        False,
    ),
    "a disputing account with words": (
        changed(h1={"accounts": [{**LIFTED, "certainty": "disputed"}]}, add=PAPPA),
        False,
    ),
    "a view with words, in any language": (
        changed(
            h1={"certainty": "disputed"},
            add={
                "stances": [
                    {"id": "st9", "who": "mamma", "on": "h1", "view": "disagrees"}
                    | {"text": "لم يحدث", "language": "ar"}
                ]
            },
        ),
        False,
    ),
    "ended": (changed(h1={"certainty": "disputed", "ended": "2026-01-15"}), False),
    "a later version": (
        changed(
            h1={"certainty": "disputed"},
            add={"harms": [{"id": "h2", "text": "Otis var ute.", "supersedes": "h1"}]},
        ),
        False,
    ),
    **{
        f"the other one is {name}": (
            changed(
                h1={"accounts": [{"who": "mamma", "certainty": "disputed"}], **how},
                add=more,
            ),
            False,
        )
        for name, how, more in [
            ("not to see it", {"hidden_from": ["mamma"]}, {}),
            (
                "not to be met",
                {},
                {
                    "protections": [
                        {"id": "pr1", "person": "otis", "level": "marking"}
                        | {"against": ["mamma"]}
                    ]
                },
            ),
        ]
    },
    "unfounded is not disputed": (changed(h1={"certainty": "unfounded"}), False),
}

TABLES = {"L-D04": D04, "L-D06": D06, "L-H07": H07}
ROWS = [
    pytest.param(code, data, fires, id=f"{code}: {name}")
    for code, table in TABLES.items()
    for name, (data, fires) in table.items()
]


@pytest.mark.parametrize(("code", "data", "fires"), ROWS)
def test_the_rule_asks_when_it_should_and_only_then(code, data, fires):
    assert bool(ids(data, code)) is fires


def test_what_is_missing_is_named():
    assert found(changed(d1={"text": VAGUE}), "L-D06")[0].missing == (
        "behaviour",
        "circumstance",
    )
    (one,) = found(changed(d1={"text": "Mamma slår Otis."}), "L-D06")
    assert one.missing == ("circumstance",)
    assert one.certainty == "maybe"
