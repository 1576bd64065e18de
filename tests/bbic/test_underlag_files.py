"""The files of the underlag: their names, their bytes, what other programs read."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import attrs
import pytest
from bbic_samples import request_of
from docx import Document

from sos_map import Request, load, view
from sos_map.testing import HOSTILE_TEXTS
from sos_map_bbic import EXPORTER, underlag_report
from sos_map_pages.report import words

_EKWALL = Path(__file__).parents[2] / "docs" / "examples" / "ekwall.yaml"


def files_of(request: Request) -> dict[str, bytes]:
    return {file.name: file.data for file in EXPORTER.render(request)}


def ekwall(child: str, language: str) -> Request:
    shown = view(load(_EKWALL), "team", "2026-01-16", child=child)
    return request_of(shown.case, language=language, child=shown.child)


def compared(text: str) -> list[str]:
    """Return words without the marks that LibreOffice puts before list items."""
    return text.replace("\ufeff", "").replace("•", "").split()


def test_there_are_four_files_with_neutral_names() -> None:
    assert list(files_of(request_of())) == [
        "underlag.docx",
        "underlag-text.txt",
        "underlag-matrix.md",
        "underlag-remains.md",
    ]


def test_the_same_request_gives_the_same_bytes() -> None:
    assert files_of(request_of()) == files_of(request_of())


def test_the_overview_has_a_row_for_each_of_the_twelve_areas() -> None:
    matrix = files_of(request_of())["underlag-matrix.md"].decode()
    rows = [row for row in matrix.splitlines() if row.startswith("|")]
    assert len(rows) == 14
    assert "blir ensam igen" not in matrix
    safety = next(row for row in rows if "Säkerhet" in row)
    assert "Sonja sov på soffan" in safety
    assert "polisrapport" in safety


def test_the_list_of_what_remains_is_also_the_end_of_the_document() -> None:
    remains = files_of(request_of())["underlag-remains.md"].decode()
    document = Document(io.BytesIO(files_of(request_of())["underlag.docx"]))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for words_ in ("Något hände i juli", "Otydlig rad från tavlan"):
        assert words_ in remains
        assert words_ in text.partition("12. Förslag till beslut")[2]


@pytest.mark.parametrize("child", ["ebba", "milo"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_ekwall_paper_is_read_by_libreoffice_as_written(
    child: str, language: str, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    request = ekwall(child, language)
    (tmp_path / "in.docx").write_bytes(files_of(request)["underlag.docx"])
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    target = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run(
        [office, profile, "--headless", *target, str(tmp_path / "in.docx")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    read = (tmp_path / "in.txt").read_text("utf-8")
    assert compared(read) == compared("\n".join(words(underlag_report(request))))


def test_the_other_childs_words_are_not_in_a_childs_paper() -> None:
    text = files_of(ekwall("milo", "sv"))["underlag-text.txt"].decode()
    assert "Johan slog Ebba på kinden" not in text
    assert "fotboll" not in text.replace("fotbollstränare", "")


@pytest.mark.parametrize("hostile", HOSTILE_TEXTS)
def test_a_hostile_name_and_text_survive_in_the_files(hostile: str) -> None:
    case = request_of().view.case
    people = tuple(attrs.evolve(person, name=hostile) for person in case.people)
    harms = tuple(attrs.evolve(harm, text=hostile) for harm in case.harms)
    made = files_of(request_of(attrs.evolve(case, people=people, harms=harms)))
    assert hostile in made["underlag-text.txt"].decode()
    document = Document(io.BytesIO(made["underlag.docx"]))
    assert any(hostile in paragraph.text for paragraph in document.paragraphs)
