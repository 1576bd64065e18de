"""People and bodies, and how they belong together."""

from typing import Annotated, Literal

from sos_map.model.base import Thing
from sos_map.model.declare import Day, Language, Ref, Sentence, When, described, thing

__all__ = [
    "Body",
    "Care",
    "Custody",
    "Household",
    "Kinship",
    "Partnership",
    "Party",
    "Person",
    "Protection",
]


@thing
class Person(Thing):
    """Somebody around the child, or the child."""

    name: Annotated[
        Sentence | None, described("The name that is used.", "Sara Ekwall")
    ] = None
    born: Annotated[
        When | None,
        described("Date of birth, as exactly as it is known.", "2016-05-14"),
    ] = None
    expected: Annotated[
        Day | None,
        described("For a child not born yet: when it is expected.", "2026-06~"),
    ] = None
    died: Annotated[When | None, described("Date of death.", "2024-11")] = None
    unknown: Annotated[
        bool,
        described("True for somebody of whom nobody knows who it is.", True),
    ] = False
    whereabouts: Annotated[
        Sentence | None,
        described("Why somebody cannot be reached, in words.", "utomlands sedan 2020"),
    ] = None
    gender: Annotated[
        Literal["woman", "man", "other"] | None,
        described("Only if it matters for a drawing; never guessed.", "woman"),
    ] = None
    role: Annotated[
        Sentence | None,
        described("What the person is for the child, in words.", "mormor"),
    ] = None
    profession: Annotated[
        Sentence | None,
        described("The role of a professional.", "socialsekreterare"),
    ] = None
    side: Annotated[
        Sentence | None,
        described("Which side of the family, in words.", "mammas sida"),
    ] = None
    language: Annotated[
        Language | None, described("The language the person prefers.", "ar")
    ] = None
    interpreter: Annotated[
        bool, described("True when the person needs an interpreter.", True)
    ] = False
    phone: Annotated[
        Sentence | None,
        described("Telephone; never on a family page.", "070-000 00 00"),
    ] = None
    address: Annotated[
        Sentence | None,
        described("Address; leave out when it is protected.", "Exempelgatan 1, Almvik"),
    ] = None
    identity_number: Annotated[
        Sentence | None,
        described("Identity number, for the owner only.", "20160514-****"),
    ] = None


@thing
class Body(Thing):
    """A named body that can be worried, act, or read: a team, a school, a court."""

    name: Annotated[Sentence, described("Its name.", "Enheten Barn och familj")]
    kind: Annotated[
        Literal["team", "school", "health", "police", "court", "provider", "other"],
        described("What kind of body it is; the rules for readers follow it.", "team"),
    ]
    members: Annotated[
        tuple[Ref, ...], described("People who belong to it.", ["linnea", "omar"])
    ] = ()


@thing
class Kinship(Thing):
    """One person's tie to another; write it once, from one side."""

    person: Annotated[Ref, described("The parent, sibling or relative.", "sara")]
    tie: Annotated[
        Literal["parent", "sibling", "relative"],
        described("What `person` is to `of`.", "parent"),
    ]
    of: Annotated[Ref, described("The child, sibling or relative.", "ebba")]
    nature: Annotated[
        Literal["birth", "adoptive", "foster", "step", "unknown"],
        described("How the tie came about.", "birth"),
    ] = "birth"
    twins: Annotated[
        bool, described("True for siblings born of the same pregnancy.", True)
    ] = False
    since: Annotated[
        Day | None, described("Since when, for a tie that was made.", "2019-03-01")
    ] = None
    ended: Annotated[
        Day | None, described("Until when, for a tie that was unmade.", "2024-03-01")
    ] = None


@thing
class Partnership(Thing):
    """Two people who are, or were, a couple."""

    partners: Annotated[
        tuple[Ref, ...],
        described("The two people.", ["sara", "johan"], minItems=2, maxItems=2),
    ]
    status: Annotated[
        Literal["partners", "married", "separated", "divorced", "unknown"],
        described("What they are to each other now.", "partners"),
    ] = "partners"
    since: Annotated[Day | None, described("Since when.", "2021")] = None
    ended: Annotated[Day | None, described("Until when.", "2025-09-12")] = None


@thing
class Household(Thing):
    """People who live together."""

    members: Annotated[
        tuple[Ref, ...], described("Who lives there.", ["sara", "ebba", "milo"])
    ]
    times: Annotated[
        Sentence | None,
        described("When, if not always.", "varannan helg"),
    ] = None
    place: Annotated[
        Sentence | None,
        described("Which home, in words; never a protected address.", "hos Sara"),
    ] = None
    since: Annotated[Day | None, described("Since when.", "2024-03")] = None
    ended: Annotated[Day | None, described("Until when.", "2025-09-12")] = None


@thing
class Custody(Thing):
    """Who has custody of which child; never derived from being a parent."""

    person: Annotated[Ref, described("The guardian.", "amir")]
    child: Annotated[Ref, described("The child.", "ebba")]
    since: Annotated[Day | None, described("Since when.", "2016-05-14")] = None
    ended: Annotated[Day | None, described("Until when.", "2026-01-01")] = None


@thing
class Party(Thing):
    """Who is a party in a child's matter; stated, never derived (practice notes)."""

    person: Annotated[Ref, described("The party.", "sara")]
    child: Annotated[Ref, described("The child whose matter it is.", "milo")]
    matter: Annotated[
        Literal["investigation", "measure", "contact"],
        described("Which matter.", "investigation"),
    ] = "investigation"
    since: Annotated[Day | None, described("Since when.", "2025-09-03")] = None
    ended: Annotated[Day | None, described("Until when.", "2026-04-10")] = None


@thing
class Care(Thing):
    """Who looks after a child in whose home, beside custody."""

    child: Annotated[Ref, described("The child.", "milo")]
    carers: Annotated[
        tuple[Ref, ...], described("The people who care.", ["birgitta"], minItems=1)
    ]
    kind: Annotated[
        Literal["foster_home", "kinship_care", "respite", "residential", "other"],
        described("What kind of care.", "foster_home"),
    ]
    since: Annotated[Day | None, described("Since when.", "2025-10-01")] = None
    ended: Annotated[Day | None, described("Until when.", "2026-02-01")] = None


@thing
class Protection(Thing):
    """A protected person; that there is protection is itself secret (privacy §1.1)."""

    person: Annotated[Ref, described("Who is protected.", "maja")]
    level: Annotated[
        Literal["marking", "protected_registration", "fictitious", "shelter"],
        described("Which kind of protection.", "marking"),
    ]
    against: Annotated[tuple[Ref, ...], described("From whom.", ["robin"])] = ()
    since: Annotated[Day | None, described("Since when.", "2026-01-17")] = None
    ended: Annotated[Day | None, described("Until when.", "2027-01-17")] = None
