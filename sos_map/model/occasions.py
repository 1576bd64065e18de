"""Meetings, contacts and sources: where things were said, and who was there."""

from typing import Annotated, Literal

from sos_map.model.base import OwnLanguage, Thing, Wordings
from sos_map.model.declare import Day, Ref, Sentence, described, thing

__all__ = ["Occasion", "Source"]


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
            "home_visit",
            "network_meeting",
            "review",
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
    present: Annotated[
        tuple[Ref, ...], described("Who was there.", ["sara", "birgitta", "linnea"])
    ] = ()
    interpreters: Annotated[
        tuple[Ref, ...], described("Who interpreted.", ["farid"])
    ] = ()


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
