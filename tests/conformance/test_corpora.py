"""What exporters are tried on holds everything that the rules speak of."""

from __future__ import annotations

import datetime
import itertools
import subprocess
import sys
from typing import Any

import good
import pytest

from sos_map.admission import problems_of
from sos_map.exporting.api import Request
from sos_map.files.canonical import as_data
from sos_map.model.needs_to_happen import Step
from sos_map.privacy.view import View
from sos_map.testing import vectors
from sos_map.testing.contract import gallery
from sos_map.testing.contract.corpora import complete_views, richest_views, thinned
from sos_map.testing.contract.growth import steps_of
from sos_map.testing.contract.large import large_view
from sos_map.testing.contract.leaving_out import left_out, names_a_text
from sos_map.testing.contract.texts import Visible, known_paths, visible_texts
from sos_map.testing.contract.trying import Trying
from sos_map.testing.samples import usual_case


def render(request: Request) -> object:
    """Draw the list."""
    return good.text(good.lines(request))


EXPORTER = good.exporter(render)
EVERY = complete_views(EXPORTER)


def fields(view: View) -> frozenset[tuple[str, str]]:
    """Return section and field of everything that stands in a view."""
    data: dict[str, Any] = as_data(view.case)
    return frozenset(
        (section, field)
        for section, things in data.items()
        if isinstance(things, list)
        for thing in things
        for field in thing
    )


def test_every_kind_of_reader_but_the_child_has_a_complete_view() -> None:
    from sos_map.privacy.policy import policy

    assert set(EVERY) == set(policy("se").kinds) - {"child"}


def test_complete_means_that_the_office_sees_all_but_the_owners_notes() -> None:
    whole = as_data(usual_case())
    shown = as_data(EVERY["team"].case)
    for section in whole.keys() - {"sos_map", "case", "labels", "access"}:
        assert len(shown[section]) == len(whole[section]), section


def test_every_text_of_the_format_stands_in_some_view() -> None:
    seen = {
        path.removesuffix(":past")
        for view in (*EVERY.values(), *richest_views(EXPORTER))
        for path, _text, _thing in visible_texts(view, "sv")
    }
    paths = {path.removesuffix(":past") for path in known_paths()}
    assert seen == paths


def test_what_is_for_the_owner_alone_has_no_path() -> None:
    assert not [p for p in known_paths() if p.endswith((".note", ".ground", ".id"))]


def test_a_text_is_wanted_in_the_language_of_the_page() -> None:
    shown = EVERY["guardian"]
    english = ("dangers.text", "We fear Otis gets hit.")
    assert english in [one[:2] for one in visible_texts(shown, "en")]
    assert english not in [one[:2] for one in visible_texts(shown, "sv")]


@pytest.mark.parametrize(
    ("lossy", "path", "out"),
    [
        ((), "goals.text", False),
        (("goals.*",), "goals.text", True),
        (("*.role",), "people.role", True),
        (("*:past",), "goals.text", False),
        (("*:past",), "goals.text:past", True),
        (("*", "!goals.text"), "goals.text:past", True),
        (("*", "!goals.text*"), "goals.text:past", False),
        (("!goals.text", "*"), "goals.text", True),
    ],
)
def test_the_last_pattern_that_fits_counts(
    lossy: tuple[str, ...], path: str, out: bool
) -> None:
    assert left_out(lossy, Visible(path, "x", None), "2026-01-16") is out


@pytest.mark.parametrize(
    ("where", "step", "out"),
    [
        ("due=", {}, True),
        ("due=", {"due": "2026-02"}, False),
        ("status=done", {"status": "done"}, True),
        ("status=done", {"status": "agreed"}, False),
        ("due<today", {"due": "2026-01-15"}, True),
        ("due<today", {"due": "2026-01"}, False),
        ("due<today", {}, False),
    ],
)
def test_some_things_of_a_kind_may_be_left_out(
    where: str, step: dict[str, str], out: bool
) -> None:
    made = Visible("steps.text", "x", Step(id="n1", text="x", **step))
    lossy = ("*", "!steps.text", f"steps.text where {where}")
    assert left_out(lossy, made, "2026-01-16") is out
    assert left_out(("*", f"!steps.text where {where}"), made, "2026-01-16") is not out
    assert names_a_text(lossy[-1])


@pytest.mark.parametrize(
    "pattern", ["steps.text where nothing=", "goals.text where due<monday", "no.such"]
)
def test_a_pattern_that_can_never_fit_is_seen(pattern: str) -> None:
    assert not names_a_text(pattern)


def test_thinned_views_are_valid_and_lack_what_may_be_absent() -> None:
    views = list(thinned(EXPORTER, 16))
    assert len(views) == 16
    assert not [view for view in views if problems_of(as_data(view.case))]
    there = [fields(view) for view in views]
    every = frozenset().union(*there)
    assert not [
        f for f in every if f != ("people", "id") and all(f in t for t in there)
    ]
    pairs = list(itertools.permutations(every, 2))
    met = sum(any(a in t and b not in t for t in there) for a, b in pairs)
    assert met / len(pairs) > 5 / 6


@pytest.mark.parametrize("lossy", [EXPORTER.lossy, ("*", "!case.title", "!goals.text")])
def test_every_hostile_text_stands_where_it_must_come_back(
    lossy: tuple[str, ...],
) -> None:
    """Each alone behind its mark; and as it is, since some are only hostile so."""
    state = Trying(good.exporter(render, lossy=lossy))
    whole = list(EVERY.values())
    marked, bare = set(), set()
    for wanted in gallery._hostile(state, whole):
        for one in visible_texts(wanted.view, "sv"):
            text = one.text
            if not left_out(lossy, one, wanted.view.date):
                is_marked = text[:4] == "mark" and text[8:10] == "x "
                (marked if is_marked else bare).add(text[10:] if is_marked else text)
    tried = {one.text for one in vectors() if one.holds != "refused"}
    assert tried <= marked
    hostile_at_the_start = {"=1+1", "-rf", "# Rubrik", "@SUM(A1)"}
    assert hostile_at_the_start & bare
    assert lossy != EXPORTER.lossy or hostile_at_the_start <= bare


def test_a_large_view_has_as_many_more_things_as_were_wanted() -> None:
    sizes = []
    for things in (0, 1_000):
        view = large_view(EXPORTER, things)
        assert view is not None
        data = as_data(view.case)
        sizes.append(sum(len(one) for one in data.values() if isinstance(one, list)))
    assert 950 < sizes[1] - sizes[0] <= 1_000


def test_steps_are_the_same_each_time_and_grow_with_the_work() -> None:
    def work(size: int) -> int:
        return sum(one for one in range(size))

    counts = [steps_of(lambda size=size: work(size))[1] for size in (10, 10, 20)]
    assert counts[0] == counts[1] < counts[2]
    assert steps_of(lambda: 7)[0] == 7


def test_a_clock_goes_ahead_for_everything_that_asks_python() -> None:
    code = (
        "from sos_map.testing.contract.clock import set_clock; set_clock(86400 * 400)\n"
        "import time, datetime\n"
        "from datetime import date, datetime as moment\n"
        "years = [date.today(), moment.now(), moment.utcnow(), moment.today(),"
        " moment.now(datetime.UTC), moment.fromtimestamp(time.time())]\n"
        "years = [one.year for one in years] + [time.localtime().tm_year,"
        " time.gmtime().tm_year, int(time.strftime('%Y'))]\n"
        "assert isinstance(moment.fromtimestamp(0), moment)\n"
        "assert isinstance(moment.now(), moment) and isinstance(moment.now(), date)\n"
        "print(set(years), time.gmtime(0).tm_year)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True
    )
    ahead = datetime.date.today() + datetime.timedelta(days=400)
    assert done.stdout == f"{{{ahead.year}}} 1970\n", done.stderr
