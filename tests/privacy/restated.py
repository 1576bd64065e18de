"""Who may see what, said once more and as plainly as possible.

Works on plain data, shares no code with erasing, and is slow. Its tables are written by
hand on purpose: when the two disagree, one of them is wrong.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import sos_map

Data = dict[str, Any]
_CSV = Path(sos_map.__file__).parent / "privacy" / "packs" / "se.csv"
with _CSV.open(encoding="utf-8", newline="") as file:
    CELLS = {(row["section"], row["field"]): row for row in csv.DictReader(file)}

NAMES_CHILDREN = {
    "households": ("members",),
    "custody": ("child",),
    "parties": ("child",),
    "care": ("child",),
    "harms": ("children", "said_by"),
    "dangers": ("children", "about", "said_by"),
    "complicating": ("about", "said_by"),
    "strengths": ("about", "said_by"),
    "existing_safety": ("benefited", "said_by"),
    "needs": ("children", "said_by"),
    "goals": ("children", "said_by"),
    "steps": ("said_by",),
    "wall": ("said_by",),
    "scales": ("children", "about"),
    "ratings": ("by", "as_imagined_for"),
    "stances": ("who",),
    "network": ("children",),
}
BUILDS_ON = {
    "complicating": ("affects",),
    "existing_safety": ("against",),
    "goals": ("answers",),
    "steps": ("advances",),
    "scales": ("danger", "goal"),
    "ratings": ("scale",),
    "stances": ("on",),
}
NEEDS_ALL = {
    "kinships": ("person", "of"),
    "partnerships": ("partners",),
    "custody": ("person", "child"),
    "parties": ("person", "child"),
    "care": ("child", "carers"),
    "protections": ("person",),
    "sources": ("person", "body"),
    "goals": ("answers",),
    "scales": ("danger", "goal", "about"),
    "ratings": ("scale", "at", "by", "as_imagined_for"),
    "stances": ("who", "on"),
    "network": ("person",),
}
NEEDS_ONE = {
    "households": ("members",),
    "harms": ("children",),
    "dangers": ("children",),
    "complicating": ("affects",),
    "existing_safety": ("against",),
    "needs": ("children",),
    "goals": ("children",),
    "steps": ("advances",),
    "scales": ("children",),
}


def listed(value: Any) -> list[Any]:
    """Return a list of ids or links, whatever the field holds."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def target(item: Any) -> str:
    """Return the id that an item of a list names."""
    return item if isinstance(item, str) else item.get("child") or item["who"]


def names(label: str, who: str, kind: str, mine: tuple[str, ...]) -> bool:
    """Say whether a label names the reader."""
    match label.split(":"):
        case [one]:
            return one == who
        case [capacity, child]:
            return capacity == kind and child in mine
        case [one, capacity, child]:
            return one == who and capacity == kind and child in mine
    return False


class Restated:
    """One map and one reader."""

    def __init__(
        self, data: Data, who: str, kind: str, mine: tuple[str, ...], child: str | None
    ) -> None:
        self.data, self.who, self.kind, self.mine, self.child = (
            data,
            who,
            kind,
            mine,
            child,
        )
        self.children = data["case"].get("children", [])
        self.section = {
            thing["id"]: section
            for section, things in data.items()
            if section not in ("sos_map", "case", "labels")
            for thing in things
        }
        self.things = {
            thing["id"]: thing for s in set(self.section.values()) for thing in data[s]
        }
        self.sheltered = self._sheltered()

    def me(self, labels: list[str]) -> bool:
        return any(names(label, self.who, self.kind, self.mine) for label in labels)

    def _sheltered(self) -> set[str]:
        members = self.things.get(self.who, {}).get("members", [])
        found = set()
        for one in self.data.get("protections", []):
            ended = one.get("ended", "9999")
            if ended[-1] not in "~?" and (ended + "-99-99")[:10] <= "2026-01-16":
                continue
            homes = [
                set(home["members"])
                for home in self.data.get("households", [])
                if home.get("ended", "9999").rstrip("~?") > "2026-01-16"
                and home.get("since", "0").rstrip("~?") <= "2026-01-16"
            ]
            together = any({self.who, one["person"]} <= home for home in homes)
            outsider = self.section[self.who] == "people" and not together
            against = one.get("against", [])
            near = any(a in [self.who, *members] for a in against)
            if (near if against else outsider) and one["person"] != self.who:
                found.add(one["person"])
        return found

    def about(self, identity: str, seen: frozenset[str] = frozenset()) -> set[str]:
        """Return the children of the case that a thing is about."""
        thing, section = self.things[identity], self.section[identity]
        fields = NAMES_CHILDREN.get(section, ())
        if section == "occasions" and thing["kind"] == "child_talk":
            fields = ("present",)
        named = {target(item) for f in fields for item in listed(thing.get(f))}
        own = named & set(self.children)
        if own:
            return own
        return {
            child
            for field in BUILDS_ON.get(section, ())
            for item in listed(thing.get(field))
            for child in self.about(item)
        }

    def allowed(self, identity: str) -> bool:
        """Say what rules and labels say of a thing, before what it builds on."""
        thing, section = self.things[identity], self.section[identity]
        if identity == self.who:
            return True
        cell = CELLS[section, "*"][self.kind]
        way = [[thing]]
        if "at" in thing:
            way.append([self.things[thing["at"]]])
        labels = self.data.get("labels", [])
        way.append([label for label in labels if label["section"] == section])
        way.append([self.data["case"]])
        if any(self.me(one.get("hidden_from", [])) for step in way for one in step):
            return False
        lives = {*thing.get("members", []), *thing.get("carers", [])}
        lives.add(thing.get("child", ""))
        if section in ("households", "care") and lives & self.sheltered:
            return False
        about = self.about(identity)
        if about and self.child and self.child not in about:
            return False
        if cell in ("show", "never"):
            return cell == "show"
        for near, step in enumerate(way):
            said = [one["shown_to"] for one in step if "shown_to" in one]
            if said:
                own_child = not about or not self.mine or bool(about & set(self.mine))
                return all(map(self.me, said)) and (near == 0 or own_child)
        return False

    def link(self, link: Data, seen: set[str]) -> bool:
        """Say whether a link with a label of its own is shown."""
        at = target(link)
        others = bool(self.mine) and at in self.children and at not in self.mine
        if self.child and "child" in link and at != self.child:
            return False
        shown = link.get("shown_to")
        if self.me(link.get("hidden_from", [])) or at not in seen:
            return False
        return not others if shown is None else self.me(shown)

    def visible(self) -> set[str]:
        """Return the ids of the things that the reader may see."""
        seen = {identity for identity in self.things if self.allowed(identity)}
        while True:
            left = {identity for identity in seen if self._stands(identity, seen)}
            if left == seen:
                return seen
            seen = left

    def item(self, item: Any, seen: set[str]) -> bool:
        """Say whether one item of a list is shown."""
        return item in seen if isinstance(item, str) else self.link(item, seen)

    def _stands(self, identity: str, seen: set[str]) -> bool:
        thing, section = self.things[identity], self.section[identity]
        for field in NEEDS_ALL.get(section, ()):
            if not all(self.item(item, seen) for item in listed(thing.get(field))):
                return False
        for field in NEEDS_ONE.get(section, ()):
            items = listed(thing.get(field))
            if items and not any(self.item(item, seen) for item in items):
                return False
        return True
