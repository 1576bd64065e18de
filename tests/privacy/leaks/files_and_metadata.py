"""Names of files, files beside, and what stands about a file in the file."""

from __future__ import annotations

import datetime
import io
import json
import re
import time
import zipfile
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from scenes import Scene

import sos_map_minimal
from leaks.planting import Smuggled, planted, smuggle, wrap
from leaks.promises.files import (
    CANARY,
    PAGE,
    PAGE_CLOCK,
    PDF_CLOCK,
    WORD_CLOCK,
    WORD_PAGE,
)
from sos_map.exporting import rendering
from sos_map.exporting.api import File
from sos_map.files.canonical import dumps
from sos_map_pages import pdf_writer
from sos_map_pages.report import docx_house, docx_writer

Files = tuple[File, ...]


def other_files(
    patch: pytest.MonkeyPatch, other: Callable[[Files, Smuggled], Files]
) -> None:
    """Let an export give other files, made with the whole map at hand."""
    kept = smuggle(patch)
    wrap(
        patch, rendering, "_files", lambda shipped, *given: other(shipped(*given), kept)
    )


@planted(PAGE, 25)
def a_file_named_by_the_title(patch: pytest.MonkeyPatch) -> None:
    """`ebba-och-milo.md`."""

    def named(files: Files, kept: Smuggled) -> Files:
        title = (kept.case.case.title if kept.case else None) or ""
        slug = re.sub("[^a-z]+", "-", title.casefold())[:40].strip("-") or "x"
        return tuple(attrs.evolve(file, name=f"{slug}.md") for file in files)

    other_files(patch, named)


@planted(PAGE, 25, row="webtrees: name in the address of a page")
def a_file_named_by_a_person(patch: pytest.MonkeyPatch) -> None:
    """`karta-p17.md`: by the id that the reader has in the file."""

    def named(files: Files, kept: Smuggled) -> Files:
        first = kept.case.people[-1].name if kept.case else ""
        slug = re.sub("[^a-z]+", "", (first or "x").casefold())[:20] or "x"
        return tuple(attrs.evolve(file, name=f"karta-{slug}.md") for file in files)

    other_files(patch, named)


@planted(CANARY, 25)
def the_source_beside_the_picture(patch: pytest.MonkeyPatch) -> None:
    """The source of a drawing is left beside it, with the whole map in it."""

    def beside(files: Files, kept: Smuggled) -> Files:
        source = dumps(kept.case).decode() if kept.case else ""
        return (*files, File.text("graph.gv", "text/vnd.graphviz", source))

    other_files(patch, beside)


@planted(PAGE, 25)
def a_file_for_each_child(patch: pytest.MonkeyPatch) -> None:
    """As many files as the case has dangers, the hidden ones empty."""

    def each(files: Files, kept: Smuggled) -> Files:
        count = kept.count("dangers")
        return (*files, *(File(f"d-{n}.txt", "text/plain", b"") for n in range(count)))

    other_files(patch, each)


@planted(PAGE, 22)
def the_report_goes_along(patch: pytest.MonkeyPatch) -> None:
    """What was withheld, and why, lies in the reader's folder."""

    def along(files: Files, kept: Smuggled) -> Files:
        data = kept.report.as_data()["withheld"] if kept.report else []
        return (*files, File.text("report.json", "application/json", json.dumps(data)))

    other_files(patch, along)


@planted(PAGE, 16)
def a_file_as_long_as_the_map(patch: pytest.MonkeyPatch) -> None:
    """A file is filled up to a size that follows the whole map."""

    def filled(files: Files, kept: Smuggled) -> Files:
        room = len(dumps(kept.case)) if kept.case else 0
        first = attrs.evolve(files[0], data=files[0].data.ljust(room, b"\n"))
        return (first, *files[1:])

    other_files(patch, filled)


@planted(PAGE_CLOCK, 17)
def when_it_was_printed(patch: pytest.MonkeyPatch) -> None:
    """The foot of a page says the second in which it was made."""

    def lines(shipped: Any, request: Any) -> Any:
        yield from shipped(request)
        yield f"Utskrivet {time.time():.0f}"

    wrap(patch, sos_map_minimal, "_lines", lines)


@planted(PDF_CLOCK, 17)
def when_a_pdf_was_made(patch: pytest.MonkeyPatch) -> None:
    """`/CreationDate` is the clock's."""

    def payload(shipped: Any, drawing: Any, _date: datetime.date) -> str:
        return str(shipped(drawing, datetime.date.fromtimestamp(time.time())))

    wrap(patch, pdf_writer, "payload", payload)


# ── Word ────────────────────────────────────────────────────────────────────────


def _property(
    patch: pytest.MonkeyPatch, write: Callable[[Any, Smuggled], None]
) -> None:
    """Write into the properties of every Word document."""
    kept = smuggle(patch)

    def properties(shipped: Any, document: Any, report: Any) -> None:
        shipped(document, report)
        write(document.core_properties, kept)

    wrap(patch, docx_writer, "_set_properties", properties)


@planted(WORD_CLOCK, 17)
def when_a_document_was_changed(patch: pytest.MonkeyPatch) -> None:
    """`modified` is the clock's."""

    def write(properties: Any, _kept: Smuggled) -> None:
        now = datetime.datetime.fromtimestamp(time.time(), datetime.UTC)
        properties.modified = now.replace(tzinfo=None)

    _property(patch, write)


@planted(WORD_CLOCK, 17)
def when_the_parts_were_packed(patch: pytest.MonkeyPatch) -> None:
    """The parts in the zip bear the time of packing."""

    def packed(_shipped: Any, parts: dict[str, bytes]) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            for name in sorted(parts):
                now = time.localtime(time.time())[:6]
                package.writestr(zipfile.ZipInfo(name, now), parts[name])
        return buffer.getvalue()

    wrap(patch, docx_house, "_zip", packed)


@planted(WORD_PAGE, 17)
def how_often_the_file_was_changed(patch: pytest.MonkeyPatch) -> None:
    """The revision counts all that the file holds."""

    def write(properties: Any, kept: Smuggled) -> None:
        properties.revision = 1 + len(dumps(kept.case)) if kept.case else 1

    _property(patch, write)


@planted(WORD_PAGE, 26)
def a_note_in_the_properties(patch: pytest.MonkeyPatch) -> None:
    """`comments` holds what the worker noted on the case."""

    def write(properties: Any, kept: Smuggled) -> None:
        notes = [one.note for one in kept.case.people] if kept.case else []
        properties.comments = f"{sum(len(note or '') for note in notes)}"

    _property(patch, write)


@planted(WORD_PAGE, 26)
def a_part_that_nobody_opens(patch: pytest.MonkeyPatch) -> None:
    """`customXml/item1.xml` carries the map from which the document was made."""
    kept = smuggle(patch)

    def with_part(shipped: Any, data: bytes) -> bytes:
        buffer = io.BytesIO(data)
        with zipfile.ZipFile(buffer, "a") as package:
            package.writestr("customXml/item1.xml", dumps(kept.case))
        return bytes(shipped(buffer.getvalue()))

    wrap(patch, docx_house, "rezipped", with_part)


def _made(scene: Scene) -> bool:
    things = (*scene.case.wall, *scene.case.strengths)
    return any(one.made_by for thing in things for one in thing.wordings)


@planted(WORD_PAGE, 26, row="webtrees: submitter in the header", where=_made)
def the_author_of_the_file(patch: pytest.MonkeyPatch) -> None:
    """`author` is who made a wording, since somebody must be named."""

    def write(properties: Any, kept: Smuggled) -> None:
        things = (*kept.case.wall, *kept.case.strengths) if kept.case else ()
        made_by = [one.made_by for thing in things for one in thing.wordings]
        properties.author = next(filter(None, made_by), "x")

    _property(patch, write)
