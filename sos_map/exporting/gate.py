"""The way from bytes in memory to files on disk: all of them, or none."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from sos_map.errors import NothingWritten, Problem
from sos_map.exporting.api import File
from sos_map.files.save import write_safely

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
    """
    target = Path(folder)
    made = _folder(target)
    paths = [target / file.name for file in files]
    taken = [path for path in paths if os.path.lexists(path)]
    if taken and not force:
        raise NothingWritten(Problem("$", "file-exists"))
    if any(path.is_symlink() or path.is_dir() for path in taken):
        # A link could lead a family's page out of its folder.
        raise NothingWritten(Problem("$", "file-exists"))
    done: list[Path] = []
    before = {path: path.read_bytes() for path in taken}
    try:
        for path, file in zip(paths, files, strict=True):
            write_safely(path, file.data, force=force)
            done.append(path)
    except NothingWritten:
        _undo(done, before)
        if made:
            with contextlib.suppress(OSError):
                target.rmdir()
        raise
    return tuple(str(path) for path in paths)


def _folder(target: Path) -> bool:
    """Make the folder; say whether it was made now."""
    try:
        target.mkdir(mode=0o700)
    except FileExistsError:
        if target.is_dir():
            return False
        raise NothingWritten(Problem("$", "file-exists")) from None
    except PermissionError:
        raise NothingWritten(Problem("$", "file-no-permission")) from None
    except OSError:
        raise NothingWritten(Problem("$", "folder-missing")) from None
    return True


def _undo(done: list[Path], before: dict[Path, bytes]) -> None:
    for path in done:
        with contextlib.suppress(OSError, NothingWritten):
            if path in before:
                write_safely(path, before[path], force=True)
            else:
                path.unlink()
