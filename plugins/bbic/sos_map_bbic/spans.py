"""Small pieces that the sections share: names, own words, labelled lines."""

from __future__ import annotations

from collections.abc import Iterable

from sos_map.i18n import HasWords, Said
from sos_map.model.base import Statement
from sos_map_bbic.material import Material
from sos_map_pages.report import Line, Span
from sos_map_pages.report.shown import reads_right_to_left

__all__ = [
    "day",
    "labelled",
    "note",
    "number",
    "original",
    "own_words",
    "reference",
    "said_span",
    "who",
    "who_list",
]


def who(material: Material, identity: str) -> str:
    """Return a name and what the person is: `Birgitta (mormor)`."""
    name = material.request.view.name(identity)
    person = next((p for p in material.case.people if p.id == identity), None)
    role = (person.profession or person.role or "") if person else ""
    if name and role:
        return material.text("who", name=_isolated(name), role=_isolated(role))
    return _isolated(name or role) or material.text("unnamed")


def who_list(material: Material, identities: Iterable[str]) -> str:
    """Return several, with commas; a name is never put into a sentence."""
    return ", ".join(who(material, identity) for identity in identities)


def _isolated(text: str) -> str:
    """Keep a name in Arabic script from turning the line around it."""
    return f"\u2068{text}\u2069" if reads_right_to_left(text) else text


def day(material: Material, text: str) -> str:
    """Write a day for people."""
    return material.request.day(text)


def number(material: Material, value: float) -> str:
    """Write a rating's number, with the language's own decimal mark.

    Halves stay halves; nothing is rounded.
    """
    if value == int(value):
        return str(int(value))
    return str(value).replace(".", material.text("decimal"))


def said_span(material: Material, thing: HasWords) -> Span | None:
    """Return a thing's words in the page's language, or as they were said."""
    found = material.request.said(thing)
    return None if found is None else _span(material, found)


def _span(material: Material, found: Said, *, quote: bool = False) -> Span:
    foreign = found.language != material.request.language
    return Span(
        found.text,
        found.language if foreign else None,
        "quote" if quote else "plain",
    )


def original(
    material: Material, text: str, language: str | None, *, quote: bool = True
) -> Span:
    """Return words as they were said, never a translation."""
    written = language or material.case.case.language
    return _span(material, Said(text, written), quote=quote)


def own_words(material: Material, thing: Statement) -> tuple[Span, Span | None]:
    """Return a statement's words, and a translation where one belongs beside them.

    Words that are a quotation stand as they were said, byte for byte; a wording in the
    page's language never takes their place.
    """
    if not thing.verbatim:
        return said_span(material, thing) or Span(thing.text), None
    quoted = original(material, thing.text, thing.language)
    wording = said_span(material, thing)
    same = wording is None or wording.text == thing.text
    return quoted, None if same else wording


def labelled(label: str, *spans: Span) -> Line:
    """Return a line of ours with words of theirs: `För Milo: kall, grät`."""
    return Line((Span(f"{label}: "), *spans), "note")


def note(text: str) -> Line:
    """Return a line of ours."""
    return Line((Span(text),), "note")


def reference(material: Material, identity: str) -> str:
    """Return a statement's number and where it stands in full."""
    return material.text(
        "reference",
        mark=material.marks[identity],
        heading=material.heading(material.homes[identity]),
    )
