"""Who may see what, said once more and as plainly as possible.

Works on plain data, shares no code with erasing, and is slow. Its tables are written by
hand on purpose: when the two disagree, one of them is wrong.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import orjson
from restated_days import holds_today, over_today
from scenes import things_of

import sos_map
from sos_map.model.case import CLASSES
from sos_map.schema import read

Data = dict[str, Any]
_CSV = Path(sos_map.__file__).parent / "privacy" / "packs" / "se.csv"
with _CSV.open(encoding="utf-8", newline="") as file:
    CELLS = {(row["section"], row["field"]): row for row in csv.DictReader(file)}

REQUIRED = {
    section: frozenset(read()["$defs"][kind.__name__]["required"]) - {"id"}
    for section, kind in CLASSES.items()
}

NAMES_CHILDREN = {
    "households": ("members",),
    "custody": ("child",),
    "parties": ("child",),
    "care": ("child",),
    "consents": ("by", "children"),
    "observations": ("children", "about", "said_by"),
    "harm_threads": ("children", "said_by"),
    "harms": ("children", "said_by"),
    "dangers": ("children", "about", "said_by"),
    "complicating": ("about", "children", "said_by"),
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
    "safety_people": ("child",),
    "rings": ("person",),
    "knowledge": ("person",),
    "commitments": ("person",),
    "trusts": ("child",),
    "plans": ("children", "said_by"),
    "bottom_lines": ("children", "said_by"),
    "rules": ("children", "said_by"),
    "triggers": ("children", "about", "said_by"),
    "plan_tests": ("children", "said_by"),
    "safety_objects": ("child", "said_by"),
    "contacts": ("children",),
    "child_tools": ("child",),
    "stories": ("children", "told_to", "said_by"),
    "panels": ("children", "said_by"),
    "clocks": ("children",),
    "decisions": ("children", "said_by"),
}
#: What a thing that names no child is about as much as what it builds on.
BUILDS_ON = {
    "consents": ("about",),
    "harms": ("thread",),
    "complicating": ("affects",),
    "existing_safety": ("against",),
    "goals": ("answers",),
    "steps": ("advances",),
    "scales": ("danger", "goal", "of"),
    "ratings": ("scale",),
    "stances": ("on",),
    "knowledge": ("about",),
    "commitments": ("to",),
    "bottom_lines": ("concerns",),
    "rules": ("goals", "plan"),
    "triggers": ("concerns",),
    "plan_tests": ("results",),
    "child_items": ("tool",),
    "panels": ("story", "explains"),
    "clocks": ("goal",),
}
#: What it is about by way of its children only; a yes to that is no yes to this.
ONLY = {("rules", "plan"), ("harms", "thread")}
#: Somebody's own matter: a yes to what it makes harder is no yes to this, a no is.
OWN_MATTER = {("complicating", "affects")}
NEEDS_ALL = {
    "kinships": ("person", "of"),
    "partnerships": ("partners",),
    "custody": ("person", "child"),
    "parties": ("person", "child"),
    "care": ("child", "carers"),
    "protections": ("person",),
    "sources": ("person", "body"),
    "consents": ("by",),
    "goals": ("answers",),
    "scales": ("danger", "goal", "about", "of"),
    "ratings": ("scale", "at", "by", "as_imagined_for"),
    "stances": ("who", "on"),
    "network": ("person",),
    "safety_people": ("child", "person"),
    "rings": ("person",),
    "knowledge": ("person", "about"),
    "commitments": ("person", "to"),
    "trusts": ("child", "person"),
    "safety_objects": ("child",),
    "contacts": ("person",),
    "child_tools": ("child",),
    "child_items": ("tool",),
    "panels": ("story",),
    "clocks": ("goal",),
}
NEEDS_ONE = {
    "households": ("members",),
    "consents": ("about", "children"),
    "observations": ("children",),
    "harm_threads": ("children",),
    "harms": ("children",),
    "dangers": ("children",),
    "complicating": ("affects", "children"),
    "existing_safety": ("against",),
    "needs": ("children",),
    "goals": ("children",),
    "steps": ("advances",),
    "scales": ("children",),
    "plans": ("children",),
    "bottom_lines": ("concerns", "children"),
    "rules": ("children", "goals"),
    "triggers": ("concerns", "children"),
    "plan_tests": ("children", "results"),
    "contacts": ("children",),
    "child_items": ("said_by",),
    "network": ("children",),
    "stories": ("children",),
    "panels": ("children", "explains"),
    "clocks": ("children",),
    "decisions": ("children",),
}
#: How the objects of a list name what they tie to, and lists that tie to nothing.
TIES = {
    "guardians": "who",
    "estimates": "by",
    "accounts": "who",
    "children": "child",
    "worried": "who",
    "checks": "who",
    "backups": "who",
    "results": "rule",
    "approvals": "who",
    "restarts": "because",
    "moved": "decided_by",
    "acts": "",
    "moves": "",
    "names": "",
}
_TARGETS = ("child", "who", "by", "rule", "because", "decided_by")
_FAMILY = ("parent", "guardian", "foster_carer", "network")
_TOLD_ALL = ("child", "professional", "team", "court")


def listed(value: Any) -> list[Any]:
    """Return a list of ids or links, whatever the field holds."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def target(item: Any) -> str:
    """Return the id that an item of a list names."""
    if isinstance(item, str):
        return item
    return next((item[name] for name in _TARGETS if name in item), "")


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
        self.who, self.kind, self.mine, self.child = who, kind, mine, child
        self.data = self._decided(data)
        data = self.data
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
        members = self.things[who].get("members", [])
        self.reading = {who, *members}
        self.home, self.closed, self.telling = self._around()
        known = {*self.sheltered, *self.children, *self.reading, *self._kin()}
        self.strangers = self.telling - known
        self.near = {who, *members} if kind not in ("team", "court") else set()
        self.feared_by = {child for child, _who in self._fears()}
        self.kept = self._kept()

    def me(self, labels: list[str]) -> bool:
        return any(names(label, self.who, self.kind, self.mine) for label in labels)

    def _decided(self, data: Data) -> Data:
        """Write what was decided for this reader into the labels of a copy."""
        data = orjson.loads(orjson.dumps(data))
        every = {t["id"]: t for _s, t in things_of(data)} | {"": data["case"]}
        section = {t["id"]: s for s, t in things_of(data)} | {"": "case"}
        self.barred: set[tuple[str, str]] = set()
        self.out: set[tuple[str, str, str]] = set()
        self.opened: set[tuple[str, str]] = set()
        self.kept_fields: set[tuple[str, str]] = set()
        for one in data.get("access", []):
            begun, end = one.get("since", one.get("date")), one.get("ended")
            opens = self.me(one.get("shown_to", [])) and holds_today(begun, end)
            closes = self.me(one.get("hidden_from", [])) and not over_today(end)
            for identity in one.get("of", [""]):
                thing, field = every[identity], one.get("field")
                if field and "member" not in one:
                    self.opened |= {(identity, field)} if opens else set()
                    self.kept_fields |= {(identity, field)} if closes else set()
                meant = [thing] if field is None else []
                if "member" in one:
                    tie = TIES.get(field, "")
                    items = [i for i in thing[field] if isinstance(i, dict)]
                    meant = [i for i in items if i.get(tie) == one["member"]]
                for place in meant:
                    place |= {"shown_to": [self.who]} if opens else {}
                    place |= {"hidden_from": [self.who]} if closes else {}
                if field and closes and "member" in one:
                    self.out.add((identity, field, one["member"]))
                elif field and closes and field in REQUIRED.get(section[identity], ()):
                    self.barred.add((identity, field))
        return data

    def consented(self, identity: str) -> bool:
        """Say whether a thing may leave the circle of parties for the reader."""
        bodies = [b for b in self.data["bodies"] if self.who in b.get("members", [])]
        inside = {"team", "court", "provider"} & {body["kind"] for body in bodies}
        if inside or self.who in self.data["case"].get("responsible", []):
            return True
        children = self.about(identity) or set(self.children)
        held = {
            one["person"]
            for one in self.data.get("custody", [])
            if one["child"] in children
            and holds_today(one.get("since"), one.get("ended"))
        }
        last: dict[str, tuple[str, str]] = {}
        for one in self.data.get("consents", []):
            met = self.things.get(one.get("at", ""), {})
            day = one.get("date", met.get("date", ""))
            to_me = {self.who, *(b["id"] for b in bodies)} & {*one.get("to", [])}
            about = one.get("about") or [identity]
            for_whom = one.get("children") or [*children]
            meant = to_me and one["by"] in held | children
            meant = meant and holds_today(day or None, one.get("ended"))
            meant = meant and set(for_whom) & children
            beyond = OWN_MATTER if one.get("answer", "yes") == "yes" else set()
            meant = meant and self.stands_for(identity, beyond) & set(about)
            if meant and day >= last.get(one["by"], ("", ""))[0]:
                last[one["by"]] = (day, one.get("answer", "yes"))
        answers = {answer for _day, answer in last.values()}
        if answers - {"yes"}:
            return False
        room = self.things.get(self.things[identity].get("at", ""), {})
        there = room.get("present", [])
        return "yes" in answers or (
            self.who in there and bool((held - children) & {*there})
        )

    def stands_for(self, identity: str, beyond: set[tuple[str, str]]) -> set[str]:
        """Return a thing and everything it builds on, as far as it goes."""
        thing, section = self.things[identity], self.section[identity]
        skipped = ONLY | beyond
        fields = [f for f in BUILDS_ON.get(section, ()) if (section, f) not in skipped]
        below = [target(i) for f in fields for i in listed(thing.get(f))]
        return {identity}.union(*(self.stands_for(one, beyond) for one in below))

    def _sheltered(self) -> set[str]:
        members = self.things.get(self.who, {}).get("members", [])
        found = set()
        for one in self.data.get("protections", []):
            if over_today(one.get("ended")):
                continue
            homes = [
                set(home["members"])
                for home in self.data.get("households", [])
                if holds_today(home.get("since"), home.get("ended"))
            ]
            together = any({self.who, one["person"]} <= home for home in homes)
            outsider = self.section[self.who] == "people" and not together
            against = one.get("against", [])
            near = any(a in [self.who, *members] for a in against)
            if (near if against else outsider) and one["person"] != self.who:
                found.add(one["person"])
        return found

    def _around(self) -> tuple[set[str], set[str], set[str]]:
        """Return who lives with the protected, closed bodies, and who tells of them."""
        if not self.sheltered:
            return set(), set(), set()
        home = set(self.sheltered)
        for one in [*self.data.get("households", []), *self.data.get("care", [])]:
            those = one.get("members", [one.get("child")])
            if not over_today(one.get("ended")) and self.sheltered & set(those):
                home |= {*those, *one.get("carers", [])}
        home -= self.reading
        closed, names = set(), set(home)
        for body in self.data.get("bodies", []):
            members = set(body.get("members", []))
            if self.reading & {body["id"], *members}:
                continue
            if members & home:
                closed.add(body["id"])
            mine = self.me(body.get("shown_to", []))
            if not mine or body["id"] in closed or self._hidden_by_name(body, "bodies"):
                names |= members
        for one in self.data.get("network", []):
            if one.get("kind") == "professional" and home & {
                *(one.get("children") or self.children)
            }:
                names.add(one["person"])
        return home, closed, names - self.reading

    def _kin(self) -> set[str]:
        """Return the forebears of the protected and all who come from them."""
        ties = [
            one
            for one in self.data.get("kinships", [])
            if one.get("nature", "birth") in ("birth", "unknown")
        ]
        kin = set(self.sheltered)
        for _ in ties:
            for one in ties:
                if one["tie"] == "parent" and one["of"] in kin:
                    kin.add(one["person"])
        for _ in ties:
            for one in ties:
                if one["person"] in kin or (
                    one["tie"] != "parent" and one["of"] in kin
                ):
                    kin |= {one["person"], one["of"]}
        return kin

    def _hidden_by_name(self, thing: Data, section: str) -> bool:
        """Say whether a thing, its occasion, section or case hides it by name."""
        way = [thing, self.data["case"]]
        way += [one for one in self.data.get("labels", []) if one["section"] == section]
        if "at" in thing:
            way.append(self.things[thing["at"]])
        return any(self.me(one.get("hidden_from", [])) for one in way)

    def _located(self, identity: str, *, own: bool) -> bool:
        """Say whether a thing finds somebody who is protected from the reader."""
        thing, section = self.things[identity], self.section[identity]
        if section == "protections":
            against = self.reading & set(thing.get("against", []))
            return bool(against) or thing["person"] in self.sheltered
        if not self.sheltered:
            return False
        if section == "people":
            return identity in self.strangers and not own
        if section == "bodies":
            return identity in self.closed or not own
        if section == "consents" and thing["by"] in self.sheltered and not own:
            return True
        met: set[str] = set()
        if section == "households":
            met = {*thing["members"]}
        if section == "care":
            met = {thing["child"], *thing["carers"]}
        if section == "safety_people":
            met = {thing["person"]} | ({thing["child"]} & self.sheltered)
        if section == "contacts" and thing["person"] not in self.reading:
            met = {thing["person"], *thing.get("children", [])}
            met |= {*thing.get("supervised_by", [])}
        mine = bool(met & self.reading)
        return bool(met & self.sheltered) or (bool(met & self.home) and not mine)

    def _undecided(self, identity: str) -> bool:
        """Say whether only a label of its own opens a thing."""
        thing, section = self.things[identity], self.section[identity]
        own_talks = {
            one["id"]
            for one in self.data.get("occasions", [])
            if one["kind"] == "supervision"
        }
        if identity in own_talks or thing.get("at") in own_talks:
            return True
        if section == "people":
            return any(
                one["kind"] == "confidential" and one.get("person") == identity
                for one in self.data.get("sources", [])
            )
        if section == "bodies":
            official = ("team", "police", "court")
            return self.kind == "network" and thing["kind"] not in official
        if section == "complicating" and thing.get("kind") == "health":
            whose = thing.get("about") or thing.get("children") or ["anybody"]
            others = {*whose} - {*self.children, self.who}
            return self.kind in _FAMILY and bool(others)
        person = self.section[self.who] == "people"
        return section == "consents" and person and thing["by"] != self.who

    def _fears(self) -> set[tuple[str, str]]:
        """Return each child that says it fears one who reads, with whom."""
        found = {
            (one["child"], one["person"])
            for one in self.data.get("trusts", [])
            if one["kind"] == "afraid_of" and one["person"] in self.near
        }
        for item in self.data.get("child_items", []):
            if item["zone"] == "not_safe_with":
                child = self.things[item["tool"]]["child"]
                found |= {(child, who) for who in item.get("about", [])}
        return {(child, who) for child, who in found if who in self.near}

    def _kept(self) -> set[str]:
        """Return the safety objects that one who reads must not know, and their kin."""
        dangerous = self._fears()
        for section, field in (
            ("dangers", "about"),
            ("harms", "done_by"),
            ("harm_threads", "done_by"),
        ):
            for one in self.data.get(section, []):
                named = [target(item) for item in one.get("children", [])]
                for who in one.get(field, []):
                    dangerous |= {(c, who) for c in named or self.children}
        kept, rules = set(), set()
        for thing in self.data.get("safety_objects", []):
            unknowing = self.near - set(thing.get("known_by", []))
            if any((thing["child"], who) in dangerous for who in unknowing):
                kept.add(thing["id"])
                rules |= {thing["rule"]} if "rule" in thing else set()
        for _ in self.data.get("rules", []):
            for rule in self.data["rules"]:
                pair = {rule["id"], rule.get("supersedes", rule["id"])}
                rules |= pair if pair & rules else set()
        for rule in rules:
            kept |= set(self.things[rule].get("triggers", []))
        for item in self.data.get("child_items", []):
            if rules & set(item.get("becomes", [])):
                kept.add(item["id"])
        return kept | rules

    def _safe(self, identity: str, *, own: bool) -> bool:
        """Say whether the children's safety leaves a thing to the reader."""
        thing, section = self.things[identity], self.section[identity]
        if identity in self.kept:
            return False
        if section == "child_items":
            shared = thing.get("safe_to_share", "yes") == "yes"
            if not shared and self.kind not in _TOLD_ALL:
                return False
            if thing["zone"] == "not_safe_with" and self.near & {
                *thing.get("about", [])
            }:
                return False
        agreed = thing.get("status", "draft") in ("approved", "told")
        if section == "stories" and self.kind == "child" and not agreed:
            return False
        afraid = section == "trusts" and thing["kind"] == "afraid_of"
        if afraid and thing["person"] in self.near:
            return False
        voices = {*thing.get("said_by", [])}
        voices |= {thing[f] for f in ("by", "who", "as_imagined_for") if f in thing}
        if section in ("trusts", "child_tools", "safety_objects"):
            voices.add(thing["child"])
        if section == "child_items":
            voices.add(self.things[thing["tool"]]["child"])
        return own or not voices & self.feared_by

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
            for child in self.about(target(item))
        }

    def allowed(self, identity: str) -> bool:
        """Say what rules and labels say of a thing, before what it builds on."""
        thing, section = self.things[identity], self.section[identity]
        if identity == self.who:
            return True
        if any((identity, field) in self.barred for field in thing):
            return False
        decisive = {"rings": "never_here", "rules": "when"}.get(section, "")
        if thing.get(decisive):
            # Without this, whoever must never be there would be one to invite, and a
            # rule for one situation would be one for every day.
            told = CELLS[section, decisive][self.kind] != "never"
            if not told or (identity, decisive) in self.kept_fields:
                return False
        cell = CELLS[section, "*"][self.kind]
        way = [[thing]]
        if "at" in thing:
            way.append([self.things[thing["at"]]])
        labels = self.data.get("labels", [])
        way.append([label for label in labels if label["section"] == section])
        way.append([self.data["case"]])
        if any(self.me(one.get("hidden_from", [])) for step in way for one in step):
            return False
        mine = self.me(thing.get("shown_to", []))
        if self._located(identity, own=mine):
            return False
        if not self._safe(identity, own=mine):
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
                if cell == "consent" and not self.consented(identity):
                    return False
                if near and self._undecided(identity):
                    return False
                return all(map(self.me, said)) and (near == 0 or own_child)
        return False

    def link(self, field: str, link: Data, seen: set[str]) -> bool:
        """Say whether an object of a list, with a label of its own, is shown."""
        shown = link.get("shown_to")
        if self.me(link.get("hidden_from", [])):
            return False
        whole = [cells[self.kind] for (_, name), cells in CELLS.items() if name == "*"]
        unasked = whole.count("show") == len(whole) - 1  # all but decisions on access
        if shown is not None and not unasked and not self.me(shown):
            return False
        tie = TIES[field]
        at = link.get(tie)
        if at is None:
            return True
        if at not in seen or (self.child and tie == "child" and at != self.child):
            return False
        others = bool(self.mine) and at in self.children and at not in self.mine
        private = field in ("guardians", "approvals") and self.kind in _FAMILY
        feared = tie in ("who", "by") and at in self.feared_by
        return shown is not None or not (
            others or (private and at != self.who) or feared
        )

    def visible(self) -> set[str]:
        """Return the ids of the things that the reader may see."""
        seen = {identity for identity in self.things if self.allowed(identity)}
        while True:
            left = {identity for identity in seen if self._stands(identity, seen)}
            if left == seen:
                return seen
            seen = left

    def item(self, identity: str, field: str, item: Any, seen: set[str]) -> bool:
        """Say whether one item of a list is shown."""
        if isinstance(item, str) and (identity, field, item) in self.out:
            return False
        return item in seen if isinstance(item, str) else self.link(field, item, seen)

    def _stands(self, identity: str, seen: set[str]) -> bool:
        thing, section = self.things[identity], self.section[identity]
        for field in NEEDS_ALL.get(section, ()):
            if not all(
                self.item(identity, field, item, seen)
                for item in listed(thing.get(field))
            ):
                return False
        for field in NEEDS_ONE.get(section, ()):
            if section == "child_items" and thing["zone"] == "seen":
                continue
            items = listed(thing.get(field))
            if items and not any(
                self.item(identity, field, item, seen) for item in items
            ):
                return False
        return True
