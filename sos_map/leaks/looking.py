"""The look itself: every file against everything that its reader does not get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

import attrs

from sos_map.leaks.everybodys import vocabulary
from sos_map.leaks.hidden import hidden_strings, shared_strings
from sos_map.leaks.matching import Found, Matcher
from sos_map.leaks.reading.file import texts_of
from sos_map.leaks.reading.texts import Text, Why
from sos_map.leaks.saying import Said
from sos_map.leaks.secrets import Secret
from sos_map.leaks.strings import Kind, said_strings

__all__ = ["Leak", "LeakReport", "Looked", "Unread", "Unsure", "look"]


@attrs.frozen(repr=False)
class Leak:
    """Something hidden from the reader that stands in a file. It holds no text.

    Attributes:
        file: Which file, counted from 1.
        where: Where in it, in words of ours: `name`, `page[3]`, `line[40]`,
            `members[5]:word/comments.xml/attribute`.
        path: Where it stands in the map, by position: `$.people[13].name`.
        kind: What it is: `name`, `phone`, `text` …
    """

    file: int
    where: str
    path: str
    kind: Kind


@attrs.frozen(repr=False)
class Unread:
    """Something in a file that cannot be judged.

    Attributes:
        file: Which file, counted from 1.
        where: Where in it; empty for the whole file.
        why: `encrypted`, `damaged`, `nested`, `too-large`, `picture` (its dots were
            not read) or `unknown` (a kind of file that is not read; its bytes were).
    """

    file: int
    where: str
    why: Why


@attrs.frozen(repr=False)
class Unsure:
    """Something hidden that no look at a file can judge.

    Attributes:
        path: Where it stands in the map.
        kind: What it is.
        why: `said`: the reader sees the same words elsewhere, or every page holds them
            (where a name stands twice, once hidden and once not, both are listed);
            `short`: it is too short, or as vague as a year, to be looked for.
    """

    path: str
    kind: Kind
    why: Literal["said", "short"]


@attrs.frozen(repr=False)
class Looked:
    """One file that was looked at.

    Attributes:
        file: Which, counted from 1.
        format: `pdf`, `zip`, `xml`, `html`, `dot`, `text`, `picture`, `gzip`, or
            `unknown`.
        texts: How many texts were taken out of it.
        letters: How many characters those have together.
    """

    file: int
    format: str
    texts: int
    letters: int


@attrs.frozen(repr=False)
class LeakReport:
    """What was found, for the operator.

    Attributes:
        leaks: What is hidden and stands in a file.
        unread: What could not be judged.
        looked: What was looked at.
        secrets: How many hidden strings were looked for.
        unsure: What is hidden and cannot be looked for, if that was asked.
    """

    leaks: tuple[Leak, ...]
    unread: tuple[Unread, ...]
    looked: tuple[Looked, ...]
    secrets: int
    unsure: tuple[Unsure, ...] = ()


class _Search:
    """What is hidden in one map from one reader, ready to be looked for."""

    def __init__(
        self,
        case: Any,
        shown: Any,
        date: str,
        everybodys: Callable[[], Iterable[str]],
    ) -> None:
        """Lay the map beside the view, both as plain data."""
        self.secrets = hidden_strings(case, shown)
        self._shared = shared_strings(case, shown)
        self._matcher = Matcher(self.secrets)
        self._said = Said(
            (*said_strings(shown), date), lambda: (*everybodys(), *vocabulary())
        )

    def in_texts(self, texts: Iterable[Text]) -> dict[tuple[str, str], Secret]:
        """Return what stands in texts, by place in them and in the map."""
        found: dict[tuple[str, str], Secret] = {}
        explained: set[Found] = set()
        told: set[tuple[str, str]] = set()
        for text in texts:
            for one in self._matcher.find(text.text, text.form):
                place = (text.where, one.secret.path)
                if one in explained or place in told:
                    continue
                if self._said.explains(one):
                    explained.add(one)
                    continue
                told.add(place)
                line = _line(text.text, one.secret) if text.where == "text" else ""
                found[line or text.where, one.secret.path] = one.secret
        return found

    def unsure(self) -> tuple[Unsure, ...]:
        """Return the secrets that cannot be looked for, each place once."""
        found: dict[tuple[str, Kind], Unsure] = {
            place: Unsure(*place, "said") for place in self._shared
        }
        for secret in self.secrets:
            place = (secret.path, secret.kind)
            if not secret.key:
                found[place] = Unsure(*place, "short")
            elif self._said.holds(secret):
                found.setdefault(place, Unsure(*place, "said"))
        return tuple(found.values())


def _line(text: str, secret: Secret) -> str:
    """Return the line in which something stands; empty when it goes over several."""
    alone = Matcher([secret])
    for number, line in enumerate(text.split("\n"), start=1):
        if any(True for _ in alone.find(line)):
            return f"line[{number}]"
    return ""


def look(
    case: Any,
    shown: Any,
    date: str,
    files: Sequence[tuple[str, bytes]],
    everybodys: Callable[[], Iterable[str]],
    *,
    unsure: bool = False,
) -> LeakReport:
    """Look at files for everything of a map that a view does not hold.

    Args:
        case: The whole map as plain data.
        shown: The view's map as plain data.
        date: The day of the paper.
        files: Names and bytes; names are looked at, too.
        everybodys: Gives the words that stand on pages whoever reads them.
        unsure: Say also what cannot be looked for; it takes longer.
    """
    search = _Search(case, shown, date, everybodys)
    leaks: list[Leak] = []
    unread: list[Unread] = []
    looked: list[Looked] = []
    for number, (name, data) in enumerate(files, start=1):
        texts = texts_of(data)
        texts.add("name", name)
        for (where, path), secret in search.in_texts(texts.found).items():
            leaks.append(Leak(number, where, path, secret.kind))
        unread += [Unread(number, where, why) for where, why in texts.unread]
        letters = sum(len(text.text) for text in texts.found)
        looked.append(Looked(number, texts.format, len(texts.found), letters))
    return LeakReport(
        tuple(leaks),
        tuple(unread),
        tuple(looked),
        sum(bool(secret.key) for secret in search.secrets),
        search.unsure() if unsure else (),
    )
