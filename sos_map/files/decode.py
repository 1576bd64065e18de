"""From bytes to text: one encoding, one size, one message for each thing wrong."""

from __future__ import annotations

from sos_map.errors import FileProblem, Problem
from sos_map.files.limits import MAX_BYTES

__all__ = ["checked", "opened"]

_BOM = b"\xef\xbb\xbf"
_OTHER_BOMS = (b"\xff\xfe", b"\xfe\xff")
#: What a Nordic keyboard writes beside ASCII, as Windows stores it in one byte.
_WINDOWS = frozenset("åäöÅÄÖéÉèàüÜæÆøØóíáñçß–—‘’‚“”„•…§°´«»½×\xa0".encode("cp1252"))


def opened(data: bytes) -> bytes:
    """Return the same bytes without a leading BOM; not empty, not too large.

    Raises:
        FileProblem: `empty`, `too-large`, or `utf-16`.
    """
    if len(data) > MAX_BYTES:
        raise FileProblem(
            Problem("$", "too-large", detail=(("megabytes", str(MAX_BYTES >> 20)),))
        )
    if data.startswith(_OTHER_BOMS) or b"\0" in data[:4]:
        raise FileProblem(Problem("$", "utf-16", 1, 1))
    data = data.removeprefix(_BOM)
    if not data or data.isspace():
        raise FileProblem(Problem("$", "empty", 1, 1))
    return data


def checked(data: bytes) -> bytes:
    """Return the same bytes, known to be UTF-8.

    Raises:
        FileProblem: `windows-1252` for a file that looks like it, else `not-utf8`;
            with the line and column of the first byte that is wrong, never the byte's
            neighbours.
    """
    if not data.isascii():
        start = _first_wrong(data)
        if start is not None:
            before = data[:start].decode()
            line = before.count("\n") + 1
            column = len(before) - before.rfind("\n")
            code = "windows-1252" if _looks_windows(data) else "not-utf8"
            raise FileProblem(Problem("$", code, line, column))
    return data


def _looks_windows(data: bytes) -> bool:
    """Say whether every letter beyond ASCII is one that Windows would have written."""
    beyond = set(data) - set(range(128))
    mixed = not data.decode(errors="ignore").isascii()
    return beyond <= _WINDOWS and not mixed


def _first_wrong(data: bytes) -> int | None:
    try:
        data.decode()
    except UnicodeDecodeError as error:  # it holds all the bytes, so it ends here
        return error.start
    return None
