"""Keeping receipts on disk: one folder for each child's record, with the exact copy.

    receipts/2026-01-16-3f9a…/receipt.json
    receipts/2026-01-16-3f9a…/files/three-columns.pdf

Each child's folder is whole, so that it can be moved into that child's record and be
deleted without the others. Names tell nothing: a date and a fingerprint.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from sos_map.errors import NothingWritten, Problem
from sos_map.exporting.gate import write_files
from sos_map.exporting.receipt import Receipt, fingerprint
from sos_map.exporting.run import Artifact

__all__ = ["keeping", "receipts_of"]


def receipts_of(
    made: Artifact, *, by: str | None = None, at: str | None = None
) -> tuple[Receipt, ...]:
    """Return a receipt for each record that an export belongs in; none for a draft."""
    if made.dispatch is None:
        return ()
    children: tuple[str | None, ...] = made.dispatch.children or (None,)
    return tuple(made.receipt(child, by=by, at=at) for child in children)


@contextlib.contextmanager
def keeping(
    made: Artifact,
    folder: str | os.PathLike[str],
    *,
    by: str | None = None,
    at: str | None = None,
    apart_from: str | os.PathLike[str] | None = None,
) -> Iterator[tuple[str, ...]]:
    """Keep the receipts of an export while it is written.

    They are there before the paper is, and are taken back when nothing was written: a
    receipt too many is found, a paper without one is not.

    Args:
        made: The export.
        folder: Where receipts are kept; made when it is not there, its parent is not.
        by: Who hands it over.
        at: The time of making.
        apart_from: The folder that is handed over, where no receipt may lie.

    Yields:
        The paths of the receipts.

    Raises:
        NothingWritten: `receipts-in-output`, or as for `gate.write_files`.
    """
    target = Path(os.path.realpath(folder))
    if apart_from is not None:
        handed_over = Path(os.path.realpath(apart_from))
        if handed_over in (target, *target.parents):
            raise NothingWritten(Problem("$", "receipts-in-output"))
    written: list[Path] = []
    try:
        _folder(target, written)
        yield tuple(
            str(_kept(one, made, target, written))
            for one in receipts_of(made, by=by, at=at)
        )
    except NothingWritten:
        _take_back(written)
        raise


def _kept(receipt: Receipt, made: Artifact, folder: Path, written: list[Path]) -> Path:
    file = receipt.file()
    own = folder / f"{receipt.dispatch.date}-{fingerprint(file.data)[:16]}"
    place = own / file.name
    with contextlib.suppress(OSError):
        if place.read_bytes() == file.data:
            return place  # the same paper to the same reader at the same time
    _folder(own, written)
    written += map(Path, write_files(made.files, _folder(own / "files", written)))
    # Last, so that where a receipt is its copy is, too.
    written += map(Path, write_files((file,), own))
    return place


def _folder(path: Path, written: list[Path]) -> Path:
    """Make a folder for the owner only, unless it is there."""
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        if not path.is_dir():
            raise NothingWritten(Problem("$", "file-exists")) from None
    except PermissionError:
        raise NothingWritten(Problem("$", "file-no-permission")) from None
    except OSError:
        raise NothingWritten(Problem("$", "folder-missing")) from None
    else:
        written.append(path)
    return path


def _take_back(written: list[Path]) -> None:
    for path in reversed(written):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
