"""What is working well? Strengths and existing safety (signs-of-safety §1.2)."""

from typing import Annotated, Literal

from sos_map.model.base import Statement
from sos_map.model.declare import Day, Ref, Sentence, described, thing

__all__ = ["ExistingSafety", "Strength"]


@thing
class Strength(Statement):
    """Something good that is not yet proven to stop a danger (§1.2.4)."""

    about: Annotated[
        tuple[Ref, ...],
        described("The people it is about.", ["sara"]),
    ] = ()


@thing
class ExistingSafety(Statement):
    """What protected the child when this very danger was there (§1.2.5)."""

    against: Annotated[
        tuple[Ref, ...], described("The dangers it protected against.", ["d1"])
    ] = ()
    done_by: Annotated[
        tuple[Ref, ...],
        described(
            "Who protected; parents and the child count too.", ["sara", "birgitta"]
        ),
    ] = ()
    benefited: Annotated[
        tuple[Ref, ...], described("The children it helped.", ["milo"])
    ] = ()
    danger_present: Annotated[
        Literal["yes", "partly", "no"] | None,
        described("Was the danger there when it happened?", "yes"),
    ] = None
    dates: Annotated[
        tuple[Day, ...], described("The days it happened.", ["2025-05-17"])
    ] = ()
    how_often: Annotated[
        Sentence | None,
        described("How often, in words.", "fyra gånger, 2023-11 – 2024-08"),
    ] = None
    relies_on_child: Annotated[
        bool,
        described(
            "True when the child had to protect; it must not become the plan.", True
        ),
    ] = False
    grew_from: Annotated[Ref | None, described("The strength it grew from.", "s6")] = (
        None
    )
