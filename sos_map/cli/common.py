"""What several commands share: reading a file or standard input, options, words."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from sos_map.cli.leaving import message_language
from sos_map.cli.voice import say, say_bytes
from sos_map.errors import Problem, WordsRefused

__all__ = [
    "answer_language",
    "as_json",
    "case_from",
    "now",
    "page_options",
    "print_json",
    "reader_options",
    "rules_from",
    "say_written",
    "today",
    "words_from",
]

F = TypeVar("F", bound=Callable[..., Any])

as_json = click.option("--json", "json_", is_flag=True, help="Answer in JSON.")


def _speak(context: click.Context, _option: Any, value: str | None) -> str | None:
    """Let problems be told in the language that was asked for, too."""
    if value in ("sv", "en") and context.obj is not None:
        context.obj["language"] = value
    return value


answer_language = click.option(
    "--language",
    callback=_speak,
    is_eager=True,
    help="Language of the answer, sv or en; the environment's when left out.",
)


def today() -> str:
    """Return today's date; only the command line asks the clock."""
    return datetime.date.today().isoformat()


def now() -> str:
    """Return the time, with its distance from UTC, to the second."""
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


def case_from(file: str, *, reference: bool = False) -> Any:
    """Return the case map in a file, or on standard input for ``-``."""
    from sos_map.files.load import load, loads

    if file == "-":
        return loads(sys.stdin.buffer.read(), reference=reference)
    return load(file, reference=reference)


def print_json(data: Any) -> None:
    """Print plain data as JSON, UTF-8 whatever the console is."""
    import orjson

    text = orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    say_bytes(text)


def say_written(json_: bool) -> None:
    """Say that the file which was asked for is there; its name is not repeated."""
    if json_:
        print_json({"ok": True})
        return
    from sos_map.i18n import catalogue

    say(catalogue(message_language()).text("cli.written"))


def words_from(file: str | None) -> dict[str, dict[str, str]] | None:
    """Return an agency's wording from a YAML or JSON file.

    Raises:
        FileProblem: it cannot be read.
        WordsRefused: `words-form`.
    """
    if file is None:
        return None
    from sos_map.files import json_text, yaml_text
    from sos_map.files.decode import checked, opened
    from sos_map.files.load import read_bytes

    data = checked(opened(read_bytes(file)))
    plain = (
        json_text.parse(data) if data.lstrip()[:1] == b"{" else yaml_text.parse(data)
    )
    if not isinstance(plain, dict) or not all(
        isinstance(texts, dict) for texts in plain.values()
    ):
        raise WordsRefused(Problem("$", "words-form"))
    return plain


def rules_from(rules: str) -> Any:
    """Return a pack of rules: an installed one's name, or a table from a file.

    Raises:
        FileProblem: the file cannot be read.
        ReaderRefused: there is no such pack, or the table is not usable.
    """
    if not rules.endswith(".csv"):
        return rules
    from sos_map.files.decode import checked, opened
    from sos_map.files.load import read_bytes
    from sos_map.privacy.policy import read_policy

    table = checked(opened(read_bytes(rules))).decode()
    return read_policy("own", table)


def reader_options(function: F) -> F:
    """Add the options that say for whom and for when."""
    for option in (
        click.option(
            "--rules",
            default="se",
            help="Policy pack se, uk or none, or an agency's own FILE.csv.",
        ),
        click.option("--date", "date", help="Date of the paper; today by default."),
        click.option("--child", help="The child that the paper is about, by id."),
        click.option(
            "--for",
            "reader",
            required=True,
            help="PERSON:CAPACITY:CHILD[+CHILD], a body's id, owner or teaching. "
            "No default.",
        ),
    ):
        function = option(function)
    return function


def page_options(function: F) -> F:
    """Add the options for making pages."""
    for option in (
        as_json,
        click.option("--force", is_flag=True, help="Replace files that stand there."),
        click.option("--words", help="A file with the agency's own wording."),
        click.option("--language", help="The page's language, sv or en."),
        click.option(
            "--option",
            "options",
            multiple=True,
            help="An exporter's option, NAME=VALUE.",
        ),
        click.option(
            "-o",
            "--out",
            required=True,
            help="Folder for the files; - for standard output.",
        ),
    ):
        function = option(function)
    return function
