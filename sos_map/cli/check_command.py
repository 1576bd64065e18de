"""`sos-map check`: every problem of a file, and what good practice would ask next."""

from __future__ import annotations

import click

from sos_map.cli.common import (
    answer_language,
    as_json,
    print_json,
    rules_from,
    today,
    words_from,
)
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

__all__ = ["OPEN_FINDINGS", "command"]

#: The exit code of ``--strict`` when something is open.
OPEN_FINDINGS = 8
#: The words that this command says.
_OURS = ("check", "finding")


@click.command("check", cls=Command)
@click.argument("file")
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="List every place, and what is left as it is.",
)
@click.option("--strict", is_flag=True, help="Exit code 8 while a question is open.")
@click.option("--date", help="The day to look from; today by default.")
@answer_language
@click.option("--words", help="A file with the agency's own wording.")
@click.option(
    "--rules",
    default="se",
    help="Policy pack se, uk or none, or an agency's own FILE.csv: who reads what.",
)
@click.option("--reference", is_flag=True, help="Use the slower reference validator.")
@as_json
def command(
    file: str,
    everything: bool,
    strict: bool,
    date: str | None,
    language: str | None,
    words: str | None,
    rules: str,
    reference: bool,
    json_: bool,
) -> None:
    """Check FILE (- for standard input).

    Lists every problem with line and column. When there is none, asks what good
    practice would ask next; that a question is open is no fault.
    """
    from sos_map.cli.findings_text import findings_text
    from sos_map.cli.located import located
    from sos_map.i18n import catalogue, with_agency_words
    from sos_map.model.edges import SECTIONS
    from sos_map.practice.review import review

    said = catalogue(language or message_language())
    own = (words_from(words) or {}).get(said.language, {})
    # An agency has one file for everything; the rest of it is for papers.
    said = with_agency_words(
        said, {key: own[key] for key in own if key.partition(".")[0] in _OURS}
    )
    read = located(file, reference=reference)
    found = review(read.case, date or today(), rules=rules_from(rules))
    if found.findings or found.accepted or found.remarks:
        found = found.found_in(*read.places())
    counts = {name: len(getattr(read.case, name)) for name in SECTIONS}
    changed = [note.sentence(said.language) for note in read.notes]
    if json_:
        print_json(
            {
                "ok": True,
                "problems": [],
                "counts": counts,
                "migrated": changed,
                **found.as_data(said),
            }
        )
    else:
        say(said.text("check.fine", things=sum(counts.values())))
        for note in changed:
            say(said.text("check.note", note=note))
        for line in findings_text(found, said, everything=everything):
            say(line)
    if strict and found.findings:
        raise click.exceptions.Exit(OPEN_FINDINGS)
