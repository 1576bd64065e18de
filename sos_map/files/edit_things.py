"""Adding a thing, or changing one field of a thing, in a map that is kept as YAML."""

from __future__ import annotations

from typing import Any

from sos_map.errors import Problem, SosMapError
from sos_map.files import yaml_text
from sos_map.files.decode import checked, opened
from sos_map.files.edit_lines import appended, put, removed
from sos_map.files.places import Path
from sos_map.model.case import CLASSES, CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import SECTIONS

__all__ = ["field_put", "field_removed", "thing_added"]


def thing_added(data: bytes, section: str, thing: dict[str, Any]) -> bytes:
    """Return the text with a thing at the end of a section.

    Args:
        data: A map as YAML, with the format's own names.
        section: The section; it is made in its place when the file has none.
        thing: The thing as it stands in a file.

    Raises:
        NothingWritten: `edit-not-safe`.
        FileProblem: the text is not YAML.
    """
    order = [field.name for field in fields_of(CaseMap)]
    return appended(data, (section,), thing, order)


def field_put(data: bytes, identity: str, field: str, value: Any) -> bytes:
    """Return the text with one field of a thing set.

    Args:
        data: A map as YAML, with the format's own names.
        identity: The thing's id.
        field: The field.
        value: Plain data.

    Raises:
        SosMapError: `reference-dangling`; no such thing.
        NothingWritten: `edit-not-safe`.
        FileProblem: the text is not YAML.
    """
    path = _path(data, identity)
    order = [one.name for one in fields_of(CLASSES[str(path[0])])]
    return put(data, (*path, field), value, ["id", *order])


def field_removed(data: bytes, identity: str, field: str) -> bytes:
    """Return the text without one field of a thing; see `field_put`."""
    return removed(data, (*_path(data, identity), field))


def _path(data: bytes, identity: str) -> Path:
    plain = yaml_text.parse(checked(opened(data)))
    for section in SECTIONS:
        for at, thing in enumerate(plain.get(section, ())):
            if thing.get("id") == identity:
                return section, at
    detail = (("wanted", ", ".join(SECTIONS.values())),)
    raise SosMapError(Problem("$", "reference-dangling", detail=detail))
