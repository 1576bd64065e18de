"""How speed is measured: processor time, side by side, medians of many rounds."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def ekwall_yaml() -> bytes:
    """The invented family as it was written."""
    return (ROOT / "docs" / "examples" / "ekwall.yaml").read_bytes()


@pytest.fixture(scope="session")
def ekwall_json(ekwall_yaml: bytes) -> bytes:
    """The same in canonical form."""
    from sos_map import dumps, loads

    return dumps(loads(ekwall_yaml))


@pytest.fixture(scope="session")
def ekwall_other(ekwall_json: bytes) -> bytes:
    """The same as another program would write it."""
    return json.dumps(json.loads(ekwall_json), ensure_ascii=False).encode()


@pytest.fixture(scope="session")
def big_json() -> bytes:
    """About two thousand things, by repeating a family under new ids."""
    from sos_map import dumps, loads

    return dumps(loads(json.dumps(_many(2000)).encode()))


@pytest.fixture(scope="session")
def hundred_json() -> bytes:
    """About a hundred things of the same make."""
    from sos_map import dumps, loads

    return dumps(loads(json.dumps(_many(100)).encode()))


def _many(things: int) -> dict[str, object]:
    families = things // 10
    made: dict[str, list[dict[str, object]]] = {}

    def add(section: str, **fields: object) -> None:
        made.setdefault(section, []).append(fields)

    for n in range(families):
        add(
            "people",
            id=f"a{n}",
            name=f"Barn {n}",
            born="2016-05-14",
            shown_to=[f"b{n}"],
        )
        add("people", id=f"b{n}", name=f"Vuxen {n}", role="mamma", shown_to=[f"b{n}"])
        add("kinships", id=f"k{n}", person=f"b{n}", tie="parent", of=f"a{n}")
        add("occasions", id=f"o{n}", date="2025-09-12", kind="mapping",
            present=[f"b{n}"], shown_to=[f"b{n}"])  # fmt: skip
        add("harms", id=f"h{n}", at=f"o{n}", date="2025-08-23", certainty="observed",
            text="Somnade på soffan och gick inte att väcka på tio minuter.",
            children=[{"child": f"a{n}", "text": "blev rädd och ringde moster"}],
            done_by=[f"b{n}"])  # fmt: skip
        add("dangers", id=f"d{n}", at=f"o{n}", worried=[{"who": f"b{n}"}],
            text="Vi är oroliga för att ingen ser efter barnet när den vuxna somnar.",
            children=[{"child": f"a{n}"}], arises_from=[f"h{n}"])  # fmt: skip
        add("goals", id=f"g{n}", at=f"o{n}", answers=f"d{n}", children=[f"a{n}"],
            text="Det finns alltid en vaken vuxen.", for_months=4)  # fmt: skip
        add("scales", id=f"s{n}", kind="pair", danger=f"d{n}", goal=f"g{n}",
            zero={"text": "det händer"}, ten={"text": "vardag"})  # fmt: skip
        add("ratings", id=f"r{n}", scale=f"s{n}", at=f"o{n}", by=f"b{n}", value=4.5)
        add("steps", id=f"n{n}", at=f"o{n}", owners=[f"b{n}"], due="2025-10-10",
            advances=[f"g{n}"], text="Ringer moster före fredag.")  # fmt: skip
    return {"sos_map": 1, "case": {"children": ["a0"]}, **made}


@pytest.fixture(scope="session")
def side_by_side() -> Callable[..., dict[str, float]]:
    """Measure functions in turn; return the median processor time of each, in ms."""

    def measure(
        rounds: int = 60, **functions: Callable[[], object]
    ) -> dict[str, float]:
        times: dict[str, list[float]] = {name: [] for name in functions}
        for function in functions.values():
            function()
        for _ in range(rounds):
            for name, function in functions.items():
                start = time.process_time()
                function()
                times[name].append(time.process_time() - start)
        return {name: statistics.median(found) * 1e3 for name, found in times.items()}

    return measure


#: What `import attrs` cost above a bare interpreter where the limits were set.
REFERENCE_ATTRS_MS = 19.8


@pytest.fixture(scope="session")
def slowness(fresh: Callable[..., float]) -> float:
    """Return how much slower this machine is than the one the limits were set on.

    Limits in milliseconds mean nothing on another machine, so the same import is
    timed here; 1.0 at the least. The quickest of many is taken: other work on the
    machine would make it look slower than it is, and our limits wider.
    """
    return max(1.0, fresh("-c", "import attrs", middle=min) / REFERENCE_ATTRS_MS)


@pytest.fixture(scope="session")
def fresh() -> Callable[..., float]:
    """Return the processor time of code in a new process, in ms."""

    def once(arguments: list[str]) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=ROOT / "docs",
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime - before.ru_utime
        return (spent + after.ru_stime - before.ru_stime) * 1e3

    def measure(
        *arguments: str,
        rounds: int = 15,
        middle: Callable[[list[float]], float] = statistics.median,
    ) -> float:
        """Median of the code less the median of a bare interpreter, in turn."""
        bare, mine = [], []
        once(list(arguments))
        for _ in range(rounds):
            bare.append(once(["-c", "pass"]))
            mine.append(once(list(arguments)))
        return middle(mine) - middle(bare)

    return measure
