"""The same promises on maps full of fear, protection, decisions or consents."""

from __future__ import annotations

import properties
import properties_of_fields as of_fields

from leaks import scenery
from leaks.promises.promise import plain

RULES_FEAR = plain(
    properties.only_what_the_rules_allow_is_seen, "[fear]", scene=scenery.fear
)
RULES_BODY_FEARED = plain(
    properties.only_what_the_rules_allow_is_seen,
    "[a feared body]",
    scene=scenery.a_feared_body,
)
RULES_PROTECTION = plain(
    properties.only_what_the_rules_allow_is_seen,
    "[protection]",
    scene=scenery.protection,
)
RULES_BODY_PROTECTION = plain(
    properties.only_what_the_rules_allow_is_seen,
    "[hidden from a body]",
    scene=scenery.a_body_that_is_hidden_from,
)
RULES_DECISIONS = plain(
    properties.only_what_the_rules_allow_is_seen,
    "[decisions]",
    scene=scenery.decisions,
)
RULES_CONSENT = plain(
    properties.only_what_the_rules_allow_is_seen, "[consent]", scene=scenery.consent
)
FIELDS_FEAR = plain(
    of_fields.no_field_is_shown_against_its_rule, "[fear]", scene=scenery.fear
)
FIELDS_DECISIONS = plain(
    of_fields.no_field_is_shown_against_its_rule,
    "[decisions]",
    scene=scenery.decisions,
)
FIELDS_TITLE = plain(
    of_fields.no_field_is_shown_against_its_rule, "[title]", scene=scenery.titled
)
MEMBERS_DECISIONS = plain(
    of_fields.no_member_is_shown_that_a_decision_takes_out,
    scene=scenery.decisions,
)
MATTERS = plain(
    of_fields.a_matter_names_no_child_that_is_not_the_readers, scene=scenery.matters
)
FIELDS_PROTECTION = plain(
    of_fields.no_field_is_shown_against_its_rule,
    "[protection]",
    scene=scenery.protection,
)
BODIES_PROTECTION = plain(
    of_fields.no_body_lists_one_of_a_protected_home, scene=scenery.protection
)
RULES_UNDECIDED = plain(
    properties.only_what_the_rules_allow_is_seen,
    "[undecided]",
    scene=scenery.undecided,
)
CONFIDENCE = plain(
    of_fields.nobody_is_named_who_told_in_confidence, scene=scenery.undecided
)
