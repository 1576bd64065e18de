"""The scenes as they were written: a base family, what is added, who is protected."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import attrs
import orjson
import yaml

from sos_map import CaseMap, loads

__all__ = ["SCENES", "Scene"]

_HERE = Path(__file__).parent
Words = dict[str, str]


@attrs.frozen
class Scene:
    """One scene of protection.

    Attributes:
        name: The file, without its ending.
        tells: What the scene is, in a sentence or two.
        reader: For whom the papers are.
        never: Words that must not stand there, each with why.
        neither: Those of them that stand there without a protection neither.
        must: Words that must stand there all the same.
    """

    name: str
    tells: str
    reader: str
    never: Words = attrs.field(eq=False)
    neither: Words = attrs.field(eq=False)
    must: Words = attrs.field(eq=False)
    _map: str = attrs.field(repr=False)
    _protections: str = attrs.field(repr=False)

    def case(self, *, protected: bool = True) -> CaseMap:
        """Return the map, with its protections or without any."""
        made = yaml.safe_load((_HERE / "base.yaml").read_text(encoding="utf-8"))
        _add(made, yaml.safe_load(self._map) or {})
        if protected:
            made["protections"] = yaml.safe_load(self._protections)
        return loads(orjson.dumps(made))


def _add(made: dict[str, Any], more: dict[str, Any]) -> None:
    """Add sections to a map; a thing that stands there already is written over."""
    made["case"].update(more.pop("case", {}))
    for section, things in more.items():
        into = made.setdefault(section, [])
        there = {thing.get("id"): thing for thing in into}
        for thing in things:
            if thing.get("id") in there:
                there[thing["id"]].update(thing)
            else:
                into.append(thing)


def _scene(path: Path) -> Scene:
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return Scene(
        name=path.stem,
        tells=said["scene"],
        reader=said["reader"],
        never=said["never"],
        neither=said.get("not_without_protection_either", {}),
        must=said.get("must", {}),
        map=said.get("map", ""),
        protections=said["protections"],
    )


SCENES = tuple(_scene(path) for path in sorted((_HERE / "scenes").glob("*.toml")))
