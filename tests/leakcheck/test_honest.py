"""Our own exporters' files are clean, whatever the family; a word put in is found."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import io
import itertools
import random
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from sos_map import CaseMap, Registry, export, load, view
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.rendering import page_words, render
from sos_map.files.canonical import as_data
from sos_map.leaks.everybodys import catalogue_words
from sos_map.leaks.looking import LeakReport, look
from sos_map.leaks.reading.file import texts_of
from sos_map.mentions.gate import unsearched
from sos_map.testing import (
    extreme_case,
    random_case,
    usual_case,
    with_canaries,
)
from sos_map.testing.contract.trials import trials
from sos_map.testing.families import families

DAY = "2026-01-16"
EXPORTERS = [
    Registry.installed().get(entry.name) for entry in Registry.installed().entries
]
WORDS = ("text", "name", "note", "ground", "address", "phone")
BY_NAME = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)


def samples() -> Iterator[CaseMap]:
    yield usual_case()
    yield extreme_case(12)
    yield from (family.case for family in families())


@pytest.fixture(autouse=True)
def what_the_look_says() -> Iterator[None]:
    """Random families name hidden people in visible texts; that is another search."""
    with unsearched():
        yield


def looked(
    case: CaseMap, exporter: Exporter, reader: str, child: str | None, files: list[File]
) -> LeakReport:
    shown = view(case, reader, DAY, child=child)
    return look(
        as_data(case),
        as_data(shown.case),
        DAY,
        [(file.name, file.data) for file in files],
        lambda: catalogue_words(page_words(exporter, "sv", None)),
        unsure=True,
    )


@BY_NAME
def test_a_family_we_know_is_never_refused(exporter):
    """Every sample, each kind of reader, in turn in both languages: `export` itself."""
    languages = itertools.cycle(("sv", "en"))
    for case in samples():
        for trial in trials(exporter, case):
            made = export(
                case,
                exporter,
                reader=trial.reader,
                date=DAY,
                child=trial.child,
                language=next(languages),
            )
            assert made.unread == ()


@BY_NAME
def test_the_ekwall_family_is_never_refused(exporter, ekwall):
    for trial in trials(exporter, ekwall, every=exporter.name in ("outline", "graph")):
        made = export(
            ekwall, exporter, reader=trial.reader, date=DAY, child=trial.child
        )
        assert made.unread == ()


@BY_NAME
def test_a_random_family_is_never_refused(exporter):
    rng = random.Random(f"honest {exporter.name}")
    for _ in range(15):
        case = random_case(rng)
        for trial in rng.sample(tries := trials(exporter, case), min(2, len(tries))):
            export(case, exporter, reader=trial.reader, date=DAY, child=trial.child)


@BY_NAME
def test_a_family_full_of_canaries_is_never_refused(exporter):
    for trial in trials(exporter, usual_case()):
        made = with_canaries(trial.case, trial.reader, DAY, child=trial.child)
        export(made.case, exporter, reader=made.reader, date=DAY, child=made.child)


@BY_NAME
def test_a_hidden_word_put_in_anywhere_is_found(exporter):
    """Any hidden text or name of any map, at any of several places of a real file."""
    rng = random.Random(f"planted {exporter.name}")
    planted = 0
    while planted < 25:
        case = random_case(rng)
        trial = rng.choice(trials(exporter, case))
        shown = view(case, trial.reader, DAY, child=trial.child)
        files = list(render(exporter, shown, {}, "sv"))
        hidden = sorted(hidden_words(as_data(case), as_data(shown.case)))
        if not files or not hidden:
            continue
        secret = rng.choice(hidden)
        place = rng.randrange(len(files))
        name, data = rng.choice(list(put_into(files[place].data, secret).items()))
        files[place] = File(files[place].name, files[place].media_type, data)
        report = looked(case, exporter, trial.reader, trial.child, files)
        if secret in {at(as_data(case), one.path) for one in report.unsure}:
            continue
        assert {leak.file for leak in report.leaks} == {place + 1}, name
        planted += 1


def hidden_words(case: object, shown: object) -> set[str]:
    """Return the words that a view does not say; found anew here, on purpose."""

    def texts(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for field, inner in value.items():
                if field in WORDS and isinstance(inner, str):
                    yield inner
                else:
                    yield from texts(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from texts(inner)

    return {
        text
        for text in set(texts(case)) - set(texts(shown))
        if sum(letter.isalnum() for letter in text) >= 6 and not {"<", "&"} & set(text)
    }


def at(value: Any, path: str) -> object:
    """Return what stands at a place of a map."""
    for field, number in re.findall(r"\.(\w+)|\[(\d+)\]", path):
        value = value[field] if field else value[int(number)]
    return value if isinstance(value, str) else None


def put_into(data: bytes, text: str) -> dict[str, bytes]:
    """Return a file with a text put into it, in each way that fits its kind."""
    raw = text.encode()
    made = {"at the end": data + b"\n" + raw}
    if data.startswith(b"<svg"):
        escaped = text.replace('"', "'").encode()
        made["an attribute"] = data.replace(b"<g ", b'<g title="' + escaped + b'" ', 1)
        made["a text"] = data.replace(b"</svg>", b"<text>" + raw + b"</text></svg>")
    if data.startswith(b"PK"):
        buffer = io.BytesIO(data)
        with zipfile.ZipFile(buffer, "a") as archive:
            archive.writestr("customXml/item7.xml", b"<a>" + raw + b"</a>")
        made["a member"] = buffer.getvalue()
    if data.startswith(b"%PDF"):
        noted = f"\n/Contents <{text.encode('utf-16').hex()}>\nstartxref".encode()
        made["a string"] = data.replace(b"\nstartxref", noted)
    return made


@pytest.fixture(scope="module")
def ekwall(pytestconfig) -> CaseMap:
    return load(pytestconfig.rootpath / "docs" / "examples" / "ekwall.yaml")


def test_what_stands_around_every_xmp_packet_tells_of_nobody():
    packet = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"%s?><x/>'
    plain = texts_of(packet % b"" + b'<?xpacket end="w"?>')
    assert not any("begin" in one.text for one in plain.found)
    more = texts_of(packet % b" kanarie" + b'<?xpacket end="kanarie"?>')
    assert sum(one.text.count("kanarie") for one in more.found) == 2
