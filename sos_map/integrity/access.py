"""Who may read what: decisions that point at a part, and labels that contradict."""

from __future__ import annotations

from typing import Any

from sos_map.files.places import Path
from sos_map.integrity.found import Found, Present, listed, things_in
from sos_map.model.case import CLASSES, CaseFile
from sos_map.model.declare import fields_of
from sos_map.model.edges import LINKS, SECTIONS, edges_of

__all__ = ["access"]

_KINDS: dict[str, type[Any]] = {"case": CaseFile, **CLASSES}
_FIELDS: dict[str, frozenset[str]] = {
    section: frozenset(field.name for field in fields_of(kind)) - {"id"}
    for section, kind in _KINDS.items()
}


def access(found: Found, data: dict[str, Any], present: Present) -> None:
    """Report labels that contradict, and decisions about what is not there."""
    _contradictions(found, data, present)
    if "access" in data:
        _parts(found, data)


def _contradictions(found: Found, data: dict[str, Any], present: Present) -> None:
    """The same reader both shown and kept from: nobody can tell what was meant."""
    for section in present.get("hidden_from", ()):
        things = (
            ((0, data[section]),) if section == "case" else things_in(data, section)
        )
        for index, thing in things:
            path: Path = ("case",) if section == "case" else (section, index)
            _contradiction(found, path, thing)
    for name in LINKS:
        for section in present.get(name, ()):
            for index, thing in things_in(data, section):
                for position, item in enumerate(listed(thing.get(name))):
                    _contradiction(found, (section, index, name, position), item)


def _contradiction(found: Found, path: Path, thing: Any) -> None:
    hidden = thing.get("hidden_from") if isinstance(thing, dict) else None
    if not hidden or not thing.get("shown_to"):
        return
    shown = listed(thing["shown_to"])
    for position, label in enumerate(listed(hidden)):
        if label in shown:
            other: Path = (*path, "shown_to", shown.index(label))
            found.add(
                (*path, "hidden_from", position), "label-contradicts", (), (other,)
            )


def _parts(found: Found, data: dict[str, Any]) -> None:
    where = {
        thing.get("id"): (section, thing)
        for section in SECTIONS
        for _, thing in things_in(data, section)
        if isinstance(thing.get("id"), str)
    }
    for index, decision in things_in(data, "access"):
        field = decision.get("field")
        path: Path = ("access", index)
        about = [
            where.get(one) for one in listed(decision.get("of")) if isinstance(one, str)
        ]
        if not about:
            about = [("case", data.get("case", {}))]
        if not isinstance(field, str):
            if "member" in decision:
                found.add((*path, "member"), "access-member-of-nothing")
            continue
        for one in about:
            if one is not None and field not in _FIELDS[one[0]]:
                known = ", ".join(sorted(_FIELDS[one[0]]))
                found.add((*path, "field"), "access-field", (("known", known),))
                break
        else:
            if "member" in decision and not any(
                one is not None and decision["member"] in _members(*one, field)
                for one in about
            ):
                found.add((*path, "member"), "access-member")


def _members(section: str, thing: Any, field: str) -> list[Any]:
    """Return what the members of a list name."""
    row = next((edge for edge in edges_of(section) if edge.name == field), None)
    if row is None or not isinstance(thing, dict):
        return []
    items = listed(thing.get(field))
    if not row.inner:
        return [*items]
    return [item.get(row.inner) for item in items if isinstance(item, dict)]
