"""The room is the label, and what is added to a room opens nothing else."""

from __future__ import annotations

import sos_map

DATE = "2026-04-03"

TWO_FATHERS = """\
sos-map: 1
handläggare: linnea
förval: {möte: m1}
barn:
  ebba: {}
  milo: {}
vuxna:
  sara: {mamma till: [ebba, milo], vårdnad: [ebba, milo]}
  johan: {pappa till: milo, vårdnad: milo}
  amir: {pappa till: ebba, vårdnad: ebba}
  gun: {nätverk: ja}
  mona: {hos: milo}
  linnea: {roll: socialsekreterare}
möten:
  m1: {dag: 2026-02-12, vad: kartläggning, med: [sara, amir]}
  b1: {dag: 2026-02-13, vad: barnsamtal, med: milo}
samtycken:
  - {vem: sara, får veta: [gun]}
har hänt:
  h1: {text: Om Milo., barn: milo, även: gun}
  h2: {text: Om Milo igen., barn: milo}
  h3: {text: Om Ebba., barn: ebba, bara: sara, grund: Hot. Linnea 2026-02-12.}
  h4: {text: Utan barn., visas för: [gun]}
tillit:
  - {barn: milo, till vem: johan, slag: rädd för}
tre hus:
  - {möte: b1, rum: {oro: [När det smäller.]}}
"""


def _texts(reader: str) -> set[str]:
    case = sos_map.loads(TWO_FATHERS)
    seen = sos_map.view(case, reader, DATE).case
    return {harm.text for harm in seen.harms}


def test_adding_a_reader_does_not_open_across_custody() -> None:
    """Amir was in the room, for Ebba; a label of its own would reach him too."""
    case = sos_map.loads(TWO_FATHERS)
    assert case.harms[0].shown_to == ("sara", "linnea", "gun")
    assert _texts("gun:network:milo") == {"Om Milo.", "Utan barn."}
    assert _texts("sara:guardian:milo") == {"Om Milo.", "Om Milo igen."}
    assert _texts("amir:guardian:ebba") == set()
    assert _texts("johan:guardian:milo") == set()


def test_narrowing_leaves_the_one_and_the_worker() -> None:
    case = sos_map.loads(TWO_FATHERS)
    assert case.harms[2].shown_to == ("sara", "linnea")
    assert _texts("sara:guardian:ebba") >= {"Om Ebba."}


def test_what_a_child_said_gets_no_room_unsaid() -> None:
    case = sos_map.loads(TWO_FATHERS)
    assert case.trusts[0].at is None
    assert case.trusts[0].shown_to is None
    assert case.child_tools[0].child == "milo"
    assert case.child_items[0].at == "b1"
    for reader in ("sara:guardian:milo", "johan:guardian:milo", "gun:network:milo"):
        seen = sos_map.view(case, reader, DATE).case
        assert not seen.child_items
        assert not seen.trusts


def test_people_are_known_to_their_rooms_guardians_and_network_only() -> None:
    case = sos_map.loads(TWO_FATHERS)
    known = {one.id: set(one.shown_to or ()) for one in case.people}
    assert known["milo"] == {"sara", "johan", "gun", "mona", "linnea"}
    assert known["ebba"] == {"sara", "amir", "gun", "linnea"}
    assert known["johan"] == {"sara", "linnea"}  # guardians of one child
    assert known["amir"] == {"sara", "linnea"}
    assert known["mona"] == {"linnea"}


def test_rooms_can_be_switched_off_and_then_nobody_reads_unsaid() -> None:
    text = TWO_FATHERS.replace("{möte: m1}", "{möte: m1, rummet är etikett: nej}")
    case = sos_map.loads(text)
    assert {one.shown_to for one in case.people} == {None}
    assert {one.shown_to for one in case.occasions} == {None}
