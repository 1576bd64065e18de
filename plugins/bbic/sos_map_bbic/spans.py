"""Small pieces that the sections share: names, own words, labelled lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sos_map import Said, Statement, isolated
from sos_map_bbic.material import Material
from sos_map_pages.report import Line, Span

__all__ = [
    "day",
    "elsewhere",
    "labelled",
    "note",
    "original",
    "own_words",
    "reference",
    "role_of",
    "said_span",
    "who",
    "who_list",
]


def who(material: Material, identity: str) -> str:
    """Return a name; what the person is stands once, under section 2."""
    name = material.request.view.name(identity)
    return isolated(name or role_of(material, identity)) or material.text("unnamed")


def role_of(material: Material, identity: str) -> str:
    """Return what a person is, in words: a profession, else `mormor`."""
    for person in material.case.people:
        if person.id == identity:
            return person.profession or person.role or ""
    return ""


def who_list(material: Material, identities: Iterable[str]) -> str:
    """Return several, with commas; a name is never put into a sentence."""
    return ", ".join(who(material, identity) for identity in identities)


def day(material: Material, text: str) -> str:
    """Write a day for people."""
    return material.request.day(text)


def said_span(material: Material, thing: Any) -> Span | None:
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


def elsewhere(material: Material, identity: str) -> str:
    """Return under which heading a statement stands in full."""
    heading = material.heading(material.homes[identity])
    return material.text("elsewhere", heading=heading)


def reference(material: Material, identity: str) -> str:
    """Return a statement's number and where it stands in full."""
    return material.text(
        "reference",
        mark=material.marks[identity],
        heading=material.heading(material.homes[identity]),
    )
