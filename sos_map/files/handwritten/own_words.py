"""Problems of the canonical document, told in the writer's own keys and places."""

from __future__ import annotations

import re
from typing import Any

from sos_map.errors import Problem
from sos_map.files.handwritten.expanding import Expanded
from sos_map.files.handwritten.shape import MAP, Field, fields
from sos_map.files.handwritten.vocabulary import Tongue
from sos_map.files.places import Path, Where
from sos_map.model.edges import SECTIONS

__all__ = ["in_own_words"]

#: Problems whose sentence names canonical fields, by the one that names ours.
_OURS = {
    "type-boolean": "yes-or-no",
    "format-unknown": "hand-format",
    "rating-number-missing": "hand-number-missing",
    "rating-two": "hand-number-two",
    "rating-number-not-given": "hand-number-not-given",
    "proxy-for-whom": "hand-proxy",
    "anonymous-named": "hand-anonymous-named",
}
#: An id that says nothing, and is no name: a letter or two and a number.
_DULL = re.compile("([a-zåäö]{1,2}|plan|regel|rule|hus|house)[0-9]{1,3}\\Z")
_STEP = re.compile(r"\.([a-z_?]+)|\[([0-9]+)\]")


def in_own_words(
    expanded: Expanded, problems: list[Problem], data: Any, where: Where
) -> list[Problem]:
    """Return what was wrong, by the writer's keys and places.

    Args:
        expanded: What the file was read as.
        problems: What is wrong with the canonical document, by its own paths.
        data: The hand-written file as plain data.
        where: Where a path of that data stands in the text.
    """
    words = expanded.reading.words

    def placed(path: Path, code: str, detail: Any, also: Any = ()) -> Problem:
        return Problem(
            own_path(path, data, words), code, *where(path), tuple(detail), tuple(also)
        )

    found = [placed(*one) for one in expanded.problems()]
    strange = {
        path[:-1] for path, code, _ in expanded.problems() if code == "field-unknown"
    }
    taken = {(one.line, one.column) for one in found}
    for one in problems:
        path = steps(one.path)
        here = expanded.came_from(path)
        missing = dict(one.detail)["field"] if one.code == "field-missing" else ""
        if missing and (expanded.tried(path, missing) or here in strange):
            continue  # it was refused already, or stands there under another name
        if one.code == "label-unknown" and not expanded.was_written(path):
            continue  # worked out from a name that is reported where it stands
        if one.code == "label-unknown":
            here = _reader(here, _at(expanded.data, path), data)
        if where(here) in taken and where(here) != (0, 0):
            continue  # said already, in fewer words
        detail = [(name, _own(words, path, name, fact)) for name, fact in one.detail]
        also = [
            (own_path(came, data, words), *where(came))
            for came in (expanded.came_from(steps(there)) for there, _, _ in one.also)
        ]
        code = _OURS.get(one.code, one.code)
        found.append(placed(here, code, detail, also))
    return sorted(
        set(found), key=lambda p: (p.line, p.column, p.path, p.code, p.detail)
    )


def _reader(here: Path, name: Any, data: Any) -> Path:
    """Return where a reader was written; a label has more readers than its form."""
    written = _at(data, here[:-1])
    if isinstance(written, list) and name in written:
        return (*here[:-1], written.index(name))
    return here[:-1]


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def steps(written: str) -> Path:
    """Return the steps of a written path.

    >>> steps("$.harms[2].text")
    ('harms', 2, 'text')
    """
    return tuple(
        int(match[2]) if match[2] else match[1] for match in _STEP.finditer(written)
    )


def own_path(path: Path, data: Any, words: Tongue) -> str:
    """Write a path as people read it: ``möten › b1 › med › 2``.

    The writer's keys and dull ids stand as they are. A name, or a key that is not
    known, may be a word of the case: its position stands instead, counted from one.
    """
    parts = []
    for step in path:
        if isinstance(step, int):
            if not isinstance(data, list):
                break  # one alone, written without a list
            parts.append(str(step + 1))
        elif step in words.known or _DULL.match(step):
            parts.append(step)
        elif isinstance(data, dict) and step in data:
            parts.append(str(list(data).index(step) + 1))
        else:
            parts.append("?")
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            data = None
    return " › ".join(parts) or "$"


def _own(words: Tongue, path: Path, name: str, fact: str) -> str:
    """Return one of our facts in the writer's words."""
    if name == "wanted":
        back = {word: section for section, word in SECTIONS.items()}
        parts = [words.word("section", back[one]) for one in fact.split(", ")]
        return ", ".join(parts)
    cls, field = _kind_at(path)
    if name in ("field", "nearest") and fact in fields(cls):
        return words.word(cls, fact)
    if name == "choices" and field is not None and field.kind == "choice":
        own = words.values(*field_owner(path))
        return ", ".join(own[one] for one in own if one in fact.split(", "))
    return fact


def field_owner(path: Path) -> tuple[str, str]:
    """Return the class and the name of the field that a path ends in."""
    names = [at for at, step in enumerate(path) if isinstance(step, str)]
    last = names[-1]
    return _kind_at(path[:last])[0], str(path[last])


def _kind_at(path: Path) -> tuple[str, Field | None]:
    """Return the class of what stands at a path, and the field that holds it."""
    cls, field = MAP, None
    for step in path:
        if isinstance(step, int):
            continue
        found = fields(cls).get(step)
        if found is None:
            return cls, field
        field = found
        if found.holds:
            cls = found.holds
    return cls, field
