"""Short forms of a danger: its goal, its safety, its numbers, who sees it otherwise."""

from __future__ import annotations

import re
from typing import Any

from sos_map.files.handwritten.folding import Folding, prefix
from sos_map.files.handwritten.meetings import leave_meeting
from sos_map.files.handwritten.nodes import Node, To
from sos_map.files.handwritten.reading import Reading
from sos_map.files.places import Path

__all__ = ["expand", "fold", "mark"]

_MONTHS = re.compile(r"([0-9]{1,4}) +(.+)\Z")


def expand(r: Reading) -> None:
    """Write out what is nested under each danger."""
    made: dict[str, list[Node]] = {
        "goals": [],
        "scales": [],
        "existing_safety": [],
        "stances": [],
    }
    for danger in r.doc.get("dangers", ()):
        if "+because" in danger.short and "text" not in danger:
            raw, path = danger.short["+because"]
            r.put(danger, "text", raw, path)
        goal = _goal(r, danger)
        made["goals"] += goal
        made["scales"] += _scale(r, danger, goal)
        for form, cls, section in (
            ("+safety", "ExistingSafety", "existing_safety"),
            ("+disagree", "Stance", "stances"),
        ):
            for node in _nested(r, danger, form, cls):
                made[section].append(node)
    for goal in (*made["goals"], *r.doc.get("goals", ())):
        _months(r, goal, goal)
    for section, nodes in made.items():
        r.doc[section] = [*nodes, *r.doc.get(section, ())]
    for safety in r.doc["existing_safety"]:
        if "+days" in safety.short:
            raw, path = safety.short["+days"]
            acts = []
            for day, place in r.names(raw, path):
                act = Node("Act", place, date=day)
                act.came["date"] = place
                acts.append(act)
            safety["acts"] = [*acts, *safety.get("acts", ())]
            safety.came.setdefault("acts", path)


def _each(raw: Any, path: Path) -> list[tuple[Any, Path]]:
    if not isinstance(raw, list):
        return [(raw, path)]
    return [(one, (*path, place)) for place, one in enumerate(raw)]


def _nested(r: Reading, danger: Node, form: str, cls: str) -> list[Node]:
    if form not in danger.short:
        return []
    raw, path = danger.short[form]
    items = [(raw, path)] if isinstance(raw, dict) else _each(raw, path)
    found = [r.thing(cls, one, place) for one, place in items if one != ""]
    for node in found:
        if cls == "Stance":
            node.setdefault("on", To(danger))
            node.setdefault("view", "disagrees")
        else:
            node.setdefault("against", [To(danger)])
            if "at" in danger and "at" not in node.came:
                node["at"] = danger["at"]
    return found


def _goal(r: Reading, danger: Node) -> list[Node]:
    if "+goal" not in danger.short:
        if "+how_long" in danger.short:
            path = danger.short["+how_long"][1]
            r.problem(path, "field-missing", ("field", r.words.word("Danger", "+goal")))
        return []
    raw, path = danger.short["+goal"]
    if raw == "":
        return []
    goal = r.thing("Goal", raw, path)
    goal.inside = danger
    goal["answers"] = To(danger)
    if "at" in danger and "at" not in goal.came:
        goal["at"] = danger["at"]
    _months(r, danger, goal)
    return [goal]


def _months(r: Reading, written: Node, goal: Node) -> None:
    """Read `6 månader`."""
    if "+how_long" not in written.short:
        return
    raw, path = written.short["+how_long"]
    match = _MONTHS.match(raw) if isinstance(raw, str) else None
    plain = r.words.plain
    if match is None or match[2] not in (plain("+month"), plain("+months")):
        choices = f"6 {plain('+months')}"
        r.problem(path, "choice-unknown", ("choices", choices))
        return
    goal["for_months"] = int(match[1])
    goal.came["for_months"] = path


def _scale(r: Reading, danger: Node, goal: list[Node]) -> list[Node]:
    if not danger.short.keys() & {"+numbers", "+scale"}:
        return []
    raw, path = danger.short.get("+scale", ({}, danger.short.get("+numbers", [()])[-1]))
    scale = r.thing("Scale", raw, path)
    scale.inside = danger
    scale.setdefault("kind", "pair")
    scale["danger"] = To(danger)
    if goal:
        scale["goal"] = To(goal[0])
    for field, word in (("zero", "+zero"), ("ten", "+ten")):
        if field not in scale.came:
            scale[field] = {"text": r.words.plain(word)}
    if "+numbers" in danger.short:
        scale.short["+numbers"] = danger.short["+numbers"]
    return [scale]


# ── back ────────────────────────────────────────────────────────────────────


def mark(f: Folding) -> None:
    """Find the goals and scales that will stand under their danger."""
    dangers = f.doc.get("dangers", [])
    place = {danger["id"]: at for at, danger in enumerate(dangers)}
    goal_of: dict[str, Node] = {}
    last = -1
    for goal in f.doc.get("goals", ()):
        at = place.get(goal.get("answers", ""), -1)
        if at <= last or ("shown_to" in dangers[at] and "shown_to" not in goal):
            break
        last = at
        goal.inside = dangers[at]
        goal_of[goal["answers"]] = goal
    last = -1
    for scale in f.doc.get("scales", ()):
        at = place.get(scale.get("danger", ""), -1)
        answer = goal_of.get(scale.get("danger", ""))
        nested = answer["id"] if answer is not None else None
        if at <= last or scale["kind"] != "pair" or scale.get("goal") != nested:
            break
        if not {"zero", "ten"} <= scale.keys():
            break
        if "shown_to" not in scale and (f.rooms or "shown_to" in dangers[at]):
            break
        last = at
        scale.inside = dangers[at]


def fold(f: Folding) -> None:
    """Put goals, scales, safety and stances back under their dangers."""
    dangers = {danger["id"]: danger for danger in f.doc.get("dangers", ())}
    place = {name: at for at, name in enumerate(dangers)}
    plain = f.words.plain
    for goal in [one for one in f.doc.get("goals", ()) if one.inside]:
        _fold_goal(f, goal)
    f.doc["goals"] = [one for one in f.doc.get("goals", ()) if not one.inside]
    nested = [one for one in f.doc.get("scales", ()) if one.inside]
    for scale in nested:
        for field, word in (("zero", "+zero"), ("ten", "+ten")):
            if scale[field] == {"text": plain(word)}:
                del scale[field]
        for field in ("kind", "danger", "goal"):
            scale.pop(field, None)
    f.recount()
    for scale in nested:
        danger = scale.around
        if "+numbers" in scale.short:
            danger.short["+numbers"] = scale.short.pop("+numbers")
        told = "+numbers" in danger.short and f.is_dull(scale)
        if not told or scale.keys() - {"id"}:
            danger.short["+scale"] = (scale, ())
    f.doc["scales"] = [one for one in f.doc.get("scales", ()) if not one.inside]

    def safety_order(node: Node) -> tuple[int, ...] | None:
        against = node.get("against", [])
        return (place[against[0]],) if len(against) == 1 else None

    for node in prefix(f.doc, "existing_safety", safety_order):
        danger = dangers[node.pop("against")[0]]
        _nest_meeting(f, node, danger)
        danger.add("+safety", node)

    def stance_order(node: Node) -> tuple[int, ...] | None:
        return (place[node["on"]],) if node["on"] in place else None

    for node in prefix(f.doc, "stances", stance_order):
        danger = dangers[node.pop("on")]
        if node["view"] == "disagrees":
            del node["view"]
        danger.add("+disagree", node)
    for danger in dangers.values():
        if danger.get("worried") and not _whole(danger["text"]):
            danger.short["+because"] = (danger.pop("text"), ())
    every = [*f.doc.get("existing_safety", ())]
    every += [n for d in dangers.values() for n in d.short.get("+safety", ([],))[0]]
    for node in every:
        acts = node.get("acts")
        if acts and all(list(act) == ["date"] for act in acts):
            node.short["+days"] = ([act["date"] for act in acts], ())
            del node["acts"]


def _fold_goal(f: Folding, goal: Node) -> None:
    danger = goal.around
    del goal["answers"]
    _nest_meeting(f, goal, danger)
    if "for_months" in goal:
        months = goal.pop("for_months")
        word = f.words.plain("+month" if months == 1 else "+months")
        danger.short["+how_long"] = (f"{months} {word}", ())
    danger.short["+goal"] = (goal, ())


def _nest_meeting(f: Folding, node: Node, danger: Node) -> None:
    leave_meeting(node, danger.get("at"))


def _whole(text: str) -> bool:
    """Say whether the words are a whole sentence about who is worried already."""
    lower = text.lower()
    return "oroli" in lower or "worri" in lower
