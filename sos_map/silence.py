"""The way out of every public function: an error leaves alone.

Exceptions of others quote what they choked on (`KeyError: 'Anna'`), an error that was
being handled hangs on the next one, and a traceback keeps every value of every frame
(privacy §2.5). So nothing leaves but our own errors, and nothing hangs on them.
"""

from __future__ import annotations

import contextlib
import functools
import re
import sys
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from types import FunctionType, TracebackType
from typing import ParamSpec, TypeVar

from sos_map.errors import Fault, Problem, SosMapError

__all__ = [
    "alone",
    "debug_with_personal_data",
    "fault",
    "foreign",
    "place_of",
    "silent",
    "silent_methods",
    "type_of",
]

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C", bound=type)
_speaks: ContextVar[bool] = ContextVar("_speaks", default=False)
#: A file's name that tells of code and of nothing else.
_CODE_FILE = re.compile(r"[a-z0-9_]+\.py")
#: How many places of the code are told, the last ones.
_PLACES = 6


@contextlib.contextmanager
def debug_with_personal_data() -> Iterator[None]:
    """Let errors keep what they came from, for as long as the block lasts.

    `__cause__` and tracebacks then hold words of the case: never in a log, never where
    others read, and only for as long as you look for a fault.
    """
    before = _speaks.set(True)
    try:
        yield
    finally:
        _speaks.reset(before)


def silent(function: Callable[P, R]) -> Callable[P, R]:
    """Let no error but ours out of a public function, and that one alone."""

    @functools.wraps(function)
    def way_out(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            # Nothing else here: an interruption would carry this error with it.
            left = error
        # Whoever prints the local values of frames would print the document.
        del args, kwargs
        try:
            left = _bare(left) if _misfit(left) else alone(left)
            raise left
        finally:
            del left

    return way_out


def _misfit(error: BaseException) -> bool:
    """Say whether the call does not fit the signature.

    Python then names a parameter, which stands in the caller's own code.
    """
    trace = error.__traceback__
    return type(error) is TypeError and trace is not None and trace.tb_next is None


def alone(error: BaseException) -> BaseException:
    """Return what may leave in an error's place, with nothing hanging on it.

    Ours stay. What came by itself from somewhere else becomes a `Fault` that names
    the kind and the place in the code. What stops a program or a task goes on.
    """
    kept: BaseException
    if isinstance(error, SosMapError):
        kept = error
    elif isinstance(error, Exception | BaseExceptionGroup) or is_panic(error):
        kept = fault(error)
    elif isinstance(error, KeyboardInterrupt):
        kept = KeyboardInterrupt()
    elif isinstance(error, SystemExit):
        kept = SystemExit(error.code if isinstance(error.code, int | None) else 1)
    else:
        kept = error  # a framework waits for its own
    return kept if _speaks.get() else _bare(kept)


def fault(error: BaseException) -> Fault:
    """Return the error of ours that tells of one that should not have come."""
    detail = (("error", type_of(error)), ("where", place_of(error)))
    made = Fault(Problem("$", "fault", detail=detail))
    made.__cause__ = error  # for whoever asked so; the way out takes it off
    return made


def _bare(error: BaseException) -> BaseException:
    error.__traceback__ = error.__cause__ = error.__context__ = None
    error.__suppress_context__ = False
    vars(error).pop("__notes__", None)
    return error


def foreign(
    call: Callable[[], R], refused: Callable[[dict[str, str]], SosMapError]
) -> R:
    """Call somebody else's code; whatever it raises becomes one error of ours.

    What they raised hangs on it only as far as the way out.

    Args:
        call: Theirs, which may raise anything with anything in it.
        refused: Makes the error out of what may be told: `error`, the kind of theirs,
            and `where` it was raised.
    """
    try:
        return call()
    except BaseException as error:
        left = error
    try:
        if not (isinstance(left, Exception | SystemExit) or is_panic(left)):
            raise alone(left)
        raise refused({"error": type_of(left), "where": place_of(left)}) from left
    finally:
        del left


def is_panic(error: BaseException) -> bool:
    """Say whether a library in Rust broke; its words quote like all others."""
    return type(error).__name__ == "PanicException"


def type_of(error: BaseException) -> str:
    """Return the name of the error's class; of the next one above if it is homeless.

    A class that was made on the way could have any name.
    """
    for kind in type(error).__mro__:
        name: str = kind.__name__
        if getattr(sys.modules.get(kind.__module__), name, None) is kind:
            return name
    return "Exception"


def place_of(error: BaseException, most: int = _PLACES) -> str:
    """Return where in the code it broke: `load.py:66 > admission.py:40`.

    Args:
        error: What was raised.
        most: How many places are told, the last ones.
    """
    places = []
    for frame in _frames(error.__traceback__):
        path = frame.tb_frame.f_code.co_filename
        name = re.split(r"[/\\]", path)[-1]
        if path != __file__ and _CODE_FILE.fullmatch(name):
            places.append(f"{name}:{frame.tb_lineno}")
    return " > ".join(places[-most:]) or "?"


def _frames(trace: TracebackType | None) -> Iterator[TracebackType]:
    while trace is not None:
        yield trace
        trace = trace.tb_next


def silent_methods(cls: C) -> C:
    """Let no error but ours out of the public methods of a class."""
    for name, value in list(vars(cls).items()):
        if name.startswith("_") and name != "_repr_html_":
            continue
        if isinstance(value, classmethod | staticmethod):
            setattr(cls, name, type(value)(silent(value.__func__)))
        elif isinstance(value, property) and value.fget is not None:
            setattr(cls, name, property(silent(value.fget), doc=value.__doc__))
        elif isinstance(value, FunctionType):
            setattr(cls, name, silent(value))
    return cls
