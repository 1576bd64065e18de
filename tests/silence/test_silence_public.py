"""Every public function lets out errors of ours alone, with nothing on them."""

from __future__ import annotations

import inspect
import logging
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from silence_family import AT, TODAY, family
from silence_search import heard, reachable, token, told_by
from silence_watch import HERE

import sos_map
from sos_map import silence
from sos_map.errors import Fault, NoSuchThing, NotADay, SosMapError
from sos_map.mentions.allowed_file import read_allowed
from sos_map.silence import debug_with_personal_data, silent, silent_methods

WORD = token(99_997)
#: These say what is wrong, and hold nothing but facts of ours.
ERRORS = {"Problem"} | {
    name
    for name in sos_map.__all__
    if inspect.isclass(kind := getattr(sos_map, name)) and issubclass(kind, SosMapError)
}


def public_callables() -> Iterator[tuple[str, Any]]:
    for name in sos_map.__all__:
        value = getattr(sos_map, name)
        if not inspect.isclass(value):
            if callable(value):
                yield name, value
            continue
        if name in ERRORS:
            continue
        for cls in value.__mro__:
            if not cls.__module__.startswith("sos_map"):
                continue
            for attribute, held in vars(cls).items():
                if attribute.startswith("_") and attribute != "_repr_html_":
                    continue
                inner = getattr(held, "__func__", getattr(held, "fget", held))
                if inspect.isfunction(inner):
                    yield f"{name}.{attribute}", inner


CALLABLES = dict(public_callables())


def test_there_are_as_many_as_there_should_be() -> None:
    assert len(CALLABLES) > 120
    assert {"load", "Builder.harm", "Builder.case", "View.person"} <= CALLABLES.keys()


@pytest.mark.parametrize("name", CALLABLES)
def test_every_public_function_leaves_by_the_one_way_out(name: str) -> None:
    assert CALLABLES[name].__code__.co_filename == silence.__file__
    made = inspect.unwrap(CALLABLES[name])
    # What is made bit by bit would break after it has left.
    assert not inspect.isgeneratorfunction(made)
    assert not inspect.iscoroutinefunction(made)


@silent
def _breaks(error: BaseException, document: str) -> None:
    """Stand for a public function."""
    try:
        raise KeyError(document)
    except KeyError:
        raise error  # noqa: B904 (the context is what is looked at)


RAISED: list[BaseException] = [
    KeyError(WORD),
    OSError(28, WORD, WORD),
    MemoryError(WORD),
    StopIteration(WORD),
    ExceptionGroup(WORD, [ValueError(WORD)]),
    KeyboardInterrupt(WORD),
    SystemExit(WORD),
    GeneratorExit(),
    SosMapError(()),
    type("PanicException", (BaseException,), {})(WORD),
    type(WORD, (Exception,), {"held": WORD})(WORD),
]


@pytest.mark.parametrize("error", RAISED, ids=lambda e: type(e).__mro__[1].__name__)
def test_nothing_hangs_on_what_leaves(error: BaseException) -> None:
    error.add_note(WORD)
    with pytest.raises(BaseException) as caught:  # noqa: PT011
        _breaks(error, WORD)
    left = caught.value
    assert not any(heard(text) for text in told_by(left, HERE))
    assert (left.__cause__, left.__context__) == (None, None)
    assert not hasattr(left, "__notes__")
    frames = [frame.filename for frame in traceback.extract_tb(left.__traceback__)]
    assert frames == [__file__, silence.__file__]


def test_no_frame_of_ours_shows_its_values_to_a_crash_reporter() -> None:
    with pytest.raises(Fault) as caught:
        _breaks(KeyError(WORD), "document")
    shown = traceback.TracebackException.from_exception(
        caught.value, capture_locals=True
    )
    ours = [frame for frame in shown.stack if frame.filename == silence.__file__]
    assert ours
    for frame in ours:
        assert not heard(str(frame.locals))
        assert not {"args", "kwargs", "left"} & (frame.locals or {}).keys()


def test_a_fault_tells_kind_and_place() -> None:
    with pytest.raises(Fault) as caught:
        _breaks(KeyError(WORD), "document")
    line = inspect.unwrap(_breaks).__code__.co_firstlineno + 6
    assert dict(caught.value.problems[0].detail) == {
        "error": "KeyError",
        "where": f"test_silence_public.py:{line}",
    }
    assert caught.value.exit_code == 1


def test_what_stops_a_task_is_the_very_one() -> None:
    class Stop(BaseException):
        pass

    stop = Stop()
    with pytest.raises(Stop) as caught:
        _breaks(stop, WORD)
    assert caught.value is stop


def test_an_exit_keeps_its_number() -> None:
    with pytest.raises(SystemExit) as caught:
        _breaks(SystemExit(143), WORD)
    assert caught.value.code == 143


def test_the_callers_own_error_stays_where_it_was() -> None:
    mine = ValueError("mine")
    try:
        raise mine
    except ValueError:
        with pytest.raises(Fault) as caught:
            _breaks(KeyError(WORD), WORD)
    assert caught.value.__context__ is mine
    assert not caught.value.__suppress_context__


def test_a_call_that_does_not_fit_is_told_as_python_tells_it() -> None:
    with pytest.raises(TypeError, match="reader"):
        sos_map.export(family().case, "outline", date=TODAY)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="argument"):
        sos_map.load()  # type: ignore[call-arg]


def test_a_type_error_from_within_is_a_fault() -> None:
    with pytest.raises(Fault):
        sos_map.load(3.5)  # type: ignore[arg-type]


def test_methods_of_every_sort_are_silent() -> None:
    @silent_methods
    class Some:
        def method(self) -> None:
            raise KeyError(WORD)

        @property
        def value(self) -> int:
            raise KeyError(WORD)

        @classmethod
        def made(cls) -> None:
            raise KeyError(WORD)

        @staticmethod
        def plain() -> None:
            raise KeyError(WORD)

        def _repr_html_(self) -> str:
            raise KeyError(WORD)

    some = Some()
    calls = (some.method, lambda: some.value, Some.made, Some.plain, some._repr_html_)
    for call in calls:
        with pytest.raises(Fault) as caught:
            call()  # type: ignore[operator]
        assert not any(heard(text) for text in told_by(caught.value, HERE))


def test_whoever_asks_in_full_gets_everything() -> None:
    with debug_with_personal_data(), pytest.raises(Fault) as caught:
        _breaks(KeyError(WORD), WORD)
    assert isinstance(caught.value.__cause__, KeyError)
    assert heard("".join(traceback.format_exception(caught.value)))
    with pytest.raises(Fault) as caught:
        _breaks(KeyError(WORD), WORD)
    assert caught.value.__cause__ is None


def test_errors_of_ours_are_of_pythons_kinds_too() -> None:
    with pytest.raises(ValueError, match="calendar") as day:
        sos_map.span("1899-02-31")
    assert isinstance(day.value, NotADay)
    view = sos_map.view(family().case, family().readers[0], TODAY)
    with pytest.raises(KeyError) as thing:
        view.person(WORD)
    assert isinstance(thing.value, NoSuchThing)
    assert not any(heard(text) for text in told_by(thing.value, HERE))


# ── what is printed by being looked at ──────────────────────────────────────────────


def _values() -> Iterator[Any]:
    made = family()
    case = made.case
    yield case
    for section in made.data:
        held = getattr(case, section)
        yield held
        if isinstance(held, tuple):
            yield from held
            for thing in held:
                yield from vars(thing).values() if hasattr(thing, "__dict__") else ()
    for reader in made.readers:
        view, report = sos_map.view_with_report(case, reader, TODAY)
        yield from (view, view.reader, view.case, report, report.withheld)
        yield from sos_map.lift(view)
    danger, person = case.dangers[0].id, case.people[0].id
    yield sos_map.answers_to(case, danger)
    yield sos_map.coverage(case, danger)
    yield sos_map.who_knows(case, danger)
    yield sos_map.who_is_worried(case, danger)
    yield sos_map.knows_what(case, case.knowledge[0].person)
    yield sos_map.duties(case, case.commitments[0].person)
    yield sos_map.duties(case, person)
    yield sos_map.plan_for(case, made.children[0])
    yield sos_map.old_wordings(case)
    yield sos_map.findings(case)
    yield sos_map.review(case, TODAY)
    yield sos_map.relations(case, person, case.people[1].id)
    yield sos_map.age_on("1886-03", TODAY)
    yield sos_map.span("1886-03")
    yield sos_map.said(case.harms[0], "sv")
    yield sos_map.history(case, case.goals[0].id)
    builder = sos_map.build(title=WORD)
    yield from (builder, builder.person(WORD), builder.piece(WORD, text=WORD))
    yield sos_map.graph(case)
    artifact = sos_map.export(case, "outline", reader=made.readers[0], date=TODAY)
    yield from (artifact, *artifact.files, artifact.report)
    receipt = artifact.receipt(made.children[0], by=WORD, at=AT)
    yield from (artifact.dispatch, receipt, receipt.file())
    found = sos_map.leakcheck(
        case,
        [(f"{WORD}.zip", b"PK\x03\x04"), (WORD, made.texts["json"])],
        reader=made.readers[0],
        date=TODAY,
    )
    assert found.leaks
    assert found.unread
    yield from (found, *found.leaks, *found.unread, *found.unsure, *found.looked)
    mentions = sos_map.find_mentions(
        sos_map.loads(made.telling), made.readers[0], TODAY
    )
    assert mentions
    yield from mentions
    yield from read_allowed(made.decisions)
    yield sos_map.Registry.installed()
    yield sos_map.policy("se")


#: What is asked for as plain data prints itself, as any text does.
PLAIN = (str, bytes, int, float, bool, type(None))


def test_no_value_says_a_word_by_being_printed() -> None:
    looked_at = 0
    for value in _values():
        if isinstance(value, PLAIN):
            continue
        if isinstance(value, tuple) and any(isinstance(one, PLAIN) for one in value):
            continue
        looked_at += 1
        shown = f"{value!r}{value}"
        html = getattr(value, "_repr_html_", None)
        if html is not None and not isinstance(value, sos_map.Artifact):
            shown += html()
        assert not heard(shown), type(value)
    assert looked_at > 300


#: Classes of ours that hold facts of the code, of an installation or of a setting.
CODE = {"NodeRow", "Policy", "Practice", "Problem", "Registry"}


def test_no_class_that_holds_values_shows_them() -> None:
    for name in sos_map.__all__:
        kind = getattr(sos_map, name)
        if inspect.isclass(kind) and not issubclass(kind, BaseException):
            shows = kind.__repr__ is not object.__repr__
            assert shows == (name in CODE), name


def test_the_graph_has_no_name() -> None:
    graph = sos_map.graph(family().case)
    assert not heard(f"{graph!r} {graph} {graph.graph}")
    assert any(heard(text) for text in reachable(dict(graph.nodes)))


def test_a_crash_report_of_logging_says_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        try:
            sos_map.loads(family().texts["yaml"].replace(b"text:", b"txet:"))
        except SosMapError:
            logging.getLogger("program").exception("could not read")
    assert "could not read" in caplog.text
    assert not heard(caplog.text)
