"""Every word of a map that its reader's view does not hold, with its place in the map.

The whole map is laid beside the view, as plain data; nothing is asked of the code that
made the view. So what that code got wrong does not go wrong here, too.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

import attrs

from sos_map.leaks.days import spellings
from sos_map.leaks.folding import words_of
from sos_map.model.texts import TEXT_PATTERN

__all__ = [
    "KINDS",
    "LONGEST",
    "Kind",
    "Secret",
    "hidden_strings",
    "said_strings",
    "shared_strings",
]

Kind = Literal[
    "name",
    "part-of-name",
    "place",
    "part-of-place",
    "phone",
    "identity-number",
    "birth-date",
    "reference",
    "note",
    "label",
    "id",
    "other-program",
    "text",
]
KINDS: dict[str, Kind] = {
    "name": "name",
    "made_by": "name",
    "address": "place",
    "whereabouts": "place",
    "place": "place",
    "office": "place",
    "phone": "phone",
    "identity_number": "identity-number",
    "born": "birth-date",
    "expected": "birth-date",
    "died": "birth-date",
    "reference": "reference",
    "note": "note",
    "ground": "note",
    "shown_to": "label",
    "hidden_from": "label",
    "id": "id",
}
#: What no view says, for whomever it is: it does not count as said where it stands in
#: one, so that it is found where erasing let it through.
_NEVER_SAID = frozenset(
    {"note", "ground", "made_by", "shown_to", "hidden_from", "extensions"}
)
#: A phrase of more words is looked for by its letters alone.
LONGEST = 8
#: A name of two letters would be found in every other line.
_SHORTEST = 3
_PARTICLES = frozenset(("von", "van", "der", "den", "del", "the", "och", "and", "med"))
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_NUMBER = re.compile(r"\+?[0-9](?:[ \u00a0().\-–/]{0,3}[0-9])+")
_IN_A_NAME = re.compile(r"[^\W\d_]+")
#: Ids that say nothing: a few letters of no meaning and a number.
_DULL = re.compile(r"[A-Za-z]{0,2}[0-9_-]*\Z")


@attrs.frozen(repr=False, eq=False)
class Secret:
    """One string that is hidden, in the spellings that are looked for.

    Attributes:
        path: Where in the map, by position.
        kind: What it is.
        words: Its words, folded, to be found in a row; none where there are many.
        letters: Its letters and digits without anything between.
        digits: Its digits, in the ways in which such a number is written.
        day: The day that it is a spelling of, `2016-05-14`.
    """

    path: str
    kind: Kind
    words: tuple[str, ...] = ()
    letters: str = ""
    digits: tuple[str, ...] = ()
    day: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What it is looked for by; nothing for what is too short or too vague."""
        return tuple(filter(None, (self.words or self.letters, self.digits)))


def hidden_strings(case: Any, shown: Any) -> tuple[Secret, ...]:
    """Return what is hidden, each spelling once.

    Args:
        case: The whole map as plain data.
        shown: The view's map as plain data.
    """
    said = said_strings(shown)
    found: dict[tuple[object, ...], Secret] = {}
    for path, field, text in _strings(case):
        if (text not in said or field in _NEVER_SAID) and not _is_dull(field, text):
            for secret in _secrets(_written(path), field, text):
                found.setdefault(secret.key or (secret.path,), secret)
    return tuple(found.values())


def shared_strings(case: Any, shown: Any) -> Iterator[tuple[str, Kind]]:
    """Return the places of what stands in the map more often than in the view.

    One of the places is hidden and another is not; which, the words do not tell.

    Args:
        case: The whole map as plain data.
        shown: The view's map as plain data.
    """
    whole = list(_strings(case))
    left = Counter((field, text) for _path, field, text in _strings(shown))
    every = Counter((field, text) for _path, field, text in whole)
    for path, field, text in whole:
        if 0 < left[field, text] < every[field, text] and not _is_dull(field, text):
            yield _written(path), KINDS.get(field, "text")


def _strings(value: Any) -> list[tuple[_Path, str, str]]:
    found: list[tuple[_Path, str, str]] = []
    _add_strings(found, value, (None, ""), "", _text_fields())
    return found


def said_strings(shown: Any) -> dict[str, None]:
    """Return every string that a view says, whatever it is: words, choices, days."""
    said: dict[str, None] = {}
    _add_said(said, shown)
    return said


def _add_said(said: dict[str, None], value: Any) -> None:
    if value.__class__ is str:
        said[value] = None
    elif value.__class__ is dict:
        for field, inner in value.items():
            if field not in _NEVER_SAID:
                _add_said(said, inner)
    elif value.__class__ is list:
        for inner in value:
            _add_said(said, inner)


#: The way to here, and the last step; written out only for what is hidden.
_Path = tuple[Any, str | int]


def _written(path: _Path) -> str:
    before, step = path
    if before is None:
        return "$"
    return (
        f"{_written(before)}[{step}]"
        if isinstance(step, int)
        else (f"{_written(before)}.{step}")
    )


def _add_strings(
    found: list[tuple[_Path, str, str]],
    value: Any,
    path: _Path,
    field: str,
    texts: frozenset[str],
) -> None:
    """Add path, field and text of everything in a map that is a secret if hidden."""
    if value.__class__ is str:
        if field in texts:
            found.append((path, field, value))
    elif value.__class__ is dict:
        for name, inner in value.items():
            if name == "extensions":
                # What other programs call their fields is theirs, and not repeated.
                found += [((path, name), name, text) for text in _kept(inner)]
            else:
                _add_strings(found, inner, (path, name), name, texts)
    elif value.__class__ is list:
        for number, inner in enumerate(value):
            _add_strings(found, inner, (path, number), field, texts)


def _kept(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _kept(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _kept(item)


@functools.cache
def _text_fields() -> frozenset[str]:
    """Return the fields that hold words: what the schema calls text, and others."""
    from sos_map.schema import read

    schema = read()
    return frozenset(KINDS) | {
        field
        for body in (schema, *schema["$defs"].values())
        for field, rule in body["properties"].items()
        if rule.get("pattern") == TEXT_PATTERN
    }


def _secrets(path: str, field: str, text: str) -> Iterator[Secret]:
    kind: Kind = KINDS.get(field, "text")
    if field == "extensions":
        kind = "other-program"
    if kind == "birth-date":
        yield from _days(path, kind, text)
        return
    if kind in ("phone", "identity-number"):
        yield from _number(path, kind, text)
    elif kind != "id":
        yield from _numbers(path, kind, text)
    yield from _whole(path, kind, text)
    if field == "name" or kind == "place":
        yield from _parts(path, kind, text)


def _is_dull(field: str, text: str) -> bool:
    """Say whether an id or a label tells nothing of what it is an id of."""
    if field == "id":
        return _DULL.match(text) is not None or text.rstrip("0123456789") in _dull()
    # A label of one word is an id, which is looked for where its thing stands.
    return field in ("shown_to", "hidden_from") and ":" not in text


def _whole(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    words = tuple(words_of(text))
    letters = "".join(words)
    if letters.isdigit():
        # Digits are looked for as such; by letters they would be found across numbers.
        if len(letters) < 5 or kind in ("phone", "identity-number"):
            return
        letters = ""
    elif len(letters) < _SHORTEST:
        yield Secret(path, kind)
        return
    yield Secret(path, kind, words if len(words) <= LONGEST else (), letters)


def _parts(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return the names in a name: of a person every word, else those with a capital."""
    everything = path.startswith("$.people[") and kind == "name"
    part: Kind = "part-of-name" if kind == "name" else "part-of-place"
    words = _IN_A_NAME.findall(text)
    if len(words) < 2 and not any(c.isdigit() for c in text):
        return
    for word in words:
        letters = "".join(words_of(word))
        if letters in _PARTICLES or (word[0].islower() and not everything):
            continue
        if len(letters) < _SHORTEST:
            yield Secret(path, part)
        else:
            yield Secret(path, part, (letters,), letters)


def _days(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return the spellings of a day; a month or a year alone is everybody's."""
    match = _DAY.match(text)
    try:
        day = datetime.date.fromisoformat(match[0] if match else "")
    except ValueError:
        yield Secret(path, kind)
        return
    for words in spellings(day):
        yield Secret(path, kind, words, day=day.isoformat())


def _number(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return a telephone or identity number by its digits, as it may be written."""
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    if kind == "identity-number":
        if len(digits) in (6, 8):  # the last four are masked: a day of birth
            for century in ("",) if len(digits) == 8 else ("19", "20"):
                born = f"{century}{digits}"
                yield from _days(path, kind, f"{born[:4]}-{born[4:6]}-{born[6:]}")
            return
        ways = {digits, digits[2:] if len(digits) == 12 else digits}
    else:
        local = digits.removeprefix("0046").removeprefix("46").removeprefix("0")
        ways = {digits, local, f"0{local}", f"46{local}", f"460{local}", f"0046{local}"}
    kept = tuple(sorted(way for way in ways if len(way) >= 6))
    if kept:
        yield Secret(path, kind, digits=kept)


def _numbers(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return long numbers in free words; in an address the postcode, too."""
    least = 5 if kind == "place" else 9
    for match in _NUMBER.finditer(text):
        digits = re.sub("[^0-9]", "", match[0])
        if len(digits) >= least:
            yield Secret(path, kind, digits=(digits,))


@functools.cache
def _dull() -> frozenset[str]:
    from sos_map.model.edges import SECTIONS
    from sos_map.privacy.dull_ids import LETTERS

    return frozenset((*SECTIONS, *LETTERS.values()))
