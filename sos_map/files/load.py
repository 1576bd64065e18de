"""Reading a case map from text, bytes or a file."""

from __future__ import annotations

import functools
import os
from typing import Any, Literal

import attrs

from sos_map.admission import admitted, problems_of
from sos_map.errors import FileProblem, InvalidCase, Problem
from sos_map.files import json_text
from sos_map.files.decode import checked, opened
from sos_map.files.limits import MAX_BYTES
from sos_map.files.places import finder
from sos_map.migrate import Note, before, migrated
from sos_map.model.case import CaseMap
from sos_map.silence import silent

__all__ = ["Document", "load", "loads", "open_document"]

Format = Literal["json", "yaml"]


@attrs.frozen(repr=False)
class Document:
    """A case map together with the file it came from, for saving it back.

    Attributes:
        case: The map.
        path: The file.
        fingerprint: SHA-256 of the file as it was read; `save` compares it.
        notes: What was changed on the way in, when the file has an older format.
    """

    case: CaseMap
    path: str
    fingerprint: str
    notes: tuple[Note, ...] = ()


@silent
def loads(
    text: bytes | str, *, format: Format | None = None, reference: bool = False
) -> CaseMap:
    """Return the case map in a text.

    Args:
        text: JSON or YAML, UTF-8 when bytes.
        format: `json` or `yaml`; left out, a text that starts with `{` is JSON.
        reference: Validate with the reference implementation, slower.

    Raises:
        FileProblem: the text is not readable JSON or YAML.
        InvalidCase: it is, and not a case map; every problem with line and column.
    """
    return _read(text, format, reference)[0]


def _read(
    text: bytes | str, format: Format | None, reference: bool
) -> tuple[CaseMap, tuple[Note, ...]]:
    """Return the case map in a text, and what an older format made us change."""
    data = opened(_encoded(text))
    chosen = format or ("json" if data.lstrip()[:1] == b"{" else "yaml")
    read = _plain(data, chosen)
    if isinstance(read, dict) and "sos-map" in read:
        from sos_map.files.handwritten.loading import case_by_hand

        places = functools.partial(_places, data, chosen)
        return case_by_hand(read, places, reference=reference), ()
    plain, notes = migrated(read)
    case = admitted(plain, reference=reference)
    if case is not None:
        return case, notes
    where = before(notes, finder(_places(data, chosen)))
    raise InvalidCase(problems_of(plain, where, reference=reference))


def _encoded(text: bytes | str) -> bytes:
    if isinstance(text, bytes):
        return text
    try:
        return text.encode()
    except UnicodeEncodeError as error:  # it holds the whole text, so it ends here
        before = text[: error.start]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    raise FileProblem(Problem("$", "lone-surrogate", line, column))


def _plain(data: bytes, chosen: Format) -> Any:
    if chosen == "json":
        return json_text.parse(data)
    from sos_map.files import yaml_text

    return yaml_text.parse(checked(data))


def _places(data: bytes, chosen: Format) -> dict[Any, tuple[int, int]]:
    """Read once more, this time keeping places; only when something is wrong."""
    if chosen == "json":
        return json_text.located(data)[1]
    from sos_map.files import yaml_text

    places: dict[Any, tuple[int, int]] = {}
    yaml_text.parse(data, places)
    return places


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return a file's bytes.

    Raises:
        FileProblem: `file-missing`, `file-is-folder`, `file-no-permission`,
            `too-large`, `file-unreadable`. The path is not repeated.
    """
    codes: dict[type[OSError], str] = {
        FileNotFoundError: "file-missing",
        IsADirectoryError: "file-is-folder",
        PermissionError: "file-no-permission",
    }
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        code = codes.get(type(error), "file-unreadable")
        if os.path.isdir(path):
            code = "file-is-folder"
    except ValueError:  # a NUL in the name
        code = "file-missing"
    raise FileProblem(Problem("$", code))


@silent
def open_document(
    path: str | os.PathLike[str],
    *,
    format: Format | None = None,
    reference: bool = False,
) -> Document:
    """Read a case map from a file, to be saved back with `save`.

    Raises:
        FileProblem: the file cannot be read.
        InvalidCase: it is not a case map.
    """
    import hashlib

    data = read_bytes(path)
    case, notes = _read(data, format or _by_name(path), reference)
    return Document(case, os.fspath(path), hashlib.sha256(data).hexdigest(), notes)


@silent
def load(
    path: str | os.PathLike[str],
    *,
    format: Format | None = None,
    reference: bool = False,
) -> CaseMap:
    """Return the case map in a file; see `open_document`."""
    data = read_bytes(path)
    return loads(data, format=format or _by_name(path), reference=reference)


def _by_name(path: str | os.PathLike[str]) -> Format | None:
    """Return the format that a file's name promises, if any."""
    name = os.fspath(path).lower()
    if name.endswith(".json"):
        return "json"
    return "yaml" if name.endswith((".yaml", ".yml")) else None
