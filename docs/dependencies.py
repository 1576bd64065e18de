"""Write docs/dependencies.md: `python docs/dependencies.py`, after the lock changed.

Names and versions are those of the lock; licences are what each package says of itself.
"""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
HEAD = """\
# What is installed, and under which licence

Made by `python docs/dependencies.py` from the lock (`requirements/run.txt`). Nothing
else is needed at run time, and none of it opens a connection while sos-map runs; tests
prove it. Each file is installed by its hash.

sos-map and its plugins are under the MIT licence. The fonts in the page kit (Andika,
Lexend, Atkinson Hyperlegible Next, Vazirmatn, Noto Emoji) are under the SIL Open Font
License, with their licences beside them.

| package | version | licence, as the package says |
|---|---|---|
"""


def licence_of(name: str) -> str:
    """Return what a package says of its licence, in one line."""
    about = metadata.metadata(name)
    said = about.get("License-Expression") or about.get("License") or ""
    if not said or "\n" in said or len(said) > 60:
        rows = about.get_all("Classifier") or []
        kinds = [row.rpartition(" :: ")[2] for row in rows if row.startswith("License")]
        said = ", ".join(kinds) or said.partition("\n")[0] or "see the package"
    return said


def page() -> str:
    """Return the page."""
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)(.*)$", lock, re.MULTILINE)
    rows = []
    for name, version, rest in pins:
        try:
            licence = licence_of(name)
        except metadata.PackageNotFoundError:
            licence = "only on other systems" if ";" in rest else "not installed here"
        rows.append(f"| {name} | {version} | {licence} |")
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    (ROOT / "docs" / "dependencies.md").write_text(page(), encoding="utf-8")
