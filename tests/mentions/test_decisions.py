"""Decisions let single mentions stand: each named, for one reader, these words."""

from __future__ import annotations

import attrs
import pytest
from mention_cases import DAY, FATHER, MOTHER, data, family

from sos_map.admission import admit
from sos_map.errors import ExportRefused
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.rendering import render
from sos_map.exporting.run import export
from sos_map.mentions.allowed import AllowedMention
from sos_map.mentions.allowed_file import draft, read_allowed
from sos_map.mentions.scan import find_mentions
from sos_map.privacy.views import view
from sos_map.testing import canaries_in, random_case, readers_of, with_canaries

NAMED = "Runa Kvistberg ringde, och sedan ringde Runa igen."
DRAWN = Exporter(
    name="drawn",
    summary={"sv": "x", "en": "x"},
    render=lambda request: [
        File.text(
            "a.txt", "text/plain", "\n".join(t.text for t in request.view.case.harms)
        )
    ],
)


def decided(case, reader=FATHER, **changes):
    return [
        AllowedMention(
            **{
                "reader": reader,
                "text_sha256": one.text_sha256,
                "start": one.start,
                "end": one.end,
                "secret": one.atom,
                "reason": "Han var med när hon sa det.",
                "decided_by": "Linnea",
                "date": "2026-01-15",
            }
            | changes
        )
        for one in find_mentions(case, reader, DAY)
    ]


def codes(case, allowed=(), reader=FATHER):
    try:
        export(case, DRAWN, reader=reader, date=DAY, allowed=allowed)
    except ExportRefused as error:
        return sorted(problem.code for problem in error.problems)
    return []


def test_a_mention_stops_the_export_and_every_one_is_told():
    assert codes(family(NAMED)) == ["mention-found", "mention-found"]
    assert codes(family("Milo stod där.")) == []


def test_a_decision_on_each_lets_the_page_out_and_is_kept():
    case = family(NAMED)
    allowed = decided(case)
    assert len(allowed) == 2
    made = export(case, DRAWN, reader=FATHER, date=DAY, allowed=allowed)
    assert made.allowed == tuple(allowed)
    assert b"Runa" in made.files[0].data


def test_one_decision_is_no_decision_on_the_other():
    case = family(NAMED)
    assert codes(case, decided(case)[:1]) == ["mention-found"]


def test_words_written_anew_need_a_new_decision():
    allowed = decided(family(NAMED))
    stale = ["mention-override-stale"] * 2
    assert codes(family(f"{NAMED} "), allowed) == ["mention-found"] * 2 + stale
    assert codes(family("Milo stod där."), allowed) == stale


def test_a_secret_written_anew_needs_a_new_decision():
    allowed = decided(family(NAMED))
    made = data()
    made["harms"][0]["text"] = NAMED
    made["people"][3]["name"] = "Runa Kvistbergs"
    assert "mention-override-stale" in codes(admit(made), allowed)
    assert "mention-found" in codes(admit(made), allowed)


def test_a_decision_for_one_reader_is_none_for_another():
    case = family(NAMED)
    assert codes(case, decided(case, MOTHER)) == ["mention-found"] * 2
    assert codes(case, [*decided(case), *decided(case, MOTHER)]) == []


@pytest.mark.parametrize(
    "change", [{"reason": " "}, {"decided_by": ""}, {"date": ""}, {"date": "i går"}]
)
def test_a_decision_says_why_who_and_when(change):
    case = family(NAMED)
    found = codes(case, decided(case, **change))
    assert found == ["mention-found"] * 2 + ["mention-override-reason"] * 2


@pytest.mark.parametrize("change", [{"start": 1}, {"secret": "runa.name"}, {"end": 99}])
def test_a_decision_is_on_exactly_one_mention(change):
    case = family(NAMED)
    assert "mention-override-stale" in codes(case, decided(case, **change))


def test_the_drafted_file_is_read_back_when_it_is_filled_in():
    case = family(NAMED)
    text = draft(find_mentions(case, FATHER, DAY), FATHER, "Fyll i.")
    assert "Runa" not in text
    assert (
        codes(case, read_allowed(text.encode())).count("mention-override-reason") == 2
    )
    for name, value in (("reason", "Känt."), ("decided_by", "Ling"), ("date", DAY)):
        text = text.replace(f'{name}: ""', f"{name}: {value}")
    assert codes(case, read_allowed(text.encode())) == []


def test_nothing_to_decide_is_an_empty_list():
    assert read_allowed(draft((), FATHER, "Fyll i.").encode()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "- all",
        "- {reader: '*'}",
        "- {reader: r, text_sha256: x, start: a, end: 2, secret: s, reason: r, "
        "decided_by: d, date: 2026-01-15}",
        '[{"reader": "r", "text_sha256": "x", "start": 1, "end": 2, "secret": "s", '
        '"reason": "r", "decided_by": "d", "date": "2026-01-15", "force": true}]',
    ],
)
def test_an_entry_has_exactly_its_fields(text):
    with pytest.raises(ExportRefused) as caught:
        read_allowed(text.encode())
    assert {problem.code for problem in caught.value.problems} == {
        "mention-override-form"
    }


def test_a_refusal_tells_places_and_no_words():
    case = family("Runa Kvistberg på Tallstigen 4 har 070-174 06 77, sa grannen.")
    with pytest.raises(ExportRefused) as caught:
        export(case, DRAWN, reader=FATHER, date=DAY)
    for language in ("sv", "en"):
        told = "\n".join(p.sentence(language) for p in caught.value.problems)
        told += f"{caught.value}{caught.value!r}{caught.value.problems!r}"
        for word in ("Runa", "Kvist", "Tall", "174", "grann", "Milo"):
            assert word not in told
        assert "$.harms[0].text" in told
    paths = {path for p in caught.value.problems for path, _line, _column in p.also}
    assert paths == {f"$.people[3].{f}" for f in ("name", "address", "phone", "role")}


def scenes():
    import random

    for number in range(40):
        chance = random.Random(f"gate/{number}")  # noqa: S311
        case = random_case(chance)
        yield case, chance.choice(readers_of(case, DAY))


def test_what_is_let_out_is_what_is_drawn_of_the_view():
    out = stopped = 0
    for case, reader in scenes():
        drawn = render(DRAWN, view(case, reader, DAY), {}, "sv")
        refused = codes(case, reader=reader)
        assert set(refused) <= {"mention-found"}
        stopped += bool(refused)
        out += not refused
        allowed = decided(case, reader)
        made = export(case, DRAWN, reader=reader, date=DAY, allowed=allowed)
        assert [f.data for f in made.files] == [f.data for f in drawn]
    assert out
    assert stopped


def test_a_refusal_repeats_nothing_that_is_hidden():
    refused = 0
    for case, reader in scenes():
        made = with_canaries(case, reader, DAY)
        hidden = next(
            (p.name for p in made.case.people if p.name and canaries_in(p.name)), None
        )
        if hidden is None:
            continue
        texts = [
            attrs.evolve(harm, text=f"{hidden} såg det.", wordings=())
            for harm in made.case.harms
        ]
        leaking = attrs.evolve(made.case, harms=tuple(texts))
        if not view(leaking, made.reader, DAY).case.harms:
            continue
        with pytest.raises(ExportRefused) as caught:
            export(leaking, DRAWN, reader=made.reader, date=DAY)
        refused += 1
        told = caught.value
        assert not canaries_in(f"{told}{told!r}{told.problems!r}")
    assert refused


def test_a_view_that_is_lifted_is_let_out_or_stopped_by_itself_only():
    """Hidden things are the only reason: a lifted view hides nothing."""
    from sos_map.mentions.scan import scan
    from sos_map.privacy.erase import erase
    from sos_map.privacy.policy import policy
    from sos_map.privacy.views import lift

    for case, reader in scenes():
        lifted, again = lift(view(case, reader, DAY))
        shown, report = erase(lifted, again, policy("se"), DAY)
        assert not scan(lifted, shown, report)
