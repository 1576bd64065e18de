"""PDF by pikepdf: no object that acts, and the words of the structure tree."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from read_back import Read

from sos_map_pages.testing import structure_leaves

__all__ = ["read"]

#: Keys and actions by which a PDF does something, or takes something along.
_ACTIVE = frozenset(
    """
    /JavaScript /JS /OpenAction /AA /Launch /URI /GoToR /GoToE /SubmitForm /ImportData
    /ResetForm /Named /Movie /Sound /Rendition /RichMedia /RichMediaSettings /3D /XFA
    /AcroForm /Annots /Annot /EmbeddedFiles /EmbeddedFile /EF /Filespec /AF /Collection
    /Encrypt /Ref /OPI /PS
    """.split()  # noqa: SIM905 (a list would be a page long)
)


def read(data: bytes) -> Read:
    """Open the file, look at every object, and take the words out under their tags."""
    with pikepdf.open(io.BytesIO(data)) as file:
        assert not file.check_pdf_syntax()
        active = [name for one in file.objects for name in _names(one)]
        active += list(_names(file.trailer))
        found = [str(file.docinfo.get("/Title", ""))]
        with file.open_outline() as outline:
            found += [item.title for item in _items(outline.root)]
    found += [leaf.text for leaf in structure_leaves(data)]
    return Read(tuple(found), active=tuple(active))


def _items(items: Any) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _items(item.children)


def _names(value: Any, depth: int = 0) -> Iterator[str]:
    """Return the active names in one object; what it points at has its own turn."""
    if depth and getattr(value, "is_indirect", False):
        return
    if isinstance(value, pikepdf.Name):
        if str(value) in _ACTIVE:
            yield str(value)
    elif isinstance(value, pikepdf.Array):
        for inner in value:
            yield from _names(inner, depth + 1)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for key, inner in value.items():
            if key in _ACTIVE:
                yield key
            yield from _names(inner, depth + 1)
