"""Random maps in which what is seldom is often: fear, protection, consent, decisions.

A rare conjunction needs weights: each of these draws a random family and adds what a
theme turns on, aimed at the reader, in every variant.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from scenes import Scene, scene, things_of

from sos_map.admission import admit
from sos_map.errors import SosMapError
from sos_map.files.canonical import as_data
from sos_map.model.declare import changed
from sos_map.privacy.reader import Reader
from sos_map.testing import random_case

Data = dict[str, Any]
Wanted = Callable[[Scene], bool]
ENDS = ("2025-09-12", "2025-12", "2026", "2026-01~", "2026-01", "2026-winter", "2027")
BEGINNINGS = ("2024-autumn", "2025-09-12", "2026-01-05", "2026-02-10", "2026-01")


def _drawn(rng: random.Random, wanted: Wanted, add: Any) -> Scene:
    """Return a scene to which what is added fits; others are drawn again."""
    while True:
        first = scene(random_case(rng, 2), rng)
        if wanted is _body_of_several:
            first = _as_a_body(first)
        if not wanted(first):
            continue
        data = as_data(first.case)
        add(rng, data, first)
        try:
            return Scene(admit(data), first.reader, first.child)
        except SosMapError:
            continue


def _as_a_body(one: Scene) -> Scene:
    """Let a body read, to which two of the network belong."""
    for body in one.case.bodies:
        if body.kind not in ("team", "court"):
            people = [m.person for m in one.case.network if m.person != "dad1"]
            several = changed(body, members=tuple(dict.fromkeys(people))[:2])
            bodies = tuple(several if b is body else b for b in one.case.bodies)
            return Scene(changed(one.case, bodies=bodies), Reader(body.kind, body.id))
    return one


def _body_of_several(one: Scene) -> bool:
    bodies = {body.id: body for body in one.case.bodies}
    body = bodies.get(one.reader.who)
    return _family(one) and body is not None and len(body.members) > 1


def _add(data: Data, section: str, **thing: Any) -> str:
    things = data.setdefault(section, [])
    thing["id"] = f"more-{section}-{len(things)}".replace("_", "-")
    things.append(thing)
    return str(thing["id"])


def _label(scene: Scene) -> list[str]:
    return [scene.reader.who]


def _members(data: Data, one: Scene) -> list[str]:
    """Return the reader, or all who belong to it."""
    bodies = {body["id"]: body for body in data.get("bodies", ())}
    body = bodies.get(one.reader.who)
    return list(body["members"]) if body else [one.reader.who]


def _near(data: Data, one: Scene) -> str:
    """Return the reader, or one who belongs to it."""
    return _members(data, one)[0]


def _family(one: Scene) -> bool:
    return one.reader.kind not in ("team", "court", "child")


def _body_or_family(one: Scene) -> bool:
    bodies = {body.id: body for body in one.case.bodies}
    body = bodies.get(one.reader.who)
    return _family(one) and (body is None or bool(body.members))


def fear(rng: random.Random, wanted: Wanted = _body_or_family) -> Scene:
    """A child fears the reader, and has signs and words of its own."""

    def add(rng: random.Random, data: Data, one: Scene) -> None:
        kids = data["case"]["children"]
        child = rng.choice(one.reader.children or kids)
        him, show = _near(data, one), {"shown_to": _label(one)}
        data["case"]["shown_to"] = _label(one)
        data["case"].pop("hidden_from", None)
        feared = rng.random() < 0.6 and him != child
        if feared and rng.random() < 0.7:
            _add(data, "trusts", child=child, person=him, kind="afraid_of", **show)
        tool = _add(data, "child_tools", child=child, tool="three_houses", **show)
        zone = rng.choice(("worries", "not_safe_with"))
        about = {"about": [him]} if feared else {}
        _add(data, "child_items", text="a", tool=tool, zone=zone, **about, **show)
        for answer in ("no", "later", "yes"):
            fields = {"text": answer, "tool": tool, "zone": "good"}
            _add(data, "child_items", **fields, safe_to_share=answer, **show)
        _add(data, "wall", text="sagt", said_by=[child])
        sign = _add(data, "triggers", text="tecken", **show)
        before = _add(data, "rules", text="förr", **show)
        rule = _add(
            data, "rules", text="nu", supersedes=before, triggers=[sign], **show
        )
        _add(
            data,
            "child_items",
            text="b",
            tool=tool,
            zone="good",
            becomes=[rule],
            **show,
        )
        known = {"known_by": [him]} if rng.random() < 0.5 else {}
        _add(
            data, "safety_objects", text="kopp", child=child, rule=rule, **known, **show
        )
        if rng.random() < 0.6 and him != child:
            impact = [{"child": child, "text": "rädd"}]
            people = [p for p in _members(data, one) if p != child]
            _add(data, "harms", text="slag", children=impact, done_by=people)
        if him != child:
            worried = [{"who": child}]
            _add(data, "dangers", text="fara", worried=worried, **show)
        member = {"person": him, "child_view": {"text": "snäll"}}
        if not any(m["person"] == him for m in data.get("network", ())):
            _add(data, "network", **member, **(show if rng.random() < 0.7 else {}))

    return _drawn(rng, wanted, add)


def a_feared_body(rng: random.Random) -> Scene:
    """The same, where the reader is a body to which he belongs."""
    return fear(rng, _body_of_several)


def protection(rng: random.Random, wanted: Wanted = _body_or_family) -> Scene:
    """Somebody hides from the reader, with homes, care, contacts, a place of work."""

    def add(rng: random.Random, data: Data, one: Scene) -> None:
        kids = data["case"]["children"]
        him, show = _near(data, one), {"shown_to": _label(one)}
        data["case"]["shown_to"] = _label(one)
        data["case"].pop("hidden_from", None)
        data["case"] |= {"office": "kontoret", "next_meeting": "huset"}
        data["case"] |= {"reference": "dnr 17"}
        people = [p["id"] for p in data["people"] if p["id"] not in (him, *kids)]
        hides = rng.choice([*kids, *people])
        if hides == him:
            return
        against = {"against": [him]} if rng.random() < 0.6 else {}
        ended = {"ended": rng.choice(ENDS)} if rng.random() < 0.6 else {}
        level = rng.choice(("shelter", "shelter", "fictitious"))
        _add(data, "protections", person=hides, level=level, **against, **ended)
        for number, person in enumerate(data["people"]):
            person |= {"phone": f"070-17 {number}", "address": f"Gatan {number} B"}
            person.pop("hidden_from", None)
            person.pop("shown_to", None)
            person |= show if rng.random() < 0.7 else {}
        over = {"ended": rng.choice(ENDS)} if rng.random() < 0.5 else {}
        _add(data, "households", members=[hides], place="huset", **show)
        _add(data, "households", members=[hides, him], place="förr", **over, **show)
        other = rng.choice([p for p in people if p != hides])
        around(rng, data, hides, him, show)
        if hides in kids:
            _add(data, "care", child=hides, carers=[other], kind="other", **show)
            _add(data, "safety_people", child=hides, person=other, **show)
            contact = {"person": other, "children": [hides], "form": "day"}
            _add(data, "contacts", **contact, **show)

    return _drawn(rng, wanted, add)


def around(rng: random.Random, data: Data, hides: str, him: str, show: Data) -> None:
    """Add what tells of somebody's home: lines, work, school, whom she lives with."""
    kids = data["case"]["children"]
    people = {person["id"]: person for person in data["people"]}
    others = [p for p in people if p not in (hides, him, *kids)]
    one, another, *_ = rng.sample(others, 2)
    if rng.random() < 0.4:
        people[one] |= {"phone": people[hides]["phone"].replace("-", " ")}
    if rng.random() < 0.4:
        people[another] |= {"address": people[hides]["address"].upper()}
    work: Data = {"name": "arbetet", "kind": "other", "members": [hides, one]}
    _add(data, "bodies", **work, **(show if rng.random() < 0.7 else {}))
    if rng.random() < 0.4:
        _add(data, "bodies", **work | {"members": [hides, him]}, **show)
    if rng.random() < 0.5:
        _add(data, "households", members=[hides, another], place="nya huset", **show)
    known = {member["person"] for member in data.get("network", ())}
    if another not in known and rng.random() < 0.5:
        teacher = {"person": another, "kind": "professional"}
        _add(data, "network", **teacher, **show)
    if rng.random() < 0.5:
        yes = {"by": hides, "to": [one], "date": "2025-10-01", "answer": "yes"}
        _add(data, "consents", **yes)


def a_body_that_is_hidden_from(rng: random.Random) -> Scene:
    """The same, where the reader is a body to which he belongs."""
    return protection(rng, _body_of_several)


def decisions(rng: random.Random) -> Scene:
    """Decisions that show and hide, ended, begun, in doubt, of fields and members."""

    def add(rng: random.Random, data: Data, one: Scene) -> None:
        me = one.reader.who
        about = [
            (section, thing)
            for section, thing in things_of(data)
            if section not in ("access", "protections", "consents", "bodies")
            and thing["id"] != me
        ]
        data["access"] = []
        for _ in range(6):
            _section, thing = rng.choice(about)
            how = rng.choice(("shown_to", "hidden_from"))
            made: Data = {"of": [thing["id"]], how: [me]}
            if rng.random() < 0.7:
                made["since"] = rng.choice(BEGINNINGS)
            elif rng.random() < 0.6:
                made["ended"] = rng.choice(ENDS)
            _add(data, "access", **made)
        for person in rng.sample(data["people"], 2):
            person["shown_to"] = [me]
            person.pop("hidden_from", None)
            person |= {"role": "granne", "phone": "070"}
            how, field = rng.choice(
                (("hidden_from", "role"), ("shown_to", "phone"), ("shown_to", "born"))
            )
            of = {"of": [person["id"]], how: [me]}
            if field in person:
                _add(data, "access", field=field, **of)
        first, second, *_ = [person["id"] for person in data["people"]]
        line = {"text": "rad", "said_by": [first, second], "shown_to": [me]}
        of = [_add(data, "wall", **line)]
        _add(data, "access", of=of, field="said_by", member=second, hidden_from=[me])

    return _drawn(rng, _family, add)


def consent(rng: random.Random) -> Scene:
    """Somebody outside reads what guardians said yes or no to, in every way."""

    def outside(one: Scene) -> bool:
        kinds = ("network", "professional", "school", "health", "other")
        return one.reader.kind in kinds and one.reader.who != "mum"

    def add(rng: random.Random, data: Data, one: Scene) -> None:
        kids = data["case"]["children"]
        me = one.reader.who
        case = data["case"]
        case["shown_to"] = [me]
        case.pop("hidden_from", None)
        if rng.random() < 0.9 and me in case.get("responsible", ()):
            del case["responsible"]
        data["consents"] = []
        meeting = {"date": "2025-10-01", "kind": "network_meeting", "shown_to": [me]}
        room = [me] if any(p["id"] == me for p in data["people"]) else []
        at = _add(data, "occasions", **meeting, present=room)
        lines = [
            _add(data, "wall", text=f"{n}", said_by=[n], shown_to=[me]) for n in kids
        ]
        _add(data, "wall", text="i rummet", at=at, shown_to=[me])
        fear = {"text": "oro", "children": [{"child": kids[0]}], "shown_to": [me]}
        danger = _add(data, "dangers", **fear)
        ill: Data = {"kind": "health", "text": "sjuk", "affects": [danger]}
        _add(data, "complicating", **ill, shown_to=[me])
        if rng.random() < 0.3:  # somebody who thinks better of it
            for date, answer in (("2025-09-01", "yes"), ("2025-09-20", "no")):
                _add(data, "consents", by="mum", to=[me], date=date, answer=answer)
            return
        for number in range(rng.choice((1, 1, 2, 2, 3))):
            by = rng.choice(("mum", "mum", "dad0", "dad1", kids[0], "neighbour"))
            other = rng.choice([p["id"] for p in data["people"] if p["id"] != by])
            made: Data = {"by": by, "to": [rng.choice((me, me, me, other))]}
            if made["to"] == [by]:
                continue
            made["date"] = f"2025-1{number}-01"
            made["answer"] = rng.choice(("yes", "yes", "no", "withdrawn"))
            if rng.random() < 0.2:
                made["ended"] = rng.choice(("2025-12-31", "2026-02-01"))
            if rng.random() < 0.3:
                made["about"] = [rng.choice((*lines, danger))]
            elif rng.random() < 0.3:
                made["children"] = [rng.choice(kids)]
            _add(data, "consents", **made)

    return _drawn(rng, outside, add)


def a_capacity(rng: random.Random) -> Scene:
    """Custody, care and a network that end and begin on either side of the day."""

    def add(rng: random.Random, data: Data, _one: Scene) -> None:
        plain = ("2025-09-12", "2026-02-10")
        for section in ("custody", "care", "network"):
            for one in data.get(section, ()):
                one.pop("ended", None)
                one |= {rng.choice(("since", "ended")): rng.choice(plain)}
                if section == "network" and "moves" not in one:
                    one["status"] = rng.choice(("active", "active", "declined"))

    return _drawn(rng, _family, add)


def titled(rng: random.Random) -> Scene:
    """Who knows one child of several, and may read the case file."""

    def add(_rng: random.Random, data: Data, one: Scene) -> None:
        data["case"] |= {"title": "Ebba och Milo", "shown_to": [one.reader.who]}
        data["case"].pop("hidden_from", None)

    return _drawn(rng, _knows_one, add)


def matters(rng: random.Random) -> Scene:
    """Contacts and consents about all children, for who knows one of them."""

    def add(_rng: random.Random, data: Data, one: Scene) -> None:
        kids, show = data["case"]["children"], {"shown_to": [one.reader.who]}
        contact = {"person": one.reader.who, "children": kids, "form": "day"}
        _add(data, "contacts", **contact, **show)
        _add(data, "consents", by=one.reader.who, children=kids, **show)

    return _drawn(rng, _knows_one, add)


def _knows_one(one: Scene) -> bool:
    count = len(one.reader.children)
    return one.reader.kind == "guardian" and 0 < count < len(one.case.case.children)


def undecided(rng: random.Random) -> Scene:
    """What the label of the case does not open: confidence, health, talks."""

    def add(rng: random.Random, data: Data, one: Scene) -> None:
        show = {"shown_to": _label(one)}
        data["case"] |= show
        data["case"].pop("hidden_from", None)
        people = [p["id"] for p in data["people"] if p["id"] != one.reader.who]
        for person in data["people"]:
            person.pop("hidden_from", None)
            person.pop("shown_to", None)
            person |= show if rng.random() < 0.5 else {}
        told, ill, by = rng.sample(people, 3)
        source = _add(data, "sources", kind="confidential", person=told)
        said = {"said_by": [told, ill], "sources": [source], **show}
        _add(data, "harms", text="det smällde", **said)
        _add(data, "complicating", text="sjuk", kind="health", about=[ill])
        _add(data, "complicating", text="någon är sjuk", kind="health")
        talk = {"date": "2025-10-01", "kind": "supervision", "text": "vi undrar"}
        at = _add(data, "occasions", **talk)
        _add(data, "wall", text="en tanke", at=at)
        if any(p["id"] == one.reader.who for p in data["people"]):
            _add(data, "consents", by=one.reader.who, to=[by], at=at, answer="no")
        _add(data, "bodies", name="skolan", kind="school", members=[by])

    return _drawn(rng, _family, add)
