"""How a command ends: one exit code for each kind of trouble, and no case text.

Click's own messages repeat what was typed, and a traceback shows what was read; neither
may reach a terminal or a log (privacy §2.5).
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from sos_map.cli.voice import say

if TYPE_CHECKING:
    from sos_map.errors import Problem

__all__ = ["leave", "message_language"]


def message_language() -> str:
    """Return `sv` or `en` by the environment; pages never depend on it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "sv" if value.lower().startswith("sv") else "en"
    return "en"


def leave(command: click.Command, arguments: list[str]) -> int:
    """Run a command and return its exit code."""
    try:
        return _left(command, arguments)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    except BaseException:
        # Telling it failed as well.
        with contextlib.suppress(BaseException):
            say("sos-map: fault", error=True)
        return 1


def _left(command: click.Command, arguments: list[str]) -> int:
    as_json = "--json" in arguments
    spoken: dict[str, Any] = {"language": message_language()}
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
    except BrokenPipeError:
        # The reader of the pipe has left; that is its right.
        sys.stderr.close()
        return 0
    except (click.Abort, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        return _trouble(error, as_json, spoken)
    return left if isinstance(left, int) else 0


def _trouble(error: BaseException, as_json: bool, spoken: dict[str, Any]) -> int:
    """Tell what is ours to tell, and keep the rest where it was asked for."""
    # Imported here, so that --help does not pay for what only trouble needs.
    from sos_map.errors import SosMapError
    from sos_map.silence import fault

    told = error if isinstance(error, SosMapError) else fault(error)
    _tell(told.problems, as_json, spoken["language"])
    if "debug" in spoken:
        _keep(error, spoken["debug"], spoken["language"])
    return told.exit_code


def _keep(error: BaseException, file: str, language: str) -> None:
    """Write the whole traceback, words of the case and all, to the file asked for."""
    import traceback
    from pathlib import Path

    from sos_map.errors import NothingWritten
    from sos_map.files.save import write_safely
    from sos_map.i18n import catalogue

    text = "".join(traceback.format_exception(error))
    try:
        write_safely(Path(file), text.encode("utf-8", "backslashreplace"))
    except NothingWritten as refused:
        _tell(refused.problems, False, language)
    else:
        say(catalogue(language).text("debug.written"), error=True)


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
