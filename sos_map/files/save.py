"""Safe saving: all or nothing, durable, never over a file that changed.

The order of steps is that of privacy §4.2: write beside, sync, read back, compare the
old file, replace, sync the folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import threading
from collections.abc import Iterator
from pathlib import Path

from sos_map.errors import NothingWritten, Problem
from sos_map.files.canonical import dumps
from sos_map.files.load import Document
from sos_map.model.case import CaseMap

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

__all__ = ["save", "write_safely"]

_ONE_AT_A_TIME = threading.Lock()


def save(
    case: CaseMap,
    path: str | os.PathLike[str],
    *,
    over: Document | None = None,
    force: bool = False,
) -> Document:
    """Write the canonical form to a file.

    Args:
        case: The map.
        path: Where to; its folder must exist.
        over: The document that was read from that file; it is replaced only if it
            still stands there unchanged.
        force: Replace whatever is there.

    Returns:
        The document as it now stands on disk.

    Raises:
        NothingWritten: `file-exists`, `file-changed`, `folder-missing`,
            `file-no-permission`, `disk-failed`. The old file stands as it was.
    """
    data = dumps(case)
    write_safely(
        Path(path), data, expected=over.fingerprint if over else None, force=force
    )
    return Document(case, os.fspath(path), hashlib.sha256(data).hexdigest())


def write_safely(
    path: Path, data: bytes, *, expected: str | None = None, force: bool = False
) -> None:
    """Put bytes into a file, all or nothing.

    Args:
        path: The file; a symbolic link is followed to the file it names.
        data: What it shall hold.
        expected: SHA-256 that the present file must have.
        force: Replace whatever is there.

    Raises:
        NothingWritten: see `save`.
    """
    code = _tried(path, data, expected, force)
    if code is not None:
        raise NothingWritten(Problem("$", code))


def _tried(path: Path, data: bytes, expected: str | None, force: bool) -> str | None:
    """Write, or say what stood in the way; an error of the system ends here."""
    try:
        target = Path(os.path.realpath(path))
    except ValueError:  # a NUL in the name
        return "folder-missing"
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        code = _hindrance(target, expected, force)
        if code is not None:
            return code
        _write(beside, data)
        code = _publish(beside, target, expected, force)
    except OSError as error:
        return _code(error)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(beside)
    if code is None:
        _sync_folder(target.parent)
    return code


def _hindrance(target: Path, expected: str | None, force: bool) -> str | None:
    if force:
        return None
    try:
        present = hashlib.sha256(target.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None if expected is None else "file-changed"
    if expected is None:
        return "file-exists"
    return None if present == expected else "file-changed"


def _publish(
    beside: Path, target: Path, expected: str | None, force: bool
) -> str | None:
    """Give the written file its name, or say what stands in the way."""
    if force:
        os.replace(beside, target)
        return None
    if expected is None:
        return _publish_new(beside, target)
    try:
        with _held(target) as same:
            code = _hindrance(target, expected, force) if same else "file-changed"
            if code is None:
                os.replace(beside, target)
            return code
    except FileNotFoundError:
        return "file-changed"


@contextlib.contextmanager
def _held(target: Path) -> Iterator[bool]:
    """Hold the present file, so that two writers cannot both find it unchanged.

    The lock is on the file itself and goes with it when it is replaced: whoever
    waited for it then finds another file under the name. Yields whether it still is
    the same file.
    """
    if fcntl is None:  # an open file could not be replaced there
        with _ONE_AT_A_TIME:
            yield True
        return
    descriptor = os.open(target, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield os.path.samestat(os.fstat(descriptor), os.stat(target))
    finally:
        # This gives the lock back. The file has its name by now, so that a failure
        # here is none of the writing.
        with contextlib.suppress(OSError):
            os.close(descriptor)


def _write(beside: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, 0o600)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    # Some file systems report a short write as done; only reading back shows it.
    if beside.read_bytes() != data:
        raise OSError("the file read back differs")


def _publish_new(beside: Path, target: Path) -> str | None:
    """Give the new file its name; refuse if somebody else took it meanwhile."""
    try:
        os.link(beside, target)
    except FileExistsError:
        return "file-exists"
    except OSError:  # a file system without hard links
        if target.exists():
            return "file-exists"
        os.replace(beside, target)
    return None


def _sync_folder(folder: Path) -> None:
    # The file is there by now; a failure here only means that it may not survive a
    # power cut, which is no reason to say that nothing was written.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _code(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "folder-missing"
    if isinstance(error, PermissionError):
        return "file-no-permission"
    if isinstance(error, IsADirectoryError):
        return "file-is-folder"
    return "disk-failed"
