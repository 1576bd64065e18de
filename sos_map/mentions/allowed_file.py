"""The file of decisions: read, and drafted for somebody to fill in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from sos_map.errors import ExportRefused, Problem
from sos_map.files import json_text, yaml_text
from sos_map.files.decode import checked, opened
from sos_map.mentions.allowed import AllowedMention
from sos_map.mentions.mention import Mention

__all__ = ["draft", "read_allowed"]

_FIELDS = tuple(field.name for field in attrs.fields(AllowedMention))
_NUMBERS = ("start", "end")


def read_allowed(text: bytes) -> tuple[AllowedMention, ...]:
    """Return the decisions in a YAML or JSON text: a list of objects.

    Raises:
        FileProblem: it is no YAML or JSON.
        ExportRefused: `mention-override-form` for each entry that is none.
    """
    data = checked(opened(text))
    read = json_text if data.lstrip()[:1] in (b"[", b"{") else yaml_text
    plain = read.parse(data)
    if not isinstance(plain, list):
        raise ExportRefused(_form("$"))
    found = [_entry(entry) for entry in plain]
    problems = [_form(f"$[{at}]") for at, one in enumerate(found) if one is None]
    if problems:
        raise ExportRefused(problems)
    return tuple(one for one in found if one is not None)


def _form(path: str) -> Problem:
    known = (("known", ", ".join(_FIELDS)),)
    return Problem(path, "mention-override-form", detail=known)


def _entry(plain: Any) -> AllowedMention | None:
    if not isinstance(plain, dict) or set(plain) != set(_FIELDS):
        return None
    made: dict[str, Any] = {}
    for name, value in plain.items():
        text = str(value).strip() if isinstance(value, str | int) else ""
        if name in _NUMBERS and not text.isdecimal():
            return None
        if not isinstance(value, str | int):
            return None
        made[name] = int(text) if name in _NUMBERS else text
    return AllowedMention(**made)


def draft(mentions: Iterable[Mention], reader: str, comment: str) -> str:
    """Return a file with one entry for each mention, the reasons still empty.

    Args:
        mentions: What the scanner found.
        reader: For whom.
        comment: What stands on top of the file.
    """
    lines = [f"# {comment}"]
    done = set()
    for one in mentions:
        key = (one.text_sha256, one.start, one.end, one.atom)
        if key in done:
            continue
        done.add(key)
        lines += [
            "",
            f"# {one.path}: {one.kind}, {one.severity}",
            f"- reader: {reader}",
            f"  text_sha256: {one.text_sha256}",
            f"  start: {one.start}",
            f"  end: {one.end}",
            f"  secret: '{one.atom}'",
            '  reason: ""',
            '  decided_by: ""',
            '  date: ""',
        ]
    if not done:
        lines.append("[]")
    return "\n".join(lines) + "\n"
