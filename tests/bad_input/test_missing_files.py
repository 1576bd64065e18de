"""A file that cannot be opened is one problem without a place."""

from __future__ import annotations

import builtins
import errno
import os

import pytest

from sos_map import load
from sos_map.errors import FileProblem
from sos_map.files import load as loading


def code_of(path: object) -> str:
    with pytest.raises(FileProblem) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.column) == ("$", 0, 0)
    assert caught.value.__context__ is None
    return problem.code


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    assert code_of(tmp_path / "nobody.yaml") == "file-missing"
    assert code_of(str(tmp_path / "no" / "folder.yaml")) == "file-missing"
    assert code_of(tmp_path / "nul\0.yaml") == "file-missing"


def test_a_folder_is_said_to_be_a_folder(tmp_path):
    assert code_of(tmp_path) == "file-is-folder"
    (tmp_path / "folder.json").mkdir()
    assert code_of(tmp_path / "folder.json") == "file-is-folder"


def test_a_dangling_link_is_a_missing_file(tmp_path):
    (tmp_path / "link.yaml").symlink_to(tmp_path / "nobody.yaml")

    assert code_of(tmp_path / "link.yaml") == "file-missing"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "file-no-permission"),
        (errno.EPERM, "file-no-permission"),
        (errno.EIO, "file-unreadable"),
        (errno.ELOOP, "file-unreadable"),
    ],
)
def test_what_the_system_refuses_has_a_code(tmp_path, monkeypatch, number, code):
    def refuse(path: object, *_arguments: object) -> None:
        raise OSError(number, os.strerror(number), path)

    monkeypatch.setattr(builtins, "open", refuse)
    assert code_of(tmp_path / "case.yaml") == code


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_without_permission_is_said_to_be_so(tmp_path):
    path = tmp_path / "case.yaml"
    path.write_text("sos_map: 1\n")
    path.chmod(0)

    assert code_of(path) == "file-no-permission"


def test_only_as_much_as_the_limit_is_read(tmp_path, monkeypatch):
    path = tmp_path / "case.yaml"
    path.write_bytes(b"#" * 1_000)
    monkeypatch.setattr(loading, "MAX_BYTES", 100)

    assert len(loading.read_bytes(path)) == 101
