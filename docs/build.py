"""Write the pages that are made from the code: `python docs/build.py`.

A test holds each page against this, so that none goes stale.
"""

from __future__ import annotations

import csv
import functools
import io
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import yaml

from sos_map.asking.typed_graph import edge_catalogue, node_catalogue
from sos_map.data import read_data
from sos_map.files.canonical import as_data
from sos_map.files.handwritten import word_list
from sos_map.model.base import Thing
from sos_map.model.case import CLASSES, CaseMap
from sos_map.model.edges import LINKS
from sos_map.schema import read
from sos_map.testing.families import complete_case, families

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

**Days** are `2025-09-12`, `2025-09`, `2025-spring` or `2025`; `~` after for about, `?`
for uncertain, `%` for both. When something happened may also be `2023/2024`, `../2024`,
`2023/..` or `unknown`.

**Dates that end** (`ended`): from that day on it no longer holds.

**Left out** is what a field means that is not written: a rule without a `status` is
`proposed`. Files in the canonical form and what `sos-map view` prints leave it out; in
Python the field has it. Fields without such a word are then `None` or empty.
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


def _defaults(name: str) -> dict[str, str]:
    """Return for each field of a class that has one what it is when left out."""
    found = {}
    for field, node in _defined()[name]["properties"].items():
        default = node.get("default")
        if isinstance(default, str):
            found[field] = f"`{default}`"
        elif isinstance(default, bool):
            found[field] = str(default).lower()
    return found


@functools.cache
def _defined() -> dict[str, Any]:
    import msgspec

    (_root,), definitions = msgspec.json.schema_components([CaseMap])
    return dict(definitions)


def _table(body: dict[str, Any], defaults: dict[str, str]) -> list[str]:
    lines = ["| field | what | type | example |", "|---|---|---|---|"]
    for name, node in body["properties"].items():
        kind = _type(node)
        if name in defaults:
            kind += f"; left out: {defaults[name]}"
        must = " **(needed)**" if name in body.get("required", ()) else ""
        what = node["description"].replace("|", "\\|")
        lines.append(f"| `{name}`{must} | {what} | {kind} | {_example(node)} |")
    return lines


def format_page() -> str:
    """Return docs/format.md."""
    schema = read()
    lines = [INTRO, "## The file", "", *_table(schema, {}), ""]
    for name, body in schema["$defs"].items():
        summary = " ".join(body.get("description", "").split())
        lines += [f"## {name}", "", summary, "", *_table(body, _defaults(name)), ""]
    lines += [
        "## What points at what",
        "",
        "Every field that holds ids is an edge of the graph: see [graph.md](graph.md).",
    ]
    return "\n".join(lines) + "\n"


GRAPH = """\
# The graph

Made from the one table of the code by `python docs/build.py`. `graph(case)` gives the
whole map as a directed graph of networkx: one node for each thing and one for the case
file, one edge for each reference. Nothing else is an edge, and no reference is missing.

A node carries `kind`, `section` and `thing`; an edge carries `kind`, `field`,
`position` and `link` (the object in between, where the file has one).

## Questions

Pure functions over the map; what they give holds ids and is small and frozen. They tell
what the map that they are given says: for anybody but the owner, ask a view's `case`.

```python
from sos_map.asking.coverage import coverage
from sos_map.asking.duties import duties, plan_for
from sos_map.asking.kinship import chain_text, relation, relation_text, relations
from sos_map.asking.knowing import knows_what
from sos_map.asking.standing import current
from sos_map.testing.families import family

wilma = family("leaving").case
covered = coverage(wilma, "d1")
assert [(part.id, part.standing) for part in covered.rules] == [
    ("r1", "superseded"),
    ("r2", "current"),
]
assert (covered.doers, covered.monitors) == (("selma",), ("gerd",))
assert [known.level for known in knows_what(wilma, "selma")] == ["full"]
assert [duty.id for duty in duties(wilma, "selma")] == ["r2", "sp2"]
assert current(plan_for(wilma, "wilma").rules) == ("r2",)
```

Who was told what is read from `knowledge` alone, and the latest line counts; circles
are how somebody sees it and are never mixed in. Kinship is worked out of `kinships`,
`partnerships`, `households` and `care`, and said only as far as the map carries it:

```python
nova = family("partners").case
anton = relation(nova, "anton", "nova")
assert relation_text(anton, "sv") == "styvpappa"
assert relation_text(anton, "en") == "stepfather"
assert chain_text(anton, "sv") == "mammas sambo"
ivar = family("deaths").case
both = relations(ivar, "marita", "ivar")
assert [relation_text(one, "sv") for one in both] == ["moster", "familjehemsmamma"]
```

An office that says bonus- where others say styv- puts its words on top of ours, in the
file of words that it hands over: `"kin.step_parent.man": "bonuspappa"`, and so for
every key that begins with `kin.step_`.

*When hidden* says what becomes of the thing for a reader who may not see what it points
at: only the `link` goes; the whole `thing` goes; or it goes with the `last` of these.
"""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def graph_page() -> str:
    """Return docs/graph.md."""
    nodes, edges = node_catalogue(), edge_catalogue()
    lines = [GRAPH, f"## {len(nodes)} kinds of node", ""]
    lines += ["| kind | section | class | what it is |", "|---|---|---|---|"]
    lines += [
        f"| `{node.kind}` | `{node.section}` "
        f"| [{node.name}](format.md#{node.name.lower()}) | {_cell(node.description)} |"
        for node in nodes
    ]
    lines += ["", f"## {len(edges)} edges", ""]
    lines += ["| from | edge | to | field | what it means | through | when hidden |"]
    lines += ["|---|---|---|---|---|---|---|"]
    lines += [
        f"| {edge.source} | `{edge.kind}` | {', '.join(edge.targets)} "
        f"| `{edge.field}` | {_cell(edge.description)} | {edge.link or ''} "
        f"| {edge.when_hidden} |"
        for edge in edges
    ]
    return "\n".join(lines) + "\n"


ELEMENTS = """\
# Every part of the map, by example

Made by `python docs/build.py` from `docs/elements.toml` and the sample family
`complete`. Each part has a sentence in Swedish and English and one example in the
canonical form, in the words of the family and in English. Field names are the same in
both; [format.md](format.md) tells all of them.

```python
from sos_map.testing.families import complete_case

swedish, english = complete_case("sv"), complete_case("en")
```
"""


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: lists indented, days without quotes."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, rule) for tag, rule in rules if not tag.endswith(":timestamp")]
        for first, rules in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def represent_mapping(
        self, tag: str, mapping: Any, flow_style: bool | None = None
    ) -> yaml.MappingNode:
        style = False if "id" in dict(mapping) else flow_style
        return super().represent_mapping(tag, mapping, style)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _yaml(section: str, identity: str, case: CaseMap) -> list[str]:
    thing = next(one for one in getattr(case, section) if one.id == identity)
    text = yaml.dump(
        {section: [as_data(thing)]},
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=84,
    )
    return ["```yaml", *text.splitlines(), "```", ""]


def _fullest(section: str, case: CaseMap) -> str:
    """Return the id of the thing that shows most of what its kind can hold."""
    things: tuple[Thing, ...] = getattr(case, section)
    return max(things, key=lambda thing: len(as_data(thing))).id


def elements_page() -> str:
    """Return docs/elements.md."""
    told = tomllib.loads((HERE / "elements.toml").read_text(encoding="utf-8"))
    swedish, english = complete_case("sv"), complete_case("en")
    lines = [ELEMENTS]
    for section, cls in CLASSES.items():
        (name_sv, text_sv), (name_en, text_en) = (
            told[section][language] for language in ("sv", "en")
        )
        identity = _fullest(section, swedish)
        lines += [f"## `{section}`: {name_sv} · {name_en}", ""]
        lines += [text_sv, "", text_en, ""]
        link = f"[{cls.__name__}](format.md#{cls.__name__.lower()})"
        lines += [f"Every field: {link}.", ""]
        lines += _yaml(section, identity, swedish) + _yaml(section, identity, english)
    return "\n".join(lines).rstrip() + "\n"


EDGE_CASES = """\
# Families that do not fit the usual form

Made by `python docs/build.py` from `sos_map.testing.families`. Every family is
invented, and every one is a file that you can load, draw and copy from.

```python
from sos_map.testing.families import family

case = family("twins").case
```
"""


def edge_cases_page() -> str:
    """Return docs/edge-cases.md."""
    lines = [EDGE_CASES]
    for one in families():
        file = f"../sos_map/testing/families/{one.name}.yaml"
        lines += [f"## {one.title['sv']} · {one.title['en']}", ""]
        for language in ("sv", "en"):
            lines += [f"{one.story[language]} {one.how[language]}", ""]
        lines += [f'`family("{one.name}")`: [{one.name}.yaml]({file})', ""]
    return "\n".join(lines).rstrip() + "\n"


WHO = """\
# Who gets what

Made from the pack `se` (`sos_map/privacy/packs/se.csv`) by `python docs/build.py`: one
row for each field of each section, one column for each kind of reader.

| word | what it means |
|---|---|
| show | a field: it goes with its thing. *The thing*: it is seen without a label |
| ask | only with a label (`shown_to`) for this reader, on the thing or inherited |
| consent | a label, and a yes that it leaves the circle of parties (`consents`) |
| – | never, whatever the labels say |

A thing is seen or not by the row *the thing*; then each of its fields by its own row.
The owner of the file gets everything; these are for the owner alone and in no table
here: {owner}.

What the children's safety and protection keep besides, whatever stands here:
[privacy.md](privacy.md). An agency may have a table of its own (`--rules FILE`).
"""
#: In the order of the columns; the longer words are cut to what a column holds.
_SHORT = {"foster_carer": "foster carer", "never": "–"}


def who_page() -> str:
    """Return docs/who-gets-what.md."""
    table = csv.reader(io.StringIO(read_data("privacy", "packs", "se.csv").decode()))
    (_section, _field, *kinds, _why), *rows = table
    nobody = ["never"] * len(kinds)
    owner = {field for _s, field, *_cells in rows if field != "*"} - {
        field for _s, field, *cells, _w in rows if cells != nobody
    }
    told = ", ".join(f"`{field}`" for field in sorted(owner))
    lines = [WHO.format(owner=told).rstrip()]
    head = ["field", *(_SHORT.get(kind, kind) for kind in kinds), "why"]
    sections: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for section, field, *rest in rows:
        if field not in owner:
            name = "*the thing*" if field == "*" else f"`{field}`"
            alike = (name[0], *rest)  # the thing has a row for itself
            sections.setdefault(section, {}).setdefault(alike, []).append(name)
    within = {word: field for field, word in LINKS.items()}
    for section, found in sections.items():
        place = f", a part in `{within[section]}`" if section in within else ""
        lines += ["", f"## `{section}`{place}", "", _row(head)]
        lines.append("|---" * len(head) + "|")
        lines += [
            _row([", ".join(names), *(_SHORT.get(cell, cell) for cell in rest)])
            for (_first, *rest), names in found.items()
        ]
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


#: Page → how it is made.
PAGES: dict[str, Callable[[], str]] = {
    "format.md": format_page,
    "graph.md": graph_page,
    "elements.md": elements_page,
    "edge-cases.md": edge_cases_page,
    "who-gets-what.md": who_page,
    "writing-by-hand-words.md": word_list.page,
}


if __name__ == "__main__":
    for name, made in PAGES.items():
        (HERE / name).write_text(made(), encoding="utf-8")
