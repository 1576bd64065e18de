"""What must hold for what leaves: searched, looked at, named, and with a receipt."""

from __future__ import annotations

import gzip
import html
import io
import random
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scenes import DATE, Scene

from sos_map.admission import admit
from sos_map.errors import NothingWritten, SosMapError
from sos_map.exporting import keeping as receipts
from sos_map.exporting import rendering, run
from sos_map.exporting.api import Exporter, File, Request
from sos_map.mentions.gate import unsearched
from sos_map.privacy.reader import Reader
from sos_map.privacy.views import lift
from sos_map.testing import canaries_in, readers_of, with_canaries

Data = dict[str, Any]
MOTHER = "sara:guardian:milo"
HIDDEN = "Zebulon Kvist"
_CONTACT = {"id": "k", "person": "sara", "children": ["milo"], "form": "day"}
#: Where a text can name somebody; each is shown to the mother.
PLACES: dict[str, Callable[[str], Data]] = {
    "text": lambda words: {"wall": [{"id": "w", "text": words}]},
    "title": lambda words: {"case": {"title": words}},
    "conditions": lambda words: {
        "contacts": [_CONTACT | {"conditions": {"text": words}}]
    },
    "wording": lambda words: {
        "wall": [
            {
                "id": "w",
                "text": "ord",
                "language": "sv",
                "wordings": [{"language": "sv", "text": words, "reader": "family"}],
            }
        ]
    },
}
#: How a page can hold what it must not.
FORMS: dict[str, Callable[[str], File]] = {
    "text": lambda words: File.text("a.txt", "text/plain", words),
    "name": lambda words: File.text(f"{_slug(words)}.txt", "text/plain", "x"),
    "utf-16": lambda words: File("a.txt", "text/plain", words.encode("utf-16")),
    "html": lambda words: File.text(
        "a.html", "text/html", f"<p title='{html.escape(words)}'>x</p>"
    ),
    "gzip": lambda words: File("a.gz", "application/gzip", gzip.compress(_b(words))),
    "zip": lambda words: File("a.zip", "application/zip", _zipped(words)),
}


def _b(words: str) -> bytes:
    return words.encode()


def _slug(words: str) -> str:
    return words.casefold().replace(" ", "-")


def _zipped(words: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("inner.txt", words)
    return buffer.getvalue()


def _family(more: Data) -> Data:
    """Return a mother and her child, and a neighbour of whom she must not know."""
    data: Data = {
        "sos_map": 1,
        "case": {"children": ["milo"], "shown_to": ["sara"], "language": "sv"},
        "people": [
            {"id": "milo", "name": "Milo"},
            {"id": "sara", "name": "Sara"},
            {"id": "z", "name": HIDDEN, "shown_to": []},
        ],
        "bodies": [{"id": "team", "name": "Enheten", "kind": "team"}],
        "custody": [{"id": "c", "person": "sara", "child": "milo"}],
    }
    more = dict(more)
    data["case"] |= more.pop("case", {})
    return data | more


def a_family_with_a_neighbour(rng: random.Random) -> Scene:
    """Return a family in which one text, in one place, names the hidden neighbour."""
    place = rng.choice(sorted(PLACES))
    words = rng.choice((f"{HIDDEN} ringde.", "Zebulons bil stod där.", HIDDEN.upper()))
    reader = Reader("guardian", "sara", ("milo",))
    return Scene(admit(_family(PLACES[place](words))), reader)


def a_quiet_family(_rng: random.Random) -> Scene:
    """Return the same family, in which no text names anybody."""
    return Scene(admit(_family({})), Reader("guardian", "sara", ("milo",)))


def _exporter(*files: File) -> Exporter:
    return Exporter(
        name="trial",
        summary={"sv": "x", "en": "x"},
        render=lambda _request: files,
    )


def refused(scene: Scene, *files: File) -> set[str]:
    """Return for what codes a paper for the mother is refused."""
    try:
        run.export(scene.case, _exporter(*files), reader=MOTHER, date=DATE)
    except SosMapError as error:
        return {one.code for one in error.problems}
    return set()


def a_text_that_names_somebody_hidden_stops_the_paper(scene: Scene) -> None:
    """Wherever it stands, in whatever form of the name."""
    assert refused(scene) == {"mention-found"}


def bytes_that_hold_something_hidden_stop_the_paper(
    scene: Scene, rng: random.Random
) -> None:
    """However an exporter came by it, and however it was written."""
    form = rng.choice(sorted(FORMS))
    assert "leak-found" in refused(scene, FORMS[form](HIDDEN)), form
    assert not refused(scene, FORMS[form]("Milo")), form


def stopped(scene: Scene) -> object:
    """Return which forms are stopped."""
    return {form: refused(scene, made(HIDDEN)) for form, made in FORMS.items()}


# ── names and receipts ──────────────────────────────────────────────────────────


def _paper(_request: Request) -> list[File]:
    return [File.text("a.txt", "text/plain", "a"), File.text("b.txt", "text/plain", "")]


_TWO = Exporter(name="two", summary={"sv": "x", "en": "x"}, render=_paper)


def names_of_files(scene: Scene) -> tuple[str, ...]:
    """Return the names that the host writes an export's files with."""
    view, _report = scene.look()
    files = rendering.render(_TWO, view, {}, "sv")
    return tuple(file.name for file in run.named(files, view))


def files_are_named_by_the_view_alone(scene: Scene) -> None:
    """One run: what is hidden has no part in the name of a file."""
    view, _report = scene.look()
    lifted, reader = lift(view)
    assert names_of_files(scene) == names_of_files(Scene(lifted, reader, view.child))


def receipts_of(scene: Scene) -> tuple[list[str], set[str]]:
    """Return the receipts of a paper of a case full of tokens, and what they may say.

    They name the reader, the children and the decisions that held, by id.
    """
    reader = readers_of(scene.case, DATE)[-1]
    made = with_canaries(scene.case, reader, DATE)
    with unsearched():
        artifact = run.export(made.case, _TWO, reader=made.reader, date=DATE)
    told = receipts.receipts_of(artifact, by="handläggaren")
    texts = [one.file().data.decode() for one in told]
    may = canaries_in(made.reader).union(*map(canaries_in, made.case.case.children))
    may = may.union(*(canaries_in(one.id) for one in made.case.access))
    return texts, set(may)


def a_receipt_holds_ids_and_no_words(scene: Scene) -> None:
    """No word of the case stands in a receipt, and no id of what it is not about."""
    texts, may = receipts_of(scene)
    for text in texts:
        assert canaries_in(text) <= may


def kept_beside(scene: Scene, *, inside: bool) -> list[str]:
    """Return what lies on disk after a paper that could not be written.

    Args:
        scene: Of what family.
        inside: Whether receipts are asked for in the folder that is handed over;
            else the paper stands there already.
    """
    made = run.export(
        scene.case, _exporter(FORMS["text"]("x")), reader=MOTHER, date=DATE
    )
    with tempfile.TemporaryDirectory() as room:
        paper = Path(room) / "paper"
        made.write(str(paper))
        folder = paper / "receipts" if inside else Path(room) / "receipts"
        try:
            with receipts.keeping(made, folder, apart_from=paper):
                made.write(str(paper))
        except NothingWritten:
            pass
        return sorted(path.name for path in Path(room).rglob("*"))


def a_receipt_lies_apart_and_only_with_its_paper(scene: Scene) -> None:
    """None in the reader's folder, and none of a paper that was not written."""
    for inside in (True, False):
        left = kept_beside(scene, inside=inside)
        assert "receipt.json" not in left
        assert len(left) == 2  # the folder and the paper that stood there
