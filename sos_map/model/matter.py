"""The matter at the office: decisions, clocks, consents and daily observations."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Statement, Thing, Wordings, Words
from sos_map.model.declare import Day, Ref, Sentence, described, thing

__all__ = ["Clock", "Consent", "Decision", "Observation", "Postponement", "Restart"]


@thing
class Observation(Statement):
    """What was seen of a child and its parents on one day, said back to the parent.

    A family home notes these as they go (practice notes, the case in time).
    """

    date: Annotated[Day | None, described("The day.", "2025-10-02")] = None
    children: Annotated[tuple[Ref, ...], described("Which children.", ["milo"])] = ()
    about: Annotated[
        tuple[Ref, ...], described("Whom else it is about.", ["sara"])
    ] = ()
    told: Annotated[
        tuple[Ref, ...], described("Which parents were told.", ["sara"])
    ] = ()
    told_parent_on: Annotated[
        Day | None, described("When it was said back to the parent.", "2025-10-03")
    ] = None
    informs: Annotated[
        tuple[Ref, ...],
        described("What on the map it says something about.", ["s1"]),
    ] = ()


@thing
class Restart(Labelled):
    """A day from which a clock began again."""

    since: Annotated[Day, described("From which day.", "2025-11-29")]
    why: Annotated[
        Words | None, described("Why.", {"text": "Sara drack den 28 november."})
    ] = None
    because: Annotated[
        Ref | None, described("The test of the plan that showed it.", "test2")
    ] = None
    told_on: Annotated[
        Day | None, described("The day the family was told.", "2025-12-05")
    ] = None


@thing
class Postponement(Labelled):
    """An end that was moved; goalposts never move in silence (§5.6)."""

    was: Annotated[Day, described("The day it was.", "2026-03-20")]
    now: Annotated[Day, described("The day it became.", "2026-04-10")]
    why: Annotated[
        Words | None, described("Why.", {"text": "Perioden började om."})
    ] = None
    decided_by: Annotated[Ref | None, described("Who decided.", "karin")] = None
    told_on: Annotated[
        Day | None, described("The day the family was told.", "2025-12-05")
    ] = None


@thing
class Clock(Thing):
    """Something that runs out on a day, and says what then ends (practice notes)."""

    ends: Annotated[
        Literal[
            "investigation",
            "measure",
            "contact",
            "follow_up",
            "trajectory",
            "goal_period",
            "consent",
        ],
        described("What ends when it runs out.", "investigation"),
    ]
    children: Annotated[tuple[Ref, ...], described("In whose matter.", ["milo"])] = ()
    goal: Annotated[
        Ref | None, described("The goal, for the time it must hold.", "g1")
    ] = None
    since: Annotated[Day | None, described("When it began.", "2025-09-03")] = None
    due: Annotated[Day | None, described("When it runs out.", "2026-01-03")] = None
    ended: Annotated[Day | None, described("When it was over.", "2025-12-19")] = None
    restarts: Annotated[
        tuple[Restart, ...],
        described("The days it began again.", [{"since": "2025-11-29"}]),
    ] = ()
    moved: Annotated[
        tuple[Postponement, ...],
        described(
            "How its end was moved.", [{"was": "2026-03-20", "now": "2026-04-10"}]
        ),
    ] = ()


@thing
class Decision(Statement):
    """A formal decision, with what it starts and what it ends."""

    date: Annotated[Day | None, described("The day.", "2025-09-03")] = None
    kind: Annotated[
        Literal[
            "protection_assessed",
            "open_investigation",
            "no_investigation",
            "extend_investigation",
            "end_investigation",
            "measure",
            "no_measure",
            "end_measure",
            "follow_up",
            "close",
            "other",
        ],
        described("What was decided.", "open_investigation"),
    ] = "other"
    decided_by: Annotated[tuple[Ref, ...], described("Who decided.", ["karin"])] = ()
    children: Annotated[tuple[Ref, ...], described("In whose matter.", ["milo"])] = ()
    starts: Annotated[
        tuple[Ref, ...], described("The clocks it starts.", ["clock1"])
    ] = ()
    ends: Annotated[tuple[Ref, ...], described("The clocks it stops.", ["clock1"])] = ()


@thing
class Consent(Thing):
    """Who lets whom know what (practice notes, who may see)."""

    by: Annotated[Ref, described("Who consents.", "sara")]
    to: Annotated[
        tuple[Ref, ...], described("To whom it may be told.", ["amir", "team"])
    ] = ()
    about: Annotated[
        tuple[Ref, ...], described("What on the map it is about.", ["cf1"])
    ] = ()
    text: Annotated[
        Sentence | None,
        described("What it is about, in words.", "att nätverket får veta"),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
    children: Annotated[
        tuple[Ref, ...], described("For which children.", ["ebba"])
    ] = ()
    answer: Annotated[
        Literal["yes", "no", "withdrawn"], described("What was answered.", "yes")
    ] = "yes"
    at: Annotated[Ref | None, described("Where it was given.", "o3")] = None
    date: Annotated[
        Day | None, described("The day, when it was at no meeting.", "2025-09-12")
    ] = None
    ended: Annotated[
        Day | None, described("The day it ends or was taken back.", "2026-04-10")
    ] = None
