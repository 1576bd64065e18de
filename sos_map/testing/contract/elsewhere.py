"""The same bytes again and elsewhere, in processes of their own (C7, C8, C9, C12)."""

from __future__ import annotations

import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import attrs

from sos_map.exporting.api import Exporter
from sos_map.testing.contract.jobs import Job, jobs_for
from sos_map.testing.contract.trying import Trying

__all__ = ["draw_elsewhere"]

_YEAR = 366 * 86_400
#: Seconds until a process counts as one that never ends.
_PATIENCE = 600
_USER, _HOST = "kontraktsanvandare7q", "kontraktsdator7q"


@attrs.frozen
class _Place:
    """Surroundings of a process.

    Attributes:
        variables: Of its environment.
        folder: Name of the folder that it runs in.
        umask: Which permissions new files do not get.
        seconds: How far its clock goes ahead.
        backwards: Whether it draws in the opposite order.
    """

    variables: Mapping[str, str]
    folder: str = "a"
    umask: int = 0o022
    seconds: int = 0
    backwards: bool = False

    @property
    def name(self) -> str:
        """Tell the place in a few words."""
        ahead = ", a year ahead" if self.seconds else ""
        return ", ".join(self.variables.values()) + ahead


_HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
_HOME = _Place(_HERE)
_BACKWARDS = _Place(_HERE, backwards=True)
#: Drawn backwards, too, so that what the first page leaves behind shows.
_OTHERS = (
    _Place(
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        folder="mapp med å",
        umask=0o077,
        seconds=_YEAR,
        backwards=True,
    ),
    _Place(
        {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "sv_SE.UTF-8"},
        folder="b/c",
        umask=0,
        backwards=True,
    ),
)


def draw_elsewhere(trying: Trying) -> None:
    """Draw in three processes and compare what comes out, and what was done."""
    origin = trying.origin or _origin(trying.exporter)
    trying.expect(bool(origin), 8, "no-origin")
    if origin:
        jobs = jobs_for(trying.exporter)
        with tempfile.TemporaryDirectory() as root:
            _compare(trying, lambda place: _run(origin, jobs, place, Path(root)))


def _compare(trying: Trying, run: Callable[[_Place], Job]) -> None:
    places = (_HOME, *_OTHERS)
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(run, places))
    for answer, place in zip(answers, places, strict=True):
        if "digests" not in answer:
            trying.expect(False, 8, "no-answer", error=answer["error"])
            return
        _judge_deeds(trying, answer)
        _judge_kit(trying, answer, place)
    hashes = len({answer["hash"] for answer in answers})
    trying.expect(hashes == len(places), 16, "surroundings", part="hash seed")
    home, *others = answers
    if all(one["digests"] == home["digests"] for one in others):
        trying.tried.update((7, 8))
        return
    # At home, but backwards: where that differs, the surroundings are not to blame.
    steady = run(_BACKWARDS).get("digests") == home["digests"]
    trying.expect(steady, 7, "not-in-a-process")
    for place, other in zip(_OTHERS, others, strict=True):
        same = other["digests"] == home["digests"]
        trying.expect(same or not steady, 8, "not-elsewhere", place=place.name)


def _judge_deeds(trying: Trying, answer: Job) -> None:
    for deed in answer["deeds"]:
        trying.breach(9, "deed", deed=deed)
    for media_type in answer["traces"]:
        trying.breach(12, "machine", type=media_type)
    trying.tried.update((9, 12))


def _judge_kit(trying: Trying, answer: Job, place: _Place) -> None:
    """The surroundings were as they should be, and the watch sees."""
    trying.expect(answer["saw"], 16, "surroundings", part="audit hook")
    ahead = datetime.date.today() + datetime.timedelta(seconds=place.seconds)
    for clock in ("today", "now"):
        day = datetime.date.fromisoformat(answer[clock])
        trying.expect(abs(day - ahead).days < 3, 16, "surroundings", part="clock")


def _run(origin: str, jobs: list[Job], place: _Place, root: Path) -> Job:
    """Draw in a new process; return its answer, or the kind of error."""
    folder = root / place.folder
    folder.mkdir(parents=True, exist_ok=True)
    before = _files(folder)
    order: Job = {
        "origin": origin,
        "jobs": jobs[::-1] if place.backwards else jobs,
        "seconds": place.seconds,
        "umask": place.umask,
        "host": _HOST,
        "sentinel": str(root / "sentinel"),
        "tokens": [_USER, _HOST, str(root), *_machine()] if place is _HOME else [],
    }
    try:
        answer = subprocess.run(
            [sys.executable, "-m", "sos_map.testing.contract.outside"],
            input=json.dumps(order).encode(),
            capture_output=True,
            cwd=folder,
            check=False,
            timeout=_PATIENCE,
            env=_environment(place, str(folder)),
        )
    except subprocess.TimeoutExpired:
        return {"error": "TimeoutExpired"}
    if answer.returncode:
        return {"error": f"exit code {answer.returncode}"}
    found: Job = json.loads(answer.stdout.splitlines()[-1])
    if "error" in found:
        return found
    if place.backwards:
        found["digests"].reverse()
    if _files(folder) - before:
        found["deeds"].append("files left behind")
    return found


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def _environment(place: _Place, folder: str) -> dict[str, str]:
    kept = {k: os.environ[k] for k in ("PATH", "SYSTEMROOT") if k in os.environ}
    homes = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME"), folder)
    names = dict.fromkeys(("USER", "LOGNAME", "LNAME", "USERNAME"), _USER)
    return {
        **kept,
        **homes,
        **names,
        **place.variables,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
    }


def _machine() -> list[str]:
    """Return words that tell of this machine and are no words of people."""
    facts = (platform.release(), platform.platform(), sys.prefix, sys.executable)
    return [fact for fact in facts if len(fact) > 5]


def _origin(exporter: Exporter) -> str:
    """Return `module:NAME` where the exporter stands, its own package first."""
    package = (exporter.render.__module__ or "").partition(".")[0]
    found: list[tuple[Any, ...]] = [
        (not name.startswith(package), name, attribute)
        for name, module in list(sys.modules.items())
        for attribute, value in list(getattr(module, "__dict__", {}).items())
        if value is exporter and name != "__main__"
    ]
    if not found:
        return ""
    _foreign, name, attribute = min(found)
    return f"{name}:{attribute}"
