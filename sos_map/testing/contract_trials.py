"""What an exporter is tried on: views of the samples, one for each kind of reader."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

import attrs

from sos_map.errors import SosMapError
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.run import render
from sos_map.i18n import LANGUAGES
from sos_map.model.case import CaseMap
from sos_map.privacy.view import View
from sos_map.privacy.views import view
from sos_map.testing.readers import readers_of
from sos_map.testing.samples import DATE

__all__ = ["LANGUAGES", "Trial", "draw", "expect", "fail", "option_sets", "trials"]


@attrs.frozen(repr=False)
class Trial:
    """One map and one of its readers.

    Attributes:
        case: The map.
        reader: The reader, as `export` takes it.
        child: The child, for exporters of papers about one child.
    """

    case: CaseMap
    reader: str
    child: str | None

    def view(self) -> View:
        """Return what the reader may see."""
        return view(self.case, self.reader, DATE, child=self.child)


def expect(holds: bool, message: str) -> None:
    """Fail with a message of ours, which quotes nothing, unless something holds."""
    if not holds:
        fail(message)


def fail(message: str) -> NoReturn:
    """Fail with a message of ours."""
    raise AssertionError(message)


def trials(exporter: Exporter, case: CaseMap, *, every: bool = False) -> list[Trial]:
    """Return a trial for each kind of reader that the exporter declares.

    Args:
        exporter: The exporter.
        case: The map.
        every: One for each reader, not only for each kind.
    """
    found: dict[str, Trial] = {}
    bodies = {body.id: body.kind for body in case.bodies}
    for reader in readers_of(case, DATE):
        kind = bodies[reader] if ":" not in reader else reader.split(":")[1]
        child = None
        if exporter.per_child:
            child = reader.rpartition(":")[2].split("+")[0] if ":" in reader else None
            child = child or case.case.children[0]
        if exporter.readers is None or kind in exporter.readers:
            found.setdefault(reader if every else kind, Trial(case, reader, child))
    return list(found.values())


def option_sets(exporter: Exporter) -> Iterator[Mapping[str, Any]]:
    """Return no options, and then each option at each of its telling values."""
    yield {}
    for name, rule in exporter.options.items():
        values = list(rule.get("enum", ()))
        if rule.get("type") == "boolean":
            values = [True, False]
        values += [rule[limit] for limit in ("minimum", "maximum") if limit in rule]
        for value in values:
            if value != rule["default"]:
                yield {name: value}


def draw(
    rule: str,
    exporter: Exporter,
    shown: View,
    options: Mapping[str, Any] | None = None,
    language: str = "sv",
) -> tuple[File, ...]:
    """Return the files, or fail with where it went wrong and without what was said."""
    try:
        return render(exporter, shown, options or {}, language)
    except SosMapError as error:
        cause = error.__cause__
        problem = f"{error.code}"
        if cause is not None:
            last = traceback.extract_tb(cause.__traceback__)[-1]
            problem += f", {type(cause).__name__} at {last.filename}:{last.lineno}"
    fail(f"{rule}: not drawn for {shown.reader.kind} in {language}: {problem}")
