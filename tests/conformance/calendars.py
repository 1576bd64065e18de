"""Exporters of iCalendar, a format for which the kit has no parser of its own."""

from __future__ import annotations

import re
from typing import Any

import good

from sos_map import Exporter, File, Reading, Request

__all__ = ["escaped", "exporter", "lenient", "strict", "telling_all", "written"]

_ESCAPED = {"n": "\n", "N": "\n"}


def escaped(text: str) -> str:
    """Return words that stay words in a value."""
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def written(request: Request, escape: Any = escaped) -> list[File]:
    """Return an event for each statement."""
    made = ["BEGIN:VCALENDAR"]
    for line in good.lines(request):
        made += ["BEGIN:VEVENT", f"SUMMARY:{escape(line)}", "END:VEVENT"]
    lines = "\n".join([*made, "END:VCALENDAR"])
    return [File.text("list.ics", "text/calendar", lines, line_end="\r\n")]


def lenient(file: File) -> list[str]:
    """Return the words, and look at nothing else."""
    return [
        re.sub(r"\\(.)", lambda m: _ESCAPED.get(m[1], m[1]), line[8:])
        for line in file.data.decode().split("\r\n")
        if line.startswith("SUMMARY:")
    ]


def telling_all(file: File) -> Reading:
    """Return the words, and what a calendar would do."""
    lines = file.data.decode().split("\r\n")
    names = [line.partition(":")[0] for line in lines]
    active = [name for name in names if name in ("ATTENDEE", "ATTACH", "URL")]
    return Reading(texts=lenient(file), active=active)


def strict(file: File) -> Reading:
    """Return the same of a file that has lines of its own form only."""
    text = file.data.decode()
    for line in text.removesuffix("\r\n").split("\r\n"):
        name, colon, value = line.partition(":")
        known = name in ("BEGIN", "END", "SUMMARY") and colon
        if not known or re.search(r"(?<!\\)(\\\\)*[;,\n]", value):
            raise ValueError("no calendar")
    return telling_all(file)


def exporter(render: Any, **more: Any) -> Exporter:
    """Return an exporter of calendars."""
    return good.exporter(render, media_types=("text/calendar",), **more)
