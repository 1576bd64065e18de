"""What is known of a random map while it is drawn: who there is, and every id."""

from __future__ import annotations

from typing import Any

from sos_map.model.edges import edges_of
from sos_map.testing.random_draws import Draws

__all__ = ["Known"]

Data = dict[str, Any]
_PEOPLE = ("people",)
#: Who can still do something: not somebody who died, is unknown, or left.
_DOES = frozenset(
    {
        *("done_by", "owners", "noticed_by", "supervised_by", "checks", "backups"),
        *("kept_by", "met_by"),
    }
)
#: Fields that name children of the case.
_CHILDREN = frozenset({"child", "children", "benefited", "told_to"})


class Known:
    """Draws, the map so far, and the ids of all that will be on it.

    Attributes:
        draws: The source of chance.
        data: The map so far.
        ids: By section, the ids of its things, those not drawn yet too.
        able: People who can still do something.
    """

    def __init__(self, draws: Draws, data: Data) -> None:
        """Start from the family."""
        self.draws = draws
        self.data = data
        self.ids: dict[str, list[str]] = {
            section: [thing["id"] for thing in things]
            for section, things in data.items()
            if isinstance(things, list) and section != "labels"
        }
        gone = {
            one["person"]
            for one in data.get("network", ())
            if one.get("status", "active") != "active" or "ended" in one
        }
        self.able = [
            one["id"]
            for one in data["people"]
            if "died" not in one and one["id"] not in gone
        ]
        self.alive = [one["id"] for one in data["people"] if "died" not in one]
        self._pools: dict[str, dict[str, list[str]]] = {}

    def pool(self, targets: tuple[str, ...]) -> list[str]:
        """Return every id of some sections."""
        return [one for section in targets for one in self.ids.get(section, ())]

    def pools(self, section: str, identity: str) -> dict[str, list[str]]:
        """Return by field what a thing may name."""
        found = self._pools.get(section)
        if found is None:
            found = {edge.name: self._field(edge) for edge in edges_of(section)}
            self._pools[section] = found
        found = {
            name: [one for one in pool if one != identity] if identity in pool else pool
            for name, pool in found.items()
        }
        found.pop("supersedes", None)
        return found

    def _field(self, edge: Any) -> list[str]:
        if edge.name in _CHILDREN:
            return self.draws.children
        people = self.able if edge.name in _DOES else self.alive
        others = tuple(one for one in edge.targets if one != "people")
        found = self.pool(others)
        return [*people, *found] if "people" in edge.targets else found

    def before(self, identity: str) -> str | None:
        """Return the thing of the same section that stands just before, if any."""
        section = identity.rstrip("0123456789")
        number = int(identity.removeprefix(section))
        return f"{section}{number - 1}" if number else None

    def thing(self, identity: str) -> Data:
        """Return a thing that was drawn already."""
        section = identity.rstrip("0123456789")
        found: Data = self.data[section][int(identity.removeprefix(section))]
        return found

    def anything(self, identity: str) -> tuple[str, Data] | None:
        """Return the section of a thing and the thing, where it was drawn already."""
        for section, things in self.data.items():
            for thing in things if isinstance(things, list) else ():
                if thing.get("id") == identity:
                    return section, thing
        return None

    def maybe_supersedes(self, thing: Data) -> None:
        """Take the place of the thing before, now and then: chains without a fork."""
        earlier = self.before(thing["id"])
        if earlier is not None and self.draws.maybe(0.25):
            thing["supersedes"] = earlier
        else:
            thing.pop("why_changed", None)
