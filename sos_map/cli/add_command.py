"""`sos-map add`: one thing more in a file, every other line and comment kept."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sos_map.cli.common import as_json, print_json, say_written
from sos_map.cli.voice import Command, say
from sos_map.errors import FileProblem, InvalidCase, NothingWritten, Problem
from sos_map.model.edges import SECTIONS

if TYPE_CHECKING:
    from sos_map.model.case import CaseMap

__all__ = ["command"]


@click.command(
    "add",
    cls=Command,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    epilog=f"Sections: {', '.join(SECTIONS)}.",
)
@click.argument("file")
@click.argument("section", type=click.Choice(list(SECTIONS)), metavar="SECTION")
@as_json
@click.pass_context
def command(context: click.Context, file: str, section: str, json_: bool) -> None:
    """Add one thing to a SECTION of FILE and print its id, if it was given none.

    Fields are given by their names in the format, again for every line of a list:
    --text "Ringer" --owners sara --owners tove --due 2026-02-01. With --json and no
    field, the thing is read as JSON from standard input.
    """
    from sos_map.files.load import read_bytes
    from sos_map.files.save import write_safely

    data = read_bytes(file)
    thing = _typed(section, context.args)
    if json_ and not thing:
        thing = _from_json(sys.stdin.buffer.read())
    if not thing:
        raise click.UsageError("no field")
    identity, changed = _added(file, data, section, thing)
    expected = hashlib.sha256(data).hexdigest()
    write_safely(Path(file), changed, expected=expected)
    if "id" in thing:
        say_written(json_)
    elif json_:
        print_json({"ok": True, "id": identity})
    else:
        say(identity)


def _added(
    file: str, data: bytes, section: str, thing: dict[str, Any]
) -> tuple[str, bytes]:
    """Return the new id and the file's new bytes.

    Raises:
        NothingWritten: `edit-not-safe`, `edit-hand-written`.
        FileProblem: the file cannot be read.
        InvalidCase: the file or the thing does not fit the format.
    """
    from sos_map.building.changing import with_added
    from sos_map.files.canonical import as_data, dumps
    from sos_map.files.load import loads

    name = file.lower()
    is_yaml = name.endswith((".yaml", ".yml"))
    is_json = not is_yaml and (
        name.endswith(".json") or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
    )
    form: Any = "json" if is_json else "yaml"
    case = loads(data, format=form)
    intended: CaseMap = with_added(case, section, **thing)
    added = as_data(getattr(intended, section)[-1])
    if is_json:
        return added["id"], dumps(intended)
    return added["id"], _in_yaml(data, section, added, intended)


def _in_yaml(
    data: bytes, section: str, added: dict[str, Any], intended: CaseMap
) -> bytes:
    from sos_map.files import yaml_text
    from sos_map.files.decode import opened
    from sos_map.files.edit_things import thing_added
    from sos_map.files.load import loads

    if "sos_map" not in yaml_text.parse(opened(data)):
        raise NothingWritten(Problem("$", "edit-hand-written"))
    changed = thing_added(data, section, added)
    if loads(changed, format="yaml") != intended:
        raise NothingWritten(Problem("$", "edit-not-safe"))
    return changed


def _from_json(data: bytes) -> dict[str, Any]:
    from sos_map.files import json_text
    from sos_map.files.decode import checked, opened

    thing = json_text.parse(checked(opened(data)))
    if not isinstance(thing, dict):
        raise InvalidCase(Problem("$", "type-object", 1, 1))
    return thing


def _typed(section: str, arguments: list[str]) -> dict[str, Any]:
    """Return the thing that the arguments tell of, each value as the schema has it."""
    from difflib import get_close_matches

    from sos_map.files.yaml_words import specs

    known = _fields_of(specs(), section)
    made: dict[str, Any] = {}
    rest = list(arguments)
    while rest:
        option, given, value = rest.pop(0).partition("=")
        name = option.removeprefix("--").replace("-", "_")
        if not option.startswith("--") or name not in known:
            near = get_close_matches(name, list(known), n=1)
            raise click.NoSuchOption(
                option, possibilities=[f"--{one.replace('_', '-')}" for one in near]
            )
        if not given:
            if not rest:
                raise click.BadOptionUsage(option, "no value")
            value = rest.pop(0)
        spec = known[name]
        if not isinstance(spec, list):
            if name in made:
                raise click.BadOptionUsage(option, "given twice")
            made[name] = _read(value, spec)
        elif value == "[]":
            made.setdefault(name, [])
        else:
            made.setdefault(name, []).append(_read(value, spec[0]))
    return made


def _fields_of(boiled: Any, section: str) -> dict[str, Any]:
    fields: dict[str, Any] = boiled[section][0]
    return fields


def _read(value: str, spec: Any) -> Any:
    """Read one value; a thing within the thing is JSON, or its words alone."""
    from sos_map.files import json_text
    from sos_map.files.yaml_words import read_as

    if not isinstance(spec, dict) and spec != "object":
        return read_as(value, spec)
    if value.lstrip()[:1] == "{":
        try:
            return json_text.parse(value.encode())
        except FileProblem as error:
            # The place is one within the argument, not in the file.
            problems = [Problem("$", one.code) for one in error.problems]
        raise FileProblem(problems)
    first = next(iter(spec)) if isinstance(spec, dict) else ""
    return {first: value} if first and spec[first] == "string" else value
