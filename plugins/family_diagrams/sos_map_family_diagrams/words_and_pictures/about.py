"""Who said yes to a story and how it was told: for the office's own paper."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Request, WordsAndPictures
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.sentences import quoted

__all__ = ["about"]


def about(request: Request, story: WordsAndPictures) -> Iterator[Part]:
    """Yield who said what of it, with every reservation, then how it was told."""
    for one in story.approvals:
        name = request.view.name(one.who)
        if not name:
            continue
        if one.date is None:
            yield Part(text=request.text(f"story.{one.view}", name=name))
        else:
            day = request.day(one.date)
            yield Part(text=request.text(f"story.{one.view}_day", name=name, day=day))
        yield from quoted(
            request, one, "story.reservation", "story.reservation_lead", name=name
        )
    for key, people in (
        ("story.told_to", story.told_to),
        ("story.told_by", story.told_by),
        ("story.present", story.present),
    ):
        names = request.names(people)
        if names:
            yield Part(text=request.text(key, names=names))
    if story.told_on is not None:
        yield Part(text=request.text("story.told_on", day=request.day(story.told_on)))
    if story.reaction is not None:
        yield from quoted(
            request, story.reaction, "story.reaction", "story.reaction_lead"
        )
