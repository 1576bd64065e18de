"""Reports to write and read back: one of every block, and hostile ones."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from sos_map.testing import HOSTILE_TEXTS
from sos_map_pages.report import Bullets, Heading, Item, Line, Report, Span, Table

__all__ = ["HOSTILE_TEXTS", "hostile_report", "line", "report_of", "soffice_text"]


def line(text: str) -> Line:
    """Return a plain paragraph."""
    return Line((Span(text),))


def report_of(*texts: str, language: str = "sv") -> Report:
    """Return a report that has each text in a paragraph, a list, a quote and a cell."""
    blocks: list[Heading | Line | Bullets | Table] = []
    for number, text in enumerate(texts, 1):
        blocks += [
            Heading(f"h{number}", 1, f"Rubrik {number}"),
            line(text),
            Bullets((Item((line(text), Line((Span(text),), "source"))),)),
            Line(
                (Span("Barnet", kind="strong"), Span(": "), Span(text, "ar", "quote"))
            ),
            Table("Tabell", ("A", "B"), (((line(text),), (line(text), line("b"))),)),
        ]
    return Report(
        title="Underlag",
        language=language,
        date="2026-01-16",
        status="UTKAST",
        page_line="Sida {page} ({pages})",
        rows=(Line((Span("Barn", kind="strong"), Span(": Ebba"))),),
        blocks=tuple(blocks),
    )


def hostile_report() -> Report:
    """Return a report of nothing but hostile texts."""
    return report_of(*HOSTILE_TEXTS)


def soffice_text(data: bytes, folder: Path) -> str:
    """Return what LibreOffice reads in a Word document; skip where there is none."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    source = folder / "in.docx"
    source.write_bytes(data)
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "in.txt").read_text("utf-8")
