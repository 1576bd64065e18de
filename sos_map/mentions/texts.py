"""Every text in a view, with its place there and in the map it was made of."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import attrs
from msgspec import Meta

from sos_map.model.case import CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import SECTIONS
from sos_map.model.texts import TEXT_PATTERN
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View

__all__ = ["Text", "texts_in"]


@attrs.frozen(repr=False)
class Text:
    """One text that a reader sees.

    Attributes:
        words: The text.
        place: Where it stands in the view, by position: ``$.harms[0].text``.
        path: Where it stands in the map: ``$.harms[2].wordings[1].text``.
        thing: The id in the map of the thing it belongs to; empty for the case file.
        is_name: It is somebody's own name, who may be seen.
    """

    words: str
    place: str
    path: str
    thing: str
    is_name: bool = False


def texts_in(case: CaseMap, view: View, report: OperatorReport) -> Iterator[Text]:
    """Return the texts of a view in reading order.

    Args:
        case: The whole map.
        view: What was made of it.
        report: The account of how.
    """
    shown = _positions(report)
    yield from _Walk("", shown).thing(view.case.case, case.case, "$.case", "$.case")
    old = {new: identity for identity, new in report.new_ids.items()}
    for section in SECTIONS:
        places = {t.id: at for at, t in enumerate(getattr(case, section))}
        for position, thing in enumerate(getattr(view.case, section)):
            identity = old[thing.id]
            source = getattr(case, section)[places[identity]]
            for text in _Walk(identity, shown).thing(
                thing,
                source,
                f"$.{section}[{position}]",
                f"$.{section}[{places[identity]}]",
            ):
                named = section in ("people", "bodies") and text.path.endswith("].name")
                yield attrs.evolve(text, is_name=named)


def _positions(report: OperatorReport) -> dict[tuple[str, str], list[int]]:
    """Return for each list of a thing the old positions of what was shown."""
    found: dict[tuple[str, str], list[int]] = {}
    for identity, field, position, inner in report.shown:
        if position is not None and not inner:
            found.setdefault((identity, field), []).append(position)
    return {key: sorted(places) for key, places in found.items()}


@attrs.frozen(repr=False)
class _Walk:
    """A walk through one thing of a view, beside the thing it was made of."""

    identity: str
    shown: dict[tuple[str, str], list[int]]

    def thing(self, made: Any, source: Any, place: str, path: str) -> Iterator[Text]:
        for name, holds_text in _fields(made.__class__):
            value = getattr(made, name)
            if value is None or value == ():
                continue
            before = getattr(source, name, None)
            here, there = f"{place}.{name}", f"{path}.{name}"
            if value.__class__ is str:
                if holds_text:
                    said = there if value == before else _wording(value, source, path)
                    yield Text(value, here, said or there, self.identity)
            elif attrs.has(value.__class__):
                yield from self.thing(value, before, here, there)
            elif value.__class__ is tuple:
                yield from self._members(value, before or (), here, there, source, path)

    def _members(
        self, values: Any, before: Any, here: str, there: str, source: Any, path: str
    ) -> Iterator[Text]:
        name = there.rpartition(".")[2]
        places = self.shown.get((self.identity, name), list(range(len(before))))
        for position, item in enumerate(values):
            if not attrs.has(item.__class__):
                continue
            if name == "wordings":
                said = _wording(item.text, source, path) or f"{there}[{position}].text"
                yield Text(item.text, f"{here}[{position}].text", said, self.identity)
                continue
            old = places[position] if position < len(places) else position
            yield from self.thing(
                item, before[old], f"{here}[{position}]", f"{there}[{old}]"
            )


def _wording(words: str, source: Any, path: str) -> str:
    """Return where in a thing's wordings some words stand; empty for nowhere."""
    for position, one in enumerate(getattr(source, "wordings", ())):
        if one.text == words:
            return f"{path}.wordings[{position}].text"
    return ""


@functools.cache
def _fields(kind: Any) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class, and whether each holds a text itself."""
    hints = get_type_hints(kind, include_extras=True)
    names = [f.name for f in fields_of(kind) if f.name not in ("id", "extensions")]
    return tuple((name, TEXT_PATTERN in _patterns(hints[name])) for name in names)


def _patterns(hint: Any) -> Iterator[str]:
    for one in get_args(hint):
        if isinstance(one, Meta):
            yield (one.extra_json_schema or {}).get("pattern", "")
        yield from _patterns(one)
