"""What one reader must not be told: read off what was withheld from the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.mentions.kin import kin_secrets
from sos_map.mentions.naming import name_parts
from sos_map.mentions.role_words import families_of
from sos_map.mentions.secret import Kind, Secret
from sos_map.mentions.shape import kind_of_words, names_in
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS, edges_of
from sos_map.privacy.reader import Reader
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.shelter import sheltered_from
from sos_map.privacy.view import View
from sos_map.wording import fingerprint

__all__ = ["Hidden", "names_of", "secrets_of"]

#: Fields whose words tell of somebody or of a place, and as what they are looked for.
_KINDS: dict[tuple[str, str], Kind] = {
    ("people", "name"): "person",
    ("people", "phone"): "phone",
    ("people", "address"): "address",
    ("people", "identity_number"): "identity-number",
    ("people", "born"): "born",
    ("bodies", "name"): "body",
    ("case", "reference"): "number",
    ("case", "office"): "body",
}
#: Fields in free words: the names, streets and numbers in them are looked for.
_FREE = {
    ("people", "whereabouts"),
    ("households", "place"),
    ("plans", "place"),
    ("rules", "place"),
    ("safety_objects", "place"),
    ("case", "next_meeting"),
}
_OWN = frozenset({"phone", "address", "identity_number", "born", "whereabouts", "name"})


@attrs.frozen(repr=False)
class Hidden:
    """One secret of a case.

    Attributes:
        secret: What to look for.
        atom: Its place by id, with a fingerprint: ``maria.phone#1a2b3c4d``.
    """

    secret: Secret
    atom: str


def secrets_of(case: CaseMap, view: View, report: OperatorReport) -> tuple[Hidden, ...]:
    """Return what a reader must not be told, in the order of the map.

    Args:
        case: The whole map.
        view: What the reader may see.
        report: The account of what was withheld.

    Returns:
        The withheld names, addresses, numbers, days of birth and places of people and
        bodies, the roles of hidden people who told something, and the case's own list.
        What the reader sees elsewhere, and what concerns the reader alone, is no
        secret.
    """
    seen = _seen(view)
    names = frozenset(part for name in names_of(view) for part in name_parts(name))
    known = _known_to(case, view, report)
    withheld = {one.piece for one in report.withheld}
    found: list[Hidden] = []
    for path, identity, section, thing in _things(case):
        for field in [f for s, f in (*_KINDS, *_FREE) if s == section]:
            value = getattr(thing, field)
            words = getattr(value, "text", value)
            renamed = view.reader.kind == "teaching" and section == "people"
            if not words or not (renamed or (identity, field, None, "") in withheld):
                continue
            if identity in known and field in known[identity]:
                continue
            free = (section, field) in _FREE
            for secret in _secrets(section, field, words, f"{path}.{field}"):
                if free and names.issuperset(name_parts(secret.words)):
                    continue  # hos Sara, who may be seen
                if (secret.kind, secret.words) not in seen:
                    atom = f"{identity or 'case'}.{field}#{fingerprint(words)}"
                    found.append(Hidden(secret, atom))
    return (*found, *_told(case, view, report), *_also(case, view))


def _also(case: CaseMap, view: View) -> Iterator[Hidden]:
    """Return the case's own list of what no page may tell; the team may know it."""
    if view.reader.kind in ("team", "owner"):
        return
    for position, words in enumerate(case.case.also_secret):
        path = f"$.case.also_secret[{position}]"
        atom = f"case.also_secret#{fingerprint(words)}"
        kind = kind_of_words(words)
        yield Hidden(Secret(kind, words, path), atom)
        if kind == "person" and " " not in words.strip():
            # One name may be a town's as well: Björkstadsdialekten.
            yield Hidden(Secret("place", words, path), atom)


def names_of(view: View) -> tuple[str, ...]:
    """Return the names of people and bodies that a reader sees."""
    people = (one.name for one in view.case.people if one.name)
    return (*people, *(one.name for one in view.case.bodies))


def _secrets(section: str, field: str, words: str, path: str) -> Iterator[Secret]:
    kind = _KINDS.get((section, field))
    if kind is not None:
        yield Secret(kind, words, path)
        return
    for found in names_in(words):
        what = kind_of_words(found)
        yield Secret("place" if what == "person" else what, found, path)


def _things(case: CaseMap) -> Iterator[tuple[str, str, str, Any]]:
    """Return path, id, section and thing, the case file first."""
    yield "$.case", "", "case", case.case
    for section in SECTIONS:
        for position, thing in enumerate(getattr(case, section)):
            yield f"$.{section}[{position}]", thing.id, section, thing


def _seen(view: View) -> frozenset[tuple[str, str]]:
    """Return the words that stand in the view as what they are: no secrets."""
    return frozenset(
        (kind, words)
        for _path, _identity, section, thing in _things(view.case)
        for (where, field), kind in _KINDS.items()
        if where == section and kind != "person" and (words := getattr(thing, field))
    )


def _known_to(
    case: CaseMap, view: View, report: OperatorReport
) -> dict[str, frozenset[str]]:
    """Return what a reader knows of themselves, and of the children they answer for."""
    old = {new: identity for identity, new in report.new_ids.items()}
    who = old.get(view.reader.person or "")
    if who is None:
        return {}
    known = {who: _OWN}
    for body in case.bodies:
        if body.id == who:
            known |= dict.fromkeys(body.members, frozenset({"name"}))
    if view.reader.kind in ("guardian", "parent"):
        sheltered = sheltered_from(case, Reader(view.reader.kind, who), view.date)
        for child in view.reader.children:
            identity = old[child]
            if identity not in sheltered:
                known[identity] = frozenset({"born", "identity_number"})
    return known


def _told(case: CaseMap, view: View, report: OperatorReport) -> Iterator[Hidden]:
    """Return the roles of hidden people who told something: a role gives them away."""
    visible = set(report.new_ids)
    silent = _silent(case, report)
    for position, person in enumerate(case.people):
        if person.id in visible or person.id not in silent:
            continue
        for field in ("role", "profession"):
            words = getattr(person, field)
            if words:
                path = f"$.people[{position}].{field}"
                atom = f"{person.id}.{field}#{fingerprint(words)}"
                yield Hidden(Secret("role", words, path), atom)
        path = f"$.people[{position}]"
        for secret in kin_secrets(case, view, report, person.id, path):
            yield Hidden(secret, f"{person.id}.kin#{fingerprint(secret.words)}")
    for position, body in enumerate(case.bodies):
        unseen = silent.intersection(body.members) - visible
        if unseen and body.id not in visible:
            path = f"$.bodies[{position}].name"
            atom = f"{body.id}.name#{fingerprint(body.name)}"
            yield Hidden(Secret("workplace", body.name, path), atom)
    for position, source in enumerate(case.sources):
        if source.kind not in ("anonymous", "confidential") or source.id in visible:
            continue
        if source.text and families_of(source.text):
            path = f"$.sources[{position}].text"
            atom = f"{source.id}.text#{fingerprint(source.text)}"
            yield Hidden(Secret("role", source.text, path), atom)


#: Fields that say who told, worried or wrote something.
_VOICES = frozenset(
    {"said_by", "worried", "accounts", "estimates", "noticed_by", "told_by", "present"}
)


def _silent(case: CaseMap, report: OperatorReport) -> frozenset[str]:
    """Return the people who are withheld as the source of something."""
    silent = {
        source.person
        for source in case.sources
        if source.person and source.id not in report.new_ids
    }
    for _path, identity, section, thing in _things(case):
        if section == "occasions" and thing.kind != "report":
            continue
        for edge in edges_of(section):
            if edge.name not in _VOICES or not edge.is_list:
                continue
            if identity not in report.new_ids and section != "occasions":
                continue
            for item in getattr(thing, edge.name):
                silent.add(getattr(item, edge.inner) if edge.inner else item)
    return frozenset(silent)
