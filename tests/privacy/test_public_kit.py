"""The public test kit: samples, random maps, canaries; all of it lazy."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import random
import subprocess
import sys
from typing import Any

import pytest
from scenes import DATE, things_of

import sos_map.testing as kit
from sos_map.files.canonical import as_data, dumps
from sos_map.model.edges import SECTIONS
from sos_map.privacy.views import view, view_with_report
from sos_map.testing.samples import DATE as SAMPLE_DATE


def test_every_public_name_is_there() -> None:
    assert [name for name in kit.__all__ if getattr(kit, name) is None] == []


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        kit.nothing_of_that_name  # noqa: B018 (asking is the test)


def test_the_kit_loads_neither_hypothesis_nor_pytest() -> None:
    code = (
        "import sys, sos_map.testing as kit; kit.random_case; kit.ExporterContract;"
        "print(sorted({'hypothesis', 'pytest', 'pypdf'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert answer.stdout == "[]\n"


def test_the_samples_are_nearly_nothing_the_usual_and_too_much() -> None:
    sizes = [
        sum(len(getattr(case, section)) for section in SECTIONS)
        for case in (kit.empty_case(), kit.usual_case(), kit.extreme_case())
    ]
    assert sizes[0] == 2
    assert 50 < sizes[1] < 100
    assert sizes[2] > 500
    assert SAMPLE_DATE == DATE


def test_the_usual_family_has_something_in_every_section() -> None:
    assert [s for s in SECTIONS if not getattr(kit.usual_case(), s)] == []


def test_random_maps_hold_everything_the_format_has() -> None:
    sections: set[str] = set()
    forms: set[int] = set()
    statuses: set[str] = set()
    linked: set[str] = set()
    for seed in range(150):
        data = as_data(kit.random_case(random.Random(seed)))
        sections |= set(data)
        for _section, thing in things_of(data):
            statuses |= {thing.get("status", "given")} if "scale" in thing else set()
            labels = [*thing.get("shown_to", ()), *thing.get("hidden_from", ())]
            forms |= {label.count(":") for label in labels}
            for field in ("worried", "children"):
                for link in thing.get(field, ()):
                    if isinstance(link, dict):
                        linked |= {"shown_to", "hidden_from"} & set(link)
    assert sections == {"sos_map", "case", "labels", *SECTIONS}
    assert forms == {0, 1, 2}
    assert len(statuses) == 7
    assert linked == {"shown_to", "hidden_from"}


def test_hostile_texts_are_all_admitted_somewhere() -> None:
    from sos_map.testing.contract_marks import hostile_cases

    texts = "".join(dumps(case).decode() for case in hostile_cases())
    import json

    for text in kit.HOSTILE_TEXTS:
        assert json.dumps(text, ensure_ascii=False)[1:-1] in texts


def shape(value: Any) -> Any:
    """Return plain data with its words taken out."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    return [shape(item) for item in value] if isinstance(value, list) else None


@pytest.mark.parametrize("seed", range(12))
def test_canaries_change_nothing_that_is_shown(seed: int) -> None:
    case = kit.random_case(random.Random(seed))
    for reader in kit.readers_of(case, DATE)[:4]:
        made = kit.with_canaries(case, reader, DATE)
        assert view(made.case, made.reader, DATE) == view(case, reader, DATE)
        assert len(made.tokens) > 100


def test_canaries_stand_in_every_hidden_word() -> None:
    made = kit.with_canaries(kit.usual_case(), "robin:guardian:otis", DATE)
    _view, report = view_with_report(made.case, made.reader, DATE)
    things = {thing["id"]: thing for _s, thing in things_of(as_data(made.case))}
    for one in report.withheld:
        identity, field, position, inner = one.piece
        if position is None and not inner and field in kit.canaries.WORDS and identity:
            value = things[identity][field]
            texts = value if isinstance(value, list) else [value]
            assert all(kit.canaries_in(str(text)) for text in texts)


def test_a_canary_is_seen_in_a_zip_in_capitals_and_in_utf16() -> None:
    import io
    import zipfile
    import zlib

    token = "canary000007q"  # noqa: S105 (a canary)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "word/document.xml", f"<w:t>{token[:6]}</w:t><w:t>{token[6:]}</w:t>"
        )
    stream = b"%PDF-1.7\nstream\n" + zlib.compress(token.encode()) + b"\nendstream\n"
    split = f"<tspan>{token[:3]}</tspan><tspan>{token[3:]}</tspan>".encode()
    for data in (archive.getvalue(), token.upper().encode(), split, stream):
        assert kit.canaries_in(data) == {token}
    assert kit.canaries_in(token.encode("utf-16-le")) == {token}


def test_one_strategy_serves_authors() -> None:
    from hypothesis import find

    found = find(kit.case_maps(), lambda case: bool(case.dangers))
    assert len(found.dangers) == 1
    assert sum(len(getattr(found, section)) for section in SECTIONS) < 22
