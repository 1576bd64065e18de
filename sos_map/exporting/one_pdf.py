"""Several PDFs as one: pages, structure tree and bookmarks, with nothing retyped.

Each paper is a part of the new document, in its own structure element, so that a
screen reader reads the pack as it would read the papers one after the other. What the
papers promise of themselves (PDF/UA, PDF/A) the pack promises if all of them do.
"""

from __future__ import annotations

import base64
import contextlib
import datetime
import hashlib
import io
from collections.abc import Sequence
from typing import Any

__all__ = ["joined"]

_PAGES = "{http://ns.adobe.com/xap/1.0/t/pg/}NPages"
#: What a file says it conforms to, in its metadata.
_PROMISES = ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")


def joined(papers: Sequence[bytes], *, title: str, date: datetime.date) -> bytes:
    """Return PDFs as one, in their order, each under a bookmark with its own title.

    Equal papers give equal bytes. Links inside a paper go on working unless they go
    by a name; forms and attachments are left out.

    Args:
        papers: Whole PDF files; one at least.
        title: The title of the new document.
        date: The date that it declares; no clock is asked.

    Raises:
        pikepdf.PdfError: one of them is no PDF.
    """
    import pikepdf

    whole = pikepdf.new()
    tree = _Tree(whole)
    with contextlib.ExitStack() as open_files:
        sources = [
            open_files.enter_context(pikepdf.open(io.BytesIO(data))) for data in papers
        ]
        with whole.open_outline() as outline:
            for source in sources:
                first = len(whole.pages)
                whole.pages.extend(source.pages)
                outline.root.append(pikepdf.OutlineItem(_title(source), first))
                tree.take(source, first)
        tree.plant(everywhere=len(tree.parts) == len(sources))
        _describe(whole, sources, title, date, fingerprint=_fingerprint(papers))
        made = io.BytesIO()
        _end_streams_certainly(whole)
        whole.save(
            made,
            deterministic_id=True,
            min_version="1.7",
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
    return made.getvalue()


class _Tree:
    """The structure trees of several papers, growing together."""

    def __init__(self, whole: Any) -> None:
        import pikepdf

        self.whole = whole
        self.parts: list[Any] = []
        self._roles = pikepdf.Dictionary()
        #: From a page, or a link on it, to the elements that hold its pieces.
        self._parents: Any = pikepdf.Array()
        self._next = 0

    def take(self, source: Any, first: int) -> None:
        """Bring a paper's tree over; its pages are there from `first` on."""
        import pikepdf

        root = source.Root.get("/StructTreeRoot")
        if root is None:
            return
        # After its pages, so that what elements point to is the pages brought over.
        root = self.whole.copy_foreign(source.make_indirect(root))
        numbers: dict[int, int] = {}
        if "/ParentTree" in root:
            for number, holders in sorted(pikepdf.NumberTree(root.ParentTree).items()):
                numbers[number] = self._next
                self._parents.append(self._next)
                self._parents.append(holders)
                self._next += 1
        for page in self.whole.pages[first:]:
            _renumber(page.obj, "/StructParents", numbers)
            for note in page.obj.get("/Annots", ()):
                _renumber(note, "/StructParent", numbers)
        for name, role in root.get("/RoleMap", {}).items():
            self._roles[name] = role
        kids = root.get("/K", pikepdf.Array())
        kids = kids if isinstance(kids, pikepdf.Array) else pikepdf.Array([kids])
        part = self._element("/Part", kids)
        if "/Lang" in source.Root:
            part.Lang = str(source.Root.Lang)
        self.parts.append(part)

    def plant(self, *, everywhere: bool) -> None:
        """Put what was taken under one document, tagged if all of it is."""
        import pikepdf

        if not self.parts:
            return
        document = self._element("/Document", pikepdf.Array(self.parts))
        root = self.whole.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.StructTreeRoot,
                K=pikepdf.Array([document]),
                ParentTree=pikepdf.Dictionary(Nums=self._parents),
                ParentTreeNextKey=self._next,
                RoleMap=self._roles,
            )
        )
        document.P = root
        self.whole.Root.StructTreeRoot = root
        self.whole.Root.MarkInfo = pikepdf.Dictionary(Marked=everywhere, Suspects=False)

    def _element(self, kind: str, kids: Any) -> Any:
        import pikepdf

        element = self.whole.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.StructElem, S=pikepdf.Name(kind), K=kids
            )
        )
        for kid in kids:
            kid.P = element
        return element


def _renumber(thing: Any, name: str, numbers: dict[int, int]) -> None:
    if name in thing:
        thing[name] = numbers[int(thing[name])]


def _title(source: Any) -> str:
    return str(source.docinfo.get("/Title", "")) or "-"


def _describe(
    whole: Any, sources: list[Any], title: str, date: datetime.date, *, fingerprint: str
) -> None:
    """Say what the document is, from what the first paper says of itself."""
    first = sources[0]
    for key in ("/ViewerPreferences", "/OutputIntents", "/Metadata"):
        if key in first.Root:
            value = first.make_indirect(first.Root[key])
            whole.Root[key] = whole.copy_foreign(value)
    if "/Lang" in first.Root:
        whole.Root.Lang = str(first.Root.Lang)
    with _metadata(whole) as said:
        for name in _PROMISES:
            if len({_said(one, name) for one in sources}) > 1:
                said.pop(name, None)
        said.pop("xmpMM:History", None)
        said["dc:title"] = title
        said["xmp:CreateDate"] = said["xmp:ModifyDate"] = f"{date}T00:00:00Z"
        said["xmpMM:InstanceID"] = said["xmpMM:DocumentID"] = fingerprint
        said[_PAGES] = str(len(whole.pages))
        said["xmp:CreatorTool"] = "sos-map"
    info = whole.docinfo
    info["/Title"], info["/Creator"] = title, "sos-map"
    info["/CreationDate"] = info["/ModDate"] = f"D:{date:%Y%m%d}000000Z"


def _end_streams_certainly(whole: Any) -> None:
    """Let no stream end with a carriage return: with the line feed after it, that is
    read as one line end, and the stream as one byte shorter (ISO 19005-2, 6.1.7.1).

    How compressed bytes end is settled by what they hold, so those few stay plain.
    """
    import pikepdf

    for thing in whole.objects:
        if isinstance(thing, pikepdf.Stream) and _doubtful(thing):
            plain = thing.read_bytes()
            thing.write(plain + b"\n" if plain.endswith(b"\r") else plain)


def _doubtful(stream: Any) -> bool:
    return bool(stream.read_raw_bytes().endswith(b"\r"))


def _fingerprint(papers: Sequence[bytes]) -> str:
    made = hashlib.sha256()
    for data in papers:
        made.update(hashlib.sha256(data).digest())
    return base64.b64encode(made.digest()[:16]).decode()


def _metadata(file: Any) -> Any:
    return file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)


def _said(source: Any, name: str) -> str | None:
    with _metadata(source) as said:
        value: str | None = said.get(name)
    return value
