"""What can go wrong, as values that never quote the document.

Promise 6: every problem at once, where it is (line, column, path by position), what to
do, and never a value or an unknown name from the document (privacy §2.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ExportRefused",
    "ExporterBroken",
    "ExporterFailed",
    "Fault",
    "FileProblem",
    "InvalidCase",
    "NoSuchThing",
    "NotADay",
    "NothingWritten",
    "OptionsRefused",
    "Problem",
    "ReaderRefused",
    "SosMapError",
    "Unconfirmed",
    "UnknownExporter",
    "WordsRefused",
]


@attrs.frozen
class Problem:
    """One thing that is wrong, and what to do about it.

    Attributes:
        path: Where, by position: ``$.harms[2].children[0].child``.
        code: Stable and documented in ``docs/errors.md``: ``reference-dangling``.
        line: 1-based line in the text that was read, 0 when there was no text.
        column: 1-based column, counted in characters, 0 when there was no text.
        detail: Facts of ours for the sentence (allowed types, the nearest known
            field, a number); never anything taken from the document.
        also: Other places that belong to the problem, as ``(path, line, column)``.
    """

    path: str
    code: str
    line: int = 0
    column: int = 0
    detail: tuple[tuple[str, str], ...] = ()
    also: tuple[tuple[str, int, int], ...] = ()

    def hint(self, language: str = "en") -> str:
        """Return what is wrong and what to do, in ``sv`` or ``en``."""
        from sos_map.i18n import problem_hint

        return problem_hint(self, language)

    def sentence(self, language: str = "en") -> str:
        """Return place, code and hint on one line."""
        place = f"{self.line}:{self.column} " if self.column else ""
        if self.line and not self.column:  # a line of the script that built the map
            place = f"{self.line} "
        return f"{place}{self.path} [{self.code}] {self.hint(language)}"

    def as_data(self, language: str = "en") -> dict[str, object]:
        """Return the problem as plain data, for ``--json``."""
        return {
            "code": self.code,
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "hint": self.hint(language),
            "also": [{"path": p, "line": n, "column": c} for p, n, c in self.also],
        }


def _steps(path: str) -> list[tuple[int, str]]:
    """Return a path to sort by, so that ``[10]`` comes after ``[2]``."""
    steps = path.replace("[", ".").replace("]", "").split(".")
    return [(int(step), "") if step.isdigit() else (-1, step) for step in steps]


class SosMapError(Exception):
    """Base of everything this library raises on purpose.

    ``problems`` holds every problem at once; ``exit_code`` is what the command line
    returns for it (documented in ``docs/command-line.md``).
    """

    exit_code = 1

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        """Keep the problems in reading order."""
        if isinstance(problems, Problem):
            problems = (problems,)
        self.problems: tuple[Problem, ...] = tuple(
            sorted(problems, key=lambda p: (p.line, p.column, _steps(p.path), p.code))
        )
        super().__init__(self.problems)

    @property
    def code(self) -> str:
        """The code of the first problem."""
        return self.problems[0].code

    def __str__(self) -> str:
        """One line per problem, in English; use ``sentence("sv")`` for Swedish."""
        return "\n".join(problem.sentence() for problem in self.problems)

    def __repr__(self) -> str:
        """Codes and places only."""
        places = ", ".join(f"{p.code} at {p.path}" for p in self.problems[:5])
        return f"{type(self).__name__}({places})"


class Fault(SosMapError):
    """Something broke that should not; kind and place in the code, nothing in hand."""


class NotADay(SosMapError, ValueError):
    """A text is no day of the format, or none in the calendar."""


class NoSuchThing(SosMapError, KeyError):
    """Nothing on the map has that id."""


class InvalidCase(SosMapError):
    """The document is not a case map: shape, references or consistency."""

    exit_code = 3


class FileProblem(SosMapError):
    """The text could not be read at all, or the file not opened."""

    exit_code = 4


class NothingWritten(SosMapError):
    """Something stood in the way of writing; nothing was written."""

    exit_code = 5


class Unconfirmed(SosMapError):
    """It is written, whole; the disk did not say that it keeps it."""

    exit_code = 10


class ReaderRefused(SosMapError):
    """This reader is unknown, or may not have an export."""

    exit_code = 6


class ExportRefused(SosMapError):
    """The export was stopped before anything was written."""

    exit_code = 7


class UnknownExporter(ExportRefused):
    """No installed exporter has that name."""


class OptionsRefused(ExportRefused):
    """An option is unknown or has a value that the exporter does not take."""


class ExporterBroken(ExportRefused):
    """A plugin cannot be loaded; the distribution is named, and where it broke."""


class ExporterFailed(ExportRefused):
    """A plugin raised while it drew; kind and place are told, its words may quote."""


class WordsRefused(ExportRefused):
    """A file of wordings has keys or placeholders that do not exist."""
