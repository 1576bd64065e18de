"""A file that is saved over, or put back, never lets anybody do more with it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

import sos_map
from sos_map import Artifact, File, NothingWritten

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
MODES = [0o400, 0o440, 0o600, 0o640, 0o664]
PAGES = Artifact(tuple(File(f"{name}.txt", "text/plain", b"new") for name in "ab"))


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("how", ["over", "force", "page"])
def test_a_file_saved_over_is_its_owners_alone_and_no_wider(
    tmp_path: Path, how: str, mode: int
) -> None:
    path = tmp_path / ("a.txt" if how == "page" else "case.json")
    case = sos_map.loads('{"sos_map": 1}')
    sos_map.save(case, path)
    path.chmod(mode)
    if how == "page":
        PAGES.write(str(tmp_path), force=True)
        assert path.read_bytes() == b"new"
    elif how == "over":
        sos_map.save(case, path, over=sos_map.open_document(path))
    else:
        sos_map.save(case, path, force=True)
    assert rights(path) == mode & 0o600
    assert {each.name for each in tmp_path.iterdir()} <= {path.name, "b.txt"}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("chmod", ["works", "fails"])
def test_a_page_that_is_put_back_has_its_words_and_no_wider_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, chmod: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    real, seen = os.replace, []

    def failing(source: Path, target: Path) -> None:
        seen.append(target.name)
        if target.name == "b.txt":
            raise OSError
        real(source, target)
        if seen.count("a.txt") == 2:  # put back; whoever is ended here leaves this
            assert rights(target) & ~mode & 0o077 == 0

    def refused(*_what: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", failing)
    if chmod == "fails":
        monkeypatch.setattr(os, "chmod", refused)
    with pytest.raises(NothingWritten):
        PAGES.write(str(tmp_path), force=True)
    assert path.read_bytes() == b"old"
    assert rights(path) == (mode if chmod == "works" else 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
