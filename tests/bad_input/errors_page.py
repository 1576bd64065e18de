"""Write docs/errors.md: every code, its sentences, and what to do.

Run `python tests/bad_input/errors_page.py` after a code or its words changed.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "errors.md"

_TOP = """# What can be wrong, and what to do

Every problem has a code that does not change between versions, a place (line, column,
and a path by position such as `$.harms[2].children[0].child`), and a sentence in
Swedish or English. All problems of a file come at once, in the order of the text.

No message, no exception and no log line repeats anything from the file: no value, no
name, and no field that the format does not know (it stands as `?` in a path).
A field that was not known may be answered with the nearest that is.

In the sentences below, words in braces are filled in with facts of ours.
"""


def advice() -> dict[str, dict[str, str]]:
    """Return what to do, by group and code."""
    return tomllib.loads((HERE / "what_to_do.toml").read_text(encoding="utf-8"))


def sentences(language: str) -> dict[str, str]:
    """Return our sentence for every code in one language."""
    path = ROOT / "sos_map" / "words" / f"{language}.json"
    words = json.loads(path.read_text(encoding="utf-8"))
    return {
        key.removeprefix("problem."): text
        for key, text in words.items()
        if key.startswith("problem.") and key != "problem.nearest"
    }


def page() -> str:
    """Return the whole page."""
    english, swedish = sentences("en"), sentences("sv")
    parts = [_TOP]
    for group, codes in advice().items():
        parts.append(f"## {group}\n")
        for code, what in codes.items():
            parts.append(
                f"### {code}\n\n{english[code]}\\\n*{swedish[code]}*\n\n"
                f"What to do: {what}\n"
            )
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
