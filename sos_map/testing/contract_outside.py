"""Drawing in a process of its own: other surroundings, and an eye on what it does.

The parent calls `run`; the child process runs this module.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sos_map.exporting.api import Exporter
from sos_map.exporting.run import render
from sos_map.files.canonical import dumps
from sos_map.files.load import loads
from sos_map.privacy.views import view
from sos_map.testing.contract_trials import Trial, expect
from sos_map.testing.samples import DATE

__all__ = ["SURROUNDINGS", "digests", "job", "run"]

Job = dict[str, Any]
SURROUNDINGS: tuple[Mapping[str, str], ...] = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "C"},
)
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
    "tempfile.",
    "shutil.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def job(trial: Trial) -> Job:
    """Return a trial as plain data that can be sent."""
    text = dumps(trial.case).decode()
    return {"case": text, "reader": trial.reader, "child": trial.child}


def digests(exporter: Exporter, jobs: list[Job]) -> list[str]:
    """Return one digest for each job: names, types and bytes of its files."""
    found = []
    for one in jobs:
        case = loads(one["case"], format="json")
        shown = view(case, one["reader"], DATE, child=one["child"])
        digest = hashlib.sha256()
        for file in render(exporter, shown, {}, "sv"):
            digest.update(
                f"{file.name}\0{file.media_type}\0{len(file.data)}\0".encode()
            )
            digest.update(file.data)
        found.append(digest.hexdigest())
    return found


def run(
    exporter: Exporter,
    origin: str,
    trials: list[Trial],
    surroundings: Mapping[str, str],
) -> dict[str, Any]:
    """Draw in a new process and return `digests` and `deeds`.

    Args:
        exporter: The exporter.
        origin: Where the process finds it; looked for when empty.
        trials: What to draw.
        surroundings: Variables of its environment.
    """
    order = {
        "origin": origin or _origin(exporter),
        "name": exporter.name,
        "jobs": [job(trial) for trial in trials],
    }
    with tempfile.TemporaryDirectory() as folder:
        places = dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME"), folder)
        answer = subprocess.run(
            [sys.executable, "-m", "sos_map.testing.contract_outside"],
            input=json.dumps(order).encode(),
            capture_output=True,
            cwd=folder,
            check=False,
            timeout=300,
            env={
                **{k: os.environ[k] for k in ("PATH", "SYSTEMROOT") if k in os.environ},
                **places,
                **surroundings,
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
            },
        )
        left = [str(path) for path in Path(folder).rglob("*")]
    expect(answer.returncode == 0, "C8, C10: it cannot be drawn in a new process")
    found: dict[str, Any] = json.loads(answer.stdout)
    if left:
        found["deeds"].append(f"{len(left)} files left behind")
    return found


def _origin(exporter: Exporter) -> str:
    """Return `module:NAME` where the exporter stands, its own package first."""
    package = (exporter.render.__module__ or "").partition(".")[0]
    found = [
        (not name.startswith(package), name, attribute)
        for name, module in list(sys.modules.items())
        for attribute, value in list(getattr(module, "__dict__", {}).items())
        if value is exporter and name != "__main__"
    ]
    expect(bool(found), "C8, C10: say in `origin` where the exporter stands")
    _foreign, name, attribute = min(found)
    return f"{name}:{attribute}"


def main() -> None:
    """Draw what stands on the way in, watch, and answer on the way out."""
    from importlib import import_module

    order = json.load(sys.stdin)
    module, _, attribute = order["origin"].partition(":")
    exporter = getattr(import_module(module), attribute)
    deeds: set[str] = set()
    watching = True

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if not watching:
            return
        if event == "open":
            path, mode, flags = (*arguments, None, None)[:3]
            wrote = isinstance(mode, str) and any(c in mode for c in "wax+")
            wrote = wrote or bool(isinstance(flags, int) and flags & _WRITES)
            if wrote and path != os.devnull:
                deeds.add("open for writing")
        elif event.startswith(_DEEDS):
            deeds.add(event)

    sys.addaudithook(hook)
    found = digests(exporter, order["jobs"])
    watching = False
    print(json.dumps({"digests": found, "deeds": sorted(deeds)}))


if __name__ == "__main__":
    main()
