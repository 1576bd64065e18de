"""From bytes to text: one encoding, one size, one message for each thing wrong."""

from __future__ import annotations

from sos_map.errors import FileProblem, Problem
from sos_map.files.limits import MAX_BYTES

__all__ = ["checked", "opened"]

_BOM = b"\xef\xbb\xbf"
_OTHER_BOMS = (b"\xff\xfe", b"\xfe\xff")


def opened(data: bytes) -> bytes:
    """Return the same bytes without a leading BOM; not empty, not too large.

    Raises:
        FileProblem: `empty`, `too-large`, or `not-utf8` for another encoding.
    """
    if len(data) > MAX_BYTES:
        raise FileProblem(
            Problem("$", "too-large", detail=(("megabytes", str(MAX_BYTES >> 20)),))
        )
    if data.startswith(_OTHER_BOMS) or b"\0" in data[:4]:
        raise FileProblem(Problem("$", "not-utf8", 1, 1))
    data = data.removeprefix(_BOM)
    if not data or data.isspace():
        raise FileProblem(Problem("$", "empty", 1, 1))
    return data


def checked(data: bytes) -> bytes:
    """Return the same bytes, known to be UTF-8.

    Raises:
        FileProblem: `not-utf8` with the line and column of the first byte that is
            wrong; never the byte's neighbours.
    """
    if not data.isascii():
        start = _first_wrong(data)
        if start is not None:
            before = data[:start].decode()
            line = before.count("\n") + 1
            column = len(before) - before.rfind("\n")
            raise FileProblem(Problem("$", "not-utf8", line, column))
    return data


def _first_wrong(data: bytes) -> int | None:
    try:
        data.decode()
    except UnicodeDecodeError as error:  # it holds all the bytes, so it ends here
        return error.start
    return None
