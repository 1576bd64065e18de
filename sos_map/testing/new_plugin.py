"""A new plugin: the smallest exporter under another name."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

from sos_map.errors import ExportRefused, Problem
from sos_map.exporting.registry import Registry

__all__ = ["new_plugin"]

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_LONGEST = 40
#: `plugins/minimal`, as the wheel carries it.
_TEMPLATE = Path(__file__).parents[1] / "template"
#: Whose the template is, and under which licence, is not the copy's.
_OURS = re.compile(r"^(license|license-files|authors) = .*\n", re.MULTILINE)
_ABOUT = re.compile(r"^description = .*$", re.MULTILINE)


def new_plugin(name: str, language: str = "en") -> dict[str, bytes]:
    """Return the files of a working plugin, by their path in its folder.

    Args:
        name: What shall stand after `--as`: small letters, digits, hyphens. The package
            is `sos_map_NAME`, the distribution `sos-map-NAME`.
        language: `sv` or `en`, of the README; words for readers come in both.

    Raises:
        ExportRefused: `plugin-name`, `plugin-name-taken`.
    """
    package = f"sos_map_{name.replace('-', '_')}"
    if not _NAME.match(name) or len(name) > _LONGEST:
        raise ExportRefused(Problem("$", "plugin-name"))
    taken = {entry.name for entry in Registry.installed().entries}
    if name in taken or find_spec(package) is not None:
        raise ExportRefused(Problem("$", "plugin-name-taken"))
    new = {
        "sos_map_minimal": package,
        "sos-map-minimal": f"sos-map-{name}",
        "outline": name,
    }
    other = {"sv": "README.md", "en": "README.sv.md"}[language]
    made = {}
    for path in sorted(_TEMPLATE.rglob("*")):
        place = path.relative_to(_TEMPLATE).as_posix()
        if not path.is_file() or place in ("LICENSE", other) or path.suffix == ".pyc":
            continue
        text = _renamed(path.read_text(encoding="utf-8"), new)
        if place == "pyproject.toml":
            text = _ABOUT.sub(f'description = "{name}, an exporter for sos-map."', text)
            text = _OURS.sub("", text)
        made[_renamed(place, new).replace(".sv.md", ".md")] = text.encode()
    return made


def _renamed(text: str, new: dict[str, str]) -> str:
    for old, name in new.items():
        text = text.replace(old, name)
    return text
