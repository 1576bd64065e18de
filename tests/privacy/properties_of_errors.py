"""What must hold for errors, warnings and refusals, and for what they leave."""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from scenes import DATE, Scene

from sos_map.errors import NothingWritten, SosMapError
from sos_map.exporting import gate
from sos_map.exporting.api import Exporter, File, Request
from sos_map.exporting.run import export
from sos_map.files import save
from sos_map.files.canonical import dumps
from sos_map.mentions.gate import unsearched
from sos_map.model.case import CaseMap
from sos_map.privacy.views import lift, view, view_with_report
from sos_map.testing import canaries_in, readers_of, usual_case, with_canaries
from sos_map.testing.contract.marks import marked


def _breaks(request: Request) -> Iterator[File]:
    raise KeyError(dumps(request.view.case))


def _nothing(_request: Request) -> list[File]:
    return [File.text("nothing.txt", "text/plain", "")]


def _exporter(render: Callable[[Request], object]) -> Exporter:
    summary = {"sv": "x", "en": "x"}
    return Exporter(name="trial", summary=summary, render=render)  # type: ignore[arg-type]


def told(error: SosMapError) -> str:
    """Return what a person, or a program that asks for the details, is told."""
    facts = [(one.path, one.code, one.detail) for one in error.problems]
    return f"{error}\n{error!r}\n{facts}"


def refusals(scene: Scene) -> list[str]:
    """Return what is told when papers of a case full of tokens are refused."""
    reader = readers_of(scene.case, DATE)[-1]
    made = with_canaries(scene.case, reader, DATE)
    secret = made.case.people[0].id
    trials: list[dict[str, Any]] = [
        {"exporter": _exporter(_breaks), "reader": made.reader},
        {"exporter": _exporter(_nothing), "reader": f"{secret}:guardian:{secret}"},
        {"exporter": _exporter(_nothing), "reader": secret},
        {"exporter": _exporter(_nothing), "reader": made.reader, "child": secret},
        {
            "exporter": _exporter(_nothing),
            "reader": made.reader,
            "options": {secret: 1},
        },
    ]
    for kid in made.case.case.children:
        name = f"{kid}:child:{kid}"
        trials.append({"exporter": _exporter(_nothing), "reader": name})
    found = [_refusal(made.case, **trial) for trial in trials]
    shown = view(usual_case(), "team", DATE)
    family, _who = lift(marked(shown, lambda _n: "ord"))
    reader = readers_of(family, DATE)[-1]
    return [*found, _refusal(family, _exporter(_breaks), reader=reader)]


def _refusal(case: CaseMap, exporter: Exporter, **how: Any) -> str:
    try:
        export(case, exporter, date=DATE, **how)
    except SosMapError as error:
        return told(error)
    return ""


def an_error_repeats_nothing_of_the_case(scene: Scene) -> None:
    """Nothing of a case stands in what is told of an error, wherever it arose."""
    for text in refusals(scene):
        assert not canaries_in(text)
        assert "mark0" not in text


def nothing_shows_its_words_by_being_printed(scene: Scene) -> None:
    """A map, a view and a report say nothing of the case when they are printed."""
    for text in printed(scene):
        assert not canaries_in(text)


def printed(scene: Scene) -> list[str]:
    """Return how values of a case full of tokens look when they are printed."""
    reader = readers_of(scene.case, DATE)[-1]
    made = with_canaries(scene.case, reader, DATE)
    view, report = view_with_report(made.case, made.reader, DATE)
    lifted, who = lift(view)
    values = (made.case, *made.case.people[:2], view, report, lifted, who)
    return [f"{value}{value!r}" for value in values]


def nothing_is_warned_or_logged(scene: Scene) -> None:
    """Erasing and drawing are silent."""
    assert not said_aside(scene)


def said_aside(scene: Scene) -> list[str]:
    """Return warnings and log lines of making a paper."""
    heard: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        # The words of a random family tell of anybody.
        with warnings.catch_warnings(record=True) as caught, unsearched():
            warnings.simplefilter("always")
            export(
                scene.case,
                _exporter(_nothing),
                reader=readers_of(scene.case, DATE)[-1],
                date=DATE,
            )
    finally:
        logging.getLogger().removeHandler(handler)
    return heard + [str(one.message) for one in caught]


def a_refused_write_leaves_nothing(_scene: Scene) -> None:
    """All files or none, whether one exists or the disk gives up on the way."""
    assert set(left_on_disk(exists=True)) == {"b.txt"}
    assert left_on_disk(exists=False) == []


def left_on_disk(*, exists: bool) -> list[str]:
    """Return what lies in a folder after a write of three files was refused."""
    files = tuple(File.text(f"{n}.txt", "text/plain", n) for n in "abc")
    shipped = save._publish

    def full(folder: Any, new: Any, target: Path, *more: Any) -> None:
        if target.name == "c.txt":
            raise NothingWritten([])
        shipped(folder, new, target, *more)

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        room = Path(folder) / "out"
        if exists:
            room.mkdir()
            (room / "b.txt").write_text("mine", encoding="utf-8")
        else:
            patch.setattr(save, "_publish", full)
        with pytest.raises(NothingWritten):
            gate.write_files(files, room)
        return sorted(path.name for path in room.rglob("*"))
