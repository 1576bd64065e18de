"""What needs to happen? Safety goals, needs, next steps, lines from the wall."""

from typing import Annotated, Literal

from sos_map.model.base import Statement, Words
from sos_map.model.declare import Day, Ref, bounded, described, thing

Months = Annotated[int, bounded(minimum=1, maximum=120)]

__all__ = ["Goal", "Need", "Step", "WallLine"]


@thing
class Goal(Statement):
    """What the adults will be doing and the child experiencing instead (§1.2.6)."""

    answers: Annotated[
        Ref | None,
        described("The danger that it answers; a draft may lack it.", "d1"),
    ] = None
    children: Annotated[
        tuple[Ref, ...], described("The children it is for.", ["ebba", "milo"])
    ] = ()
    kind: Annotated[
        Literal["closing", "family", "wellbeing", "immediate_progress"],
        described("Closing: what must be true before the case can end.", "closing"),
    ] = "closing"
    owner: Annotated[
        Literal["joint", "agency", "family"] | None,
        described("Whose goal it is.", "joint"),
    ] = None
    behaviour: Annotated[
        Words | None,
        described("What the adults do instead.", {"text": "Sara ringer Tove före."}),
    ] = None
    experience: Annotated[
        Words | None,
        described("What it is like for the child.", {"text": "Ebba får vara nio år."}),
    ] = None
    shown_by: Annotated[
        Words | None,
        described(
            "What others will see that shows it.", {"text": "Alla ser det i vardagen."}
        ),
    ] = None
    for_months: Annotated[
        Months | None,
        described("For how many months it must hold.", 4),
    ] = None
    meets: Annotated[
        tuple[Ref, ...], described("The needs of the child that it meets.", ["need1"])
    ] = ()


@thing
class Need(Statement):
    """What a child needs: the link that reports ask for between worry and goal."""

    children: Annotated[
        tuple[Ref, ...], described("The children who need it.", ["milo"])
    ] = ()


@thing
class Step(Statement):
    """A small thing that somebody will do next (§1.2.7)."""

    owners: Annotated[tuple[Ref, ...], described("Who does it.", ["birgitta"])] = ()
    due: Annotated[Day | None, described("By when.", "2025-10-10")] = None
    advances: Annotated[
        tuple[Ref, ...], described("The goals it moves towards.", ["g1"])
    ] = ()
    status: Annotated[
        Literal["open", "done", "overtaken", "dropped"],
        described("Where it stands; overtaken by other progress is fine.", "open"),
    ] = "open"
    prepares: Annotated[
        tuple[Ref, ...], described("The stages of the plan it prepares.", ["stage4"])
    ] = ()
    overtaken_by: Annotated[
        tuple[Ref, ...],
        described("What came instead, by another way.", ["rule6"]),
    ] = ()
    outcome: Annotated[
        Words | None,
        described("What came of it, in words.", {"text": "klart, en vecka sent"}),
    ] = None
    led_to: Annotated[
        tuple[Ref, ...],
        described("The strength or safety that came of it.", ["s7"]),
    ] = ()


@thing
class WallLine(Statement):
    """A line from the wall that nobody has sorted yet; a valid draft."""

    column: Annotated[
        Literal["worried", "working_well", "needs_to_happen"] | None,
        described("Under which question it was written.", "worried"),
    ] = None
