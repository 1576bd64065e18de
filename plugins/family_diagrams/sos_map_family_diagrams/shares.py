"""How three columns share the width of a sheet (drawings §3.1, adaptive widths)."""

from __future__ import annotations

from sos_map_family_diagrams.content import Content, Section

__all__ = ["shares_for"]

Shares = tuple[float, float, float]

_CHOICES: tuple[Shares, ...] = (
    (1, 1, 1),
    (1.2, 0.9, 0.9),
    (0.9, 1.2, 0.9),
    (0.9, 0.9, 1.2),
    (1.35, 0.825, 0.825),
    (0.825, 1.35, 0.825),
    (0.825, 0.825, 1.35),
)
_WORTH = 0.92  # equal columns look calm: give that up for a real gain only
_LINE = 38  # letters on a line of an equal column
_BESIDE = 2  # lines that a heading and the air around an entry take


def shares_for(content: Content) -> Shares:
    """Return the shares with which the sheet is likely to be shortest.

    An estimate by letters, so that everything is wrapped and measured only once.
    """
    best, least = _CHOICES[0], _lines(content, _CHOICES[0])
    for shares in _CHOICES[1:]:
        lines = _lines(content, shares)
        if lines < least * _WORTH:
            best, least = shares, lines / _WORTH
            least = lines
    return best


def _lines(content: Content, shares: Shares) -> float:
    rows = sum(
        max(_column(cell, share) for cell, share in zip(pair.cells, shares, strict=True))
        for pair in content.pairs
    )
    rest = max(
        _column(column.sections, share)
        for column, share in zip(content.columns, shares, strict=True)
    )
    return rows + rest


def _column(sections: tuple[Section, ...], share: float) -> float:
    return sum(
        _BESIDE / 2 + sum(-(-len(part.text) // int(_LINE * share)) for part in e.parts)
        for section in sections
        for e in section.entries
    ) + _BESIDE * len(sections)
