"""The safety plan: what must be in place, who does what, and how it went (§5)."""

from typing import Annotated, Literal

from sos_map.model.base import Labelled, OwnLanguage, Statement, Thing, Wordings, Words
from sos_map.model.declare import Day, Ref, Sentence, described, thing

__all__ = [
    "Backup",
    "BottomLine",
    "Check",
    "ContactStep",
    "Plan",
    "PlanTest",
    "Result",
    "Rule",
    "SafetyObject",
    "Stage",
    "Trigger",
]

Standing = Literal[
    "proposed", "agreed", "in_test", "in_force", "suspended", "withdrawn"
]


@thing
class Plan(Statement):
    """A plan that people agreed on: until next time, or the family's own (§5.1)."""

    kind: Annotated[
        Literal["interim", "family", "after_closing", "contact"],
        described("Until next time, the family's safety plan …", "interim"),
    ] = "family"
    status: Annotated[Standing, described("Where it stands.", "in_force")] = "proposed"
    children: Annotated[
        tuple[Ref, ...], described("The children it protects.", ["ebba", "milo"])
    ] = ()
    place: Annotated[
        Sentence | None,
        described("In which home it holds, if not in all.", "hos Amir"),
    ] = None
    review: Annotated[
        Day | None, described("The day it is looked at again.", "2025-09-26")
    ] = None
    without_admission: Annotated[
        bool,
        described(
            "True when it holds though nobody admits what happened (§10, case 3).", True
        ),
    ] = False


@thing
class BottomLine(Statement):
    """What must be in place, set by the agency; the family works out how (§5.3)."""

    concerns: Annotated[
        tuple[Ref, ...], described("The dangers it is for.", ["d1"])
    ] = ()
    kind: Annotated[
        Literal[
            "network",
            "contact",
            "care",
            "explanation",
            "monitoring",
            "duration",
            "other",
        ],
        described("What it asks for.", "care"),
    ] = "other"
    children: Annotated[
        tuple[Ref, ...], described("The children it protects.", ["milo"])
    ] = ()
    set_by: Annotated[
        tuple[Ref, ...], described("Who set it.", ["linnea", "karin"])
    ] = ()
    set_on: Annotated[Day | None, described("When.", "2025-09-12")] = None
    met_by: Annotated[
        tuple[Ref, ...],
        described(
            "What meets it beside rules, such as who is in the network.", ["nm1"]
        ),
    ] = ()
    legal_basis: Annotated[
        Sentence | None,
        described("The office's own words on the legal ground.", "enligt beslut"),
    ] = None


@thing
class Check(Labelled):
    """Who sees that a rule is kept, and how."""

    who: Annotated[Ref, described("A person or a body.", "jenny")]
    how: Annotated[
        Words | None, described("How.", {"text": "tittar in på fredagar"})
    ] = None
    unannounced: Annotated[
        bool, described("True when nobody knows beforehand.", True)
    ] = False
    since: Annotated[Day | None, described("Since when.", "2025-10-27")] = None
    ended: Annotated[Day | None, described("Until when.", "2025-12-01")] = None


@thing
class Backup(Labelled):
    """Who steps in when the one who should cannot."""

    who: Annotated[Ref, described("A person or a body.", "birgitta")]
    since: Annotated[Day | None, described("Since when.", "2025-12-05")] = None
    ended: Annotated[Day | None, described("Until when.", "2025-12-01")] = None


@thing
class Rule(Statement):
    """Who does what and when, so that a child is safe (§5.4)."""

    plan: Annotated[Ref | None, described("The plan it belongs to.", "plan1")] = None
    status: Annotated[Standing, described("Where it stands.", "in_force")] = "proposed"
    children: Annotated[
        tuple[Ref, ...], described("The children it protects.", ["ebba"])
    ] = ()
    done_by: Annotated[
        tuple[Ref, ...], described("Who does it, by name.", ["sara", "tove"])
    ] = ()
    when: Annotated[
        Words | None, described("When, or in what situation.", {"text": "varje fredag"})
    ] = None
    place: Annotated[Words | None, described("Where.", {"text": "hemma hos Sara"})] = (
        None
    )
    goals: Annotated[tuple[Ref, ...], described("The goals it works for.", ["g1"])] = ()
    meets: Annotated[
        tuple[Ref, ...],
        described("What must be in place that it meets.", ["bl1"]),
    ] = ()
    triggers: Annotated[
        tuple[Ref, ...],
        described("The warning signs it answers.", ["tr2"]),
    ] = ()
    checks: Annotated[
        tuple[Check, ...],
        described("Who sees that it is kept.", [{"who": "jenny"}]),
    ] = ()
    backups: Annotated[
        tuple[Backup, ...],
        described("Who steps in.", [{"who": "birgitta"}]),
    ] = ()
    if_broken: Annotated[
        Words | None,
        described(
            "What happens if it is not kept.", {"text": "Tove samlar nätverket."}
        ),
    ] = None
    proposed_by: Annotated[
        Literal["family", "network", "child", "agency"] | None,
        described("Whose idea it was.", "family"),
    ] = None


@thing
class Trigger(Statement):
    """A warning sign, or what sets it off, and what is done then (§5.4)."""

    kind: Annotated[
        Literal["early_sign", "situation", "time", "person", "place", "stressor"],
        described("What kind of sign.", "early_sign"),
    ] = "early_sign"
    concerns: Annotated[
        tuple[Ref, ...], described("The dangers it warns of.", ["d1"])
    ] = ()
    children: Annotated[
        tuple[Ref, ...], described("The children it is about.", ["ebba"])
    ] = ()
    about: Annotated[
        tuple[Ref, ...], described("Whose behaviour shows it.", ["johan"])
    ] = ()
    noticed_by: Annotated[
        tuple[Ref, ...], described("Who can notice it.", ["helena"])
    ] = ()
    response: Annotated[
        Words | None, described("What is done then.", {"text": "Helena ringer Tove."})
    ] = None


@thing
class Result(Labelled):
    """How one rule held on one occasion."""

    rule: Annotated[Ref, described("The rule.", "rule1")]
    held: Annotated[Literal["yes", "partly", "no"], described("Whether it held.", "no")]
    text: Annotated[
        Sentence | None, described("How, in words.", "Sara ringde inte.")
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()


@thing
class PlanTest(Statement):
    """A time the plan was tried, meant or not, and what was learned (§5.4)."""

    date: Annotated[Day | None, described("When.", "2025-11-28")] = None
    kind: Annotated[
        Literal["drill", "unplanned", "stress_day", "visit"],
        described("What kind of test.", "unplanned"),
    ] = "unplanned"
    hard_day: Annotated[
        bool, described("True for a day that was hard anyhow.", True)
    ] = False
    children: Annotated[
        tuple[Ref, ...], described("The children it concerned.", ["ebba"])
    ] = ()
    results: Annotated[
        tuple[Result, ...],
        described("How each rule held.", [{"rule": "rule1", "held": "no"}]),
    ] = ()
    learned: Annotated[
        Words | None,
        described("What was learned.", {"text": "Frågan måste komma före kvällen."}),
    ] = None
    led_to: Annotated[
        tuple[Ref, ...],
        described("The meeting or the rule it led to.", ["o6"]),
    ] = ()


@thing
class SafetyObject(Statement):
    """A thing by which a child tells that something is wrong, without words (§5.4).

    What it means must never reach somebody the child fears.
    """

    child: Annotated[Ref, described("The child.", "ebba")]
    place: Annotated[
        Words | None, described("Where it usually is.", {"text": "på hyllan"})
    ] = None
    signal: Annotated[
        Words | None,
        described("What the child does with it.", {"text": "ställer den i fönstret"}),
    ] = None
    meaning: Annotated[
        Words | None, described("What that means.", {"text": "kom nu"})
    ] = None
    response: Annotated[
        Words | None,
        described("What is done then, and how fast.", {"text": "ringer inom en kvart"}),
    ] = None
    known_by: Annotated[
        tuple[Ref, ...], described("Who knows what it means.", ["tove", "amir"])
    ] = ()
    rule: Annotated[Ref | None, described("The rule it belongs to.", "rule10")] = None


@thing
class Stage(Thing):
    """One stage on the way from the first report to the closing (§5.6)."""

    kind: Annotated[
        Literal[
            "prepare",
            "immediate_safety",
            "map_with_parents",
            "explain_to_children",
            "build_network",
            "first_network_meeting",
            "develop_rules",
            "try_out",
            "monitor",
            "network_leads",
            "close",
            "other",
        ],
        described("Which stage; offices name them in their own words.", "try_out"),
    ]
    text: Annotated[
        Sentence | None, described("What is done, in words.", "prova reglerna")
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
    status: Annotated[
        Literal["planned", "ongoing", "done", "restarted"],
        described("Where it stands.", "ongoing"),
    ] = "planned"
    planned_from: Annotated[Day | None, described("Planned from.", "2025-10-27")] = None
    planned_to: Annotated[Day | None, described("Planned to.", "2026-03-20")] = None
    since: Annotated[Day | None, described("Began.", "2025-10-27")] = None
    ended: Annotated[Day | None, described("Ended.", "2026-03-29")] = None
    evidence: Annotated[
        Words | None,
        described("What shows that it is done.", {"text": "alla regler prövade"}),
    ] = None
    owners: Annotated[tuple[Ref, ...], described("Who sees to it.", ["linnea"])] = ()


@thing
class ContactStep(Thing):
    """One rung of the ladder from no contact to home (§5.6)."""

    person: Annotated[Ref, described("Who meets the child.", "johan")]
    children: Annotated[
        tuple[Ref, ...], described("Which children.", ["ebba", "milo"])
    ] = ()
    form: Annotated[
        Literal[
            "none",
            "letters",
            "supervised_by_professional",
            "supervised_by_network",
            "short_alone",
            "day",
            "overnight",
            "weekend",
            "trial_return",
            "home",
        ],
        described("What kind of contact.", "supervised_by_network"),
    ]
    status: Annotated[
        Literal["planned", "ongoing", "done", "stopped"],
        described("Where it stands.", "ongoing"),
    ] = "planned"
    text: Annotated[
        Sentence | None,
        described("When and how, in words.", "söndagar 13–17 hos Birgitta"),
    ] = None
    language: OwnLanguage = None
    wordings: Wordings = ()
    conditions: Annotated[
        Words | None,
        described("What must hold first.", {"text": "om nätverket är överens"}),
    ] = None
    supervised_by: Annotated[
        tuple[Ref, ...], described("Who is there.", ["birgitta", "peter"])
    ] = ()
    decided_by: Annotated[tuple[Ref, ...], described("Who decided.", ["linnea"])] = ()
    child_view: Annotated[
        Words | None,
        described("What the child thinks of it.", {"text": "bra om mormor är med"}),
    ] = None
    since: Annotated[Day | None, described("Since when.", "2025-10-27")] = None
    ended: Annotated[Day | None, described("Until when.", "2026-02-01")] = None
