"""``siffror: {m1: {maja: 4, ida: 4–5, robin: avstod}}``: everybody's own number."""

from __future__ import annotations

import re
from typing import Any

from sos_map.files.handwritten.folding import Folding
from sos_map.files.handwritten.nodes import Node, To
from sos_map.files.handwritten.reading import Reading, number
from sos_map.files.handwritten.rooms import union
from sos_map.files.places import Path

__all__ = ["expand", "fold"]

_HALF = r"[0-9]{1,2}(?:[.,][0-9])?"
_RANGE = re.compile(f"({_HALF}) ?[-\u2013\u2014] ?({_HALF})\\Z")


def expand(r: Reading, top: dict[str, tuple[Any, Path]]) -> None:
    """Write out the ratings that stand under scales and dangers, by meeting."""
    if "+numbers" in top:
        r.doc["scales"] = [*r.doc.get("scales", ()), _overall(r, *top["+numbers"])]
    meetings = {one.get("id"): at for at, one in enumerate(r.doc.get("occasions", ()))}
    made = []
    for place, scale in enumerate(r.doc.get("scales", ())):
        if "+numbers" not in scale.short:
            continue
        raw, path = scale.short["+numbers"]
        if not isinstance(raw, dict):
            r.problem(path, "type-object")
            continue
        for at, given in raw.items():
            if not isinstance(given, dict):
                if given != "":
                    r.problem((*path, at), "type-object")
                continue
            order = meetings.get(at, len(meetings)), place
            made += [
                (order, _rating(r, scale, at, by, one, (*path, at)))
                for by, one in given.items()
            ]
    made.sort(key=lambda pair: pair[0])
    r.doc["ratings"] = [*(node for _, node in made), *r.doc.get("ratings", ())]
    for node in r.doc["ratings"]:
        _number_or_word(r, node)


def _number_or_word(r: Reading, node: Node) -> None:
    """Take a word or a range where a number stands: ``{siffra: avstod, sa: …}``."""
    said = node.get("value")
    if not isinstance(said, str):
        marks = node.get("range")
        if not isinstance(marks, list) or len(marks) != 1:
            return
        said = marks[0]
    states = r.words.choices("Rating", "status")
    field = "value" if "value" in node else "range"
    found = _RANGE.match(said) if isinstance(said, str) else None
    if found:
        node["range"] = [number(found[1]), number(found[2])]
        node.came["range"] = node.came[field]
    elif said in states and "status" not in node:
        node["status"] = states[said]
        node.came["status"] = node.came[field]
    else:
        return
    if field == "value" or not found:
        del node[field]


def _overall(r: Reading, raw: Any, path: Path) -> Node:
    scale = Node("Scale", path, kind="overall")
    words = r.words.plain
    scale["question"] = {"text": words("+question")}
    scale["zero"], scale["ten"] = {"text": words("+unsafe")}, {"text": words("+safe")}
    scale.short["+numbers"] = (raw, path)
    meetings = {one.get("id"): one for one in r.doc.get("occasions", ())}
    rooms = [
        meetings[at].get("present", [])
        for at in (raw if isinstance(raw, dict) else ())
        if at in meetings
    ]
    if r.rooms:
        scale["shown_to"] = union(*rooms, r.workers)
        scale.came["shown_to"] = path
    return scale


def _rating(r: Reading, scale: Node, at: str, by: str, raw: Any, path: Path) -> Node:
    place = (*path, by)
    node = (
        r.thing("Rating", raw, place) if isinstance(raw, dict) else _said(r, raw, place)
    )
    node.setdefault("scale", To(scale))
    node.setdefault("at", at)
    node.setdefault("by", by)
    node.came.update(at=path, by=place)
    return node


def _said(r: Reading, raw: Any, path: Path) -> Node:
    node = Node("Rating", path)
    states = r.words.choices("Rating", "status")
    if isinstance(raw, str):
        found = _RANGE.match(raw)
        if found:
            node["range"] = [number(found[1]), number(found[2])]
            node.came["range"] = path
            return node
        if raw in states:
            node["status"] = states[raw]
            node.came["status"] = path
            return node
    value = number(raw)
    if isinstance(value, str):
        shown = [
            word
            for word in states
            if word != r.words.values("Rating", "status")["given"]
        ]
        r.problem(
            path, "choice-unknown", ("choices", ", ".join(["4", "4\u20135", *shown]))
        )
        value = 0
    node["value"] = value
    node.came["value"] = path
    return node


# ── back ────────────────────────────────────────────────────────────────────


def fold(f: Folding) -> None:
    """Put ratings back under their scales, as far as they stand in that order."""
    scales = {one["id"]: at for at, one in enumerate(f.doc.get("scales", ()))}
    meetings = {one["id"]: at for at, one in enumerate(f.doc.get("occasions", ()))}
    by_id = {one["id"]: one for one in f.doc.get("scales", ())}
    ratings = f.doc.get("ratings", [])
    last: tuple[int, int] = (-1, -1)
    seen = set()
    count = 0
    for rating in ratings:
        key = meetings[rating["at"]], scales[rating["scale"]]
        who = (*key, rating.get("by"))
        if key < last or None in who or who in seen:
            break
        seen.add(who)
        last = key
        count += 1
    for rating in ratings[:count]:
        under = by_id[rating.pop("scale")].short.setdefault("+numbers", ({}, ()))[0]
        given = under.setdefault(rating.pop("at"), {})
        who = rating.pop("by")
        given[who] = _written(f, rating)
    f.doc["ratings"] = ratings[count:]


def _written(f: Folding, rating: Node) -> Any:
    rest = rating.keys() - {"id"}
    if f.is_dull(rating) and not rating.short and len(rest) == 1:
        if "value" in rating:
            return _short(f, rating["value"])
        if "range" in rating:
            low, high = rating["range"]
            return f"{_short(f, low)}\u2013{_short(f, high)}"
        if "status" in rating:
            return f.words.values("Rating", "status")[rating["status"]]
    return rating


def _short(f: Folding, value: float) -> str:
    """Write a number; the comma of halves is Swedish."""
    text = f"{value:g}"
    return text.replace(".", ",") if f.words.language == "sv" else text
