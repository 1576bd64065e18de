"""Who has moved since the time before, in plain sentences that blame nobody (§3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Request
from sos_map_family_diagrams.safety_circles.content import PLACES, Circles

__all__ = ["moves"]

#: From where to where somebody goes who has been told more.
_TOLD = {("outer", "middle"), ("outer", "inner"), ("middle", "inner")}


def moves(request: Request, circles: Circles) -> Iterator[str]:
    """Yield a sentence for all who have moved between the same two circles."""
    found: dict[tuple[str, str], list[str]] = {}
    for place, people in zip(PLACES, circles.people, strict=True):
        for one in people:
            if one.before:
                found.setdefault((one.before, place), []).append(one.who)
    for (before, after), moved in found.items():
        names = request.names(moved)
        if (before, after) in _TOLD:
            count = "one" if len(moved) == 1 else "many"
            yield request.text(f"circles.{before}_to_{after}_{count}", names=names)
        else:
            # Nobody stops knowing: what is said is where the names stand.
            yield request.text(
                "circles.from_to",
                names=names,
                before=request.text(f"circles.{before}"),
                after=request.text(f"circles.{after}"),
            )
    came = [one.who for people in circles.people for one in people if one.came]
    if came:
        yield request.text("circles.came", names=request.names(came))
