"""Interface 1: what plugins were written for stays, and fields are only added."""

from __future__ import annotations

import inspect

import attrs
import pytest

from sos_map import API, Exporter, File, Request

#: What each class had when interface 1 was made, and what was added since.
FIELDS = {
    Exporter: (
        *("name", "summary", "render", "blank", "options", "words", "media_types"),
        *("readers", "per_child", "api", "read_back", "lossy", "marks_drafts"),
    ),
    Request: ("view", "options", "language", "words", "api", "draft"),
    File: ("name", "media_type", "data"),
}
METHODS = {
    Exporter: set(),
    Request: {"today", "text", "said", "day", "names"},
    File: {"text"},
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
