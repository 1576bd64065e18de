"""What every page is held against: form, deeds, metadata, texts (C10 to C13)."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

import attrs

from sos_map.exporting.api import File
from sos_map.privacy.view import View
from sos_map.testing.contract.inert import deeds_of
from sos_map.testing.contract.leaving_out import left_out
from sos_map.testing.contract.marks import marks_in
from sos_map.testing.contract.metadata import tell_tales
from sos_map.testing.contract.own_reader import (
    becomes_form,
    judged_by_its_own,
    raised_in,
)
from sos_map.testing.contract.parsing import BLEMISHES, malformed, parses
from sos_map.testing.contract.reading import read_back
from sos_map.testing.contract.texts import (
    Visible,
    squeezed,
    stands_in,
    visible_texts,
)
from sos_map.testing.contract.trying import Trying
from sos_map.testing.samples import DATE

__all__ = ["look", "look_at_file"]

#: Which package reads a type of file back, where Python alone cannot.
_PARSERS = {
    "application/pdf": ("pypdf", "pypdf"),
    "text/markdown": ("markdown_it", "markdown-it-py"),
}


def look(
    trying: Trying, view: View, of: str, language: str, files: tuple[File, ...]
) -> None:
    """Look at all files that were drawn of a view, which has a name for the report."""
    texts = list(visible_texts(view, language))
    seen = {"reader": view.reader.kind, "view": of}
    well = [look_at_file(trying, file, files, texts, seen) for file in files]
    named = marks_in(attrs.evolve(file, data=b"") for file in files)
    trying.expect(not named, 6, "file-named-by-family", reader=view.reader.kind)
    if all(well):
        _read_back(trying, view, seen, texts, files)


def look_at_file(
    trying: Trying,
    file: File,
    files: tuple[File, ...],
    texts: list[Visible],
    seen: Mapping[str, str],
) -> bool:
    """Look at one file; say whether its content can be looked into."""
    exporter, kind = trying.exporter, file.media_type
    declared = not exporter.media_types or kind in exporter.media_types
    trying.expect(declared, 10, "type-undeclared", type=kind)
    module, package = _PARSERS.get(kind, ("", ""))
    if module and find_spec(module) is None:
        trying.breach(16, "parser-missing", package=package, type=kind)
        return False
    wrong = malformed(file)
    trying.expect(wrong is None, 10, wrong or "-", type=kind)
    if wrong is not None and wrong not in BLEMISHES:
        return False
    own = judged_by_its_own(trying, file, texts, seen)
    if own is None:
        return False
    for what in deeds_of(file, [one.name for one in files]):
        trying.breach(11, what, type=kind)
    said = "\n".join(one.text for one in texts)
    for what in tell_tales(file, DATE, said, (*own.texts, *own.about)):
        trying.breach(12, what, type=kind)
    trying.tried.update((11, 12))
    return True


def _read_back(
    trying: Trying,
    view: View,
    seen: Mapping[str, str],
    texts: list[Visible],
    files: tuple[File, ...],
) -> None:
    """Expect each text that is not declared to be left out in one file or another."""
    lossy = trying.exporter.lossy
    missing = [
        (one.path, squeezed(one.text))
        for one in texts
        if not left_out(lossy, one, view.date)
    ]
    found: list[str] = []
    whole = ""
    trying.tried[13] += 1
    # Reading a PDF takes longer than all else, so it comes last, when still needed.
    for file in sorted(files, key=lambda one: one.media_type == "application/pdf"):
        try:
            read = read_back(trying.exporter, file) if missing else ()
        except Exception as error:  # an author's own reader may raise anything
            facts = {**raised_in(trying.exporter, error), **seen}
            trying.breach(13, "read-back-failed", type=file.media_type, **facts)
            return
        if read is None:
            trying.breach(13, "no-read-back", type=file.media_type)
            return
        found += read
        whole = "".join(map(squeezed, found))
        missing = [(path, text) for path, text in missing if not stands_in(text, whole)]
    own = [one.media_type for one in files if not parses(one.media_type)]
    for path, text in missing:
        if own and becomes_form(text, whole):
            trying.breach(10, "text-becomes-form", type=own[0])
            continue
        trying.breach(13, "text-lost", field=path, reader=view.reader.kind)
