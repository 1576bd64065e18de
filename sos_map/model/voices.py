"""Scales, ratings by many voices, and who sees it how (signs-of-safety §3)."""

from typing import Annotated, Literal

from sos_map.model.base import OwnLanguage, Thing, Wordings, Words
from sos_map.model.declare import (
    Day,
    Ref,
    Score,
    Sentence,
    bounded,
    described,
    thing,
)

__all__ = ["Rating", "Scale", "Stance"]

Range = Annotated[tuple[Score, ...], bounded(minItems=2, maxItems=2)]


@thing
class Scale(Thing):
    """A question from 0 to 10 with both ends in words (§3.1)."""

    kind: Annotated[
        Literal[
            "overall",
            "pair",
            "immediate_safety",
            "context",
            "willingness",
            "confidence",
            "capacity",
            "progress",
            "child_path",
            "worker",
            "other",
        ],
        described("What it asks about; a pair is one danger and its goal.", "pair"),
    ]
    question: Annotated[
        Words | None,
        described("The question, as it was asked.", {"text": "Hur tryggt är det nu?"}),
    ] = None
    zero: Annotated[
        Words | None,
        described("What 0 means.", {"text": "Det vi är oroliga för händer."}),
    ] = None
    ten: Annotated[
        Words | None, described("What 10 means.", {"text": "Målet är vardag."})
    ] = None
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
    of: Annotated[
        Ref | None,
        described("The plan, rule or goal it asks about, if any.", "plan1"),
    ] = None
    supersedes: Annotated[
        Ref | None,
        described(
            "The scale with other ends that this one takes the place of; numbers on "
            "the two are never compared.",
            "sc1",
        ),
    ] = None
    since: Annotated[Day | None, described("Since when.", "2025-09-12")] = None
    ended: Annotated[Day | None, described("Until when.", "2025-10-24")] = None


@thing
class Rating(Thing):
    """Where one person put the number on one occasion; never averaged (§3.3)."""

    scale: Annotated[Ref, described("The scale.", "sc1")]
    at: Annotated[Ref, described("The meeting where it was asked.", "o3")]
    by: Annotated[
        Ref | None,
        described("Who said it; left out when nobody knows.", "sara"),
    ] = None
    by_role: Annotated[
        Sentence | None,
        described("Who it seemed to be, when the name is unknown.", "någon i skolan"),
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
        Words | None,
        described("What makes it that high.", {"text": "Tove kommer när Sara ringer"}),
    ] = None
    why_not_higher: Annotated[
        Words | None,
        described(
            "What keeps it from being higher.", {"text": "ingen löning har varit än"}
        ),
    ] = None
    one_up: Annotated[
        Words | None,
        described(
            "What would make it one point higher.", {"text": "att grannen säger ja"}
        ),
    ] = None
    because: Annotated[
        tuple[Ref, ...],
        described("The strengths and the safety it points at.", ["es2"]),
    ] = ()
    observed_instead: Annotated[
        Words | None,
        described(
            "For a child too young to rate: what was seen.",
            {"text": "håller sig nära, blundar när röster höjs"},
        ),
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
    accepts_acting: Annotated[
        bool | None,
        described(
            "Whether they work as if it could happen, agreed or not (§10, case 3).",
            True,
        ),
    ] = None
    text: Annotated[
        Sentence | None,
        described("Their own words.", "Jag har hållit i Ebba men aldrig slagit."),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
