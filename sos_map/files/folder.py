"""A folder that is written in: one writer at a time, swept before, synced after."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from sos_map.files.beside import is_left_behind
from sos_map.files.locks import free, hold

__all__ = ["Folder", "opened"]

#: Where nobody can lock, what is that old has no writer any more.
_SECONDS = 3600
#: The file system has no such thing as a folder to be synced.
_NEEDLESS = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF}


class Folder:
    """An open folder."""

    def __init__(self, path: Path, descriptor: int | None) -> None:
        """Keep the folder; without a descriptor it can be neither locked nor synced."""
        self.path = path
        self._descriptor = descriptor

    @contextlib.contextmanager
    def locked(self) -> Iterator[bool]:
        """Be the only writer of ours in it; yields whether that could be had."""
        if self._descriptor is None:
            yield False
            return
        try:
            yield hold(self._descriptor)
        finally:
            free(self._descriptor)

    def sweep(self, *, locked: bool) -> None:
        """Take away what writers left who were killed; failing at it is no harm.

        Args:
            locked: Nobody else makes files of ours in the folder meanwhile.
        """
        with contextlib.suppress(OSError):
            for name in os.listdir(self.path):
                if is_left_behind(name):
                    with contextlib.suppress(OSError):
                        self._take_away(self.path / name, locked)

    def _take_away(self, path: Path, locked: bool) -> None:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            alone = hold(descriptor, wait=False) and locked
            if alone:
                os.unlink(path)
            age = os.stat(self.path).st_mtime - os.fstat(descriptor).st_mtime
        finally:
            os.close(descriptor)
        if not alone and age > _SECONDS:
            os.unlink(path)

    def sync(self) -> bool:
        """Say whether the disk keeps the names in it, as far as it can be asked."""
        if self._descriptor is None:
            return True
        try:
            os.fsync(self._descriptor)
        except OSError as error:
            return error.errno in _NEEDLESS
        return True


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Folder]:
    """Open a folder.

    Raises:
        OSError: there is none, or the disk fails.
    """
    descriptor: int | None = None
    # On Windows, or where one may write and not look, there is nothing to be held.
    with contextlib.suppress(PermissionError):
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        yield Folder(path, descriptor)
    finally:
        with contextlib.suppress(OSError):
            if descriptor is not None:
                os.close(descriptor)
