"""The documentation runs, is fresh, and leads somewhere."""

from __future__ import annotations

import doctest
import importlib
import importlib.util
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest

import sos_map

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def _blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def _runnable() -> list[Path]:
    return [page for page in PAGES if _blocks(page, "python")]


@pytest.mark.parametrize("page", _runnable(), ids=lambda p: p.name)
def test_the_python_on_a_page_runs(page, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    # A block may build on the one before it, as a reader would type them.
    names: dict[str, object] = {"__name__": page.stem}
    for block in _blocks(page, "python"):
        if "my_package" in block:
            continue
        exec(compile(block, page.name, "exec"), names)  # noqa: S102


def test_the_script_of_the_readme_draws_what_it_says(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (block,) = _blocks(ROOT / "README.md", "python")
    exec(compile(block, "README.md", "exec"), {"__name__": "readme"})  # noqa: S102
    printed = capsys.readouterr().out
    assert "Det finns alltid en vaken vuxen" in printed
    lines = [line for line in block.splitlines() if line.strip()]
    assert len(lines) <= 24


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_to_a_file_leads_to_one(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text):
        if "://" not in target and not target.startswith("#"):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def _builder() -> Any:
    spec = importlib.util.spec_from_file_location("build_docs", ROOT / "docs/build.py")
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    return build


BUILDER = _builder()


@pytest.mark.parametrize("name", BUILDER.PAGES)
def test_a_page_made_from_the_code_is_fresh(name):
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == BUILDER.PAGES[name](), "run: python docs/build.py"


def _modules() -> list[str]:
    found = []
    for name in ("sos_map", "sos_map_minimal", "sos_map_family_diagrams"):
        package = importlib.import_module(name)
        found.append(name)
        found += [
            module.name
            for module in pkgutil.walk_packages(package.__path__, f"{name}.")
            if not module.name.endswith("__main__")
        ]
    return found


@pytest.mark.parametrize("name", _modules())
def test_the_examples_in_docstrings_hold(name):
    module = importlib.import_module(name)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.testmod(module, optionflags=flags).failed == 0


@pytest.mark.parametrize("name", sos_map.__all__)
def test_every_public_name_says_what_it_is(name):
    assert (getattr(sos_map, name).__doc__ or "").strip() or name == "API"
