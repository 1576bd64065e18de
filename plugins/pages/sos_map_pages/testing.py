"""Read our PDF files back, for tests: what is said, where, under which tags.

Public, so that whoever makes a PDF can hold it to the same promise: every visible
statement stands under a heading, paragraph, list item or cell. Needs ``pikepdf``
and ``pypdf``, and ``page-validation`` for the standards, each imported on use.
"""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sos_map_pages.testing_text import marked_text, pieces

__all__ = [
    "Leaf",
    "letters",
    "standard_failures",
    "structure_leaves",
    "structure_problems",
    "text_places",
    "words_of",
]

# Tags that only mark a stretch within a statement.
_INLINE = frozenset({"Span", "Em", "Strong", "Link", "Reference", "Quote", "Code"})

# Where a statement may stand.
_STATEMENTS = frozenset({"H1", "H2", "H3", "H4", "P", "LBody", "TH", "TD", "Caption"})


@frozen
class Leaf:
    """What one structure element says itself, without the elements below it.

    Attributes:
        page: The page, counted from 1.
        path: The tags from the root, such as ``Document/L/LI/LBody``.
        text: Its words, in the order in which they are read if the file tells it
            (/ActualText of the element or of its content).
    """

    page: int
    path: str
    text: str

    @property
    def tag(self) -> str:
        """The innermost tag."""
        return self.path.rpartition("/")[2]


def structure_leaves(pdf: bytes) -> list[Leaf]:
    """Return what the structure tree says, in its order.

    Inline elements count as part of the block around them. A file without a
    structure tree gives an empty list.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as file:
        root = file.Root.get("/StructTreeRoot")
        if root is None:
            return []
        pages: dict[Any, int] = {
            page.objgen: number for number, page in enumerate(file.pages, 1)
        }
        texts = [marked_text(page) for page in file.pages]
        found: list[tuple[int, str, str]] = []
        for kid in _kids(root):
            _walk(kid, "", None, pages, texts, found)
    leaves: list[Leaf] = []
    for number, path, text in found:
        plain = " ".join(text.split())
        if plain:
            leaves.append(Leaf(number, path, plain))
    return leaves


def structure_problems(pdf: bytes) -> tuple[str, ...]:
    """Return what keeps a screen reader from the page's words; empty is good."""
    import pikepdf

    problems: list[str] = []
    leaves = structure_leaves(pdf)
    if not leaves:
        problems.append("no structure tree with words in it")
    for leaf in leaves:
        tags = leaf.path.split("/")
        if "Figure" in tags:
            problems.append(f"page {leaf.page}: words under a figure: {leaf.path}")
        elif not _STATEMENTS & set(tags):
            problems.append(f"page {leaf.page}: words under {leaf.path} only")
    if sum(1 for _ in _starts(leaves, "H1")) != 1:
        problems.append("not exactly one H1")
    with pikepdf.open(io.BytesIO(pdf)) as file:
        if "/Lang" not in file.Root:
            problems.append("no document language")
        for number, page in enumerate(file.pages, 1):
            said = letters("".join(x.text for x in leaves if x.page == number))
            shown = letters("".join(marked_text(page).values()))
            astray = _astray(page)
            if astray:
                problems.append(f"page {number}: {astray} pieces of text off the page")
            if shown - said:
                count = (shown - said).total()
                problems.append(f"page {number}: {count} letters are in no element")
    return tuple(problems)


def text_places(pdf: bytes) -> list[tuple[int, int, int, str]]:
    """Return page, x, y and words for each piece of text, in units of 0.1 mm.

    ``x`` is where the piece starts and ``y`` its baseline, both from the upper
    left corner as in a drawing; a line is one piece or several.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [
            (
                number,
                round(piece.x * 254 / 72),
                round((float(page.mediabox[3]) - piece.y) * 254 / 72),
                piece.shown,
            )
            for number, page in enumerate(file.pages, 1)
            for piece in pieces(page)
            if piece.shown.strip()
        ]


def standard_failures(pdf: bytes) -> tuple[str, ...]:
    """Return the rules of PDF/UA-1 and PDF/A-2a that a file breaks."""
    import page

    failed: list[str] = []
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        failed += [f"{profile}: {f.rule_id}: {f.message}" for f in report.failures]
    return tuple(failed)


def words_of(pdf: bytes) -> list[list[str]]:
    """Return the words on each page as ``pypdf`` takes them out, in file order."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return [page.extract_text().split() for page in reader.pages]


def letters(text: str) -> Counter[str]:
    """Return the letters of a text without order, spaces or direction marks.

    The only fair comparison for right-to-left text, which every extractor orders
    in its own way (drawings §5.1, G-15).
    """
    plain = unicodedata.normalize("NFKC", text)
    return Counter(
        char
        for char in plain
        if not char.isspace() and unicodedata.category(char) != "Cf"
    )


def _starts(leaves: list[Leaf], tag: str) -> Iterator[Leaf]:
    return (leaf for leaf in leaves if tag in leaf.path.split("/"))


def _kids(element: Any) -> list[Any]:
    import pikepdf

    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _walk(
    element: Any,
    path: str,
    page: int | None,
    pages: dict[Any, int],
    texts: list[dict[int, str]],
    found: list[tuple[int, str, str]],
) -> None:
    """Add what an element says; neighbours with one path and page are one leaf."""
    if "/Pg" in element:
        page = pages[element.Pg.objgen]
    tag = str(element.get("/S", "/")).lstrip("/")
    block = path if tag in _INLINE else f"{path}/{tag}".lstrip("/")
    if block != path:
        found.append((page or 0, block, ""))
    if "/ActualText" in element:
        _add(found, page or 0, block, str(element.ActualText))
        return
    for kid in _kids(element):
        here, number = page, None
        if not hasattr(kid, "get"):
            number = int(kid)
        elif "/MCID" in kid:
            number = int(kid.MCID)
            here = pages[kid.Pg.objgen] if "/Pg" in kid else page
        if number is None:
            if kid.get("/Type") != "/OBJR":
                _walk(kid, block, page, pages, texts, found)
            continue
        where = here or 0  # no page: words that are on none, shown as page 0
        text = texts[where - 1].get(number, "") if where else ""
        _add(found, where, block, text)


def _add(found: list[tuple[int, str, str]], page: int, path: str, text: str) -> None:
    if found and found[-1][:2] == (page, path):
        text = found.pop()[2] + text
    found.append((page, path, text))


def _astray(page: Any) -> int:
    """Count the pieces of text that start outside the paper."""
    left, low, right, high = (float(edge) for edge in page.mediabox)
    return sum(
        1
        for piece in pieces(page)
        if not (left <= piece.x <= right and low <= piece.y <= high)
    )
