"""Hidden words come out by no other way: errors, reprs, tracebacks, logs, warnings."""

from __future__ import annotations

import contextlib
import logging
import traceback
import warnings
from collections.abc import Callable, Iterator

import pytest
from exporters_here import exporters
from scenes import DATE, scenes

from sos_map.admission import admit
from sos_map.errors import ExportRefused, SosMapError
from sos_map.exporting.api import Exporter, File, Request
from sos_map.exporting.run import Artifact, export
from sos_map.files.canonical import as_data, dumps
from sos_map.files.load import loads
from sos_map.privacy.views import lift, view_with_report
from sos_map.testing import Canaries, canaries_in, readers_of, with_canaries


def _named(scene_number: int) -> Canaries:
    (scene,) = scenes(600 + scene_number, 1)
    reader = readers_of(scene.case, DATE)[-1]
    return with_canaries(scene.case, reader, DATE)


@pytest.fixture(params=range(8))
def made(request: pytest.FixtureRequest) -> Canaries:
    return _named(request.param)


def _raises(request: Request) -> Iterator[File]:
    raise KeyError(dumps(request.view.case))


def _names_badly(request: Request) -> list[File]:
    return [File(str(request.view.case.case.title), "text/plain", b"x")]


def _logs(request: Request) -> list[File]:
    logging.getLogger("plugin").warning("drawing %s", request)
    warnings.warn(f"drawing {request.view!r}", UserWarning, stacklevel=1)
    return [File.text("a.txt", "text/plain", repr(request.view.case))]


def exporter(render: Callable[[Request], object]) -> Exporter:
    summary = {"sv": "x", "en": "x"}
    return Exporter(name="bad", summary=summary, render=render)  # type: ignore[arg-type]


def everything_in(error: BaseException, *, values: bool = True) -> str:
    """Return all that could be printed of an error and its causes, locals too.

    A debugger that prints plain data that the caller holds is the caller's own.
    """
    shown = traceback.TracebackException.from_exception(error, capture_locals=values)
    parts = ["".join(shown.format()), str(error), repr(error)]
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
        parts += [str(error), repr(error)]
    return "\n".join(parts)


@pytest.mark.parametrize("render", [_raises, _names_badly])
def test_a_plugin_that_breaks_shows_nothing_hidden(
    made: Canaries, render: Callable[[Request], object]
) -> None:
    with pytest.raises(SosMapError) as caught:
        export(made.case, exporter(render), reader=made.reader, date=DATE)
    told = canaries_in(f"{caught.value}{caught.value!r}")
    assert not told
    # The reader's own id was typed by the operator; nothing else may be there.
    assert canaries_in(everything_in(caught.value)) <= canaries_in(made.reader)


def test_a_plugin_that_logs_what_it_gets_logs_nothing_hidden(
    made: Canaries, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.warns(UserWarning, match="drawing") as warned:
        artifact = export(made.case, exporter(_logs), reader=made.reader, date=DATE)
    texts = [caplog.text, *(str(one.message) for one in warned)]
    assert not canaries_in("\n".join(texts) + repr(artifact))
    assert not canaries_in(artifact.files[0].data)


@pytest.mark.parametrize(
    ("reader", "child"),
    [
        ("nobody:guardian:x", None),
        ("{}:owner:x", None),
        ("{}", "nobody"),
        ("x:y", None),
    ],
)
def test_a_refusal_repeats_nothing(
    made: Canaries, reader: str, child: str | None
) -> None:
    who = made.case.people[0].id
    with pytest.raises(SosMapError) as caught:
        view_with_report(made.case, reader.format(who), DATE, child=child)
    assert not canaries_in(f"{caught.value}{caught.value!r}")


def test_no_value_shows_its_words_by_being_printed(made: Canaries) -> None:
    view, report = view_with_report(made.case, made.reader, DATE, child=made.child)
    lifted, reader = lift(view)
    artifact = Artifact((), report)
    shown = (made.case, made.case.people, view, view.case, report, lifted, reader)
    texts = [f"{value}{value!r}" for value in (*shown, artifact)]
    assert not canaries_in("\n".join(texts) + view._repr_html_())
    assert not canaries_in(artifact._repr_html_())


def test_a_map_that_is_refused_is_not_quoted(made: Canaries) -> None:
    data = as_data(made.case)
    data["people"][0]["nonsense"] = data["people"][0]["id"]
    data["people"][-1]["born"] = data["people"][-1]["id"]
    data["kinships"] = [{"id": "k", "person": "x", "tie": "parent", "of": "x"}]
    with pytest.raises(SosMapError) as caught:
        admit(data)
    assert not canaries_in(everything_in(caught.value, values=False))


def test_a_map_goes_through_a_file_with_its_canaries(made: Canaries) -> None:
    """The search would see them: the owner's own file is full of them."""
    assert canaries_in(dumps(made.case)) >= made.tokens - canaries_in("")
    assert loads(dumps(made.case)) == made.case


def test_every_exporter_is_silent(
    made: Canaries, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for one in exporters()[0]:
        child = made.reader.rpartition(":")[2].split("+")[0] if one.per_child else None
        with contextlib.suppress(ExportRefused):  # not made for this reader
            export(made.case, one, reader=made.reader, date=DATE, child=child)
    out = capfd.readouterr()
    assert (out.out, out.err, caplog.text) == ("", "", "")
