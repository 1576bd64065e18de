"""Seeded ways of breaking a document, or of leaving it valid by a hair."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from sos_map import dumps
from sos_map.schema import read
from sos_map.testing import random_case

#: Values where two engines could see different things.
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 1.0, -0.0, 3.0, 0.5, 0.3, 10.5, -1, 11, 120, 121, 120.0),
    *(
        2**53 + 1,
        2**63,
        2**64,
        10**19,
        -(2**63),
        1e308,
        5e-324,
        1e-7,
        4.000000000000001,
    ),
    *("", " ", "\n", "\t", "\u00a0", "\u3000", "\u200b", "\u00ad", "\ufeff", "\u2028"),
    *(
        "a\n",
        "\na",
        "a\r",
        "a\x00",
        "a\x1b",
        "\x7f",
        "\x85",
        "\u202e",
        "\u2066",
        "\uffff",
    ),
    *("\ufffe", "å", "a\u030a", "\U0001f468\u200d\U0001f469", "\U0010ffff", "\u0663"),
    *(
        "2025-09-12",
        "2025-09-12\n",
        "2025-9-1",
        "٢٠٢٥",
        "2025~",
        "2025~?",
        "2025-13-45",
    ),
    *("sv", "sv-SE", "SV", "svensk", "a" * 64, "a" * 65, "é", "A_-9", "9a", "a b"),
    *("guardian:p1", "p1:guardian:p2", "a:b:c:d", ":", "a:", "given", "GIVEN", "text"),
    *("a/b", "a/b/c/d/e", "/a", "a" * 42, "x" * 2_000, "1", "4", "true", "null", "~"),
    *([], {}, [None], [[]], {"text": "x"}, [{}], {"id": "p1"}, ["p1"], ["p1", "p1"]),
    *([1, 2], [0.5, 10], [1, 2, 3], ["a", 1], {"": ""}, {"$ref": "#"}, [True, False]),
)


def documents(seed: int, number: int) -> Iterator[Any]:
    """Yield random documents; about one in eight is left as it is."""
    rng = random.Random(seed)  # noqa: S311
    names = sorted(
        {n for body in [read(), *read()["$defs"].values()] for n in body["properties"]}
    )
    bases: list[Any] = []
    for step in range(number):
        if step % 40 == 0:
            bases = [json.loads(dumps(random_case(rng, size=2))) for _ in range(4)]
        data = small(rng, copy.deepcopy(rng.choice(bases)))
        for _ in range(rng.choice((0, 1, 1, 1, 2, 2, 3, 5))):
            data = rng.choice(WAYS)(rng, data, names)
        yield data


def small(rng: random.Random, data: Any) -> Any:
    """Keep a few sections, so that each document is quick to check."""
    kept = {"sos_map", "ratings", *rng.sample(sorted(data), min(5, len(data)))}
    return {name: value for name, value in data.items() if name in kept}


def spots(data: Any) -> list[tuple[Any, Any]]:
    """Every container and key or position in it."""
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found += [(value, key) for key in value]
            waiting += value.values()
        elif isinstance(value, list):
            found += [(value, index) for index in range(len(value))]
            waiting += value
    return found


def replace(rng: random.Random, data: Any, _names: list[str]) -> Any:
    found = spots(data)
    if not found or rng.random() < 0.02:
        return copy.deepcopy(rng.choice(ODD))
    container, key = rng.choice(found)
    container[key] = copy.deepcopy(rng.choice(ODD))
    return data


def drop(rng: random.Random, data: Any, _names: list[str]) -> Any:
    found = spots(data)
    if found:
        container, key = rng.choice(found)
        del container[key]
    return data


def rename(rng: random.Random, data: Any, names: list[str]) -> Any:
    found = [(c, k) for c, k in spots(data) if isinstance(c, dict)]
    if found:
        container, key = rng.choice(found)
        new = rng.choice((rng.choice(names), key + "s", key.upper(), "", "å", "\x00"))
        container[new] = container.pop(key)
    return data


def add(rng: random.Random, data: Any, names: list[str]) -> Any:
    found = [c for c, _ in spots(data) if isinstance(c, dict)]
    if found:
        rng.choice(found)[rng.choice(names)] = copy.deepcopy(rng.choice(ODD))
    return data


def repeat(rng: random.Random, data: Any, _names: list[str]) -> Any:
    found = [c for c, _ in spots(data) if isinstance(c, list)]
    if found:
        container = rng.choice(found)
        container.insert(rng.randrange(len(container) + 1), rng.choice(container))
    return copy.deepcopy(data)


def move(rng: random.Random, data: Any, _names: list[str]) -> Any:
    found = spots(data)
    if len(found) > 1:
        (one, here), (other, there) = rng.sample(found, 2)
        one[here], other[there] = copy.deepcopy((other[there], one[here]))
    return data


def number(rng: random.Random, data: Any, _names: list[str]) -> Any:
    found = [(c, k) for c, k in spots(data) if isinstance(c[k], int | float)]
    odd = [value for value in ODD if isinstance(value, int | float)]
    for container, key in found[1:]:
        if rng.random() < 0.5:
            container[key] = rng.choice(odd)
    return data


WAYS = (replace, replace, replace, drop, rename, add, add, repeat, move, number)
