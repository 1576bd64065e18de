"""Make the end of every stream in a PDF certain to every reader.

typst ends a stream with a line feed. Where the compressed bytes happen to end with
a carriage return, the two look like one CR LF line end, and validators then count
one byte less than ``/Length`` says (ISO 19005-2, 6.1.7.1). A CR LF of our own after
the data settles it: about one file in three needs this.
"""

from __future__ import annotations

import re
from bisect import bisect_left

__all__ = ["with_certain_stream_ends"]

_DOUBTFUL = re.compile(rb"\r(?=\nendstream\nendobj)")
_XREF = re.compile(rb"\nxref\n0 \d+\n((?:\d{10} \d{5} [fn] ?\r?\n)+)trailer")
_ENTRY = re.compile(rb"(\d{10})( \d{5} n)")
_START = re.compile(rb"(?<=\nstartxref\n)\d+(?=\n%%EOF\s*\Z)")


def with_certain_stream_ends(data: bytes) -> bytes:
    """Return the same document with no stream end that can be read in two ways."""
    ends = [match.end() for match in _DOUBTFUL.finditer(data)]
    if not ends:
        return data

    def moved(offset: int) -> int:
        return offset + bisect_left(ends, offset)

    (table,) = _XREF.finditer(data)
    entries = _ENTRY.sub(
        lambda entry: b"%010d%s" % (moved(int(entry[1])), entry[2]), table[1]
    )
    tail = _START.sub(lambda start: b"%d" % moved(int(start[0])), data[table.end(1) :])
    body = _DOUBTFUL.sub(b"\r\r", data[: table.start(1)])
    return body + entries + tail
