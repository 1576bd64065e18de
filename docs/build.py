"""Write the pages that are made from the code: `python docs/build.py`.

A test holds docs/format.md against this, so that it never goes stale.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sos_map.model.edges import EDGES, SECTIONS
from sos_map.schema import read

HERE = Path(__file__).parent

INTRO = """\
# The format

Made from the classes by `python docs/build.py`. The JSON Schema is
[schemas/case-map-1.schema.json](../schemas/case-map-1.schema.json): most editors
complete and check a YAML file that begins with `# yaml-language-server:
$schema=…/case-map-1.schema.json`.

A file is YAML or JSON with sections; each section is a list of things; each thing has
an `id` and points at others by theirs. Ids are dull on purpose. In YAML, text stays
text (`no`, `12:30`, `010` keep every character); put prose under `>-`.

**Who may read a thing.** `shown_to` lists readers: a person (`p2`), a body (`team`),
a capacity towards a child (`guardian:p1`), or a person in a capacity
(`p2:guardian:p1`). Left out, the label of the meeting (`at`) counts, then that of the
section (`labels`), then the case's. `hidden_from` anywhere on that way wins. Nothing
said means nobody but the team that owns the file. For a reader who is there for one
child, a thing about other children only needs its own label.

**Days** are `2025-09-12`, `2025-09` or `2025`; `~` after for about, `?` for
uncertain.

**Dates that end** (`ended`): from that day on it no longer holds.
"""


def _type(node: dict[str, Any]) -> str:
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in node:
        return " · ".join(f"`{value}`" for value in node["enum"])
    if node.get("type") == "array":
        return f"list of {_type(node['items'])}"
    kind = {
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "object": "anything",
    }[node["type"]]
    if "minimum" in node:
        kind += f" {node['minimum']}–{node['maximum']}"
    return kind


def _example(node: dict[str, Any]) -> str:
    text = json.dumps(node["examples"][0], ensure_ascii=False)
    return f"`{text}`".replace("|", "\\|")


def _table(body: dict[str, Any]) -> list[str]:
    lines = ["| field | what | type | example |", "|---|---|---|---|"]
    for name, node in body["properties"].items():
        must = " **(needed)**" if name in body.get("required", ()) else ""
        what = node["description"].replace("|", "\\|")
        row = f"| `{name}`{must} | {what} | {_type(node)} | {_example(node)} |"
        lines.append(row)
    return lines


def format_page() -> str:
    """Return docs/format.md."""
    schema = read()
    lines = [INTRO, "## The file", "", *_table(schema), ""]
    for name, body in schema["$defs"].items():
        summary = " ".join(body.get("description", "").split())
        lines += [f"## {name}", "", summary, "", *_table(body), ""]
    lines += [
        "## What points at what",
        "",
        "The one table of typed edges. *When hidden* says what becomes of a thing for",
        "a reader who may not see what it points at: the `link` goes, the `thing`",
        "goes, or it goes with the `last` of them.",
        "",
        "| section | field | edge | points at | when hidden |",
        "|---|---|---|---|---|",
    ]
    for edge in EDGES:
        targets = ", ".join(SECTIONS[target] for target in edge.targets)
        lines.append(
            f"| {edge.section} | `{edge.field}` | `{edge.kind}` | {targets} "
            f"| {edge.when_hidden} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (HERE / "format.md").write_text(format_page(), encoding="utf-8")
