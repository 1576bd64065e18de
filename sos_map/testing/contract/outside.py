"""What runs in a fresh process: draw in other surroundings, and watch what is done.

The parent is `elsewhere`. Nothing but the standard library is loaded before the clock
is set, so that nobody keeps the real one.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import os
import sys
import zoneinfo
from typing import Any

from sos_map.testing.contract.clock import set_clock

__all__ = ["Watch"]

#: What an exporter never does, as an audit hook sees it.
_DEEDS = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "os.fork",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.putenv",
    "tempfile.",
    "shutil.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
)
_ZONES = (*zoneinfo.TZPATH, "/etc/localtime", "/etc/timezone")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Watch:
    """An audit hook that notes deeds while it is told to look.

    Attributes:
        looking: Whether to note anything.
        deeds: What was done, each once.
    """

    def __init__(self) -> None:
        """Begin to listen; a hook cannot be taken away again."""
        self.looking = False
        self.deeds: set[str] = set()
        # A program may read itself, what was installed with it, and the time zones.
        roots = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path, *_ZONES}
        self.roots = tuple({os.path.realpath(root) for root in roots if root})
        sys.addaudithook(self.hear)

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note one event, when it is a deed."""
        if not self.looking:
            return
        if event == "open":
            self.looking = False  # what follows opens nothing, but asks for paths
            self.opened(*(*arguments, None, None)[:3])
            self.looking = True
        elif event.startswith(_DEEDS):
            self.deeds.add(event)

    def opened(self, path: Any, mode: Any, flags: Any) -> None:
        """Note a file that is written, or read from outside of what is installed."""
        if path == os.devnull:
            return
        wrote = isinstance(mode, str) and any(c in mode for c in "wax+")
        if wrote or (isinstance(flags, int) and flags & _WRITES):
            self.deeds.add("open for writing")
        elif isinstance(path, str | bytes | os.PathLike):
            real = os.path.realpath(os.fsdecode(path))
            if not real.startswith(self.roots):
                self.deeds.add("open for reading")


def _be_somebody(host: str) -> None:
    """Take a name for this machine that can be looked for in a file."""
    import platform
    import socket

    for module, name in ((socket, "gethostname"), (platform, "node")):
        setattr(module, name, lambda: host)
    vars(os)["getlogin"] = lambda: os.environ["USER"]


def main() -> None:
    """Draw what stands on the way in, watch, and answer on the way out."""
    order = json.load(sys.stdin)
    os.umask(order["umask"])
    set_clock(order["seconds"])
    _be_somebody(order["host"])
    try:
        answer = _answer(order)
    except BaseException as error:  # also an exit; what it says may quote
        answer = {"error": type(error).__name__}
    print(json.dumps(answer))


def _answer(order: dict[str, Any]) -> dict[str, Any]:
    from importlib import import_module

    from sos_map.testing.contract.jobs import drawn_jobs

    module, _, attribute = order["origin"].partition(":")
    exporter = getattr(import_module(module), attribute)
    watch = Watch()
    watch.looking = True
    with open(order["sentinel"], "w", encoding="utf-8"):
        pass  # a deed of ours, to see that the watch sees
    saw = bool(watch.deeds)
    watch.deeds.clear()
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        found = drawn_jobs(exporter, order["jobs"], order["tokens"])
    watch.looking = False
    if said.getvalue():
        watch.deeds.add("print")
    return {
        **found,
        "deeds": sorted(watch.deeds),
        "saw": saw,
        "today": datetime.date.today().isoformat(),
        "now": datetime.datetime.now().date().isoformat(),
        "hash": hash("sos-map"),
    }


if __name__ == "__main__":
    main()
