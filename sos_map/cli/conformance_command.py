"""`sos-map conformance`: an installed exporter, tried on every rule of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from sos_map.cli.common import answer_language, as_json, print_json
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

if TYPE_CHECKING:
    from sos_map.i18n import Catalogue
    from sos_map.testing import Report

__all__ = ["RULES_BROKEN", "command"]

#: The exit code when a rule is not kept.
RULES_BROKEN = 9


@click.command("conformance", cls=Command)
@click.argument("name")
@click.option(
    "--n",
    "maps",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    help="How many random maps; 20000 before a release.",
)
@answer_language
@as_json
def command(name: str, maps: int, language: str | None, json_: bool) -> None:
    """Try the installed exporter NAME on every rule of the contract.

    Exit code 9 when a rule is broken; one that nobody can look into is not. It runs
    the exporter: install only what you trust.
    """
    from sos_map.i18n import catalogue
    from sos_map.testing import conformance

    report = conformance(name, maps=maps)
    words = catalogue(language or message_language())
    if json_:
        print_json(report.as_data(words.language))
    else:
        for line in _lines(report, words):
            say(line)
    if not report.kept:
        raise click.exceptions.Exit(RULES_BROKEN)


def _lines(report: Report, words: Catalogue) -> Iterator[str]:
    facts = report.as_data(words.language)
    yield words.text("contract.report.head", **facts)
    yield words.text("contract.report.files", files=report.files or "-")
    yield ""
    for rule in facts["rules"]:
        number = int(rule["rule"][1:])
        verdict = "kept" if rule["kept"] else "broken"
        verdict = "unseen" if number in report.unseen else verdict
        said = words.text(f"contract.report.{verdict}")
        yield f"{rule['rule']:<4} {said:<7} {rule['tried']:>6}×  {rule['says']}"
        if rule["unseen"]:
            types = ", ".join(rule["unseen"])
            told = words.text("contract.report.why-unseen", types=types)
            yield f"     {rule['rule']}: {told}"
        for breach in rule["breaches"]:
            yield f"     {breach['text']}"
    yield ""
    lossy = ", ".join(report.lossy) or "-"
    yield words.text("contract.report.lossy", lossy=lossy)
    if report.broken:
        yield words.text("contract.report.some", number=len(report.broken))
    elif not report.unseen:
        yield words.text("contract.report.all")
    if report.unseen:
        kept = sum(one.kept for one in report.verdicts)
        unseen = len(report.unseen)
        yield words.text("contract.report.count", kept=kept, unseen=unseen)
