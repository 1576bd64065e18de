"""What every thing on the map has: an id, who may read it, and its words."""

from typing import Annotated, Literal

from sos_map.model.declare import (
    Area,
    Day,
    Fingerprint,
    Id,
    Kept,
    Label,
    Language,
    Ref,
    Sentence,
    described,
    thing,
)

__all__ = [
    "Labelled",
    "OtherPrograms",
    "OwnLanguage",
    "Statement",
    "Thing",
    "Wording",
    "Wordings",
    "Words",
]


@thing
class Wording:
    """The same thing said in another language, or for another reader."""

    language: Annotated[
        Language, described("The language of this wording, as a code.", "en")
    ]
    text: Annotated[
        Sentence, described("The words.", "Sara was asleep on the sofa at 17:30.")
    ]
    reader: Annotated[
        Literal["professional", "family", "child", "teaching"] | None,
        described(
            "For whom these words are; left out, for everybody who may read the thing.",
            "child",
        ),
    ] = None
    made_from: Annotated[
        Fingerprint | None,
        described(
            "The fingerprint of the words it was made from, so that an old wording "
            "shows when those change.",
            "5d41402a",
        ),
    ] = None
    made_by: Annotated[
        Sentence | None,
        described("Who made it; for the owner only.", "Farid Aziz, tolk"),
    ] = None


OwnLanguage = Annotated[
    Language | None,
    described("The language of the words here, when it is not the case's own.", "sv"),
]
Wordings = Annotated[
    tuple[Wording, ...],
    described(
        "The same thing in other languages, made on purpose, never by machine.",
        [{"language": "en", "text": "Sara was asleep on the sofa at 17:30."}],
    ),
]


@thing
class Words:
    """Words in the language they were said in, and beside them other wordings."""

    text: Annotated[
        Sentence,
        described("The words, as they were said.", "Sara sov på soffan 17.30."),
    ]
    language: OwnLanguage = None
    wordings: Wordings = ()


@thing
class Labelled:
    """Who may read this, beside what the rules for each kind of reader allow."""

    shown_to: Annotated[
        tuple[Label, ...] | None,
        described(
            "Who may read this: a person, a body, a capacity towards a child, or a "
            "person in a capacity. Left out, the meeting's, the section's or the "
            "case's own label counts; an empty list means nobody.",
            ["sara", "team", "johan:guardian:milo"],
        ),
    ] = None
    hidden_from: Annotated[
        tuple[Label, ...],
        described("Who must not read this, whatever else says they may.", ["johan"]),
    ] = ()


OtherPrograms = Annotated[
    Kept | None,
    described(
        "What other programs keep here, by the name of the program; never read, never "
        "lost, for the owner only.",
        {"exempelsystem": {"rad": 17}},
    ),
]


@thing
class Thing(Labelled):
    """Anything on the map that can be pointed at."""

    id: Annotated[
        Id, described("A dull id, unique in the file; never shown to a reader.", "h1")
    ]
    ground: Annotated[
        Sentence | None,
        described(
            "Why it is shown or hidden so, who decided and when; for the owner only.",
            "Fara för repressalier. Linnea 2025-09-12.",
        ),
    ] = None
    note: Annotated[
        Sentence | None,
        described(
            "A note for the owner of the file; no reader ever sees it.", "Fråga igen."
        ),
    ] = None
    extensions: OtherPrograms = None


@thing
class Statement(Thing):
    """Something that somebody said or wrote, with where it comes from."""

    text: Annotated[
        Sentence,
        described("The words, as they were said.", "Sara sov på soffan 17.30."),
    ]
    language: OwnLanguage = None
    wordings: Wordings = ()
    at: Annotated[
        Ref | None,
        described(
            "The meeting or contact where it was said; its label is inherited.", "o3"
        ),
    ] = None
    said_by: Annotated[
        tuple[Ref, ...],
        described("The people or bodies that said it.", ["birgitta"]),
    ] = ()
    sources: Annotated[
        tuple[Ref, ...], described("Where it is documented.", ["src1"])
    ] = ()
    verbatim: Annotated[
        bool, described("True when `text` is a quotation, never to be edited.", True)
    ] = False
    areas: Annotated[
        tuple[Area, ...],
        described(
            "Areas that it belongs to in a report; the first is its home.",
            ["barnets_utveckling/halsa"],
        ),
    ] = ()
    since: Annotated[
        Day | None,
        described(
            "The day from which it holds; left out, the day of the meeting.",
            "2025-09-12",
        ),
    ] = None
    ended: Annotated[
        Day | None,
        described("The day from which it no longer holds.", "2025-12-05"),
    ] = None
    supersedes: Annotated[
        Ref | None,
        described("The earlier version that this one takes the place of.", "g1"),
    ] = None
    why_changed: Annotated[
        Sentence | None,
        described("Why it was changed.", "Perioden började om efter 28 november."),
    ] = None
    told_on: Annotated[
        Day | None,
        described("The day the family was told of this version.", "2025-12-05"),
    ] = None
