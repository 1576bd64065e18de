"""The sets of texts in corpus/, and how the scanner does on them."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from sos_map.mentions.prepared import Secrets
from sos_map.mentions.secret import Kind, Secret

CORPUS = Path(__file__).parent / "corpus"
_FIELDS: tuple[tuple[str, Kind], ...] = (
    ("address", "address"),
    ("phone", "phone"),
    ("email", "email"),
    ("identity_number", "identity-number"),
    ("born", "born"),
    ("workplace", "body"),
    ("school", "body"),
    ("car", "plate"),
)


@attrs.frozen
class Line:
    """One text of a set: its line, its setting, and what it mentions."""

    number: int
    setting: str
    text: str
    hits: tuple[str, ...]


@attrs.frozen
class Judged:
    """How a set went: how many of each, and the lines that went wrong."""

    mentions: int
    innocent: int
    missed: tuple[Line, ...]
    stopped: tuple[Line, ...]

    @property
    def recall(self) -> float:
        """The share of texts with a mention that were stopped."""
        return 1 - len(self.missed) / self.mentions

    @property
    def alarm(self) -> float:
        """The share of innocent texts that were stopped."""
        return len(self.stopped) / self.innocent

    def told(self, name: str) -> str:
        """Write the figures and the lines for people; no text of the set."""
        numbers = [
            [line.number for line in some] for some in (self.missed, self.stopped)
        ]
        return (
            f"{name}: stopped {self.recall:.4f} of {self.mentions} mention texts, "
            f"{self.alarm:.4f} of {self.innocent} innocent ones; "
            f"missed lines {numbers[0]}, innocent lines stopped {numbers[1]}"
        )


def secrets_in(setting: dict[str, Any]) -> Iterator[Secret]:
    """Return the secrets of a setting; their path is the id of the hidden thing."""
    for hidden in setting["hidden"]:
        kind: Kind = hidden["kind"]
        for name in [*hidden["names"], *(hidden.get("also") or ())]:
            yield Secret(kind, name, hidden["id"])
        for field, of in _FIELDS:
            if hidden.get(field):
                yield Secret(of, hidden[field], hidden["id"])
        if hidden.get("referrer") and hidden.get("role"):
            yield Secret("role", hidden["role"], hidden["id"])
        for field in ("workplace", "school"):
            if hidden.get("referrer") and hidden.get(field):
                yield Secret("workplace", hidden[field], hidden["id"])


@functools.cache
def read_set(path: Path) -> tuple[dict[str, dict[str, Any]], tuple[Line, ...]]:
    """Return the settings by name, and the lines."""
    settings = {}
    lines = []
    for number, row in enumerate(path.read_text("utf-8").splitlines(), start=1):
        data = json.loads(row)
        if "setting" in data:
            settings[data["setting"]] = data
        else:
            lines.append(Line(number, data["in"], data["text"], tuple(data["hits"])))
    return settings, tuple(lines)


def prepared(setting: dict[str, Any]) -> Secrets:
    """Return the secrets of a setting, ready to be looked for."""
    return Secrets.of(secrets_in(setting), setting["visible"], setting["visible_roles"])


def judge(path: Path) -> Judged:
    """Run the scanner over a set."""
    settings, lines = read_set(path)
    ready = {name: prepared(setting) for name, setting in settings.items()}
    wrong = [
        line
        for line in lines
        if bool(ready[line.setting].hits(line.text)) != bool(line.hits)
    ]
    mentions = sum(bool(line.hits) for line in lines)
    return Judged(
        mentions,
        len(lines) - mentions,
        tuple(line for line in wrong if line.hits),
        tuple(line for line in wrong if not line.hits),
    )
