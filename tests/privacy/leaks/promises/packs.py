"""Promises that hold whatever a pack of rules says."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import random

import properties_of_fields as of_fields
from scenes import Scene

from leaks import scenery
from leaks.promises.promise import drawn, plain


def _thin(one: Scene) -> object:
    try:
        of_fields.a_field_without_a_rule_is_never_shown(one, random.Random(0))
    except AssertionError:
        return "shown"
    return "hidden"


def _wide(one: Scene) -> object:
    try:
        of_fields.no_pack_opens_where_a_protected_person_is(one)
    except AssertionError:
        return "shown"
    return "hidden"


UNRULED = drawn(of_fields.a_field_without_a_rule_is_never_shown, outcome=_thin)
ANY_PACK = plain(
    of_fields.no_pack_opens_where_a_protected_person_is,
    outcome=_wide,
    scene=scenery.protection,
)
