"""Sixty scenes of protection: what finds somebody, and must not reach one reader.

Each has its control: without the protection the same words stand there, so that the
scene asks about the protection and not about a label.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs
import pytest
from protection_scenes import SCENES, Scene
from what_stands import finds, texts_in

from sos_map import CaseMap, ExportRefused, dumps, export, view
from sos_map.exporting.registry import Registry
from sos_map.model.case import CLASSES, CaseFile

HERE = Path(__file__).parent
DAY = "2026-03-20"
#: What Robin must get in every scene: a protection takes nothing else from him.
HIS = (
    "kastade en tallrik",
    "blir träffad nästa gång",
    "går ut när ilskan kommer",
    "ringer mansmottagningen",
)


@pytest.fixture(params=SCENES, ids=lambda one: one.name)
def scene(request: pytest.FixtureRequest) -> Scene:
    """Each scene in turn."""
    return request.param


def seen(case: CaseMap, reader: str) -> str:
    return dumps(view(case, reader, DAY).case).decode()


def papers(case: CaseMap, reader: str) -> list[str]:
    """Return every text in every file that is made for a reader."""
    found: list[str] = []
    child = reader.rpartition(":")[2] if ":" in reader else "otis"
    for entry in Registry.installed().entries:
        exporter = entry.load()
        about = child if exporter.per_child else None
        try:
            made = export(case, exporter, reader=reader, date=DAY, child=about)
        except ExportRefused as refused:
            if "exporter-reader" not in str(refused):
                raise
            continue
        for file in made.files:
            found += texts_in(file.name, file.data)
    return found


def test_nothing_finds_the_protected(scene: Scene) -> None:
    case = scene.case()
    found = [seen(case, scene.reader), *papers(case, scene.reader)]
    assert [word for word in scene.never if finds(word, found)] == []


def test_nothing_else_is_lost(scene: Scene) -> None:
    found = [seen(scene.case(), scene.reader)]
    promised = list(scene.must)
    if scene.reader.startswith("robin:") and scene.reader.endswith(":otis"):
        promised += HIS
    assert [word for word in promised if not finds(word, found)] == []


def test_without_the_protection_it_would_stand_there(scene: Scene) -> None:
    found = [seen(scene.case(protected=False), scene.reader)]
    hidden = [word for word in scene.never if not finds(word, found)]
    assert hidden == list(scene.neither)


def test_whoever_owns_the_file_has_it_all(scene: Scene) -> None:
    whole = [dumps(scene.case()).decode()]
    words = (*scene.never, *scene.must)
    assert [word for word in words if not finds(word, whole)] == []


def test_every_scene_says_what_it_is_and_why() -> None:
    assert len(SCENES) >= 40
    assert len({scene.tells for scene in SCENES}) == len(SCENES)
    for scene in SCENES:
        assert scene.tells.endswith(".")
        assert scene.never
        assert set(scene.neither) <= set(scene.never), scene.name
        every = {**scene.never, **scene.neither, **scene.must}
        assert all(len(why) > 7 for why in every.values()), scene.name


# ── for whoever reads the words ─────────────────────────────────────────────


def test_every_case_for_the_scanner_is_one_that_it_can_be_asked() -> None:
    """Texts are not the core's to read; here it is only seen that the list is whole."""
    fields = {f"case.{field.name}" for field in attrs.fields(CaseFile)}
    for section, kind in CLASSES.items():
        fields |= {f"{section}.{field.name}" for field in attrs.fields(kind)}
    cases = tomllib.loads((HERE / "scanner_cases.toml").read_text("utf-8"))["case"]
    assert len({one["text"] for one in cases}) == len(cases) >= 30
    for one in cases:
        assert ".".join(one["where"].split(".")[:2]) in fields, one["where"]
        assert one["secrets"]
        assert all(word in one["text"] for word in one["found"]), one["text"]
        assert len(one["why"]) > 8
