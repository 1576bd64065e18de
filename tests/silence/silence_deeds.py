"""Everything that is done with a family: by functions and by commands."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import attrs
from silence_family import AT, NAME, TODAY, Family
from silence_search import token

import sos_map
from sos_map.cli import export_command, pack_command
from sos_map.cli import sos_map as group
from sos_map.cli.leaving import leave

__all__ = ["DRAWS_NO_CASE", "Deed", "Left", "commands", "deeds", "ran"]

#: Commands that read no case: they draw invented families, in processes of their own.
DRAWS_NO_CASE = {"conformance"}
EARLIER = TODAY.replace("6-", "4-")


@attrs.frozen
class Left:
    """What a command left.

    Attributes:
        code: Its exit code.
        out: What it answered.
        err: What it said.
    """

    code: int
    out: bytes
    err: str


@attrs.frozen
class Deed:
    """One thing to do.

    Attributes:
        name: For the one who mends.
        does: Does it, in a folder that holds the family's files.
        answers: Whether its answer on standard output is words of the case.
    """

    name: str
    does: Callable[[], Any]
    answers: bool = False

    @property
    def weight(self) -> float:
        """How often it is done: what takes long, more seldom."""
        return next((w for part, w in _SELDOM.items() if part in self.name), 1)


#: Part of a name → weight.
_SELDOM = {
    "reference": 0.3,
    "underlag": 0.2,
    "export three": 0.4,
    "export scale": 0.4,
    "blank": 0.4,
    "hand": 0.5,
    "report": 0.5,
    "leakcheck": 0.5,
}


class _Out(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def taken(self) -> bytes:
        if self.closed:
            return b""
        self.flush()
        kept: bytes = self.buffer.getvalue()  # type: ignore[attr-defined]
        return kept


def ran(arguments: list[str], stdin: bytes = b"") -> Left:
    """Run a command in this process."""
    out, err = _Out(), _Out()
    before = sys.stdin, sys.stdout, sys.stderr
    clock = export_command.now
    export_command.now = pack_command.now = lambda: AT
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    sys.stdout, sys.stderr = out, err
    try:
        code = leave(group, arguments)
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
        export_command.now = pack_command.now = clock
    return Left(code, out.taken(), err.taken().decode())


def _export(family: Family, name: str, reader: str, **options: Any) -> Any:
    child = family.children[0] if name == "underlag" else None
    return sos_map.export(
        family.case, name, reader=reader, date=TODAY, child=child, options=options
    )


def _script(family: Family) -> Any:
    """A script that builds a map out of a program's rows."""
    m = sos_map.build(language="sv", title=token(91_000))
    child = m.child(token(91_001), born="1886")
    mother = m.person(token(91_002), role=token(91_003), note=token(91_004))
    m.parent(mother, of=child)
    talk = m.occasion("1895-02-03", "mapping", present=[mother], note=token(91_005))
    harm = m.harm(token(91_006), at=talk, children={child: token(91_007)})
    danger = m.danger(
        token(91_008), at=talk, worried=[mother], children=[child], arises_from=[harm]
    )
    goal = m.goal(token(91_009), at=talk, answers=danger, children=[child])
    m.scale("pair", zero=token(91_010), ten=token(91_011), danger=danger, goal=goal)
    m.label("case", shown_to=[mother])
    return m.case()


def deeds(family: Family) -> Iterator[Deed]:
    """Return what is done by functions."""
    case, ids = family.case, {name: _ids(family, name) for name in family.data}
    danger, harm, person = ids["dangers"][0], ids["harms"][0], ids["people"][0]
    for form, text in family.texts.items():
        suffix = ".json" if form in ("json", "older") else ".yaml"
        name = f"{NAME}-{form}{suffix}"
        yield Deed(f"load {form}", lambda name=name: sos_map.load(name))
        yield Deed(f"loads {form}", lambda text=text: sos_map.loads(text))
        yield Deed(
            f"reference {form}",
            lambda name=name: sos_map.load(name, reference=True),
        )
    stored = f"{NAME}-json.json"

    def save_over() -> Any:
        return sos_map.save(case, stored, over=sos_map.open_document(stored))

    def write(folder: str) -> Any:
        made = _export(family, "three-columns", family.readers[0], format="svg")
        return made.write(folder, force=folder == "there")

    yield Deed("save new", lambda: sos_map.save(case, "out.json"))
    yield Deed("save force", lambda: sos_map.save(case, stored, force=True))
    yield Deed("save over", save_over)
    yield Deed("write", lambda: write("out"))
    yield Deed("write force", lambda: write("there"))
    yield Deed("dumps", lambda: sos_map.dumps(case), answers=True)
    yield Deed("by hand", lambda: sos_map.by_hand(case, "en"), answers=True)
    yield Deed("graph", lambda: sos_map.graph(case))
    yield Deed("as of", lambda: sos_map.as_of(case, EARLIER))
    yield Deed("history", lambda: sos_map.history(case, ids["goals"][0]))
    yield Deed("findings", lambda: sos_map.findings(case))
    yield Deed("review", lambda: sos_map.review(case, TODAY))
    yield Deed("coverage", lambda: sos_map.coverage(case, danger))
    yield Deed("answers", lambda: sos_map.answers_to(case, danger))
    yield Deed("who knows", lambda: sos_map.who_knows(case, danger))
    yield Deed("worried", lambda: sos_map.who_is_worried(case, danger))
    yield Deed("duties", lambda: sos_map.duties(case, person))
    yield Deed("plan", lambda: sos_map.plan_for(case, family.children[0]))
    yield Deed("knows", lambda: sos_map.knows_what(case, person))
    yield Deed("relations", lambda: _relations(family), answers=True)
    yield Deed("wordings", lambda: sos_map.old_wordings(case))
    yield Deed("build", lambda: _script(family))
    yield from _papers(family)
    yield Deed("add", lambda: sos_map.with_added(case, "steps", text=token(92_000)))
    yield Deed("change", lambda: sos_map.changed(case, harm, text=token(92_001)))
    yield Deed("replace", lambda: sos_map.with_replaced(case, harm, text=token(92_002)))
    yield Deed(
        "version",
        lambda: sos_map.with_version(
            case, ids["goals"][-1], why=token(92_003), since="1896-01-02"
        ),
    )
    yield Deed("wording", lambda: sos_map.with_wording(case, harm, "en", token(92_004)))
    yield Deed("without", lambda: sos_map.without(case, ids["strengths"][0]))
    for reader in family.readers:
        yield Deed("view", lambda r=reader: sos_map.view(case, r, TODAY))
        yield Deed("lift", lambda r=reader: sos_map.lift(sos_map.view(case, r, TODAY)))
    for number, entry in enumerate(sos_map.Registry.installed().entries):
        name = entry.name
        reader = family.readers[3 if name == "underlag" else number % 3]
        yield Deed(f"export {name}", lambda n=name, r=reader: _export(family, n, r))
        yield Deed(f"blank {name}", lambda n=name: sos_map.blank(n, date=TODAY))


def _papers(family: Family) -> Iterator[Deed]:
    """What is done with finished papers, and before them."""
    reader, child = family.readers[0], family.children[0]

    def receipt() -> Any:
        return family.paper.receipt(child, by=NAME, at=AT)

    def looked_at(reader: str) -> Any:
        files = [(NAME, family.paper.files[0].data), (NAME, family.texts["json"])]
        return sos_map.leakcheck(family.case, files, reader=reader, date=TODAY)

    def told() -> Any:
        return sos_map.find_mentions(sos_map.loads(family.telling), reader, TODAY)

    yield Deed("receipt", receipt)
    yield Deed("receipt file", lambda: receipt().file())
    yield Deed("receipt data", lambda: receipt().as_data(), answers=True)
    yield Deed("leakcheck", lambda: looked_at(reader))
    yield Deed("leakcheck other", lambda: looked_at(family.readers[1]))
    yield Deed("mentions", told)


def _relations(family: Family) -> Any:
    one, other = (thing["id"] for thing in family.data["people"][:2])
    found = sos_map.relations(family.case, one, other)
    return [
        (sos_map.relation_text(r, "sv"), sos_map.chain_text(r, "sv")) for r in found
    ]


def _ids(family: Family, section: str) -> list[str]:
    things = family.data[section]
    if not isinstance(things, list):
        return []
    return [thing["id"] for thing in things if "id" in thing]


def commands(family: Family) -> Iterator[tuple[str, list[str], bytes, bool]]:
    """Return command lines: name, arguments, standard input, answers with words.

    Paths are relative to the folder that holds the family's files.
    """
    yaml, stored, hand = (
        f"{NAME}-yaml.yaml",
        f"{NAME}-json.json",
        f"{NAME}-hand-sv.yaml",
    )
    reader, owner = family.readers[0], family.readers[3]
    decided, page = f"{NAME}-decisions.json", f"{NAME}-paper.md"
    piped = family.texts["yaml"]
    for file in (yaml, stored, hand, f"{NAME}-hand-en.yaml", f"{NAME}-older.json"):
        yield "check", ["check", file, "--date", TODAY], b"", False
    yield "check json", ["check", yaml, "--json", "--all"], b"", True
    yield "check -", ["check", "-", "--reference"], piped, False
    yield "check words", ["check", yaml, "--words", f"{NAME}-words.yaml"], b"", False
    for form in ("by-hand", "yaml", "json"):
        to = ["convert", yaml, "--to", form, "-o"]
        yield f"convert {form}", [*to, "out.x"], b"", False
        yield f"convert {form} -", [*to, "-"], b"", True
    field = ["--text", token(93_000), "--owners", _ids(family, "people")[0]]
    yield "add", ["add", yaml, "steps", *field], b"", False
    yield "add id", ["add", yaml, "steps", *field, "--id", token(93_001)], b"", False
    told = json.dumps({"text": token(93_002), "note": token(93_003)}).encode()
    yield "add json", ["add", stored, "steps", "--json"], told, False
    paper = ["--for", reader, "--date", TODAY]
    for name in ("outline", "graph", "three-columns", "scale"):
        line = ["export", yaml, "--as", name, *paper, "-o"]
        yield f"export {name}", [*line, "out"], b"", False
        yield f"export {name} json", [*line, "-", "--json"], b"", True
    line = ["export", yaml, "--as", "outline", *paper, "-o", "out"]
    kept = ["--by", token(93_004), "--receipts", "out-kept"]
    yield "export by", [*line, *kept], b"", False
    yield "export draft", [*line, "--draft"], b"", False
    yield "export allowed", [*_telling(line), "--allow-mention", decided], b"", False
    line = ["export", "-", "--as", "outline", *paper, "-o", "-"]
    yield "export -", [*line, "--receipts", "out-kept"], piped, True
    yield "export - draft", [*line, "--draft"], piped, True
    matter = ["--for", owner, "--child", family.children[0], "--date", TODAY]
    yield (
        "export underlag",
        ["export", yaml, "--as", "underlag", *matter, "-o", "out"],
        (b""),
        False,
    )
    taken = ["--as", "outline", "--as", "scale:format=pdf", "--by", token(93_005)]
    line = ["pack", yaml, *paper, "--child", family.children[0], *taken, "-o", "out"]
    yield "pack", line, b"", False
    yield "pack json", [*line, "--json"], b"", True
    yield "receipt", ["receipt", "verify", f"{NAME}-receipt.json", page], b"", False
    yield (
        "receipt json",
        ["receipt", "verify", f"{NAME}-receipt.json", page, "--json"],
        (b""),
        False,
    )
    line = ["mentions", f"{NAME}-telling.json", *paper]
    yield "mentions", line, b"", False
    yield "mentions json", [*line, "--json"], b"", True  # ids, for a decision
    yield "mentions drafted", [*line, "--draft-overrides"], b"", True
    yield "mentions -", ["mentions", "-", *paper], piped, False
    line = ["leakcheck", page, f"{NAME}-words.yaml", "--against", yaml, *paper]
    yield "leakcheck", line, b"", False
    yield "leakcheck json", [*line, "--json"], b"", False
    yield "view", ["view", yaml, *paper], b"", True
    yield "view report", ["view", yaml, *paper, "--report"], b"", True
    yield "report", ["report", yaml, *paper], b"", True
    yield "report texts", ["report", yaml, *paper, "--texts"], b"", True
    yield "report json", ["report", yaml, *paper, "--json"], b"", True
    yield "new", ["new", "out.yaml"], b"", False
    yield "blank", ["blank", "three-columns", "-o", "out"], b"", False
    yield "exporters", ["exporters"], b"", False
    yield "conformance", ["conformance", "outline", "--n", "1"], b"", False
    yield "plugin", ["plugin", "new", "fridge-note", "-o", "out"], b"", False


def _telling(line: list[str]) -> list[str]:
    """The same of the file in which a text tells of somebody hidden."""
    return [line[0], f"{NAME}-telling.json", *line[2:]]
