"""The one table of what points at what, and what it means.

The graph, the reference check, erasing and the documentation all read this table and
nothing else (design §4). Names are those of signs-of-safety §1.5 where it has one.
"""

from __future__ import annotations

from typing import Literal

import attrs

__all__ = ["EDGES", "SECTIONS", "Edge", "edges_of", "kind_of"]

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
_STATEMENTS = (
    "harms",
    "dangers",
    "complicating",
    "strengths",
    "existing_safety",
    "needs",
    "goals",
    "steps",
    "wall",
)


def _statement(section: str) -> tuple[Edge, ...]:
    return (
        Edge(section, "at", "at", ("occasions",)),
        Edge(section, "said_by[]", "said_by", _WHO),
        Edge(section, "sources[]", "documented_in", ("sources",)),
    )


EDGES: tuple[Edge, ...] = (
    Edge("case", "children[]", "about_child", _PEOPLE),
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
    Edge("sources", "person", "told_by", _PEOPLE, "thing"),
    Edge("sources", "body", "comes_from", ("bodies",), "thing"),
    *_statement("harms"),
    Edge("harms", "children[].child", "harmed", _PEOPLE, "last"),
    Edge("harms", "done_by[]", "done_by", _PEOPLE),
    *_statement("dangers"),
    Edge("dangers", "children[].child", "concerns_child", _PEOPLE, "last"),
    Edge("dangers", "worried[].who", "worried", _WHO),
    Edge("dangers", "about[]", "about_behaviour_of", _PEOPLE),
    Edge("dangers", "arises_from[]", "arises_from", ("harms",)),
    *_statement("complicating"),
    Edge("complicating", "affects[]", "affects", ("dangers", "goals"), "last", True),
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
    *_statement("wall"),
    Edge("scales", "danger", "measures", ("dangers",), "thing", True),
    Edge("scales", "goal", "measures", ("goals",), "thing", True),
    Edge("scales", "children[]", "asks_about_child", _PEOPLE, "last"),
    Edge("scales", "about", "asks_about", _PEOPLE, "thing"),
    Edge("ratings", "scale", "rates", ("scales",), "thing", True),
    Edge("ratings", "at", "at", ("occasions",), "thing"),
    Edge("ratings", "by", "given_by", _PEOPLE, "thing"),
    Edge("ratings", "as_imagined_for", "as_imagined_for", _PEOPLE, "thing"),
    Edge("stances", "who", "stance_of", _WHO, "thing"),
    Edge("stances", "on", "stance_on", _STATEMENTS, "thing", True),
    Edge("stances", "at", "at", ("occasions",)),
    Edge("network", "person", "member", _PEOPLE, "thing"),
    Edge("network", "children[]", "stands_around", _PEOPLE),
)

_BY_SECTION: dict[str, tuple[Edge, ...]] = {
    section: tuple(edge for edge in EDGES if edge.section == section)
    for section in ("case", *SECTIONS)
}


def edges_of(section: str) -> tuple[Edge, ...]:
    """Return the rows of one section, in the table's order."""
    return _BY_SECTION[section]
