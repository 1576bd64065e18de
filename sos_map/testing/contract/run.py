"""Trying one exporter on everything, and the report of it."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import attrs

from sos_map.exporting.api import Exporter
from sos_map.exporting.registry import Registry
from sos_map.testing.contract.again import draw_again
from sos_map.testing.contract.declared import read_the_declaration
from sos_map.testing.contract.drafts import drafts_say_so
from sos_map.testing.contract.elsewhere import draw_elsewhere
from sos_map.testing.contract.gallery import draw_every_kind
from sos_map.testing.contract.growth import the_work_grows_with_the_map
from sos_map.testing.contract.hidden import nothing_hidden_shows
from sos_map.testing.contract.planted import the_kit_sees_leaks
from sos_map.testing.contract.rules import RULES, Breach, gathered, rule_text
from sos_map.testing.contract.trying import Trying

__all__ = ["STAGES", "Report", "Verdict", "conformance", "conformance_of"]

#: What is done, and which rules it tries. What one stage sees of another's rule counts
#: for that rule all the same.
STAGES: tuple[tuple[Callable[[Trying], None], frozenset[int]], ...] = (
    (read_the_declaration, frozenset({1, 2, 15})),
    (draw_every_kind, frozenset({3, 4, 5, 10, 11, 12, 13})),
    (nothing_hidden_shows, frozenset({6})),
    (draw_again, frozenset({7})),
    (draw_elsewhere, frozenset({7, 8, 9, 12})),
    (the_work_grows_with_the_map, frozenset({14})),
    (the_kit_sees_leaks, frozenset({16})),
    (drafts_say_so, frozenset({17})),
)


@attrs.frozen
class Verdict:
    """What came of one rule.

    Attributes:
        rule: Its number.
        tried: How often it was tried; a rule that was never tried is not kept.
        breaches: How it is broken, each way once with all readers whom it meets.
        unseen: The types of files that nobody here can judge by it. Then it is neither
            broken nor kept, unless another file breaks it.
    """

    rule: int
    tried: int
    breaches: tuple[Breach, ...]
    unseen: tuple[str, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether it was never tried or did not hold."""
        return not self.tried or bool(self.breaches)

    @property
    def kept(self) -> bool:
        """Whether it was tried and held in every file."""
        return not self.broken and not self.unseen


@attrs.frozen
class Report:
    """What came of the whole contract, for an exporter of one version.

    Attributes:
        exporter: Its name.
        distribution: The package it comes from, and `?` for one that is not installed.
        version: That package's version.
        files: A hash of the package's installed files, the same on every machine.
        kit: The version of sos-map whose contract this is.
        python: The version of Python.
        maps: How many random maps were drawn.
        lossy: What the exporter declares that it leaves out.
        verdicts: One for each rule, in order.
    """

    exporter: str
    distribution: str
    version: str
    files: str
    kit: str
    python: str
    maps: int
    lossy: tuple[str, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def kept(self) -> bool:
        """Whether no rule is broken; `unseen` are those that nobody could judge."""
        return not self.broken

    @property
    def broken(self) -> frozenset[int]:
        """The numbers of the rules that are broken."""
        return frozenset(one.rule for one in self.verdicts if one.broken)

    @property
    def unseen(self) -> frozenset[int]:
        """The numbers of the rules that are neither broken nor seen to be kept."""
        seen = self.broken | {one.rule for one in self.verdicts if one.kept}
        return frozenset(one.rule for one in self.verdicts) - seen

    def as_data(self, language: str = "en") -> dict[str, Any]:
        """Return the report as plain data, for `--json`."""
        facts = attrs.asdict(self)
        del facts["verdicts"]
        rules = [
            {
                "rule": f"C{one.rule}",
                "says": rule_text(one.rule, language),
                "kept": one.kept,
                "tried": one.tried,
                "unseen": list(one.unseen),
                "breaches": [
                    {
                        "what": breach.what,
                        "facts": dict(breach.facts),
                        "text": breach.text(language),
                    }
                    for breach in one.breaches
                ],
            }
            for one in self.verdicts
        ]
        return {"ok": self.kept, **facts, "rules": rules}


def conformance(
    name: str, *, maps: int = 12, registry: Registry | None = None
) -> Report:
    """Try an installed exporter on every rule of the contract.

    Args:
        name: What stands after `--as`.
        maps: How many random maps; the more, the longer.
        registry: Where to look; what is installed when left out.

    Raises:
        UnknownExporter, ExporterBroken: as `Registry.get`.
    """
    registry = registry or Registry.installed()
    exporter, entry = registry.get(name), registry.entry(name)
    return conformance_of(
        exporter,
        origin=entry.origin,
        maps=maps,
        distribution=entry.distribution,
        version=entry.version,
    )


def conformance_of(
    exporter: Exporter,
    *,
    origin: str = "",
    maps: int = 12,
    distribution: str = "?",
    version: str = "?",
) -> Report:
    """Try an exporter that you hold in your hand.

    Args:
        exporter: The exporter.
        origin: `package.module:NAME`, where a fresh process finds it; looked for when
            empty.
        maps: How many random maps.
        distribution: For the report.
        version: For the report.
    """
    trying = Trying(exporter, origin, maps)
    for stage, _rules in STAGES:
        stage(trying)
    verdicts = tuple(
        Verdict(
            rule,
            trying.tried[rule],
            gathered(one for one in trying.breaches if one.rule == rule),
            tuple(sorted(trying.unseen.get(rule, ()))),
        )
        for rule in RULES
    )
    return Report(
        exporter.name,
        distribution,
        version,
        _hash_of(distribution),
        metadata.version("sos-map"),
        platform.python_version(),
        maps,
        exporter.lossy,
        verdicts,
    )


def _hash_of(distribution: str) -> str:
    """Return a hash over names and hashes of the files that the package installed."""
    try:
        files = metadata.files(distribution) or []
    except metadata.PackageNotFoundError:
        return ""
    digest = hashlib.sha256()
    for file in sorted(files, key=str):
        path = Path(file.locate())
        if ".dist-info" in str(file) or file.suffix == ".pyc" or not path.is_file():
            continue
        digest.update(f"{file.as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
