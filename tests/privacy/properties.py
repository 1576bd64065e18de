"""What must hold for every map and every reader, as functions that raise.

Tests call them on many maps; the planted leaks call them and expect them to fail.
"""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from hidden_edits import EDITS, Edit, Stage, agree, restated_of
from restated import CELLS, TIES
from scenes import DATE, RULES, Scene, things_of

from sos_map.admission import admit, problems_of
from sos_map.errors import SosMapError
from sos_map.exporting import rendering, run
from sos_map.exporting.api import Exporter, File
from sos_map.files.canonical import as_data
from sos_map.privacy import views
from sos_map.privacy.views import lift
from sos_map.testing import canaries_in, with_canaries


def erasing_a_view_again_changes_nothing(scene: Scene) -> None:
    """One run: the view of the lifted view is the view (privacy §1.5, S3)."""
    view, _report = scene.look()
    lifted, reader = lift(view)
    again, _report = views.erase(lifted, reader, RULES, DATE, view.child)
    assert again == view


def hidden_edits_leave_no_trace(
    scene: Scene, rng: random.Random, edits: tuple[Edit, ...] = EDITS
) -> str | None:
    """Two runs: the view is the same after an edit of what is hidden (S2)."""
    if not scene.reader.who:  # the owner sees all, and teaching has tests of its own
        return None
    stage = Stage.of(scene, rng)
    edit = next((e for e in rng.sample(edits, min(4, len(edits))) if e(stage)), None)
    if edit is None:
        return None
    agree(stage.data)
    if problems_of(stage.data):
        return None  # what contradicts the map is no edit of it
    after = Scene(admit(stage.data), stage.reader, stage.child)
    same = after.look()[0] == stage.before
    assert same, f"{edit.__name__} shows"
    return edit.__name__


def only_what_the_rules_allow_is_seen(scene: Scene) -> None:
    """The things and links in the view are those of the plain restatement."""
    if not scene.reader.who:
        return
    view, report = scene.look()
    stage = Stage.of(scene, random.Random(0))
    plain = restated_of(stage)
    seen = plain.visible()
    assert set(report.new_ids) == seen
    new = report.new_ids
    made = {t["id"]: t for _section, t in things_of(as_data(view.case))}
    for identity in seen:
        before, after = plain.things[identity], made[new[identity]]
        for field, tie in TIES.items():
            links = [one for one in before.get(field, ()) if isinstance(one, dict)]
            if not links:
                continue
            left = [one for one in links if plain.link(field, one, seen)]
            wanted = [new[one[tie]] if tie in one else None for one in left]
            got = [one.get(tie) for one in after.get(field, ())]
            cell = CELLS[plain.section[identity], field][plain.kind]
            assert got == (wanted if cell != "never" else [])


def a_view_is_a_valid_map(scene: Scene) -> None:
    """It passes the gate as it stands, so no reference in it dangles."""
    view, _report = scene.look()
    assert admit(as_data(view.case)) == view.case


def files_of(
    exporter: Exporter, scene: Scene, options: Mapping[str, Any] | None = None
) -> tuple[File, ...] | str:
    """Erase and draw, through the same functions as `export`; or the refusal's code.

    An exporter may refuse what it cannot draw; that must not depend on what is hidden.
    """
    view, _report = scene.look()
    try:
        return rendering.render(exporter, view, options or {}, "sv")
    except SosMapError as error:
        return f"{error!r}"


def a_page_of_the_view_is_the_page_of_the_map(
    exporter: Exporter, scene: Scene, options: Mapping[str, Any] | None = None
) -> None:
    """One run for an exporter: names, types and bytes."""
    view, _report = scene.look()
    lifted, reader = lift(view)
    first = files_of(exporter, scene, options)
    again = files_of(exporter, Scene(lifted, reader, view.child), options)
    assert first == again


def no_canary_stands_in_a_file(exporter: Exporter, scene: Scene, reader: str) -> None:
    """No token of a hidden piece in the name or the bytes of a file."""
    made = with_canaries(scene.case, reader, DATE, child=scene.child)
    artifact = run.export(
        made.case, exporter, reader=made.reader, date=DATE, child=made.child
    )
    for file in artifact.files:
        assert not canaries_in(file.name)
        assert not canaries_in(file.data)
