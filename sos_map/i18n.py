"""Words, dates and lists in the reader's language.

Every word that a reader sees stands in a catalogue under a key; an agency lays its own
file over ours. Whole sentences are looked up, never put together (design §4, words).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import attrs
import orjson

from sos_map.data import read_data
from sos_map.dates_in_words import LOCALES, day_text
from sos_map.errors import Problem, WordsRefused
from sos_map.silence import silent, silent_methods
from sos_map.terms import Terms

__all__ = [
    "LANGUAGES",
    "Catalogue",
    "Said",
    "catalogue",
    "day_text",
    "isolated",
    "list_text",
    "problem_hint",
    "said",
    "sort_key",
    "with_agency_words",
]

#: Languages that every catalogue of ours is complete in.
LANGUAGES = ("sv", "en")
_PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")
#: `{safety}plan` is trygghetsplan or säkerhetsplan: one key, `safety.word`, decides for
#: every compound, in our words and in every plugin's (practice notes, words).
_SWITCH = frozenset({"safety", "Safety"})


@silent_methods
@attrs.frozen(repr=False)
class Catalogue:
    """The words of one language: a file of ours, a plugin's, an agency's on top.

    Attributes:
        language: The language's code.
        layers: Keys and texts; earlier layers win.
    """

    language: str
    layers: tuple[Mapping[str, str], ...]

    def text(self, key: str, /, **fields: object) -> str:
        """Return the words for a key with its placeholders filled.

        Raises:
            WordsRefused: `words-key-missing`; the key is ours and is named.
        """
        for layer in self.layers:
            found = layer.get(key)
            if found is not None:
                return _PLACEHOLDER.sub(lambda m: self._filled(m, fields), found)
        raise WordsRefused(Problem("$", "words-key-missing", detail=(("key", key),)))

    def _filled(self, match: re.Match[str], fields: Mapping[str, object]) -> str:
        name = match[1]
        if name not in _SWITCH or name in fields:
            return isolated(str(fields.get(name, match[0])))
        word = self.text("safety.word")
        return word[:1].upper() + word[1:] if name == "Safety" else word

    def has(self, key: str) -> bool:
        """Say whether there are words for a key."""
        return any(key in layer for layer in self.layers)

    def under(self, words: Mapping[str, Mapping[str, str]]) -> Catalogue:
        """Return the catalogue with a plugin's words beneath all others."""
        return attrs.evolve(self, layers=(*self.layers, words.get(self.language, {})))


@silent
@functools.cache
def catalogue(language: str) -> Catalogue:
    """Return our words in one language.

    Raises:
        WordsRefused: `language-unknown`.
    """
    if language not in LANGUAGES:
        raise WordsRefused(
            Problem("$", "language-unknown", detail=(("known", ", ".join(LANGUAGES)),))
        )
    words = orjson.loads(read_data("words", f"{language}.json"))
    return Catalogue(language, (words, Terms(language)))


def with_agency_words(base: Catalogue, words: Mapping[str, Any]) -> Catalogue:
    """Return the catalogue with an agency's wording on top.

    Args:
        base: Everything that may be replaced, plugins' words included.
        words: Keys and texts of one language.

    Raises:
        WordsRefused: every key that does not exist and every placeholder that the
            original does not have, at once, by position.
    """
    problems = []
    for number, (key, text) in enumerate(words.items()):
        path = f"$.{base.language}[{number}]"
        if not isinstance(text, str) or not text.strip():
            problems.append(Problem(path, "words-not-text"))
        elif not base.has(key):
            problems.append(_unknown_key(path, key, base))
        else:
            original = next(layer[key] for layer in base.layers if key in layer)
            if not _fields(text) - _SWITCH <= _fields(original):
                problems.append(
                    Problem(
                        path,
                        "words-placeholder",
                        detail=(("allowed", ", ".join(sorted(_fields(original)))),),
                    )
                )
    if problems:
        raise WordsRefused(problems)
    return attrs.evolve(base, layers=(dict(words), *base.layers))


def _fields(text: str) -> frozenset[str]:
    return frozenset(_PLACEHOLDER.findall(text))


def _unknown_key(path: str, key: str, base: Catalogue) -> Problem:
    import difflib

    known = [name for layer in base.layers for name in layer]
    near = difflib.get_close_matches(key, known, n=1)
    detail = (("nearest", near[0]),) if near else ()
    return Problem(path, "words-key-unknown", detail=detail)


def problem_hint(problem: Problem, language: str) -> str:
    """Return the sentence for a problem, made of our words and our facts only."""
    words = catalogue(language if language in LANGUAGES else "en")
    facts = {
        name: words.text(key) if words.has(key := f"fact.{name}.{fact}") else fact
        for name, fact in problem.detail
    }
    key = f"problem.{problem.code}"
    nearest = facts.get("nearest")
    text = words.text(key, **facts) if words.has(key) else problem.code
    if nearest:
        text = f"{text} {words.text('problem.nearest', nearest=nearest)}"
    return text


class HasWords(Protocol):
    """Anything with `text`, `language` and `wordings`."""

    @property
    def text(self) -> str | None:
        """The words."""

    @property
    def language(self) -> str | None:
        """Their language."""

    @property
    def wordings(self) -> tuple[Any, ...]:
        """The other wordings."""


@attrs.frozen(repr=False)
class Said:
    """Words and the language they are in.

    Attributes:
        text: The words, untouched.
        language: Their language's code; may differ from the page's.
    """

    text: str
    language: str


@silent
def said(thing: HasWords | None, wanted: str, written_in: str = "sv") -> Said | None:
    """Return a thing's words in the wanted language, or as they were said.

    Args:
        thing: Anything with `text`, `language` and `wordings`, or nothing.
        wanted: The page's language.
        written_in: The language of the case, for words that name none.

    Returns:
        ``None`` when the thing has no words.
    """
    if thing is None or thing.text is None:
        return None
    own = thing.language or written_in
    if own != wanted:
        for wording in thing.wordings:
            if wording.language == wanted:
                return Said(wording.text, wanted)
    return Said(thing.text, own)


def list_text(items: Iterable[str], words: Catalogue) -> str:
    """Write a list for people: `Sara, Birgitta och Tove`.

    >>> list_text(["Sara", "Birgitta", "Tove"], catalogue("sv"))
    'Sara, Birgitta och Tove'
    """
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    from babel.lists import format_list

    parts = [isolated(part) for part in parts]
    return format_list(parts, locale=LOCALES.get(words.language, words.language))


#: Scripts that run from right to left: Hebrew, Arabic and their neighbours.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATE = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")


@silent
def isolated(text: str) -> str:
    """Return words for the middle of a sentence, so that they turn nothing around.

    A name in Arabic script would take the number or the bracket beside it along to its
    other side. Words that run from right to left get the two marks that prevent it
    (U+2068, U+2069), each line by itself; all others come back as they are. What is put
    into a sentence of the catalogue is isolated already.
    """
    if text.isascii() or not _RIGHT_TO_LEFT.search(_ISOLATE.sub("", text)):
        return text
    return "\n".join(
        f"\u2068{line}\u2069" if _RIGHT_TO_LEFT.search(line) else line
        for line in text.split("\n")
    )


_AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"})


@silent
def sort_key(text: str) -> tuple[str, str]:
    """Return a key that puts å, ä, ö after z, and else ignores case and accents.

    >>> sorted(["Öberg", "Åkesson", "Zetterlund", "Ärla", "Éva"], key=sort_key)
    ['Éva', 'Zetterlund', 'Åkesson', 'Ärla', 'Öberg']
    """
    import unicodedata

    lowered = unicodedata.normalize("NFC", text).casefold().translate(_AFTER_Z)
    bare = "".join(
        c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c)
    )
    return bare, text
