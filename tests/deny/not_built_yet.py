"""Whether the program has a kind of reader that some rows are waiting for."""

from __future__ import annotations

from sos_map import ReaderRefused, loads, view

__all__ = ["has"]

#: Maps on which such a reader, if there is one, has nothing to read that is not theirs.
_MAPS = (
    b"""\
sos_map: 1
case: {children: [tom]}
people: [{id: tom, name: Tom}]
""",
    b"""\
sos_map: 1
case: {children: [tom]}
people: [{id: tom, name: Tom, shown_to: [tom]}]
strengths:
  - id: s1
    text: Tom goes to training every week.
    language: en
    shown_to: [tom]
    wordings: [{language: sv, reader: child, text: Du spelar fotboll.}]
""",
)
_ASKED = {"owner": "owner", "teaching": "teaching", "child": "tom:child:tom"}


def has(kind: str) -> bool:
    """Say whether the program takes a kind of reader: `owner`, `teaching`, `child`."""
    for text in _MAPS:
        try:
            view(loads(text), _ASKED[kind], "2026-01-16")
        except ReaderRefused:
            continue
        return True
    return False
