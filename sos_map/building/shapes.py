"""What the fields of each class take from a script: words, handles, objects inside."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, get_args, get_type_hints

import attrs

from sos_map.model.base import Words
from sos_map.model.case import CLASSES, CaseFile, SectionLabel
from sos_map.model.edges import edges_of

__all__ = ["Shape", "shape_of"]

_LABELS = frozenset({"shown_to", "hidden_from"})
#: Lists of objects that tie the thing to nothing else → what a bare value in one says.
_SAYS = {"acts": "date", "moves": "to", "names": "zone"}


@attrs.frozen
class Shape:
    """One class, as a script fills it.

    Attributes:
        ids: Fields that hold ids, where handles may stand.
        words: Fields that hold words, where plain text may stand.
        inside: Fields that hold a list of objects, with the shape of one.
        own: For an object in such a list: the field that a bare value fills.
        said: The field of plain text that the wordings put otherwise.
    """

    ids: frozenset[str]
    words: frozenset[str]
    inside: Mapping[str, Shape]
    own: str
    said: str


@functools.cache
def shape_of(section: str) -> Shape:
    """Return the shape of the things in a section; `case` and `labels` too."""
    about = {"case": CaseFile, "labels": SectionLabel}
    kind: type[Any] = about.get(section) or CLASSES[section]
    if section == "labels":
        return _shape(kind, _LABELS, {}, "")
    rows = edges_of(section)
    ties = {row.name: row.inner for row in rows if row.inner}
    ids = {row.name for row in rows if not row.inner}
    return _shape(kind, _LABELS | ids, ties, "")


def _shape(
    kind: type[Any], ids: frozenset[str], ties: Mapping[str, str], own: str
) -> Shape:
    hints = get_type_hints(kind)
    words, inside = set(), {}
    for name, hint in hints.items():
        first, *_rest = get_args(hint) or (hint,)
        if Words in (hint, first):
            words.add(name)
        elif attrs.has(first) and name != "wordings":
            tie = ties.get(name)
            held = _LABELS | {tie} if tie else _LABELS
            inside[name] = _shape(first, held, {}, tie or _SAYS[name])
    said = "text" if "text" in hints else "quote"
    return Shape(ids, frozenset(words), inside, own, said)
