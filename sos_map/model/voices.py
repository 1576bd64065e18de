"""Scales, ratings by many voices, and who sees it how (signs-of-safety §3)."""

from typing import Annotated, Literal

from sos_map.model.base import OwnLanguage, Thing, Wordings, Words
from sos_map.model.declare import Ref, Score, Sentence, bounded, described, thing

__all__ = ["Rating", "Scale", "Stance"]

Range = Annotated[tuple[Score, ...], bounded(minItems=2, maxItems=2)]


@thing
class Scale(Thing):
    """A question from 0 to 10 with both ends in words (§3.1)."""

    kind: Annotated[
        Literal["overall", "pair", "willingness", "confidence", "capacity", "other"],
        described("What it asks about; a pair is one danger and its goal.", "pair"),
    ]
    question: Annotated[
        Words | None,
        described("The question, as it was asked.", {"text": "Hur tryggt är det nu?"}),
    ] = None
    zero: Annotated[
        Words, described("What 0 means.", {"text": "Det vi är oroliga för händer."})
    ]
    ten: Annotated[Words, described("What 10 means.", {"text": "Målet är vardag."})]
    polarity: Annotated[
        Literal["ten_is_safe", "zero_is_safe"],
        described("Which end is the safe one.", "ten_is_safe"),
    ] = "ten_is_safe"
    danger: Annotated[Ref | None, described("The danger of the pair.", "d1")] = None
    goal: Annotated[Ref | None, described("The goal of the pair.", "g1")] = None
    children: Annotated[
        tuple[Ref, ...], described("The children it asks about.", ["milo"])
    ] = ()
    about: Annotated[
        Ref | None, described("The person it asks about, if any.", "johan")
    ] = None


@thing
class Rating(Thing):
    """Where one person put the number on one occasion; never averaged (§3.3)."""

    scale: Annotated[Ref, described("The scale.", "sc1")]
    at: Annotated[Ref, described("The meeting where it was asked.", "o3")]
    by: Annotated[
        Ref | None,
        described("Who said it; left out when nobody knows.", "sara"),
    ] = None
    status: Annotated[
        Literal[
            "given",
            "declined",
            "unable",
            "not_asked",
            "not_present",
            "unclear",
            "withdrawn",
        ],
        described("Whether a number was given; to decline is an answer.", "given"),
    ] = "given"
    value: Annotated[Score | None, described("The number, in halves.", 4)] = None
    range: Annotated[
        Range | None, described("From and to, when it lay between.", [6, 7])
    ] = None
    mode: Annotated[
        Literal[
            "direct", "proxy", "child_path", "written", "by_interpreter", "by_phone"
        ],
        described("How it was given.", "direct"),
    ] = "direct"
    as_imagined_for: Annotated[
        Ref | None,
        described("Whose number it is imagined to be, for a proxy.", "layla"),
    ] = None
    good_enough: Annotated[
        Score | None,
        described("The number where this person would be content.", 8),
    ] = None
    quote: Annotated[
        Sentence | None,
        described("The person's own words.", "jag är nästan vid grinden"),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
    why_not_lower: Annotated[
        Sentence | None,
        described("What makes it that high.", "Tove kommer när Sara ringer"),
    ] = None
    why_not_higher: Annotated[
        Sentence | None,
        described("What keeps it from being higher.", "vi har inte haft en löning än"),
    ] = None


@thing
class Stance(Thing):
    """How one person sees one statement; disputes stand beside it (promise 5)."""

    who: Annotated[Ref, described("The person or body.", "johan")]
    on: Annotated[Ref, described("The statement.", "d2")]
    view: Annotated[
        Literal["agrees", "partly", "disagrees", "unsure", "not_asked", "not_told"],
        described("How they see it.", "disagrees"),
    ]
    at: Annotated[Ref | None, described("The meeting where it was said.", "o3")] = None
    text: Annotated[
        Sentence | None,
        described("Their own words.", "Jag har hållit i Ebba men aldrig slagit."),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
