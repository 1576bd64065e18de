"""What the command line says, and nothing that others say meanwhile.

A plugin's print, a library's warning, a panic in compiled code may each quote what was
in hand (privacy §2.5). While a command runs, only these functions reach the outside.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import IO, Any

import click

__all__ = ["Command", "is_terminal", "others_silent", "say", "say_bytes"]

#: Where we speak while `sys.stdout` and `sys.stderr` lead nowhere.
_ours: list[tuple[Any, Any]] = []
#: Blanks that do not count as printable, and are harmless.
_BLANKS = frozenset("\n\u00a0\u2007\u2009\u202f")


class Command(click.Command):
    """A command during which nobody but us is heard."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with others_silent():
            return super().invoke(ctx)


def say(text: str, *, error: bool = False) -> None:
    """Print a line of ours.

    What would steer a terminal or turn a line around is escaped, and so is a letter
    that the console lacks.
    """
    stream = _stream(error)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    safe = "".join(c if c.isprintable() or c in _BLANKS else _escaped(c) for c in text)
    safe = safe.encode(encoding, "backslashreplace").decode(encoding)
    click.echo(safe, file=stream)


def say_bytes(data: bytes) -> None:
    """Write an answer to standard output as it is."""
    stream = _stream(False)
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def is_terminal() -> bool:
    """Say whether an answer goes to somebody's eyes, and into no file."""
    return bool(_stream(False).isatty())


def _stream(error: bool) -> Any:
    if _ours:
        return _ours[-1][error]
    return sys.stderr if error else sys.stdout


def _escaped(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


@contextlib.contextmanager
def others_silent() -> Iterator[None]:
    """Let everything lead nowhere that is written by others than us."""
    with contextlib.ExitStack() as stack:
        nowhere = stack.enter_context(open(os.devnull, "w", encoding="utf-8"))
        error = stack.enter_context(_second_closed(sys.stderr, nowhere))
        _ours.append((sys.stdout, error))
        stack.callback(_ours.pop)
        stack.enter_context(contextlib.redirect_stdout(nowhere))
        stack.enter_context(contextlib.redirect_stderr(nowhere))
        yield


@contextlib.contextmanager
def _second_closed(error: Any, nowhere: IO[str]) -> Iterator[Any]:
    """Shut the process's own standard error, where compiled code writes.

    Yields where we can still write.
    """
    try:
        real = error.fileno() == 2
    except (AttributeError, OSError, ValueError):  # a stream of somebody's own
        real = False
    if not real:
        yield error
        return
    error.flush()
    kept = os.dup(2)
    try:
        os.dup2(nowhere.fileno(), 2)
        with open(kept, "w", encoding=error.encoding, closefd=False) as still:
            yield still
    finally:
        os.dup2(kept, 2)
        os.close(kept)
