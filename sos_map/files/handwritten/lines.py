"""Short forms for the wall's columns and for small next steps."""

from __future__ import annotations

from typing import Any

from sos_map.files.handwritten.folding import Folding
from sos_map.files.handwritten.nodes import Node, To
from sos_map.files.handwritten.reading import Reading
from sos_map.files.places import Path

__all__ = ["expand_steps", "expand_wall", "fold_steps", "fold_wall"]


def expand_wall(r: Reading, raw: Any, path: Path) -> list[Node]:
    """Read the wall: lists under its columns, or things like everywhere else."""
    columns = r.words.choices("WallLine", "column")
    unsorted = r.words.plain("+unsorted")
    if not isinstance(raw, dict) or not any(
        key in columns or key == unsorted for key in raw
    ):
        return r.things("WallLine", raw, path)
    made = []
    for key, lines in raw.items():
        place = (*path, key)
        if key not in columns and key != unsorted:
            keys = {word: word for word in (*columns, unsorted)}
            r.unknown(place, key, keys, {})
            continue
        for line in r.things("WallLine", lines, place):
            if key in columns and "column" not in line:
                line["column"] = columns[key]
                line.came["column"] = place
            made.append(line)
    return made


def expand_steps(r: Reading) -> None:
    """Let a step that is for a danger be for the goal that answers it."""
    goals = {}
    for goal in r.doc.get("goals", ()):
        danger = goal.inside
        if danger is not None and "id" in danger:
            goals[danger["id"]] = goal
    for step in r.doc.get("steps", ()):
        if isinstance(step.get("advances"), list):
            step["advances"] = [
                To(goals[one]) if isinstance(one, str) and one in goals else one
                for one in step["advances"]
            ]


def fold_wall(f: Folding) -> None:
    """Put the lines of the wall under their columns, when they stand in that order."""
    lines = f.doc.get("wall", [])
    columns = f.words.values("WallLine", "column")
    under: dict[str, list[Node]] = {}
    last = None
    for line in lines:
        column = line.get("column")
        key = columns[column] if column else f.words.plain("+unsorted")
        if not f.is_dull(line) or (key in under and key != last):
            return  # as a plain section: an id, or columns that go back and forth
        last = key
        under.setdefault(key, []).append(line)
    for line in lines:
        line.pop("column", None)
    if under:
        f.top["wall"] = under
        f.doc["wall"] = []


def fold_steps(f: Folding) -> None:
    """Let a step name the danger, where nothing else needs an id for its goal."""
    steps = [step for step in f.doc.get("steps", ()) if "advances" in step]
    held = [step.pop("advances") for step in steps]
    f.recount()
    free = {}
    for danger in f.doc.get("dangers", ()):
        goal = danger.short.get("+goal", (None, ()))[0]
        if goal is not None and f.is_dull(goal):
            free[goal["id"]] = danger["id"]
    for step, advances in zip(steps, held, strict=True):
        step["advances"] = [free.get(one, one) for one in advances]
