"""Sample drawings for the tests of the page kit; the family is invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sos_map_pages import (
    A4_LANDSCAPE,
    A4_PORTRAIT,
    BulletKind,
    Cell,
    Colour,
    Drawing,
    Heading,
    Item,
    List,
    Node,
    Page,
    Paragraph,
    Profile,
    Rect,
    Row,
    Shape,
    Style,
    Table,
    bullet,
    footer,
    place_text,
    title_band,
)

DAY = date(2024, 5, 3)

COLUMNS: tuple[tuple[str, Colour, Colour, BulletKind], ...] = (
    ("Vad är vi oroliga för?", "worry", "worry_tint", "danger"),
    ("Vad fungerar bra?", "strength", "strength_tint", "strength"),
    ("Vad behöver hända?", "goal", "goal_tint", "step"),
)

STATEMENTS = (
    "Milo slog sig i trappan när ingen vuxen såg efter honom.",
    "Ebba ringer mormor själv när hon är orolig.\nMormor svarar alltid.",
    "Mamma är rädd att hon somnar igen \N{GRINNING FACE}.",
    "Moster \u0633\u0627\u0631\u0629 hämtar på fredagar kl\u00a015.",
)

ARABIC = (
    "\u0633\u0627\u0631\u0629 \u0642\u0627\u0644\u062a: Ebba \u062a\u0646\u0627\u0645"
)


def column_map(
    statements: tuple[str, ...] = STATEMENTS, *, profile: Profile = "family"
) -> Drawing:
    """A page with three columns of statements."""
    sheet = A4_LANDSCAPE
    title = title_band(sheet, "Vår karta", profile=profile, subtitle="Möte 3 maj")
    foot = footer(sheet, "Sida 1 av 1", profile=profile, end="Till familjen")
    shapes: list[Shape] = []
    tree: list[Node] = list(title.tree)
    width = 880
    for number, (words, ink, tint, kind) in enumerate(COLUMNS):
        x = sheet.left + number * (width + 45)
        y = title.bottom + 20
        shapes.append(
            Rect(x=x, y=y, width=width, height=foot.top - 20 - y, fill=tint, radius=20)
        )
        head = Style(profile=profile, size=50, weight=700, colour=ink, on=tint)
        block = place_text(words, x=x + 30, y=y + 20, width=width - 60, style=head)
        tree.append(Heading(level=2, lines=block.lines))
        items = []
        body = Style(profile=profile, size=43, on=tint)
        for place, statement in enumerate(statements, 1):
            block = place_text(
                statement, x=x + 80, y=block.bottom + 18, width=width - 110, style=body
            )
            shapes += bullet(kind, x + 36, block.middle)
            items.append(Item(lines=block.lines, key=f"n{number}-{place}"))
        tree.append(List(items=items))
    tree += foot.tree
    page = Page(sheet=sheet, tree=tree, shapes=shapes)
    return Drawing(title="Karta", language="sv", pages=(page,))


def all_kinds() -> Drawing:
    """Two pages with every kind of node, a nested list, and a line in Arabic."""
    sheet = A4_PORTRAIT
    style = Style(profile="professional", size=43)
    top = title_band(sheet, "Alla slag", profile="professional")

    def at(y: int, words: str, x: int = 120, width: int = 800):  # type: ignore[no-untyped-def]
        return place_text(words, x=x, y=y, width=width, style=style).lines

    inner = List(items=(Item(lines=at(400, "Under punkt", x=200)),))
    table = Table(
        header=(
            Row(cells=(Cell(lines=at(600, "Vem")), Cell(lines=at(600, "Siffra", 900)))),
        ),
        rows=(
            Row(cells=(Cell(lines=at(700, "Mamma")), Cell(lines=at(700, "4", 900)))),
            Row(cells=(Cell(lines=at(800, "Milo")), Cell())),
            Row(cells=(Cell(lines=at(900, "Alla svarade"), colspan=2),)),
        ),
    )
    first = Page(
        sheet=sheet,
        tree=(
            *top.tree,
            Heading(level=2, lines=at(250, "Ett")),
            List(items=(Item(lines=at(330, "Punkt"), lists=(inner,)),)),
            Heading(level=3, lines=at(500, "Tabell")),
            table,
            *footer(sheet, "Sida 1 av 2", profile="professional").tree,
        ),
    )
    second = Page(
        sheet=A4_LANDSCAPE,
        tree=(
            Heading(level=2, lines=at(200, "Två")),
            Paragraph(lines=at(300, ARABIC)),
            *footer(A4_LANDSCAPE, "Sida 2 av 2", profile="professional").tree,
        ),
    )
    return Drawing(title="Prov", language="sv", pages=(first, second))


def fonts() -> Path:
    """The folder with the shipped fonts."""
    import sos_map_pages

    return Path(sos_map_pages.__file__).parent / "fonts"
