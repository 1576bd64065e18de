"""Find what mentions something hidden: the secrets of one reader, made ready once."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from sos_map.mentions.folding import fold
from sos_map.mentions.matching_initials import Initials
from sos_map.mentions.matching_names import Names
from sos_map.mentions.matching_numbers import Numbers
from sos_map.mentions.matching_roles import Roles
from sos_map.mentions.naming import (
    Form,
    address_forms,
    body_forms,
    name_parts,
    person_forms,
)
from sos_map.mentions.secret import Mention, Secret
from sos_map.mentions.tokens import tokens

__all__ = ["Secrets", "prepared"]

_SYMBOLS = str.maketrans("@$!|€£", "asiiel")


@attrs.frozen(repr=False)
class Secrets:
    """What must not be mentioned to one reader, ready to be looked for."""

    names: Names
    initials: Initials
    numbers: Numbers
    roles: Roles

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return what in a text may tell of something hidden."""
        plain = fold(text)
        row = tokens(plain)
        found = list(self.names.find(row))
        found += self.initials.find(row)
        found += self.numbers.find(plain.text, row)
        found += self.roles.find(plain.text)
        if re.search(r"[^\W\d_][@$!|€£]|[@$|€£][^\W\d_]", plain.text):
            other = attrs.evolve(plain, text=plain.text.translate(_SYMBOLS))
            found += self.names.find(tokens(other), squeezed=False)
        placed = {
            attrs.evolve(one, start=span[0], end=span[1])
            for one in found
            for span in [plain.span(one.start, one.end)]
        }
        return tuple(sorted(placed))


def prepared(
    secrets: Iterable[Secret],
    visible: Iterable[str] = (),
    visible_roles: Iterable[str] = (),
) -> Secrets:
    """Make secrets ready to be looked for.

    Args:
        secrets: What must not be mentioned.
        visible: The names of people and bodies that the reader may see.
        visible_roles: Their roles, in words.
    """
    every = tuple(secrets)
    seen = [name_parts(name) for name in visible]
    forms: list[Form] = []
    for secret in every:
        if secret.kind == "person":
            forms += person_forms(secret)
        elif secret.kind in ("body", "place"):
            forms += body_forms(secret, secret.kind)
        elif secret.kind == "address":
            forms += address_forms(secret)
        elif secret.kind == "email":
            local = secret.words.partition("@")[0]
            forms.append(Form(name_parts(local), "email", secret.path))
    people = [s for s in every if s.kind == "person"]
    return Secrets(
        Names.of(forms, seen),
        Initials.of(people, seen),
        Numbers.of(every),
        Roles.of([s for s in every if s.kind == "role"], visible_roles, seen),
    )
