"""The scanner on the sets that it was tuned on."""

from __future__ import annotations

import random

import pytest
from mention_sets import CORPUS, judge, prepared, read_set, secrets_in

from sos_map.mentions.prepared import Secrets

UNSEEN = ("e-sv", "g-en")
SETS = [path for path in sorted(CORPUS.glob("*.jsonl")) if path.stem not in UNSEEN]


def test_the_set_is_there():
    wanted = {f"{name}-{language}" for name in "abcf" for language in ("sv", "en")}
    assert {path.stem for path in SETS} == wanted | {"d-sv", "d-en", "e-en"}


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_nearly_every_mention_is_stopped_and_few_innocent_texts(path):
    judged = judge(path)
    print(judged.told(path.stem))
    assert judged.recall >= 0.98, judged.told(path.stem)
    assert judged.alarm <= 0.05, judged.told(path.stem)


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_the_right_secret_is_named(path):
    settings, lines = read_set(path)
    ready = {name: prepared(setting) for name, setting in settings.items()}
    texts = [line for line in lines if line.hits]
    right = sum(
        set(line.hits) <= {hit.path for hit in ready[line.setting].hits(line.text)}
        for line in texts
    )
    assert right / len(texts) >= 0.97


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_hiding_more_never_lets_a_text_through(path):
    chance = random.Random(7)  # noqa: S311 (chance for tests, not for secrets)
    settings, lines = read_set(path)
    for name, setting in settings.items():
        every = list(secrets_in(setting))
        some = [one for one in every if chance.random() < 0.5]
        seen = setting["visible"], setting["visible_roles"]
        few, many = Secrets.of(some, *seen), Secrets.of(every, *seen)
        for line in lines:
            if line.setting == name and few.hits(line.text):
                assert many.hits(line.text), line.number


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_without_secrets_nothing_is_stopped(path):
    settings, lines = read_set(path)
    none = {
        name: Secrets.of((), setting["visible"], setting["visible_roles"])
        for name, setting in settings.items()
    }
    assert not any(none[line.setting].hits(line.text) for line in lines)
