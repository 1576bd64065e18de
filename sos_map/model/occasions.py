"""Meetings, contacts and sources: where things were said, and who was there."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Thing, Wordings
from sos_map.model.declare import Day, Ref, Sentence, described, thing

__all__ = ["GuardianView", "Occasion", "Source"]


@thing
class GuardianView(Labelled):
    """What a guardian said about talking with the child (practice notes, the child)."""

    who: Annotated[Ref, described("The guardian.", "amir")]
    view: Annotated[
        Literal["agrees", "disagrees", "unsure", "not_asked", "not_reached"],
        described("What he or she said.", "agrees"),
    ]
    why: Annotated[
        Sentence | None,
        described("Why, or why nobody asked.", "Risk att Ebba får skuld."),
    ] = None


@thing
class Occasion(Thing):
    """A meeting or contact; what was said there inherits its label."""

    date: Annotated[Day, described("The day.", "2025-09-12")]
    kind: Annotated[
        Literal[
            "report",
            "mapping",
            "child_talk",
            "private_talk",
            "observation",
            "contact",
            "home_visit",
            "network_meeting",
            "review",
            "conference",
            "closing",
            "supervision",
            "historic",
            "other",
        ],
        described("What kind of meeting or contact.", "mapping"),
    ]
    text: Annotated[
        Sentence | None,
        described("What it was, in words.", "kartläggning med Sara och Birgitta"),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
    form: Annotated[
        Literal[
            "two_column",
            "three_column",
            "seven_category",
            "four_quadrant",
            "other",
        ]
        | None,
        described("Which form of the map was used; old paper maps too.", "two_column"),
    ] = None
    based_on: Annotated[
        Ref | None, described("The meeting whose map was worked on here.", "o3")
    ] = None
    present: Annotated[
        tuple[Ref, ...], described("Who was there.", ["sara", "birgitta", "linnea"])
    ] = ()
    interpreters: Annotated[
        tuple[Ref, ...], described("Who interpreted.", ["farid"])
    ] = ()
    guardians: Annotated[
        tuple[GuardianView, ...],
        described(
            "For a talk with a child: what each guardian said about it.",
            [{"who": "amir", "view": "agrees"}],
        ),
    ] = ()
    talk_ground: Annotated[
        Sentence | None,
        described(
            "On what ground the child was talked with, in the office's words.",
            "Barnet får höras utan samtycke under utredning.",
        ),
    ] = None


@thing
class Source(Thing):
    """Where something is documented or who told it."""

    kind: Annotated[
        Literal[
            "person", "anonymous", "confidential", "document", "observation", "body"
        ],
        described(
            "What kind of source; an anonymous one never points at a person.",
            "document",
        ),
    ]
    text: Annotated[
        Sentence | None, described("What it is, in words.", "polisrapport")
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
    person: Annotated[
        Ref | None, described("Who told it, when that may be written.", "maria")
    ] = None
    body: Annotated[Ref | None, described("Which body it comes from.", "police")] = None
    date: Annotated[Day | None, described("The day.", "2025-08-23")] = None
