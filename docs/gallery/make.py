"""Draw the gallery: `python docs/gallery/make.py`.

A drawing stands in it when there is a folder with its name and an `input.yaml`: a small
map of an invented family, with the command that draws it in its second line. The rest
is made from that file: the pictures, `README.md` and `made.json`, by which a test sees
that a page has changed since its picture was made.
"""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from attrs import frozen
from PIL import Image

import sos_map
from sos_map.cli.export_command import command as export_command
from sos_map.exporting.options import options_from_text
from sos_map.exporting.registry import Registry

HERE = Path(__file__).parent
SCALE = 1  # a point is a dot: 72 to the inch
COLOURS = 64  # of letters' edges and a few tints; more would only be larger files
HEAD = """\
# The gallery

Made by `python docs/gallery/make.py`. Each drawing of
[sos-map-family-diagrams](../../plugins/family_diagrams/README.md): a map
[written by hand](../writing-by-hand.md), the command that draws it, the first page that
comes out, and the empty sheet to write on. The family is invented, and each file is
whole: copy one, try the command, change a line.

What readers saw on the pages of a larger family: [review.md](review.md).
"""


@frozen(repr=False)
class Drawing:
    """A drawing of the gallery, not yet a picture.

    Attributes:
        name: Of the exporter, and of the folder.
        order: Where it stands.
        summary: What it is, by language.
        command: What draws it.
        source: The map, as it was written.
        filled: The page for its reader, as PDF.
        blank: The empty sheet, as PDF.
    """

    name: str
    order: int
    summary: dict[str, str]
    command: str
    source: bytes
    filled: bytes
    blank: bytes


def drawings() -> list[Drawing]:
    """Make every drawing that has an input file, in order."""
    found = [_drawing(path) for path in HERE.glob("*/input.yaml")]
    return sorted(found, key=lambda one: (one.order, one.name))


def made(found: list[Drawing]) -> str:
    """Return what `made.json` holds: of what each picture was made."""
    hashes = {
        one.name: {
            "input": hashlib.sha256(one.source).hexdigest(),
            "page": hashlib.sha256(one.filled).hexdigest(),
            "blank": hashlib.sha256(one.blank).hexdigest(),
        }
        for one in found
    }
    return json.dumps(hashes, indent=2) + "\n"


def readme(found: list[Drawing]) -> str:
    """Return the page that shows every drawing."""
    return "\n".join([HEAD, *(line for one in found for line in _chapter(one))])


def _drawing(path: Path) -> Drawing:
    source = path.read_bytes()
    command = source.decode().splitlines()[1].removeprefix("# ")
    # The command line's own reading of it, so that what stands there can be typed.
    _program, _export, *words = shlex.split(command)
    given = export_command.make_context("export", words).params
    exporter = Registry.installed().get(given["name"])
    made = sos_map.export(
        sos_map.loads(source),
        exporter.name,
        reader=given["reader"],
        child=given["child"],
        date=given["date"],
        options=options_from_text(exporter, given["options"]),
        language=given["language"],
    )
    empty = sos_map.blank(exporter.name, date=given["date"], language="sv")
    return Drawing(
        name=path.parent.name,
        order=exporter.order,
        summary=dict(exporter.summary),
        command=command,
        source=source,
        filled=_pdf(made),
        blank=_pdf(empty),
    )


def _pdf(made: sos_map.Artifact) -> bytes:
    return next(
        file.data for file in made.files if file.media_type == "application/pdf"
    )


def _chapter(one: Drawing) -> Iterator[str]:
    yield f"## {one.name}\n"
    yield f"{one.summary['sv']}<br>\n{one.summary['en']}\n"
    yield f"![{one.name}: the first page]({one.name}/page-1.png)\n"
    yield f"```console\n{one.command}\n```\n"
    yield f"[input.yaml]({one.name}/input.yaml):\n"
    yield f"```yaml\n{one.source.decode()}```\n"
    yield "The empty sheet:\n"
    yield f"```console\nsos-map blank {one.name} --language sv -o ut\n```\n"
    yield f"![{one.name}: the empty sheet]({one.name}/blank.png)\n"


def _picture(data: bytes) -> bytes:
    """Return the first page as PNG."""
    page: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=SCALE).to_pil()
    picture = BytesIO()
    page.quantize(COLOURS).save(picture, "PNG", optimize=True)
    return picture.getvalue()


def main() -> None:
    """Write everything that is made."""
    found = drawings()
    for one in found:
        (HERE / one.name / "page-1.png").write_bytes(_picture(one.filled))
        (HERE / one.name / "blank.png").write_bytes(_picture(one.blank))
    (HERE / "README.md").write_text(readme(found), encoding="utf-8", newline="\n")
    (HERE / "made.json").write_text(made(found), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
