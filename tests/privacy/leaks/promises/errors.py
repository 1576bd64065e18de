"""Promises of errors, warnings, printed values and refused writes."""

from __future__ import annotations

import properties_of_errors as of_errors

from leaks.promises.promise import plain
from leaks.promises.readers import a_child

ERRORS = plain(
    of_errors.an_error_repeats_nothing_of_the_case,
    outcome=of_errors.refusals,
    scene=a_child,
)
PRINTED = plain(
    of_errors.nothing_shows_its_words_by_being_printed, outcome=of_errors.printed
)
ASIDE = plain(of_errors.nothing_is_warned_or_logged, outcome=of_errors.said_aside)
WRITING = plain(
    of_errors.a_refused_write_leaves_nothing,
    outcome=lambda _one: [of_errors.left_on_disk(exists=e) for e in (True, False)],
)
