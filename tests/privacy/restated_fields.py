"""Which fields of what is visible may be shown, said once more and plainly.

Beside `restated`, which says it of things and links; it shares no code with erasing.
"""

from __future__ import annotations

from typing import Any

from restated import CELLS, REQUIRED, Restated
from restated_days import holds_today

from sos_map.model.edges import LINKS

Data = dict[str, Any]
OWNERS = {"shown_to", "hidden_from", "ground", "note", "extensions"}
LOCATORS = {"address", "phone", "identity_number", "whereabouts"}
PLACES = {"place", "office", "reference", "next_meeting"}
#: Every reader gets these of the case file, if nothing else.
_ALWAYS = {"children", "language"}


def located(plain: Restated) -> set[str]:
    """Return whose address and telephone find somebody who is protected."""
    if not plain.sheltered:
        return set()
    people = plain.data["people"]
    hers = [
        line for one in people if one["id"] in plain.sheltered for line in lines(one)
    ]
    same = {one["id"] for one in people if set(hers) & set(lines(one))}
    return (plain.home | plain.telling | same) - plain.reading


def lines(person: Data) -> list[str]:
    """Return address and telephone without what each writes in another way."""
    written = [person.get(field, "").casefold() for field in ("address", "phone")]
    return [plain for one in written if (plain := "".join(filter(str.isalnum, one)))]


def renamed(plain: Restated) -> set[str]:
    """Return who lives under another name that the reader must not learn."""
    new = [
        one for one in plain.data.get("protections", []) if one["level"] == "fictitious"
    ]
    return {one["person"] for one in new} & plain.sheltered


def labelled(plain: Restated, identity: str) -> bool:
    """Say whether a label shows a thing to the reader, its own or an inherited one."""
    thing, section = plain.things[identity], plain.section[identity]
    way = [[thing], [plain.things[thing["at"]]] if "at" in thing else []]
    way.append(
        [one for one in plain.data.get("labels", []) if one["section"] == section]
    )
    way.append([plain.data["case"]])
    if any(plain.me(one.get("hidden_from", [])) for step in way for one in step):
        return False
    for step in way:
        said = [one["shown_to"] for one in step if "shown_to" in one]
        if said:
            about, mine = plain.about(identity), set(plain.mine)
            others = bool(about and mine and not about & mine)
            return all(map(plain.me, said)) and (step[0] is thing or not others)
    return False


def may_show(plain: Restated, identity: str, field: str) -> bool:
    """Say whether a field of a visible thing may stand in the view."""
    thing, section = plain.things[identity], plain.section[identity]
    if identity == plain.who and field in REQUIRED[section]:
        return True
    if field in OWNERS or (identity, field) in plain.kept_fields:
        return False
    cell = CELLS[section, field][plain.kind]
    open_by_label = labelled(plain, identity) or (identity, field) in plain.opened
    if cell == "never" or (cell == "ask" and not open_by_label):
        return False
    if plain.sheltered and field in PLACES:
        return False
    if identity in located(plain) and field in LOCATORS:
        return False
    if field == "name" and identity in renamed(plain):
        return False
    if field == "child_view" and thing["person"] in plain.near:
        return "shown_to" in thing and not plain.feared_by
    earlier = thing.get("supersedes")
    return field != "why_changed" or earlier is None or earlier in plain.visible()


def may_show_inside(plain: Restated, identity: str, field: str, inner: str) -> bool:
    """Say whether a field of an object in a list may stand in the view."""
    cell = CELLS[LINKS[field], inner][plain.kind]
    return inner not in OWNERS and (
        cell == "show" or (cell == "ask" and labelled(plain, identity))
    )


def may_show_of_the_case(plain: Restated, field: str) -> bool:
    """Say whether a field of the case file may stand in the view."""
    case = plain.data["case"]
    if field in _ALWAYS:
        return True
    if field in OWNERS or ("", field) in plain.kept_fields:
        return False
    if plain.me(case.get("hidden_from", [])) or (plain.sheltered and field in PLACES):
        return False
    mine, every = set(plain.mine), set(case.get("children", []))
    knows_all = (not mine or every <= mine) and plain.child in (None, *every)
    if field == "title" and (not knows_all or (plain.child and every != {plain.child})):
        return False
    opened = plain.me(case.get("shown_to", [])) or ("", field) in plain.opened
    cell = CELLS["case", field][plain.kind]
    return cell == "show" or (cell == "ask" and opened)


def holds(plain_data: Data, who: str, capacity: str, child: str) -> bool:
    """Say whether somebody holds a capacity towards a child of the case today."""

    def now(one: Data) -> bool:
        return holds_today(one.get("since"), one.get("ended"))

    def rows(section: str, **wanted: str) -> list[Data]:
        return [
            one
            for one in plain_data.get(section, [])
            if all(one.get(field) == value for field, value in wanted.items())
        ]

    if child not in plain_data["case"].get("children", []):
        return False
    known = [
        one
        for one in rows("network", person=who)
        if one.get("status", "active") == "active"
        and child in one.get("children", [child])
        and now(one)
    ]
    match capacity:
        case "child":
            return who == child
        case "parent":
            return bool(rows("kinships", person=who, tie="parent", of=child))
        case "guardian":
            return any(map(now, rows("custody", person=who, child=child)))
        case "foster_carer":
            care = rows("care", child=child)
            return any(now(one) and who in one.get("carers", []) for one in care)
        case "network":
            return bool(known)
    office = any(who in body.get("members", []) for body in plain_data["bodies"])
    return office or any(one.get("kind") == "professional" for one in known)
