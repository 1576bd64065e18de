"""Several writers at once: for every version exactly one wins."""

from __future__ import annotations

import multiprocessing
import threading
from collections import Counter
from pathlib import Path

import pytest

from sos_map import CaseMap, load, loads, open_document, save
from sos_map.errors import NothingWritten

WRITERS = 8
VERSIONS = 50


def version(number: int, writer: int) -> CaseMap:
    return loads(f'{{"sos_map": 1, "case": {{"title": "{number} by {writer}"}}}}')


def number_of(case: CaseMap) -> int:
    return int((case.case.title or "").split()[0])


def climb(path: Path, writer: int, wins: list[int], codes: list[str]) -> None:
    """Raise the version by one until it is the last; note every success."""
    while True:
        document = open_document(path)
        number = number_of(document.case)
        if number == VERSIONS:
            return
        try:
            save(version(number + 1, writer), path, over=document)
        except NothingWritten as error:
            codes.append(error.code)
        else:
            wins.append(number + 1)


def test_exactly_one_of_eight_threads_wins_each_version(tmp_path):
    path = tmp_path / "case.json"
    save(version(0, 0), path)
    wins: list[int] = []
    codes: list[str] = []
    threads = [
        threading.Thread(target=climb, args=(path, writer, wins, codes))
        for writer in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert Counter(wins) == Counter(range(1, VERSIONS + 1))
    assert set(codes) <= {"file-changed"}
    assert number_of(load(path)) == VERSIONS
    assert [entry.name for entry in tmp_path.iterdir()] == ["case.json"]


def climb_alone(path: str, writer: int, notes: str) -> None:
    wins: list[int] = []
    climb(Path(path), writer, wins, [])
    Path(notes, f"{writer}.txt").write_text(" ".join(map(str, wins)))


def test_exactly_one_of_several_processes_wins_each_version(tmp_path):
    pytest.importorskip("fcntl")
    folder, notes = tmp_path / "folder", tmp_path / "notes"
    folder.mkdir()
    notes.mkdir()
    path = folder / "case.json"
    save(version(0, 0), path)
    context = multiprocessing.get_context("fork")
    writers = [
        context.Process(target=climb_alone, args=(str(path), writer, str(notes)))
        for writer in range(4)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    assert [writer.exitcode for writer in writers] == [0] * 4
    wins = [int(n) for note in notes.iterdir() for n in note.read_text().split()]
    assert Counter(wins) == Counter(range(1, VERSIONS + 1))
    assert [entry.name for entry in folder.iterdir()] == ["case.json"]


def test_exactly_one_of_eight_threads_makes_a_new_file(tmp_path):
    for round_ in range(20):
        path = tmp_path / f"{round_}.json"
        won: list[int] = []
        codes: list[str] = []
        start = threading.Barrier(WRITERS)

        def make(
            writer: int,
            path: Path = path,
            won: list[int] = won,
            codes: list[str] = codes,
            start: threading.Barrier = start,
        ) -> None:
            start.wait()
            try:
                save(version(1, writer), path)
            except NothingWritten as error:
                codes.append(error.code)
            else:
                won.append(writer)

        threads = [threading.Thread(target=make, args=(n,)) for n in range(WRITERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert codes == ["file-exists"] * (WRITERS - 1)
        assert load(path).case.title == f"1 by {won[0]}"
    assert len(list(tmp_path.iterdir())) == 20
