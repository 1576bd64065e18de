"""The people of a random map, and how they belong together."""

from __future__ import annotations

from typing import Any

from sos_map.testing.pools import ADDRESSES, EXTENSIONS, NAMES, SENTENCES
from sos_map.testing.random_draws import Draws

__all__ = ["add_family"]

Data = dict[str, Any]
_KINDS = ("team", "school", "court", "health", "police", "provider", "other")
_NATURES = ("step", "adoptive", "foster", "unknown")
_COUPLES = ("married", "separated", "divorced", "unknown")
_LEVELS = ("marking", "protected_registration", "fictitious", "shelter")
_MATTERS = ("measure", "contact")
_CARE = ("foster_home", "kinship_care", "respite", "residential", "other")
_STANDINGS: tuple[str, ...] = (
    "suggested",
    "asked",
    "informed",
    "committed",
    "paused",
    "left",
)
_STANDINGS += ("removed", "declined", "not_suitable")
_ROLES = ("mormor", "granne", "förskollärare", "socialsekreterare", "pappa")


def add_family(draws: Draws, data: Data) -> None:
    """Fill the sections from people to protections, and the network."""
    children = ["kid0", "kid1", "kid2"][: 2 + draws.maybe(0.3)]
    adults = ["mum", "dad0", "dad1"]
    kin = ["gran", "aunt"][: draws.many(2)]
    others = ["neighbour", "teacher", "worker", "carer"][: 1 + draws.many(3)]
    everybody = [*children, *adults, *kin, *others]
    bodies = list(_KINDS[: 1 + draws.many(2)])
    if draws.maybe(0.2):
        bodies.append(draws.one(_KINDS[3:]))
    draws.children = children
    data["people"] = draws.shuffled([_person(draws, name) for name in everybody])
    data["bodies"] = [
        {"id": f"the-{kind}", "name": f"{kind} {n}", "kind": kind}
        | _listed("members", draws.some(others, 2) or others[:1])
        for n, kind in enumerate(dict.fromkeys(bodies))
    ]
    data["case"] = {"children": children, "title": draws.text()}
    for field in ("reference", "office", "next_meeting", "note"):
        if draws.maybe(0.4):
            data["case"][field] = draws.text()
    if draws.maybe(0.2):
        data["case"]["also_secret"] = draws.some(ADDRESSES, 2)
    if "worker" in others and draws.maybe(0.5):
        data["case"]["responsible"] = ["worker"]
    if draws.maybe(0.1):
        data["case"]["extensions"] = draws.one(EXTENSIONS)
    if draws.maybe(0.1):
        data["case"]["language"] = "en"
    _ties(draws, data, children, kin)
    _homes(draws, data, children, everybody)
    _duties(draws, data, children, others)
    _network(draws, data, [*kin, *others, "dad1"], children)
    draws.readers = _labels(data, children)
    for member in data["network"]:
        for move in member.get("moves", ()):
            draws.labels(move, 0.3)


def _listed(field: str, items: list[str]) -> Data:
    return {field: items} if items else {}


_BORN = {
    "kid0": ("2017-03-02", "2016~"),
    "kid1": ("2019-spring", "2020-05/2020-07"),
    "kid2": ("2024-05",),
}


def _person(draws: Draws, identity: str) -> Data:
    person: Data = {"id": identity}
    if not draws.maybe(0.05):
        person["name"] = draws.one(NAMES)
    if draws.maybe(0.4):
        person["born"] = draws.one(
            _BORN.get(identity, ("1985-02-28", "1970?", "unknown"))
        )
    elif identity == "kid2" and draws.maybe(0.5):
        person["expected"] = "2026-06~"
    if identity == "gran" and draws.maybe(0.2):
        person["died"] = draws.one(("2024-11", "../2023"))
    for field, chance, pool in _SOMETIMES:
        if draws.maybe(chance):
            person[field] = draws.one(pool)
    return person


_SOMETIMES: tuple[tuple[str, float, tuple[Any, ...]], ...] = (
    ("role", 0.3, _ROLES),
    ("address", 0.3, ADDRESSES),
    ("phone", 0.2, ("070-000 00 00",)),
    ("identity_number", 0.1, ("20160514-****",)),
    ("gender", 0.1, ("woman", "man", "other")),
    ("language", 0.1, ("ar", "so-SO")),
    ("interpreter", 0.1, (True,)),
    ("unknown", 0.03, (True,)),
    ("whereabouts", 0.1, SENTENCES),
    ("profession", 0.1, ("socialsekreterare", "kurator")),
    ("side", 0.1, ("mammas sida",)),
)


def _ties(draws: Draws, data: Data, children: list[str], kin: list[str]) -> None:
    ties = [("mum", "parent", child) for child in children]
    ties += [(f"dad{min(n, 1)}", "parent", child) for n, child in enumerate(children)]
    ties += [(one, "relative", draws.one(children)) for one in kin[1:]]
    ties += [(one, "parent", "mum") for one in kin[:1]]
    if draws.maybe(0.5):
        ties.append((children[0], "sibling", children[1]))
    data["kinships"] = [
        {"id": f"kinship{n}", "person": person, "tie": tie, "of": of}
        | ({"nature": draws.one(_NATURES)} if draws.maybe(0.2) else {})
        | ({"twins": True} if tie == "sibling" and draws.maybe(0.5) else {})
        | draws.days(0.1)
        for n, (person, tie, of) in enumerate(ties)
        if not draws.maybe(0.1)
    ]
    data["partnerships"] = [
        {"id": f"couple{n}", "partners": ["mum", father]}
        | ({"status": draws.one(_COUPLES)} if draws.maybe(0.5) else {})
        | draws.days()
        for n, father in enumerate(("dad0", "dad1"))
        if draws.maybe(0.6)
    ]


def _homes(draws: Draws, data: Data, children: list[str], everybody: list[str]) -> None:
    homes = [["mum", *children], ["dad0", children[0]], ["dad1", children[1]]]
    homes.append(draws.some(everybody, 4))
    data["households"] = [
        {"id": f"home{n}", "members": members}
        | ({"place": draws.one(ADDRESSES)} if draws.maybe(0.5) else {})
        | ({"times": draws.text()} if draws.maybe(0.3) else {})
        | draws.days()
        for n, members in enumerate(homes)
        if members and draws.maybe(0.6)
    ]
    data["protections"] = [
        {
            "id": f"protection{n}",
            "person": draws.one(["mum", *children]),
            "level": draws.one(_LEVELS),
        }
        | _listed("against", draws.some(["dad1", "dad0"], 2))
        | draws.days(0.2)
        for n in range(draws.maybe(0.25))
    ]


def _duties(draws: Draws, data: Data, children: list[str], others: list[str]) -> None:
    guardians = [("mum", child) for child in children]
    guardians += [("dad0", children[0]), ("dad1", children[1])]
    data["custody"] = [
        {"id": f"custody{n}", "person": person, "child": child} | draws.days(0.1)
        for n, (person, child) in enumerate(guardians)
        if not draws.maybe(0.1)
    ]
    data["parties"] = [
        {"id": f"party{n}", "person": person, "child": child}
        | ({"matter": draws.one(_MATTERS)} if draws.maybe(0.5) else {})
        | draws.days(0.1)
        for n, (person, child) in enumerate(guardians)
        if draws.maybe(0.3)
    ]
    data["care"] = [
        {
            "id": "placing",
            "child": draws.one(children),
            "carers": [draws.one(others)],
            "kind": draws.one(_CARE),
        }
        | draws.days(0.3)
        for _ in range(draws.maybe(0.2))
    ]


def _network(draws: Draws, data: Data, around: list[str], children: list[str]) -> None:
    data["network"] = [
        _member(draws, n, person, children)
        for n, person in enumerate(around)
        if draws.maybe(0.7)
    ]


def _member(draws: Draws, n: int, person: str, children: list[str]) -> Data:
    """Return one membership; its last move is to where it stands."""
    paid = person in ("teacher", "worker")
    member: Data = {"id": f"member{n}", "person": person}
    member["kind"] = "professional" if paid else "natural"
    if draws.maybe(0.15):
        member["status"] = draws.one(_STANDINGS)
    if draws.maybe(0.15):
        move: Data = {"to": member.get("status", "active"), "date": "2025-12-01"}
        if draws.maybe(0.5):
            move["why"] = draws.words()
        first: Data = {"to": draws.one(_STANDINGS[:4]), "date": "2025-10-02"}
        member["moves"] = [first, move]
    if draws.maybe(0.15):
        member["roles"] = draws.some(_DOES) or ["driver"]
    if draws.maybe(0.15):
        member["child_view"] = draws.words()
    if n == 0 and draws.maybe(0.3):
        member["chair"] = True
    return member | _listed("children", draws.some(children, 2)) | draws.days(0.2)


_DOES: tuple[str, ...] = (
    "driver",
    "daily_contact",
    "substitute_carer",
    "unannounced_visitor",
)
_DOES += ("parent_support", "contact_supervisor", "note_keeper")


def _labels(data: Data, children: list[str]) -> list[str]:
    """Return labels of every form, those of likely readers first."""
    first, second = children[0], children[1]
    found = ["mum", f"dad0:guardian:{first}", f"dad1:guardian:{second}"]
    found += ["dad1", f"guardian:{second}", "dad0", f"guardian:{first}"]
    found += [f"network:{first}", f"parent:{second}", f"mum:guardian:{second}"]
    found += [body["id"] for body in data["bodies"]]
    found += [member["person"] for member in data["network"]]
    return found
