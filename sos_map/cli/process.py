"""What a process of ours does not do: dump its memory, or print what broke."""

from __future__ import annotations

import contextlib
import faulthandler
import signal
import sys
import threading
from typing import Any, NoReturn

__all__ = ["guard", "tell"]


def guard() -> None:
    """Close the ways by which a process that is ours alone tells what it held.

    No core dump, no traceback of Python's own, from no thread and no destructor. Asked
    to end, it ends in order, so that no file is left half written.
    """
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.disable()
    sys.excepthook = lambda _kind, error, _trace: tell(error)
    sys.unraisablehook = _silent
    threading.excepthook = _silent
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _silent(*_what: Any) -> None:
    """Say nothing of what broke beside the command."""


def tell(error: BaseException) -> None:
    """Tell of what broke outside of `leave`, which tells of all the rest."""
    with contextlib.suppress(BaseException):
        from sos_map.silence import fault

        print(fault(error), file=sys.stderr)


def _end(number: int, _frame: Any) -> NoReturn:
    raise SystemExit(128 + number)
