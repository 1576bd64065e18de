"""Promises of what leaves: it is searched, looked at, named, and has a receipt."""

from __future__ import annotations

import properties_of_handing_over as of_leaving

from leaks.promises.promise import drawn, plain

MENTIONED = plain(
    of_leaving.a_text_that_names_somebody_hidden_stops_the_paper,
    outcome=of_leaving.refused,
    scene=of_leaving.a_family_with_a_neighbour,
)
LOOKED_AT = drawn(
    of_leaving.bytes_that_hold_something_hidden_stop_the_paper,
    outcome=of_leaving.stopped,
    scene=of_leaving.a_quiet_family,
)
NAMED = plain(
    of_leaving.files_are_named_by_the_view_alone, outcome=of_leaving.names_of_files
)
RECEIPT = plain(
    of_leaving.a_receipt_holds_ids_and_no_words, outcome=of_leaving.receipts_of
)
APART = plain(
    of_leaving.a_receipt_lies_apart_and_only_with_its_paper,
    outcome=lambda one: [
        of_leaving.kept_beside(one, inside=inside) for inside in (True, False)
    ],
    scene=of_leaving.a_quiet_family,
)
