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

In the sentences below, words in braces are filled in with facts of ours.

## What errors say

An error says what is wrong, where, and what to do. It never says what was in hand:
no value, no name, no field that the format does not know (it stands as `?` in a
path), nothing that was typed. A field that was not known may be answered with the
nearest that is. This holds for every public function and method, and for the command
line:

- What leaves is a `SosMapError` of ours, whatever broke inside. What should not have
  broken is a `Fault`: it names the kind of the error (`KeyError`) and the places in the
  code (`load.py:66 > admission.py:40`), which is what mending it takes.
- Nothing hangs on it: no `__cause__`, no `__context__`, no notes. Its traceback has no
  frame of ours but the last, and that one holds no argument, so that a crash reporter
  that collects local values (`capture_locals`) finds none of ours. Your own frames are
  yours: what you hold in a variable, such a reporter prints.
- `KeyboardInterrupt`, `SystemExit` and what stops a task in a framework go on, with
  nothing hanging on them. A call that does not fit the signature is Python's own
  `TypeError`, and names the parameter.
- Nothing is logged and no warning quotes. The `repr` of a map, a view, a report and
  every other value shows no word of the case. What you ask for as plain data (`dumps`,
  ids, `as_data`) is plain data and prints itself.
- A plugin's exception becomes an `ExporterFailed` that names its kind, its place and
  the package. What a plugin logs by itself we cannot unsay; it holds nothing hidden.
- No temporary file is made but beside the file that is being written, for its owner
  only. No process is started, nothing is put into the environment.
- The command line lets nobody else speak while a command runs (a plugin's print, a
  library's warning, a panic in compiled code), escapes what would steer a terminal, and
  writes no core dump. What you type stands in your shell's history and in the machine's
  list of processes, so give words of a case by a file or by standard input
  (`sos-map add FILE SECTION --json`).

To look for a fault with everything in sight, there is one way, and it must be typed in
full: `sos-map --debug-with-personal-data FILE check karta.yaml` writes the whole
traceback to a new file for you alone. In a program,
`sos_map.silence.debug_with_personal_data()` is a context manager in which errors keep
their cause and traceback. Delete what you wrote when you are done.
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
