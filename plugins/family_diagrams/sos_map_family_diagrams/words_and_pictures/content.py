"""What a child's story says, before anything is measured or placed (drawings §3.11)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map import Panel, Request, Said, WordsAndPictures, no_longer
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.profiles import profile_for
from sos_map_family_diagrams.sentences import foreign, small
from sos_map_family_diagrams.words_and_pictures.about import about

__all__ = ["Scene", "Story", "stories", "waits"]

_AGREED = frozenset({"approved", "told"})
_NOT_A_YES = frozenset({"disagrees", "not_asked"})


@frozen(kw_only=True, repr=False)
class Scene:
    """One picture of the story with its words.

    Attributes:
        number: Its place on this paper, without gaps.
        part: Which part of the story it is.
        heading: The question that it answers.
        parts: The words, then small lines that belong to them.
        picture: What the picture shows; none where nobody has said.
        key: Its id.
    """

    number: int
    part: str
    heading: str
    parts: tuple[Part, ...]
    picture: tuple[Part, ...] = ()
    key: str = ""


@frozen(kw_only=True, repr=False)
class Story:
    """A story as one child hears it.

    Attributes:
        title: What stands over it.
        name: The child's name; empty when the view has none.
        scenes: Its pictures, in order.
        about: Who said yes to it and how it was told; office papers only.
        finished: Whether it has been agreed on.
    """

    title: Part
    name: str
    scenes: tuple[Scene, ...]
    about: tuple[Part, ...]
    finished: bool


def stories(request: Request) -> list[Story]:
    """Return every story that this paper may tell, for each child by itself."""
    finished = request.options.get("stories", "approved") == "approved"
    if not finished and request.view.reader.kind == "child":
        return []
    found = []
    for one in _standing(request):
        if _agreed(one) == finished:
            for child in _children(request, one, finished=finished):
                scenes = _scenes(request, one, child)
                if scenes:
                    found.append(_story(request, one, child, scenes))
    return found


def waits(request: Request) -> bool:
    """Say whether there is a story that is not agreed on, for whoever may know it."""
    if request.view.reader.kind == "child":
        return False
    return any(not _agreed(one) for one in _standing(request))


def _standing(request: Request) -> list[WordsAndPictures]:
    case = request.view.case
    gone = no_longer(case, request.view.date)
    return [
        one for one in case.stories if one.status != "replaced" and one.id not in gone
    ]


def _agreed(story: WordsAndPictures) -> bool:
    """Say whether a story may be told: its status says so, and nobody has said no.

    Whoever has spoken twice is taken at the last word.
    """
    last = {
        one.who: one.view
        for one in sorted(story.approvals, key=lambda one: one.date or "")
    }
    return story.status in _AGREED and _NOT_A_YES.isdisjoint(last.values())


def _children(
    request: Request, story: WordsAndPictures, *, finished: bool
) -> list[str]:
    """Return for whom papers are made; an empty id is a child that is not named.

    A finished story goes to the children that the reader is there for; whoever shall
    say yes to one reads all that the view holds of it.
    """
    panels = [one for one in request.view.case.panels if one.story == story.id]
    named = [child for one in panels for child in one.children]
    children = list(story.children) or list(dict.fromkeys(named)) or [""]
    wanted: tuple[str, ...]
    if request.view.child is not None:
        wanted = (request.view.child,)
    elif request.view.reader.kind == "child":
        wanted = (request.view.reader.person or "",)
    else:
        wanted = request.view.reader.children if finished else ()
    return [one for one in children if not wanted or one in ("", *wanted)]


def _scenes(request: Request, story: WordsAndPictures, child: str) -> tuple[Scene, ...]:
    gone = no_longer(request.view.case, request.view.date)
    mine = [
        one
        for one in request.view.case.panels
        if one.story == story.id
        and one.id not in gone
        and (not one.children or child in one.children)
    ]
    return tuple(
        Scene(
            number=number,
            part=one.part,
            heading=request.text(f"story.part.{one.part}"),
            parts=tuple(_parts(request, one)),
            picture=tuple(_picture(request, one)),
            key=one.id,
        )
        for number, one in enumerate(sorted(mine, key=lambda one: one.number), start=1)
    )


def _parts(request: Request, panel: Panel) -> Iterator[Part]:
    """Yield the words in the page's language; quoted only when letter by letter."""
    said = request.said(panel)
    if said is not None:
        own = panel.verbatim and said.text == panel.text
        text = request.text("story.quote", words=said.text) if own else said.text
        yield Part(text=text, language=foreign(request, said))
    if panel.disputed:
        yield small(request, "story.disputed")


def _picture(request: Request, panel: Panel) -> Iterator[Part]:
    if panel.picture is None:
        return
    said = Said(panel.picture, panel.language or request.view.case.case.language)
    tag = foreign(request, said)
    if tag:
        yield small(request, "story.picture_lead")
        yield Part(text=said.text, kind="small", language=tag)
    else:
        yield small(request, "story.picture", words=said.text)


def _story(
    request: Request, story: WordsAndPictures, child: str, scenes: tuple[Scene, ...]
) -> Story:
    said = request.said(story)
    office = profile_for(request.view.reader.kind) == "professional"
    title = (
        Part(text=request.text("story.title"))
        if said is None
        else Part(text=said.text, language=foreign(request, said))
    )
    return Story(
        title=title,
        name=(request.view.name(child) or "") if child else "",
        scenes=scenes,
        about=tuple(about(request, story)) if office else (),
        finished=_agreed(story),
    )
