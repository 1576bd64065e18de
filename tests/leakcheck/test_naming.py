"""Names of files tell nothing, and two parents' copies do not share one."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from sos_map import Exporter, ExporterFailed, File, export, load, loads, policy, view
from sos_map.exporting.naming import named, tag_of
from sos_map.privacy.erase import erase
from sos_map.privacy.views import lift
from sos_map.testing import random_case, readers_of, with_canaries

DAY = "2026-01-16"
MINE = Exporter(
    name="mine",
    summary={"en": "Mine."},
    render=lambda _r: [
        File.text(name, "text/plain", "x")
        for name in (
            "a-page-1.txt",
            "a-page-12.txt",
            "a-page.txt",
            "a.tar.gz",
            "a2.txt",
        )
    ],
)


@pytest.fixture(scope="module")
def ekwall(pytestconfig):
    return load(pytestconfig.rootpath / "docs" / "examples" / "ekwall.yaml")


def names(case, reader):
    return [f.name for f in export(case, MINE, reader=reader, date=DAY).files]


def test_a_name_holds_exporter_capacity_tag_date_and_page(ekwall):
    tag = tag_of(view(ekwall, "amir:guardian:ebba", DAY))
    assert names(ekwall, "amir:guardian:ebba") == [
        f"a-page-guardian-{tag}-2026-01-16-1.txt",
        f"a-page-guardian-{tag}-2026-01-16-12.txt",
        f"a-page-guardian-{tag}-2026-01-16.txt",
        f"a-guardian-{tag}-2026-01-16.tar.gz",
        f"a2-guardian-{tag}-2026-01-16.txt",
    ]
    assert re.fullmatch("[b-df-hj-np-tv-xz2-9]{6}", tag)


def test_two_fathers_copies_lie_in_one_folder(ekwall, tmp_path):
    for reader in ("amir:guardian:ebba", "johan:guardian:milo"):
        made = export(ekwall, "three-columns", reader=reader, date=DAY)
        made.write(str(tmp_path / "ut"))
    found = [path.name for path in (tmp_path / "ut").iterdir()]
    assert len({re.sub("-2026.*", "", name) for name in found}) == 2
    for name in found:
        for word in ("amir", "johan", "ebba", "milo", "nasser", "brandt"):
            assert word not in name


def test_every_reader_of_a_family_has_names_of_their_own(ekwall):
    tags, seen = {}, {}
    for reader in readers_of(ekwall, DAY):
        shown = view(ekwall, reader, DAY)
        tags[reader] = tag_of(shown)
        seen.setdefault(shown, set()).add(tags[reader])
    assert all(len(same) == 1 for same in seen.values())
    assert len(set(tags.values())) == len(seen) > 20


def test_what_is_hidden_has_no_part_in_a_name():
    """One run, as for the bytes: the map and its lifted view give the same names."""
    rng = random.Random(3)  # noqa: S311 (chance for tests)
    for _ in range(60):
        case = random_case(rng)
        reader = rng.choice(readers_of(case, DAY))
        shown = view(case, reader, DAY)
        lifted, again = lift(shown)
        files = (File.text("a-1.txt", "text/plain", "x"),)
        second, _report = erase(lifted, again, policy("se"), DAY)
        assert named(files, shown) == named(files, second)
        made = with_canaries(case, reader, DAY)
        assert tag_of(view(made.case, made.reader, DAY)) == tag_of(shown)


def test_a_name_that_is_too_long_is_the_plugins_fault():
    case = loads("sos_map: 1\nbodies: [{id: team, name: Barn, kind: team}]")

    def one(name):
        return Exporter(
            name="mine",
            summary={"en": "Mine."},
            render=lambda _r: [File.text(name, "text/plain", "x")],
        )

    (file,) = export(case, one("x" * 46 + ".txt"), reader="team", date=DAY).files
    assert len(file.name) < 100
    with pytest.raises(ExporterFailed) as caught:
        export(case, one("x" * 47 + ".txt"), reader="team", date=DAY)
    assert caught.value.code == "exporter-files"


def test_the_first_page_that_the_readme_names_is_drawn(pytestconfig, tmp_path, capsys):
    from sos_map.cli import sos_map
    from sos_map.cli.leaving import leave

    text = (pytestconfig.rootpath / "README.md").read_text(encoding="utf-8")
    (pattern,) = re.findall(r"Look at `out/([^`]+)` first", text)
    assert leave(sos_map, ["demo", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").glob(pattern.replace("…", "*")))) == 1
    for path in [tmp_path / "out", *Path(tmp_path / "out").rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path.name
