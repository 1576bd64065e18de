"""The command line says what is its own to say, and lets nobody else speak."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import click
import pytest
from silence_deeds import Left, commands, ran
from silence_family import NAME, TODAY, family, lay_out
from silence_search import heard, token, without_given_names

from sos_map.cli import COMMANDS, sos_map
from sos_map.cli.leaving import leave

WORD = token(98_000)


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the family in it; its name, as the files', holds a canary."""
    folder = tmp_path / token(98_001)
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    lay_out(folder)
    return folder


LINES = list(commands(family()))


def test_every_command_is_tried() -> None:
    assert {line[1][0] for line in LINES} | {"demo"} == {*COMMANDS}


@pytest.mark.parametrize("number", range(len(LINES)), ids=[one[0] for one in LINES])
def test_a_command_that_is_done_repeats_nothing_that_was_typed(
    work: Path, number: int
) -> None:
    name, line, stdin, answers = LINES[number]
    # Where it writes is typed too.
    line = [f"{WORD}-{part}" if part[:4] in ("out", "out.") else part for part in line]
    left = ran(line, stdin)
    # Whether the exporter keeps the contract is another question.
    assert left.code in ((0, 9) if line[0] == "conformance" else (0,)), left.err
    assert not heard(without_given_names(left.err))
    assert answers or not heard(without_given_names(left.out.decode()))
    if "-o" in line and "--json" not in line and line[-1] != "-":
        assert left.out, name  # it says something, though not where


@pytest.mark.parametrize("number", range(len(LINES)), ids=[one[0] for one in LINES])
def test_no_place_of_a_line_is_repeated_when_it_is_wrong(
    work: Path, number: int
) -> None:
    _name, line, stdin, _answers = LINES[number]
    for place in range(len(line)):
        for word in (WORD, f"--{WORD}", f"\x1b]0;{WORD}\x07"):
            left = ran([*line[:place], word, *line[place + 1 :]], stdin)
            assert not heard(without_given_names(left.err)), (place, word)
            assert "\x1b" not in left.err
            if left.code:
                assert not heard(left.out), (place, word)


@pytest.mark.parametrize("as_json", [(), ("--json",)])
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        # Somebody's name in a text, and one who may not know of that person.
        (("export", "TELLING", "--as", "outline", "-o", "out"), 7, "mention-found"),
        # The whole map in a file that was to be the reader's.
        (("leakcheck", "OWN", "--against", "OWN"), 11, "$."),
        (("receipt", "verify", "RECEIPT", "OWN"), 13, None),
    ],
    ids=["mention", "leak", "receipt"],
)
def test_what_is_found_is_told_by_its_place(
    work: Path, line: tuple[str, ...], code: int, said: str | None, as_json: tuple[str]
) -> None:
    names = {
        "TELLING": f"{NAME}-telling.json",
        "OWN": f"{NAME}-yaml.yaml",
        "RECEIPT": f"{NAME}-receipt.json",
    }
    whole = [names.get(part, part) for part in line]
    if line[0] != "receipt":
        whole += ["--for", family().readers[0], "--date", TODAY]
    left = ran([*whole, *as_json])
    assert left.code == code
    assert said is None or said in left.err + left.out.decode()
    assert not heard(without_given_names(left.err))
    assert not heard(without_given_names(left.out.decode()))
    assert not Path("out").exists()
    assert not Path("receipts").exists()


def test_a_terminal_is_not_steered_by_an_agencys_words(work: Path) -> None:
    steering = 'sv:\n  check.fine: "\\e]0;x\\a Fint \\u202e \\u009b2J \\u0007"\n'
    Path("ord.yaml").write_text(steering)
    left = ran(["check", "kanarieq90001-yaml.yaml", "--language", "sv", "--words",
                "ord.yaml"])  # fmt: skip
    text = left.out.decode() + left.err
    assert "Fint" in text or left.code
    assert all(c.isprintable() or c in "\n\u00a0" for c in text)


def test_what_cannot_be_told_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_what: object) -> None:
        raise KeyError(WORD)

    @click.command()
    def command() -> None:
        raise KeyError(WORD)

    monkeypatch.setattr("sos_map.cli.leaving._tell", broken)
    assert leave(command, []) == 1
    assert capsys.readouterr().err == "sos-map: fault\n"


# ── in a process of its own ─────────────────────────────────────────────────────────

#: Programs that are `sos-map` with something of somebody else's in it.
_NOISY = f"""
import logging, os, sys, threading, warnings
from sos_map.files import load
real = load.read_bytes
class Dying:
    def __del__(self):
        raise KeyError("{WORD}")
def loud():
    raise KeyError("{WORD}")
def noisy(path):
    print("{WORD}")
    sys.stderr.write("{WORD}")
    os.write(2, b"thread panicked at {WORD}")
    warnings.warn("{WORD}")
    logging.getLogger("x").error("{WORD}")
    logging.basicConfig()
    logging.error("{WORD}")
    thread = threading.Thread(target=loud)
    thread.start()
    thread.join()
    Dying()
    return real(path)
load.read_bytes = noisy
from sos_map.cli import main
main()
"""
_ASKING = """
import faulthandler, json, resource, signal, sys
from sos_map.files import load
real = load.read_bytes
def asking(path):
    with open("told.json", "w") as file:
        json.dump({
            "core": resource.getrlimit(resource.RLIMIT_CORE),
            "faults": faulthandler.is_enabled(),
        }, file)
    return real(path)
load.read_bytes = asking
from sos_map.cli import main
main()
"""
_BREAKING = """
import sys
from sos_map.cli import leaving
{how}
from sos_map.cli import main
main()
"""


def process(code: str, *line: str, options: tuple[str, ...] = ()) -> Left:
    done = subprocess.run(
        [sys.executable, "-I", *options, "-c", code, *line],
        capture_output=True,
        check=False,
    )
    return Left(done.returncode, done.stdout, done.stderr.decode())


@pytest.mark.parametrize("line", [("check",), ("check", "--json")], ids=" ".join)
def test_nobody_else_is_heard_while_a_command_runs(
    work: Path, line: tuple[str, ...]
) -> None:
    left = process(_NOISY, *line, "kanarieq90001-yaml.yaml")
    quiet = process("from sos_map.cli import main; main()", *line,
                    "kanarieq90001-yaml.yaml")  # fmt: skip
    assert left == quiet
    assert left.code == 0
    assert left.out


def test_no_memory_is_dumped(work: Path) -> None:
    pytest.importorskip("resource", reason="Windows dumps no memory of itself")
    left = process(
        _ASKING, "check", "kanarieq90001-yaml.yaml", options=("-X", "faulthandler")
    )
    assert left.code == 0, left.err
    told = json.loads(Path("told.json").read_text())
    assert told == {"core": [0, 0], "faults": False}


@pytest.mark.parametrize(
    "how",
    [
        f"def broken(*_): raise KeyError('{WORD}')\nleaving.leave = broken",
        f"def broken(*_): raise SystemExit('{WORD}')\nleaving.leave = broken",
        f"sys.modules['sos_map.cli.leaving'] = '{WORD}'",
        f"def broken(*_): raise KeyError('{WORD}')\nleaving._left = broken",
    ],
    ids=["error", "exit", "import", "inside"],
)
def test_what_breaks_at_the_very_beginning_says_no_word(work: Path, how: str) -> None:
    left = process(_BREAKING.replace("{how}", how), "check", "x.yaml")
    assert left.code == 1
    assert not heard(left.err + left.out.decode())
    assert "fault" in left.err
    assert "Traceback" not in left.err


# ── the one way to see everything ───────────────────────────────────────────────────


def test_everything_is_written_where_it_was_asked_for_in_full(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_what: object, **_more: object) -> None:
        raise KeyError(WORD)

    monkeypatch.setattr("sos_map.practice.review.review", broken)
    line = ["check", "kanarieq90001-yaml.yaml"]
    left = ran(["--debug-with-personal-data", "felet.txt", *line])
    assert left.code == 1
    assert not heard(left.err)
    assert "Delete it" in left.err
    assert WORD in Path("felet.txt").read_text()
    assert stat.S_IMODE(os.stat("felet.txt").st_mode) == 0o600
    again = ran(["--debug-with-personal-data", "felet.txt", *line])
    assert "file-exists" in again.err
    assert ran(line).code == 1
    assert sorted(p.name for p in work.glob("*.txt")) == ["felet.txt"]


def test_an_exporters_own_words_are_there_too(work: Path) -> None:
    code = f"""
from sos_map.exporting import run
def broken(request):
    raise ValueError("{WORD}")
import attrs, sos_map_minimal as m
m.EXPORTER = attrs.evolve(m.EXPORTER, render=broken)
from sos_map.cli import main
main()
"""
    line = ["export", "kanarieq90001-yaml.yaml", "--as", "outline", "--for",
            family().readers[0], "--date", "1896-06-01", "-o", "ut"]  # fmt: skip
    quiet = process(code, *line)
    assert quiet.code == 7
    assert "ValueError at" in quiet.err
    assert not heard(quiet.err)
    told = process(code, "--debug-with-personal-data", "felet.txt", *line)
    assert told.code == 7
    assert f"ValueError: {WORD}" in Path("felet.txt").read_text()


@pytest.mark.parametrize(
    "option",
    ["--debug", "--debug-with-personal", "--debug-with-personal-dat", "-d"],
)
def test_it_cannot_be_asked_for_in_short(work: Path, option: str) -> None:
    left = ran([option, "felet.txt", "check", "missing.yaml"])
    assert left.code == 2
    assert not Path("felet.txt").exists()


def test_nothing_is_written_where_nothing_breaks(work: Path) -> None:
    line = ["check", "kanarieq90001-yaml.yaml"]
    assert ran(["--debug-with-personal-data", "felet.txt", *line]).code == 0
    assert not Path("felet.txt").exists()


def test_help_and_version_are_said() -> None:
    assert b"--debug-with-personal-data" in ran(["--help"]).out
    assert b"--for" in ran(["export", "--help"]).out
    assert ran(["--version"]).out.startswith(b"sos-map")
    assert sos_map.name == "sos-map"


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (OSError, 5)])
def test_a_plugins_folder_that_breaks_off_is_taken_away(
    work: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], code: int
) -> None:
    real, written = Path.write_bytes, []

    def breaking(path: Path, data: bytes) -> int:
        written.append(path)
        if len(written) == 3:
            raise error
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", breaking)
    assert ran(["plugin", "new", "fridge-note", "-o", "out"]).code == code
    assert len(written) == 3
    assert not Path("out").exists()
