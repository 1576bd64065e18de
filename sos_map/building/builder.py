"""Making a case map in a script: one verb for each thing, handles for references.

>>> m = build(language="sv")
>>> ebba = m.child("Ebba", born="2016-05-14")
>>> sara = m.person("Sara", role="mamma")
>>> tie = m.parent(sara, of=ebba)
>>> m.case().kinships[0].of
'p1'
"""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.verbs import (
    children,
    matter,
    needs_to_happen,
    network,
    occasions,
    people,
    voices,
    working_well,
    worries,
)
from sos_map.building.verbs import plan as plans
from sos_map.silence import silent, silent_methods

__all__ = ["Builder", "build"]


@silent
def build(*, language: str = "sv", **more: object) -> Builder:
    """Begin a case map.

    Args:
        language: The language that the case is written in.
        more: What else stands about the case: `title`, `office`, `next_meeting` …
    """
    return Builder({"language": language, **more})


@silent_methods
class Builder(Collector):
    """Collects things; `case` checks everything at once.

    A verb names what ties its thing to others. Everything else that the class in the
    model has is taken by the field's name, `id`, `note` and the labels too. Plain text
    may stand wherever the format has words, and a handle for an object that says only
    which. A name that the class has not is a problem like any other, with its line.
    What is ``None`` is left out.
    """

    # People and how they belong together
    person = people.person
    child = people.child
    unborn = people.unborn
    unknown_person = people.unknown_person
    body = people.body
    parent = people.parent
    parents = people.parents
    sibling = people.sibling
    twins = people.twins
    relative = people.relative
    couple = people.couple
    household = people.household
    custody = people.custody
    party = people.party
    care = people.care
    protection = people.protection
    # Where things were said
    occasion = occasions.occasion
    source = occasions.source
    # The three columns
    harm_thread = worries.harm_thread
    harm = worries.harm
    danger = worries.danger
    complicating = worries.complicating
    strength = working_well.strength
    existing_safety = working_well.existing_safety
    need = needs_to_happen.need
    goal = needs_to_happen.goal
    step = needs_to_happen.step
    wall_line = needs_to_happen.wall_line
    # Voices
    scale = voices.scale
    pair = voices.pair
    rating = voices.rating
    ratings = voices.ratings
    stance = voices.stance
    # The network
    network_member = network.network_member
    safety_person = network.safety_person
    ring_placement = network.ring_placement
    knowledge = network.knowledge
    commitment = network.commitment
    trust = network.trust
    # The plan
    plan = plans.plan
    bottom_line = plans.bottom_line
    rule = plans.rule
    trigger = plans.trigger
    plan_test = plans.plan_test
    safety_object = plans.safety_object
    stage = plans.stage
    contact_step = plans.contact_step
    # The children's own
    child_tool = children.child_tool
    child_item = children.child_item
    story = children.story
    panel = children.panel
    # The matter
    consent = matter.consent
    observation = matter.observation
    clock = matter.clock
    decision = matter.decision
    access = matter.access
