"""Runs in an interpreter of its own, has everything loaded, and forks for each deed.

It is told a deed and a folder on standard input. The child stops itself, so that
`strace` can take hold of it, does the deed, and leaves with a number that says how it
ended. No call of the system is made for telling it.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import sos_map
from sos_map import Artifact, File, NothingWritten, Unconfirmed, dumps
from sos_map.cli import sos_map as group
from sos_map.cli.leaving import leave
from sos_map.errors import Fault
from sos_map.exporting.keeping import keeping, receipts_of
from sos_map.exporting.receipt import fingerprint
from sos_map.testing.families import complete_case

#: How a deed ended → the number that the child leaves with.
ENDS = {"done": 0, "refused": 10, "unconfirmed": 11, "interrupted": 12, "other": 13}
#: The command line's own numbers. A fault is none of saving, and leaves all as it was.
CODES = {
    1: "refused",
    4: "refused",
    5: "refused",
    10: "unconfirmed",
    130: "interrupted",
}
CASE = complete_case("sv")
PAGES = tuple(
    File.text(f"{name}.txt", "text/plain", f"new {name} " * 700) for name in "ab"
)
#: A paper that is handed over, about one child, so that there is one receipt.
DATE, AT = "2026-01-16", "2026-01-16T09:00:00+01:00"
PAPER = sos_map.export(CASE, "outline", reader="enheten", child="tilde", date=DATE)
#: What stands there before, and after, a deed; by deed and name.
SMALL = b"sos_map: 1  # ours\ncase: {title: Kartan}\nsteps: []  # none yet\n"
ADDED = b"steps:     # none yet\n  - id: n1\n    text: Ringer\n"
_ANY_TRACER = ctypes.c_ulong(-1)
_PR_SET_PTRACER = 0x59616D61


def save_new(folder: Path) -> None:
    sos_map.save(CASE, folder / "case.json")


def save_over(folder: Path) -> None:
    sos_map.save(CASE, folder / "case.json", over=DOCUMENT)


def save_force(folder: Path) -> None:
    sos_map.save(CASE, folder / "case.json", force=True)


def add(folder: Path) -> None:
    file = str(folder / "case.yaml")
    code = leave(group, ["add", file, "steps", "--text", "Ringer"])
    if code:
        os._exit(ENDS[CODES.get(code, "other")])


def export_new(folder: Path) -> None:
    Artifact(PAGES).write(str(folder / "out"))


def export_force(folder: Path) -> None:
    Artifact(PAGES).write(str(folder), force=True)


def hand_over(folder: Path) -> None:
    out = str(folder / "out")
    with keeping(PAPER, folder / "receipts", at=AT, apart_from=out):
        PAPER.write(out)


DEEDS: dict[str, Callable[[Path], None]] = {
    one.__name__: one
    for one in (
        save_new,
        save_over,
        save_force,
        add,
        export_new,
        export_force,
        hand_over,
    )
}
OLD = b'{"sos_map": 1, "case": {"title": "old"}}'
BEFORE: dict[str, dict[str, bytes]] = {
    "save_new": {},
    "save_over": {"case.json": OLD},
    "save_force": {"case.json": OLD},
    "add": {"case.yaml": SMALL},
    "export_new": {},
    "export_force": {"a.txt": b"old a"},
    "hand_over": {},
}
DOCUMENT = None


def _handed_over() -> dict[str, bytes]:
    made = {f"out/{file.name}": file.data for file in PAPER.files}
    for one in receipts_of(PAPER, at=AT):
        receipt = one.file()
        own = f"receipts/{DATE}-{fingerprint(receipt.data)[:16]}"
        made[f"{own}/{receipt.name}"] = receipt.data
        made |= {f"{own}/files/{file.name}": file.data for file in PAPER.files}
    return made


#: What stands there after it.
AFTER: dict[str, dict[str, bytes]] = {
    "save_new": {"case.json": dumps(CASE)},
    "save_over": {"case.json": dumps(CASE)},
    "save_force": {"case.json": dumps(CASE)},
    "add": {"case.yaml": SMALL.replace(b"steps: []  # none yet\n", ADDED)},
    "export_new": {f"out/{page.name}": page.data for page in PAGES},
    "export_force": {page.name: page.data for page in PAGES},
    "hand_over": _handed_over(),
}


def lay_out(deed: str, folder: Path) -> None:
    """Put into the folder what stands there before a deed."""
    for name, data in BEFORE[deed].items():
        (folder / name).write_bytes(data)
        (folder / name).chmod(0o640)  # as an office may have it


def _child(deed: str, folder: Path) -> None:
    # Where only a parent may trace, whoever wants to may.
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY_TRACER, 0, 0, 0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    end = "done"
    os.kill(os.getpid(), signal.SIGSTOP)
    try:
        DEEDS[deed](folder)
    except (NothingWritten, Fault):
        end = "refused"
    except Unconfirmed:
        end = "unconfirmed"
    except KeyboardInterrupt:
        end = "interrupted"
    except BaseException:
        end = "other"
    os._exit(ENDS[end])


def main() -> None:
    """Serve one deed after another."""
    global DOCUMENT
    answer = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    warm = Path(sys.argv[1])
    for deed in DEEDS:  # so that nothing is left to be loaded
        folder = warm / deed
        folder.mkdir()
        lay_out(deed, folder)
        if deed == "save_over":
            DOCUMENT = sos_map.open_document(folder / "case.json")
        DEEDS[deed](folder)
    for line in sys.stdin:
        told = json.loads(line)
        child = os.fork()
        if not child:
            _child(told["deed"], Path(told["folder"]))
        os.waitpid(child, os.WUNTRACED)
        print(child, file=answer, flush=True)
        status = os.waitpid(child, 0)[1]
        print(os.waitstatus_to_exitcode(status), file=answer, flush=True)


if __name__ == "__main__":
    main()
