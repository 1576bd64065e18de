"""The few building blocks of which every class of the model is declared.

One declaration serves the Python class, the JSON Schema and the check (design §4).
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    cast,
    dataclass_transform,
)

import attrs
from msgspec import Meta

from sos_map.model.texts import MAX_TEXT, TEXT_PATTERN

__all__ = [
    "Area",
    "Certainty",
    "Day",
    "Extensions",
    "Fingerprint",
    "Id",
    "Kept",
    "Label",
    "Language",
    "Ref",
    "Score",
    "Sentence",
    "When",
    "bounded",
    "changed",
    "described",
    "fields_of",
    "thing",
]

T = TypeVar("T")

#: Ids and languages use only what every regular-expression engine reads alike:
#: no ``\w``, ``\s``, ``.`` or ``\p`` (design §4, schema check).
ID_PATTERN = "^[A-Za-z][A-Za-z0-9_-]{0,63}$"
_POINT = (
    "[0-9]{4}(-([0-9]{2}(-[0-9]{2}){0,1}|spring|summer|autumn|winter)){0,1}[~?%]{0,1}"
)
DAY_PATTERN = f"^{_POINT}$"
#: Besides: from … to …, open at one end, or unknown (the part of EDTF people write).
WHEN_PATTERN = f"^(unknown|{_POINT}|{_POINT}/({_POINT}|[.]{{2}})|[.]{{2}}/{_POINT})$"
FINGERPRINT_PATTERN = "^[0-9a-f]{8}$"
LANGUAGE_PATTERN = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$"
AREA_PATTERN = "^[a-z][a-z0-9_]{0,40}(/[a-z][a-z0-9_]{0,40}){0,3}$"


def described(text: str, example: object, **bounds: Any) -> Meta:
    """Describe a field for people and for the schema.

    Args:
        text: One sentence a practitioner understands.
        example: A value as it would stand in a file.
        bounds: See `bounded`.
    """
    return Meta(description=text, examples=[example], extra_json_schema=_bounds(bounds))


def bounded(**bounds: Any) -> Meta:
    """Bound a type, in the words of JSON Schema: `pattern`, `minimum`, `maxLength` …

    The bounds go into the schema only. msgspec would check them a second time, slower
    than the schema does, and everything passes the schema first.
    """
    return Meta(extra_json_schema=_bounds(bounds))


def _bounds(bounds: dict[str, Any]) -> dict[str, Any] | None:
    return bounds or None


def fields_of(kind: type[Any]) -> tuple[Any, ...]:
    """Return the attrs fields of a class of the model, in reading order."""
    fields: tuple[Any, ...] = attrs.fields(kind)
    return fields


def changed(value: T, **changes: Any) -> T:
    """Return a copy with some fields changed; nothing else is touched."""
    copy: T = attrs.evolve(cast("Any", value), **changes)
    return copy


# A frozen value, made by keyword only. ``repr=False`` leaves Python's own,
# which shows an address and no content: text about people must never reach a log
# (privacy §2.5). No slots: msgspec fills a class of 16 fields four times
# faster without.
@dataclass_transform(frozen_default=True, kw_only_default=True)
def thing(cls: type[T]) -> type[T]:
    """Make a class of the model out of a declaration."""
    # One way to compare for all classes: attrs would compile one for each, which is
    # half of what it costs to import the model.
    cls.__eq__ = _equal  # type: ignore[method-assign]
    cls.__hash__ = _hash  # type: ignore[method-assign]
    return attrs.frozen(kw_only=True, repr=False, slots=False, eq=False)(cls)


def _equal(self: object, other: object) -> bool:
    if other.__class__ is not self.__class__:
        return False
    return bool(vars(self) == vars(other))


def _hash(self: object) -> int:
    # In one order: `vars` keeps the order in which the fields were set, and msgspec and
    # `__init__` have each their own.
    kind: Any = self.__class__
    return hash((kind, _values_of(kind)(self)))


@functools.cache
def _values_of(kind: type[Any]) -> Callable[[Any], Any]:
    """Return what reads all fields of a class at once."""
    return operator.attrgetter(*(field.name for field in fields_of(kind)))


class Extensions(Mapping[str, Any]):
    """What other programs keep in a file: JSON as it came, never changed.

    Lists are tuples here, and objects are `Extensions` again.
    """

    __slots__ = ("_kept",)

    def __init__(self, kept: Mapping[str, Any]) -> None:
        """Freeze a JSON object."""
        self._kept = {name: _frozen(value) for name, value in kept.items()}

    def __getitem__(self, name: str) -> Any:
        return self._kept[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Extensions) and self._kept == other._kept

    def __hash__(self) -> int:
        return hash(frozenset(self._kept.items()))


def _frozen(value: Any) -> Any:
    if isinstance(value, Mapping):
        return Extensions(value)
    if isinstance(value, list | tuple):
        return tuple(_frozen(one) for one in value)
    return value


#: Any JSON object; the one place in a file that is open.
Kept = Annotated[Extensions, bounded(type="object")]
Id = Annotated[str, bounded(pattern=ID_PATTERN)]
# A reference must be some thing's id and a label must name somebody: that is checked
# against the document (integrity), so a pattern here would only cost time.
Ref = Annotated[str, Meta(extra={"role": "reference"})]
Label = Annotated[str, Meta(extra={"role": "label"})]
Day = Annotated[str, bounded(pattern=DAY_PATTERN)]
#: A day, a month, a season or a year, as sure as it is known.
When = Annotated[str, bounded(pattern=WHEN_PATTERN)]
Fingerprint = Annotated[str, bounded(pattern=FINGERPRINT_PATTERN)]
Language = Annotated[str, bounded(pattern=LANGUAGE_PATTERN)]
Sentence = Annotated[str, bounded(maxLength=MAX_TEXT, pattern=TEXT_PATTERN)]
#: 0 to 10 in halves, as on the wall (signs-of-safety §3.3).
Score = Annotated[float, bounded(minimum=0, maximum=10, multipleOf=0.5)]
Area = Annotated[str, bounded(pattern=AREA_PATTERN)]
Certainty = Literal[
    "observed",
    "admitted",
    "reported",
    "alleged",
    "disputed",
    "court_finding",
    "unfounded",
]
