"""The promises that leaks are noticed by: a property, and maps to ask it of."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import properties
import properties_of_errors as of_errors
import properties_of_fields as of_fields
import properties_of_files as of_files
import properties_of_readers as of_readers
from hidden_edits import EDITS, Edit
from scenes import DATE, Scene, scene

from leaks import scenery
from sos_map.errors import SosMapError
from sos_map.exporting.api import Exporter
from sos_map.model.base import Wording, Words
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import LINKS, SECTIONS
from sos_map.privacy import views
from sos_map.privacy.reader import Reader
from sos_map.testing import random_case
from sos_map_bbic import EXPORTER as UNDERLAG
from sos_map_family_diagrams.graph import EXPORTER as GRAPH
from sos_map_family_diagrams.three_columns import EXPORTER as SHEET
from sos_map_minimal import EXPORTER as OUTLINE

Check = Callable[[Scene, random.Random], object]
SIZE = 3


@attrs.frozen(eq=False)
class Promise:
    """A property that must hold for every scene.

    Attributes:
        name: Of the property, as it is called in its file.
        check: Raises where the property does not hold.
        outcome: What a reader or the operator meets, to see whether a leak leaks.
        scene: Makes one scene by chance.
        slow: Whether asking it once for each seed must do.
    """

    name: str
    check: Check
    outcome: Callable[[Scene], object]
    scene: Callable[[random.Random], Scene]
    slow: bool = False

    def scenes(self, seed: int) -> Iterator[Scene]:
        """Return scenes without end; the same seed gives the same ones."""
        for number in itertools.count():
            yield self.scene(random.Random(f"{self.name}/{seed}/{number}"))


def _any_reader(rng: random.Random) -> Scene:
    return scene(random_case(rng, SIZE), rng)


def _view(one: Scene) -> object:
    return one.look()[0]


def _plain(check: Callable[[Scene], object], where: str = "", **more: Any) -> Promise:
    return _drawn(lambda one, _rng: check(one), check.__name__ + where, **more)


def _drawn(check: Check, name: str = "", **more: Any) -> Promise:
    made = {"outcome": _view, "scene": _any_reader, **more}
    return Promise(name or check.__name__, check, **made)  # type: ignore[arg-type]


# ── of every view ───────────────────────────────────────────────────────────────

ONE_RUN = _plain(properties.erasing_a_view_again_changes_nothing)


def two_runs(*edits: str) -> Promise:
    """Return the promise that one of the hidden edits leaves no trace.

    A two-run test is as strong as its list of edits; each is tried on its own.
    """
    chosen: tuple[Edit, ...] = tuple(e for e in EDITS if e.__name__ in edits)
    assert len(chosen) == len(edits)

    def check(one: Scene, rng: random.Random) -> None:
        properties.hidden_edits_leave_no_trace(one, rng, chosen)

    return _drawn(check, f"hidden_edits_leave_no_trace[{'/'.join(edits)}]")


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
RULES = _plain(properties.only_what_the_rules_allow_is_seen)
FIELDS = _plain(of_fields.no_field_is_shown_against_its_rule)
OWNERS = _plain(of_fields.what_is_the_owners_stands_in_no_view)
RULES_FEAR = _plain(
    properties.only_what_the_rules_allow_is_seen, "[fear]", scene=scenery.fear
)
RULES_BODY_FEARED = _plain(
    properties.only_what_the_rules_allow_is_seen,
    "[a feared body]",
    scene=scenery.a_feared_body,
)
RULES_PROTECTION = _plain(
    properties.only_what_the_rules_allow_is_seen,
    "[protection]",
    scene=scenery.protection,
)
RULES_BODY_PROTECTION = _plain(
    properties.only_what_the_rules_allow_is_seen,
    "[hidden from a body]",
    scene=scenery.a_body_that_is_hidden_from,
)
RULES_DECISIONS = _plain(
    properties.only_what_the_rules_allow_is_seen,
    "[decisions]",
    scene=scenery.decisions,
)
RULES_CONSENT = _plain(
    properties.only_what_the_rules_allow_is_seen, "[consent]", scene=scenery.consent
)
FIELDS_FEAR = _plain(
    of_fields.no_field_is_shown_against_its_rule, "[fear]", scene=scenery.fear
)
FIELDS_DECISIONS = _plain(
    of_fields.no_field_is_shown_against_its_rule,
    "[decisions]",
    scene=scenery.decisions,
)
FIELDS_TITLE = _plain(
    of_fields.no_field_is_shown_against_its_rule, "[title]", scene=scenery.titled
)
MEMBERS_DECISIONS = _plain(
    of_fields.no_member_is_shown_that_a_decision_takes_out,
    scene=scenery.decisions,
)
MATTERS = _plain(
    of_fields.a_matter_names_no_child_that_is_not_the_readers, scene=scenery.matters
)
QUOTED = _plain(of_fields.words_made_for_a_reader_are_no_quotation)


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


UNRULED = _drawn(of_fields.a_field_without_a_rule_is_never_shown, outcome=_thin)
ANY_PACK = _plain(
    of_fields.no_pack_opens_where_a_protected_person_is,
    outcome=_wide,
    scene=scenery.protection,
)

# ── of who reads ────────────────────────────────────────────────────────────────


def _all_readers(one: Scene) -> object:
    from sos_map.integrity import CAPACITIES

    return [
        of_readers._reads(one, f"{person.id}:{capacity}:{child}")
        for person in one.case.people
        for capacity in CAPACITIES
        for child in one.case.case.children
    ]


CAPACITY = _plain(
    of_readers.who_reads_holds_the_capacity,
    outcome=_all_readers,
    scene=scenery.a_capacity,
)


def _worded(value: Any, rng: random.Random, kind: Any, chance: float) -> Any:
    """Return a thing that nearly everywhere has words for a kind of reader."""
    more: dict[str, Any] = {}
    for field in value.__attrs_attrs__:
        inner = getattr(value, field.name)
        if inner.__class__ is Words:
            more[field.name] = _worded(inner, rng, kind, chance)
        elif field.name in LINKS and inner and not isinstance(inner[0], str):
            more[field.name] = tuple(_worded(i, rng, kind, chance) for i in inner)
    wordings = getattr(value, "wordings", None)
    spoken = getattr(value, "text", None) or getattr(value, "quote", None)
    if wordings is not None and spoken is not None and rng.random() < chance:
        others = [one for one in wordings if one.reader != kind]
        text = f"Ord för {kind} {rng.randrange(100)}"
        mine = Wording(language="sv", text=text, reader=kind)
        more["wordings"] = (*others, mine)
    return changed(value, **more) if more else value


def worded_for(case: CaseMap, rng: random.Random, kind: str, chance: float) -> CaseMap:
    """Return a case in which so much has words for a kind of reader."""
    sections = {
        section: tuple(_worded(t, rng, kind, chance) for t in getattr(case, section))
        for section in SECTIONS
    }
    return changed(case, **sections)


def _teaching_room(rng: random.Random) -> Scene:
    case = worded_for(random_case(rng, SIZE), rng, "teaching", 0.7)
    return Scene(case, Reader("teaching", ""))


def _a_child(rng: random.Random) -> Scene:
    case = worded_for(random_case(rng, 2), rng, "child", rng.choice((0.9, 0.99, 1)))
    child = case.case.children[0]
    sections = {
        section: tuple(
            thing if rng.random() < 0.4 else changed(thing, shown_to=None)
            for thing in getattr(case, section)
        )
        for section in SECTIONS
        if section not in ("access", "protections")
    }
    own = changed(case.case, shown_to=(child,), hidden_from=())
    return Scene(changed(case, case=own, **sections), Reader("child", child, (child,)))


def _childs_paper(one: Scene) -> object:
    who = one.reader.who
    try:
        return views.view(one.case, f"{who}:child:{who}", DATE)
    except SosMapError as error:
        return f"{error!r}"


CHILD = _plain(
    of_readers.a_child_is_handed_only_words_for_a_child,
    outcome=_childs_paper,
    scene=_a_child,
)
TEACHING = _plain(
    of_readers.a_teaching_case_tells_no_name_and_no_day, scene=_teaching_room
)
TEACHING_TWICE = _drawn(
    of_readers.true_names_and_words_leave_no_trace_in_teaching, scene=_teaching_room
)
TEACHING_AGAIN = _drawn(
    lambda one, _rng: properties.erasing_a_view_again_changes_nothing(one),
    "erasing_a_view_again_changes_nothing[teaching]",
    scene=_teaching_room,
)

# ── of files ────────────────────────────────────────────────────────────────────

_OPTIONS = {"three-columns": {"format": "svg"}}


def _for_the_team(rng: random.Random) -> Scene:
    case = random_case(rng, SIZE)
    body = next(one for one in case.bodies if one.kind == "team")
    return Scene(case, Reader("team", body.id), rng.choice(case.case.children))


def _page(exporter: Exporter, **options: Any) -> Promise:
    chosen = options or _OPTIONS.get(exporter.name, {})

    def check(one: Scene, _rng: random.Random) -> None:
        properties.a_page_of_the_view_is_the_page_of_the_map(exporter, one, chosen)

    return _drawn(
        check,
        f"a_page_of_the_view_is_the_page_of_the_map[{exporter.name}]",
        outcome=lambda one: properties.files_of(exporter, one, chosen),
        scene=_for_the_team if exporter.per_child else _any_reader,
    )


PAGE = _page(OUTLINE)
GRAPH_PAGE = _page(GRAPH)
SHEET_PAGE = _page(SHEET)
PDF_PAGE = _page(SHEET, format="pdf")
WORD_PAGE = _page(UNDERLAG)


def _clock(exporter: Exporter, **options: Any) -> Promise:
    def check(one: Scene, _rng: random.Random) -> None:
        of_files.another_day_gives_the_same_bytes(exporter, one, options)

    return _drawn(
        check,
        f"another_day_gives_the_same_bytes[{exporter.name}]",
        outcome=lambda one: properties.files_of(exporter, one, options),
        scene=_for_the_team if exporter.per_child else _any_reader,
    )


PDF_CLOCK = _clock(SHEET, format="pdf")
WORD_CLOCK = _clock(UNDERLAG)
PAGE_CLOCK = _clock(OUTLINE)


def _canary_check(one: Scene, _rng: random.Random) -> None:
    from sos_map.testing import readers_of

    reader = readers_of(one.case, DATE)[-1]
    properties.no_canary_stands_in_a_file(OUTLINE, Scene(one.case, one.reader), reader)


CANARY = _drawn(
    _canary_check,
    "no_canary_stands_in_a_file",
    outcome=lambda one: properties.files_of(OUTLINE, one),
)


def _after_another(one: Scene) -> object:
    other = scene(one.case, random.Random(0))
    other.look()
    properties.files_of(OUTLINE, other)
    return one.look()[0], properties.files_of(OUTLINE, one)


def _remembers(one: Scene, rng: random.Random) -> None:
    of_files.no_page_remembers_another_readers_page(OUTLINE, one, rng)


MEMORY = _drawn(
    _remembers, "no_page_remembers_another_readers_page", outcome=_after_another
)


def _sets(_one: Scene, rng: random.Random) -> None:
    of_files.the_order_of_sets_leaves_no_trace(str(rng.randrange(10**6)))


SETS = _drawn(
    _sets,
    "the_order_of_sets_leaves_no_trace",
    outcome=lambda _one: [of_files.drawn_in_a_process("0", n) for n in "12"],
    slow=True,
)

# ── of errors ───────────────────────────────────────────────────────────────────

ERRORS = _plain(
    of_errors.an_error_repeats_nothing_of_the_case,
    outcome=of_errors.refusals,
    scene=_a_child,
)
PRINTED = _plain(
    of_errors.nothing_shows_its_words_by_being_printed, outcome=of_errors.printed
)
ASIDE = _plain(of_errors.nothing_is_warned_or_logged, outcome=of_errors.said_aside)
WRITING = _plain(
    of_errors.a_refused_write_leaves_nothing,
    outcome=lambda _one: [of_errors.left_on_disk(exists=e) for e in (True, False)],
)
