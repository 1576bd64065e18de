"""A file written beside the one that it shall become.

Its writer holds a lock on it for as long as it lives. A writer that is killed leaves a
file that nobody holds: for its owner only, known by its name, and taken away by the
next who writes in that folder.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from sos_map.files.locks import has_locks, hold

__all__ = ["Beside", "beside", "is_left_behind"]

_NAME = re.compile(r"\.sos-map-[0-9a-f]{16}\.part")

#: The rights of a file that is its owner's alone.
_OWNERS = 0o600


class Beside:
    """A new file with a name of its own in the folder of another."""

    def __init__(self, target: Path) -> None:
        """Choose the name; nothing is made yet."""
        self.path = target.with_name(f".sos-map-{secrets.token_hex(8)}.part")
        self._descriptor = -1

    def make(self) -> None:
        """Make the file, for its owner only, and hold it."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(self.path, flags, _OWNERS)
        self._stat = os.fstat(self._descriptor)
        hold(self._descriptor)

    def fill(self, data: bytes) -> None:
        """Write it all, sync it, read it back.

        Raises:
            OSError: that failed, or what stands there is something else.
        """
        left = memoryview(data)
        while left:
            left = left[os.write(self._descriptor, left) :]
        os.fsync(self._descriptor)
        if not has_locks():  # an open file could not get another name there
            self.close()
        # Some file systems report a short write as done; only reading back shows it.
        if self.path.read_bytes() != data:
            raise OSError("the file read back differs")

    def narrow(self, mode: int) -> None:
        """Take away from the owner what another file's owner may not do, either."""
        # Windows replaces no file that is read-only, nor takes one away.
        if os.name == "posix" and mode & _OWNERS != _OWNERS:
            # A disk whose files all have one mode is not for us to change.
            with contextlib.suppress(PermissionError):
                os.chmod(self.path, mode & _OWNERS)

    def stands_at(self, path: Path) -> bool:
        """Say whether this file has another name by now."""
        return os.path.samestat(self._stat, os.lstat(path))

    def close(self) -> None:
        """Give it free. What failed here is none of the writing, which was synced."""
        descriptor, self._descriptor = self._descriptor, -1
        with contextlib.suppress(OSError):
            if descriptor >= 0:
                os.close(descriptor)


@contextlib.contextmanager
def beside(target: Path) -> Iterator[Beside]:
    """Make a file beside another; what still stands there at the end is taken away."""
    made = Beside(target)
    try:
        made.make()
        yield made
    finally:
        # The call comes first: an interruption is told after a call, never before.
        try:
            os.unlink(made.path)
        except OSError:
            pass
        finally:
            made.close()


def is_left_behind(name: str) -> bool:
    """Say whether a file's name is that of a file beside another."""
    return _NAME.fullmatch(name) is not None
