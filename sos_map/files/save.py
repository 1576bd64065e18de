"""Safe saving: all or nothing, durable, never over a file that changed.

The order of steps is that of privacy §4.2: write beside, sync, read back, compare the
old file, replace, sync the folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from pathlib import Path

from sos_map.errors import NothingWritten, Problem
from sos_map.files.canonical import dumps
from sos_map.files.load import Document
from sos_map.model.case import CaseMap

__all__ = ["save", "write_safely"]


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
    return Document(case, Path(path), hashlib.sha256(data).hexdigest())


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
    target = Path(os.path.realpath(path))
    _allowed(target, expected, force)
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _write(beside, data)
        _allowed(target, expected, force)
        if expected is None and not force:
            _publish_new(beside, target)
        else:
            os.replace(beside, target)
    except OSError as error:
        raise NothingWritten(Problem("$", _code(error))) from None
    finally:
        with contextlib.suppress(OSError):
            os.unlink(beside)
    _sync_folder(target.parent)


def _allowed(target: Path, expected: str | None, force: bool) -> None:
    if force:
        return
    try:
        present = hashlib.sha256(target.read_bytes()).hexdigest()
    except FileNotFoundError:
        if expected is not None:
            raise NothingWritten(Problem("$", "file-changed")) from None
        return
    except OSError as error:
        raise NothingWritten(Problem("$", _code(error))) from None
    if expected is None:
        raise NothingWritten(Problem("$", "file-exists"))
    if present != expected:
        raise NothingWritten(Problem("$", "file-changed"))


def _write(beside: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    # Some file systems report a short write as done; only reading back shows it.
    if beside.read_bytes() != data:
        raise OSError("the file read back differs")


def _publish_new(beside: Path, target: Path) -> None:
    """Give the new file its name; fail if somebody else took it meanwhile."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise NothingWritten(Problem("$", "file-exists")) from None
    except OSError:  # a file system without hard links
        if target.exists():
            raise NothingWritten(Problem("$", "file-exists")) from None
        os.replace(beside, target)


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
