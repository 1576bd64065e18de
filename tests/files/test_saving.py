"""Saving is all or nothing: the old file or the new one, and nothing beside it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from sos_map import CaseMap, dumps, load, loads, open_document, save
from sos_map.errors import NothingWritten, Unconfirmed
from sos_map.files import locks

OLD = b'{"sos_map": 1, "case": {"title": "old"}}'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that stands there."""
    path = tmp_path / "case.json"
    path.write_bytes(OLD)
    return path


def refused(call: Any, *arguments: Any, **options: Any) -> str:
    with pytest.raises(NothingWritten) as caught:
        call(*arguments, **options)
    (problem,) = caught.value.problems
    assert caught.value.__context__ is None
    assert problem.hint("sv").endswith(".")
    return problem.code


def alone(path: Path) -> bool:
    """Whether nothing stands beside the file."""
    return os.listdir(path.parent) == [path.name]


def test_a_new_file_holds_the_canonical_form(tmp_path, small):
    path = tmp_path / "new.json"
    document = save(small, path)

    assert path.read_bytes() == dumps(small)
    assert document.case is small
    assert document == open_document(path)
    assert alone(path)


def test_a_file_is_readable_by_its_owner_only(tmp_path, small):
    path = tmp_path / "new.json"
    before = os.umask(0)
    try:
        save(small, path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        save(small, path, over=open_document(path))
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_a_file_that_exists_is_not_written_over(path, small):
    assert refused(save, small, path) == "file-exists"
    assert path.read_bytes() == OLD
    assert alone(path)


def test_force_writes_over_whatever_stands_there(path, small):
    save(small, path, force=True)

    assert load(path) == small
    assert alone(path)


def test_a_file_is_written_over_when_it_is_as_it_was_read(path, small):
    document = save(small, path, over=open_document(path))

    assert load(path) == small
    again = save(loads(OLD), path, over=document)
    assert again.fingerprint == open_document(path).fingerprint
    assert alone(path)


def test_a_file_that_changed_meanwhile_is_not_written_over(path, small):
    document = open_document(path)
    path.write_bytes(OLD + b"\n")

    assert refused(save, small, path, over=document) == "file-changed"
    assert path.read_bytes() == OLD + b"\n"
    assert alone(path)


def test_a_file_that_went_away_meanwhile_is_not_made_anew(path, small):
    document = open_document(path)
    path.unlink()

    assert refused(save, small, path, over=document) == "file-changed"
    assert os.listdir(path.parent) == []


def test_a_change_during_the_writing_is_seen(path, small, monkeypatch):
    document = open_document(path)
    real = os.fsync

    def meanwhile(descriptor: int) -> None:
        path.write_bytes(b"somebody else")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert refused(save, small, path, over=document) == "file-changed"
    assert path.read_bytes() == b"somebody else"
    assert alone(path)


def test_a_file_made_during_the_writing_is_not_written_over(
    tmp_path, small, monkeypatch
):
    path = tmp_path / "new.json"
    real = os.fsync

    def meanwhile(descriptor: int) -> None:
        path.write_bytes(b"somebody else")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert refused(save, small, path) == "file-exists"
    assert path.read_bytes() == b"somebody else"
    assert alone(path)


def test_a_link_is_followed_to_the_file_it_names(tmp_path, small):
    target = tmp_path / "folder" / "case.json"
    target.parent.mkdir()
    target.write_bytes(OLD)
    link = tmp_path / "link.json"
    link.symlink_to(target)
    save(small, link, over=open_document(link))

    assert link.is_symlink()
    assert load(target) == small
    assert alone(target)


def test_a_link_to_a_file_that_is_not_there_makes_that_file(tmp_path, small):
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "target.json")
    save(small, link)

    assert link.is_symlink()
    assert load(tmp_path / "target.json") == small


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_that_is_missing_is_said_to_be(tmp_path, small, force):
    path = tmp_path / "no" / "case.json"

    assert refused(save, small, path, force=force) == "folder-missing"
    assert (
        refused(save, small, tmp_path / "nul\0.json", force=force) == "folder-missing"
    )
    assert os.listdir(tmp_path) == []


def test_a_file_is_no_folder(path, small):
    assert refused(save, small, path / "case.json") == "folder-missing"


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_is_not_written_over(tmp_path, small, force):
    (tmp_path / "case.json").mkdir()

    assert refused(save, small, tmp_path / "case.json", force=force) == "file-is-folder"
    assert os.listdir(tmp_path) == ["case.json"]


# Failures of the system, at every step ------------------------------------------------

NUMBERS = {
    errno.ENOSPC: "disk-failed",
    errno.EIO: "disk-failed",
    errno.EACCES: "file-no-permission",
}
STEPS = ("open", "write", "fsync", "replace", "link", "close")


class Failing:
    """Lets a function of `os` fail from some call on."""

    def __init__(self, step: str, number: int, first: int) -> None:
        self.step = step
        self.real = getattr(os, step)
        self.number = number
        self.first = first
        self.calls = 0
        self.closes = step == "close"

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.calls += 1
        if self.calls < self.first:
            return self.real(*arguments, **options)
        if self.closes:  # it is closed even when it says that it failed
            self.real(*arguments, **options)
        raise OSError(self.number, os.strerror(self.number), "KANARIE")


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("first", [1, 2])
@pytest.mark.parametrize("mode", ["new", "over", "force"])
def test_after_any_failure_the_old_file_or_the_new_one_stands_there(
    tmp_path, small, monkeypatch, number, step, first, mode
):
    path = tmp_path / "case.json"
    if mode != "new":
        path.write_bytes(OLD)
    over = open_document(path) if mode == "over" else None
    failing = Failing(step, number, first)
    error: NothingWritten | None = None
    unconfirmed = False
    with monkeypatch.context() as patched:
        patched.setattr(os, step, failing)
        try:
            save(small, path, over=over, force=mode == "force")
        except NothingWritten as raised:
            error = raised
        except Unconfirmed:
            unconfirmed = True

    held = path.read_bytes() if path.exists() else None
    if error is not None:
        assert held == (None if mode == "new" else OLD)
        assert error.code == NUMBERS[number]
        assert error.__context__ is None
        assert "KANARIE" not in str(error)
        assert os.listdir(tmp_path) == ([] if mode == "new" else ["case.json"])
    else:
        assert held == dumps(small)
        assert alone(path)
    assert unconfirmed == (failing.step == "fsync" and failing.calls == 2 == first)


@pytest.mark.parametrize("step", ["write", "fsync"])
@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
def test_a_failure_before_the_file_has_its_name_is_told(
    path, small, monkeypatch, step, number
):
    monkeypatch.setattr(os, step, Failing(step, number, 1))

    assert refused(save, small, path, force=True) == NUMBERS[number]


def test_a_folder_that_cannot_be_synced_is_told_of_and_the_file_is_there(
    path, small, monkeypatch
):
    monkeypatch.setattr(os, "fsync", Failing("fsync", errno.EIO, 2))
    with pytest.raises(Unconfirmed) as caught:
        save(small, path, force=True)

    assert caught.value.code == "written-unconfirmed"
    assert load(path) == small
    assert alone(path)


def test_a_file_system_that_knows_no_synced_folders_is_no_failure(
    path, small, monkeypatch
):
    monkeypatch.setattr(os, "fsync", Failing("fsync", errno.EINVAL, 2))
    save(small, path, force=True)

    assert load(path) == small


def test_without_hard_links_a_new_file_is_made_all_the_same(
    tmp_path, small, monkeypatch
):
    monkeypatch.setattr(os, "link", Failing("link", errno.EPERM, 1))
    save(small, tmp_path / "new.json")

    assert load(tmp_path / "new.json") == small
    assert alone(tmp_path / "new.json")


def test_without_locks_a_file_is_written_over_all_the_same(path, small, monkeypatch):
    def refuse(*_arguments: Any) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    if locks.fcntl is not None:
        monkeypatch.setattr(locks.fcntl, "flock", refuse)
    save(small, path, over=open_document(path))
    monkeypatch.setattr(locks, "fcntl", None)  # as on Windows
    save(small, path, over=open_document(path))

    assert load(path) == small


def test_a_short_write_is_finished(path, small, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data[:7])))
    save(small, path, force=True)

    assert path.read_bytes() == dumps(small)


def test_a_write_that_says_more_than_it_did_is_seen_by_reading_back(
    path, small, monkeypatch
):
    real = os.write

    def lying(descriptor: int, data: Any) -> int:
        real(descriptor, bytes(data[:-1]))
        return len(data)

    monkeypatch.setattr(os, "write", lying)
    assert refused(save, small, path, force=True) == "disk-failed"
    assert path.read_bytes() == OLD
    assert alone(path)


def test_bytes_that_changed_on_the_way_are_seen_by_reading_back(
    path, small, monkeypatch
):
    real = os.write

    def turning(descriptor: int, data: Any) -> int:
        return real(descriptor, bytes([data[0] ^ 1]) + bytes(data[1:]))

    monkeypatch.setattr(os, "write", turning)
    assert refused(save, small, path, over=open_document(path)) == "disk-failed"
    assert path.read_bytes() == OLD
    assert alone(path)


def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(
    path, small, monkeypatch
):
    def interrupt(*_arguments: Any) -> None:
        raise KeyboardInterrupt

    for step in ("write", "fsync", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(os, step, interrupt)
            with pytest.raises(KeyboardInterrupt):
                save(small, path, force=True)
        assert path.read_bytes() == OLD
        assert alone(path)


def test_the_file_is_on_the_disk_before_it_has_its_name(path, small, monkeypatch):
    steps: list[str] = []
    for step in ("write", "fsync", "replace", "unlink"):
        real = getattr(os, step)

        def noted(*arguments: Any, step: str = step, real: Any = real) -> Any:
            steps.append(step)
            return real(*arguments)

        monkeypatch.setattr(os, step, noted)
    save(small, path, force=True)

    assert steps[:3] == ["write", "fsync", "replace"]
    assert steps.count("fsync") == 2  # the file, then the folder


def test_a_saved_map_is_the_one_that_was_given(tmp_path, several):
    for number, case in enumerate(several[:10]):
        path = tmp_path / f"{number}.json"
        assert isinstance(case, CaseMap)
        save(case, path)
        assert load(path) == case
