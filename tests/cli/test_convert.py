"""`sos-map convert` writes the same map in another form, and nothing over a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sos_map

EKWALL = Path(__file__).parents[2] / "docs" / "examples" / "ekwall.yaml"


@pytest.mark.parametrize("form", ["by-hand", "yaml", "json"])
def test_the_map_is_the_same_in_every_form(run, form):
    ran = run("convert", str(EKWALL), "--to", form, "--language", "sv", "-o", "ut.x")
    assert ran.code == 0
    assert sos_map.loads(Path("ut.x").read_bytes()) == sos_map.load(EKWALL)
    piped = run(
        "convert", "-", "--to", form, "-o", "-", "--language", "sv",
        stdin=EKWALL.read_bytes(),
    )  # fmt: skip
    assert piped.out == Path("ut.x").read_bytes()


def test_the_language_is_that_of_the_keys(run):
    for language, key in (("sv", "faror:"), ("en", "dangers:")):
        ran = run(
            "convert", str(EKWALL), "--to", "by-hand", "--language", language, "-o", "-"
        )
        assert f"\n{key}\n" in ran.out.decode()


def test_a_file_that_stands_there_is_kept(run):
    Path("ut.yaml").write_text("mitt\n")
    arguments = ("convert", str(EKWALL), "--to", "json", "-o", "ut.yaml")
    assert run(*arguments).code == 5
    assert Path("ut.yaml").read_text() == "mitt\n"
    assert run(*arguments, "--force").code == 0


def test_what_yaml_would_change_is_refused(run):
    person = {"id": "p1", "name": "Vera", "extensions": {"x.y": {"n": "4"}}}
    text = json.dumps({"sos_map": 1, "people": [person]}).encode()
    ran = run("convert", "-", "--to", "yaml", "-o", "-", stdin=text)
    assert (ran.code, ran.out) == (5, b"")
    assert "convert-not-same" in ran.err
    assert run("convert", "-", "--to", "json", "-o", "-", stdin=text).code == 0


def test_no_form_and_no_map(run):
    assert run("convert", str(EKWALL), "-o", "-").code == 2
    assert run("convert", "-", "--to", "json", "-o", "-", stdin=b"x: 1").code == 3


@pytest.mark.parametrize(("asked", "said"), [("sv", "saknas"), ("en", "missing")])
@pytest.mark.parametrize("environment", ["sv_SE.UTF-8", "en_US.UTF-8"])
def test_problems_of_a_check_are_told_in_the_language_asked_for(
    run, monkeypatch, asked, said, environment
):
    monkeypatch.setenv("LC_ALL", environment)
    text = b"sos_map: 1\nharms: [{id: h1}]\n"
    ran = run("check", "-", "--language", asked, stdin=text)
    assert ran.code == 3
    assert said in ran.err
    told = run("check", "-", "--json", "--language", asked, stdin=text)
    assert said in told.out.decode()
