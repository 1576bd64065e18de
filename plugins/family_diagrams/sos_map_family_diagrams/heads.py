"""What the head and the foot of a page have no room for stands whole below the columns.

A title of any length makes a page: no words are cut off, and none push the rest away.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from attrs import evolve

from sos_map import Request, Said
from sos_map_family_diagrams.content import Content, Part
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.sentences import Spoken, foreign, quoted
from sos_map_family_diagrams.setting import drawable, set_text
from sos_map_pages import Style, measure_block, rules_for

__all__ = ["beside", "fits", "fitted", "foot_words", "meeting"]

_MOST_LINES = 4


def beside(look: Look) -> int:
    """Return how wide the title may be; beside it stands the next meeting."""
    return look.sheet.inner_width * 3 // 5


def fits(text: str, style: Style, width: int, lines: int = _MOST_LINES) -> bool:
    """Say whether a text takes no more than some lines."""
    return len(set_text(text, x=0, y=0, width=width, style=style).lines) <= lines


def meeting(request: Request) -> tuple[Part, ...]:
    """Return the sentence about the next meeting; nothing when none is planned."""
    when = _day_or_words(request, request.view.case.case.next_meeting)
    keys = ("map.next_meeting", "map.next_meeting_blank")
    return tuple(quoted(request, Spoken(when), *keys))


def _day_or_words(request: Request, words: str | None) -> str | None:
    """Return a plain day in the page's language, anything else as it was written."""
    try:
        datetime.date.fromisoformat(words or "")
    except ValueError:
        return words
    return request.day(words or "")


def fitted(request: Request, content: Content, look: Look) -> Content:
    """Return the content with a head that has room, and the rest of it below."""
    below = tuple(_below(request, content, look))
    if not _title_fits(content, look):
        content = evolve(
            content,
            title=request.text("map.title"),
            subtitle=request.day(request.view.date),
        )
    return evolve(content, below=below)


def _title_fits(content: Content, look: Look) -> bool:
    return fits(content.title, look.style(look.title, bold=True), beside(look))


def _below(request: Request, content: Content, look: Look) -> Iterator[Part]:
    case = request.view.case.case
    if not _title_fits(content, look):
        yield Part(text=request.text("map.own_title"), kind="small")
        own = Said(content.title, case.language)
        yield Part(text=content.title, language=foreign(request, own))
    planned = meeting(request)
    if not _meeting_fits(planned, look):
        yield from planned
    end = _reference(request, look)
    if end and not _on_a_line(end, look, half=True):
        yield Part(text=request.text("map.reference", words=end))


def _meeting_fits(parts: tuple[Part, ...], look: Look) -> bool:
    width = look.sheet.inner_width - beside(look) - 40
    words = "\n".join(part.text for part in parts)
    return fits(words, look.style(bold=True), width)


def foot_words(
    request: Request, content: Content, look: Look, number: int = 88, count: int = 88
) -> tuple[str, str]:
    """Return what stands in the foot of a page: each side on one line, or not there."""

    def words(title: str) -> str:
        day = request.day(request.view.date)
        return request.text(
            "map.footer", title=title, day=day, page=number, pages=count
        )

    end = _reference(request, look)
    if not _on_a_line(end, look, half=True):
        end = ""
    full = words(" ".join(content.title.splitlines()))
    if not _on_a_line(full, look, half=bool(end)):
        full = words(request.text("map.title"))
    return drawable(full, look.profile), drawable(end, look.profile)


def _reference(request: Request, look: Look) -> str:
    """Return the number of the case, which stands on papers of the office only.

    No view of a family has it (practice notes).
    """
    shown = look.profile == "professional"
    return (request.view.case.case.reference or "") if shown else ""


def _on_a_line(text: str, look: Look, *, half: bool) -> bool:
    width = look.sheet.inner_width // 2 - 20 if half else look.sheet.inner_width
    style = Style(profile=look.profile, size=rules_for(look.profile).footer)
    return measure_block(drawable(text, look.profile), width=width, style=style)[0] <= 1
