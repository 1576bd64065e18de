"""What a schema cannot say: references, ids, labels, and words that contradict.

Works on plain data and forgives any shape, so that it can report beside the schema's
own problems, all at once.
"""

from __future__ import annotations

from typing import Any

from sos_map.errors import Problem
from sos_map.files.places import Where, nowhere
from sos_map.integrity.contradictions import contradictions
from sos_map.integrity.found import CAPACITIES, Found, Ids, listed, present_in
from sos_map.integrity.references import duplicates, labels, references, sound
from sos_map.model.edges import SECTIONS

__all__ = ["CAPACITIES", "broken"]

_LISTS = (list, tuple)


def broken(data: Any, where: Where = nowhere) -> list[Problem]:
    """Return every problem of references, ids, labels and consistency.

    Args:
        data: A document as plain data; its shape may be wrong anywhere.
        where: Says where a path stands in the text.
    """
    if not isinstance(data, dict):
        return []
    found = Found(where)
    sections = [
        (name, data[name])
        for name in SECTIONS
        if name in data and isinstance(data[name], _LISTS)
    ]
    ids = Ids(sections)
    if not ids.unique:
        duplicates(found, sections)
    everything = _everything(data, sections)
    present = present_in(everything)
    if not sound(found, ids, everything, present):
        if isinstance(data.get("case"), dict):
            references(found, ids, "case", (data["case"],), None)
        for index, label in enumerate(listed(data.get("labels"))):
            labels(found, ids, label, ("labels", index))
        for section, things in sections:
            references(found, ids, section, things, section)
    contradictions(found, data, present)
    return found.problems


def _everything(
    data: dict[str, Any], sections: list[tuple[str, Any]]
) -> dict[str, Any]:
    """Return all that refers or is labelled, the case file as a section of one."""
    whole = dict(sections)
    if "case" in data:
        whole["case"] = (data["case"],)
    if "labels" in data:
        whole["labels"] = data["labels"]
    return whole
