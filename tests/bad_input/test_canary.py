"""No message, and nothing that can be reached from an error, quotes the document."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import pytest

from sos_map import load, loads
from sos_map.errors import SosMapError

CANARY = "KANARIE"


def reachable(value: Any, seen: set[int]) -> Iterator[str | bytes]:
    """Everything that a debugger, a logger or a crash report would find."""
    if id(value) in seen or isinstance(value, TracebackType | type):
        return
    seen.add(id(value))
    if isinstance(value, str | bytes):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from reachable(key, seen)
            yield from reachable(inner, seen)
    elif isinstance(value, tuple | list | set | frozenset):
        for inner in value:
            yield from reachable(inner, seen)
    else:
        names = [*getattr(value, "__dict__", ())]
        names += [n for c in type(value).__mro__ for n in getattr(c, "__slots__", ())]
        if isinstance(value, BaseException):
            names += ["args", "__cause__", "__context__", "__notes__"]
            # Errors of others keep what they choked on in such places.
            names += ["object", "doc", "filename", "filename2", "reason", "msg"]
            names += ["problem", "context", "note", "problem_mark", "context_mark"]
        for name in names:
            yield from reachable(getattr(value, name, None), seen)


def words_of(error: SosMapError) -> Iterator[str]:
    yield str(error)
    yield repr(error)
    yield "".join(traceback.format_exception(error, chain=True))
    for problem in error.problems:
        yield repr(problem)
        for language in ("sv", "en"):
            yield problem.hint(language)
            yield problem.sentence(language)
            yield json.dumps(problem.as_data(language), ensure_ascii=False)


def quiet(error: SosMapError, canary: str = CANARY) -> bool:
    texts = [*words_of(error), *reachable(error, set())]
    return not any(
        canary in (text if isinstance(text, str) else text.decode("latin-1"))
        for text in texts
    )


def caught_from(call: Any, *arguments: Any, **options: Any) -> SosMapError:
    with pytest.raises(SosMapError) as caught:
        call(*arguments, **options)
    return caught.value


def test_a_canary_stands_in_every_file(table):
    for bad in table:
        text = bad.path.read_bytes().replace(b"\0", b"").decode("latin-1")
        nothing = bad.path.name in ("empty.yaml", "empty-spaces.yaml")
        assert CANARY in text or nothing or "mark" in bad.path.name


@pytest.mark.parametrize("reference", [False, True], ids=["fast", "reference"])
def test_no_error_repeats_the_canary(bad, reference, caplog, capsys):
    caplog.set_level(logging.DEBUG)
    error = caught_from(load, bad.path, reference=reference)

    assert quiet(error)
    assert CANARY not in caplog.text
    assert CANARY not in "".join(capsys.readouterr())


def test_an_error_holds_no_other_error(bad):
    error = caught_from(load, bad.path)

    assert error.__cause__ is None
    assert error.__context__ is None


def test_a_text_in_memory_is_not_repeated_either():
    error = caught_from(loads, f"sos_map: 1\ncase: {{title: {CANARY} \ud83d}}\n")

    assert error.code == "lone-surrogate"
    assert quiet(error)
    assert error.__context__ is None


def test_the_name_of_a_file_is_not_repeated(tmp_path):
    for name in (f"{CANARY}.yaml", f"{CANARY}\0.yaml", f"{CANARY * 99}.yaml"):
        error = caught_from(load, tmp_path / name)

        assert quiet(error)


def test_the_search_itself_finds_what_an_error_holds():
    try:
        CANARY.encode("utf-16").decode()
    except UnicodeDecodeError as error:
        inner = error
    outer = SosMapError(())
    outer.__context__ = inner

    found = list(reachable(outer, set()))
    assert CANARY.encode("utf-16") in found
