"""The secrets of one reader, made ready once, and the mentions of them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from sos_map.mentions.initials import Initials
from sos_map.mentions.names import Names
from sos_map.mentions.naming import (
    Form,
    body_forms,
    mail_forms,
    name_parts,
    person_forms,
)
from sos_map.mentions.numbers import Numbers
from sos_map.mentions.roles import Roles
from sos_map.mentions.secret import Hit, Secret
from sos_map.mentions.spelled import Spelled
from sos_map.mentions.streets import address_forms
from sos_map.mentions.tokens import read
from sos_map.mentions.visible import Visible

__all__ = ["Secrets"]

#: Signs that stand for letters, and a text in which one stands in a word.
_SIGNS = str.maketrans("@$!|€£", "asiief")
_SIGNED = re.compile(
    r"[^\W_][$!|€£][^\W_]|\b@(?!\w+\.)[^\W_]|[^\W_]@(?![\w-]+\.)[^\W_]"
)


@attrs.frozen(repr=False)
class Secrets:
    """What must not be mentioned to one reader, ready to be looked for."""

    names: Names
    spelled: Spelled
    initials: Initials
    numbers: Numbers
    roles: Roles

    @classmethod
    def of(
        cls,
        secrets: Iterable[Secret],
        visible: Iterable[str] = (),
        visible_roles: Iterable[str] = (),
        visible_places: Iterable[str] = (),
        children: Iterable[str] = (),
    ) -> Secrets:
        """Make secrets ready to be looked for.

        Args:
            secrets: What must not be mentioned.
            visible: The names of people and bodies that the reader may see.
            visible_roles: Their roles, in words.
            visible_places: Addresses that the reader sees.
            children: The names of the children whom the map is about.
        """
        every = tuple(secrets)
        seen = tuple(name_parts(name) for name in visible)
        known = Visible.of(seen, map(name_parts, visible_places))
        forms = [form for secret in every for form in _forms(secret)]
        people = [secret for secret in every if secret.kind == "person"]
        return cls(
            Names.of(forms, known),
            Spelled.of(forms, known),
            Initials.of(people, seen),
            Numbers.of(every, known),
            Roles.of(every, visible_roles, known, children),
        )

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Return what in a text may tell of something hidden, in reading order."""
        reading = read(text)
        plain = reading.plain
        found = [
            *self.names.find(reading),
            *self.spelled.find(reading),
            *self.initials.find(reading),
            *self.numbers.find(reading),
            *self.roles.find(reading),
        ]
        if _SIGNED.search(plain.text):
            signs = attrs.evolve(plain, text=plain.text.translate(_SIGNS))
            found += self.names.find(read(text, signs))
        placed = {
            attrs.evolve(one, start=span[0], end=span[1])
            for one in found
            for span in [plain.span(one.start, one.end)]
        }
        return tuple(sorted(placed))


def _forms(secret: Secret) -> list[Form]:
    if secret.kind == "person":
        return person_forms(secret)
    if secret.kind in ("body", "place"):
        return body_forms(secret, secret.kind)
    if secret.kind == "address":
        return address_forms(secret)
    if secret.kind == "email":
        return mail_forms(secret)
    return []
