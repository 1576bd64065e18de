"""The list of what is installed is the lock's."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_names_every_pinned_package_and_nothing_else() -> None:
    made = runpy.run_path(str(DOCS / "dependencies.py"))["page"]()
    written = (DOCS / "dependencies.md").read_text(encoding="utf-8")
    assert written == made, "run python docs/dependencies.py"
    assert "not installed here" not in written
    assert "see the package" not in written
