"""A full disk, and a limit on files: the old file stands, and nothing is half there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sos_map
from sos_map import Artifact, File, NothingWritten
from sos_map.files.beside import is_left_behind
from sos_map.files.save import write_safely

SIZE = 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    line = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    try:
        done = subprocess.run(line, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("no disk may be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def filled(place: Path, free: int) -> None:
    """Fill the disk but for some bytes."""
    left = os.statvfs(place)
    size = left.f_bavail * left.f_bsize - free
    if size > 0:
        (place / "filler").write_bytes(b"x" * size)


def there(place: Path) -> dict[str, bytes]:
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file() and path.name != "filler"
    }


def big_case() -> sos_map.CaseMap:
    m = sos_map.build()
    for number in range(400):
        m.strength(f"{number} " + "Sara läser för Milo. " * 20)
    return m.case()


@pytest.mark.parametrize("free", [0, 4096, 65_536])
@pytest.mark.parametrize("mode", ["new", "over", "force"])
def test_a_save_on_a_full_disk_leaves_the_old_file(
    small_disk: Path, free: int, mode: str
) -> None:
    path = small_disk / "case.json"
    small = sos_map.loads('{"sos_map": 1}')
    if mode != "new":
        sos_map.save(small, path)
    before = there(small_disk)
    over = sos_map.open_document(path) if mode == "over" else None
    filled(small_disk, free)
    with pytest.raises(NothingWritten) as caught:
        sos_map.save(big_case(), path, over=over, force=mode == "force")
    assert caught.value.code == "disk-failed"
    assert there(small_disk) == before
    (small_disk / "filler").unlink()
    sos_map.save(big_case(), path, over=over, force=mode == "force")
    assert sos_map.load(path) == big_case()


def pages(size: int) -> Artifact:
    return Artifact(tuple(File(f"{n}.txt", "text/plain", n.encode() * size)
                          for n in "abcd"))  # fmt: skip


@pytest.mark.parametrize("free", [0, 8192, 150_000, 500_000])
@pytest.mark.parametrize("force", [False, True])
def test_an_export_to_a_full_disk_writes_nothing(
    small_disk: Path, free: int, force: bool
) -> None:
    target = small_disk / "out"
    if force:
        pages(1000).write(str(target))
    before = there(small_disk)
    filled(small_disk, free)
    with pytest.raises(NothingWritten) as caught:
        pages(200_000).write(str(target), force=force)
    assert caught.value.code == "disk-failed"
    assert there(small_disk) == before
    assert target.exists() == force
    (small_disk / "filler").unlink(missing_ok=True)
    pages(2000).write(str(target), force=force)
    assert (target / "d.txt").read_bytes() == b"d" * 2000


def test_what_a_killed_writer_left_makes_room_again(small_disk: Path) -> None:
    part = small_disk / ".sos-map-0123456789abcdef.part"
    part.write_bytes(b"x" * (SIZE // 2))
    filled(small_disk, 8192)
    write_safely(small_disk / "case.json", b"y" * 100_000)
    assert there(small_disk).keys() == {"case.json"}


def test_a_limit_on_files_cuts_a_write_short_and_leaves_nothing(tmp_path: Path) -> None:
    """The system then writes a part, says how much, and refuses the rest."""
    pytest.importorskip("resource", reason="there are no such limits on Windows")
    code = """
import resource, signal, sys
from pathlib import Path
from sos_map import NothingWritten
from sos_map.files.save import write_safely
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
path = Path(sys.argv[1])
path.write_bytes(b"old")
try:
    write_safely(path, b"x" * 100_000, force=True)
except NothingWritten as error:
    print(error.code)
"""
    line = [sys.executable, "-I", "-c", code, str(tmp_path / "case.json")]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    assert done.stdout == "disk-failed\n"
    assert (tmp_path / "case.json").read_bytes() == b"old"
    assert not any(is_left_behind(path.name) for path in tmp_path.iterdir())
