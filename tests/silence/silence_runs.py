"""One run: something is done with the family while something breaks."""

from __future__ import annotations

import asyncio
import random
import re
import stat
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
from silence_crooked import any_call, bad_plugin, crooked
from silence_deeds import DRAWS_NO_CASE, Deed, Left, commands, deeds, ran
from silence_family import AT, NAME, TODAY, Family, family, lay_out
from silence_faults import (
    Breaking,
    Calls,
    broken_library,
    broken_line,
    counted,
    errors,
    owners,
)
from silence_search import without_given_names
from silence_watch import Seen, Watch

import sos_map
from sos_map import SosMapError
from sos_map.errors import Fault
from sos_map.files.beside import is_left_behind

__all__ = ["Runs", "judge"]

#: What goes on as it is, with nothing hanging on it.
STOPS = (KeyboardInterrupt, SystemExit, asyncio.CancelledError)
#: Kinds of runs, and how many in a hundred.
KINDS = {
    "line": 36,
    "library": 30,
    "file": 14,
    "arguments": 12,
    "plugin": 7.4,
    "process": 0.6,
}


@attrs.frozen
class Good:
    """A deed that nothing disturbed.

    Attributes:
        calls: Of Python code, in it.
        after: The disk after it.
        out: What it answered, for a command.
    """

    calls: Calls
    after: dict[str, tuple[int, bytes]]
    out: bytes


@attrs.frozen
class Run:
    """What is known of a run, for judging it.

    Attributes:
        told: Number, kind, deed, place; it holds no word of the family.
        seen: What came of it.
        breaking: What broke.
        good: The same without anything broken, where that is known.
    """

    told: str
    seen: Seen
    breaking: Breaking
    good: Good | None


class Runs:
    """Makes runs; each depends on its number alone."""

    def __init__(self, root: Path) -> None:
        self.family: Family = family()
        self.watch = Watch(root)
        self.lines = [
            line for line in commands(self.family) if line[1][0] not in DRAWS_NO_CASE
        ]
        self.deeds = [*deeds(self.family), *self._commands()]
        self.weights = [deed.weight for deed in self.deeds]
        self.owners = owners()
        self.good: dict[str, Good] = {}
        self.kinds: Counter[str] = Counter()
        self.refused = 0
        self._clean: dict[str, tuple[int, bytes]] | None = None

    def _commands(self) -> Iterator[Deed]:
        for name, line, stdin, answers in self.lines:

            def does(line: list[str] = line, stdin: bytes = stdin) -> Left:
                return ran(line, stdin)

            yield Deed(f"sos-map {name}", does, answers)

    def run(self, number: int) -> None:
        """Make one run and look at everything that came of it."""
        # Not `hash`, which is another one in every process.
        rng = random.Random(zlib.crc32(f"silence {number}".encode()))  # noqa: S311
        kind = rng.choices([*KINDS], [*KINDS.values()])[0]
        self.kinds[kind] += 1
        self._lay_out()
        with self.watch.surroundings():
            name, seen, breaking = getattr(self, f"_{kind}")(rng)
        told = f"run {number}: {kind}, {name}, broken at {breaking.place or '-'}"
        self.refused += judge(Run(told, seen, breaking, self.good.get(name)))

    def _lay_out(self) -> None:
        """Put the family's files into the folder, and nothing else."""
        if self._clean is not None and self.watch.look() == self._clean:
            return
        for path in sorted(self.watch.root.rglob("*"), reverse=True):
            if path.parent != self.watch.root:
                path.rmdir() if path.is_dir() else path.unlink()
        work = self.watch.work
        lay_out(work)
        (work / f"{NAME}-words.yaml").write_text(f"sv:\n  {NAME}: {NAME}\n")
        (work / "there").mkdir()
        (work / "there" / "three-columns-1.svg").write_text(NAME)
        self._clean = self.watch.look()

    def _undisturbed(self, deed: Deed) -> Good:
        if deed.name not in self.good:
            calls = Calls()
            with self.watch.run(answers=True) as seen:
                seen.value = counted(calls, deed.does)
            out = seen.value.out if isinstance(seen.value, Left) else b""
            self.good[deed.name] = Good(calls, seen.after, out)
            self._lay_out()
        return self.good[deed.name]

    def _line(self, rng: random.Random) -> tuple[str, Seen, Breaking]:
        deed = rng.choices(self.deeds, self.weights)[0]
        at, b = self._undisturbed(deed).calls.drawn(rng), Breaking()
        with self.watch.run(answers=deed.answers) as seen:
            seen.value = broken_line(b, rng, at, deed.does)
        return deed.name, seen, b

    def _library(self, rng: random.Random) -> tuple[str, Seen, Breaking]:
        deed, where = rng.choices(self.deeds, self.weights)[0], rng.choice(self.owners)
        self._undisturbed(deed)
        b = Breaking()
        with self.watch.run(answers=deed.answers) as seen:
            seen.value = broken_library(b, rng, where, deed.does)
        return deed.name, seen, b

    def _file(self, rng: random.Random) -> tuple[str, Seen, Breaking]:
        form = rng.choice(list(self.family.texts))
        text = crooked(rng, self.family.texts[form])
        file = f"{NAME}-crooked.{rng.choice(('json', 'yaml', 'x'))}"
        (self.watch.work / file).write_bytes(text)
        does: list[Callable[[], Any]] = [
            lambda: sos_map.load(file),
            lambda: sos_map.loads(text),
            lambda: sos_map.loads(text.decode("utf-8", "surrogateescape")),
            lambda: sos_map.open_document(file, reference=True),
            lambda: ran(["check", file, *rng.choice(([], ["--reference"]))]),
            lambda: ran(["check", "-"], text),
            lambda: ran(["add", file, "steps", "--text", NAME]),
            lambda: ran(["add", f"{NAME}-yaml.yaml", "steps", "--json"], text),
            lambda: ran(["check", f"{NAME}-yaml.yaml", "--words", file]),
            lambda: ran(["convert", file, "--to", "json", "-o", "out"]),
        ]
        number = rng.randrange(len(does))
        with self.watch.run() as seen:
            seen.value = does[number]()
        return f"crooked {form} {number}", seen, Breaking()

    def _arguments(self, rng: random.Random) -> tuple[str, Seen, Breaking]:
        if rng.random() < 0.5:
            return self._line_of_words(rng)
        name, call = any_call(self.family, rng)
        with self.watch.run(answers=True) as seen:
            seen.value = call()
        return name, seen, Breaking()

    def _line_of_words(self, rng: random.Random) -> tuple[str, Seen, Breaking]:
        _name, line, stdin, answers = rng.choice(self.lines)
        line = [*line]
        for _ in range(rng.choice((1, 1, 2))):
            place = rng.randrange(len(line) + 1)
            word = rng.choice(
                (NAME, f"--{NAME}", f"-{NAME}", "", f"\x1b[2J{NAME}", f"{NAME}\0",
                 f"--date={NAME}", f"--json={NAME}")
            )  # fmt: skip
            line[place : place + rng.randrange(2)] = [word]
        with self.watch.run(answers=answers) as seen:
            seen.value = ran(line, stdin)
        return "sos-map ?", seen, Breaking()

    def _plugin(self, rng: random.Random) -> tuple[str, Seen, Breaking]:
        name, exporter = bad_plugin(rng, lambda words: errors(rng, words))
        case, reader = self.family.case, self.family.readers[0]
        with self.watch.run() as seen:
            seen.value = sos_map.export(case, exporter, reader=reader, date=TODAY)
        return name, seen, Breaking()

    def _process(self, rng: random.Random) -> tuple[str, Seen, Breaking]:
        """Run a command as people do, mostly with something broken."""
        lines = [line for line in self.lines if not line[3]]
        name, line, stdin, _answers = rng.choice(lines)
        seed = rng.randrange(10**6) if rng.random() < 0.7 else None
        code = _PROGRAM.format(here=str(Path(__file__).parent), at=AT, seed=seed)
        with self.watch.run() as seen:
            pass
        done = subprocess.run(
            [sys.executable, "-I", "-c", code, *line],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=self.watch.work,
        )
        seen.value = Left(done.returncode, done.stdout, done.stderr.decode())
        seen.after = self.watch.look()
        return f"sos-map {name}", seen, Breaking(place=f"a process, {seed}")


_PROGRAM = """
import random, sys
sys.path.insert(0, {here!r})
from sos_map.cli import export_command, main
export_command.now = lambda: {at!r}
seed = {seed}
if seed is None:
    main()
from silence_faults import Breaking, broken_line
from sos_map.cli.process import guard
guard()  # before that, nothing is read
rng = random.Random(seed)
at = rng.choice((5, 50, 500, 2000, 5000, 20000, 50000))
broken_line(Breaking(), rng, at, main)
"""


def judge(run: Run) -> bool:
    """Hold what came of a run against the promises; say if it was refused."""
    seen, told = run.seen, run.told
    refused = seen.error is not None
    if isinstance(seen.value, Left):
        refused = _judge_command(run, seen.value)
    if seen.error is not None:
        _judge_error(seen.error, told)
    for where in ("standard output", "standard error", "repr"):
        if where in seen.said:
            seen.said[where] = [_ungiven(text) for text in seen.said[where]]
    canaries = seen.canaries()
    assert not canaries, f"{told}: {canaries}"
    assert not seen.said["process"], f"{told}: {seen.said['process']}"
    assert not seen.said["environment"], told
    left = seen.left_behind()
    if refused:
        left = {n: how for n, how in left.items() if not _whole(n, run)}
        assert not left, f"{told}: left behind {left}"
    else:
        # Where the command was told to write, and nowhere else.
        assert all(name.startswith("work/") for name in left), f"{told}: {left}"
        parts = [name for name in left if is_left_behind(Path(name).name)]
        assert all(_excused(seen.after[name][0], run) for name in parts), told
    return refused


def _ungiven(text: str | bytes) -> str | bytes:
    """Return what is said without the names that the host gave."""
    if isinstance(text, str):
        return without_given_names(text)
    return without_given_names(text.decode("latin-1")).encode("latin-1")


def _judge_command(run: Run, left: Left) -> bool:
    seen, out = run.seen, left.out
    refused = left.code not in (0, 8)
    if refused and run.good is not None:
        # It had answered already, when something broke at the very end.
        out = out.removeprefix(run.good.out)
    seen.said["standard error"].append(left.err)
    if refused or "repr" in seen.said:
        seen.said["standard output"].append(out)
    seen.said.pop("repr", None)
    steering = [c for c in left.err if not (c.isprintable() or c in "\n\u00a0")]
    assert not steering, f"{run.told}: a terminal is steered"
    assert "Traceback" not in left.err, f"{run.told}: a traceback"
    return refused


def _judge_error(error: BaseException, told: str) -> None:
    ours = isinstance(error, (SosMapError, *STOPS)) or _misfit(error)
    assert ours, f"{told}: {type(error)} left"
    assert error.__cause__ is None, told
    assert error.__context__ is None, told


def _misfit(error: BaseException) -> bool:
    """Say whether Python could not even make the call."""
    words = "argument|unhashable type"
    return type(error) is TypeError and re.search(words, str(error)) is not None


def _whole(name: str, run: Run) -> bool:
    """Say whether something may stand there after all, though the deed is refused.

    What is interrupted, or breaks at a line where nothing can, may have written
    already: then each file is the old one or the new one. A refusal that has a real
    cause wrote nothing.
    """
    seen, good = run.seen, run.good
    code = getattr(seen.value, "code", None)
    at_a_line = run.told.partition(": ")[2].startswith("line")
    stopped = isinstance(seen.error, (Fault, *STOPS)) or code in (1, 130, 143)
    unconfirmed = isinstance(seen.error, sos_map.Unconfirmed) or code == 10
    if good is None or not (at_a_line or stopped or unconfirmed):
        return False
    mode, data = seen.after.get(name, (0, b""))
    if stat.S_ISDIR(mode):
        return name in good.after
    if is_left_behind(Path(name).name):
        return _excused(mode, run)
    return name in good.after and good.after[name][1] == data


def _excused(mode: int, run: Run) -> bool:
    """Say whether a file that was to be taken away could not be.

    Then it is known by its name and for its owner only, and the next takes it away.
    """
    places = ("beside.py", "os.unlink", "contextlib.py", "pathlib.py")
    return run.breaking.place.startswith(places) and stat.S_IMODE(mode) == 0o600
