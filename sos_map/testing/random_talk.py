"""What was said on a random map: meetings, statements, numbers, stances."""

from __future__ import annotations

from typing import Any

from sos_map.testing.pools import DATES
from sos_map.testing.random_draws import Draws

__all__ = ["add_talk"]

Data = dict[str, Any]
_STATUSES = ("declined", "unable", "not_asked", "not_present", "unclear", "withdrawn")
_MEETINGS = ("mapping", "child_talk", "network_meeting", "supervision")


def add_talk(draws: Draws, data: Data) -> None:
    """Fill the sections from occasions to stances."""
    talk = _Talk(draws, data)
    talk.occasions()
    talk.worries()
    talk.good()
    talk.plan()
    talk.numbers()
    talk.stances()


class _Talk:
    def __init__(self, draws: Draws, data: Data) -> None:
        self.draws = draws
        self.data = data
        self.people = [person["id"] for person in data["people"]]
        self.who = [*self.people, *(body["id"] for body in data["bodies"])]

    def ids(self, section: str) -> list[str]:
        return [thing["id"] for thing in self.data.get(section, ())]

    def lists(self, thing: Data, **pools: list[str]) -> Data:
        """Fill list fields with a few ids, each now and then."""
        for field, pool in pools.items():
            if pool and self.draws.maybe(0.5):
                found = self.draws.some(pool)
                if found:
                    thing[field] = found
        return thing

    def occasions(self) -> None:
        draws = self.draws
        made = self.data["occasions"] = []
        for n in range(1 + draws.many(3)):
            occasion = {
                "id": f"meeting{n}",
                "date": draws.one(DATES[2:]),
                "kind": draws.one(_MEETINGS),
            }
            occasion |= draws.words(0.5)
            self.lists(occasion, present=self.people, interpreters=self.people)
            draws.labels(occasion, 0.5, 8)
            made.append(occasion)
        self.data["sources"] = [self.source(n) for n in range(draws.many(3))]

    def source(self, n: int) -> Data:
        kind = self.draws.one(("document", "anonymous", "person", "body"))
        source = {"id": f"source{n}", "kind": kind} | self.draws.words(0.6)
        if kind == "person":
            source["person"] = self.draws.one(self.people)
        if kind == "body":
            source["body"] = self.draws.one(self.ids("bodies"))
        return source

    def statements(self, section: str, most: int) -> list[Data]:
        draws = self.draws
        made: list[Data] = []
        for n in range(draws.many(most)):
            thing: Data = {"id": f"{section}{n}"} | draws.words()
            if draws.maybe(0.7):
                thing["at"] = draws.one(self.ids("occasions"))
            self.lists(thing, said_by=self.who, sources=self.ids("sources"))
            if draws.maybe(0.1):
                thing |= {"verbatim": True, "areas": ["barnets_utveckling/halsa"]}
            made.append(thing)
        self.data[section] = made
        return made

    def impacts(self) -> list[Data]:
        links = []
        for child in self.draws.some(self.draws.children):
            link = {"child": child} | self.draws.words(0.4)
            self.draws.labels(link, 0.25)
            links.append(link)
        return links

    def worries(self) -> None:
        draws = self.draws
        for harm in self.statements("harms", draws.size):
            harm["children"] = self.impacts()
            self.lists(harm, done_by=self.people)
        for danger in self.statements("dangers", draws.size):
            danger["children"] = self.impacts()
            danger["worried"] = []
            for who in draws.some(self.who):
                link = {"who": who}
                draws.labels(link, 0.25)
                danger["worried"].append(link)
            self.lists(danger, about=self.people, arises_from=self.ids("harms"))
        for section in ("harms", "dangers"):
            for thing in self.data[section]:
                for field in ("children", "worried"):
                    if not thing.get(field, True):
                        del thing[field]

    def good(self) -> None:
        draws = self.draws
        for strength in self.statements("strengths", draws.size // 2):
            self.lists(strength, about=self.people)
        dangers = self.ids("dangers")
        for safety in self.statements("existing_safety", draws.size // 2):
            self.lists(
                safety,
                against=dangers,
                done_by=self.people,
                benefited=draws.children,
            )
            if self.data["strengths"] and draws.maybe(0.3):
                safety["grew_from"] = draws.one(self.ids("strengths"))

    def plan(self) -> None:
        draws = self.draws
        for need in self.statements("needs", 2):
            self.lists(need, children=draws.children)
        dangers = self.ids("dangers")
        for goal in self.statements("goals", draws.size // 2 + 1):
            if dangers and draws.maybe(0.7):
                goal["answers"] = draws.one(dangers)
            self.lists(goal, children=draws.children, meets=self.ids("needs"))
        both = [*dangers, *self.ids("goals")]
        for thing in self.statements("complicating", draws.size // 2):
            self.lists(thing, affects=both, about=self.people)
        for step in self.statements("steps", draws.size // 2):
            self.lists(step, owners=self.who, advances=self.ids("goals"))
        self.statements("wall", 2)

    def numbers(self) -> None:
        draws = self.draws
        scales = self.data["scales"] = []
        for n in range(draws.many(2)):
            scale: Data = {"id": f"scale{n}", "kind": "overall"}
            scale |= {"zero": draws.words(), "ten": draws.words()}
            if self.ids("dangers") and draws.maybe(0.5):
                scale["danger"] = draws.one(self.ids("dangers"))
            if self.ids("goals") and draws.maybe(0.3):
                scale["goal"] = draws.one(self.ids("goals"))
            if draws.maybe(0.1):
                scale["about"] = draws.one(self.people)
            scales.append(self.lists(scale, children=draws.children))
        self.data["ratings"] = []
        if scales:
            self.data["ratings"] = [
                self.rating(n) for n in range(draws.many(draws.size))
            ]

    def rating(self, n: int) -> Data:
        draws = self.draws
        rating: Data = {
            "id": f"rating{n}",
            "scale": draws.one(self.ids("scales")),
            "at": draws.one(self.ids("occasions")),
        }
        if not draws.maybe(0.1):
            rating["by"] = draws.one(self.people)
        if draws.maybe(0.3):
            rating["status"] = draws.one(_STATUSES)
        elif draws.maybe(0.2):
            rating["range"] = [draws.count(4), 5 + draws.count(5)]
        else:
            rating["value"] = draws.count(20) / 2
        if draws.maybe(0.1):
            rating |= {"mode": "proxy", "as_imagined_for": draws.one(self.people)}
        if draws.maybe(0.3):
            rating |= {"quote": draws.text(), "why_not_higher": draws.words()}
        return rating

    def stances(self) -> None:
        draws = self.draws
        on = [*self.ids("dangers"), *self.ids("harms"), *self.ids("goals")]
        self.data["stances"] = []
        if not on:
            return
        for n in range(draws.many(draws.size // 2)):
            stance = {
                "id": f"stance{n}",
                "who": draws.one(self.who),
                "on": draws.one(on),
                "view": draws.one(("partly", "disagrees")),
            }
            if draws.maybe(0.4):
                stance["at"] = draws.one(self.ids("occasions"))
            self.data["stances"].append(stance | draws.words(0.5))
