"""What stands in marked-up text: words, attributes, comments, instructions, names.

Words are kept twice: with a blank wherever a mark stands, and with nothing there except
between paragraphs and cells, since a name can be cut in two by a change of font.
"""

from __future__ import annotations

import base64
import binascii
import functools
import re
from collections import defaultdict
from collections.abc import Callable
from urllib.parse import unquote, unquote_to_bytes

from sos_map.data import read_data
from sos_map.leaks.folding import words_of
from sos_map.leaks.reading.plain import undone
from sos_map.leaks.reading.texts import Texts

__all__ = ["Markup", "is_setting"]

#: Marks that begin something of its own: what stands before and after is not one word.
_BLOCKS = frozenset(
    """
    p div br hr li dt dd td th tr tc table h h1 h2 h3 h4 h5 h6 title option caption
    text desc tab line-break s list-item table-cell c si row v figcaption pre address
    section article header footer nav main metadata
    """.split()  # noqa: SIM905 (a list would be a page long)
)
#: Attributes that are there to be read: nothing in them is a setting.
_READ = frozenset(
    """
    alt title label aria-label aria-description aria-roledescription aria-valuetext
    content value placeholder summary descr description author initials comment
    """.split()  # noqa: SIM905 (a list would be a page long)
)
#: A few letters, or digits enough for a telephone number.
_TELLING = re.compile(r"[^\W\d_]{3}|[^\x00-\x7f]|(?:[0-9][ ()./+_-]{0,3}){7}")
_DATA = re.compile(r"data:[^,\"'()<>]{0,200},[^\"'()<>\s]*")


@functools.cache
def _known() -> frozenset[str]:
    """Return the words of the formats themselves, which say nothing of a family."""
    return frozenset(read_data("leaks", "format_words.txt").decode().split())


def is_setting(value: str) -> bool:
    """Say whether a value holds nothing but sizes and words of the formats."""
    known = _known()
    words = [word for word in words_of(value) if word not in known]
    return not words or ("".join(words).isdigit() and not _TELLING.search(value))


class Markup:
    """Collects what a parser meets; `keep` puts it among the texts of the file."""

    def __init__(self, read: Callable[[bytes, str], None]) -> None:
        """Begin; `read` reads a file that stands inside, as a ``data:`` address."""
        self._read = read
        self._parts: list[tuple[str, bool]] = []
        self._settings: set[str] = set()
        self._prose: dict[str, list[str]] = defaultdict(list)
        self._data: list[str] = []
        self._names: set[str] = set()

    def words(self, text: str) -> None:
        """Take words between marks."""
        self._parts.append((text, False))

    def mark(self, name: str) -> None:
        """Take note of a mark, opening or closing."""
        self._parts.append(("", name in _BLOCKS))

    def name(self, name: str) -> None:
        """Take the name of a mark or an attribute."""
        self._names.add(name)

    def attribute(self, name: str, value: str) -> None:
        """Take an attribute's value."""
        if "data:" in value:
            value = self._without_data(value)
        if name in _READ:
            self._prose["attribute"] += [value, *undone(value)]
        elif _TELLING.search(value):
            self._settings.add(value)
            if "%" in value:
                self._settings.add(unquote(value))

    def aside(self, kind: str, text: str) -> None:
        """Take a comment, an instruction, a declaration, a style or a script."""
        if "data:" in text:
            text = self._without_data(text)
        self._prose[kind] += [text, *undone(text)]

    def keep(self, where: str, texts: Texts) -> None:
        """Put everything among the texts."""
        spaced = " ".join(part for part, _ in self._parts if part)
        if "data:" in spaced:
            self._without_data(spaced)
        texts.add(f"{where}/text", spaced)
        glued = "".join(" " if block else part for part, block in self._parts)
        if " ".join(glued.split()) != " ".join(spaced.split()):
            texts.add(f"{where}/text", glued)
        for kind, parts in self._prose.items():
            texts.add_each(f"{where}/{kind}", parts)
        settings = [value for value in sorted(self._settings) if not is_setting(value)]
        texts.add_each(f"{where}/attribute", settings, "setting")
        names = [name for name in sorted(self._names) if not is_setting(_apart(name))]
        texts.add_each(f"{where}/name", map(_apart, names), "setting")
        for number, address in enumerate(self._data, start=1):
            self._read(_held(address), f"{where}/data[{number}]")

    def _without_data(self, text: str) -> str:
        self._data += _DATA.findall(text)
        return _DATA.sub(" ", text)


def _apart(name: str) -> str:
    """Return a name with blanks where a capital stands: `fontSize`, `font Size`."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", name)


def _held(address: str) -> bytes:
    head, _, payload = address.partition(",")
    data = unquote_to_bytes(payload)
    if head.lower().endswith(";base64"):
        try:
            return base64.b64decode(data + b"==", validate=False)
        except binascii.Error:
            return data
    return data
