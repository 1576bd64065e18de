"""Breaking something, somewhere, on purpose, with a canary in its mouth."""

from __future__ import annotations

import asyncio
import builtins
import dis
import errno
import json
import os
import random
import sys
import zipfile
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

import attrs
import click
import jsonschema
import msgspec
import networkx
import orjson
import yaml
from silence_search import token

_POP_EXCEPT = dis.opmap["POP_EXCEPT"]

__all__ = [
    "Breaking",
    "Calls",
    "broken_library",
    "broken_line",
    "counted",
    "errors",
    "owners",
]

MASTER = token(99_999)


class PanicException(BaseException):
    """As libraries in Rust raise it."""


def _marked(words: str) -> yaml.MarkedYAMLError:
    mark = yaml.Mark(words, 0, 0, 0, words, 0)  # type: ignore[no-untyped-call]
    return yaml.MarkedYAMLError(words, mark, words, mark, words)  # type: ignore[no-untyped-call]


def _homeless(words: str) -> Exception:
    made: Exception = type(MASTER, (Exception,), {"secret": words})(words)
    return made


Makes = Callable[[str], BaseException]
#: What a call of the system may raise.
SYSTEM: list[Makes] = [
    lambda words: OSError(errno.ENOSPC, words, words),
    lambda words: OSError(errno.EIO, words, words, None, words),
    lambda words: OSError(errno.EROFS, words, words),
    lambda words: OSError(errno.EDQUOT, words, words),
    lambda words: OSError(errno.EMFILE, words, words),
    lambda words: PermissionError(errno.EACCES, words, words),
    lambda words: InterruptedError(errno.EINTR, words, words),
    lambda words: FileNotFoundError(errno.ENOENT, words, words),
    MemoryError,
    KeyboardInterrupt,
]
#: Makes an error out of words, one for each kind that Python and our libraries have.
ERRORS: list[Makes] = [
    *SYSTEM,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    LookupError,
    RuntimeError,
    AssertionError,
    RecursionError,
    StopIteration,
    ArithmeticError,
    NotImplementedError,
    ImportError,
    lambda words: AttributeError(words, name=words, obj=[words]),
    lambda words: NameError(words, name=words),
    lambda words: FileExistsError(errno.EEXIST, words, words),
    lambda words: BlockingIOError(errno.EAGAIN, words, words),
    lambda words: UnicodeDecodeError("utf-8", words.encode(), 0, 1, words),
    lambda words: UnicodeEncodeError("ascii", words, 0, 1, words),
    lambda words: json.JSONDecodeError(words, words, 0),
    lambda words: orjson.JSONDecodeError(words, words, 0),
    orjson.JSONEncodeError,
    yaml.YAMLError,
    _marked,
    msgspec.ValidationError,
    lambda words: jsonschema.ValidationError(words, instance=[words]),
    lambda words: jsonschema.SchemaError(words, schema={"x": words}),
    networkx.NetworkXError,
    networkx.NodeNotFound,
    networkx.NetworkXNoPath,
    attrs.exceptions.FrozenInstanceError,
    attrs.exceptions.NotAnAttrsClassError,
    zipfile.BadZipFile,
    click.UsageError,
    click.ClickException,
    lambda words: click.NoSuchOption(words, possibilities=None),
    lambda words: ExceptionGroup(words, [ValueError(words), KeyError(words)]),
    lambda words: BaseExceptionGroup(words, [KeyboardInterrupt(words)]),
    _homeless,
    SystemExit,
    PanicException,
    lambda _words: asyncio.CancelledError(),  # its words are the framework's own
]


def errors(
    rng: random.Random, words: str, kinds: list[Makes] | None = None
) -> BaseException:
    """Return an error with words in all its places, others hanging on it."""
    made = rng.choice(kinds or ERRORS)(f"{MASTER} {words}")
    if rng.random() < 0.3:
        made.__cause__ = ValueError(words, MASTER)
    if rng.random() < 0.3:
        made.add_note(f"{MASTER} {words}")
    if rng.random() < 0.3:
        made.__context__ = KeyError(MASTER)
    return made


@attrs.define
class Breaking:
    """What broke, and where.

    Attributes:
        error: Raised there; None as long as it was not.
        place: `save.py:write_safely:120`.
    """

    error: BaseException | None = None
    place: str = ""


# ── at a line ─────────────────────────────────────────────────────────────────────

#: Code in which nothing is broken: the last nets themselves, which have a test of their
#: own, what runs before anything is read, Python's own machinery, and what tests hang
#: into its collecting of garbage.
_SPARED = ("silence.py", "/tests/", "importlib", "<", "/pytest", "/threading.py")
_SPARED += ("/hypothesis/",)
_SPARED_NAMES = {"<module>", "__getattr__", "__del__", "guard", "leave"}


def _spared(code: CodeType) -> bool:
    return code.co_name in _SPARED_NAMES or any(
        part in code.co_filename for part in _SPARED
    )


def _destroys(frame: FrameType | None) -> bool:
    """Say whether a destructor runs: what breaks there belongs to no deed."""
    while frame is not None and frame.f_code.co_name not in ("__del__", "gc_callback"):
        frame = frame.f_back
    return frame is not None


@attrs.define
class Calls:
    """The calls of Python code in one deed: code → the first places among them."""

    number: int = 0
    at: dict[CodeType, list[int]] = attrs.Factory(dict)

    def drawn(self, rng: random.Random) -> int:
        """Return one of them, each piece of code as likely as the next."""
        return rng.choice(self.at[rng.choice(list(self.at))])


def counted(calls: Calls, does: Callable[[], Any]) -> Any:
    """Do something and count the calls."""

    def traced(frame: FrameType, _event: str, _argument: Any) -> None:
        calls.number += 1
        places = calls.at.setdefault(frame.f_code, [])
        if len(places) < 4:
            places.append(calls.number)

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        return does()
    finally:
        sys.settrace(before)
        for code in [code for code in calls.at if _spared(code)]:
            del calls.at[code]


def broken_line(
    breaking: Breaking, rng: random.Random, number: int, does: Callable[[], Any]
) -> Any:
    """Do something and break a line within one call, the n-th as `counted` counts."""
    so_far = 0
    lines = rng.choice((0, 0, 1, 2, 3, 5, 8, 13))

    def traced(frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal so_far
        so_far += 1
        if so_far < number or breaking.error is not None:
            return None
        return None if _spared(frame.f_code) or _destroys(frame) else at_line

    def at_line(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal lines
        if breaking.error is not None or event != "line":
            return at_line
        lines -= 1
        if lines >= 0 or _leaves_handler(frame):
            return at_line
        code = frame.f_code
        breaking.place = (
            f"{os.path.basename(code.co_filename)}:{code.co_name}:{frame.f_lineno}"
        )
        breaking.error = errors(rng, _values(frame))
        raise breaking.error

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        return does()
    finally:
        sys.settrace(before)


def _leaves_handler(frame: FrameType) -> bool:
    """Say whether the line begins with the end of an `except`.

    Nothing can break there, so Python would not put right what it is handling.
    """
    return frame.f_code.co_code[frame.f_lasti] == _POP_EXCEPT


def _values(frame: FrameType) -> str:
    """What is in hand there, as libraries like to quote it."""
    held = [v for v in frame.f_locals.values() if isinstance(v, str | bytes | tuple)]
    return " ".join(str(one)[:200] for one in held)[:1000]


# ── in a library ──────────────────────────────────────────────────────────────────


class _Class:
    """Stands in a class's or a function's place and breaks at a call."""

    def __init__(self, real: Any, broken: Callable[[tuple[Any, ...]], None]) -> None:
        self._real, self._broken = real, broken

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self._broken((*args, *kwargs.values()))
        return self._real(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


def owners() -> list[tuple[Any, str]]:
    """Return where our code finds what it calls in others: an owner and a name."""
    import fcntl

    import babel.dates
    import babel.lists
    import docx.document
    import graphviz
    import jsonschema_rs
    import typst
    import uharfbuzz

    import sos_map_pages.engine
    from sos_map import schema
    from sos_map.files import yaml_text

    return [
        *((orjson, name) for name in ("loads", "dumps")),
        (msgspec, "convert"),
        (json, "loads"),
        (attrs, "evolve"),
        (schema, "_fast"),
        (schema, "_reference"),
        (jsonschema, "Draft202012Validator"),
        (jsonschema_rs, "Draft202012Validator"),
        (yaml_text, "_Loader"),
        (yaml, "compose"),
        *((networkx, name) for name in ("MultiDiGraph", "DiGraph")),
        (networkx.MultiDiGraph, "add_node"),
        (networkx.MultiDiGraph, "add_edge"),
        (babel.lists, "format_list"),
        *((babel.dates, name) for name in ("format_date", "format_skeleton")),
        (typst, "Compiler"),
        (sos_map_pages.engine, "typst"),
        *((uharfbuzz, name) for name in ("shape", "Buffer", "Font")),
        (docx.document.Document, "save"),
        (graphviz, "Digraph"),
        *((os, name) for name in _SYSTEM),
        (os.path, "realpath"),
        (os.path, "lexists"),
        (builtins, "open"),
        (fcntl, "flock"),
        (zipfile.ZipFile, "writestr"),
    ]


_SYSTEM = (
    "open",
    "write",
    "fsync",
    "replace",
    "link",
    "unlink",
    "mkdir",
    "rmdir",
    "listdir",
    "stat",
    "lstat",
    "fstat",
    "close",
)


def broken_library(
    breaking: Breaking,
    rng: random.Random,
    where: tuple[Any, str],
    does: Callable[[], Any],
) -> Any:
    """Do something and break one name of a library there, with what it was given."""
    owner, name = where
    breaking.place = f"{getattr(owner, '__name__', owner)}.{name}"
    of_system = owner in (os, os.path) or name in ("flock", "open")
    waiting = rng.choice((0, 0, 0, 1, 2, 4))
    real = getattr(owner, name)

    def broken(given: tuple[Any, ...]) -> None:
        nonlocal waiting
        waiting -= 1
        if waiting >= 0 or breaking.error is not None:
            return
        words = repr(given)[:1000]
        breaking.error = errors(rng, words, SYSTEM if of_system else ERRORS)
        raise breaking.error

    def function(*args: Any, **kwargs: Any) -> Any:
        broken(args)
        return real(*args, **kwargs)

    stand_in = function if isinstance(owner, type) else _Class(real, broken)
    setattr(owner, name, stand_in)
    try:
        return does()
    finally:
        setattr(owner, name, real)
