"""Each bad exporter breaks exactly its own rule; mended in that one line, none."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from sos_map.testing import Report, conformance_of
from sos_map.testing.contract.rules import RULES

BAD = sorted((Path(__file__).parent / "bad").glob("*.py"))
#: A comment that holds the line as it should be, above the line as it is.
_MARK = re.compile(r"^( *)# repaired: (.*)\n.*\n", re.MULTILINE)
#: Who and what stands in the samples; none of it may be told.
_FAMILY = (
    "Vera",
    "Otis",
    "Maja",
    "Robin",
    "tallrik",
    "Ebba",
    "Milo",
    "mark0",
    "canary",
)


def tried(name: str, source: str, folder: Path) -> tuple[Any, Report]:
    """Write a module and try the exporter in it, here and in processes of its own."""
    (folder / f"{name}.py").write_text(source, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        module = importlib.import_module(name)
        found = conformance_of(module.EXPORTER, origin=f"{name}:EXPORTER", maps=2)
    finally:
        sys.path.remove(str(folder))
        sys.modules.pop(name, None)
    return module, found


def told(report: Report) -> str:
    """Return everything that a report says, in both languages."""
    return "\n".join(
        breach.text(language)
        for verdict in report.verdicts
        for breach in verdict.breaches
        for language in ("sv", "en")
    )


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_it_breaks_its_own_rule_and_no_other(path: Path, tmp_path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    module, report = tried(f"bad_{path.stem}", source, tmp_path)
    assert report.broken == {module.RULE}, told(report)
    assert f"C{module.RULE}: " in told(report)
    assert not [word for word in _FAMILY if word in told(report)]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_mended_in_one_line_it_keeps_all(path: Path, tmp_path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    mended, lines = _MARK.subn(r"\1\2\n", source)
    assert lines == 1
    _module, report = tried(f"mended_{path.stem}", mended, tmp_path)
    assert report.kept, told(report)


def test_every_rule_that_a_plugin_can_break_has_a_bad_one() -> None:
    rules = {
        int(re.findall(r"^RULE = (\d+)$", path.read_text(), re.MULTILINE)[0])
        for path in BAD
    }
    assert rules == set(RULES) - {16}  # the last one judges the kit
