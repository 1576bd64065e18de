"""Who has said that they will stand around the child (signs-of-safety §4)."""

from typing import Annotated, Literal

from sos_map.model.base import Thing
from sos_map.model.declare import Day, Ref, described, thing

__all__ = ["NetworkMember"]


@thing
class NetworkMember(Thing):
    """One person's place in the network, dated."""

    person: Annotated[Ref, described("Who.", "tove")]
    kind: Annotated[
        Literal["natural", "professional"],
        described("Family and friends, or somebody paid.", "natural"),
    ] = "natural"
    status: Annotated[
        Literal["asked", "active", "paused", "left", "declined"],
        described("Where the membership stands.", "active"),
    ] = "active"
    chair: Annotated[
        bool, described("True for the one who calls the network together.", True)
    ] = False
    children: Annotated[
        tuple[Ref, ...],
        described("Which children; left out, all in the case.", ["ebba"]),
    ] = ()
    since: Annotated[Day | None, described("Since when.", "2025-09-26")] = None
    ended: Annotated[Day | None, described("Until when.", "2025-12-01")] = None
