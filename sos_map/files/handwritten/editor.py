"""The schema by which an editor offers every key and word while somebody writes.

`python -m sos_map.files.handwritten.editor schemas` writes it. It is generous: what it
lets through is still read by the real reader, which says what is wrong.
"""

from __future__ import annotations

import sys
from typing import Any

import orjson

from sos_map.files.handwritten.expanding import KEY
from sos_map.files.handwritten.people import KIN
from sos_map.files.handwritten.shape import MAP, Field, fields, links, sections
from sos_map.files.handwritten.vocabulary import LANGUAGES, Tongue, tongue

__all__ = ["EDITOR_NAME", "generate"]

EDITOR_NAME = "case-map-by-hand-1.schema.json"

_Schema = dict[str, Any]
#: An editor reads `2017` and `4` as numbers; here they are words like others.
_TEXT: _Schema = {"$ref": "#/$defs/text"}
_NAMES: _Schema = {"$ref": "#/$defs/names"}
_COMMON: _Schema = {
    "text": {"type": ["string", "number"]},
    "names": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    "nothing": {"type": "array", "maxItems": 0},
}


def generate() -> _Schema:
    """Return the schema: one half for each language of keys."""
    halves = {language: _Half(tongue(language)) for language in LANGUAGES}
    definitions: _Schema = dict(_COMMON)
    for language, half in halves.items():
        definitions[language] = half.top()
        for cls in half.classes():
            definitions[f"{language}.{cls}"] = half.thing(cls)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:sos-map:case-map-by-hand-1",
        "title": "Signs of Safety style case map, written by hand",
        "anyOf": [{"$ref": f"#/$defs/{language}"} for language in LANGUAGES],
        "$defs": definitions,
    }


def _closed(properties: _Schema) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _each(inner: _Schema) -> _Schema:
    return {"type": "object", "additionalProperties": inner}


def _any(*kinds: _Schema) -> _Schema:
    return {"anyOf": list(kinds)}


class _Half:
    """The keys and words of one language."""

    def __init__(self, words: Tongue) -> None:
        self.words = words

    def classes(self) -> list[str]:
        """Return every class that has fields of its own to write."""
        found = ["CaseFile", "SectionLabel", *sections().values()]
        for cls in found:
            for field in fields(cls).values():
                if field.holds and field.holds not in found:
                    found.append(field.holds)
        return found

    def ref(self, cls: str) -> _Schema:
        return {"$ref": f"#/$defs/{self.words.language}.{cls}"}

    def things(self, cls: str) -> _Schema:
        """A section: a list, or things by their ids."""
        one = self.ref(cls)
        return _any({"type": "array", "items": one}, _each(one), {"type": "null"})

    def thing(self, cls: str) -> _Schema:
        """One thing: its keys, or only its main words."""
        made: _Schema = {}
        for name, field in fields(cls).items():
            about = {"description": field.about}
            made[self.words.word(cls, name)] = {**about, **self.field(cls, field)}
        for name in self.words.forms(cls):
            word = self.words.word(cls, name)
            told = _KIN if name in KIN else _ABOUT[name]
            made[word] = {"description": told, **self.form(name)}
        whole = _closed(made)
        return _any(whole, _TEXT) if links(cls) else whole

    def field(self, cls: str, field: Field) -> _Schema:
        one = self.one(cls, field)
        if field.name == "sources":
            return _any(_NAMES, _each(_TEXT))
        if field.name == "shown_to":
            return _any(_NAMES, {"enum": [self.words.plain("+inherited")]})
        if not field.many:
            worked_out = field.name in ("name", "at")
            return _any(one, {"$ref": "#/$defs/nothing"}) if worked_out else one
        if field.holds:
            return _any({"type": "array", "items": one}, one, _each(_any(_TEXT, one)))
        if one == _TEXT:
            return _NAMES
        return _any(one, {"type": "array", "items": one})

    def one(self, cls: str, field: Field) -> _Schema:
        if field.holds:
            return self.ref(field.holds)
        if field.kind == "choice":
            own = self.words.values(cls, field.name)
            return {"enum": [own[choice] for choice in field.choices]}
        if field.kind == "boolean":
            return {"enum": [self.words.plain("+yes"), self.words.plain("+no")]}
        if field.kind == "open":
            return _any({"type": "object"}, _TEXT)
        return _TEXT

    def form(self, name: str) -> _Schema:
        """The shape of a short form."""
        yes = {"enum": [self.words.plain("+yes")]}
        nested = {
            "+disagree": "Stance",
            "+safety": "ExistingSafety",
            "+goal": "Goal",
            "+scale": "Scale",
        }
        if name in nested:
            one = self.ref(nested[name])
            if name in ("+goal", "+scale"):
                return one
            return _any({"type": "array", "items": one}, one)
        if name in ("+rules", "+pages"):
            return self.things("Rule" if name == "+rules" else "Panel")
        if name == "+numbers":
            return self.numbers()
        if name == "+rooms":
            zones = self.words.choices("ChildItem", "zone")
            return _closed({zone: self.things("ChildItem") for zone in zones})
        if name in ("+network", "+for"):
            return _any(yes, _NAMES)
        if name == "+address":
            levels = self.words.choices("Protection", "level")
            return {"enum": [self.words.plain("+protected"), *levels]}
        return _TEXT if name in ("+how_long", "+because") else _NAMES

    def numbers(self) -> _Schema:
        states = {"enum": list(self.words.choices("Rating", "status"))}
        return _each(_each(_any(states, _TEXT, self.ref("Rating"))))

    def top(self) -> _Schema:
        """The whole file."""
        made: _Schema = {}
        for key, place in self.words.top().items():
            kind, _, name = place.partition(".")
            made[key] = {"description": self.about(kind, name), **self.part(kind, name)}
        whole = _closed(made)
        whole["required"] = [KEY]
        return whole

    def about(self, kind: str, name: str) -> str:
        if kind == "top":
            return _ABOUT[name]
        return fields(MAP if kind == "section" else kind)[name].about

    def part(self, kind: str, name: str) -> _Schema:
        if kind == "CaseFile":
            return self.field("CaseFile", fields("CaseFile")[name])
        if kind == "section":
            return self.section(name)
        if name == "+key":
            return {"enum": [1]}
        if name == "+default":
            yes_no = {"enum": [self.words.plain("+yes"), self.words.plain("+no")]}
            word = self.words.word
            return _closed(
                {
                    word("default", "+meeting"): {
                        "description": _ABOUT["+meeting"],
                        **_TEXT,
                    },
                    word("default", "+rooms"): {
                        "description": _ABOUT["+rooms_on"],
                        **yes_no,
                    },
                }
            )
        whole = {
            "+children": "Person",
            "+adults": "Person",
            "+together": "Household",
            "+plan": "Plan",
            "+houses": "ChildTool",
        }
        if name in whole:
            return _any(self.things(whole[name]), self.ref(whole[name]))
        return self.numbers() if name == "+numbers" else _NAMES

    def section(self, name: str) -> _Schema:
        if name == "labels":
            return {"type": "array", "items": self.ref("SectionLabel")}
        plain = self.things(sections()[name])
        if name == "wall":
            columns = [
                *self.words.choices("WallLine", "column"),
                self.words.plain("+unsorted"),
            ]
            lines = self.things("WallLine")
            return _any(_closed(dict.fromkeys(columns, lines)), plain)
        if name == "rings":
            rings = self.words.choices("RingPlacement", "ring")
            return _any(_closed(dict.fromkeys(rings, _NAMES)), plain)
        if name == "knowledge":
            levels = {"enum": list(self.words.choices("Knowledge", "level"))}
            return _any(_each(_each(levels)), plain)
        return plain


_KIN = "Whose kin this is, by the word for it; where the word says so, the gender."
#: What each short form is for.
_ABOUT = {
    "+key": "The number of the format; the first line of the file.",
    "+worker": "Who is always in the room.",
    "+default": "What counts where a thing says nothing else.",
    "+meeting": "The meeting where everything was said that names no other.",
    "+rooms_on": "Whether those who were at a meeting may read what was said there.",
    "+children": "The children the map is about, by id.",
    "+adults": "Everybody else, by id.",
    "+together": "Who lives with whom; a protected address is never written.",
    "+numbers": "Everybody's number, by meeting: {m1: {maja: 4}}.",
    "+plan": "One plan with its rules.",
    "+houses": "Three Houses: a meeting, and the child's words in each room.",
    "+mother_of": "Whose mother she is.",
    "+father_of": "Whose father he is.",
    "+parent_of": "Whose parent this is.",
    "+sibling_of": "Whose sibling this is.",
    "+custody": "Which children this person has custody of; never worked out.",
    "+network": "Whether, or around which children, this person stands.",
    "+for": "The children a professional works with.",
    "+address": "How the address is protected; it is never written.",
    "+against": "Against whom the address is protected.",
    "+with": "Who was there; the worker always is.",
    "+also": "Who may read this beside those of the room.",
    "+only": "Who alone may read this, with the worker.",
    "+because": "What follows on 'are worried that', in the words that were said.",
    "+disagree": "Who sees it differently, in their own words.",
    "+goal": "What it will be like instead.",
    "+how_long": "For how long it must hold: 6 months.",
    "+safety": "What has protected when this danger was there.",
    "+scale": "The ends of the scale, when they are not the usual ones.",
    "+days": "The days on which it happened.",
    "+rules": "The rules of the plan.",
    "+rooms": "The child's words, by room.",
    "+pages": "The pages of the story, in order.",
}


def as_text() -> bytes:
    """Return the schema as the committed file's bytes."""
    return orjson.dumps(
        generate(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    )


def main(folder: str) -> None:
    """Write the schema into a folder."""
    from pathlib import Path

    Path(folder, EDITOR_NAME).write_bytes(as_text())


if __name__ == "__main__":
    main(sys.argv[1])
