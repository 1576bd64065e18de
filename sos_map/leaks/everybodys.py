"""Words that stand on pages whoever reads them: they tell nothing of any family."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map.i18n import Catalogue

__all__ = ["catalogue_words", "vocabulary"]


def catalogue_words(words: Catalogue) -> Iterator[str]:
    """Return every key and text of a catalogue; what is filled in is left out."""
    switch = words.text("safety.word")
    for layer in words.layers:
        for key, text in layer.items():
            # A paper may mark its parts by key, where a program is to find them.
            yield key
            yield text.replace("{safety}", switch).replace("{Safety}", switch)


def vocabulary() -> Iterator[str]:
    """Return the names of the format's sections, fields and choices, and of months."""
    from sos_map.leaks.days import months
    from sos_map.schema import read

    yield from months()
    schema = read()
    for kind, body in (("", schema), *schema["$defs"].items()):
        yield kind
        for field, rule in body["properties"].items():
            yield field
            for choice in (
                *rule.get("enum", ()),
                *rule.get("items", {}).get("enum", ()),
            ):
                yield str(choice)
