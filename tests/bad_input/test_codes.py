"""Every code that can be raised has words in both languages and a place in the docs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import errors_page
import pytest

import sos_map
from sos_map import errors
from sos_map.errors import Problem
from sos_map.schema import read

#: Functions that return a code, or None.
RETURN_CODES = re.compile(r"_?(\w*_)?code|_hindrance|_publish(_new)?|_tried|_strange")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def sources() -> list[ast.Module]:
    folder = Path(sos_map.__file__).parent
    return [
        ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.py"))
    ]


def constants(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def takers(trees: list[ast.Module]) -> dict[str, int]:
    """Name and position of every parameter called `code`."""
    found = {"Problem": 1}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [a.arg for a in node.args.args if a.arg != "self"]
                if "code" in names:
                    found[node.name] = names.index("code")
    return found


def raised() -> set[str]:
    trees = sources()
    positions = takers(trees)
    found: set[str] = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            given: list[Any] = (
                node.args[positions[name] :][:1] if name in positions else []
            )
            given += [k.value for k in node.keywords if k.arg == "code"]
            found.update(c for value in given for c in codes_in(value))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            named = {getattr(target, "id", "") for target in targets}
            if named & {"code", "codes", "_LIMITS", "_STRANGE", "_FORMS", "_TEXTS"}:
                found.update(c for c in codes_in(node.value))
        elif isinstance(node, ast.FunctionDef) and RETURN_CODES.fullmatch(node.name):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value is not None:
                    found.update(codes_in(inner.value))
    types = {str(body.get("type")) for body in fields(read())} - {"None"}
    return found | {f"type-{kind}" for kind in types}


def codes_in(node: ast.AST) -> set[str]:
    """Constants of a value that are codes; keys of a dict are not."""
    if isinstance(node, ast.Dict):
        return {code for value in node.values for code in codes_in(value)}
    if isinstance(node, ast.Constant):
        text = node.value
        return {text} if isinstance(text, str) and CODE.fullmatch(text) else set()
    if isinstance(node, ast.IfExp):
        return codes_in(node.body) | codes_in(node.orelse)
    if isinstance(node, ast.Tuple):
        return {code for item in node.elts for code in codes_in(item)}
    if isinstance(node, ast.Call):
        return {code for item in node.args for code in codes_in(item)}
    return set()


def fields(node: Any) -> Iterator[dict[str, Any]]:
    """Every place of the schema that can ask for a type."""
    if isinstance(node, dict):
        yield node
        for key, inner in node.items():
            if key == "properties" or key == "$defs":
                for field in inner.values():
                    yield from fields(field)
            elif key == "items":
                yield from fields(inner)


def test_the_search_finds_codes_of_every_kind():
    found = raised()

    assert {
        *("empty", "not-json", "yaml-tag", "too-deep", "file-missing", "file-exists"),
        *("disk-failed", "id-duplicate", "rating-two", "field-missing", "text-control"),
        *("number-too-small", "lone-surrogate", "language-unknown", "type-array"),
    } <= found


def test_every_code_that_is_raised_has_words_in_both_languages():
    codes = raised()

    assert codes - errors_page.sentences("sv").keys() == set()
    assert codes - errors_page.sentences("en").keys() == set()


def test_no_words_are_kept_for_a_code_that_nothing_raises():
    literals = {text for tree in sources() for text in constants(tree)}
    types = {f"type-{body['type']}" for body in fields(read()) if "type" in body}

    assert errors_page.sentences("en").keys() - literals - types == set()


def test_both_languages_have_the_same_codes_and_placeholders():
    english, swedish = errors_page.sentences("en"), errors_page.sentences("sv")

    assert english.keys() == swedish.keys()
    for code, text in english.items():
        wanted = set(re.findall(r"\{[^}]*\}", text))
        assert set(re.findall(r"\{[^}]*\}", swedish[code])) == wanted, code


def test_every_code_has_a_heading_of_its_own_in_the_docs(root):
    text = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### (.+)$", text, re.MULTILINE)

    assert sorted(headings) == sorted(errors_page.sentences("en"))


def test_every_code_says_what_to_do():
    told = [code for group in errors_page.advice().values() for code in group]

    assert sorted(told) == sorted(errors_page.sentences("en"))


def test_the_page_is_the_one_that_the_words_make(root):
    text = (root / "docs" / "errors.md").read_text(encoding="utf-8")

    assert text == errors_page.page(), "run python tests/bad_input/errors_page.py"


@pytest.mark.parametrize(
    ("name", "exit_code"),
    [
        ("SosMapError", 1),
        ("Fault", 1),
        ("Unconfirmed", 10),
        ("InvalidCase", 3),
        ("FileProblem", 4),
        ("NothingWritten", 5),
        ("ReaderRefused", 6),
        ("ExportRefused", 7),
        ("UnknownExporter", 7),
        ("OptionsRefused", 7),
        ("ExporterBroken", 7),
        ("ExporterFailed", 7),
        ("WordsRefused", 7),
    ],
)
def test_every_class_has_its_exit_code(name, exit_code):
    assert getattr(errors, name).exit_code == exit_code


def test_every_class_of_error_is_listed_and_descends_from_one():
    classes = [getattr(errors, name) for name in errors.__all__ if name != "Problem"]

    assert all(issubclass(cls, errors.SosMapError) for cls in classes)


def test_problems_are_sorted_by_place_whatever_order_they_come_in():
    places = [(2, 1, "$.b"), (1, 9, "$"), (1, 2, "$.z"), (1, 2, "$.a"), (10, 1, "$")]
    error = errors.InvalidCase(
        Problem(path, "shape", line, column) for line, column, path in places
    )

    assert [(p.line, p.column, p.path) for p in error.problems] == sorted(places)
    assert error.code == "shape"
    assert len(str(error).splitlines()) == 5
