"""Promises of every view: what is hidden leaves no trace, what is shown may be."""

from __future__ import annotations

import random

import properties
import properties_of_fields as of_fields
from hidden_edits import EDITS, Edit
from scenes import Scene

from leaks.promises.promise import Promise, drawn, plain

ONE_RUN = plain(properties.erasing_a_view_again_changes_nothing)


def two_runs(*edits: str) -> Promise:
    """Return the promise that one of the hidden edits leaves no trace.

    A two-run test is as strong as its list of edits; each is tried on its own.
    """
    chosen: tuple[Edit, ...] = tuple(e for e in EDITS if e.__name__ in edits)
    assert len(chosen) == len(edits)

    def check(one: Scene, rng: random.Random) -> None:
        properties.hidden_edits_leave_no_trace(one, rng, chosen)

    return drawn(check, f"hidden_edits_leave_no_trace[{'/'.join(edits)}]")


RENUMBERED = two_runs("renumber_all_ids")
OWN_WORDS = two_runs("edit_words_that_the_reader_gets_others_for")
OTHERS_WORDS = two_runs("edit_wordings_for_others")
NOTES = two_runs("change_notes_and_grounds")
OWNERS_ONLY = two_runs("change_what_only_the_owner_sees")
HIDDEN_FIELDS = two_runs("edit_hidden_fields_of_visible_things")
RELABELLED = two_runs("relabel_for_others")
HIDDEN_NAMED = two_runs("name_a_hidden_thing_in_a_visible_one")
HIDDEN_WORRY = two_runs("add_hidden_worried_link")
SAME_NAME = two_runs("give_a_hidden_person_a_visible_name")
MORE_PEOPLE = two_runs("add_hidden_person")
HOSTILE = two_runs("hostile_hidden_text")
RULES = plain(properties.only_what_the_rules_allow_is_seen)
FIELDS = plain(of_fields.no_field_is_shown_against_its_rule)
OWNERS = plain(of_fields.what_is_the_owners_stands_in_no_view)
QUOTED = plain(of_fields.words_made_for_a_reader_are_no_quotation)
