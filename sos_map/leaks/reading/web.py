"""HTML, and marked-up text that is not well-formed enough for anything else."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

from sos_map.leaks.reading.markup import Markup
from sos_map.leaks.reading.plain import read_plain
from sos_map.leaks.reading.texts import Texts

__all__ = ["read_html"]


def read_html(
    text: str, where: str, texts: Texts, read: Callable[[bytes, str], None]
) -> None:
    """Take everything out of a page.

    Args:
        text: The page.
        where: Its place.
        texts: Where to put what is found.
        read: Reads what stands inside as a ``data:`` address.
    """
    parser = _Page(Markup(read))
    try:
        parser.feed(text)
        parser.close()
    except AssertionError:  # how the parser says that a declaration is none
        read_plain(text, where, texts)
    parser.markup.keep(where, texts)


class _Page(HTMLParser):
    def __init__(self, markup: Markup) -> None:
        super().__init__(convert_charrefs=True)
        self.markup = markup
        self._program = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._program = tag in ("style", "script")
        self.markup.mark(tag)
        self.markup.name(tag)
        for name, value in attrs:
            self.markup.name(name)
            self.markup.attribute(name, value or "")

    def handle_endtag(self, tag: str) -> None:
        self._program = False
        self.markup.mark(tag)

    def handle_data(self, data: str) -> None:
        if self._program:
            self.markup.aside("style", data)
        else:
            self.markup.words(data)

    def handle_comment(self, data: str) -> None:
        self.markup.aside("comment", data)

    def handle_decl(self, decl: str) -> None:
        self.markup.aside("declaration", decl)

    def unknown_decl(self, data: str) -> None:
        self.markup.words(data)

    def handle_pi(self, data: str) -> None:
        self.markup.aside("instruction", data)
