"""A format that the kit cannot read: not seen without a reader, judged with one."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import calendars
import good
import pytest
from click.testing import CliRunner

from sos_map import File, Reading, Request
from sos_map.cli import conformance_command
from sos_map.testing import ExporterContract, conformance_of
from sos_map.testing.contract.drafts import drafts_say_so
from sos_map.testing.contract.gallery import draw_every_kind
from sos_map.testing.contract.rules import RULES
from sos_map.testing.contract.trying import Trying


def render(request: Request) -> list[File]:
    return calendars.written(request)


def _raw_in_one_line(request: Request) -> list[File]:
    return calendars.written(request, escape=lambda text: text.replace("\n", "\r\n"))


BLIND = calendars.exporter(render, lossy=("*",))
SEEN = calendars.exporter(render, read_back=calendars.strict)
RAW_BLIND = calendars.exporter(_raw_in_one_line, lossy=("*",))


def drawn(made: Any) -> Trying:
    state = Trying(made, f"{Path(__file__).stem}:EXPORTER", 1)
    draw_every_kind(state)
    return state


def breaches(made: Any) -> set[tuple[int, str]]:
    return {(one.rule, one.what) for one in drawn(made).breaches}


def test_without_a_reader_form_and_deeds_are_neither_kept_nor_broken() -> None:
    for made in (BLIND, RAW_BLIND):
        state = drawn(made)
        assert not state.breaches
        assert state.unseen == {10: {"text/calendar"}, 11: {"text/calendar"}}


def test_with_a_reader_that_tells_all_every_rule_is_seen() -> None:
    state = drawn(SEEN)
    assert (dict(state.breaches), state.unseen) == ({}, {})


def test_a_reader_of_words_alone_says_nothing_of_deeds() -> None:
    made = calendars.exporter(render, read_back=calendars.lenient)
    assert drawn(made).unseen == {11: {"text/calendar"}}


@pytest.mark.parametrize(
    ("reader", "more"),
    [
        (calendars.strict, {}),
        (calendars.strict, {"lossy": ("*",)}),
        (calendars.lenient, {"lossy": ("*",)}),
    ],
    ids=["strict", "strict and lossy", "lenient and lossy"],
)
def test_words_that_become_form_break_c10_alone(
    reader: Callable[[File], Any], more: dict[str, Any]
) -> None:
    """Whatever is promised to come back; line ends are in order."""
    made = calendars.exporter(_raw_in_one_line, read_back=reader, **more)
    assert {rule for rule, _what in breaches(made)} == {10}


def test_a_text_that_is_read_changed_counts_for_c10() -> None:
    def other(request: Request) -> list[File]:
        return calendars.written(
            request,
            escape=lambda text: calendars.escaped(text).replace("mening", "x"),
        )

    made = calendars.exporter(other, read_back=calendars.strict)
    assert breaches(made) == {(10, "text-becomes-form")}


def test_a_text_that_is_shortened_is_lost_and_no_form() -> None:
    def short(request: Request) -> list[File]:
        return calendars.written(
            request,
            escape=lambda text: calendars.escaped(
                text if len(text) < 40 else f"{text[:39]}…"
            ),
        )

    made = calendars.exporter(short, read_back=calendars.strict)
    assert breaches(made) == {(13, "text-lost")}


def test_what_a_reader_calls_active_breaks_c11() -> None:
    def act(file: File) -> Reading:
        return Reading(texts=calendars.lenient(file), active=["ATTACH"])

    made = calendars.exporter(render, read_back=act)
    assert breaches(made) == {(11, "own-active")}


def test_another_moment_that_a_reader_finds_breaks_c12() -> None:
    def tell(file: File) -> Reading:
        return Reading(texts=calendars.lenient(file), about=["20200102T030405Z"])

    made = calendars.exporter(render, read_back=tell)
    assert breaches(made) == {(12, "moment")}


def test_a_slip_in_the_reader_is_no_fault_of_the_file() -> None:
    def slip(_file: File) -> list[str]:
        raise KeyError("x")

    made = calendars.exporter(render, read_back=slip)
    assert breaches(made) == {(13, "read-back-failed")}


def test_packed_bytes_are_not_seen_for_metadata_either() -> None:
    def packed(_request: Request) -> list[File]:
        return [File("a.bin", "application/x-packed", b"\xff\x00")]

    own = ("application/x-packed",)
    made = good.exporter(packed, media_types=own, lossy=("*",))
    assert set(drawn(made).unseen) == {10, 11, 12}


@pytest.mark.parametrize("says", [True, False])
def test_the_mark_of_a_draft_in_packed_bytes_is_seen_with_a_reader(says: bool) -> None:
    def packed(request: Request) -> list[File]:
        words = request.text("draft.mark") if request.draft and says else "x"
        data = b"\xff" + zlib.compress(words.encode())
        return [File("a.bin", "application/x-packed", data)]

    def unpacked(file: File) -> Reading:
        return Reading(texts=[zlib.decompress(file.data[1:]).decode()])

    own: dict[str, Any] = {
        "media_types": ("application/x-packed",),
        "marks_drafts": True,
    }
    blind = Trying(good.exporter(packed, **own))
    drafts_say_so(blind)
    assert (dict(blind.breaches), set(blind.unseen)) == ({}, {17})
    seen = Trying(good.exporter(packed, read_back=unpacked, **own))
    drafts_say_so(seen)
    told = [one.what for one in seen.breaches]
    assert (told, seen.unseen) == ([] if says else ["draft-unmarked"], {})


def test_the_report_counts_what_was_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    report = conformance_of(BLIND, origin="test_own_reader:BLIND", maps=1)
    assert (report.kept, report.broken, report.unseen) == (True, frozenset(), {10, 11})
    rules = report.as_data()["rules"]
    told = {one["rule"]: one["unseen"] for one in rules if not one["kept"]}
    assert told == {"C10": ["text/calendar"], "C11": ["text/calendar"]}

    monkeypatch.setattr("sos_map.testing.conformance", lambda *_a, **_b: report)
    ran = CliRunner().invoke(conformance_command.command, ["x", "--language", "en"])
    assert ran.exit_code == 0
    lines = ran.output.splitlines()
    assert lines[-1] == f"{len(RULES) - 2} kept, 2 not seen."
    assert "Every rule is kept." not in lines
    marks = [line.split()[1] for line in lines if line[:1] == "C" and "×" in line]
    assert marks.count("unseen") == 2
    assert json.dumps(report.as_data())


def test_the_class_of_tests_warns_of_what_was_not_seen() -> None:
    class Blind(ExporterContract):
        exporter = BLIND
        origin = "test_own_reader:BLIND"
        maps = 1

    with pytest.warns(UserWarning, match="C10: cannot be looked into"):
        Blind().test_c10_files_are_well_formed()  # type: ignore[attr-defined]
