"""Break text into lines that fit, losing nothing (drawings §1.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import field, frozen

from sos_map_pages.clean import clean_line, clean_text, is_plain
from sos_map_pages.faces import Profile, Weight
from sos_map_pages.graphemes import clusters
from sos_map_pages.measure import EM, ems, reach
from sos_map_pages.type_scale import rules_for

__all__ = ["Wrapped", "unwrap", "wrap"]

_SOFT_HYPHEN = "\u00ad"
_SPELLED_OUT = re.compile(r"(\[U\+[0-9A-F]{4,6}\])")
_OWN_BREAKS = frozenset("-/\u2010\u2013")
_NEAR = EM // 4


@frozen
class Wrapped:
    """One line, and what stood between it and the next one.

    Attributes:
        text: The line as it is drawn.
        glue: ``" "`` for a space, ``"\\n"`` for the author's own line break,
            ``""`` inside a long word, ``"-"`` where we added the hyphen that the
            line ends with.
    """

    text: str = field(repr=False)
    glue: str = field(repr=False)


def wrap(
    text: str, width: int, *, profile: Profile, size: int, weight: Weight = 400
) -> tuple[Wrapped, ...]:
    """Break text into lines no wider than a width in units.

    Breaks stand at spaces. A word that is wider than a whole line is broken after
    a hyphen or slash of its own, else at the author's soft hyphens if the profile
    allows it, else between two characters. Nothing is cut off.

    >>> [line.text for line in wrap("ett två tre", 200, profile="child", size=64)]
    ['ett två', 'tre']
    """
    fit = _Fit(profile, weight, width * EM // size)
    found: list[Wrapped] = []
    for paragraph in clean_text(text).split("\n"):
        if clean_line(paragraph):
            lines = _lines(paragraph, fit)
            found += [*lines[:-1], Wrapped(lines[-1].text, "\n")]
    return (*found[:-1], Wrapped(found[-1].text, "")) if found else ()


def unwrap(lines: tuple[Wrapped, ...]) -> str:
    """Return the text that lines were wrapped from, cleaned."""
    parts = [
        line.text[:-1] if line.glue == "-" else line.text + line.glue for line in lines
    ]
    return "".join(parts)


@frozen
class _Fit:
    """Whether a text fits on a line."""

    profile: Profile
    weight: Weight
    limit: int

    def __call__(self, text: str) -> bool:
        return ems(text, self.profile, self.weight) <= self.limit

    @property
    def hyphenates(self) -> bool:
        return rules_for(self.profile).hyphenates


@lru_cache(maxsize=4096)
def _lines(paragraph: str, fit: _Fit) -> tuple[Wrapped, ...]:
    # Layouts that try sizes and columns ask again and again.
    return tuple(_broken(paragraph, fit))


def _broken(paragraph: str, fit: _Fit) -> Iterator[Wrapped]:
    written = [raw for raw in paragraph.split(" ") if clean_line(raw)]
    words = [clean_line(raw) for raw in written]
    whole = " ".join(words)
    # Letters that may join, or stand on each other, are measured as they are drawn.
    edge = reach(whole, fit.profile, fit.weight) if is_plain(whole) else None

    def fits(start: int, end: int) -> bool:
        if edge is None:
            return fit(whole[start:end])
        spare = fit.limit - (edge[end] - edge[start])
        # Only a near thing is measured by itself: the letters at both ends may
        # stand a little closer to what is beside them in the whole.
        return spare > 0 if abs(spare) > _NEAR else fit(whole[start:end])

    start = end = 0  # of the line
    for raw, word in zip(written, words, strict=True):
        begin = end + 1 if end else 0
        last, end = end, begin + len(word)
        if fits(start, end):
            continue
        if last > start:
            yield Wrapped(whole[start:last], " ")
        start = begin
        if not fits(start, end):
            *broken, rest = _pieces(raw, fit)
            yield from broken
            start = end - len(rest.text)
    yield Wrapped(whole[start:], " ")


def _pieces(word: str, fit: _Fit) -> Iterator[Wrapped]:
    """Break one over-wide word; the last piece has no glue."""
    parts = tuple(_unbroken(word.strip(_SOFT_HYPHEN), fit))
    start = 0
    while start < len(parts):
        end, hyphen = _end(parts, start, fit)
        piece = clean_line("".join(parts[start:end]))
        if piece:
            yield Wrapped(piece + "-", "-") if hyphen else Wrapped(piece, "")
        start = end


def _unbroken(word: str, fit: _Fit) -> Iterator[str]:
    """Yield what a break must not part: characters, and one that is written out."""
    for run in _SPELLED_OUT.split(word):
        if run.startswith("[U+") and fit(run):
            yield run
        else:
            yield from clusters(run)


def _end(parts: tuple[str, ...], start: int, fit: _Fit) -> tuple[int, bool]:
    """Return where the next piece of a word ends, and whether to add a hyphen."""

    def fits(end: int, hyphen: str = "") -> bool:
        return fit(clean_line("".join(parts[start:end])) + hyphen)

    # Grow by doubling, so that a word of thousands of letters is never measured
    # whole for every line.
    high, total = start + 8, len(parts)
    while high < total and fits(high):
        high = start + 2 * (high - start)
    if high >= total:
        if fits(total):
            return total, False
        high = total
    low = start + 1  # at least one character, even where not even that fits
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    for end in range(low, start + 1, -1):
        if parts[end - 1] in _OWN_BREAKS:
            return end, False
    if fit.hyphenates:
        for end in range(min(low + 1, total - 1), start + 1, -1):
            if parts[end - 1] == _SOFT_HYPHEN and fits(end, "-"):
                return end, True
    return low, False
