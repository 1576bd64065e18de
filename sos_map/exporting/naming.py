"""Names of files that two parents' copies cannot share, and that tell nothing.

`three-columns-guardian-k7m2xq-2026-01-16-2.svg`: the exporter's own name, the reader's
capacity, a tag, the date of the paper, the page. The tag is made from the view and from
nothing else, so equal views have equal names, and what is hidden has no part in it.
"""

from __future__ import annotations

import hashlib
import re

import attrs
import orjson

from sos_map.exporting.api import File
from sos_map.privacy.view import View
from sos_map.privacy.views import as_data

__all__ = ["named", "tag_of"]

#: No vowels, so that no tag is a word, and nothing that is read for something else.
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
_LENGTH = 6
_NAME = re.compile(r"(?P<stem>.+?)(?P<page>-[0-9]+)?(?P<ends>(?:\.[a-z0-9]+)+)")


def tag_of(view: View) -> str:
    """Return six letters and digits that stand for a view.

    Two views that differ have the same tag once in four hundred million times.
    """
    text = orjson.dumps(as_data(view), option=orjson.OPT_SORT_KEYS)
    number = int.from_bytes(hashlib.sha256(text).digest())
    tag = ""
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        tag += _LETTERS[place]
    return tag


def named(files: tuple[File, ...], view: View) -> tuple[File, ...]:
    """Return an export's files under the names that they are written with."""
    kind = view.reader.kind.replace("_", "-")
    middle = f"-{kind}-{tag_of(view)}-{view.date}"
    return tuple(
        attrs.evolve(
            file, name=_NAME.sub(rf"\g<stem>{middle}\g<page>\g<ends>", file.name)
        )
        for file in files
    )
