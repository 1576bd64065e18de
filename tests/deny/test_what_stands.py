"""The deny tables look where they say that they look."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest
from deny_tables import FAMILIES
from what_stands import finds, texts_in

from sos_map import export, load
from sos_map.exporting.registry import Registry


def zipped(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = b"kommentar Kvarnbacken"
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def document(**about: str) -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        with pdf.open_metadata() as xmp:
            xmp["dc:description"] = "Beskrivning Smedjegatan"
        for name, text in about.items():
            pdf.docinfo[f"/{name}"] = text
        pdf.Root.Lang = pikepdf.String("Språk Repslagargränd")
        pdf.attachments["bilaga.txt"] = b"Hamngatan"
        pdf.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("sanna-ahlgren.svg", b"<svg/>", "sanna-ahlgren"),
        ("a.txt", "Hon bor på Kvarn-\nbacken nu.".encode(), "Kvarnbacken nu"),
        ("a.txt", b"Kvarnbacken\n  nio", "Kvarnbacken nio"),
        ("a.txt", b"KVARNBACKEN", "Kvarnbacken"),
        ("a.txt", "född 2 april 2016".encode(), "2016-04-02"),
        ("a.txt", b"born 2 April 2016", "2016-04-02"),
        ("a.txt", b"20160402-****", "2016-04-02"),
        ("a.bin", "Kvarnbacken".encode("utf-16-le"), "Kvarnbacken"),
        ("a.svg", b"<svg><a title='Kvarnbacken'/></svg>", "Kvarnbacken"),
        ("a.svg", b"<svg><t>Kvarn<b/>backen</t></svg>", "Kvarnbacken"),
        ("a.svg", b"<svg><t>Kvarn&#98;acken</t></svg>", "Kvarnbacken"),
        ("a.svg", b"<svg><!-- Kvarnbacken --></svg>", "Kvarnbacken"),
        ("a.zip", zipped(inne=b"Repslagargata"), "Repslagargata"),
        ("a.zip", zipped(Smedjegatan=b""), "Smedjegatan"),
        ("a.zip", zipped(inne=b""), "Kvarnbacken"),
        ("a.zip", zipped(inne=zipped(inne=b"Hamngatan")), "Hamngatan"),
        ("a.pdf", document(Title="Sanna Ahlgren"), "Sanna Ahlgren"),
        ("a.pdf", document(), "Smedjegatan"),
        ("a.pdf", document(), "Repslagargränd"),
        ("a.pdf", document(), "Hamngatan"),
    ],
)
def test_a_word_is_found_where_it_is_wrapped(name: str, data: bytes, word: str) -> None:
    assert finds(word, texts_in(name, data))
    assert not finds("Storgatan", texts_in(name, data))


def test_a_short_word_stands_by_itself() -> None:
    assert finds("Bly", ["Anton Bly, nätverk"])
    assert not finds("Bly", ["Hon är blyg."])


def test_words_are_found_in_every_kind_of_file_that_is_made() -> None:
    """A name on the team's papers, once for each kind of file."""
    (family,) = (one for one in FAMILIES if one.name.startswith("01"))
    case = load(family.map)
    made, read = set(), set()
    for entry in Registry.installed().entries:
        exporter = entry.load()
        child = "tuva" if exporter.per_child else None
        if "team" not in (exporter.readers or {"team"}):
            continue
        for file in export(
            case, exporter, reader="laget", date=family.day, child=child
        ).files:
            made.add(file.media_type)
            if finds("Sanna", texts_in(file.name, file.data)):
                read.add(file.media_type)
    assert made == read
    assert len(read) >= 5
