"""What is working well? Strengths and existing safety (signs-of-safety §1.2)."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Statement, Wordings, Words
from sos_map.model.declare import Ref, Sentence, When, described, thing

__all__ = ["Act", "ExistingSafety", "Strength"]

Present = Literal["yes", "partly", "no"]


@thing
class Strength(Statement):
    """Something good that is not yet proven to stop a danger (§1.2.4)."""

    about: Annotated[
        tuple[Ref, ...],
        described("The people it is about.", ["sara"]),
    ] = ()


@thing
class Act(Labelled):
    """One time that somebody protected: a cell of the safety matrix (§2.4)."""

    date: Annotated[When | None, described("When.", "2025-05-17")] = None
    text: Annotated[
        Sentence | None, described("What was done.", "Birgitta kom och sov över.")
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
    danger_present: Annotated[
        Present | None, described("Was the danger there this time?", "yes")
    ] = None
    roles: Annotated[
        tuple[Literal["first", "best", "last", "other"], ...],
        described("The first time, the best example, the most recent.", ["first"]),
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
        Present | None,
        described("Was the danger there when it happened?", "yes"),
    ] = None
    acts: Annotated[
        tuple[Act, ...],
        described("The times it happened.", [{"date": "2025-05-17"}]),
    ] = ()
    how_often: Annotated[
        Words | None,
        described("How often, in words.", {"text": "fyra gånger på ett år"}),
    ] = None
    effect: Annotated[
        Words | None,
        described("What it did for the child.", {"text": "Milo sov hela natten."}),
    ] = None
    reliability: Annotated[
        Words | None,
        described(
            "How well it holds when it is hard.", {"text": "Höll även på löningsdagen."}
        ),
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
