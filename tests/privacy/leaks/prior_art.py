"""What leaked in other programs, as it would leak here.

Some of their mistakes stand with the theme they belong to; each row says whose it is.
"""

from __future__ import annotations

from typing import Any

import pytest
from scenes import Scene

from leaks.drawing import more_lines
from leaks.planting import planted, wrap
from leaks.promises.files import PAGE
from leaks.promises.packs import ANY_PACK
from leaks.promises.readers import TEACHING_TWICE
from leaks.promises.views import (
    FIELDS,
    HIDDEN_FIELDS,
    HIDDEN_NAMED,
    OTHERS_WORDS,
    RULES,
)
from sos_map.model.declare import changed
from sos_map.model.edges import SECTIONS, edges_of
from sos_map.privacy import locators as locating
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.erase import _Erasing
from sos_map.privacy.policy import Policy


@planted(PAGE, 3, row="Gramps: surname list")
def a_list_of_all_names(patch: pytest.MonkeyPatch) -> None:
    """A page asks for the names of the case and gets those of the whole map."""
    more_lines(
        patch,
        lambda _request, full: ", ".join(sorted(p.name or "" for p in full.people)),
    )


@planted(PAGE, 3, row="webtrees: private surnames in a list")
def a_register_of_first_letters(patch: pytest.MonkeyPatch) -> None:
    """`A E M`: letters under which there is somebody, seen or not."""
    more_lines(
        patch,
        lambda _request, full: " ".join(
            sorted({(p.name or "?")[:1] for p in full.people})
        ),
    )


@planted(TEACHING_TWICE, 7, row="Gramps: grouping name survives")
def a_second_name_survives(patch: pytest.MonkeyPatch) -> None:
    """The name is a letter; what else somebody is called stays."""

    def cell(shipped: Any, self: Any, kind: str, section: str, field: str) -> Any:
        if (kind, section, field) == ("teaching", "people", "role"):
            return "show"
        return shipped(self, kind, section, field)

    wrap(patch, Policy, "cell", cell)


@planted(OTHERS_WORDS, 9, row="Gramps: associations unsanitised")
def links_handed_on_as_they_are(patch: pytest.MonkeyPatch) -> None:
    """A link that may be shown is shown with all that stands on it."""

    def link(shipped: Any, self: Any, target: str, piece: Any, item: Any) -> Any:
        made = shipped(self, target, piece, item)
        if not hasattr(item, "wordings"):
            return made
        return changed(made, wordings=item.wordings, text=item.text)

    wrap(patch, _Erasing, "link", link)


@planted(RULES, row="Gramps: an iterator past the proxy")
def one_section_that_is_not_asked(patch: pytest.MonkeyPatch) -> None:
    """Lines on the wall are gone through by another way than the rest."""

    def close(shipped: Any, self: Any) -> None:
        shipped(self)
        for line in self.case.wall:
            self.hidden.pop(line.id, None)

    wrap(patch, Deciding, "close", close)


@planted(PAGE, 6, row="Gramps: backlinks")
def how_often_somebody_is_named(patch: pytest.MonkeyPatch) -> None:
    """`Named in 4 things`, counted backwards from the whole map."""

    def named(_request: Any, full: Any) -> str:
        count = 0
        for section in SECTIONS:
            rows = [edge for edge in edges_of(section) if "people" in edge.targets]
            for thing in getattr(full, section):
                count += sum(bool(getattr(thing, edge.name)) for edge in rows)
        return str(count)

    more_lines(patch, named)


@planted(
    HIDDEN_NAMED,
    20,
    row="gramps-web: error for a hidden link",
    breaks=(KeyError,),
)
def an_error_for_a_hidden_link(patch: pytest.MonkeyPatch) -> None:
    """A visible thing that names a hidden one stops the paper."""

    def link_reason(shipped: Any, self: Any, edge: Any, item: Any, *rest: Any) -> Any:
        found = shipped(self, edge, item, *rest)
        return None if found == "points-at-hidden" and not edge.inner else found

    wrap(patch, Deciding, "link_reason", link_reason)


@planted(FIELDS, row="betty: derived liveness")
def the_dead_are_public(patch: pytest.MonkeyPatch) -> None:
    """Of whom it can be worked out that they are dead, everything is shown."""

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        if section != "people" or thing.died is None:
            return made
        return changed(made, born=thing.born, died=thing.died, address=thing.address)

    wrap(patch, _Erasing, "thing", thing)


@planted(FIELDS, row="Primero: only the field called name")
def only_the_field_called_address(patch: pytest.MonkeyPatch) -> None:
    """An address is never shown; a telephone and a number are no addresses."""

    def cell(shipped: Any, self: Any, kind: str, section: str, field: str) -> Any:
        found = shipped(self, kind, section, field)
        other = section == "people" and field in ("phone", "identity_number")
        return "show" if other else found

    wrap(patch, Policy, "cell", cell)


def _long(scene: Scene) -> bool:
    return any(len(one.text or "") > 40 for one in scene.case.wall)


@planted(RULES, row="Primero: fails open", where=_long)
def what_takes_too_long_is_let_through(patch: pytest.MonkeyPatch) -> None:
    """Where deciding gives up on a long text, the text is shown."""

    def against(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        if section == "wall" and len(thing.text or "") > 40:
            return None
        return shipped(self, section, thing)

    wrap(patch, Deciding, "against", against)


@planted(
    ANY_PACK,
    row="Primero: a list of names that takes nothing away",
)
def a_list_that_takes_nothing_away(patch: pytest.MonkeyPatch) -> None:
    """The fields to take away are one list in a list, which is no field."""
    patch.setattr(locating, "LOCATORS", frozenset({("address", "phone")}))


@planted(PAGE, 16, row="SORMAS: name in the page header")
def the_case_in_the_header(patch: pytest.MonkeyPatch) -> None:
    """Every page is headed by the title of the case, whoever reads."""
    more_lines(patch, lambda _request, full: full.case.title or "")


@planted(HIDDEN_FIELDS, 8, row="DS4P: narrative repeats what is labelled")
def a_sentence_that_repeats_a_field(patch: pytest.MonkeyPatch) -> None:
    """The date of birth is left out, and told in the words beside."""

    def thing(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        made = shipped(self, section, thing)
        if section != "people" or thing.born is None:
            return made
        return changed(made, role=f"{thing.role or ''} f. {thing.born}")

    wrap(patch, _Erasing, "thing", thing)
