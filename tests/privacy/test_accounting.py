"""Every piece of a map is shown or withheld, never both and never forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from scenes import Scene, scenes, things_of

from sos_map.files.canonical import as_data
from sos_map.privacy.report import Reason

Piece = tuple[str, str, int | None, str]


def counted(data: dict[str, Any]) -> Iterator[Piece]:
    """Return every piece of plain data, found without the code that is tested."""
    for number, label in enumerate(data.get("labels", ())):
        yield ("", "labels", number, label["section"])
    yield from parts("", data.get("case", {}))
    for _section, thing in things_of(data):
        yield (thing["id"], "*", None, "")
        yield from parts(thing["id"], thing)


def parts(identity: str, thing: dict[str, Any]) -> Iterator[Piece]:
    for field, value in thing.items():
        if field == "id":
            continue
        if not isinstance(value, list) or field in ("wordings", "range"):
            yield (identity, field, None, "")
            continue
        for position, item in enumerate(value):
            yield (identity, field, position, "")
            if isinstance(item, dict):
                yield from ((identity, field, position, inner) for inner in item)


@pytest.mark.parametrize("chunk", range(2))
def test_shown_and_withheld_make_up_the_map(chunk: int) -> None:
    for scene in scenes(500 + chunk, 200, everybody=True):
        _view, report = scene.look()
        shown = list(report.shown)
        withheld = [one.piece for one in report.withheld]
        assert len(set(shown)) == len(shown)
        assert not set(shown) & set(withheld)
        assert sorted(map(repr, shown + withheld)) == sorted(
            map(repr, counted(as_data(scene.case)))
        )


def test_what_is_said_to_be_shown_is_what_stands_in_the_view() -> None:
    for scene in scenes(502, 200):
        view, report = scene.look()
        new = report.new_ids
        named = sorted((new.get(p[0], ""), p[1], p[3]) for p in report.shown)
        there = sorted((p[0], p[1], p[3]) for p in counted(as_data(view.case)))
        assert [*filter(_plain, named)] == [*filter(_plain, there)]


_SPOKEN = {"text", "quote", "language", "wordings"}


def _plain(piece: tuple[str, str, str]) -> bool:
    """Say whether a piece stays what it is: words may stand in the place of others."""
    return (piece[2] or piece[1]) not in _SPOKEN


def test_words_made_for_a_reader_are_shown_and_those_they_replace_are_not() -> None:
    met = set()
    for scene in scenes(505, 200):
        view, report = scene.look()
        before = {t["id"]: t for _s, t in things_of(as_data(scene.case))}
        after = {t["id"]: t for _s, t in things_of(as_data(view.case))}
        shown = set(report.shown)
        for one in report.withheld:
            identity, field, position, _inner = one.piece
            if one.reason != "other-words" or position is not None:
                continue
            met.add(field)
            made = after[report.new_ids[identity]]
            wordings = before[identity]["wordings"]
            if field in ("text", "quote"):
                assert (identity, "wordings", None, "") in shown
                assert made[field] in [w["text"] for w in wordings if "reader" in w]
            elif field == "wordings":
                assert "wordings" not in made
                assert all("reader" in wording for wording in wordings)
            elif field == "verbatim":
                assert "verbatim" not in made
    assert met == {"text", "quote", "language", "verbatim", "wordings"}


def test_every_reason_is_one_of_the_list_and_every_one_is_met() -> None:
    met = {
        one.reason
        for scene in scenes(503, 400, everybody=True)
        for one in scene.look()[1].withheld
    }
    assert met == set(get_args(Reason))


def test_the_report_as_data_holds_no_words_of_the_case() -> None:
    for scene in scenes(504, 40):
        plain = str(Scene(scene.case, scene.reader).look()[1].as_data())
        for _section, thing in things_of(as_data(scene.case)):
            text = thing.get("text", "")
            assert len(text) < 12 or text not in plain
