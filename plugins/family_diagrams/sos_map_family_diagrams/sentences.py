"""Small sentences about a statement: who, when, for which child, who sees it how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from sos_map import Request, Said, Stance
from sos_map_family_diagrams.content import Part

__all__ = ["Spoken", "foreign", "impacts", "quoted", "said_part", "small", "stances_on"]


@frozen(repr=False)
class Spoken:
    """Words of a thing beside its own text, as the catalogue reads words.

    Attributes:
        text: The words.
        language: Their language; the case's when none is named.
        wordings: The same in other languages.
    """

    text: str | None
    language: str | None = None
    wordings: tuple[object, ...] = ()


def foreign(request: Request, said: Said) -> str:
    """Return the language tag of words that are not in the page's language."""
    # Sub-tags are free in the format; screen readers go by the first.
    return "" if said.language == request.language else said.language.split("-")[0]


def said_part(request: Request, thing: Any) -> Part | None:
    """Return the words of a thing as a statement, in the language they are in."""
    said = request.said(thing)
    if said is None:
        return None
    return Part(text=said.text, language=foreign(request, said))


def small(request: Request, key: str, **fields: object) -> Part:
    """Return a small line: one whole sentence from the catalogue."""
    return Part(text=request.text(key, **fields), kind="small")


def quoted(
    request: Request, thing: Any, key: str, lead: str, **fields: object
) -> Iterator[Part]:
    """Yield a sentence that quotes a thing's words.

    Args:
        request: The request.
        thing: What has `text`, `language` and `wordings`.
        key: The sentence, with ``{words}`` in it.
        lead: The sentence that goes before words in another language, which stand
            by themselves so that a screen reader can change its voice.
        fields: Other placeholders of both.
    """
    said = request.said(thing)
    if said is None:
        return
    tag = foreign(request, said)
    if not tag:
        yield Part(text=request.text(key, words=said.text, **fields), kind="words")
        return
    yield Part(text=request.text(lead, **fields), kind="words")
    yield Part(text=said.text, kind="words", language=tag)


def impacts(request: Request, links: Iterable[Any], key: str) -> Iterator[Part]:
    """Yield what it was or could be like for each child, with the child's name.

    The sentence says so: a name and a colon would read as the child's own words.
    """
    for link in links:
        name = request.view.name(link.child)
        if link.text is None or not name:
            continue
        yield from quoted(request, link, key, f"{key}_lead", name=name)


def stances_on(request: Request, identity: str) -> Iterator[Part]:
    """Yield who sees a statement how: disputes stand beside it (promise 5).

    Those who see it alike and say no more share a sentence; words of one's own
    are quoted. Somebody who has changed stance gets a date with each.
    """
    found = [one for one in request.view.case.stances if one.on == identity]
    voices = [one.who for one in found]
    alike: dict[str, list[str]] = {}
    own: list[Stance] = []
    for one in found:
        if not request.view.name(one.who):
            continue
        if one.text is not None or voices.count(one.who) > 1:
            own.append(one)
        else:
            alike.setdefault(one.view, []).append(one.who)
    for view, people in sorted(alike.items(), key=lambda item: _ORDER[item[0]]):
        number = "many" if len(people) > 1 else "one"
        text = request.text(f"stance.{view}.{number}", names=request.names(people))
        yield Part(text=text, kind="words")
    for one in own:
        yield from _own(request, one, dated=voices.count(one.who) > 1)


_ORDER = {
    view: place
    for place, view in enumerate(
        ("agrees", "partly", "disagrees", "unsure", "not_asked", "not_told")
    )
}


def _own(request: Request, stance: Stance, *, dated: bool) -> Iterator[Part]:
    days = {one.id: one.date for one in request.view.case.occasions}
    name = request.view.name(stance.who)
    plain = f"stance.{stance.view}.one"
    if dated and stance.at in days:
        yield small(request, "map.on_day", day=request.day(days[stance.at]))
    if stance.text is None:
        yield Part(text=request.text(plain, names=name), kind="words")
        return
    words = f"stance.{stance.view}.words"
    for part in quoted(request, stance, words, plain, names=name):
        if part.language:  # by itself it would read as the writer's own words
            part = evolve(part, text=request.text("stance.quote", words=part.text))
        yield part
