"""What a plugin author needs: `Exporter`, the `Request` it gets, the `File` it returns.

API number 1. Fields are only ever added (docs/compatibility.md).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

import attrs

from sos_map.dates import written
from sos_map.i18n import Catalogue, Said, day_text, list_text, said
from sos_map.privacy.view import View
from sos_map.silence import silent_methods

__all__ = ["API", "Exporter", "File", "Reading", "Request"]

API = 1
#: Long enough for what is put into it for the reader, and under a hundred bytes.
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}(\.[a-z0-9]{1,8}){1,2}\Z")
_EXPORTER_NAME = re.compile(r"[a-z][a-z0-9-]{0,40}\Z")
#: Names that Windows keeps for itself.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)")


@silent_methods
@attrs.frozen(repr=False)
class File:
    """One file of an export, not yet written.

    Attributes:
        name: Neutral, small letters, never a word of the case: `three-columns-1.svg`.
            An exporter gives at most 50 characters; `export` puts in for whom it is.
        media_type: `image/svg+xml`.
        data: The bytes.

    Raises:
        ValueError: the name is not neutral; it is not repeated.
    """

    name: str
    media_type: str
    data: bytes

    def __attrs_post_init__(self) -> None:
        """Refuse names that could carry a secret or a path."""
        if not _FILE_NAME.match(self.name) or _DEVICES.match(self.name):
            raise ValueError("a file name is small letters, digits and hyphens")

    @classmethod
    def text(
        cls,
        name: str,
        media_type: str,
        text: str,
        *,
        line_end: Literal["\n", "\r\n"] = "\n",
    ) -> File:
        r"""Return a UTF-8 file whose lines end alike, the last one too.

        Args:
            name: As of any file.
            media_type: As of any file.
            text: The lines, whatever they end in.
            line_end: ``\r\n`` only where the format demands it, as iCalendar does.

        >>> File.text("a.txt", "text/plain", "hej").data
        b'hej\n'
        """
        lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
        return cls(name, media_type, lines.replace("\n", line_end).encode())


@silent_methods
@attrs.frozen(kw_only=True, repr=False)
class Reading:
    """What an author's own reader finds in one file, for the test kit to judge.

    Attributes:
        texts: What a person reads there, one text for each value of the format.
        active: What does more than be read: runs, fetches, links, computes (C11). No
            report shows these words.
        about: What the file tells beside its content: makers, times, comments (C12).
    """

    texts: tuple[str, ...] = attrs.field(converter=tuple[str, ...])
    active: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    about: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])


@silent_methods
@attrs.frozen(kw_only=True, repr=False)
class Request:
    """Everything an exporter gets. It is handed nothing that it may not show.

    Attributes:
        view: The erased map, for whom, dated.
        options: The exporter's own options, checked, defaults filled in.
        language: The page's language.
        words: The catalogue: the agency's words, ours, the plugin's.
        api: The number of this interface.
        draft: True when every page must say the words of `draft.mark`.
    """

    view: View
    options: Mapping[str, Any] = MappingProxyType({})
    language: str
    words: Catalogue
    api: int = API
    draft: bool = False

    @property
    def today(self) -> datetime.date:
        """The declared date; an exporter never asks the clock."""
        return datetime.date.fromisoformat(self.view.date)

    def text(self, key: str, **fields: object) -> str:
        """Return words from the catalogue."""
        return self.words.text(key, **fields)

    def said(self, thing: Any) -> Said | None:
        """Return a thing's words in the page's language, or as they were said."""
        return said(thing, self.language, self.view.case.case.language)

    def day(self, day: str | datetime.date) -> str:
        """Write a day for people, one of the map's or `today`."""
        return day_text(written(day), self.words)

    def names(self, identities: Iterable[str]) -> str:
        """Write the names of people and bodies as a list; the nameless drop out."""
        found = (self.view.name(identity) for identity in identities)
        return list_text([name for name in found if name], self.words)


Render = Callable[[Request], Iterable[File]]
HasContent = Callable[[Request], bool]
ReadBack = Callable[[File], Iterable[str] | Reading]


@attrs.frozen(kw_only=True, repr=False)
class Exporter:
    """A plugin: a value that holds a function.

    Attributes:
        name: What stands after `--as`.
        summary: One sentence per language.
        render: From a request to files. Pure: no disk, no clock, no network.
        blank: The same, for an empty sheet to write on; the view is empty.
        options: The properties of a JSON Schema object; each has a `description` and
            a `default`.
        words: Texts by language and key, beneath the agency's; the same keys in each.
        media_types: What the files are.
        readers: Kinds of reader it is made for; ``None`` for all.
        per_child: True when the paper is about one child, who must then be named.
        api: The interface it was written for.
        read_back: From one of its files to the texts in it, or to a `Reading`, for
            types of file that the test kit cannot read; it raises ValueError where
            the file is not well formed. Only tests call it.
        lossy: What the pages leave out, as paths of texts: `people.phone`, `sources.*`,
            `*:past` for statements that no longer stand, `steps.text where due=` for
            steps without a day; `!goals.text` takes one out again, and the last that
            fits counts.
        has_content: Whether the view holds anything for it; a pack leaves a paper out
            that would be empty. Pure, like `render`.
        order: Where a pack of papers puts it; low numbers lie on top.
        marks_drafts: True when it says `draft.mark` on every page of a draft; of any
            other exporter no draft can be had.

    Raises:
        ValueError: the declaration is not usable; it says what is wrong.
    """

    name: str
    summary: Mapping[str, str]
    render: Render
    blank: Render | None = None
    options: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    words: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    media_types: tuple[str, ...] = ()
    readers: frozenset[str] | None = None
    per_child: bool = False
    api: int = API
    read_back: ReadBack | None = None
    lossy: tuple[str, ...] = ()
    marks_drafts: bool = False
    order: int = 50
    has_content: HasContent | None = None

    def __attrs_post_init__(self) -> None:
        """Check the declaration when the plugin is loaded, not when it is used."""
        if not _EXPORTER_NAME.match(self.name):
            raise ValueError("an exporter's name is small letters, digits, hyphens")
        for option in self.options.values():
            if "default" not in option or "description" not in option:
                raise ValueError("every option has a description and a default")
        keys = {frozenset(texts) for texts in self.words.values()}
        if len(keys) > 1:
            raise ValueError("every language of an exporter has the same keys")
