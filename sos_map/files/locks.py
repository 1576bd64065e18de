"""Locks that keep writers of ours off each other, where the system has them."""

from __future__ import annotations

import contextlib

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

__all__ = ["free", "has_locks", "hold"]


def has_locks() -> bool:
    """Say whether this is a system with locks. There, open files can get new names."""
    return fcntl is not None


def hold(descriptor: int, *, wait: bool = True) -> bool:
    """Lock an open file or folder.

    Returns:
        Whether it is locked; not every file system can do it.

    Raises:
        BlockingIOError: another has it, and we do not wait.
    """
    if fcntl is None:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        raise
    except OSError:
        return False
    return True


def free(descriptor: int) -> None:
    """Give a lock back, if there is one."""
    if fcntl is not None:
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)
