"""Words for what somebody is, where that alone tells who it was."""

from __future__ import annotations

import csv
import functools
import io
import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.data import read_data
from sos_map.mentions.folding import folded
from sos_map.mentions.secret import Mention, Secret

__all__ = ["Roles", "families_of"]


@functools.cache
def _families() -> dict[str, tuple[str, ...]]:
    table = read_data("mentions", "lists", "roles.csv").decode()
    rows = csv.reader(io.StringIO(table))
    next(rows)
    return {row[0]: tuple(folded(",".join(row[1:])).split(";")) for row in rows if row}


def _pattern(pattern: str) -> str:
    written = r"[^\w]+".join(
        re.escape(w).replace(r"\*", r"\w*") for w in pattern.split()
    )
    return rf"\b{written}\b"


@functools.cache
def _family_regex(name: str) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(p) for p in _families()[name]))


def families_of(words: str) -> tuple[str, ...]:
    """Return the families of roles that words belong to."""
    text = folded(words)
    return tuple(name for name in _families() if _family_regex(name).search(text))


@attrs.frozen(repr=False)
class Roles:
    """The roles of hidden people that alone tell who it was."""

    told: tuple[tuple[re.Pattern[str], str, bool], ...]
    visible: frozenset[str]

    @classmethod
    def of(
        cls,
        secrets: Iterable[Secret],
        visible_roles: Iterable[str],
        names: Iterable[tuple[str, ...]],
    ) -> Roles:
        """Prepare the roles."""
        seen = {f for role in visible_roles for f in families_of(role)}
        told = []
        for secret in secrets:
            names_ = families_of(secret.words)
            if not names_:
                word = max(
                    re.findall(r"[^\W\d_]+", folded(secret.words)) or [""], key=len
                )
                if len(word) >= 4:
                    told.append(
                        (re.compile(rf"\b{re.escape(word)}\w*"), secret.path, False)
                    )
            for name in names_:
                told.append((_family_regex(name), secret.path, name in seen))
        return cls(tuple(told), frozenset(w for name in names for w in name))

    def find(self, text: str) -> Iterator[Mention]:
        """Find words for roles in a folded text."""
        for pattern, path, shared in self.told:
            for match in pattern.finditer(text):
                if shared and self._names_somebody(text, match):
                    continue
                yield Mention(
                    match.start(),
                    match.end(),
                    "ambiguous" if shared else "role",
                    path,
                    "doubtful" if shared else "likely",
                )

    def _names_somebody(self, text: str, match: re.Match[str]) -> bool:
        before = re.findall(r"[^\W_]+", text[: match.start()])[-1:]
        after = re.findall(r"[^\W_]+", text[match.end() :])[:1]
        return any(
            w in self.visible or w.removesuffix("s") in self.visible
            for w in before + after
        )
