"""Every place in every kind of file where words can stand: made with words put in."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

import docx
import pikepdf
from PIL import Image, PngImagePlugin

Make = Callable[[str], bytes]


def svg(inside: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="10">{inside}</svg>'
    ).encode()


def page(inside: str) -> bytes:
    return f"<!DOCTYPE html><html><body>{inside}<br></body></html>".encode()


def word(change: Callable[[docx.document.Document], None]) -> bytes:
    document = docx.Document()
    document.core_properties.author = ""
    change(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def word_and(name: str, data: bytes) -> bytes:
    """Return a Word file with one more member."""
    made = io.BytesIO(word(lambda _document: None))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr(name, data)
    return made.getvalue()


def zipped(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def with_comment(text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", b"x")
        archive.comment = text.encode()
    return made.getvalue()


def paper(
    draw: bytes = b"", change: Callable[[pikepdf.Pdf], None] | None = None
) -> bytes:
    """Return a PDF of one page on which something is drawn, changed afterwards."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    content = pikepdf.Stream(pdf, b"BT /F1 12 Tf 50 700 Td 14 TL " + draw + b" ET")
    pdf.add_blank_page(page_size=(600, 800))
    pdf.pages[0].Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F1=pdf.make_indirect(font))
    )
    pdf.pages[0].Contents = pdf.make_indirect(content)
    if change is not None:
        change(pdf)
    made = io.BytesIO()
    pdf.save(
        made,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=True,
    )
    return made.getvalue()


def _literal(text: str) -> bytes:
    return b"(" + text.encode("cp1252").replace(b"(", b"\\(") + b")"


def drawn(text: str) -> bytes:
    return paper(_literal(text) + b" Tj")


def kerned(text: str) -> bytes:
    """Every letter is moved by itself."""
    letters = b" -20 ".join(_literal(letter) for letter in text)
    return paper(b"[" + letters + b"] TJ")


def on_two_lines(text: str) -> bytes:
    """Broken inside a word, with a hyphen."""
    half = len(text) - 4
    return paper(
        _literal(text[:half] + "-") + b" Tj T* " + _literal(text[half:]) + b" Tj"
    )


def about(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = text

    return paper(change=change)


def xmp(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata() as data:
            data["dc:description"] = text

    return paper(change=change)


def alternative(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        figure = pdf.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.Figure, Alt=text, ActualText="x")
        )
        pdf.Root.StructTreeRoot = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=figure)
        )

    return paper(change=change)


def attached(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        data = f"<a>{escape(text)}</a>".encode("utf-16")
        pdf.attachments["a.xml"] = pikepdf.AttachedFileSpec(pdf, data)

    return paper(change=change)


def attachment_name(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["a"] = pikepdf.AttachedFileSpec(pdf, b"x", filename=text)

    return paper(change=change)


def bookmark(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(text, 0))

    return paper(change=change)


def noted(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[0, 0, 9, 9],
            Contents=text,
        )
        pdf.pages[0].Annots = [pdf.make_indirect(note)]

    return paper(change=change)


def form_field(text: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="a", V=text)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[pdf.make_indirect(field)])

    return paper(change=change)


def picture(**info: object) -> bytes:
    made = io.BytesIO()
    Image.new("1", (4, 4)).save(made, **info)  # type: ignore[arg-type]
    return made.getvalue()


def png_text(text: str, *, packed: bool, wide: bool) -> bytes:
    info = PngImagePlugin.PngInfo()
    if wide:
        info.add_itxt("a", text, zip=packed)
    else:
        info.add_text("a", text, zip=packed)
    return picture(format="PNG", pnginfo=info)


def tiff(text: str, encoding: str = "utf-8") -> bytes:
    """Return Exif data with one description."""
    words = text.encode(encoding) + b"\0\0"
    tag = 0x9C9B if encoding == "utf-16-le" else 0x010E
    entry = struct.pack("<HHHIII", 1, tag, 1, len(words), 26, 0)
    return b"Exif\0\0II*\0\x08\0\0\0" + entry + words


def exif(text: str, encoding: str = "utf-8") -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, format="JPEG", exif=tiff(text, encoding))
    return made.getvalue()


def jpeg_comment(text: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, format="JPEG", comment=text)
    return made.getvalue()


def odd(text: bytes) -> bytes:
    """Bytes of no known kind around a text."""
    return b"\x00\x01\x02\xfe\xff\x80" * 9 + b"\x01" + text + b"\x07\x9c\x80\x00" * 9


def data_address(text: str) -> str:
    inner = base64.b64encode(f"<a>{escape(text)}</a>".encode()).decode()
    return f"data:image/svg+xml;base64,{inner}"


def escaped(text: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in text)


def hidden_member(text: str) -> bytes:
    """An archive from whose directory a member was taken out, but not its bytes."""
    data = zipped(**{"a.txt": b"x", "b.txt": b"y"})
    end = data.rfind(b"PK\x05\x06")
    before = data[: data.find(b"PK\x01\x02")]
    gap = zlib.compress(text.encode())
    moved = bytearray(before + gap + data[len(before) :])
    struct.pack_into("<I", moved, end + len(gap) + 16, len(before) + len(gap))
    return bytes(moved)


PLACES: dict[str, Make] = {
    "text": lambda t: f"Hej\n{t}!\n".encode(),
    "text-latin-1": lambda t: f"Hej på dig {t}!\n".encode("latin-1"),
    "text-utf-16": lambda t: t.encode("utf-16"),
    "text-utf-16-unmarked": lambda t: f"Hej {t}".encode("utf-16-le"),
    "text-utf-32": lambda t: t.encode("utf-32"),
    "text-over-lines": lambda t: t.replace(" ", "\n   ").encode(),
    "text-soft-hyphens": lambda t: "\u00ad".join(t).encode(),
    "text-capitals": lambda t: t.upper().encode(),
    "text-decomposed": lambda t: t.replace("Å", "A\u030a").encode(),
    "json": lambda t: json.dumps({"a": [t]}).encode(),
    "json-key": lambda t: json.dumps({t: 1}).encode(),
    "json-twice-a-key": lambda t: f'{{"a": {json.dumps(t)}, "a": 2}}'.encode(),
    "address": lambda t: f"[x](http://a.se/?q={quote(t)})".encode(),
    "rtf": lambda t: (
        "{\\rtf1 " + "".join(f"\\'{b:02x}" for b in t.encode("cp1252")) + "}"
    ).encode(),
    "mail": lambda t: (
        "Subject: x\n\n"
        + "".join(f"={b:02X}" if b > 126 else chr(b) for b in t.encode())
    ).encode(),
    "gzip": lambda t: gzip.compress(t.encode()),
    "svg-text": lambda t: svg(f"<text>{escape(t)}</text>"),
    "svg-two-texts": lambda t: svg(
        "".join(f"<text>{escape(w)}</text>" for w in t.split())
    ),
    "svg-cut-by-a-font": lambda t: svg(
        f"<text>{escape(t[:2])}<tspan>{escape(t[2:])}</tspan></text>"
    ),
    "svg-title": lambda t: svg(f"<title>{escape(t)}</title>"),
    "svg-desc": lambda t: svg(f"<desc>{escape(t)}</desc>"),
    "svg-attribute": lambda t: svg(f"<g data-name={quoteattr(t)}/>"),
    "svg-id": lambda t: svg(f'<g id="{t.replace(" ", "_")}"/>'),
    "svg-label": lambda t: svg(f"<g aria-label={quoteattr(t)}/>"),
    "svg-comment": lambda t: svg(f"<!-- {t} -->"),
    "svg-instruction": lambda t: svg(f"<?app {t}?>"),
    "svg-cdata": lambda t: svg(f"<text><![CDATA[{t}]]></text>"),
    "svg-metadata": lambda t: svg(f'<metadata><a xmlns="u:x">{t}</a></metadata>'),
    "svg-style": lambda t: svg(f"<style>/* {t} */</style>"),
    "svg-data-address": lambda t: svg(f'<image href="{data_address(t)}"/>'),
    "svg-data-in-style": lambda t: svg(
        f"<style>a{{background:url({data_address(t)})}}</style>"
    ),
    "svg-entity": lambda t: (
        f'<!DOCTYPE svg [<!ENTITY a "{t}">]><svg xmlns="http://www.w3.org/2000/svg"/>'
    ).encode(),
    "svg-after-the-end": lambda t: svg("") + t.encode(),
    "svg-utf-16": lambda t: (
        f'<?xml version="1.0" encoding="UTF-16"?><svg><text>{t}</text></svg>'
    ).encode("utf-16"),
    "html-text": lambda t: page(escape(t)),
    "html-entities": lambda t: page(escaped(t)),
    "html-named-entities": lambda t: page(
        html.escape(t).replace("Å", "&Aring;").replace("ä", "&auml;")
    ),
    "html-comment": lambda t: page(f"<!-- {t} -->"),
    "html-attribute": lambda t: page(f'<img alt="{escaped(t)}">'),
    "html-script": lambda t: page(f"<script>x = {json.dumps(t)}</script>"),
    "html-cut-by-a-font": lambda t: page(f"<b>{t[:2]}</b>{t[2:]}"),
    "dot-label": lambda t: f'digraph {{ a [label="{t}"] }}'.encode(),
    "dot-lines": lambda t: (
        'digraph { a [label="' + t.replace(" ", "\\n") + '"] }'
    ).encode(),
    "dot-comment": lambda t: f"// {t}\ndigraph {{ a -> b }}".encode(),
    "dot-name": lambda t: f'digraph {{ "{t}" -> b }}'.encode(),
    "docx-text": lambda t: word(lambda d: d.add_paragraph(t)),
    "docx-cut-by-a-font": lambda t: word(
        lambda d: d.add_paragraph(t[:2]).add_run(t[2:])
    ),
    "docx-core": lambda t: word(lambda d: setattr(d.core_properties, "author", t)),
    "docx-header": lambda t: word(lambda d: d.sections[0].header.add_paragraph(t)),
    "docx-comment": lambda t: word(
        lambda d: d.add_comment(d.add_paragraph("x").add_run("y"), text=t)
    ),
    "docx-commenter": lambda t: word(
        lambda d: d.add_comment(d.add_paragraph("x").add_run("y"), "z", author=t)
    ),
    "docx-custom-xml": lambda t: word_and(
        "customXml/item9.xml", f"<a>{escape(t)}</a>".encode()
    ),
    "docx-custom-property": lambda t: word_and(
        "docProps/custom.xml", f"<a name={quoteattr(t)}/>".encode()
    ),
    "docx-thumbnail-name": lambda t: word_and(f"docProps/{t}.jpeg", b"\xff\xd8\xff"),
    "docx-picture": lambda t: word_and("word/media/image1.jpeg", exif(t)),
    "docx-embedded-pdf": lambda t: word_and("word/embeddings/a.bin", drawn(t)),
    "zip-member": lambda t: zipped(**{"a.txt": t.encode()}),
    "zip-member-name": lambda t: zipped(**{f"{t}.xml": b"<a/>"}),
    "zip-folder-name": lambda t: zipped(**{f"{t}/a.xml": b"<a/>"}),
    "zip-comment": with_comment,
    "zip-after-the-end": lambda t: zipped(**{"a.txt": b"x"}) + t.encode(),
    "zip-before-the-beginning": lambda t: t.encode() + zipped(**{"a.txt": b"x"}),
    "zip-member-taken-out": hidden_member,
    "pdf-text": drawn,
    "pdf-kerning": kerned,
    "pdf-two-lines": on_two_lines,
    "pdf-info": about,
    "pdf-xmp": xmp,
    "pdf-alt": alternative,
    "pdf-attachment": attached,
    "pdf-attachment-name": attachment_name,
    "pdf-bookmark": bookmark,
    "pdf-note": noted,
    "pdf-form": form_field,
    "pdf-comment": lambda t: drawn("x").replace(
        b"startxref", b"% " + t.encode() + b"\nstartxref"
    ),
    "pdf-between-objects": lambda t: drawn("x").replace(
        b"startxref", t.encode() + b"\nstartxref"
    ),
    "pdf-after-the-end": lambda t: drawn("x") + t.encode(),
    "pdf-saved-over": lambda t: (
        drawn("x")
        + b"\n9 0 obj\n<</Contents <"
        + t.encode("utf-16").hex().encode()
        + b">>>\nendobj\n%%EOF\n"
    ),
    "png-text": lambda t: png_text(t, packed=False, wide=False),
    "png-packed-text": lambda t: png_text(t, packed=True, wide=False),
    "png-wide-text": lambda t: png_text(t, packed=False, wide=True),
    "png-packed-wide-text": lambda t: png_text(t, packed=True, wide=True),
    "png-exif": lambda t: picture(format="PNG", exif=tiff(t)),
    "png-after-the-end": lambda t: picture(format="PNG") + t.encode(),
    "jpeg-exif": exif,
    "jpeg-exif-utf-16": lambda t: exif(t, "utf-16-le"),
    "jpeg-comment": jpeg_comment,
    "jpeg-after-the-end": lambda t: jpeg_comment("x") + t.encode(),
    "gif-comment": lambda t: picture(format="GIF", comment=t.encode()),
    "odd-bytes": lambda t: odd(t.encode()),
    "odd-bytes-latin-1": lambda t: odd(t.encode("latin-1")),
    "odd-bytes-utf-16": lambda t: odd(t.encode("utf-16-le")),
    "odd-bytes-utf-16-big": lambda t: odd(t.encode("utf-16-be")),
    "odd-bytes-deflated": lambda t: odd(zlib.compress(t.encode())),
}
