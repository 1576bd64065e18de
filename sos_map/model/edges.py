"""The one table of what points at what, and what it means.

The graph, the reference check, erasing and the documentation all read this table and
nothing else (design §4). Names are those of signs-of-safety §1.5 where it has one.
"""

from __future__ import annotations

from typing import Literal

import attrs

__all__ = ["EDGES", "LINKS", "SECTIONS", "Edge", "edges_of", "kind_of"]

#: Section → the word for one thing in it, in reading order.
SECTIONS: dict[str, str] = {
    "people": "person",
    "bodies": "body",
    "kinships": "kinship",
    "partnerships": "partnership",
    "households": "household",
    "custody": "custody",
    "parties": "party",
    "care": "care",
    "protections": "protection",
    "occasions": "occasion",
    "sources": "source",
    "consents": "consent",
    "observations": "observation",
    "harm_threads": "harm_thread",
    "harms": "harm",
    "dangers": "danger",
    "complicating": "complicating",
    "strengths": "strength",
    "existing_safety": "existing_safety",
    "needs": "need",
    "goals": "goal",
    "steps": "step",
    "wall": "wall_line",
    "scales": "scale",
    "ratings": "rating",
    "stances": "stance",
    "network": "network_member",
    "safety_people": "safety_person",
    "rings": "ring_placement",
    "knowledge": "knowledge",
    "commitments": "commitment",
    "trusts": "trust",
    "plans": "plan",
    "bottom_lines": "bottom_line",
    "rules": "rule",
    "triggers": "trigger",
    "plan_tests": "plan_test",
    "safety_objects": "safety_object",
    "stages": "stage",
    "contacts": "contact_step",
    "child_tools": "child_tool",
    "child_items": "child_item",
    "stories": "story",
    "panels": "panel",
    "clocks": "clock",
    "decisions": "decision",
    "access": "access",
}


def kind_of(section: str) -> str:
    """Return the word for one thing in a section: ``harms`` → ``harm``."""
    return SECTIONS[section]


@attrs.frozen
class Edge:
    """One row: this field of this section points at these sections.

    Attributes:
        section: Where the pointing thing lives; ``case`` for the case file.
        field: ``at``, ``sources[]`` for a list, ``children[].child`` for a list of
            links that carry words or labels of their own.
        kind: The word for the edge.
        targets: Sections it may point at.
        when_hidden: What becomes of the thing for a reader who may not see the
            target: only the ``link`` goes; the ``thing`` goes; or it goes with the
            ``last`` of these targets (privacy §1.2, closure over endpoints).
        carries_children: The thing concerns the children its target concerns.
    """

    section: str
    field: str
    kind: str
    targets: tuple[str, ...]
    when_hidden: Literal["link", "thing", "last"] = "link"
    carries_children: bool = False

    @property
    def name(self) -> str:
        """The field itself, without ``[]`` and what follows."""
        return self.field.partition("[")[0]

    @property
    def is_list(self) -> bool:
        """Whether the field holds several."""
        return "[]" in self.field

    @property
    def inner(self) -> str:
        """The field inside a link object, or an empty string."""
        return self.field.partition("[].")[2]


_PEOPLE = ("people",)
_WHO = ("people", "bodies")
#: Sections whose things are statements: words that somebody said or wrote.
_STATEMENTS = (
    "observations",
    "harm_threads",
    "harms",
    "dangers",
    "complicating",
    "strengths",
    "existing_safety",
    "needs",
    "goals",
    "steps",
    "wall",
    "plans",
    "bottom_lines",
    "rules",
    "triggers",
    "plan_tests",
    "safety_objects",
    "child_items",
    "stories",
    "panels",
    "decisions",
)
#: What somebody can say yes or no to that another is told of.
_TOLD = (*_STATEMENTS, "scales", "contacts")
_GOOD = ("strengths", "existing_safety")
#: What a decision on access can be about: everything but another such decision.
_ANYTHING = tuple(section for section in SECTIONS if section != "access")


def _statement(section: str) -> tuple[Edge, ...]:
    # In a child's drawing, words that nobody is said to have said are the child's.
    alone: Literal["link", "last"] = "last" if section == "child_items" else "link"
    return (
        Edge(section, "at", "at", ("occasions",)),
        Edge(section, "said_by[]", "said_by", _WHO, alone),
        Edge(section, "sources[]", "documented_in", ("sources",)),
        Edge(section, "supersedes", "supersedes", (section,)),
    )


EDGES: tuple[Edge, ...] = (
    Edge("case", "children[]", "about_child", _PEOPLE),
    Edge("case", "responsible[]", "answered_for_by", _PEOPLE),
    Edge("bodies", "members[]", "has_member", _PEOPLE),
    Edge("kinships", "person", "kin", _PEOPLE, "thing"),
    Edge("kinships", "of", "kin_of", _PEOPLE, "thing"),
    Edge("partnerships", "partners[]", "partner", _PEOPLE, "thing"),
    Edge("households", "members[]", "lives_in", _PEOPLE, "last"),
    Edge("custody", "person", "guardian", _PEOPLE, "thing"),
    Edge("custody", "child", "in_custody", _PEOPLE, "thing"),
    Edge("parties", "person", "party", _PEOPLE, "thing"),
    Edge("parties", "child", "in_matter_of", _PEOPLE, "thing"),
    Edge("care", "child", "cared_for", _PEOPLE, "thing"),
    Edge("care", "carers[]", "carer", _PEOPLE, "thing"),
    Edge("protections", "person", "protected", _PEOPLE, "thing"),
    Edge("protections", "against[]", "protected_from", _PEOPLE),
    Edge("occasions", "present[]", "present", _PEOPLE),
    Edge("occasions", "interpreters[]", "interpreted_by", _PEOPLE),
    Edge("occasions", "based_on", "based_on", ("occasions",)),
    Edge("occasions", "guardians[].who", "asked_about_talk", _PEOPLE),
    Edge("sources", "person", "told_by", _PEOPLE, "thing"),
    Edge("sources", "body", "comes_from", ("bodies",), "thing"),
    Edge("consents", "by", "consents", _PEOPLE, "thing"),
    Edge("consents", "to[]", "consents_to", _WHO),
    Edge("consents", "about[]", "consents_about", _TOLD, "last", True),
    Edge("consents", "children[]", "consents_for", _PEOPLE, "last"),
    Edge("consents", "at", "at", ("occasions",)),
    *_statement("observations"),
    Edge("observations", "children[]", "observed", _PEOPLE, "last"),
    Edge("observations", "about[]", "about", _PEOPLE),
    Edge("observations", "told[]", "told_to", _PEOPLE),
    Edge("observations", "informs[]", "informs", _STATEMENTS),
    *_statement("harm_threads"),
    Edge("harm_threads", "children[]", "concerns_child", _PEOPLE, "last"),
    Edge("harm_threads", "done_by[]", "done_by", _PEOPLE),
    Edge("harm_threads", "estimates[].by", "estimated_by", _WHO),
    *_statement("harms"),
    Edge("harms", "thread", "part_of", ("harm_threads",)),
    Edge("harms", "chosen_by[]", "chosen_by", _PEOPLE),
    Edge("harms", "accounts[].who", "told_by", _WHO),
    Edge("harms", "children[].child", "harmed", _PEOPLE, "last"),
    Edge("harms", "done_by[]", "done_by", _PEOPLE),
    *_statement("dangers"),
    Edge("dangers", "children[].child", "concerns_child", _PEOPLE, "last"),
    Edge("dangers", "worried[].who", "worried", _WHO),
    Edge("dangers", "about[]", "about_behaviour_of", _PEOPLE),
    Edge("dangers", "arises_from[]", "arises_from", ("harms",)),
    Edge("dangers", "basis[]", "basis", ("complicating", "sources", "observations")),
    *_statement("complicating"),
    Edge(
        "complicating",
        "affects[]",
        "affects",
        ("dangers", "goals", "harm_threads", "plans", "rules", "network"),
        "last",
        True,
    ),
    Edge("complicating", "children[]", "concerns_child", _PEOPLE, "last"),
    Edge("complicating", "about[]", "about", _PEOPLE),
    *_statement("strengths"),
    Edge("strengths", "about[]", "about", _PEOPLE),
    *_statement("existing_safety"),
    Edge(
        "existing_safety", "against[]", "protects_against", ("dangers",), "last", True
    ),
    Edge("existing_safety", "done_by[]", "done_by", _PEOPLE),
    Edge("existing_safety", "benefited[]", "benefited", _PEOPLE),
    Edge("existing_safety", "grew_from", "grew_from", ("strengths",)),
    *_statement("needs"),
    Edge("needs", "children[]", "needed_by", _PEOPLE, "last"),
    *_statement("goals"),
    Edge("goals", "answers", "answers", ("dangers",), "thing", True),
    Edge("goals", "children[]", "for_child", _PEOPLE, "last"),
    Edge("goals", "meets[]", "meets", ("needs",)),
    *_statement("steps"),
    Edge("steps", "owners[]", "owned_by", _WHO),
    Edge("steps", "advances[]", "advances", ("goals",), "last", True),
    Edge("steps", "prepares[]", "prepares", ("stages",)),
    Edge("steps", "overtaken_by[]", "overtaken_by", (*_GOOD, "rules", "steps")),
    Edge("steps", "led_to[]", "led_to", _GOOD),
    *_statement("wall"),
    Edge("scales", "danger", "measures", ("dangers",), "thing", True),
    Edge("scales", "goal", "measures", ("goals",), "thing", True),
    Edge("scales", "children[]", "asks_about_child", _PEOPLE, "last"),
    Edge("scales", "about", "asks_about", _PEOPLE, "thing"),
    Edge(
        "scales",
        "of",
        "measures",
        ("plans", "rules", "goals", "bottom_lines"),
        "thing",
        True,
    ),
    Edge("scales", "supersedes", "supersedes", ("scales",)),
    Edge("ratings", "scale", "rates", ("scales",), "thing", True),
    Edge("ratings", "at", "at", ("occasions",), "thing"),
    Edge("ratings", "by", "given_by", _PEOPLE, "thing"),
    Edge("ratings", "as_imagined_for", "as_imagined_for", _PEOPLE, "thing"),
    Edge("ratings", "because[]", "because", _GOOD),
    Edge("stances", "who", "stance_of", _WHO, "thing"),
    Edge("stances", "on", "stance_on", _STATEMENTS, "thing", True),
    Edge("stances", "at", "at", ("occasions",)),
    Edge("network", "person", "member", _PEOPLE, "thing"),
    Edge("network", "children[]", "stands_around", _PEOPLE, "last"),
    Edge("safety_people", "child", "safety_person_for", _PEOPLE, "thing"),
    Edge("safety_people", "person", "safety_person", _PEOPLE, "thing"),
    Edge("rings", "person", "in_ring", _PEOPLE, "thing"),
    Edge("rings", "at", "at", ("occasions",)),
    Edge("rings", "placed_by[]", "placed_by", _PEOPLE),
    Edge("knowledge", "person", "knows", _PEOPLE, "thing"),
    Edge("knowledge", "about", "known", _STATEMENTS, "thing", True),
    Edge("knowledge", "told_by[]", "told_by", _WHO),
    Edge("knowledge", "at", "at", ("occasions",)),
    Edge("commitments", "person", "committed", _PEOPLE, "thing"),
    Edge(
        "commitments", "to", "committed_to", ("rules", "plans", "steps"), "thing", True
    ),
    Edge("commitments", "at", "at", ("occasions",)),
    Edge("trusts", "child", "trust_of", _PEOPLE, "thing"),
    Edge("trusts", "person", "trust_in", _PEOPLE, "thing"),
    Edge("trusts", "at", "at", ("occasions",)),
    *_statement("plans"),
    Edge("plans", "children[]", "protects", _PEOPLE, "last"),
    *_statement("bottom_lines"),
    Edge("bottom_lines", "concerns[]", "concerns", ("dangers",), "last", True),
    Edge("bottom_lines", "children[]", "protects", _PEOPLE, "last"),
    Edge("bottom_lines", "set_by[]", "set_by", _WHO),
    Edge(
        "bottom_lines",
        "met_by[]",
        "met_by",
        ("network", "safety_people", "existing_safety", "stories"),
    ),
    *_statement("rules"),
    Edge("rules", "plan", "in_plan", ("plans",)),
    Edge("rules", "children[]", "protects", _PEOPLE, "last"),
    Edge("rules", "done_by[]", "done_by", _PEOPLE),
    Edge("rules", "goals[]", "implements", ("goals",), "last", True),
    Edge("rules", "meets[]", "meets", ("bottom_lines",)),
    Edge("rules", "triggers[]", "responds_to", ("triggers",)),
    Edge("rules", "checks[].who", "monitored_by", _WHO),
    Edge("rules", "backups[].who", "backed_up_by", _WHO),
    *_statement("triggers"),
    Edge("triggers", "concerns[]", "concerns", ("dangers",), "last", True),
    Edge("triggers", "children[]", "concerns_child", _PEOPLE, "last"),
    Edge("triggers", "about[]", "about", _PEOPLE),
    Edge("triggers", "noticed_by[]", "noticed_by", _WHO),
    *_statement("plan_tests"),
    Edge("plan_tests", "children[]", "concerns_child", _PEOPLE, "last"),
    Edge("plan_tests", "results[].rule", "tests", ("rules",), "last", True),
    Edge("plan_tests", "led_to[]", "led_to", ("occasions", "rules")),
    *_statement("safety_objects"),
    Edge("safety_objects", "child", "safety_object_of", _PEOPLE, "thing"),
    Edge("safety_objects", "known_by[]", "known_by", _PEOPLE),
    Edge("safety_objects", "rule", "belongs_to", ("rules",)),
    Edge("stages", "owners[]", "owned_by", _WHO),
    Edge("contacts", "person", "meets_child", _PEOPLE, "thing"),
    Edge("contacts", "children[]", "met", _PEOPLE, "last"),
    Edge("contacts", "supervised_by[]", "supervised_by", _WHO),
    Edge("contacts", "decided_by[]", "decided_by", _WHO),
    Edge("child_tools", "child", "made_by", _PEOPLE, "thing"),
    Edge("child_tools", "at", "at", ("occasions",)),
    Edge("child_tools", "made_with[]", "made_with", _PEOPLE),
    Edge("child_tools", "kept_by[]", "kept_by", _PEOPLE),
    Edge("child_tools", "compared_with", "compared_with", ("child_tools",)),
    *_statement("child_items"),
    Edge("child_items", "tool", "in_tool", ("child_tools",), "thing", True),
    Edge("child_items", "about[]", "about", _PEOPLE),
    Edge("child_items", "informs[]", "informs", _STATEMENTS),
    Edge("child_items", "becomes[]", "becomes", ("rules",)),
    *_statement("stories"),
    Edge("stories", "children[]", "for_child", _PEOPLE, "last"),
    Edge("stories", "approvals[].who", "approved_by", _PEOPLE),
    Edge("stories", "told_to[]", "told_to", _PEOPLE),
    Edge("stories", "told_by[]", "told_by", _PEOPLE),
    Edge("stories", "present[]", "present", _PEOPLE),
    Edge("stories", "kept_by[]", "kept_by", _PEOPLE),
    *_statement("panels"),
    Edge("panels", "story", "in_story", ("stories",), "thing", True),
    Edge("panels", "children[]", "for_child", _PEOPLE, "last"),
    Edge(
        "panels",
        "explains[]",
        "explains",
        ("harm_threads", "harms", "dangers", "goals", "plans", "rules"),
        "last",
        True,
    ),
    Edge("clocks", "children[]", "runs_for", _PEOPLE, "last"),
    Edge("clocks", "goal", "times", ("goals",), "thing", True),
    Edge("clocks", "restarts[].because", "restarted_by", ("plan_tests",)),
    Edge("clocks", "moved[].decided_by", "decided_by", _WHO),
    *_statement("decisions"),
    Edge("decisions", "decided_by[]", "decided_by", _WHO),
    Edge("decisions", "children[]", "decided_for", _PEOPLE, "last"),
    Edge("decisions", "starts[]", "starts", ("clocks",)),
    Edge("decisions", "ends[]", "ends", ("clocks",)),
    Edge("access", "of[]", "access_to", _ANYTHING, "last"),
    Edge("access", "member", "access_of_member", _ANYTHING, "thing"),
    Edge("access", "decided_by", "decided_by", _WHO),
)

#: A list of objects → the word for one of them, in the rules for readers. Most tie a
#: thing to another; acts, moves and names only say more about it.
LINKS: dict[str, str] = {
    "guardians": "guardian_view",
    "estimates": "estimate",
    "accounts": "account",
    "children": "impact",
    "worried": "worried",
    "checks": "check",
    "backups": "backup",
    "results": "result",
    "approvals": "approval",
    "restarts": "restart",
    "moved": "postponement",
    "acts": "act",
    "moves": "move",
    "names": "zone_name",
}

_BY_SECTION: dict[str, tuple[Edge, ...]] = {
    section: tuple(edge for edge in EDGES if edge.section == section)
    for section in ("case", *SECTIONS)
}


def edges_of(section: str) -> tuple[Edge, ...]:
    """Return the rows of one section, in the table's order."""
    return _BY_SECTION[section]
