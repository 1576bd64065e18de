"""Who stands around the child, and who knows what (signs-of-safety §4)."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Thing, Wordings, Words
from sos_map.model.declare import Day, Ref, Sentence, described, thing

__all__ = [
    "Commitment",
    "Knowledge",
    "Move",
    "NetworkMember",
    "RingPlacement",
    "SafetyPerson",
    "Trust",
]

Membership = Literal[
    "suggested",
    "asked",
    "informed",
    "committed",
    "active",
    "paused",
    "left",
    "removed",
    "declined",
    "not_suitable",
]


@thing
class Move(Labelled):
    """One change in a membership: to what, when and why (§4.3)."""

    to: Annotated[Membership, described("What it became.", "left")]
    date: Annotated[Day | None, described("When.", "2025-12-01")] = None
    why: Annotated[
        Words | None,
        described("Why.", {"text": "flyttade utomlands efter ett gräl"}),
    ] = None


@thing
class NetworkMember(Thing):
    """One person's place in the network, dated."""

    person: Annotated[Ref, described("Who.", "tove")]
    kind: Annotated[
        Literal["natural", "professional"],
        described("Family and friends, or somebody paid.", "natural"),
    ] = "natural"
    status: Annotated[
        Membership,
        described("Where the membership stands.", "active"),
    ] = "active"
    chair: Annotated[
        bool, described("True for the one who calls the network together.", True)
    ] = False
    roles: Annotated[
        tuple[
            Literal[
                "daily_contact",
                "substitute_carer",
                "unannounced_visitor",
                "parent_support",
                "contact_supervisor",
                "driver",
                "note_keeper",
            ],
            ...,
        ],
        described("What the person does in the network.", ["driver"]),
    ] = ()
    children: Annotated[
        tuple[Ref, ...],
        described("Which children; left out, all in the case.", ["ebba"]),
    ] = ()
    since: Annotated[Day | None, described("Since when.", "2025-09-26")] = None
    ended: Annotated[Day | None, described("Until when.", "2025-12-01")] = None
    moves: Annotated[
        tuple[Move, ...],
        described(
            "How the membership came to stand there, in order.",
            [{"to": "left", "date": "2025-12-01"}],
        ),
    ] = ()
    child_view: Annotated[
        Words | None,
        described("What the child thinks of it.", {"text": "Tove är snäll."}),
    ] = None


@thing
class RingPlacement(Thing):
    """In which circle somebody was placed, by whom and when (§4.4).

    Rings tell of knowledge as the one who placed them sees it, and may disagree with
    `Knowledge`; neither is derived from the other.
    """

    person: Annotated[Ref, described("Who was placed.", "amir")]
    ring: Annotated[
        Literal["centre", "inner", "middle", "outer"],
        described("Which circle: inner knows everything, outer nothing yet.", "outer"),
    ]
    at: Annotated[
        Ref | None, described("The meeting where the circles were drawn.", "o3")
    ] = None
    date: Annotated[
        Day | None, described("The day, when it was at no meeting.", "2025-09-12")
    ] = None
    placed_by: Annotated[
        tuple[Ref, ...], described("Who placed them there.", ["sara"])
    ] = ()
    wants_inward: Annotated[
        bool, described("True for somebody to be told more.", True)
    ] = False
    never_here: Annotated[
        bool, described("True for somebody who must never be in the circles.", True)
    ] = False


@thing
class Knowledge(Thing):
    """What one person knows about one danger, who told it and when (§4.2)."""

    person: Annotated[Ref, described("Who knows.", "amir")]
    about: Annotated[Ref, described("The danger, or what it is about.", "d1")]
    level: Annotated[
        Literal["full", "part", "none"],
        described("How much: all of it, a part, nothing yet.", "part"),
    ]
    told_by: Annotated[tuple[Ref, ...], described("Who told it.", ["linnea"])] = ()
    at: Annotated[Ref | None, described("The meeting where it was told.", "o5")] = None
    date: Annotated[
        Day | None, described("The day, when it was at no meeting.", "2025-11-05")
    ] = None
    how: Annotated[
        Words | None, described("How it was told.", {"text": "på telefon, med tolk"})
    ] = None


@thing
class Commitment(Thing):
    """Somebody's yes to one thing (§4.2)."""

    person: Annotated[Ref, described("Who said yes.", "lars")]
    to: Annotated[Ref, described("To which rule, plan or step.", "rule4")]
    at: Annotated[Ref | None, described("The meeting where it was said.", "o5")] = None
    date: Annotated[
        Day | None, described("The day, when it was at no meeting.", "2025-10-22")
    ] = None
    form: Annotated[
        Literal["said", "by_phone", "by_interpreter", "written", "signed"],
        described("How the yes was given.", "said"),
    ] = "said"
    ended: Annotated[
        Day | None, described("The day it was taken back.", "2025-12-01")
    ] = None


@thing
class SafetyPerson(Thing):
    """The adult whom a child can turn to (§5.4)."""

    child: Annotated[Ref, described("The child.", "ebba")]
    person: Annotated[Ref, described("Whom the child can turn to.", "tove")]
    chosen_by: Annotated[
        Literal["child", "adults"],
        described("Who chose; best is the child.", "child"),
    ] = "child"
    backup: Annotated[bool, described("True for the one who stands in.", True)] = False
    reached: Annotated[
        Words | None,
        described("How the child reaches them.", {"text": "ringer, när som helst"}),
    ] = None
    since: Annotated[Day | None, described("Since when.", "2025-10-24")] = None
    ended: Annotated[Day | None, described("Until when.", "2026-02-01")] = None


@thing
class Trust(Thing):
    """Whom a child trusts, seeks or is afraid of, in the child's own words (§4.5)."""

    child: Annotated[Ref, described("The child.", "ebba")]
    person: Annotated[Ref, described("Whom it is about.", "helena")]
    kind: Annotated[
        Literal["trusts", "seeks", "afraid_of"],
        described("What the child feels for them.", "trusts"),
    ]
    at: Annotated[Ref | None, described("The talk where it was said.", "o3")] = None
    text: Annotated[
        Sentence | None, described("The child's own words.", "när han är arg")
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
