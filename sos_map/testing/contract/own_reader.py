"""Files of a format that the kit cannot look into, judged by their author's reader.

Without one nobody can say whether a rule is kept: it is noted as not seen. With one,
a file that it refuses is malformed, and so is one in which a value ends in the middle
of somebody's words: the rest of them has become form.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterable, Mapping

from sos_map.exporting.api import Exporter, File, Reading
from sos_map.silence import place_of, type_of
from sos_map.testing.contract.attempt import own_place
from sos_map.testing.contract.inert import knows_deeds
from sos_map.testing.contract.parsing import parses
from sos_map.testing.contract.texts import Visible, squeezed
from sos_map.testing.contract.trying import Trying

__all__ = ["becomes_form", "judged_by_its_own", "opaque", "raised_in"]

_MARKED = re.compile("mark[0-9]{4}x")
#: From so many letters on a writer may well share a text out among values.
_LONG = 1_000
#: What `squeezed` makes of the mark of a shortened text.
_SHORTENED = "..."
#: Beginnings of packed files in which what is beside the content is looked for.
_OPENED = (b"PK\x03\x04", b"%PDF-", b"\x89PNG")


def judged_by_its_own(
    trying: Trying, file: File, texts: list[Visible], seen: Mapping[str, str]
) -> Reading | None:
    """Judge form and deeds of a file by what the exporter's own reader finds in it.

    Args:
        trying: The exporter under trial.
        file: A file, not malformed as far as the kit can tell.
        texts: The visible texts of the view that it was drawn of.
        seen: What may be told of that view: the kind of reader, which view it is.

    Returns:
        What was found, which is nothing without a reader; ``None`` when the reader
        could not read it, which is noted.
    """
    kind, reader = file.media_type, trying.exporter.read_back
    found: Iterable[str] | Reading = ()
    if not parses(kind) or not knows_deeds(kind):
        try:
            found = reader(file) if reader is not None else ()
            reading = found if isinstance(found, Reading) else Reading(texts=found)
        except (ValueError, SyntaxError, zipfile.BadZipFile) as error:
            facts = {**raised_in(trying.exporter, error), **seen}
            trying.breach(10, "own-reader-refuses", type=kind, **facts)
            return None
        except Exception as error:  # a slip in the reader says nothing of the file
            facts = {**raised_in(trying.exporter, error), **seen}
            trying.breach(13, "read-back-failed", type=kind, **facts)
            return None
    else:
        reading = Reading(texts=())
    if not parses(kind) and reader is None:
        trying.not_seen(10, kind)
    told_all = isinstance(found, Reading)
    if not knows_deeds(kind) and not told_all:
        trying.not_seen(11, kind)
    if opaque(file.data) and not told_all:
        trying.not_seen(12, kind)
    whole = not any(_cut(value, texts) for value in reading.texts)
    trying.expect(whole, 10, "text-becomes-form", type=kind)
    trying.expect(not reading.active, 11, "own-active", type=kind)
    return reading


def raised_in(exporter: Exporter, error: Exception) -> dict[str, str]:
    """Return what may be told of an error of a reader: its type, and where it rose.

    Names and lines of code quote nothing; the error's own words might.
    """
    where = place_of(error, sys.getrecursionlimit())
    home = exporter.read_back or exporter.render
    return {"error": type_of(error), "where": own_place(home, where)}


def becomes_form(text: str, whole: str) -> bool:
    """Say whether a text that does not come back is there, not shortened but changed.

    Args:
        text: Its letters, `squeezed`.
        whole: Letters of everything that was read back.
    """
    mark = _MARKED.match(text)
    if mark is None or len(text) >= _LONG or mark[0] not in whole:
        return False
    begun = whole[whole.index(mark[0]) :][: len(text) + len(_SHORTENED)]
    return _SHORTENED not in begun


def opaque(data: bytes) -> bool:
    """Say whether a file is neither text nor of a kind that the kit opens."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return not data.startswith(_OPENED)
    return b"\0" in data and not data.startswith(_OPENED)


def _cut(value: str, texts: list[Visible]) -> bool:
    """Say whether a value ends in a text, after its mark and before its end."""
    letters = squeezed(value)
    marks = list(_MARKED.finditer(letters))
    if not marks:
        return False
    last = letters[marks[-1].start() :]
    return any(
        whole != last and whole.startswith(last)
        for whole in _beginning_with(marks[-1][0], texts)
        if len(last) > len(marks[-1][0]) and len(whole) < _LONG
    )


def _beginning_with(mark: str, texts: list[Visible]) -> Iterable[str]:
    return (squeezed(one.text) for one in texts if one.text.startswith(mark))
