"""Safe saving: all or nothing, durable, never over a file that changed.

The order of steps is that of privacy §4.2: write beside, sync, read back, compare the
old file, replace, sync the folder.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sos_map.errors import NothingWritten, Problem, Unconfirmed
from sos_map.files.beside import Beside, beside
from sos_map.files.canonical import dumps
from sos_map.files.folder import Folder, opened
from sos_map.files.load import Document
from sos_map.files.locks import has_locks, hold
from sos_map.model.case import CaseMap
from sos_map.silence import silent

__all__ = ["save", "sync_folder", "told", "write_safely", "write_together"]

_ONE_AT_A_TIME = threading.Lock()
#: The disk itself fails; everything else that a link fails with means: no links here.
_DISK = {errno.EIO, errno.ENOSPC, errno.EROFS, errno.EDQUOT}


@silent
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
        NothingWritten: `file-exists`, `file-changed`, `file-is-folder`,
            `folder-missing`, `file-no-permission`, `disk-failed`. The old file stands
            as it was.
        Unconfirmed: `written-unconfirmed`; the new file stands there, whole, and the
            disk failed to say that it will after a power cut.
    """
    data = dumps(case)
    write_safely(
        Path(path), data, expected=over.fingerprint if over else None, force=force
    )
    return Document(case, os.fspath(path), hashlib.sha256(data).hexdigest())


def write_safely(
    path: Path,
    data: bytes,
    *,
    expected: str | None = None,
    force: bool = False,
) -> None:
    """Put bytes into a file that is the owner's alone, all or nothing.

    Args:
        path: The file; a symbolic link is followed to the file it names.
        data: What it shall hold.
        expected: SHA-256 that the present file must have.
        force: Replace whatever is there.

    Raises:
        NothingWritten, Unconfirmed: see `save`.
    """
    try:
        target = Path(os.path.realpath(path))
    except ValueError:  # a NUL in the name
        raise NothingWritten(Problem("$", "folder-missing")) from None
    with _open(target.parent) as folder:
        with told():
            _hinder(target, expected, force)
            with _beside(folder, [(target, data)]) as (new,):
                _publish(folder, new, target, expected, force)
        _confirm(folder.sync())


def write_together(
    path: Path, files: Mapping[str, bytes], *, force: bool = False
) -> None:
    """Put files into a folder: all of them, or none.

    Whoever kills the process in the middle may find some of the files; each is whole,
    the old one or the new.

    Args:
        path: The folder, which must exist.
        files: Names and bytes.
        force: Replace what is there.

    Raises:
        NothingWritten, Unconfirmed: see `save`.
    """
    targets = {path / name: data for name, data in files.items()}
    with _open(path) as folder:
        with told():
            for target in targets:
                _hinder(target, None, force)
            before = {one: one.read_bytes() for one in targets if os.path.lexists(one)}
            rights = {one: stat.S_IMODE(one.stat().st_mode) for one in before}
            with _beside(folder, [*targets.items(), *before.items()]) as written:
                new = dict(zip(targets, written, strict=False))
                old = dict(zip(before, written[len(new) :], strict=True))
                try:
                    for target in targets:
                        _publish(folder, new[target], target, None, force)
                except BaseException:
                    _undo(new, old, rights)
                    raise
        _confirm(folder.sync())


def sync_folder(path: Path) -> None:
    """Let the disk keep a folder that was made in another.

    Raises:
        Unconfirmed: it does not say so.
    """
    try:
        with opened(path.absolute().parent) as folder:
            kept = folder.sync()
    except OSError:
        kept = False
    _confirm(kept)


@contextlib.contextmanager
def _open(path: Path) -> Iterator[Folder]:
    with contextlib.ExitStack() as stack:
        with told():
            folder = stack.enter_context(opened(path))
        yield folder


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Say what stood in the way; an error of the system ends here."""
    try:
        yield
    except OSError as error:
        raise NothingWritten(Problem("$", _code(error))) from None


def _code(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "folder-missing"
    if isinstance(error, PermissionError):
        return "file-no-permission"
    if isinstance(error, IsADirectoryError):
        return "file-is-folder"
    if isinstance(error, FileExistsError):
        return "file-exists"
    return "disk-failed"


def _hinder(target: Path, expected: str | None, force: bool) -> None:
    """Refuse when something else stands there than should."""
    if force:
        return
    try:
        present = hashlib.sha256(target.read_bytes()).hexdigest()
    except FileNotFoundError:
        present = None
    if present != expected:
        code = "file-exists" if expected is None else "file-changed"
        raise NothingWritten(Problem("$", code))


@contextlib.contextmanager
def _beside(
    folder: Folder, files: Sequence[tuple[Path, bytes]]
) -> Iterator[list[Beside]]:
    """Write files beside those that they shall become."""
    with contextlib.ExitStack() as stack:
        with folder.locked() as locked:
            folder.sweep(locked=locked)
            made = [stack.enter_context(beside(target)) for target, _ in files]
        for one, (_, data) in zip(made, files, strict=True):
            one.fill(data)
        yield made


def _publish(
    folder: Folder, new: Beside, target: Path, expected: str | None, force: bool
) -> None:
    """Give the written file its name, or refuse."""
    if force:
        _replace(new, target)
    elif expected is None:
        _publish_new(folder, new, target)
    else:
        with _held(target):
            _hinder(target, expected, force)
            _replace(new, target)


def _replace(new: Beside, target: Path) -> None:
    """Put the new file in the old one's place, with no right that the old one lacks."""
    with contextlib.suppress(FileNotFoundError):
        new.narrow(os.stat(target).st_mode)
    os.replace(new.path, target)


def _publish_new(folder: Folder, new: Beside, target: Path) -> None:
    """Give the new file its name; refuse if somebody else took it meanwhile."""
    try:
        os.link(new.path, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in _DISK:
            raise
        # A file system without hard links. Windows refuses a name that is taken;
        # elsewhere only writers of ours keep off.
        with folder.locked():
            if os.path.lexists(target):
                raise FileExistsError from None
            os.rename(new.path, target)


@contextlib.contextmanager
def _held(target: Path) -> Iterator[None]:
    """Hold the present file, so that two writers cannot both find it unchanged.

    The lock is on the file itself and goes with it when it is replaced: whoever
    waited for it then finds another file under the name.
    """
    if not has_locks():  # an open file could not be replaced there
        with _ONE_AT_A_TIME:
            yield
        return
    try:
        descriptor = os.open(target, os.O_RDONLY)
    except FileNotFoundError:
        raise NothingWritten(Problem("$", "file-changed")) from None
    try:
        hold(descriptor)
        if not os.path.samestat(os.fstat(descriptor), os.stat(target)):
            raise NothingWritten(Problem("$", "file-changed"))
        yield
    finally:
        # This gives the lock back. The file has its name by now, so that a failure
        # here is none of the writing.
        with contextlib.suppress(OSError):
            os.close(descriptor)


def _undo(
    new: Mapping[Path, Beside],
    old: Mapping[Path, Beside],
    rights: Mapping[Path, int],
) -> None:
    """Put back what stood there before, as far as the disk lets us."""
    for target, mine in new.items():
        with contextlib.suppress(OSError):
            if not mine.stands_at(target):
                continue
            if target in old:
                # Its rights last: what is ended in between is the owner's alone.
                os.replace(old[target].path, target)
                os.chmod(target, rights[target])
            else:
                os.unlink(target)


def _confirm(kept: bool) -> None:
    if not kept:
        raise Unconfirmed(Problem("$", "written-unconfirmed"))
