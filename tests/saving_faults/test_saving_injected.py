"""Saving, killed and refused at every call of the system: the old file or the new one.

Each deed is done once to see its calls, and then again and again, with something done
to one call of it by `strace`.
"""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
import saving_server as deeds
from saving_strace import Call, End, Server

from sos_map.files.beside import is_left_behind
from sos_map.files.save import write_safely

NAMES = {
    "openat": ("EIO", "ENOSPC", "EROFS", "EACCES", "EMFILE", "EINTR"),
    "mkdir": ("EIO", "ENOSPC", "EROFS", "EACCES"),
    "link": ("EIO", "ENOSPC", "EROFS", "EACCES", "EPERM"),
    "rename": ("EIO", "ENOSPC", "EROFS", "EACCES"),
    "unlink": ("EIO", "EROFS", "EACCES"),
    "rmdir": ("EIO", "EROFS"),
    "write": ("EIO", "ENOSPC", "EROFS", "EDQUOT", "EINTR"),
    "fsync": ("EIO", "ENOSPC", "EROFS", "EINTR", "EINVAL"),
    "read": ("EIO", "EINTR"),
    "close": ("EIO", "EINTR", "ENOSPC"),
    "flock": ("ENOLCK", "EINTR", "EIO"),
    "newfstatat": ("EIO", "EACCES"),
    "getdents64": ("EIO", "EACCES"),
}
#: The same calls have other names on other machines.
NAMES |= {
    "mkdirat": NAMES["mkdir"],
    "linkat": NAMES["link"],
    "renameat": NAMES["rename"],
    "renameat2": NAMES["rename"],
    "unlinkat": NAMES["unlink"],
    "fstat": NAMES["newfstatat"],
    "stat": NAMES["newfstatat"],
    "lstat": NAMES["newfstatat"],
    "open": NAMES["openat"],
}
TAKEN_AWAY = ("unlink", "unlinkat")
#: The disk says that it does not keep what it was given.
_NOT_KEPT = ("error=EIO", "error=ENOSPC", "error=EROFS")


def faults(calls: tuple[Call, ...]) -> Iterator[tuple[Call, str]]:
    """Return what is done to which call."""
    last = max(i for i, call in enumerate(calls) if call.name == "fsync")
    for call in calls[: last + 2]:  # what comes after is said, not saved
        if "site-packages" in call.text:
            continue  # which version a receipt tells of is no saving
        where = f"{call.name}:{{}}:when={call.number}"
        yield call, where.format("signal=KILL")
        yield call, where.format("signal=INT")
        for error in NAMES.get(call.name, ()):
            yield call, where.format(f"error={error}")
        if call.name == "write":
            size = int(call.text.rpartition("= ")[2])
            for said in (1, size // 2, size):  # said to be written, and not
                yield call, where.format(f"retval={said}")


def put(deed: str, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    deeds.lay_out(deed, folder)
    return folder


def there(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("deed", deeds.DEEDS)
def test_a_deed_that_nothing_happens_to_is_done(
    server: Server, tmp_path: Path, deed: str
) -> None:
    folder = put(deed, tmp_path / "work")
    end = server.do(deed, folder)
    assert end.how == "done"
    assert there(folder) == deeds.AFTER[deed]
    names = [call.name for call in end.calls]
    assert "fsync" in names
    # The file is on the disk before it has its name; then the folder is.
    named = [i for i, name in enumerate(names) if name.startswith(("link", "rename"))]
    first = named[-1] if deed == "hand_over" else named[0]
    assert names[:first].count("fsync") >= len(deeds.AFTER[deed])
    # And where the folder is new, so is the one that it was made in.
    new = deed in ("export_new", "hand_over")
    assert names[first:].count("fsync") == (2 if new else 1)


def test_the_disk_keeps_the_receipt_before_the_paper_has_its_name(
    server: Server, tmp_path: Path
) -> None:
    calls = server.do("hand_over", put("hand_over", tmp_path / "work")).calls
    named = [i for i, c in enumerate(calls) if c.name.startswith(("link", "rename"))]
    assert "/out/" in calls[named[-1]].text
    assert all("/out/" not in calls[i].text for i in named[:-1])
    before = [call.name for call in calls[: named[-1]]]
    # The copy, the receipt and the paper; and each folder that got something new, the
    # receipt's own twice: the copy's folder, and the receipt.
    assert before.count("fsync") == 3 + 5


@pytest.mark.parametrize("deed", deeds.DEEDS)
def test_whatever_happens_to_a_call_the_old_file_or_the_new_one_stands_there(
    server: Server, tmp_path: Path, deed: str
) -> None:
    calls = server.do(deed, put(deed, tmp_path / "work")).calls
    tried = 0
    for call, what in faults(calls):
        folder = put(deed, tmp_path / "work")
        end = server.do(deed, folder, what)
        assert end.injected, f"{deed}, {what}: nothing was done"
        judge(deed, call, what, end, folder)
        tried += 1
    assert tried > 90


def judge(deed: str, call: Call, what: str, end: End, folder: Path) -> None:
    """Hold what stands there against what was said."""
    told = f"{deed}, {what}: {end.how}"
    old, new = deeds.BEFORE[deed], deeds.AFTER[deed]
    held = there(folder)
    parts = {name for name in held if is_left_behind(Path(name).name)}
    files = {name: data for name, data in held.items() if name not in parts}
    if deed == "hand_over" and any(name.startswith("out/") for name in files):
        assert new.items() <= files.items(), f"{told}: a paper without its receipt"
    for name, data in files.items():
        assert data in (old.get(name), new.get(name)), f"{told}: {name} is torn"
    assert old.keys() <= files.keys(), f"{told}: a file is missing"
    if end.how in ("done", "unconfirmed"):
        assert files == new, told
    elif end.how == "refused":
        assert files == old, told
        assert all(rights(folder / name) == 0o640 for name in old), told
        assert {path.name for path in folder.iterdir()} <= {*old} | parts, told
    else:
        assert end.how in ("interrupted", "killed"), told
    if deed == "hand_over" and end.how == "interrupted":
        # Without the paper nothing was handed over.
        assert files in ({}, new), told
    for name in files:
        assert rights(folder / name) in (0o600, 0o640), f"{told}: others may read it"
    if len(new) == 1:
        assert files in (old, new), told
    if call.name == "fsync" and what.split(":")[1] in _NOT_KEPT:
        assert end.how in ("refused", "unconfirmed"), f"{told}: said to be kept"
    if end.how == "unconfirmed":
        assert call.name in ("fsync", "openat", "open"), told
    if end.how == "killed":
        assert "KILL" in what, told
    elif not call.name.startswith(TAKEN_AWAY):
        assert not parts, f"{told}: something is left beside"
    for name in parts:
        assert rights(folder / name) == 0o600, f"{told}: others may read what is left"
    for within in {(folder / name).parent for name in parts}:
        write_safely(within / "next", b"x")
    gone = not any((folder / name).exists() for name in parts)
    assert gone, f"{told}: the next did not take it away"
