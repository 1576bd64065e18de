"""Imports go one way, and plugins use public names only (docs/design.md)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: From the ground up; a part may import from parts before it.
FLOORS = [
    {"data", "errors", "silence", "dates", "dates_in_words", "terms"},
    {"model"},
    {"i18n", "files.limits", "files.places", "files.numbers", "files.decode"},
    {"schema"},
    {"wording", "migrate"},
    {"files.traps", "files.yaml_words", "files.yaml_traps", "files.canonical"},
    {"files.json_text", "files.yaml_text", "files.yaml_spans", "files.yaml_lines"},
    {"integrity"},
    {"admission"},
    {"files.handwritten"},
    {"files.locks", "files.beside", "files.folder"},
    {"files.load", "files.save", "files.edit_lines", "files.edit_things"},
    {"asking"},
    {"building"},
    {"privacy"},
    {"mentions"},
    {"practice"},
    {"leaks"},
    {"exporting"},
    {"testing"},
    {"cli", "__main__"},
]


def _floor(module: str) -> int:
    parts = module.split(".")
    for height, names in enumerate(FLOORS):
        if parts[0] in names or ".".join(parts[:2]) in names:
            return height
    raise AssertionError(f"give {module} a floor")


def _imports(path: Path, package: str) -> set[str]:
    """Return what is imported when the module is, not what is imported when called."""
    found = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module.startswith(f"{package}."):
                found.add(node.module.removeprefix(f"{package}."))
            elif node.module == package:
                found |= {alias.name for alias in node.names}
            if node.module in (f"{package}.files", f"{package}.model"):
                inside = node.module.removeprefix(f"{package}.")
                found.discard(inside)
                found |= {f"{inside}.{alias.name}" for alias in node.names}
    return found


CORE = sorted((ROOT / "sos_map").rglob("*.py"))


@pytest.mark.parametrize("path", CORE, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_imports_only_from_floors_below(path):
    module = ".".join(path.relative_to(ROOT / "sos_map").with_suffix("").parts)
    module = module.removesuffix(".__init__")
    if module in ("__init__", "files"):
        return
    mine = _floor(module)
    for other in _imports(path, "sos_map"):
        assert _floor(other) <= mine, f"{module} imports {other}"


def test_plugins_use_public_names_only():
    import sos_map

    for path in (ROOT / "plugins").rglob("*.py"):
        if "tests" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            if node.module == "sos_map":
                names = {alias.name for alias in node.names}
                assert names <= set(sos_map.__all__), where
            else:
                allowed = node.module == "sos_map.testing"
                assert allowed or not node.module.startswith("sos_map."), where


def test_a_module_is_not_too_long():
    long = {}
    for path in [*CORE, *(ROOT / "plugins").rglob("*.py")]:
        name = path.relative_to(ROOT).as_posix()
        # A list is as long as what it lists.
        lists = name == "sos_map/__init__.py" or name.startswith("sos_map/model/")
        length = len(path.read_text(encoding="utf-8").splitlines())
        if length > (700 if lists else 300):
            long[name] = length
    assert not long


def test_public_names_are_what_was_decided():
    import sos_map

    listed = (ROOT / "tests" / "setup" / "public_names.txt").read_text().split()
    assert sorted(sos_map.__all__) == listed
    for name in listed:
        value = getattr(sos_map, name)
        # A module in a public name's place would break every caller.
        assert type(value).__name__ != "module", name
