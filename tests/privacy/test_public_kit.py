"""The public test kit: samples, random maps, canaries; all of it lazy."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import random
import subprocess
import sys
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from scenes import DATE, things_of

import sos_map.testing as kit
from sos_map.files.canonical import as_data
from sos_map.model.base import Labelled, Wording, Words
from sos_map.model.case import CLASSES, CaseFile, CaseMap, SectionLabel
from sos_map.model.edges import LINKS, SECTIONS
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
    assert 50 < sizes[1] < 120
    assert sizes[2] > 500
    assert SAMPLE_DATE == DATE


def test_the_usual_family_has_something_in_every_section() -> None:
    assert [s for s in SECTIONS if not getattr(kit.usual_case(), s)] == []


def held(value: Any, kind: type[Any], found: set[tuple[str, str, Any]]) -> None:
    """Add what an object of the model holds: fields, choices, and in its links."""
    for name, item in vars(value).items():
        if item is None or item in ((), False):
            continue
        found.add((kind.__name__, name, ""))
        several = item if isinstance(item, tuple) else (item,)
        for one in several:
            if hasattr(one, "__attrs_attrs__"):
                held(one, type(one), found)
            elif isinstance(one, str):
                found.add((kind.__name__, name, one))


def choices(hint: Any) -> set[str]:
    """Return the words that a type allows, when it allows only some."""
    if get_origin(hint) is Literal:
        return {one for one in get_args(hint) if isinstance(one, str)}
    return {word for inner in get_args(hint) for word in choices(inner)}


def test_random_maps_hold_everything_the_format_has() -> None:
    found: set[tuple[str, str, Any]] = set()
    for seed in range(600):
        held(kit.random_case(random.Random(seed), 8), CaseMap, found)
    wanted: set[tuple[str, str, Any]] = set()
    for kind in {CaseMap, CaseFile, SectionLabel, *CLASSES.values(), Words, Wording}:
        kinds = [kind]
        kinds += [
            one
            for hint in get_type_hints(kind).values()
            for one in get_args(hint)
            if isinstance(one, type) and issubclass(one, Labelled)
        ]
        for one in kinds:
            for name, hint in get_type_hints(one).items():
                wanted.add((one.__name__, name, ""))
                wanted |= {(one.__name__, name, word) for word in choices(hint)}
    assert wanted - found == set()


def test_random_maps_have_labels_of_every_form_on_everything() -> None:
    forms: set[int] = set()
    linked: set[tuple[str, str]] = set()
    for seed in range(150):
        for _section, thing in things_of(as_data(kit.random_case(random.Random(seed)))):
            labels = [*thing.get("shown_to", ()), *thing.get("hidden_from", ())]
            forms |= {label.count(":") for label in labels}
            for field in LINKS:
                for link in thing.get(field, ()):
                    if isinstance(link, dict):
                        linked |= {(field, one) for one in link}
    assert forms == {0, 1, 2}
    every = {(field, label) for field in LINKS for label in ("shown_to", "hidden_from")}
    assert every <= linked


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
