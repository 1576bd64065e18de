"""A format that the kit cannot read: not seen without a reader, judged with one."""

from __future__ import annotations

import ast
import copy
import inspect
import json
import threading
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
from sos_map.testing.contract.rules import RULES, gathered
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


def _taking_only_full_files(file: File) -> list[str]:
    found = calendars.lenient(file)
    if len(found) < 2:
        raise ValueError(*found)  # its words are the family's
    return found


def test_who_was_refused_is_told_with_the_view_and_the_line_of_the_reader() -> None:
    made = calendars.exporter(render, read_back=_taking_only_full_files)
    line = inspect.getsourcelines(_taking_only_full_files)[1] + 3
    (breach,) = gathered(
        one for one in drawn(made).breaches if one.what == "own-reader-refuses"
    )
    told = dict(breach.facts)
    assert told["where"] == f"{Path(__file__).name}:{line}"
    assert told["error"] == "ValueError"
    assert {"empty", "nothing"} <= set(told["view"].split(", "))
    assert not {"hostile", "long"} & set(told["view"].split(", "))
    assert "team" in told["reader"].split(", ")
    for language in ("sv", "en"):
        assert all(fact in breach.text(language) for fact in told.values())


def test_a_slip_far_down_in_a_library_is_told_by_the_authors_own_line() -> None:
    def deep(_file: File) -> list[str]:
        return list(ast.parse("(" * 20 + "x"))  # type: ignore[call-overload]

    def deeper(_file: File) -> list[str]:
        copy.deepcopy([[[[[[[[[[threading.Lock()]]]]]]]]]])
        return []

    for reader, what in ((deep, "own-reader-refuses"), (deeper, "read-back-failed")):
        made = calendars.exporter(render, read_back=reader)
        (breach,) = gathered(drawn(made).breaches)
        assert breach.what == what
        line = inspect.getsourcelines(reader)[1] + 1
        assert dict(breach.facts)["where"] == f"{Path(__file__).name}:{line}"


def test_each_path_that_is_lost_is_told_once_with_all_its_readers() -> None:
    made = good.exporter(lambda _request: good.text(["x"]), lossy=())
    report = conformance_of(made, origin=f"{Path(__file__).stem}:BLIND", maps=1)
    lost = [
        dict(one.facts)
        for one in report.verdicts[12].breaches
        if one.what == "text-lost"
    ]
    paths = [one["field"] for one in lost]
    assert "steps.text" in paths
    assert len(paths) == len(set(paths))
    (readers,) = [one["reader"] for one in lost if one["field"] == "steps.text"]
    assert {"guardian", "team", "court"} <= set(readers.split(", "))


@pytest.mark.parametrize(
    ("empty", "told"),
    [("", []), (" ", []), ("BEGIN:VCALENDAR", ["draft-unmarked"])],
)
def test_a_draft_without_any_text_needs_no_mark_and_every_other_does(
    empty: str, told: list[str]
) -> None:
    def marked(request: Request) -> list[File]:
        mark = request.text("draft.mark") if request.draft else "x"
        # Everybody sees several people of the usual family, and of the empty one none.
        shown = mark if len(request.view.case.people) > 1 else empty
        return [File.text("a.txt", "text/plain", shown)]

    state = Trying(good.exporter(marked, marks_drafts=True))
    drafts_say_so(state)
    assert [one.what for one in state.breaches] == told


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
