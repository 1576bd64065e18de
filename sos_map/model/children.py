"""The children's own: houses, figures, and the story told to them (§6)."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Statement, Thing, Wordings, Words
from sos_map.model.declare import Day, Ref, Sentence, bounded, described, thing

__all__ = [
    "Approval",
    "ChildItem",
    "ChildTool",
    "Panel",
    "WordsAndPictures",
    "ZoneName",
]

Number = Annotated[int, bounded(minimum=1, maximum=200)]
Zone = Literal[
    "worries",
    "good",
    "dreams",
    "inside",
    "visitors",
    "not_safe_with",
    "roof_rules",
    "path",
    "things",
    "seen",
    "other",
]


@thing
class ZoneName(Labelled):
    """What a child calls a part of the drawing."""

    zone: Annotated[Zone, described("Which part.", "worries")]
    text: Annotated[Sentence, described("The child's name for it.", "Orosboden")]


@thing
class ChildTool(Thing):
    """One drawing or talk with one child (§6.1 to §6.3); siblings make their own."""

    tool: Annotated[
        Literal[
            "three_houses",
            "wizard",
            "fairy",
            "safety_house",
            "observation",
            "other",
        ],
        described("What was made; the child chooses the figure.", "three_houses"),
    ]
    child: Annotated[Ref, described("Whose it is; always one child.", "ebba")]
    at: Annotated[Ref | None, described("The talk where it was made.", "o3")] = None
    date: Annotated[
        Day | None, described("The day, when it was at no meeting.", "2025-09-10")
    ] = None
    made_with: Annotated[
        tuple[Ref, ...], described("Who made it with the child.", ["linnea"])
    ] = ()
    names: Annotated[
        tuple[ZoneName, ...],
        described(
            "What the child calls the parts.",
            [{"zone": "worries", "text": "Orosboden"}],
        ),
    ] = ()
    kept_by: Annotated[
        tuple[Ref, ...], described("Who keeps the paper.", ["ebba"])
    ] = ()
    drawing: Annotated[
        Sentence | None,
        described("Where the drawing is kept; never the drawing itself.", "pärm 3"),
    ] = None
    child_says: Annotated[
        Words | None,
        described(
            "What the child says about who may see it, in its own words.",
            {"text": "mamma får se, inte Johan"},
        ),
    ] = None
    compared_with: Annotated[
        Ref | None, described("The earlier one it is compared with.", "tool1")
    ] = None


@thing
class ChildItem(Statement):
    """One thing that a child said, wrote or drew in a part of the drawing."""

    tool: Annotated[Ref, described("In which drawing.", "tool1")]
    zone: Annotated[Zone, described("In which part.", "worries")]
    kind: Annotated[
        Literal["words", "drawing", "object"],
        described("Said or written, drawn, or a thing.", "words"),
    ] = "words"
    written_by: Annotated[
        Literal["child", "worker"] | None,
        described("Whose hand wrote it.", "child"),
    ] = None
    safe_to_share: Annotated[
        Literal["yes", "no", "later"] | None,
        described(
            "Whether it is safe to show it; `no` and `later` keep it from everybody "
            "but the child and the professionals.",
            "later",
        ),
    ] = None
    about: Annotated[tuple[Ref, ...], described("Whom it is about.", ["johan"])] = ()
    informs: Annotated[
        tuple[Ref, ...],
        described("What on the map it says something about.", ["d1"]),
    ] = ()
    becomes: Annotated[
        tuple[Ref, ...],
        described("The rules that the child's wish became.", ["rule6"]),
    ] = ()
    position: Annotated[
        Words | None,
        described(
            "Where on the path the child stands.", {"text": "nästan vid grinden"}
        ),
    ] = None


@thing
class Approval(Labelled):
    """Who said yes to the story, and with what reservation."""

    who: Annotated[Ref, described("A person.", "johan")]
    view: Annotated[
        Literal["agrees", "partly", "disagrees", "not_asked"],
        described("What they said.", "partly"),
    ]
    date: Annotated[Day | None, described("When.", "2025-10-02")] = None
    text: Annotated[
        Sentence | None, described("Their reservation.", "med förbehåll för bild 3")
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()


@thing
class WordsAndPictures(Statement):
    """A story for children about what happened and what is done about it (§6.4)."""

    children: Annotated[
        tuple[Ref, ...], described("For whom it is written.", ["ebba", "milo"])
    ] = ()
    status: Annotated[
        Literal["draft", "with_parents", "approved", "told", "replaced"],
        described("Where it stands.", "draft"),
    ] = "draft"
    approvals: Annotated[
        tuple[Approval, ...],
        described("Who said yes.", [{"who": "sara", "view": "agrees"}]),
    ] = ()
    told_to: Annotated[
        tuple[Ref, ...], described("The children it was told to.", ["milo"])
    ] = ()
    told_by: Annotated[tuple[Ref, ...], described("Who read it.", ["sara"])] = ()
    present: Annotated[
        tuple[Ref, ...], described("Who was there.", ["linnea", "birgitta"])
    ] = ()
    reaction: Annotated[
        Words | None,
        described("How the children took it.", {"text": "Ebba ritade vidare."}),
    ] = None
    kept_by: Annotated[tuple[Ref, ...], described("Who keeps a copy.", ["ebba"])] = ()


@thing
class Panel(Statement):
    """One page of the story."""

    story: Annotated[Ref, described("The story it belongs to.", "wp1")]
    number: Annotated[Number, described("Its place.", 3)]
    part: Annotated[
        Literal["title", "start", "who", "what", "then", "now", "end"],
        described("Which part of the story.", "what"),
    ]
    children: Annotated[
        tuple[Ref, ...],
        described("Which children hear this page; left out, all of them.", ["ebba"]),
    ] = ()
    explains: Annotated[
        tuple[Ref, ...],
        described("What on the map it explains.", ["d2"]),
    ] = ()
    disputed: Annotated[
        bool, described("True when it tells of what people see differently.", True)
    ] = False
    picture: Annotated[
        Sentence | None, described("What the picture shows.", "Ebba vid bordet")
    ] = None
