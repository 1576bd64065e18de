"""`sos-map mentions`: where a visible text may tell a reader of something hidden."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import attrs
import click

from sos_map.cli.common import (
    as_json,
    print_json,
    reader_options,
    rules_from,
    today,
)
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

if TYPE_CHECKING:
    from sos_map.cli.located import Located
    from sos_map.errors import Problem
    from sos_map.mentions.mention import Mention

__all__ = ["command"]


@click.command("mentions", cls=Command)
@click.argument("file")
@reader_options
@click.option(
    "--draft-overrides",
    "draft_",
    is_flag=True,
    help="Print the file of decisions, to be filled in.",
)
@click.option("--show", is_flag=True, help="Print each text, too; on a terminal only.")
@as_json
def command(
    file: str,
    reader: str,
    child: str | None,
    date: str | None,
    rules: str,
    draft_: bool,
    show: bool,
    json_: bool,
) -> None:
    """Search what one reader would see of FILE (- for standard input)."""
    from sos_map.cli.located import located
    from sos_map.i18n import catalogue
    from sos_map.mentions.scan import scan
    from sos_map.privacy.views import view_with_report

    words = catalogue(message_language())
    read = located(file)
    view, report = view_with_report(
        read.case, reader, date or today(), child=child, rules=rules_from(rules)
    )
    found = scan(read.case, view, report)
    if draft_:
        from sos_map.mentions.allowed_file import draft

        say(draft(found, reader, words.text("mentions.draft")).rstrip("\n"))
        return
    problems = _placed(found, read)
    if json_:
        told = [
            attrs.asdict(one) | {"line": at.line, "column": at.column}
            for one, at in zip(found, problems, strict=True)
        ]
        print_json({"ok": True, "mentions": told})
        return
    texts = {}
    if show and sys.stdout.isatty():
        from sos_map.mentions.texts import texts_in

        texts = {t.place: t.words for t in texts_in(read.case, view, report)}
    for one, problem in zip(found, problems, strict=True):
        secret = " ".join(f"{n}:{c} {path}" for path, n, c in problem.also)
        kind = words.text(f"fact.mention.{one.kind}")
        sure = words.text(f"fact.severity.{one.severity}")
        place = f"{problem.line}:{problem.column} {one.path}"
        say(f"{place} {one.start}–{one.end}: {kind} ({sure}) → {secret}")
        if one.place in texts:
            say(f"    {texts[one.place]}")
    say(words.text("mentions.count", number=len(found)))


def _placed(found: tuple[Mention, ...], read: Located) -> list[Problem]:
    """Return the mentions as problems, with line and column in the file."""
    from sos_map.mentions.allowed import problem_of

    if not found:
        return []
    where, _named = read.places()
    placed = []
    for one in found:
        problem = problem_of(one)
        line, column = where(_steps(one.path))
        also = tuple((path, *where(_steps(path))) for path, _n, _c in problem.also)
        placed.append(attrs.evolve(problem, line=line, column=column, also=also))
    return placed


def _steps(path: str) -> tuple[str | int, ...]:
    """Return a written path as its keys and positions."""
    steps = path.removeprefix("$").replace("[", ".").replace("]", "").split(".")
    return tuple(int(step) if step.isdigit() else step for step in steps if step)
