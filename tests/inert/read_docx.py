"""DOCX by zip, lxml and python-docx: known parts, known elements, no way out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from read_back import Read

__all__ = ["read"]

_PARTS = frozenset(
    """
    [Content_Types].xml _rels/.rels docProps/core.xml word/document.xml word/styles.xml
    word/numbering.xml word/settings.xml word/header1.xml word/footer1.xml
    word/_rels/document.xml.rels
    """.split()  # noqa: SIM905 (a list would be a page long)
)
#: What a text may be made of; fields, pictures, objects and links are none of it.
_ELEMENTS = frozenset(
    """
    document body p pPr pStyle r rPr rStyle rtl bidi lang t br tab keepNext sectPr
    headerReference footerReference pgSz pgMar cols titlePg tbl tblPr tblStyle tblW
    tblLook tblLayout tblCaption tblGrid gridCol tr trPr cantSplit tblHeader tc tcPr tcW
    shd hdr ftr fldSimple jc numPr ilvl numId
    """.split()  # noqa: SIM905 (a list would be a page long)
)
_FIELDS = frozenset({" PAGE ", " NUMPAGES "})
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(data: bytes) -> Read:
    """Look at every part; then read as another program does."""
    active: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name not in _PARTS:
                active.append(f"part {name}")
            active += _strange(name, package.read(name))
    document = Document(io.BytesIO(data))
    frame = [_shape(one) for one in document.element.body.iter(qn("w:p"), qn("w:tbl"))]
    return Read(tuple(_leaves(document)), tuple(frame), tuple(active))


def _strange(part: str, data: bytes) -> Iterator[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root: Any = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        yield "a DOCTYPE"
    words = part in ("word/document.xml", "word/header1.xml", "word/footer1.xml")
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield "a comment, an entity or an instruction"
        elif element.get("TargetMode") is not None:
            yield "a relationship that leads out"
        elif words and element.tag.removeprefix(_WORD) not in _ELEMENTS:
            yield f"element {element.tag}"
        elif element.tag == f"{_WORD}fldSimple":
            if element.get(f"{_WORD}instr") not in _FIELDS:
                yield "a field"
        elif element.tag == f"{_WORD}attachedTemplate":
            yield "a template from elsewhere"


def _shape(element: Any) -> str:
    if element.tag == qn("w:tbl"):
        return f"table {len(element.tr_lst)}"
    return str(element.style)


def _leaves(document: Any) -> Iterator[str]:
    yield document.core_properties.title
    for section in document.sections:
        for edge in (section.header, section.footer):
            yield from (paragraph.text for paragraph in edge.paragraphs)
    for element in document.element.body.iter(qn("w:p")):
        yield "".join(_characters(element))


def _characters(paragraph: Any) -> Iterator[str]:
    for element in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        if element.tag == qn("w:t"):
            text = element.text or ""
            kept = element.get(qn("xml:space")) == "preserve"
            yield text if kept else text.strip()  # as Word does
        else:
            yield "\n" if element.tag == qn("w:br") else "\t"
