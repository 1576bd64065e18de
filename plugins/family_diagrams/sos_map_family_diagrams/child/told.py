"""What a child's page says about itself: whose it is, when it was made, with whom."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map import ChildTool, Request, age_on, age_text
from sos_map_family_diagrams.child.content import verbatim
from sos_map_family_diagrams.child.owners import owners
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.profiles import profile_for

__all__ = ["Told", "told"]


@frozen(kw_only=True, repr=False)
class Told:
    """What stands around a child's drawing.

    Attributes:
        title: What stands over it, with the child's name.
        plain: The same without a name.
        name: The child's; empty when it is not known.
        about: The heading over notes for which there is no room beside the drawing.
        day: When it was made; empty when nobody knows.
        facts: When, how old, with whom: sentences.
        says: What the child says about who may see it; office papers only.
    """

    title: str
    plain: str
    name: str
    about: str
    day: str
    facts: tuple[str, ...]
    says: tuple[Part, ...]


def told(request: Request, tool: ChildTool, prefix: str) -> Told:
    """Return what stands around a drawing.

    Args:
        request: The request.
        tool: The drawing.
        prefix: Of the words: ``title``, ``title_of`` (with ``whose``, a name in
            the form of an owner's, for a drawing that is the child's) and ``about``.
    """
    name = request.view.name(tool.child)
    plain = request.text(f"{prefix}.title")
    day = _day(request, tool)
    return Told(
        title=_title(request, prefix, name) if name else plain,
        plain=plain,
        name=name,
        about=request.text(f"{prefix}.about"),
        day=day,
        facts=tuple(_facts(request, tool, day)),
        says=tuple(_says(request, tool)),
    )


def _title(request: Request, prefix: str, name: str) -> str:
    whose = owners(name, request.language)
    if whose and request.words.has(f"{prefix}.title_whose"):
        return request.text(f"{prefix}.title_whose", whose=whose)
    return request.text(f"{prefix}.title_of", name=name)


def _made(request: Request, tool: ChildTool) -> str:
    met = (one.date for one in request.view.case.occasions if one.id == tool.at)
    return tool.date or next(met, "")


def _day(request: Request, tool: ChildTool) -> str:
    """Return the day it was made, as people write it; empty when it is not known."""
    found = _made(request, tool)
    return request.day(found) if found else ""


def _age(request: Request, tool: ChildTool) -> str:
    """Return how old the child was; empty unless both days are known well enough."""
    born = [one.born for one in request.view.case.people if one.id == tool.child]
    made = _made(request, tool)
    if not made or not any(born):
        return ""
    age = age_on(born[0], made)
    if age is None or age.least is None or age.most is None:
        return ""
    return age_text(age, request.words)


def _facts(request: Request, tool: ChildTool, day: str) -> Iterator[str]:
    age = _age(request, tool)
    name = request.view.name(tool.child)
    if day and name and age:
        yield request.text("child.then", day=day, name=name, age=age)
    elif day:
        yield request.text("child.day", day=day)
    helpers = request.names(one for one in tool.made_with if one != tool.child)
    if helpers:
        yield request.text("child.with", names=helpers)


def _says(request: Request, tool: ChildTool) -> Iterator[Part]:
    """Yield what the child says about who may see it, for the office only.

    At home the paper lies where those may read it whom the child keeps it from.
    """
    if tool.child_says is None or profile_for(request.view.reader.kind) == "family":
        return
    name = request.view.name(tool.child)
    key, fields = ("child.name_says", {"name": name}) if name else ("child.says", {})
    yield Part(text=request.text(key, **fields))
    yield from verbatim(request, tool.child_says)
