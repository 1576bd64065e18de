"""The demo draws for four readers, and shows who is refused and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.mark.parametrize("language", ["sv", "en"])
def test_four_readers_get_paper_and_ebba_is_refused(run, language):
    ran = run("demo", "out", "--language", language, "--json")
    assert ran.code == 0, ran.err
    told = json.loads(ran.out)
    assert told["refused"]["code"] == "child-wording-missing"
    assert told["refused"]["path"].startswith("$.plans[")
    parts = {Path(name).parts[0] for name in told["files"]}
    assert parts == {"sara", "amir", "johan", "team", "blank"}
    made = {str(file.relative_to("out")) for file in Path("out").rglob("*.*")}
    assert made == set(told["files"])
    # Nobody gets a page of nothing: no child of Johan's has drawn a wizard.
    assert not [name for name in made if "wizard" in name and "blank" not in name]
