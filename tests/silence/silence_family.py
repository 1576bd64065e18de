"""A family with a canary in every field, in every form of file, and its papers."""

from __future__ import annotations

import copy
import functools
import json
from pathlib import Path
from typing import Any

import attrs
from silence_search import DAY, day_of, token

import sos_map
from sos_map import Artifact, CaseMap, by_hand, dumps
from sos_map.admission import admit
from sos_map.files.canonical import as_data
from sos_map.model.edges import SECTIONS
from sos_map.schema import read
from sos_map.testing.families import complete_case

__all__ = ["AT", "NAME", "TODAY", "Family", "family", "lay_out"]

TODAY = "1896-06-01"
#: When papers are handed over, wherever the clock is asked.
AT = "2026-06-01T12:00:00+02:00"
#: Names of files hold a canary themselves.
NAME = token(90_001)


@attrs.frozen(repr=False)
class Family:
    """The family, as a map and as files.

    Attributes:
        case: The map.
        data: As plain data.
        texts: Name of a form → the file's bytes.
        places: Canary → where it stands.
        readers: For whom papers are made.
        children: Ids of the children.
        telling: A file in which a text tells the first reader of somebody hidden.
        decisions: A file of decisions that let that text stand.
        paper: What the first reader was handed.
    """

    case: CaseMap
    data: dict[str, Any]
    texts: dict[str, bytes]
    places: dict[str, str]
    readers: tuple[str, ...]
    children: tuple[str, ...]
    telling: bytes
    decisions: bytes
    paper: Artifact


class _Maker:
    """Puts a canary where there are words, an id, or room for anything."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}
        self.ids: dict[str, str] = {}

    def canary(self, place: str) -> str:
        made = token(len(self.places))
        self.places[made] = place
        return made

    def document(self, data: dict[str, Any]) -> dict[str, Any]:
        for section in SECTIONS:
            for thing in data.get(section, ()):
                self.ids[thing["id"]] = self.canary(f"{section}.id")
        schema = read()
        made: dict[str, Any] = self.value(data, schema, "$")
        for section in ("case", *SECTIONS):
            things = [made["case"]] if section == "case" else made.get(section, [])
            for thing in things:
                thing["note"] = self.canary(f"{section}.note")
                held = self.canary(f"{section}.extensions")
                thing["extensions"] = {held: [held, {held: held}]}
        return made

    def value(self, value: Any, schema: dict[str, Any], place: str) -> Any:
        schema = _followed(schema)
        if isinstance(value, dict):
            known = schema.get("properties", {})
            return {
                name: self.value(inner, known.get(name, {}), f"{place}.{name}")
                for name, inner in value.items()
                if name not in ("extensions", "note")
            }
        if isinstance(value, list):
            return [self.value(one, schema.get("items", {}), place) for one in value]
        if not isinstance(value, str) or "enum" in schema:
            return value
        return self.text(value, schema, place)

    def text(self, value: str, schema: dict[str, Any], place: str) -> str:
        if schema.get("maxLength"):  # somebody's words
            return f"{self.canary(place)} {self.canary(place)}."
        shifted = day_of(value)
        if DAY.search(shifted) or shifted != value:
            return shifted
        parts = [self.ids.get(part, part) for part in _split(value)]
        return "".join(parts)


def _split(value: str) -> list[str]:
    """Split a label into ids and what stands between them."""
    parts = [""]
    for character in value:
        if character in ":+":
            parts += [character, ""]
        else:
            parts[-1] += character
    return parts


def _followed(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = read()["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema


@functools.cache
def family() -> Family:
    """Make the family once."""
    maker = _Maker()
    data = maker.document(as_data(complete_case("sv")))
    case = admit(data)
    texts = {
        "json": dumps(case),
        "yaml": _as_yaml(data),
        "hand-sv": by_hand(case, "sv").encode(),
        "hand-en": by_hand(case, "en").encode(),
        "older": _older(data),
    }
    jenny, ralf, hampus, tilde = (
        maker.ids[name] for name in ("jenny", "ralf", "hampus", "tilde")
    )
    readers = (
        f"{jenny}:guardian:{tilde}+{hampus}",
        f"{ralf}:parent:{hampus}",
        f"{maker.ids['gunvor']}:network:{tilde}",
        maker.ids["enheten"],
    )
    return Family(
        case,
        data,
        texts,
        maker.places,
        readers,
        (tilde, hampus),
        *_told(case, data, readers[0]),
        sos_map.export(case, "outline", reader=readers[0], date=TODAY),
    )


def lay_out(folder: Path) -> None:
    """Put the family's files into a folder."""
    made = family()
    for form, text in made.texts.items():
        suffix = ".json" if form in ("json", "older") else ".yaml"
        (folder / f"{NAME}-{form}{suffix}").write_bytes(text)
    (folder / f"{NAME}-words.yaml").write_text("sv: {}\n")
    (folder / f"{NAME}-telling.json").write_bytes(made.telling)
    (folder / f"{NAME}-decisions.json").write_bytes(made.decisions)
    receipt = made.paper.receipt(made.children[0], by=NAME, at=AT).file()
    (folder / f"{NAME}-receipt.json").write_bytes(receipt.data)
    (folder / f"{NAME}-paper.md").write_bytes(made.paper.files[0].data)


def _told(case: CaseMap, data: dict[str, Any], reader: str) -> tuple[bytes, bytes]:
    """Return the map with somebody's name in a text, and a decision to leave it so."""
    shown = sos_map.view_with_report(case, reader, TODAY)[1].new_ids
    hidden = next(one for one in data["people"] if one["id"] not in shown)
    data = copy.deepcopy(data)
    text = next(one for one in data["harms"] if one["id"] in shown)
    text["text"] += f" {hidden['name']}"
    made = admit(data)
    decided = [
        {
            "reader": reader,
            "text_sha256": one.text_sha256,
            "start": one.start,
            "end": one.end,
            "secret": one.atom,
            "reason": token(90_002),
            "decided_by": token(90_003),
            "date": TODAY,
        }
        for one in sos_map.find_mentions(made, reader, TODAY)
    ]
    return dumps(made), json.dumps(decided).encode()


def _as_yaml(data: dict[str, Any]) -> bytes:
    """Write the canonical form in YAML with a comment; JSON is YAML inside a line."""
    lines = [f"# {token(99_998)}"]
    for name, value in data.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{name}:")
            for thing in value:
                lines.append("  - " + _first(thing))
                lines += _rest(thing)
        else:
            lines.append(f"{name}: {json.dumps(value, ensure_ascii=False)}")
    return ("\n".join(lines) + "\n").encode()


def _first(thing: dict[str, Any]) -> str:
    name, value = next(iter(thing.items()))
    return f"{name}: {json.dumps(value, ensure_ascii=False)}"


def _rest(thing: dict[str, Any]) -> list[str]:
    items = list(thing.items())[1:]
    return [f"    {k}: {json.dumps(v, ensure_ascii=False)}" for k, v in items]


def _older(data: dict[str, Any]) -> bytes:
    """The same under the number of an older format, as far as it had the fields."""
    return json.dumps({**data, "sos_map": 0}, ensure_ascii=False).encode()
