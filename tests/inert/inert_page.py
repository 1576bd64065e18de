"""Write docs/inert.md: what an export does to words, from the one list of losses.

Run `python tests/inert/inert_page.py` after the list, the vectors or the prose (beside
this file) changed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "inert.md"
sys.path.insert(0, str(HERE))

from losses import LOSSES  # noqa: E402 (it lies beside this file)


def page() -> str:
    """Return the whole page."""
    path = ROOT / "sos_map" / "testing" / "vectors.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    prose = (HERE / "inert_page.md").read_text(encoding="utf-8")
    table = []
    for loss in LOSSES:
        files = ", ".join("all" if one == "*" else f"`{one}`" for one in loss.files)
        table.append(f"| {files} | {loss.what} | {loss.why} |")
    refused = sum(row["holds"] == "refused" for row in rows)
    return prose.format(losses="\n".join(table), count=len(rows), refused=refused)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
