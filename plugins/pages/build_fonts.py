"""Build the shipped fonts from packed @fontsource packages (drawings §1.3).

Run by a maintainer, never at install or run time, on a folder that holds the
results of ``npm pack`` for the packages in ``FAMILIES``::

    python build_fonts.py /tmp/tarballs sos_map_pages/fonts

The same tarballs and the same fontTools give the same bytes. The pin file
``fonts.sha256`` is written last, in the format of ``sha256sum``.
"""

from __future__ import annotations

import hashlib
import io
import os
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

# fontTools stamps `modified` from the clock unless told otherwise; this must be
# set before it is imported.
os.environ["SOURCE_DATE_EPOCH"] = "1704067200"

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

# package, name of our files, name of the family, subsets, weights
FAMILIES: tuple[
    tuple[str, str, str, tuple[str, ...], tuple[int, ...]],
    ...,
] = (
    (
        "andika",
        "Andika",
        "Andika",
        ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "vietnamese"),
        (400, 700),
    ),
    ("lexend", "Lexend", "Lexend", ("latin", "latin-ext", "vietnamese"), (400, 700)),
    (
        "atkinson-hyperlegible-next",
        "AtkinsonHyperlegibleNext",
        "Atkinson Hyperlegible Next",
        ("latin", "latin-ext"),
        (400, 700),
    ),
    # Only the Arabic subset: Latin letters come from the font before it.
    ("vazirmatn", "Vazirmatn", "Vazirmatn", ("arabic",), (400, 700)),
    ("noto-emoji", "NotoEmoji", "Noto Emoji", ("emoji",), (400,)),
)

# 2024-01-01 in seconds since 1904, the epoch of the `head` table.
CONSTANT_TIME = 1704067200 + 2082844800

# `liga` would hide the f and the i of "fick" from early readers and from text
# extraction; Arabic needs `rlig`, which stays.
DROPPED = {"liga"}


def main(tarballs: Path, target: Path) -> None:
    """Build every font and write the pins."""
    target.mkdir(parents=True, exist_ok=True)
    for package, stem, family, subsets, weights in FAMILIES:
        archive = only(tarballs.glob(f"fontsource-{package}-[0-9]*.tgz"))
        with tarfile.open(archive) as packed:
            licence = read(packed, "package/LICENSE")
            (target / f"{stem}-OFL.txt").write_bytes(licence)
            for weight in weights:
                stems = [f"{package}-{subset}-{weight}-normal" for subset in subsets]
                parts = [read(packed, f"package/files/{s}.woff") for s in stems]
                font = tidy(merged(parts), family, weight)
                save(font, target / f"{stem}-{weight}.ttf")
    pins = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(target.glob("*.ttf"))
    ]
    (target / "fonts.sha256").write_text("".join(pins), encoding="ascii", newline="\n")


def only(paths: Any) -> Path:
    """Return the one path there is."""
    (path,) = paths
    return Path(path)


def read(packed: tarfile.TarFile, name: str) -> bytes:
    """Return one member of an archive."""
    member = packed.extractfile(name)
    if member is None:
        raise FileNotFoundError(name)
    return member.read()


def merged(parts: list[bytes]) -> TTFont:
    """Merge the subsets of one family and weight into one font.

    With several files for one family, renderers pick one of them and take the
    rest from any other family without a word.
    """
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, part in enumerate(parts):
            font = TTFont(io.BytesIO(part))
            font.flavor = None
            for table in ("STAT", "gasp", "vhea", "vmtx", "DSIG"):
                if table in font:
                    del font[table]
            name = str(Path(folder) / f"{number}.ttf")
            font.save(name)
            names.append(name)
        return TTFont(names[0]) if len(names) == 1 else Merger().merge(names)


def tidy(font: TTFont, family: str, weight: int) -> TTFont:
    """Name the font plainly, drop `liga`, stop its clocks."""
    style = "Bold" if weight == 700 else "Regular"
    full = f"{family} {style}"
    table = font["name"]
    keep = {0, 13, 14}
    table.names = [record for record in table.names if record.nameID in keep]
    for name_id, value in (
        (1, family),
        (2, style),
        (3, full),
        (4, full),
        (6, full.replace(" ", "")),
    ):
        table.setName(value, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if weight == 700 else 0x40
    font["head"].macStyle = 1 if weight == 700 else 0
    font["head"].created = font["head"].modified = CONSTANT_TIME
    if "GSUB" in font:
        drop_features(font["GSUB"].table)
    return font


def drop_features(gsub: Any) -> None:
    """Empty the unwanted features; their records stay, so indices stay right."""
    if gsub.FeatureList is None:
        return
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag in DROPPED:
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


def save(font: TTFont, path: Path) -> None:
    """Write the file through memory, without the clock."""
    font.recalcTimestamp = False
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=True)
    path.write_bytes(buffer.getvalue())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
