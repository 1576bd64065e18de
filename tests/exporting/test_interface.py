"""Interface 1: what plugins were written for stays, and fields are only added."""

from __future__ import annotations

import datetime
import inspect

import attrs
import pytest

from sos_map import (
    API,
    Exporter,
    File,
    Reading,
    Request,
    as_of,
    no_longer,
    span,
    surely_before,
    view,
)
from sos_map.i18n import catalogue
from sos_map.testing.families import family

#: What each class had when interface 1 was made, and what was added since.
FIELDS = {
    Exporter: (
        *("name", "summary", "render", "blank", "options", "words", "media_types"),
        *("readers", "per_child", "api", "read_back", "lossy", "marks_drafts"),
    ),
    Request: ("view", "options", "language", "words", "api", "draft"),
    File: ("name", "media_type", "data"),
    Reading: ("texts", "active", "about"),
}
METHODS = {
    Exporter: set(),
    Request: {"today", "text", "said", "day", "names"},
    File: {"text"},
    Reading: set(),
}


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_no_field_is_taken_away_or_moved(kind: type) -> None:
    names = tuple(field.name for field in attrs.fields(kind))
    assert names[: len(FIELDS[kind])] == FIELDS[kind]
    assert set(METHODS[kind]) <= {name for name, _ in inspect.getmembers(kind)}


def test_what_was_added_may_be_left_out() -> None:
    one = Exporter(name="x", summary={}, render=lambda _request: [])
    assert (one.api, one.read_back, one.lossy) == (API, None, ())
    assert not one.marks_drafts
    needed = [f.name for f in attrs.fields(Exporter) if f.default is attrs.NOTHING]
    assert needed == ["name", "summary", "render"]


def test_the_day_of_a_request_is_taken_wherever_a_day_is() -> None:
    case = family("leaving").case
    written, today = "2026-06-01", datetime.date(2026, 6, 1)
    assert no_longer(case, today) == no_longer(case, written) != frozenset()
    ended = attrs.evolve(case.goals[0], ended=written)
    over = attrs.evolve(case, goals=(ended, *case.goals[1:]))
    assert ended.id in no_longer(over, today)
    assert ended.id not in no_longer(over, datetime.date(2026, 5, 31))
    assert as_of(case, today) == as_of(case, written)
    assert span(today) == span(written)
    assert surely_before("2026-05", today)
    assert not surely_before(today, "2026-05")
    shown = view(case, "teaching", today)
    assert shown == view(case, "teaching", written)
    request = Request(view=shown, language="en", words=catalogue("en"))
    assert request.day(request.today) == request.day(written) == "1 June 2026"


def test_lines_end_as_the_format_demands() -> None:
    made = File.text("a.ics", "text/calendar", "a\r\nb\rc\n\n", line_end="\r\n")
    assert made.data == b"a\r\nb\r\nc\r\n"
    assert File.text("a.txt", "text/plain", "a\r\nb").data == b"a\nb\n"
