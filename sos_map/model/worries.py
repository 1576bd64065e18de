"""What are we worried about? Harm, danger, complicating (signs-of-safety §1.2)."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Statement, Wordings
from sos_map.model.declare import (
    Certainty,
    Day,
    Ref,
    Sentence,
    described,
    thing,
)

__all__ = ["Complicating", "Danger", "Harm", "Impact", "Worried"]


@thing
class Impact(Labelled):
    """What it did, or could do, to one child; the impact sits on the link."""

    child: Annotated[Ref, described("The child.", "milo")]
    text: Annotated[
        Sentence | None,
        described("What it was or could be like for this child.", "kall, grät"),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()


@thing
class Worried(Labelled):
    """One who is worried; that he or she is can be shown to some and not to others."""

    who: Annotated[Ref, described("A person or a body.", "birgitta")]


@thing
class Harm(Statement):
    """What has already happened to a child, with what it did to that child (§1.2.1)."""

    children: Annotated[
        tuple[Impact, ...],
        described(
            "The children it happened to, each with the impact.",
            [{"child": "milo", "text": "kall, grät"}],
        ),
    ] = ()
    done_by: Annotated[
        tuple[Ref, ...],
        described("Who did it or failed to act, where it is known.", ["sara"]),
    ] = ()
    date: Annotated[
        Day | None,
        described("When; `~` for about, `?` for uncertain.", "2023-11~"),
    ] = None
    certainty: Annotated[Certainty | None, described("How we know.", "observed")] = None


@thing
class Danger(Statement):
    """What named people fear will happen if nothing changes (§1.2.2)."""

    worried: Annotated[
        tuple[Worried, ...],
        described(
            "Who is worried; not the same as who reported.", [{"who": "birgitta"}]
        ),
    ] = ()
    about: Annotated[
        tuple[Ref, ...],
        described("Whose behaviour the worry is about.", ["sara"]),
    ] = ()
    children: Annotated[
        tuple[Impact, ...],
        described(
            "The children it concerns, each with what could happen.",
            [{"child": "milo"}],
        ),
    ] = ()
    arises_from: Annotated[
        tuple[Ref, ...],
        described("The harm that the worry is grounded in.", ["h1", "h2"]),
    ] = ()
    status: Annotated[
        Literal["active", "resolved", "withdrawn"],
        described("Whether the worry still stands.", "active"),
    ] = "active"


@thing
class Complicating(Statement):
    """What makes it harder, without being the danger itself (§1.2.3)."""

    kind: Annotated[
        Literal[
            "health",
            "economy",
            "conflict",
            "history",
            "network",
            "culture",
            "practical",
            "professional",
            "missing_information",
            "other",
        ],
        described(
            "What kind; `missing_information` for what we do not know.", "economy"
        ),
    ] = "other"
    affects: Annotated[
        tuple[Ref, ...],
        described("The dangers or goals that it makes harder.", ["d1"]),
    ] = ()
    about: Annotated[
        tuple[Ref, ...], described("The people it is about.", ["sara"])
    ] = ()
