"""The command line: one file per command, loaded when it is called."""

from __future__ import annotations

import sys
from typing import Any

import click

__all__ = ["COMMANDS", "main"]

#: Name → (function in the module of that name, one line of help). Help is here so that
#: `sos-map --help` imports no command.
COMMANDS = {
    "new": "Write a commented starter file.",
    "add": "Add one thing to a file, keeping its comments.",
    "check": "Check a file; list every problem with line and column.",
    "convert": "Write a file in another form: by hand, YAML or JSON.",
    "export": "Make a paper for one reader.",
    "pack": "Make every paper that one reader should have.",
    "blank": "Make an empty sheet to write on.",
    "report": "Tell what a reader is shown, what not and why, for whoever makes it.",
    "receipt": "Look at receipts of papers that were handed over.",
    "view": "Print the erased map that an exporter gets for a reader, as JSON.",
    "leakcheck": "Look in any files for what is hidden from their reader.",
    "mentions": "List where a text may tell a reader of something hidden.",
    "exporters": "List the installed exporters.",
    "conformance": "Try an exporter on every rule of the contract.",
    "plugin": "Begin an exporter of your own.",
    "demo": "Draw an invented family for four readers.",
}


class _Commands(click.Group):
    """A group that imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        module = import_module(f"sos_map.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sos-map", prog_name="sos-map")
@click.option(
    "--debug-with-personal-data",
    "debug",
    metavar="FILE",
    help="Write what goes wrong to FILE, words of the case too.",
)
@click.pass_context
def sos_map(context: click.Context, debug: str | None) -> None:
    """Hold, check, erase and draw case maps in the Signs of Safety style.

    Exit codes: 0 done, 1 a fault in sos-map, 2 the command is not written right,
    3 not a case map, 4 not readable, 5 nothing written, 6 reader refused,
    7 export refused, 8 a question is open (check --strict), 9 a rule of the contract
    is broken (conformance), 10 written and not confirmed by the disk, 11 or 12 see
    leakcheck, 13 a file is not what was handed over (receipt verify).
    """
    if debug is not None:
        from sos_map.silence import debug_with_personal_data

        context.obj["debug"] = debug
        context.with_resource(debug_with_personal_data())


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line and leave with its exit code."""
    from sos_map.cli.process import guard, tell

    guard()
    code = 1
    try:
        from sos_map.cli.leaving import leave

        code = leave(sos_map, sys.argv[1:] if arguments is None else arguments)
    except BaseException as error:  # it could not even begin
        tell(error)
    sys.exit(code)
