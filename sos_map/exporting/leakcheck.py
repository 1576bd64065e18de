"""The same look at files of any origin: is anything hidden from a reader in them?"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from sos_map.errors import SosMapError
from sos_map.exporting.registry import Registry
from sos_map.files.canonical import as_data
from sos_map.i18n import LANGUAGES, catalogue
from sos_map.leaks.everybodys import catalogue_words
from sos_map.leaks.looking import LeakReport, look
from sos_map.model.case import CaseMap
from sos_map.privacy.policy import Policy
from sos_map.privacy.views import view
from sos_map.silence import silent

__all__ = ["leakcheck"]


@silent
def leakcheck(
    case: CaseMap,
    files: Sequence[tuple[str, bytes]],
    *,
    reader: str,
    date: str,
    child: str | None = None,
    rules: str | Policy = "se",
) -> LeakReport:
    """Look for everything that a reader does not get in the bytes of files.

    Words are found exactly, whatever their case and accents and however they are
    broken up, not in other forms: `Anders`, not `Andersson`. Nothing found is no
    promise that nothing is there (docs/leakcheck.md).

    Args:
        case: The whole map.
        files: Names and bytes; names are looked at, too.
        reader: `PERSON:CAPACITY:CHILD[+CHILD]` or a body's id; no default.
        date: The day of the paper, `2026-01-16`.
        child: The child that the paper is about, by id.
        rules: A policy pack or its name.

    Returns:
        What was found, what could not be judged, and what was looked at; places only,
        never a word of the case.

    Raises:
        ReaderRefused: no such reader, or the capacity is not held on that day.
    """
    shown = view(case, reader, date, child=child, rules=rules)
    return look(
        as_data(case), as_data(shown.case), date, files, _everybodys, unsure=True
    )


def _everybodys() -> Iterator[str]:
    registry = Registry.installed()
    for language in LANGUAGES:
        words = catalogue(language)
        yield from catalogue_words(words)
        for entry in registry.entries:
            # A broken plugin makes no page.
            with contextlib.suppress(SosMapError):
                yield from registry.get(entry.name).words.get(language, {}).values()
