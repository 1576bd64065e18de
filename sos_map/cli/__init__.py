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
    "blank": "Make an empty sheet to write on.",
    "view": "Print the erased map that an exporter gets for a reader, as JSON.",
    "exporters": "List the installed exporters.",
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
def sos_map() -> None:
    """Hold, check, erase and draw case maps in the Signs of Safety style.

    Exit codes: 0 done, 1 a fault in sos-map, 2 the command is not written right,
    3 not a case map, 4 not readable, 5 nothing written, 6 reader refused,
    7 export refused.
    """


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line and leave with its exit code."""
    from sos_map.cli.leaving import leave

    sys.exit(leave(sos_map, sys.argv[1:] if arguments is None else arguments))
