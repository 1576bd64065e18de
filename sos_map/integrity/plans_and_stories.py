"""Rules by those who left, and pages of a story: what cannot stand together."""

from __future__ import annotations

from typing import Any

from sos_map.files.places import Path
from sos_map.integrity.found import Found, listed, things_in
from sos_map.integrity.times import before

__all__ = ["members_who_left", "panels"]

Data = dict[str, Any]
_GONE = ("left", "removed", "declined", "not_suitable")


def members_who_left(found: Found, data: Data, replaced: Any) -> None:
    """A rule in force rests on nobody who has left the network (§4.3, §5.4)."""
    rules = [
        (index, rule)
        for index, rule in things_in(data, "rules")
        if rule.get("status") == "in_force"
        and "ended" not in rule
        and _word(rule.get("id")) not in replaced
    ]
    gone = _gone(data) if rules else {}
    if not gone:
        return
    for index, rule in rules:
        for position, who in enumerate(listed(rule.get("done_by"))):
            path: Path = ("rules", index, "done_by", position)
            _left(found, gone, rule, who, None, path)
        for name in ("checks", "backups"):
            for position, item in enumerate(listed(rule.get(name))):
                if isinstance(item, dict):
                    path = ("rules", index, name, position)
                    _left(found, gone, rule, item.get("who"), item.get("ended"), path)


def _gone(data: Data) -> dict[str, list[tuple[int, Data]]]:
    """Return who has left, with every membership; one that goes on counts."""
    members: dict[str, list[tuple[int, Data]]] = {}
    for index, member in things_in(data, "network"):
        members.setdefault(_word(member.get("person")), []).append((index, member))
    return {
        person: all_of_them
        for person, all_of_them in members.items()
        if all(
            "ended" in member and member.get("status") in _GONE
            for _, member in all_of_them
        )
    }


def _left(
    found: Found,
    gone: dict[str, list[tuple[int, Data]]],
    rule: Data,
    who: Any,
    ended: Any,
    path: Path,
) -> None:
    memberships = gone.get(_word(who))
    if not memberships:
        return
    children = {_word(child) for child in listed(rule.get("children"))}
    for _, member in memberships:
        of = {_word(child) for child in listed(member.get("children"))}
        if of and not (children and children <= of):
            return  # left one child's network, and the rule is for another
        if ended is not None and not before(member["ended"], ended):
            return  # ended in time, as far as anybody knows
    also = tuple(("network", index, "ended") for index, _ in memberships)
    found.add(path, "rule-by-one-who-left", also=also)


def panels(found: Found, data: Data, replaced: Any) -> None:
    """A page has its own place, and is for children whom the story is for (§6.4)."""
    stories = {
        _word(story.get("id")): (index, story)
        for index, story in things_in(data, "stories")
    }
    pages: dict[tuple[Any, Any], list[tuple[int, set[str]]]] = {}
    for index, panel in things_in(data, "panels"):
        story, number = _word(panel.get("story")), panel.get("number")
        hears = listed(panel.get("children"))
        _hearers(found, stories.get(story), hears, ("panels", index, "children"))
        if (
            number.__class__ not in (int, float)
            or "ended" in panel
            or _word(panel.get("id")) in replaced
        ):
            continue
        mine = {_word(child) for child in hears}
        same = pages.setdefault((story, number), [])
        for earlier, theirs in same:
            if not mine or not theirs or mine & theirs:
                found.add(
                    ("panels", index, "number"),
                    "panel-number-twice",
                    also=(("panels", earlier, "number"),),
                )
                break
        same.append((index, mine))


def _hearers(found: Found, story: Any, hears: Any, path: Path) -> None:
    if story is None:
        return
    index, told = story
    children = listed(told.get("children"))
    for position, child in enumerate(hears):
        if children and child not in children:
            also: tuple[Path, ...] = (("stories", index, "children"),)
            found.add((*path, position), "panel-other-child", also=also)


def _word(value: Any) -> str:
    """Return an id, or nothing for what is none."""
    return value if isinstance(value, str) else ""
