"""Files of an export are the owner's alone, and never written through a link."""

from __future__ import annotations

import os
import secrets
import stat
import sys

import pytest

from sos_map import NothingWritten
from sos_map.exporting.api import File
from sos_map.exporting.gate import write_files
from sos_map.files import save

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
FILES = (File.text("a.txt", "text/plain", "ny"), File.text("b.txt", "text/plain", "ny"))


def rights(path):
    return stat.S_IMODE(path.lstat().st_mode)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_the_owner_may_read_them(tmp_path, umask):
    before = os.umask(umask)
    try:
        write_files(FILES, tmp_path / "ut")
    finally:
        os.umask(before)
    assert rights(tmp_path / "ut") == 0o700
    assert [rights(path) for path in sorted((tmp_path / "ut").iterdir())] == [0o600] * 2


def test_force_takes_back_rights_that_the_old_file_gave(tmp_path):
    (tmp_path / "a.txt").write_text("gammal")
    (tmp_path / "a.txt").chmod(0o666)
    write_files(FILES, tmp_path, force=True)
    assert rights(tmp_path / "a.txt") == 0o600


@pytest.mark.parametrize("moment", ["before-the-bytes", "after-the-bytes"])
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("there", [True, False], ids=["leads-on", "leads-nowhere"])
def test_a_link_that_comes_at_the_last_moment_is_not_followed(
    tmp_path, monkeypatch, force, there, moment
):
    """Somebody puts a link where the file is to be, after everything was checked."""
    outside = tmp_path / "utanför.txt"
    if there:
        outside.write_text("mitt")
    folder = tmp_path / "ut"
    folder.mkdir()

    def put_a_link():
        if not os.path.lexists(folder / "a.txt"):
            (folder / "a.txt").symlink_to(outside)

    step = "_publish" if moment == "after-the-bytes" else "_beside"
    real = getattr(save, step)

    def linked_first(*given):
        put_a_link()
        return real(*given)

    monkeypatch.setattr(save, step, linked_first)
    if force:
        write_files(FILES, folder, force=True)
        assert not (folder / "a.txt").is_symlink()
    else:
        with pytest.raises(NothingWritten):
            write_files(FILES, folder)
        assert not (folder / "b.txt").exists()
    assert outside.exists() == there
    assert not there or outside.read_text() == "mitt"


def test_a_part_that_lies_about_is_not_written_into(tmp_path, monkeypatch):
    """The name of the unfinished file cannot be guessed, nor taken beforehand."""
    monkeypatch.setattr(secrets, "token_hex", lambda _n: "a" * 16)
    target = tmp_path / "utanför.txt"
    target.write_text("mitt")
    (tmp_path / f".sos-map-{'a' * 16}.part").symlink_to(target)
    with pytest.raises(NothingWritten):
        write_files(FILES[:1], tmp_path)
    assert target.read_text() == "mitt"


def test_nothing_unfinished_is_left(tmp_path):
    write_files(FILES, tmp_path / "ut")
    with pytest.raises(NothingWritten):
        write_files(FILES, tmp_path / "ut")
    assert sorted(p.name for p in (tmp_path / "ut").iterdir()) == ["a.txt", "b.txt"]
