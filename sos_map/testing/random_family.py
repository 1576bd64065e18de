"""The people of a random map, and how they belong together."""

from __future__ import annotations

from typing import Any

from sos_map.testing.pools import ADDRESSES, DATES, NAMES
from sos_map.testing.random_draws import Draws

__all__ = ["add_family"]

Data = dict[str, Any]
_KINDS = ("team", "school", "court", "health", "police", "provider", "other")
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
        | _listed("members", draws.some(others, 2))
        for n, kind in enumerate(dict.fromkeys(bodies))
    ]
    data["case"] = {"children": children, "title": draws.text()}
    for field in ("reference", "office", "next_meeting", "note"):
        if draws.maybe(0.4):
            data["case"][field] = draws.text()
    _ties(draws, data, children, kin)
    _homes(draws, data, children, everybody)
    _duties(draws, data, children, others)
    _network(draws, data, [*kin, *others, "dad1"], children)
    draws.readers = _labels(data, children)


def _listed(field: str, items: list[str]) -> Data:
    return {field: items} if items else {}


def _person(draws: Draws, identity: str) -> Data:
    person: Data = {"id": identity}
    if not draws.maybe(0.05):
        person["name"] = draws.one(NAMES)
    if draws.maybe(0.4):
        person["born"] = draws.one(DATES)
    if draws.maybe(0.3):
        person["role"] = draws.one(_ROLES)
    if draws.maybe(0.3):
        person["address"] = draws.one(ADDRESSES)
    if draws.maybe(0.2):
        person["phone"] = "070-000 00 00"
    if draws.maybe(0.1):
        person["identity_number"] = "20160514-****"
    if draws.maybe(0.1):
        person |= {"gender": "woman", "interpreter": True, "language": "ar"}
    return person


def _ties(draws: Draws, data: Data, children: list[str], kin: list[str]) -> None:
    ties = [("mum", "parent", child) for child in children]
    ties += [(f"dad{min(n, 1)}", "parent", child) for n, child in enumerate(children)]
    ties += [(one, "relative", draws.one(children)) for one in kin[1:]]
    ties += [(one, "parent", "mum") for one in kin[:1]]
    if draws.maybe(0.5):
        ties.append((children[0], "sibling", children[1]))
    data["kinships"] = [
        {"id": f"kinship{n}", "person": person, "tie": tie, "of": of}
        | ({"nature": "step"} if draws.maybe(0.1) else {})
        for n, (person, tie, of) in enumerate(ties)
        if not draws.maybe(0.1)
    ]
    data["partnerships"] = [
        {"id": f"couple{n}", "partners": ["mum", father]} | draws.days()
        for n, father in enumerate(("dad0", "dad1"))
        if draws.maybe(0.6)
    ]


def _homes(draws: Draws, data: Data, children: list[str], everybody: list[str]) -> None:
    homes = [["mum", *children], ["dad0", children[0]], ["dad1", children[1]]]
    homes.append(draws.some(everybody, 4))
    data["households"] = [
        {"id": f"home{n}", "members": members}
        | ({"place": draws.one(ADDRESSES)} if draws.maybe(0.5) else {})
        | draws.days()
        for n, members in enumerate(homes)
        if members and draws.maybe(0.6)
    ]
    data["protections"] = [
        {
            "id": f"protection{n}",
            "person": draws.one(["mum", *children]),
            "level": draws.one(("marking", "shelter")),
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
        {"id": f"party{n}", "person": person, "child": child} | draws.days(0.1)
        for n, (person, child) in enumerate(guardians)
        if draws.maybe(0.3)
    ]
    data["care"] = [
        {
            "id": "placing",
            "child": draws.one(children),
            "carers": [draws.one(others)],
            "kind": "foster_home",
        }
        for _ in range(draws.maybe(0.2))
    ]


def _network(draws: Draws, data: Data, around: list[str], children: list[str]) -> None:
    data["network"] = [
        {
            "id": f"member{n}",
            "person": person,
            "kind": "professional" if person in ("teacher", "worker") else "natural",
        }
        | ({"status": "left"} if draws.maybe(0.1) else {})
        | _listed("children", draws.some(children, 2))
        | draws.days(0.2)
        for n, person in enumerate(around)
        if draws.maybe(0.7)
    ]


def _labels(data: Data, children: list[str]) -> list[str]:
    """Return labels of every form, those of likely readers first."""
    first, second = children[0], children[1]
    found = ["mum", f"dad0:guardian:{first}", f"dad1:guardian:{second}"]
    found += ["dad1", f"guardian:{second}", "dad0", f"guardian:{first}"]
    found += [f"network:{first}", f"parent:{second}", f"mum:guardian:{second}"]
    found += [body["id"] for body in data["bodies"]]
    found += [member["person"] for member in data["network"]]
    return found
