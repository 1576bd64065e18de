"""What are we worried about? Harm, danger, complicating (signs-of-safety §1.2)."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Statement, Wordings, Words
from sos_map.model.declare import (
    Certainty,
    Ref,
    Sentence,
    When,
    described,
    thing,
)

__all__ = [
    "Account",
    "Complicating",
    "Danger",
    "Estimate",
    "Harm",
    "HarmThread",
    "Impact",
    "Worried",
]


@thing
class Impact(Labelled):
    """What it did, or could do, to one child; the impact sits on the link."""

    child: Annotated[Ref, described("The child.", "milo")]
    kind: Annotated[
        Literal[
            "body",
            "fear",
            "behaviour",
            "development",
            "school",
            "sleep",
            "relationship",
            "not_present",
            "none_seen",
            "unknown",
        ]
        | None,
        described("What it touched; not present and none seen are answers.", "fear"),
    ] = None
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
class Account(Labelled):
    """How one person tells what happened; versions stand side by side (§10, case 2)."""

    who: Annotated[Ref, described("A person or a body.", "johan")]
    certainty: Annotated[
        Certainty | None, described("How this one knows it, or denies it.", "disputed")
    ] = None
    text: Annotated[
        Sentence | None,
        described("This one's version, as it was said.", "Jag lyfte stolen."),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()


@thing
class Estimate(Labelled):
    """How often one person says it happens; never put together with others' (§2.3)."""

    by: Annotated[Ref, described("Who says so.", "tove")]
    text: Annotated[
        Sentence, described("How often, in the person's words.", "tre kvällar i veckan")
    ]
    language: OwnLanguage = None
    wordings: Wordings = ()
    basis: Annotated[
        Literal["said", "records", "estimate"],
        described("What it rests on.", "said"),
    ] = "said"


@thing
class HarmThread(Statement):
    """One kind of harm, over time: the row of a harm matrix (§2)."""

    types: Annotated[
        tuple[
            Literal[
                "physical",
                "sexual",
                "emotional",
                "neglect",
                "exposure_to_violence",
                "exploitation",
                "other",
            ],
            ...,
        ],
        described("What kinds of harm.", ["neglect"]),
    ] = ()
    children: Annotated[
        tuple[Ref, ...], described("The children it happens to.", ["ebba", "milo"])
    ] = ()
    done_by: Annotated[
        tuple[Ref, ...],
        described("Who does it or fails to act, where it is known.", ["sara"]),
    ] = ()
    estimates: Annotated[
        tuple[Estimate, ...],
        described(
            "How often, by each who said so, side by side.",
            [{"by": "tove", "text": "tre kvällar i veckan"}],
        ),
    ] = ()
    lasted: Annotated[
        Words | None,
        described("For how long it has gone on.", {"text": "ungefär 22 månader"}),
    ] = None
    trend: Annotated[
        Literal["worsening", "steady", "easing", "episodic", "single", "unknown"]
        | None,
        described("Which way it goes.", "worsening"),
    ] = None


@thing
class Harm(Statement):
    """What has already happened to a child, with what it did to that child (§1.2.1)."""

    thread: Annotated[
        Ref | None, described("The kind of harm it belongs to.", "ht1")
    ] = None
    roles: Annotated[
        tuple[Literal["first", "worst", "last", "other"], ...],
        described(
            "Its place in the thread; one event may be both worst and last.", ["worst"]
        ),
    ] = ()
    chosen_by: Annotated[
        tuple[Ref, ...],
        described("Who says that it was the worst; that is a judgement.", ["linnea"]),
    ] = ()
    circumstance: Annotated[
        Words | None,
        described("Where and in what situation.", {"text": "vid parkeringen, 19.40"}),
    ] = None
    severity: Annotated[
        Words | None,
        described(
            "How bad it was, in words; never a number.",
            {"text": "kunde ha slutat med döden; ingen skada"},
        ),
    ] = None
    accounts: Annotated[
        tuple[Account, ...],
        described(
            "Who tells it how, when more than one does.",
            [{"who": "johan", "certainty": "disputed", "text": "Jag lyfte stolen."}],
        ),
    ] = ()

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
        When | None,
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
    circumstance: Annotated[
        Words | None,
        described("In what situation.", {"text": "när Sara har druckit så hon somnar"}),
    ] = None
    behaviour: Annotated[
        Words | None,
        described(
            "What the adult does or fails to do.", {"text": "ser ingen till dem"}
        ),
    ] = None
    dispute: Annotated[
        Words | None,
        described(
            "Who sees it differently, and how; part of the statement.",
            {"text": "Johan säger att han har hållit men aldrig slagit."},
        ),
    ] = None
    arises_from: Annotated[
        tuple[Ref, ...],
        described("The harm that the worry is grounded in.", ["h1", "h2"]),
    ] = ()
    basis: Annotated[
        tuple[Ref, ...],
        described(
            "What else it is grounded in, when nothing has happened yet.", ["cf3"]
        ),
    ] = ()
    status: Annotated[
        Literal["active", "resolved", "withdrawn"],
        described("Whether the worry still stands.", "active"),
    ] = "active"
    status_why: Annotated[
        Words | None,
        described(
            "Why it is resolved or withdrawn.", {"text": "Utredningen visade annat."}
        ),
    ] = None


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
        described("What it makes harder: dangers, goals, plans …", ["d1"]),
    ] = ()
    affects_network: Annotated[
        bool, described("True when it makes it harder for the whole network.", True)
    ] = False
    children: Annotated[
        tuple[Ref, ...], described("The children it concerns.", ["ebba"])
    ] = ()
    about: Annotated[
        tuple[Ref, ...], described("The people it is about.", ["sara"])
    ] = ()
