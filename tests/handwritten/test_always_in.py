"""The worker and the team are in, however a label is written; lines have labels too."""

from __future__ import annotations

import pytest

import sos_map

DATE = "2026-04-03"
HEAD = """\
sos-map: 1
handläggare: ida
förval: {möte: m1}
barn: {vera: {}, otis: {}}
vuxna:
  maja: {mamma till: [vera, otis], vårdnad: [vera, otis]}
  robin: {pappa till: otis, vårdnad: otis}
  ida: {roll: socialsekreterare}
verksamheter:
  laget: {namn: Laget, slag: arbetslag, medlemmar: [ida], visas för: [robin]}
  skolan: {namn: Skolan, slag: skola, medlemmar: [ida]}
möten:
  m1: {dag: 2026-02-12, vad: kartläggning, med: [maja, robin], visas för: [maja, robin]}
"""


def _case(rest: str) -> sos_map.CaseMap:
    return sos_map.loads(HEAD + rest)


def test_a_label_in_full_keeps_the_worker_in() -> None:
    case = _case("har hänt:\n  h1: {text: Ett., visas för: [maja]}\n")
    assert case.harms[0].shown_to == ("maja", "ida")
    assert case.occasions[0].shown_to == ("maja", "robin", "ida")
    nobody = _case("har hänt:\n  h1: {text: Ett., visas för: []}\n")
    assert nobody.harms[0].shown_to == ("ida",)


@pytest.mark.parametrize("form", ["visas för", "bara"])
def test_a_line_inside_a_thing_keeps_the_worker_and_the_team_in(form: str) -> None:
    case = _case(
        "har hänt:\n  h1:\n    text: Ett.\n    grund: Ida 2026-02-12.\n"
        f"    berättelser: [{{vem: robin, text: Nej., {form}: [robin]}}]\n"
    )
    line = case.harms[0].accounts[0]
    assert line.shown_to == ("robin", "ida", "laget")  # the school is no team
    told = {
        reader: len(sos_map.view(case, reader, DATE).case.harms[0].accounts)
        for reader in ("laget", "robin:guardian:otis", "maja:guardian:vera")
    }
    assert told == {"laget": 1, "robin:guardian:otis": 1, "maja:guardian:vera": 0}


def test_also_on_a_line_adds_to_those_who_read_the_thing() -> None:
    case = _case(
        "har hänt:\n  h1:\n    text: Ett.\n    visas för: [maja]\n"
        "    berättelser: [{vem: robin, text: Nej., även: [robin]}]\n"
    )
    assert case.harms[0].accounts[0].shown_to == ("maja", "ida", "robin", "laget")


def test_a_line_that_is_kept_from_a_guardian_needs_a_ground_on_its_thing() -> None:
    rest = (
        "har hänt:\n  h1:\n    text: Ett.\n"
        "    berättelser:\n      - {vem: maja, text: Nej., bara: [maja]}\n"
    )
    with pytest.raises(sos_map.InvalidCase) as caught:
        _case(rest)
    found = [(p.code, p.line, p.path) for p in caught.value.problems]
    path = "har hänt › h1 › berättelser › 1 › bara"
    assert found == [("ground-missing", 18, path)]
    assert _case(rest + "    grund: Ida 2026-02-12.\n")


def test_only_hiding_by_name_keeps_from_the_team() -> None:
    case = _case(
        "har hänt:\n  h1:\n    text: Ett.\n"
        "    berättelser: [{vem: maja, text: Nej., visas inte för: [laget]}]\n"
    )
    assert not sos_map.view(case, "laget", DATE).case.harms[0].accounts
