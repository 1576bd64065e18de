"""Several who save at once: each version has one winner, and no change is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

import sos_map
from sos_map.files.beside import is_left_behind

WRITERS = 8
ROUNDS = int(os.environ.get("SOS_MAP_SAVING_ROUNDS", "60"))

#: Counts one further, again and again, and says each time what became of it.
WRITER = """
import sys
import sos_map
from sos_map import CASE_NODE, NothingWritten
path, writer, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
done = 0
while done < rounds:
    document = sos_map.open_document(path)
    number = int(document.case.case.title.split()[0]) + 1
    title = f"{number} by {writer}"
    case = sos_map.changed(document.case, CASE_NODE, title=title)
    try:
        sos_map.save(case, path, over=document)
    except NothingWritten as error:
        print("lost", error.code)
        continue
    print("won", number, title, sep="\\t")
    done += 1
"""
FORCED = """
import sys
from pathlib import Path
from sos_map.files.save import write_together
folder, writer, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for _ in range(rounds):
    data = (writer * 5000).encode()
    write_together(folder, {"a": data, "b": data}, force=True)
"""
NEW = """
import sys
from pathlib import Path
from sos_map import NothingWritten
from sos_map.files.save import write_safely
folder, writer, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(rounds):
    try:
        write_safely(folder / f"{number}.x", writer.encode())
    except NothingWritten as error:
        print("lost", error.code)
    else:
        print("won", number, writer, sep="\\t")
"""


def together(code: str, where: Path, rounds: int) -> list[str]:
    """Let all writers write at once, and return what they said."""
    begun = [
        subprocess.Popen(
            [sys.executable, "-I", "-c", code, str(where), str(number), str(rounds)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(WRITERS)
    ]
    said = [process.communicate()[0] for process in begun]
    assert [process.returncode for process in begun] == [0] * WRITERS
    return [line for text in said for line in text.splitlines()]


def nothing_beside(folder: Path) -> bool:
    return not any(is_left_behind(path.name) for path in folder.iterdir())


def test_no_change_of_eight_writers_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps({"sos_map": 1, "case": {"title": "0"}}))
    said = together(WRITER, path, ROUNDS)
    won = [line.split("\t") for line in said if line.startswith("won")]
    lost = Counter(line for line in said if line.startswith("lost"))
    # One winner for each version, and versions without a gap.
    versions = sorted(int(version) for _, version, _ in won)
    assert versions == list(range(1, WRITERS * ROUNDS + 1))
    last = max(won, key=lambda one: int(one[1]))
    assert sos_map.load(path).case.title == last[2]
    assert lost.keys() <= {"lost file-changed"}
    assert sum(lost.values()) > 0  # they were in each other's way
    assert nothing_beside(tmp_path)


def test_of_eight_who_make_a_file_one_does(tmp_path: Path) -> None:
    said = together(NEW, tmp_path, ROUNDS)
    won = [line.split("\t") for line in said if line.startswith("won")]
    assert sorted(int(number) for _, number, _ in won) == list(range(ROUNDS))
    for _, number, writer in won:
        assert (tmp_path / f"{number}.x").read_text() == writer
    assert {line for line in said if line not in map("\t".join, won)} <= {
        "lost file-exists"
    }
    assert nothing_beside(tmp_path)


def test_of_eight_who_write_over_each_other_every_file_is_somebodys_whole(
    tmp_path: Path,
) -> None:
    said = together(FORCED, tmp_path, ROUNDS)
    assert said == []
    for name in "ab":
        data = (tmp_path / name).read_text()
        assert data == data[0] * 5000
    assert nothing_beside(tmp_path)


def test_a_writer_takes_nothing_away_from_one_who_lives(tmp_path: Path) -> None:
    """One stops in the middle, as a laptop that is shut; another writes meanwhile."""
    code = """
import os, signal, sys
from pathlib import Path
from sos_map.files.save import write_safely
real = os.fsync
def stopping(descriptor):
    os.fsync = real
    os.kill(os.getpid(), signal.SIGSTOP)
    real(descriptor)
os.fsync = stopping
write_safely(Path(sys.argv[1]), b"slow")
"""
    slow = subprocess.Popen([sys.executable, "-I", "-c", code, str(tmp_path / "slow")])
    try:
        os.waitpid(slow.pid, os.WUNTRACED)
        (part,) = tmp_path.iterdir()
        assert is_left_behind(part.name)
        case = sos_map.loads('{"sos_map": 1}')
        sos_map.save(case, tmp_path / "quick.json")
        assert part.exists()
        os.kill(slow.pid, signal.SIGCONT)
        assert slow.wait() == 0
    finally:
        slow.kill()
        slow.wait()
    assert (tmp_path / "slow").read_bytes() == b"slow"
    assert nothing_beside(tmp_path)


def test_what_a_killed_writer_left_is_taken_away_by_the_next(tmp_path: Path) -> None:
    code = """
import os, signal, sys
from pathlib import Path
from sos_map.files.save import write_safely
os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)
write_safely(Path(sys.argv[1]), b"half")
"""
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, str(tmp_path / "x")], check=False
    )
    assert done.returncode == -signal.SIGKILL
    (part,) = tmp_path.iterdir()
    assert is_left_behind(part.name)
    assert part.stat().st_mode & 0o777 == 0o600
    others = ["notes.part", ".sos-map-notes.part", ".sos-map-0123456789abcdef.party"]
    for name in others:
        (tmp_path / name).write_text("mine")
    link = tmp_path / ".sos-map-00000000000000ff.part"
    link.symlink_to(tmp_path / "notes.part")
    sos_map.save(sos_map.loads('{"sos_map": 1}'), tmp_path / "next.json")
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {*others, "next.json", link.name}
    assert (tmp_path / "notes.part").read_text() == "mine"


def test_where_nobody_can_lock_only_what_is_old_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sos_map.files import locks

    monkeypatch.setattr(locks, "fcntl", None)  # as on Windows
    fresh = tmp_path / ".sos-map-0000000000000001.part"
    old = tmp_path / ".sos-map-0000000000000002.part"
    for part in (fresh, old):
        part.write_text("half")
    hours_ago = time.time() - 7300
    os.utime(old, (hours_ago, hours_ago))
    sos_map.save(sos_map.loads('{"sos_map": 1}'), tmp_path / "next.json")
    assert {path.name for path in tmp_path.iterdir()} == {fresh.name, "next.json"}
