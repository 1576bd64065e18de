"""Typst, shut in: our template, our fonts, the folder they lie in, nothing else."""

from __future__ import annotations

import atexit
import os
import threading
from contextlib import ExitStack
from functools import lru_cache
from importlib.resources import as_file
from typing import Any

import typst

from sos_map_pages.errors import PagesError
from sos_map_pages.faces import fonts_folder
from sos_map_pages.template import TEMPLATE

__all__ = ["typeset"]

_local = threading.local()
_lock = threading.Lock()


def typeset(data: str, *, timestamp: int, **options: Any) -> Any:
    """Compile the template with a drawing's data.

    Each thread keeps a compiler, which remembers what it has learned; all share
    the fonts.

    Raises:
        PagesError: If typst refuses, or in a process forked from one that had
            already typeset.
    """
    room = _room()
    if room.process != os.getpid():
        # typst's worker threads do not survive a fork: the child would wait for
        # them for ever.
        raise PagesError(
            "this process was forked from one that had typeset pages; start worker "
            "processes with the 'spawn' or 'forkserver' method"
        )
    compiler: typst.Compiler | None = getattr(_local, "compiler", None)
    if compiler is None:
        compiler = _local.compiler = room.compiler()
    try:
        return compiler.compile(
            input=TEMPLATE,
            sys_inputs={"drawing": data},
            timestamp=timestamp,
            **options,
        )
    except typst.TypstError:
        pass  # its messages quote the text of the page, so they stay here
    raise PagesError("typst refused the drawing; please report this")


class _Room:
    """The fonts of this process, in the only folder that typst may read."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self._stack = ExitStack()
        # Nothing is written, not even an empty folder: an exporter only computes.
        folder = self._stack.enter_context(as_file(fonts_folder()))
        self._root = str(folder)
        self._fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(folder)],
        )
        atexit.register(self._close)

    def compiler(self) -> typst.Compiler:
        """Return a new compiler that can open no file but the fonts."""
        return typst.Compiler(
            root=self._root,
            font_paths=self._fonts,
            ignore_system_fonts=True,
            package_path=self._root,
            package_cache_path=self._root,
        )

    def _close(self) -> None:
        if self.process == os.getpid():  # a forked child leaves its parent's folder
            self._stack.close()


def _room() -> _Room:
    with _lock:  # one folder for each process, also when threads start together
        return _only_room()


@lru_cache(maxsize=1)
def _only_room() -> _Room:
    return _Room()
