"""The case map: sections of things, in the order a person reads them."""

from typing import Annotated, Literal

from sos_map.model.access import Access
from sos_map.model.base import Labelled, OtherPrograms, Thing
from sos_map.model.children import ChildItem, ChildTool, Panel, WordsAndPictures
from sos_map.model.declare import (
    Language,
    Ref,
    Sentence,
    bounded,
    described,
    thing,
)
from sos_map.model.matter import Clock, Consent, Decision, Observation
from sos_map.model.needs_to_happen import Goal, Need, Step, WallLine
from sos_map.model.network import (
    Commitment,
    Knowledge,
    NetworkMember,
    RingPlacement,
    SafetyPerson,
    Trust,
)
from sos_map.model.occasions import Occasion, Source
from sos_map.model.people import (
    Body,
    Care,
    Custody,
    Household,
    Kinship,
    Partnership,
    Party,
    Person,
    Protection,
)
from sos_map.model.plan import (
    BottomLine,
    ContactStep,
    Plan,
    PlanTest,
    Rule,
    SafetyObject,
    Stage,
    Trigger,
)
from sos_map.model.voices import Rating, Scale, Stance
from sos_map.model.working_well import ExistingSafety, Strength
from sos_map.model.worries import Complicating, Danger, Harm, HarmThread

__all__ = ["CLASSES", "CaseFile", "CaseMap", "SectionLabel"]

#: Section → the class of the things in it.
CLASSES: dict[str, type[Thing]] = {
    "people": Person,
    "bodies": Body,
    "kinships": Kinship,
    "partnerships": Partnership,
    "households": Household,
    "custody": Custody,
    "parties": Party,
    "care": Care,
    "protections": Protection,
    "occasions": Occasion,
    "sources": Source,
    "consents": Consent,
    "observations": Observation,
    "harm_threads": HarmThread,
    "harms": Harm,
    "dangers": Danger,
    "complicating": Complicating,
    "strengths": Strength,
    "existing_safety": ExistingSafety,
    "needs": Need,
    "goals": Goal,
    "steps": Step,
    "wall": WallLine,
    "scales": Scale,
    "ratings": Rating,
    "stances": Stance,
    "network": NetworkMember,
    "safety_people": SafetyPerson,
    "rings": RingPlacement,
    "knowledge": Knowledge,
    "commitments": Commitment,
    "trusts": Trust,
    "plans": Plan,
    "bottom_lines": BottomLine,
    "rules": Rule,
    "triggers": Trigger,
    "plan_tests": PlanTest,
    "safety_objects": SafetyObject,
    "stages": Stage,
    "contacts": ContactStep,
    "child_tools": ChildTool,
    "child_items": ChildItem,
    "stories": WordsAndPictures,
    "panels": Panel,
    "clocks": Clock,
    "decisions": Decision,
    "access": Access,
}

SectionName = Annotated[str, bounded(enum=list(CLASSES))]


@thing
class SectionLabel(Labelled):
    """Who may read a whole section, for the things in it that say nothing."""

    section: Annotated[SectionName, described("The section.", "people")]


@thing
class CaseFile(Labelled):
    """What the file is about; its own label counts where nothing nearer does."""

    children: Annotated[
        tuple[Ref, ...],
        described("The children the case is about.", ["ebba", "milo"]),
    ] = ()
    language: Annotated[
        Language, described("The language the file is written in.", "sv")
    ] = "sv"
    responsible: Annotated[
        tuple[Ref, ...],
        described("Who at the office answers for the matter.", ["linnea"]),
    ] = ()
    title: Annotated[
        Sentence | None, described("A title for the family's pages.", "Ebba och Milo")
    ] = None
    reference: Annotated[
        Sentence | None,
        described(
            "The office's reference; on professional papers only.", "SN 2025-0117"
        ),
    ] = None
    office: Annotated[
        Sentence | None,
        described("The office that owns the file.", "Almviks kommun, Barn och familj"),
    ] = None
    next_meeting: Annotated[
        Sentence | None,
        described(
            "The next meeting, as it should stand on paper.", "fredag 10 april kl. 15"
        ),
    ] = None
    also_secret: Annotated[
        tuple[Sentence, ...],
        described(
            "What must stand in no reader's text though the map does not name it: a "
            "new town, a nickname; for the owner only.",
            ["Björkstad"],
        ),
    ] = ()
    note: Annotated[
        Sentence | None,
        described("A note for the owner of the file.", "Påhittad familj."),
    ] = None
    extensions: OtherPrograms = None


@thing
class CaseMap:
    """Everything on the map, each thing once, each reference by id.

    Comes only from `load`, `build` and `lift`, which check shape, references and
    consistency; a `CaseMap` in your hand is a valid one.
    """

    sos_map: Annotated[Literal[1], described("The number of the format.", 1)]
    case: Annotated[
        CaseFile, described("What the file is about.", {"children": ["ebba"]})
    ] = CaseFile()
    labels: Annotated[
        tuple[SectionLabel, ...],
        described(
            "Who may read whole sections.",
            [{"section": "people", "shown_to": ["sara"]}],
        ),
    ] = ()
    people: Annotated[
        tuple[Person, ...],
        described("The child and everybody around.", [{"id": "ebba", "name": "Ebba"}]),
    ] = ()
    bodies: Annotated[
        tuple[Body, ...],
        described(
            "Teams, schools, courts.",
            [{"id": "team", "name": "Barn och familj", "kind": "team"}],
        ),
    ] = ()
    kinships: Annotated[
        tuple[Kinship, ...],
        described(
            "Who is whose parent or sibling.",
            [{"id": "k1", "person": "sara", "tie": "parent", "of": "ebba"}],
        ),
    ] = ()
    partnerships: Annotated[
        tuple[Partnership, ...],
        described(
            "Couples, now and before.", [{"id": "c1", "partners": ["sara", "johan"]}]
        ),
    ] = ()
    households: Annotated[
        tuple[Household, ...],
        described(
            "Who lives with whom.", [{"id": "home1", "members": ["sara", "ebba"]}]
        ),
    ] = ()
    custody: Annotated[
        tuple[Custody, ...],
        described(
            "Who has custody of which child.",
            [{"id": "cu1", "person": "sara", "child": "ebba"}],
        ),
    ] = ()
    parties: Annotated[
        tuple[Party, ...],
        described(
            "Who is a party for which child.",
            [{"id": "pa1", "person": "sara", "child": "ebba"}],
        ),
    ] = ()
    care: Annotated[
        tuple[Care, ...],
        described(
            "Who cares for a child beside custody.",
            [
                {
                    "id": "ca1",
                    "child": "milo",
                    "carers": ["birgitta"],
                    "kind": "kinship_care",
                }
            ],
        ),
    ] = ()
    protections: Annotated[
        tuple[Protection, ...],
        described(
            "Who is protected from whom.",
            [{"id": "pr1", "person": "maja", "level": "marking"}],
        ),
    ] = ()
    occasions: Annotated[
        tuple[Occasion, ...],
        described(
            "Meetings and contacts.",
            [{"id": "o1", "date": "2025-09-12", "kind": "mapping"}],
        ),
    ] = ()
    sources: Annotated[
        tuple[Source, ...],
        described(
            "Where things are documented.",
            [{"id": "src1", "kind": "document", "text": "polisrapport"}],
        ),
    ] = ()
    consents: Annotated[
        tuple[Consent, ...],
        described(
            "Who lets whom know what.",
            [{"id": "co1", "by": "sara", "to": ["amir"], "about": ["cf1"]}],
        ),
    ] = ()
    observations: Annotated[
        tuple[Observation, ...],
        described(
            "What was seen, day by day, and told to the parent.",
            [{"id": "ob1", "text": "Milo sov gott.", "date": "2025-10-02"}],
        ),
    ] = ()
    harm_threads: Annotated[
        tuple[HarmThread, ...],
        described(
            "Kinds of harm, over time.",
            [{"id": "ht1", "text": "Dricker så att ingen ser efter."}],
        ),
    ] = ()
    harms: Annotated[
        tuple[Harm, ...],
        described("What has happened.", [{"id": "h1", "text": "Milo hittades ute."}]),
    ] = ()
    dangers: Annotated[
        tuple[Danger, ...],
        described(
            "What we are worried will happen.",
            [{"id": "d1", "text": "Vi är oroliga för att …"}],
        ),
    ] = ()
    complicating: Annotated[
        tuple[Complicating, ...],
        described(
            "What makes it harder.", [{"id": "cf1", "text": "Bussen går bara till 18."}]
        ),
    ] = ()
    strengths: Annotated[
        tuple[Strength, ...],
        described("What is good.", [{"id": "s1", "text": "Sara läser varje kväll."}]),
    ] = ()
    existing_safety: Annotated[
        tuple[ExistingSafety, ...],
        described(
            "What has protected when it was dangerous.",
            [{"id": "es1", "text": "Ebba ringde Tove."}],
        ),
    ] = ()
    needs: Annotated[
        tuple[Need, ...],
        described(
            "What each child needs.", [{"id": "need1", "text": "En vaken vuxen."}]
        ),
    ] = ()
    goals: Annotated[
        tuple[Goal, ...],
        described(
            "What it will be like instead.",
            [{"id": "g1", "text": "Det finns alltid en vaken vuxen."}],
        ),
    ] = ()
    steps: Annotated[
        tuple[Step, ...],
        described(
            "Small things somebody will do next.",
            [{"id": "n1", "text": "Mormor frågar grannen."}],
        ),
    ] = ()
    wall: Annotated[
        tuple[WallLine, ...],
        described(
            "Lines from the wall, not sorted yet.",
            [{"id": "w1", "text": "Otis vaknar."}],
        ),
    ] = ()
    scales: Annotated[
        tuple[Scale, ...],
        described(
            "Questions from 0 to 10.",
            [
                {
                    "id": "sc1",
                    "kind": "overall",
                    "zero": {"text": "fara"},
                    "ten": {"text": "tryggt"},
                }
            ],
        ),
    ] = ()
    ratings: Annotated[
        tuple[Rating, ...],
        described(
            "Everybody's numbers.",
            [{"id": "r1", "scale": "sc1", "at": "o1", "by": "sara", "value": 4}],
        ),
    ] = ()
    stances: Annotated[
        tuple[Stance, ...],
        described(
            "Who sees what how.",
            [{"id": "st1", "who": "johan", "on": "d1", "view": "partly"}],
        ),
    ] = ()
    network: Annotated[
        tuple[NetworkMember, ...],
        described("The network around the child.", [{"id": "nm1", "person": "tove"}]),
    ] = ()
    safety_people: Annotated[
        tuple[SafetyPerson, ...],
        described(
            "Whom each child can turn to.",
            [{"id": "sp1", "child": "ebba", "person": "tove"}],
        ),
    ] = ()
    rings: Annotated[
        tuple[RingPlacement, ...],
        described(
            "The circles: who was placed where.",
            [{"id": "rp1", "person": "amir", "ring": "outer"}],
        ),
    ] = ()
    knowledge: Annotated[
        tuple[Knowledge, ...],
        described(
            "Who knows what.",
            [{"id": "kn1", "person": "amir", "about": "d1", "level": "part"}],
        ),
    ] = ()
    commitments: Annotated[
        tuple[Commitment, ...],
        described(
            "Who said yes to what.",
            [{"id": "yes1", "person": "lars", "to": "rule4"}],
        ),
    ] = ()
    trusts: Annotated[
        tuple[Trust, ...],
        described(
            "Whom a child trusts, seeks or is afraid of.",
            [{"id": "tr1", "child": "ebba", "person": "helena", "kind": "trusts"}],
        ),
    ] = ()
    plans: Annotated[
        tuple[Plan, ...],
        described(
            "Plans: until next time, and the family's own.",
            [{"id": "plan1", "kind": "interim", "text": "Birgitta sover över."}],
        ),
    ] = ()
    bottom_lines: Annotated[
        tuple[BottomLine, ...],
        described(
            "What must be in place.",
            [{"id": "bl1", "text": "En vaken vuxen är alltid hos barnen."}],
        ),
    ] = ()
    rules: Annotated[
        tuple[Rule, ...],
        described(
            "Who does what and when.",
            [{"id": "rule1", "text": "Sara ringer Tove före första glaset."}],
        ),
    ] = ()
    triggers: Annotated[
        tuple[Trigger, ...],
        described(
            "Warning signs.",
            [{"id": "sign1", "text": "Sara slutar svara."}],
        ),
    ] = ()
    plan_tests: Annotated[
        tuple[PlanTest, ...],
        described(
            "Times the plan was tried.",
            [{"id": "test1", "text": "Sara ringde, Tove kom på 38 minuter."}],
        ),
    ] = ()
    safety_objects: Annotated[
        tuple[SafetyObject, ...],
        described(
            "Things by which a child tells without words.",
            [{"id": "so1", "text": "en blå elefant", "child": "ebba"}],
        ),
    ] = ()
    stages: Annotated[
        tuple[Stage, ...],
        described(
            "Stages on the way to the closing.",
            [{"id": "stage1", "kind": "prepare"}],
        ),
    ] = ()
    contacts: Annotated[
        tuple[ContactStep, ...],
        described(
            "The ladder from no contact to home.",
            [{"id": "step1", "person": "johan", "form": "supervised_by_network"}],
        ),
    ] = ()
    child_tools: Annotated[
        tuple[ChildTool, ...],
        described(
            "The children's own drawings.",
            [{"id": "tool1", "tool": "three_houses", "child": "ebba"}],
        ),
    ] = ()
    child_items: Annotated[
        tuple[ChildItem, ...],
        described(
            "What the children said, wrote or drew there.",
            [{"id": "it1", "tool": "tool1", "zone": "good", "text": "fotboll"}],
        ),
    ] = ()
    stories: Annotated[
        tuple[WordsAndPictures, ...],
        described(
            "Words and pictures: stories told to the children.",
            [{"id": "wp1", "text": "Till Ebba och Milo", "children": ["ebba"]}],
        ),
    ] = ()
    panels: Annotated[
        tuple[Panel, ...],
        described(
            "The pages of the stories.",
            [
                {
                    "id": "wpp1",
                    "story": "wp1",
                    "number": 1,
                    "part": "start",
                    "text": "Ni var efterlängtade.",
                }
            ],
        ),
    ] = ()
    clocks: Annotated[
        tuple[Clock, ...],
        described(
            "What runs out when, and what then ends.",
            [{"id": "cl1", "ends": "investigation", "due": "2026-01-03"}],
        ),
    ] = ()
    decisions: Annotated[
        tuple[Decision, ...],
        described(
            "Formal decisions.",
            [{"id": "de1", "text": "Utredning inleds.", "kind": "open_investigation"}],
        ),
    ] = ()
    access: Annotated[
        tuple[Access, ...],
        described(
            "Who may read what, by whose decision and until when; for the owner only.",
            [{"id": "ac1", "of": ["h1"], "shown_to": ["johan"], "ended": "2026-04-10"}],
        ),
    ] = ()
