"""Drawings as plain data that can be sent to another process, and their digests."""

from __future__ import annotations

import hashlib
from typing import Any

from sos_map.exporting.api import Exporter, File
from sos_map.files.canonical import dumps
from sos_map.files.load import loads
from sos_map.testing.contract.attempt import Crash, Drawn, attempt
from sos_map.testing.contract.reading import readable_in
from sos_map.testing.contract.trials import LANGUAGES, Trial, trials
from sos_map.testing.samples import extreme_case, usual_case

__all__ = ["Job", "drawn_jobs", "jobs_for"]

Job = dict[str, Any]


def jobs_for(exporter: Exporter) -> list[Job]:
    """Return the drawings that are made in every process."""
    chosen = trials(exporter, usual_case())[:4] + trials(exporter, extreme_case(8))[:1]
    half = len(chosen) // 2  # another language first when it goes backwards
    return [_job(one, LANGUAGES[n >= half]) for n, one in enumerate(chosen)]


def _job(trial: Trial, language: str) -> Job:
    return {
        "case": dumps(trial.case).decode(),
        "reader": trial.reader,
        "child": trial.child,
        "kind": trial.kind,
        "language": language,
    }


def drawn_jobs(exporter: Exporter, jobs: list[Job], tokens: list[str]) -> Job:
    """Draw all, and return a digest of each and what of the machine stands in them.

    Args:
        exporter: The exporter.
        jobs: What to draw.
        tokens: Words that tell of this machine.
    """
    digests: list[str] = []
    traces: set[str] = set()
    for one in jobs:
        case = loads(one["case"], format="json")
        trial = Trial(case, one["reader"], one["child"], one["kind"])
        made = attempt(exporter, trial.view(), language=one["language"])
        digests.append(_digest(made))
        if tokens and not isinstance(made, Crash):
            traces.update(*(_traces(exporter, file, tokens) for file in made))
    return {"digests": digests, "traces": sorted(traces)}


def _digest(made: Drawn) -> str:
    if isinstance(made, Crash):
        return f"{made.error} {made.where}"
    digest = hashlib.sha256()
    for file in made:
        head = f"{file.name}\0{file.media_type}\0{len(file.data)}\0"
        digest.update(head.encode())
        digest.update(file.data)
    return digest.hexdigest()


def _traces(exporter: Exporter, file: File, tokens: list[str]) -> set[str]:
    """Return the types of files in which a word tells of the machine."""
    text = readable_in(exporter, file).casefold()
    found = any(token.casefold() in text for token in tokens)
    return {file.media_type} if found else set()
