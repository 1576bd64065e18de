"""The DOT text: well-formed, escaped, the same again, and only what the view has."""

from __future__ import annotations

import re

import pytest
from diagram_samples import request, statements, usual

from sos_map import catalogue
from sos_map_family_diagrams.graph.exporter import EXPORTER, render

_STRING = r'"(?:[^"\\]|\\.)*"'
_NAME = r"n[0-9]+"
_VALUE = rf"(?:{_STRING}|[A-Za-z_][A-Za-z0-9_]*)"
_ATTRIBUTES = rf"\[(?:[a-z]+={_VALUE} ?)+\]"
_LINE = re.compile(
    rf"digraph n0 \{{|\}}|\t(?:graph|node|edge) {_ATTRIBUTES}"
    rf"|\t{_NAME} {_ATTRIBUTES}|\t{_NAME} -> {_NAME} {_ATTRIBUTES}"
)


def source(case: object, language: str = "sv") -> str:
    """Return the DOT text of a whole map."""
    files = render(request(EXPORTER, case, language=language))  # type: ignore[arg-type]
    assert [file.name for file in files] == ["graph.gv"]
    return files[0].data.decode()


def _assert_parses(text: str) -> None:
    for line in text.rstrip("\n").split("\n"):
        assert _LINE.fullmatch(line), line[:60]
        assert max(map(len, re.findall(_STRING, line)), default=0) < 16_000


def labels_of(text: str) -> str:
    """Return what the labels say, unescaped."""
    found = re.findall(rf"label=({_STRING}|\S+)", text)
    plain = (one.strip('"').replace("\\n", " ") for one in found)
    joined = " ".join(plain).replace('\\"', '"').replace("\\\\", "\\")
    return joined.replace("&amp;", "&")


def test_every_statement_is_a_node_and_the_text_parses() -> None:
    case = usual()
    for language in ("sv", "en"):
        text = source(case, language)
        _assert_parses(text)
        shown = "".join(labels_of(text).split())
        for thing in statements(case):
            assert "".join(thing.text.split()) in shown


@pytest.mark.parametrize(
    "words",
    [
        "<b>fet</b>",
        "<",
        r"a\N \G \l \\",
        'citat " slut',
        "&lt;x&gt; & y",
        "slut\\",
        "x" * 40_000,
        "mer & " * 9_000,
        "rad\nrad",
    ],
)
def test_no_words_become_markup(words: str) -> None:
    case = usual(harms=[{"id": "h1", "text": words}])
    text = source(case)
    _assert_parses(text)
    shown = "".join(labels_of(text).split())
    if len(words) < 1000:
        assert "".join(words.split()) in shown


def test_it_is_the_same_again_and_says_edges_in_words() -> None:
    text = source(usual())
    assert text == source(usual())
    assert "svarar på" in text
    assert "håller inte med" in text
    assert "Det hände en gång." in labels_of(text)


def test_shapes_tell_the_kinds_apart_and_words_do_too() -> None:
    text = source(usual())
    assert "octagon" in text
    assert catalogue("sv").under(EXPORTER.words).text("graph.danger") in text
