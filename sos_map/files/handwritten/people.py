"""Short forms about people: ties, custody, network and home, each on one side."""

from __future__ import annotations

from typing import Any

from sos_map.files.handwritten.folding import Folding, prefix
from sos_map.files.handwritten.nodes import Node
from sos_map.files.handwritten.reading import Reading
from sos_map.files.places import Path

__all__ = ["KIN", "expand", "fold", "name_of"]

#: Short form → gender of the one who is a parent.
_PARENTS = {"+mother_of": "woman", "+father_of": "man", "+parent_of": ""}
#: Other words for kin → tie, gender and nature; of a relative the word is the role.
KIN = {
    "+sister_of": ("sibling", "woman", ""),
    "+brother_of": ("sibling", "man", ""),
    "+twin_of": ("sibling", "", "twins"),
    "+adoptive_mother_of": ("parent", "woman", "adoptive"),
    "+adoptive_father_of": ("parent", "man", "adoptive"),
    "+stepmother_of": ("parent", "woman", "step"),
    "+stepfather_of": ("parent", "man", "step"),
    "+foster_mother_of": ("parent", "woman", "foster"),
    "+foster_father_of": ("parent", "man", "foster"),
    "+maternal_grandmother_of": ("relative", "woman", ""),
    "+paternal_grandmother_of": ("relative", "woman", ""),
    "+maternal_grandfather_of": ("relative", "man", ""),
    "+paternal_grandfather_of": ("relative", "man", ""),
    "+maternal_aunt_of": ("relative", "woman", ""),
    "+paternal_aunt_of": ("relative", "woman", ""),
    "+maternal_uncle_of": ("relative", "man", ""),
    "+paternal_uncle_of": ("relative", "man", ""),
    "+cousin_of": ("relative", "", ""),
    "+relative_of": ("relative", "", ""),
}


def name_of(identity: str) -> str:
    """Return the name that an id stands for: itself with a capital.

    >>> name_of("åsa")
    'Åsa'
    """
    return identity[:1].upper() + identity[1:]


def expand(r: Reading, top: dict[str, tuple[Any, Path]]) -> None:
    """Write out names, kinship, custody, network, homes and protections."""
    children = r.things("Person", *top["+children"]) if "+children" in top else []
    adults = r.things("Person", *top["+adults"]) if "+adults" in top else []
    people = [*children, *adults, *r.doc.get("people", ())]
    r.doc["people"] = people
    if "children" not in r.case.came and children:
        r.case["children"] = [one["id"] for one in children if "id" in one]
    made: dict[str, list[Node]] = {"kinships": [], "custody": [], "network": []}
    for person in people:
        if "name" not in person.came and "id" in person and "unknown" not in person:
            person["name"] = name_of(person["id"])
        _ties(r, person, made)
        _network(r, person, made["network"])
    homes, protections = _homes(r, top)
    made |= {"households": homes, "protections": protections}
    for section, nodes in made.items():
        r.doc[section] = [*nodes, *r.doc.get(section, ())]


def _ties(r: Reading, person: Node, made: dict[str, list[Node]]) -> None:
    who = person.get("id")
    for form in (*_PARENTS, "+sibling_of"):
        if form not in person.short:
            continue
        raw, path = person.short[form]
        tie = "sibling" if form == "+sibling_of" else "parent"
        for of, place in r.names(raw, path):
            node = Node("Kinship", place, made=True, person=who, tie=tie, of=of)
            node.came["of"] = place
            made["kinships"].append(node)
        if _PARENTS.get(form) and "gender" not in person:
            person["gender"] = _PARENTS[form]
    for form, (tie, gender, nature) in KIN.items():
        if form not in person.short:
            continue
        raw, path = person.short[form]
        for of, place in r.names(raw, path):
            node = Node("Kinship", place, made=True, person=who, tie=tie, of=of)
            node.came["of"] = place
            if nature == "twins":
                node["twins"] = True
            elif nature:
                node["nature"] = nature
            made["kinships"].append(node)
        if gender:
            person.setdefault("gender", gender)
        if tie == "relative":
            word = r.words.word("Person", form)
            person.setdefault("role", word.rpartition(" ")[0])
    if "+custody" in person.short:
        for child, place in r.names(*person.short["+custody"]):
            node = Node("Custody", place, made=True, person=who, child=child)
            node.came["child"] = place
            made["custody"].append(node)


def _network(r: Reading, person: Node, made: list[Node]) -> None:
    who = person.get("id")
    for form, kind in (("+network", ""), ("+for", "professional")):
        if form not in person.short:
            continue
        raw, path = person.short[form]
        said = r.yes_or_no(raw) if isinstance(raw, str) else raw
        if said is False:
            continue
        children = [] if said is True else [one for one, _ in r.names(raw, path)]
        node = Node(
            "NetworkMember", path, made=True, person=who, kind=kind, children=children
        )
        node.came["children"] = path
        made.append(node)


def _homes(
    r: Reading, top: dict[str, tuple[Any, Path]]
) -> tuple[list[Node], list[Node]]:
    homes = r.things("Household", *top["+together"]) if "+together" in top else []
    protections = []
    levels = r.words.choices("Protection", "level")
    for home in homes:
        home.made = True
        if "+address" not in home.short:
            continue
        raw, path = home.short["+address"]
        level = levels.get(raw, "?") if isinstance(raw, str) else "?"
        if raw == r.words.plain("+protected"):
            level = "protected_registration"
        against, place = home.short.get("+against", ([], path))
        names = [one for one, _ in r.names(against, place)]
        for person in home.get("members", []):
            one = Node("Protection", path, person=person, level=level)
            if names:
                one["against"] = names
            one.came.update(level=path, against=place)
            protections.append(one)
    return homes, protections


# ── back ────────────────────────────────────────────────────────────────────


def fold(f: Folding) -> None:
    """Put ties back on people, where that gives the same map again."""
    people = f.doc.get("people", [])
    place = {person["id"]: at for at, person in enumerate(people)}
    by_id = {person["id"]: person for person in people}
    _fold_homes(f)
    _fold_ties(f, place, by_id)
    for person in people:
        if person.get("name") == name_of(person["id"]) and "unknown" not in person:
            del person["name"]
        elif "name" not in person and "unknown" not in person:
            person["name"] = []
    children = f.case.get("children", [])
    if children and [one["id"] for one in people[: len(children)]] == children:
        del f.case["children"]
        f.top["+children"] = people[: len(children)]
        people = people[len(children) :]
        if people:
            f.top["+adults"] = people
        f.doc["people"] = []


def _fold_ties(f: Folding, place: dict[str, int], by_id: dict[str, Node]) -> None:
    """Take ties from the front of their sections, as long as their order is ours."""

    def tie_order(node: Node) -> tuple[int, int] | None:
        if not f.bare(node, "person", "tie", "of") or node["tie"] == "relative":
            return None
        form = _tie_form(node, by_id)
        return place[node["person"]], [*_PARENTS, "+sibling_of"].index(form)

    # The gender goes into the word for the tie, so it must be the same for all.
    for node in prefix(f.doc, "kinships", tie_order):
        person = by_id[node["person"]]
        person.add(_tie_form(node, by_id), node["of"])
    for person in by_id.values():
        if any(_PARENTS.get(form) for form in person.short):
            person.pop("gender", None)

    def custody_order(node: Node) -> tuple[int, ...] | None:
        return (place[node["person"]],) if f.bare(node, "person", "child") else None

    for node in prefix(f.doc, "custody", custody_order):
        by_id[node["person"]].add("+custody", node["child"])

    def network_order(node: Node) -> tuple[int, ...] | None:
        if not f.bare(node, "person", "kind", "children"):
            return None
        form = "+for" if node.get("kind") else "+network"
        return place[node["person"]], ("+network", "+for").index(form), 0

    for node in prefix(f.doc, "network", network_order, once=True):
        form = "+for" if node.get("kind") else "+network"
        by_id[node["person"]].short[form] = (node.get("children") or f.yes, ())


def _tie_form(node: Node, by_id: dict[str, Node]) -> str:
    if node["tie"] == "sibling":
        return "+sibling_of"
    gender = by_id[node["person"]].get("gender", "")
    return {"woman": "+mother_of", "man": "+father_of"}.get(gender, "+parent_of")


def _fold_homes(f: Folding) -> None:
    """Take homes that may be written together with the protection of an address."""
    homes = f.doc.get("households", [])
    count = 0
    while count < len(homes) and f.derived(homes[count]):
        count += 1
    protections = f.doc.get("protections", [])
    for home in homes[:count]:
        members = home["members"]
        here = protections[: len(members)]
        if (
            members
            and [one["person"] for one in here] == members
            and all(f.bare(one, "person", "level", "against") for one in here)
            and len({(one["level"], *one.get("against", ())) for one in here}) == 1
        ):
            level = here[0]["level"]
            home.short["+address"] = (f.words.values("Protection", "level")[level], ())
            if here[0].get("against"):
                home.short["+against"] = (here[0]["against"], ())
            del protections[: len(members)]
    for home in homes[:count]:
        home.pop("shown_to", None)
    if count:
        f.top["+together"] = homes[:count]
        f.doc["households"] = homes[count:]
