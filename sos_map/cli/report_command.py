"""`sos-map report`: what a reader gets and what not, for whoever makes the paper."""

from __future__ import annotations

import click

from sos_map.cli.common import (
    answer_language,
    as_json,
    case_from,
    print_json,
    reader_options,
    rules_from,
    today,
)
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

__all__ = ["command"]


@click.command("report", cls=Command)
@click.argument("file")
@reader_options
@click.option("--texts", is_flag=True, help="Print what each thing says, too.")
@answer_language
@as_json
def command(
    file: str,
    reader: str,
    child: str | None,
    date: str | None,
    rules: str,
    texts: bool,
    language: str | None,
    json_: bool,
) -> None:
    """Tell of every piece of FILE whether one reader is shown it, and why not.

    For whoever makes the paper, never for the reader. Without --texts it holds ids and
    no words of the case.
    """
    from sos_map.cli.report_text import report_data, report_text
    from sos_map.i18n import catalogue
    from sos_map.privacy.views import view_with_report

    case = case_from(file)
    _seen, account = view_with_report(
        case, reader, date or today(), child=child, rules=rules_from(rules)
    )
    if json_:
        print_json({"ok": True, **report_data(case, account, texts=texts)})
        return
    words = catalogue(language or message_language())
    for line in report_text(case, account, words, texts=texts):
        say(line)
