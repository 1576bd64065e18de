"""The way from bytes in memory to files on disk: all of them, or none."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from sos_map.errors import NothingWritten, Problem
from sos_map.exporting.api import File
from sos_map.files.save import sync_folder, told, write_together

__all__ = ["write_files"]


def write_files(
    files: tuple[File, ...], folder: str | os.PathLike[str], *, force: bool = False
) -> tuple[str, ...]:
    """Write files into a folder, which is made when it is not there.

    Args:
        files: What an export gave.
        folder: Where to; its parent must exist.
        force: Replace files that stand there.

    Returns:
        The paths that were written.

    Raises:
        NothingWritten: one of them exists, or cannot be written; then none is.
        Unconfirmed: they are written, and the disk did not say that it keeps them.
    """
    target = Path(folder)
    existed = os.path.isdir(target)
    paths = [target / file.name for file in files]
    try:
        with told():
            _folder(target)
            taken = [path for path in paths if os.path.lexists(path)]
            if taken and not force:
                raise NothingWritten(Problem("$", "file-exists"))
            if any(path.is_symlink() or path.is_dir() for path in taken):
                # A link could lead a family's page out of its folder.
                raise NothingWritten(Problem("$", "file-exists"))
        write_together(target, {file.name: file.data for file in files}, force=force)
    except BaseException:
        if not existed:
            with contextlib.suppress(OSError):  # it is not empty
                target.rmdir()
        raise
    if not existed:
        sync_folder(target)
    return tuple(str(path) for path in paths)


def _folder(target: Path) -> None:
    """Make the folder, unless it is there."""
    try:
        target.mkdir(mode=0o700)
    except FileExistsError:
        if not target.is_dir():
            raise
