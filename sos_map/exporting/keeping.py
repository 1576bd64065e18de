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

from sos_map.errors import NothingWritten, Problem, Unconfirmed
from sos_map.exporting.api import File
from sos_map.exporting.gate import write_files
from sos_map.exporting.receipt import Receipt, fingerprint
from sos_map.exporting.run import Artifact
from sos_map.files.save import sync_folder

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
    receipt too many is found, a paper without one is not. So what is interrupted keeps
    its receipts as soon as any of its files stands there.

    Args:
        made: The export.
        folder: Where receipts are kept; made when it is not there, its parent is not.
        by: Who hands it over.
        at: The time of making.
        apart_from: The folder that is handed over, where no receipt may lie.

    Yields:
        The paths of the receipts.

    Raises:
        NothingWritten: `receipts-in-output`, or as for `gate.write_files`; also where
            the disk does not say that it keeps the receipts, since the paper is not
            written then.
    """
    target = Path(os.path.realpath(folder))
    if apart_from is not None:
        handed_over = Path(os.path.realpath(apart_from))
        if handed_over in (target, *target.parents):
            raise NothingWritten(Problem("$", "receipts-in-output"))
    written: list[Path] = []
    try:
        _folder(target, written)
        kept = tuple(
            str(_kept(one, made, target, written))
            for one in receipts_of(made, by=by, at=at)
        )
    except Unconfirmed:
        _take_back(written)
        raise NothingWritten(Problem("$", "disk-failed")) from None
    except BaseException:
        _take_back(written)
        raise
    try:
        yield kept
    except Unconfirmed:
        raise
    except BaseException as error:
        if isinstance(error, NothingWritten) or not _handed_over(made, apart_from):
            _take_back(written)
        raise


def _handed_over(made: Artifact, folder: str | os.PathLike[str] | None) -> bool:
    """Say whether any of the paper may be where it was to be."""
    if folder is None:
        return True  # what went to standard output nobody knows
    places = [(Path(folder) / file.name, file.data) for file in made.files]
    return any(_holds(place, data) for place, data in places)


def _holds(place: Path, data: bytes) -> bool:
    with contextlib.suppress(OSError):
        return place.read_bytes() == data
    return False


def _kept(receipt: Receipt, made: Artifact, folder: Path, written: list[Path]) -> Path:
    file = receipt.file()
    own = folder / f"{receipt.dispatch.date}-{fingerprint(file.data)[:16]}"
    place = own / file.name
    if _holds(place, file.data):
        return place  # the same paper to the same reader at the same time
    _folder(own, written)
    _write(made.files, _folder(own / "files", written), written)
    # Last, so that where a receipt is its copy is, too.
    _write((file,), own, written)
    return place


def _write(files: tuple[File, ...], folder: Path, written: list[Path]) -> None:
    try:
        written += map(Path, write_files(files, folder))
    except NothingWritten:
        raise  # what stands there by such a name was there before
    except BaseException:  # interrupted or unconfirmed, some may have their names
        places = [(folder / file.name, file.data) for file in files]
        written += [place for place, data in places if _holds(place, data)]
        raise


def _folder(path: Path, written: list[Path]) -> Path:
    """Make a folder for the owner only, which the disk keeps, unless it is there."""
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
        sync_folder(path)
    return path


def _take_back(written: list[Path]) -> None:
    for path in reversed(written):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
