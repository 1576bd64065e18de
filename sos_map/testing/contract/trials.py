"""What an exporter is tried on: a map and one of its readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from sos_map.exporting.api import Exporter
from sos_map.i18n import LANGUAGES
from sos_map.model.case import CaseMap
from sos_map.privacy.all_readers import readers_of
from sos_map.privacy.policy import Policy
from sos_map.privacy.view import View
from sos_map.privacy.views import view
from sos_map.testing.samples import DATE

__all__ = ["LANGUAGES", "Trial", "option_sets", "trials"]


@attrs.frozen(repr=False)
class Trial:
    """One map and one of its readers.

    Attributes:
        case: The map.
        reader: The reader, as `export` takes it.
        child: The child, for exporters of papers about one child.
        kind: The kind of reader.
    """

    case: CaseMap
    reader: str
    child: str | None
    kind: str

    def view(self, rules: str | Policy = "se") -> View:
        """Return what the reader may see."""
        return view(self.case, self.reader, DATE, child=self.child, rules=rules)


def trials(exporter: Exporter, case: CaseMap, *, every: bool = False) -> list[Trial]:
    """Return a trial for each kind of reader that the exporter declares.

    Args:
        exporter: The exporter.
        case: The map.
        every: One for each reader, not only for each kind.
    """
    found: dict[str, Trial] = {}
    bodies = {body.id: body.kind for body in case.bodies}
    for reader in (*readers_of(case, DATE), "teaching"):
        kind = bodies.get(reader, reader.rpartition(":")[0].rpartition(":")[2])
        kind = kind or reader
        child = None
        if exporter.per_child:
            child = reader.rpartition(":")[2].split("+")[0] if ":" in reader else None
            child = child or case.case.children[0]
        if exporter.readers is None or kind in exporter.readers:
            one = Trial(case, reader, child, kind)
            found.setdefault(reader if every else kind, one)
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
