"""Everyday words in YAML are read as they stand or refused; none is cut in silence."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sos_map import loads
from sos_map.errors import FileProblem, SosMapError
from sos_map.files import yaml_text

sys.path.insert(0, str(Path(__file__).parent))

from table import ASKEW, KEPT, REFUSED

ROOT = Path(__file__).parents[2]
ENGLISH = "sos_map: 1\nharms:\n  - id: h1\n    text: {}\n    note: z\n"
SWEDISH = "har hänt:\n  h1:\n    av: ida\n    för att: {}\n    källa: z\n"
FORMS = {"english": (ENGLISH, 10), "swedish": (SWEDISH, 13)}


@pytest.fixture(params=FORMS)
def form(request):
    return request.param


def said(form: str, written: str) -> str:
    """Return the text that is read."""
    text = FORMS[form][0].format(written)
    if form == "english":
        return loads(text, format="yaml").harms[0].text
    return yaml_text.parse(text.encode())["har hänt"]["h1"]["för att"]


def refused(text: str) -> list[tuple[str, int, int]]:
    """Return what is told of a text that is not read."""
    with pytest.raises(FileProblem) as caught:
        yaml_text.parse(text.encode())
    return [(p.code, p.line, p.column) for p in caught.value.problems]


def test_there_are_enough_traps():
    assert len(KEPT) + len(REFUSED) + len(ASKEW) >= 120


@pytest.mark.parametrize("name", KEPT)
def test_words_are_kept_to_the_letter(form, name):
    written, text = KEPT[name]

    assert said(form, written) == text


@pytest.mark.parametrize("name", REFUSED)
def test_words_that_would_be_cut_are_refused_in_their_place(form, name):
    written, code, line, column = REFUSED[name]
    template, margin = FORMS[form]
    place = (4 + line, column if line else margin + column + 1)

    told = refused(template.format(written))

    assert told[0] == (code, *place)


@pytest.mark.parametrize("name", REFUSED)
def test_a_map_says_the_same_of_them(name):
    written, code, *_ = REFUSED[name]
    with pytest.raises(FileProblem) as caught:
        loads(ENGLISH.format(written), format="yaml")

    assert caught.value.code == code


@pytest.mark.parametrize("name", ASKEW)
def test_lines_that_stand_askew_are_refused_in_their_place(form, name):
    lines, *place = ASKEW[name]
    field = "    text: {}\n" if form == "english" else "    för att: {}\n"
    text = FORMS[form][0].replace(field, f"{lines}\n")

    assert refused(text)[0] == tuple(place)


@pytest.mark.parametrize("name", [*REFUSED, *ASKEW])
def test_a_hint_shows_the_right_form_and_nothing_of_the_writers(name):
    written = REFUSED[name][0] if name in REFUSED else ASKEW[name][0]
    text = ENGLISH.format(written)
    if name in ASKEW:
        text = ENGLISH.replace("    text: {}", written)
    with pytest.raises(FileProblem) as caught:
        loads(text, format="yaml")

    for problem in caught.value.problems:
        for language in ("sv", "en"):
            hint = problem.hint(language)
            assert hint != problem.code
            for word in written.split():
                assert len(word) < 6 or word.strip("\"'*") not in hint


def test_every_kind_of_trap_has_words_and_advice_of_its_own():
    codes = {row[1] for row in (*REFUSED.values(), *ASKEW.values())}
    codes |= {"windows-1252", "utf-16", "not-utf8"}
    for language in ("sv", "en"):
        path = ROOT / "sos_map" / "words" / f"{language}.json"
        words = json.loads(path.read_text(encoding="utf-8"))
        assert len({words[f"problem.{code}"] for code in codes}) == len(codes)


# -- what stands around the words -----------------------------------------------------


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_mark_at_the_start_and_windows_line_ends_are_fine(end, mark):
    text = mark + ENGLISH.format("Åsa går").replace("\n", end)

    assert loads(text.encode()).harms[0].text == "Åsa går"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("written", ["Vera # 8 år", "Leo sa: nej", "'Leo's'"])
def test_places_do_not_depend_on_line_ends(end, written):
    text = ENGLISH.format(written)

    assert refused(text.replace("\n", end)) == refused(text)


def test_two_marks_at_the_start_are_refused():
    assert refused("\ufeff" + ENGLISH.format("Åsa"))[0] == ("yaml-character", 1, 1)


@pytest.mark.parametrize("words", ["Åsa", "går på förskolan", "”nej” – ja"])
def test_a_file_in_windows_1252_is_recognised(words):
    with pytest.raises(FileProblem) as caught:
        loads(ENGLISH.format(f"ord {words}").encode("cp1252"))

    assert caught.value.code == "windows-1252"
    before = words[: next(n for n, c in enumerate(words) if not c.isascii())]
    assert caught.value.problems[0].line == 4
    assert caught.value.problems[0].column == 15 + len(before)
    assert "UTF-8" in caught.value.problems[0].hint("sv")


@pytest.mark.parametrize("data", [b"\xc3\xa5 \xe5", b"\x81", b"\xc3", b"\xff\xfe"[:1]])
def test_other_broken_bytes_are_not_said_to_be_windows_1252(data):
    with pytest.raises(FileProblem) as caught:
        loads(b"sos_map: 1\ncase:\n  title: " + data + b"\n")

    assert caught.value.code == "not-utf8"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_recognised(encoding):
    with pytest.raises(FileProblem) as caught:
        loads(ENGLISH.format("Åsa").encode(encoding))

    assert caught.value.code == "utf-16"


# -- where a comment may stand --------------------------------------------------------


THING = "  - id: h1\n    text: x\n"


@pytest.mark.parametrize(
    "text",
    [
        f"# först\nsos_map: 1 # formatet\nharms: # det som hänt\n{THING}",
        f"sos_map: 1\nharms:\n  # ett\n{THING}    # två\n  # tre\n# fyra\n",
        "sos_map: 1\nharms:\n  - id: h1\n    # två\n    text: x\n",
        "sos_map: 1\nharms: [{id: h1, text: x}] # sist\n",
        "sos_map: 1\nharms:\n  - {id: h1, text: 'x'} # sist\n",
        f"sos_map: 1\nharms:\n{THING}    verbatim: true # hennes ord\n",
        "sos_map: 1\nharms:\n- id: h1\n  text: x\n# sist\n",
        "sos_map: 1\nharms:\n  - id: h1\n    text: >-\n      x\n    # sist\n",
    ],
)
def test_a_comment_that_cuts_nothing_is_fine(text):
    assert loads(text).harms[0].text == "x"


# -- what other programs keep ---------------------------------------------------------


def test_what_other_programs_keep_is_read_as_json_would():
    kept = "{rad: 17, del: 0.5, på: true, av: null, kod: '17', dag: 2026-01-17}"
    text = f"sos_map: 1\ncase: {{extensions: {{program: {kept}}}}}\n"

    assert dict(loads(text).case.extensions["program"]) == {
        **{"rad": 17, "del": 0.5, "på": True, "av": None},
        **{"kod": "17", "dag": "2026-01-17"},
    }


# -- any words at all -----------------------------------------------------------------

SIGNS = "\"'#:-*@&!|>%?{}[],`\\ \t~"
LINES = st.text(
    st.sampled_from(SIGNS)
    | st.sampled_from("abåäö19.")
    | st.characters(exclude_categories=["Cs", "Cc"]),
    max_size=24,
)


def meant(written: str) -> set[str]:
    """Return what a line may be read as: itself without the spaces around it.

    Only a text that is in quotation marks from end to end is read without them.
    """
    bare = written.strip(" \t")
    texts = {bare}
    quoted = bare.partition(" #")[0].rstrip(" \t") if bare[:1] in "\"'" else ""
    for part in {bare, quoted, bare.partition("\t#")[0].rstrip(" \t")}:
        if len(part) > 1 and part[0] == part[-1] == "'":
            texts.add(part[1:-1].replace("''", "'"))
        if len(part) > 1 and part[0] == part[-1] == '"':
            texts |= {part[1:-1]} if "\\" not in part else {unescaped(part)}
    return texts


def unescaped(quoted: str) -> str:
    import yaml

    try:
        return str(yaml.safe_load(quoted))
    except yaml.YAMLError:
        return quoted


@given(LINES)
@example("Vera # 8 år")
@example('"Vera" # 8 år')
@example("{a, b}")
@settings(max_examples=1_500)
def test_any_line_is_read_as_it_stands_or_refused(line):
    try:
        text = loads(ENGLISH.format(line), format="yaml").harms[0].text
    except SosMapError:
        return
    assert text in meant(line)


@given(LINES)
@settings(max_examples=700)
def test_any_line_is_refused_or_a_text_or_plainly_no_text_in_other_keys(line):
    try:
        thing = yaml_text.parse(SWEDISH.format(line).encode())["har hänt"]["h1"]
    except FileProblem:
        return
    assert set(thing) == {"av", "för att", "källa"}
    value = thing["för att"]
    # A list or braces is no text, which whoever knows the field refuses.
    assert not isinstance(value, str) or value in meant(line)


@given(st.lists(LINES, min_size=1, max_size=3))
@settings(max_examples=400)
def test_lines_further_in_are_joined_or_refused(lines):
    written = "\n      ".join(lines)
    try:
        text = loads(ENGLISH.format(written), format="yaml").harms[0].text
    except SosMapError:
        return
    if written.lstrip()[:1] in ("|", ">", '"', "'"):
        return  # these have rules of their own, which the table holds
    assert "".join(text.split()) == "".join(written.split())
