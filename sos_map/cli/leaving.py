"""How a command ends: one exit code for each kind of trouble, and no case text.

Click's own messages repeat what was typed, and a traceback shows what was read; neither
may reach a terminal or a log (privacy §2.5).
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sos_map.errors import Problem

__all__ = ["leave", "message_language", "say"]


def message_language() -> str:
    """Return `sv` or `en` by the environment; pages never depend on it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "sv" if value.lower().startswith("sv") else "en"
    return "en"


def say(text: str, *, error: bool = False) -> None:
    """Print a line; a console that lacks a letter gets it escaped, not a crash."""
    stream = sys.stderr if error else sys.stdout
    encoding = stream.encoding or "utf-8"
    safe = text.encode(encoding, "backslashreplace").decode(encoding)
    click.echo(safe, err=error)


def leave(command: click.Command, arguments: list[str]) -> int:
    """Run a command and return its exit code."""
    as_json = "--json" in arguments
    spoken = {"language": message_language()}
    try:
        # Where it does not stand alone, click returns the code of an `Exit`.
        left = command.main(
            arguments, prog_name="sos-map", standalone_mode=False, obj=spoken
        )
    except click.exceptions.NoArgsIsHelpError as error:
        say(error.ctx.get_help() if error.ctx else "")
        return 2
    except click.UsageError as error:
        _tell_usage(error, as_json, spoken["language"])
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        # The reader of the pipe has left; that is its right.
        sys.stderr.close()
        return 0
    except Exception as error:
        # Imported here, so that --help does not pay for what only trouble needs.
        from sos_map.errors import SosMapError

        if isinstance(error, SosMapError):
            _tell(error.problems, as_json, spoken["language"])
            return error.exit_code
        _tell_fault(error)
        return 1
    return left if isinstance(left, int) else 0


def _tell(problems: tuple[Problem, ...], as_json: bool, language: str) -> None:
    if as_json:
        import orjson

        data = {"ok": False, "problems": [p.as_data(language) for p in problems]}
        say(orjson.dumps(data, option=orjson.OPT_INDENT_2).decode())
        return
    for problem in problems:
        say(problem.sentence(language), error=True)


def _tell_usage(error: click.UsageError, as_json: bool, language: str) -> None:
    """Say what is wrong with the command in words of ours, not what was typed."""
    from sos_map.errors import Problem

    if isinstance(error, click.MissingParameter) and error.param is not None:
        names = "/".join(error.param.opts) or error.param.name or ""
        if "--for" in names:
            _tell((Problem("$", "reader-missing"),), as_json, language)
            return
        detail = (("missing", names),)
        _tell((Problem("$", "usage-missing", detail=detail),), as_json, language)
        return
    near = getattr(error, "possibilities", None) or ()
    nearest = (("nearest", ", ".join(near)),) if near else ()
    _tell((Problem("$", "usage", detail=nearest),), as_json, language)


def _tell_fault(error: Exception) -> None:
    """Name where in our own code it broke, and nothing that was in hand."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = ""
    if frame is not None:
        name = os.path.basename(frame.tb_frame.f_code.co_filename)
        where = f" ({name}:{frame.tb_lineno})"
    say(f"sos-map: fault: {type(error).__name__}{where}", error=True)
