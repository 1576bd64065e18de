"""From what a script gives to plain data, as it would stand in a file."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from sos_map.building.handles import Handle, Piece
from sos_map.building.shapes import Shape
from sos_map.files.canonical import as_data
from sos_map.files.limits import MAX_DEPTH
from sos_map.files.places import Path
from sos_map.model.base import Labelled, Wording, Words
from sos_map.model.declare import Extensions
from sos_map.wording import fingerprint

__all__ = ["Names", "filled"]

#: Says which id a handle stands for, at a place of the document.
Names = Callable[[Handle, Path], Any]
_WORDS = Shape(frozenset(), frozenset(), {}, "text", "text")
_WORDING = Shape(frozenset(), frozenset(), {}, "text", "")


def filled(
    shape: Shape,
    given: Mapping[str, object],
    path: Path,
    names: Names,
    before: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return plain data for the fields of a thing; what is ``None`` is left out.

    What fits nowhere is left to the gate, which says where it is.

    Args:
        shape: What the fields take.
        given: The fields: text, handles, pieces, values of the model.
        path: Where the thing will stand.
        names: Turns handles into ids.
        before: The thing as it was, when it is changed.
    """
    return _Filling(names).fields(shape, given, path, before or {})


class _Filling:
    def __init__(self, names: Names) -> None:
        self.names = names

    def fields(
        self,
        shape: Shape,
        given: Mapping[str, Any],
        path: Path,
        before: Mapping[str, Any],
    ) -> dict[str, Any]:
        said = given.get(shape.said, before.get(shape.said))
        return {
            name: self.wordings(value, (*path, name), said)
            if name == "wordings"
            else self.field(shape, name, value, (*path, name), before.get(name))
            for name, value in given.items()
            if value is not None
        }

    def field(
        self, shape: Shape, name: str, value: Any, path: Path, before: Any
    ) -> Any:
        if name in shape.ids:
            return self.plain(value, path, ids=True)
        if name in shape.words:
            if isinstance(value, str) and isinstance(before, Mapping):
                return {**before, "text": value}  # its wordings stay, and show as old
            return self.item(_WORDS, value, path)
        if name in shape.inside:
            return self.items(shape.inside[name], value, path)
        return self.plain(value, path)

    def items(self, shape: Shape, value: Any, path: Path) -> Any:
        """Return the objects of a list, given as a list or by what each is about."""
        if isinstance(value, Mapping):
            return [
                self.fields(shape, _about(shape, key, one), (*path, place), {})
                for place, (key, one) in enumerate(value.items())
            ]
        if isinstance(value, list | tuple):
            numbered = enumerate(value)
            return [self.item(shape, one, (*path, place)) for place, one in numbered]
        return self.plain(value, path)

    def item(self, shape: Shape, value: Any, path: Path) -> Any:
        """Return one object, given as a bare value, a piece, fields or the thing."""
        if isinstance(value, Labelled | Wording | Words):
            return as_data(value)
        if isinstance(value, Piece):
            value = {shape.own: value.what, **value.fields}
        elif not isinstance(value, Mapping):
            value = {shape.own: value}
        return self.fields(shape, value, path, {})

    def wordings(self, value: Any, path: Path, said: Any) -> Any:
        """Return wordings, given as a list or by language; new ones say of what."""
        if isinstance(value, Mapping):
            value = [_in_language(key, words) for key, words in value.items()]
        if not isinstance(value, list | tuple):
            return self.plain(value, path)
        made = []
        for place, one in enumerate(value):
            plain = self.item(_WORDING, one, (*path, place))
            if isinstance(said, str) and not _says_of_what(one):
                plain["made_from"] = fingerprint(said)
            made.append(plain)
        return made

    def plain(self, value: Any, path: Path, *, ids: bool = False) -> Any:
        """Return plain data; a handle becomes an id only where an id may stand."""
        if isinstance(value, Handle):
            if "extensions" in path:
                return value  # an empty object would pass there
            return self.names(value, path) if ids else {}
        if isinstance(value, datetime.date):
            return value.isoformat()
        if isinstance(value, Labelled | Wording | Words | Extensions):
            return as_data(value)
        if len(path) > MAX_DEPTH:
            return value  # the gate says that it is too deep
        if isinstance(value, list | tuple):
            numbered = enumerate(value)
            return [self.plain(one, (*path, place), ids=ids) for place, one in numbered]
        if isinstance(value, Mapping):
            return {
                key: self.plain(inner, (*path, key)) for key, inner in value.items()
            }
        return value


def _about(shape: Shape, key: object, words: Any) -> dict[str, Any]:
    if isinstance(words, Piece):
        return {shape.own: key, "text": words.what, **words.fields}
    if isinstance(words, Mapping):
        return {shape.own: key, **words}
    return {shape.own: key, "text": words}


def _in_language(language: str, words: Any) -> dict[str, Any]:
    if isinstance(words, Piece):
        return {"language": language, "text": words.what, **words.fields}
    if isinstance(words, Mapping):
        return {"language": language, **words}
    return {"language": language, "text": words}


def _says_of_what(wording: Any) -> bool:
    """Say whether a wording comes from a map, or was given its `made_from`."""
    fields = wording.fields if isinstance(wording, Piece) else wording
    named = isinstance(fields, Mapping) and "made_from" in fields
    return named or isinstance(wording, Wording)
