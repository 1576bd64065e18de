"""Random maps as somebody might keep them: YAML of many kinds, full of comments."""

from __future__ import annotations

import json
import random
import re
from typing import Any

import yaml

from sos_map import CaseMap, dumps

REMARKS = [
    *("# fråga Åsa: när?", "#", "# - {id: h9, text: gammalt}", "# }", "#   ]"),
    *("# 'citat\" # igen", "#text: nej", "# — streck", "# https://almvik.example"),
]
#: A line after which a comment stands; behind words it would be words.
BARE = re.compile(r"""\s*(?:- )*(?:"?\w+"?:|"?\w+"?: (?:\[[^'"]*\]|\{[^'"]*\}))""")
UNSEEN = {"\x85", "\u2028", "\u2029"}
TEXT_TAG = "tag:yaml.org,2002:str"


def commented(case: CaseMap, rng: random.Random) -> bytes:
    """Return a map as YAML in a random layout with random comments."""
    data = json.loads(dumps(case))
    if rng.random() < 0.3:
        data.setdefault(rng.choice(["wall", "rules", "clocks"]), [])
    secrets = data["case"].get("also_secret", ())
    if secrets:  # two texts in brackets are only told apart in quotation marks
        data["case"]["also_secret"] = [Text(one) for one in secrets]
    text = yaml.dump(
        data,
        sort_keys=False,
        # PyYAML would write some line ends as they are, which our reader refuses.
        allow_unicode=rng.random() < 0.8 and not UNSEEN & {*dumps(case).decode()},
        width=rng.choice([40, 90, 10_000]),
        indent=rng.choice([2, 3, 4]),
        default_flow_style=rng.choice([None, None, False, False, False]),
        Dumper=rng.choice([yaml.SafeDumper, Indented, Quoted]),
    )
    lines = text.split("\n")[:-1]
    for line in sorted(openings(text), reverse=True):
        column = len(lines[line]) - len(lines[line].lstrip(" "))
        for _ in range(rng.choice([0, 0, 0, 1, 1, 2])):
            remark = rng.choice(["", " " * column + rng.choice(REMARKS)])
            lines.insert(line, remark)
    for at, line in enumerate(lines):
        if BARE.fullmatch(line) and "#" not in line and rng.random() < 0.2:
            lines[at] = f"{line}  {rng.choice(REMARKS)}"
    lines += rng.choice([[], [""], ["# sist"], ["", "# sist", ""]])
    end = rng.choice(["\n", "\n", "\r\n"])
    made = end.join(lines) + rng.choice(["", end])
    return (rng.choice(["", "", "\ufeff"]) + made).encode()


class Text(str):
    """Words that are always written in quotation marks."""

    __slots__ = ()


def _quoted(dumper: Any, text: str) -> Any:
    return dumper.represent_scalar(TEXT_TAG, str(text), style='"')


yaml.SafeDumper.add_representer(Text, _quoted)


class Indented(yaml.SafeDumper):
    """Lists further in than their field, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
        return super().increase_indent(flow, False)


class Quoted(yaml.SafeDumper):
    """Every text in quotation marks, as other programs write them."""


Quoted.add_representer(str, _quoted)


def openings(text: str) -> set[int]:
    """Return the lines on which a field or a line of a list begins, not in brackets."""
    found: set[int] = set()

    def walk(node: Any) -> None:
        if isinstance(node, yaml.ScalarNode) or node.flow_style:
            return
        for part in node.value:
            key, inner = part if isinstance(part, tuple) else (part, part)
            found.add(key.start_mark.line)
            walk(inner)

    walk(yaml.compose(text, Loader=yaml.CSafeLoader))
    return found
