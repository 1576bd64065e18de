"""A unique token in every hidden piece of a map, and a search for what comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.admission import admit
from sos_map.files.canonical import as_data
from sos_map.model.case import CaseMap
from sos_map.model.edges import LINKS, SECTIONS, edges_of
from sos_map.privacy.policy import Policy
from sos_map.privacy.reader import named_reader
from sos_map.privacy.report import Piece
from sos_map.privacy.views import view_with_report
from sos_map.privacy.wordings import audience
from sos_map.testing.inside import readable

__all__ = ["Canaries", "canaries_in", "with_canaries"]

Data = dict[str, Any]
_TOKEN = re.compile(r"canary[0-9]{6}q", re.IGNORECASE)
_LABELS = ("shown_to", "hidden_from")
#: Every field that holds words; a test compares the list with the schema.
WORDS = frozenset(
    """
    address also_secret behaviour by_role child_says child_view circumstance
    conditions dispute drawing effect evidence experience ground how how_often
    identity_number if_broken lasted learned legal_basis meaning name next_meeting note
    observed_instead office one_up outcome phone picture place position profession
    question quote reached reaction reference reliability response role severity
    shown_by side signal status_why talk_ground ten text times title when
    whereabouts why why_changed why_not_higher why_not_lower wordings zero
    """.split()  # noqa: SIM905 (a list would be a page long)
)
#: Fields of words that most readers may not see: filled where they are empty.
_SELDOM = {
    "people": ("phone", "address", "identity_number", "whereabouts"),
    "households": ("place",),
    "child_tools": ("drawing",),
    "bottom_lines": ("legal_basis",),
    "occasions": ("talk_ground",),
}


@attrs.frozen(repr=False)
class Canaries:
    """A map with tokens, and its reader, whose id is a token too.

    Attributes:
        case: The map.
        reader: The reader, as `export` takes it.
        child: The child that the paper is about, if any.
        tokens: Every token that must not come out.
    """

    case: CaseMap
    reader: str
    child: str | None
    tokens: frozenset[str]


def canaries_in(data: bytes | str) -> frozenset[str]:
    """Return the tokens that stand in bytes or text, in capitals, zipped or not."""
    text = data if isinstance(data, str) else readable(data)
    return frozenset(token.lower() for token in _TOKEN.findall(text))


def with_canaries(
    case: CaseMap,
    reader: str,
    date: str,
    *,
    child: str | None = None,
    rules: str | Policy = "se",
) -> Canaries:
    """Return the map with a token in every piece that the reader does not get.

    Every id is a token, since ids never leave. Every thing has a ground and a note of
    tokens, and what other programs keep is one. Every hidden word is one, and so are
    telephone, address and the like where the reader may not see them, and words in
    whose place the reader gets others.

    Args:
        case: The map; what it shows the reader stays as it is.
        reader: For whom.
        date: The day of the paper.
        child: The child that the paper is about.
        rules: A policy pack or its name.
    """
    maker = _Maker()
    data = as_data(case)
    full = maker.filled(data)
    _view, report = view_with_report(
        admit(full), reader, date, child=child, rules=rules
    )
    hidden = {one.piece for one in report.withheld}
    maker.hide(full, data, hidden)
    maker.reword(full, audience(named_reader(case, reader, date).kind))
    new = maker.rename(full)
    return Canaries(
        admit(full), _named(reader, new), new.get(child or ""), frozenset(maker.tokens)
    )


class _Maker:
    """Makes tokens and knows all that it made."""

    def __init__(self) -> None:
        self.tokens: list[str] = []

    def token(self) -> str:
        token = f"canary{len(self.tokens):06d}q"
        self.tokens.append(token)
        return token

    def filled(self, data: Data) -> Data:
        """Return a copy in which seldom seen fields are filled."""
        full: Data = _copied(data)
        full.setdefault("case", {})
        for field in ("reference", "office", "note"):
            full["case"].setdefault(field, "x")
        for section, thing in _things(full):
            for field in (*_SELDOM.get(section, ()), "ground", "note"):
                thing.setdefault(field, "x")
        return full

    def hide(self, full: Data, data: Data, hidden: set[Piece]) -> None:
        """Put tokens into hidden words; take out what was filled in and is shown."""
        before = {thing["id"]: thing for _section, thing in _things(data)}
        before[""] = data.get("case", {})
        owners = [("", full["case"])]
        owners += [(thing["id"], thing) for _section, thing in _things(full)]
        for identity, thing in owners:
            for field in list(thing):
                places = {(identity, field, None, ""), (identity, field, 0, "")}
                if field in WORDS and places & hidden:
                    thing[field] = self.words(thing[field])
                elif field not in before[identity]:
                    del thing[field]
            thing["extensions"] = {"program": self.token()}
            self.links(identity, thing, hidden)

    def links(self, identity: str, thing: Data, hidden: set[Piece]) -> None:
        for name in LINKS:
            for position, link in enumerate(thing.get(name, ())):
                if not isinstance(link, dict):
                    break
                for field in WORDS.intersection(link):
                    if (identity, name, position, field) in hidden:
                        link[field] = self.words(link[field])

    def reword(self, value: Any, mine: str) -> None:
        """Put tokens into wordings for others, and where a reader has its own words."""
        if isinstance(value, list):
            for item in value:
                self.reword(item, mine)
        if not isinstance(value, dict):
            return
        for field, item in value.items():
            if field != "extensions":
                self.reword(item, mine)
        wordings = value.get("wordings", ())
        own = any(one.get("reader") == mine for one in wordings)
        for one in wordings:
            if one.get("reader") != mine and (own or "reader" in one):
                one["text"] = self.instead_of(one["text"])
            if "made_by" in one:
                one["made_by"] = self.instead_of(one["made_by"])
        spoken = "quote" if "scale" in value else "text"
        if own and spoken in value:
            value[spoken] = self.instead_of(value[spoken])

    def instead_of(self, text: str) -> str:
        """Return a token for a text that is none yet."""
        return text if _TOKEN.fullmatch(text) else self.token()

    def words(self, value: Any) -> Any:
        """Return the value with its words replaced; numbers, days and choices stay."""
        if isinstance(value, list):
            return [self.words(item) for item in value]
        if isinstance(value, dict):
            return {
                field: self.words(item) if field in ("text", "wordings") else item
                for field, item in value.items()
            }
        return self.token() if isinstance(value, str) else value

    def rename(self, full: Data) -> dict[str, str]:
        """Give everything an id of a token, and follow it wherever it is named."""
        new = {thing["id"]: self.token() for _section, thing in _things(full)}
        for label in full.get("labels", ()):
            _relabel(label, new)
        for section, thing in [("case", full["case"]), *_things(full)]:
            _relabel(thing, new)
            if section != "case":
                thing["id"] = new[thing["id"]]
            for edge in edges_of(section):
                value = thing.get(edge.name)
                if value is None:
                    continue
                if not edge.is_list:
                    thing[edge.name] = new[value]
                elif not edge.inner:
                    thing[edge.name] = [new[item] for item in value]
                else:
                    for link in value:
                        if edge.inner in link:
                            link[edge.inner] = new[link[edge.inner]]
            for name in LINKS:
                for link in thing.get(name, ()):
                    if isinstance(link, dict):
                        _relabel(link, new)
        return new


def _relabel(thing: Data, new: dict[str, str]) -> None:
    for field in _LABELS:
        if field in thing:
            thing[field] = [_named(label, new) for label in thing[field]]


def _named(label: str, new: dict[str, str]) -> str:
    """Return a label or a reader with new ids; a capacity, or `teaching`, stays."""
    *parts, last = label.split(":")
    ids = "+".join(new.get(one, one) for one in last.split("+"))
    if len(parts) == 2:
        parts[0] = new[parts[0]]
    return ":".join([*parts, ids])


def _things(data: Data) -> Iterator[tuple[str, Data]]:
    for section in SECTIONS:
        for thing in data.get(section, ()):
            yield section, thing


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value
