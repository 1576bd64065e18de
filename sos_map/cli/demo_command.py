"""`sos-map demo`: an invented family drawn for four readers, and one who is refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from sos_map.cli.common import as_json, print_json
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

if TYPE_CHECKING:
    from sos_map.errors import Problem
    from sos_map.exporting.api import Exporter
    from sos_map.exporting.registry import Registry
    from sos_map.model.case import CaseMap

__all__ = ["command"]

#: Dated, so that the same version gives the same bytes every day.
DATE = "2026-01-16"
READERS = (
    ("sara", "sara:guardian:ebba+milo"),
    ("amir", "amir:guardian:ebba"),
    ("johan", "johan:guardian:milo"),
    ("team", "team"),
)
REFUSED = "ebba:child:ebba"


@click.command("demo", cls=Command)
@click.argument("folder", default="out")
@click.option("--language", help="The pages' language, sv or en.")
@as_json
def command(folder: str, language: str | None, json_: bool) -> None:
    """Draw the invented Ekwall family into FOLDER (out by default)."""
    from sos_map.data import read_data
    from sos_map.exporting.registry import Registry
    from sos_map.exporting.run import export
    from sos_map.files.load import loads
    from sos_map.i18n import catalogue

    messages = message_language()
    words = catalogue(messages)
    case = loads(read_data("examples", "ekwall.yaml"), format="yaml")
    registry = Registry.installed()
    os.makedirs(folder, mode=0o700, exist_ok=True)
    written: list[str] = []
    for part, reader in READERS:
        for entry in registry.entries:
            exporter = registry.get(entry.name)
            kind = reader.partition(":")[2].partition(":")[0] or "team"
            if exporter.readers is not None and kind not in exporter.readers:
                continue
            children = case.case.children if exporter.per_child else (None,)
            for child in children:
                if not _holds_anything(exporter, case, reader, child, language):
                    continue  # as in a pack: a page of nothing is no page
                target = os.path.join(folder, part, *([child] if child else []))
                os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
                made = export(
                    case,
                    exporter,
                    reader=reader,
                    date=DATE,
                    child=child,
                    language=language,
                )
                written += made.write(target, force=True)
    written += _blanks(registry, folder, language or case.case.language)
    refusal = _refusal(case, registry)
    names = [os.path.relpath(path, folder) for path in written]
    if json_:
        print_json({"ok": True, "files": names, "refused": refusal.as_data(messages)})
        return
    for name in names:
        say(name)
    say(words.text("demo.refused", reason=refusal.hint(messages)))


def _holds_anything(
    exporter: Exporter,
    case: CaseMap,
    reader: str,
    child: str | None,
    language: str | None,
) -> bool:
    from sos_map.exporting.rendering import has_content, request_for
    from sos_map.privacy.views import view

    seen = view(case, reader, DATE, child=child)
    request = request_for(exporter, seen, {}, language or case.case.language or "sv")
    return has_content(exporter, request, "sos-map")


def _refusal(case: CaseMap, registry: Registry) -> Problem:
    """Return why Ebba gets no paper yet: nobody has written her plan for a child."""
    from sos_map.errors import ReaderRefused
    from sos_map.exporting.run import export

    try:
        export(case, "outline", reader=REFUSED, date=DATE, registry=registry)
    except ReaderRefused as error:
        return error.problems[0]
    raise AssertionError


def _blanks(registry: Registry, folder: str, language: str) -> list[str]:
    from sos_map.exporting.run import blank

    written: list[str] = []
    for entry in registry.entries:
        exporter = registry.get(entry.name)
        if exporter.blank is not None:
            sheet = blank(exporter, date=DATE, language=language)
            written += sheet.write(os.path.join(folder, "blank"), force=True)
    return written
