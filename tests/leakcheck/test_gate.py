"""An export whose bytes hold something hidden is refused, and tells no secret."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest
from containers import PLACES, drawn, picture, zipped
from family import CASE, DAY, NAME, READER, STATEMENT

from sos_map import Exporter, ExportRefused, File, blank, export

SECRETS = (NAME, "Lindqvist", "Åsa", STATEMENT)


def exporter(*files: File) -> Exporter:
    return Exporter(name="mine", summary={"en": "Mine."}, render=lambda _r: files)


def refused(*files: File) -> ExportRefused:
    with pytest.raises(ExportRefused) as caught:
        export(CASE, exporter(*files), reader=READER, date=DAY)
    return caught.value


def made(*files: File) -> tuple[File, ...]:
    return export(CASE, exporter(*files), reader=READER, date=DAY).files


def test_a_find_refuses_every_file_and_names_each_place():
    clean = File.text("a.txt", "text/plain", "Sara läser.")
    leaky = File.text("b.txt", "text/plain", f"Hej\n{NAME}")
    error = refused(clean, leaky, File("c.pdf", "application/pdf", drawn(STATEMENT)))
    told = [(p.code, p.path, dict(p.detail)) for p in error.problems]
    assert told == [
        ("leak-found", "$.people[2].name", {"file": "b.txt", "where": "line[2]"}),
        ("leak-found", "$.strengths[1].text", {"file": "c.pdf", "where": "page[1]"}),
        (
            "leak-found",
            "$.strengths[1].text",
            {"file": "c.pdf", "where": "streams[2]/drawn"},
        ),
    ]
    assert error.exit_code == 7
    assert [file.data for file in made(clean)] == [clean.data]


@pytest.mark.parametrize("place", PLACES)
def test_no_message_repeats_what_was_found(place):
    error = refused(File("a.bin", "application/x", PLACES[place](NAME)))
    told = str(error) + repr(error) + "".join(traceback.format_exception(error))
    for problem in error.problems:
        told += repr(problem) + problem.sentence("sv") + problem.sentence("en")
    for secret in SECRETS:
        assert secret.casefold() not in told.casefold()


def test_a_files_name_is_not_told_where_it_is_the_leak():
    error = refused(File.text("lindqvist.txt", "text/plain", "x"))
    assert dict(error.problems[0].detail) == {"file": "1", "where": "name"}
    assert "lindqvist" not in str(error)


def test_what_the_view_says_may_be_said_and_what_every_page_says():
    words = "Sara läser varje kväll. Ebba. Trygghet, oro, april, people, strengths."
    made(File.text("a.txt", "text/plain", words))


def test_an_agencys_own_words_are_no_leak(tmp_path):
    """They stand on every reader's page, whatever is hidden."""
    words = {"sv": {"outline.title": "Fjärilsvägen"}}
    found = export(CASE, "outline", reader=READER, date=DAY, words=words).files
    assert "Fjärilsvägen" in found[0].data.decode()


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj <</Encrypt 2 0 R>> endobj",
        b"PK\x03\x04 and no more",
        zipped(a=zipped(b=b"x")),
        b'<?xml version="1.0"?><a><b></a>',
    ],
    ids=["locked", "damaged", "nested", "not-xml"],
)
def test_what_cannot_be_opened_is_refused(data):
    error = refused(File("a.bin", "application/x", data))
    assert {problem.code for problem in error.problems} == {"leak-unread"}


def test_a_picture_passes_and_the_operator_is_told():
    data = picture(format="PNG")
    artifact = export(
        CASE, exporter(File("a.png", "image/png", data)), reader=READER, date=DAY
    )
    assert [(one.file, one.why) for one in artifact.unread] == [(1, "picture")]


@pytest.mark.parametrize("json_", [False, True])
def test_the_command_tells_of_a_picture(tmp_path, capsys, json_):
    from sos_map.cli.delivery import deliver

    data = picture(format="PNG")
    made = export(
        CASE, exporter(File("a.png", "image/png", data)), reader=READER, date=DAY
    )
    kept = str(tmp_path / "kvitton")
    deliver(made, str(tmp_path / "ut"), force=False, json_=json_, receipts=kept)
    told = capsys.readouterr()
    assert made.files[0].name in told.err
    assert ('"why": "picture"' in told.out) == json_


def test_a_blank_sheet_is_about_nobody():
    sheet = Exporter(
        name="mine",
        summary={"en": "Mine."},
        render=lambda _r: [],
        blank=lambda _r: [File.text("a.txt", "text/plain", "x")],
    )
    assert blank(sheet, date=DAY).files[0].name == "a.txt"


def test_the_command_writes_nothing(tmp_path, monkeypatch, capsys):
    from sos_map.cli import export_command, sos_map
    from sos_map.cli.leaving import leave
    from sos_map.exporting import registry
    from sos_map.files.canonical import dumps

    leaky = exporter(File.text("a.txt", "text/plain", NAME))
    here = registry.Registry.of([leaky])
    monkeypatch.setattr(registry.Registry, "installed", classmethod(lambda _c: here))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    Path("k.json").write_bytes(dumps(CASE))
    line = ["export", "k.json", "--as", "mine", "--for", READER, "--date", DAY]
    assert export_command.command.name == "export"
    assert leave(sos_map, [*line, "-o", "ut"]) == 7
    assert leave(sos_map, [*line, "-o", "-", "--json"]) == 7
    told = capsys.readouterr()
    assert "leak-found" in told.err
    assert "leak-found" in told.out
    assert not Path("ut").exists()
    for secret in SECRETS:
        assert secret not in told.out + told.err
