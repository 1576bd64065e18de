"""Small documents for the tests of readers: a DOCX part by part, a PDF."""

from __future__ import annotations

import io
import zipfile
from typing import Any

__all__ = ["DOCX", "docx", "pdf"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(
    body: str = "<w:p><w:r><w:t>Hej</w:t></w:r></w:p>",
    *,
    when: tuple[int, ...] = (1980, 1, 1, 0, 0, 0),
    comment: bytes = b"",
    **parts: str,
) -> bytes:
    """Return a document with a body, and other parts by their names."""
    file = io.BytesIO()
    given: Any = when
    with zipfile.ZipFile(file, "w") as archive:
        archive.comment = comment
        whole = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        for name, text in {"word/document.xml": whole, **parts}.items():
            archive.writestr(zipfile.ZipInfo(name, given), text)
    return file.getvalue()


def pdf(text: str, about: str = "", more: str = "") -> bytes:
    """Return a PDF of one page that shows a text."""
    content = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("latin-1")
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {more} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {about} >>".encode(),
    ]
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size %d /Root 1 0 R /Info 6 0 R >>" % (len(objects) + 1)
    return made + b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)
