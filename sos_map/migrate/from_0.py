"""Format 0, the drafts before the first release, becomes format 1.

The times that something protected were bare dates; now each is an act with words of
its own. Some fields that held bare text hold words, with their language and wordings.
"""

from __future__ import annotations

from typing import Any

from sos_map.migrate.notes import Note

__all__ = ["step"]

Data = dict[str, Any]

#: Section → fields of bare text that became words.
_WORDS = {
    "existing_safety": ("how_often",),
    "steps": ("outcome",),
    "ratings": ("why_not_lower", "why_not_higher"),
}


def step(data: Data) -> tuple[Data, list[Note]]:
    """Return the document in format 1, and what was changed."""
    notes: list[Note] = []
    made = dict(data)
    for section, fields in _WORDS.items():
        things = data.get(section)
        if isinstance(things, list | tuple):
            made[section] = [
                _thing(thing, fields, section, index, notes)
                for index, thing in enumerate(things)
            ]
    return made, notes


def _thing(
    thing: Any, fields: tuple[str, ...], section: str, index: int, notes: list[Note]
) -> Any:
    if not isinstance(thing, dict):
        return thing  # of another shape; the schema says so
    made: Data = {}
    for name, value in thing.items():
        path = (section, index, name)
        if name in fields and isinstance(value, str):
            made[name] = {"text": value}
            notes.append(Note(path, path, "became-words"))
        elif section == "existing_safety" and _are_times(thing, name):
            made["acts"] = [{"date": day} for day in value]
            now = (section, index, "acts")
            notes.append(Note(path, now, "became-list"))
        else:
            made[name] = value
    return made


def _are_times(thing: Data, name: str) -> bool:
    return name == "dates" and "acts" not in thing and isinstance(thing[name], list)
