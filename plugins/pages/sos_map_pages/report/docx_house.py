"""The plain Word template of our own, and zip files whose bytes never vary.

python-docx's own template brings a thumbnail, custom XML and a comment about itself
(privacy §2.3), so the parts are ours: seven, each readable in `house/`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from importlib.resources import files

__all__ = ["house_template", "rezipped"]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = f"{_PACKAGE}relationships/metadata/core-properties"
_PARTS = {
    "word/document.xml": f"{_WORD}document.main+xml",
    "word/styles.xml": f"{_WORD}styles+xml",
    "word/numbering.xml": f"{_WORD}numbering+xml",
    "word/settings.xml": f"{_WORD}settings+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: The earliest moment that a zip file can name.
_DAY = (1980, 1, 1, 0, 0, 0)


def house_template() -> bytes:
    """Return an empty Word document with our styles and nothing else."""
    folder = files(__package__).joinpath("house")
    parts = {
        name: folder.joinpath(name.rpartition("/")[2]).read_bytes() for name in _PARTS
    }
    parts["[Content_Types].xml"] = _content_types().encode()
    parts["_rels/.rels"] = _relationships(
        ((f"{_OFFICE}officeDocument", "word/document.xml"), (_CORE, _PARTS_CORE))
    ).encode()
    names = ("styles", "numbering", "settings")
    parts["word/_rels/document.xml.rels"] = _relationships(
        (f"{_OFFICE}{name}", f"{name}.xml") for name in names
    ).encode()
    return _zip(parts)


_PARTS_CORE = "docProps/core.xml"


def rezipped(data: bytes) -> bytes:
    """Return the same parts with sorted names, one date, and no compression.

    Compressed bytes differ between builds of zlib; stored ones are alike on any
    machine (design §2, promise 4).
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return _zip({name: package.read(name) for name in package.namelist()})


def _zip(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name in sorted(parts):
            info = zipfile.ZipInfo(name, _DAY)
            info.create_system = 0
            info.external_attr = 0
            package.writestr(info, parts[name])
    return buffer.getvalue()


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in _PARTS.items()
    )
    relationships = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}content-types">'
        f'<Default Extension="rels" ContentType="{relationships}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )


def _relationships(pairs: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}relationships">{rows}</Relationships>'
    )
