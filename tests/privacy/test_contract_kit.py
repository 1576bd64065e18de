"""The contract catches bad exporters, each by the rule that is meant for it."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import datetime
import os
import random
import socket
import tempfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import pytest

from sos_map.exporting.api import Exporter, File, Request
from sos_map.testing import ExporterContract
from sos_map_minimal import EXPORTER


class TestMinimal(ExporterContract):
    """The exporter to copy keeps the whole contract."""

    exporter = EXPORTER


def _outline(request: Request) -> list[File]:
    return list(EXPORTER.render(request))


def _text(text: str, kind: str = "text/plain") -> list[File]:
    return [File.text("a.txt", kind, text)]


def _forgets_a_reader(request: Request) -> list[File]:
    return _text({"guardian": "x", "team": "y"}[request.view.reader.kind])


def _needs_a_danger(request: Request) -> list[File]:
    return _text(request.view.case.dangers[0].text)


def _formats_text(request: Request) -> list[File]:
    texts = [harm.text for harm in request.view.case.harms]
    return _text("\n".join(texts).format())


def _cuts_at_angles(request: Request) -> list[File]:
    texts = [
        f"{harm.text.partition('<')[2] or harm.text}"
        for harm in request.view.case.harms
    ]
    return _text("\n".join(texts))


def _named_by_a_person(request: Request) -> list[File]:
    names = "".join(c for c in request.view.case.people[0].name or "x" if c.isascii())
    slug = "".join(c for c in names.lower() if c.isalnum()) or "x"
    return [File.text(f"{slug[:40]}.txt", "text/plain", "x")]


_seen: list[int] = []


def _remembers(request: Request) -> list[File]:
    _seen.append(len(request.view.case.people))
    return _text(str(_seen))


def _throws_dice(_request: Request) -> list[File]:
    return _text(str(random.random()))


def _asks_the_clock(_request: Request) -> list[File]:
    return _text(datetime.datetime.now().astimezone().isoformat())


def _asks_the_surroundings(_request: Request) -> list[File]:
    return _text(os.environ.get("TZ", "") + str(hash("x")))


def _writes(request: Request) -> list[File]:
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
    return _text("x")


def _calls_home(request: Request) -> list[File]:
    socket.socket().close()
    return _text("x")


def _starts_a_process(request: Request) -> list[File]:
    os.system("true")  # noqa: S605
    return _text("x")


def _bad_xml(request: Request) -> list[File]:
    texts = "".join(harm.text for harm in request.view.case.harms)
    return [File("a.svg", "image/svg+xml", f"<svg>{texts}</svg>\n".encode())]


def _carriage_returns(request: Request) -> list[File]:
    return [File("a.txt", "text/plain", b"a\r\n")]


def _not_utf8(request: Request) -> list[File]:
    return [File("a.txt", "text/plain", "å\n".encode("latin-1"))]


SUMMARY = {"sv": "Dålig.", "en": "Bad."}
OPTION = {"type": "integer", "default": 1, "description": "A number."}


def bad(render: Callable[[Request], Any] = _outline, **more: Any) -> Exporter:
    """Return the outline with one thing wrong."""
    return Exporter(name="bad", summary=SUMMARY, render=render, **{**_GOOD, **more})


_GOOD: Mapping[str, Any] = {"options": EXPORTER.options, "words": EXPORTER.words}
_LOOSE = {"n": {"default": 1, "description": "Anything."}}
_MISMATCH = {"sv": {"a": "{x}"}, "en": {"a": "{y}"}}
FORGETS_A_READER = bad(_forgets_a_reader)
NEEDS_A_DANGER = bad(_needs_a_danger)
FORMATS_TEXT = bad(_formats_text)
CUTS_AT_ANGLES = bad(_cuts_at_angles)
NAMED_BY_A_PERSON = bad(_named_by_a_person)
REMEMBERS = bad(_remembers)
THROWS_DICE = bad(_throws_dice)
ASKS_THE_CLOCK = bad(_asks_the_clock)
ASKS_THE_SURROUNDINGS = bad(_asks_the_surroundings)
WRITES = bad(_writes)
CALLS_HOME = bad(_calls_home)
STARTS_A_PROCESS = bad(_starts_a_process)
BAD_XML = bad(_bad_xml)
CARRIAGE_RETURNS = bad(_carriage_returns)
NOT_UTF8 = bad(_not_utf8)
OTHER_TYPE = bad(media_types=("image/png",))
SAYS_NOTHING = attrs.evolve(bad(), summary={"sv": "", "en": "x"})
BAD_DEFAULT = bad(options={**EXPORTER.options, "n": {**OPTION, "default": "x"}})
NO_SCHEMA = bad(options={**EXPORTER.options, "n": {**OPTION, "type": "foo"}})
OTHER_PLACEHOLDERS = bad(
    words={k: {**EXPORTER.words[k], **_MISMATCH[k]} for k in _MISMATCH}
)
ONE_LANGUAGE = bad(words={"sv": EXPORTER.words["sv"]})
OLD_INTERFACE = attrs.evolve(bad(), api=0)

CASES: list[tuple[Exporter, int]] = [
    (OLD_INTERFACE, 1),
    (SAYS_NOTHING, 2),
    (BAD_DEFAULT, 2),
    (NO_SCHEMA, 2),
    (FORGETS_A_READER, 3),
    (NEEDS_A_DANGER, 4),
    (FORMATS_TEXT, 5),
    (CUTS_AT_ANGLES, 5),
    (NAMED_BY_A_PERSON, 6),
    (REMEMBERS, 7),
    (THROWS_DICE, 7),
    (ASKS_THE_CLOCK, 8),
    (ASKS_THE_SURROUNDINGS, 8),
    (WRITES, 10),
    (CALLS_HOME, 10),
    (STARTS_A_PROCESS, 10),
    (BAD_XML, 11),
    (CARRIAGE_RETURNS, 11),
    (NOT_UTF8, 11),
    (OTHER_TYPE, 11),
    (OTHER_PLACEHOLDERS, 12),
    (ONE_LANGUAGE, 12),
]


def names() -> Iterator[str]:
    for exporter, number in CASES:
        known = [name for name, value in globals().items() if value is exporter]
        yield f"{known[0].lower()}-c{number}"


def failure(exporter: Exporter, number: int) -> str:
    """Return what one rule says of an exporter."""
    case = type("Case", (ExporterContract,), {"exporter": exporter})()
    (name,) = (n for n in dir(case) if n.startswith(f"test_c{number}_"))
    with pytest.raises(AssertionError) as caught:
        getattr(case, name)()
    return str(caught.value)


@pytest.mark.parametrize(("exporter", "number"), CASES, ids=names())
def test_a_bad_exporter_fails_by_its_rule(
    exporter: Exporter, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sos_map.testing.contract_outside._origin", _origin)
    message = failure(exporter, number)
    assert message.startswith("C")
    assert f"C{number}" in message
    # No name and no word of a sample stands in a message.
    assert not {"Vera", "Otis", "Maja", "Robin"} & set(message.split())


def _origin(exporter: Exporter) -> str:
    """A child process finds this module by its file's name."""
    (name,) = (name for name, value in globals().items() if value is exporter)
    return f"test_contract_kit:{name}"


def test_a_smuggled_map_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """C6 with a leak in the host: the kit sees what a module keeps of the whole map."""
    from mutants import a_count_of_everything

    from sos_map.testing import contract_rules, contract_trials

    a_count_of_everything(monkeypatch)
    monkeypatch.setattr(contract_rules, "erase", _through_views)
    assert contract_trials.DATE
    assert "C6" in failure(EXPORTER, 6)


def _through_views(*given: Any) -> Any:
    from sos_map.privacy import views

    return views.erase(*given)


def test_no_rule_can_be_replaced_or_skipped() -> None:
    class Replaced(ExporterContract):
        exporter = EXPORTER

        def test_c6_nothing_hidden_leaks(self) -> None:
            """Nothing."""

    class Skipped(ExporterContract):
        exporter = EXPORTER
        pytestmark = (pytest.mark.skip,)

    with pytest.raises(AssertionError, match="C6: the rule was replaced"):
        Replaced().test_all_rules_ran()
    with pytest.raises(AssertionError, match="C1: no rule may be skipped"):
        Skipped().test_all_rules_ran()


def test_an_unknown_option_that_is_taken_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """C9 guards the host: it is the host that refuses."""
    from sos_map.exporting import run

    monkeypatch.setattr(
        run, "checked_options", lambda one, given: {"level": 1, **given}
    )
    assert "C9" in failure(EXPORTER, 9)
