"""The last gates left open: texts, bytes, names of files, receipts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from leaks.planting import always, planted, smuggle, wrap
from leaks.promises.handing_over import APART, LOOKED_AT, MENTIONED, NAMED, RECEIPT
from sos_map.exporting import keeping, naming, run
from sos_map.files.canonical import dumps
from sos_map.leaks.reading import file as reading
from sos_map.leaks.reading.texts import Texts
from sos_map.mentions import scan
from sos_map.privacy.report import OperatorReport

# ── the search of texts ─────────────────────────────────────────────────────────


@planted(MENTIONED, 8)
def no_text_is_searched(patch: pytest.MonkeyPatch) -> None:
    """What a visible text says of somebody hidden is the writer's matter."""
    always(patch, run, "searched", ())


@planted(MENTIONED, 8)
def names_are_not_searched_for(patch: pytest.MonkeyPatch) -> None:
    """Telephones and addresses are looked for, people are not."""

    def secrets(shipped: Any, *given: Any) -> Any:
        return tuple(one for one in shipped(*given) if one.secret.kind != "person")

    wrap(patch, scan, "secrets_of", secrets)


def _searched(patch: pytest.MonkeyPatch, wanted: Callable[[str], bool]) -> None:
    """Let only those texts be searched whose place in the map is wanted."""

    def texts(shipped: Any, *given: Any) -> Any:
        return (one for one in shipped(*given) if wanted(one.path))

    wrap(patch, scan, "texts_in", texts)


@planted(MENTIONED, 8)
def the_title_is_not_searched(patch: pytest.MonkeyPatch) -> None:
    """What stands on the case file itself is no text of a thing."""
    _searched(patch, lambda path: not path.startswith("$.case"))


@planted(MENTIONED, 8)
def words_for_a_reader_are_not_searched(patch: pytest.MonkeyPatch) -> None:
    """Who wrote it for the family will have thought of it."""
    _searched(patch, lambda path: ".wordings[" not in path)


@planted(MENTIONED, 8)
def only_what_is_called_text_is_searched(patch: pytest.MonkeyPatch) -> None:
    """A place, a role, a name of a talk is no text."""
    _searched(patch, lambda path: path.endswith(".text"))


# ── the look at the bytes ───────────────────────────────────────────────────────


@planted(LOOKED_AT, 25)
def nobody_looks_at_the_bytes(patch: pytest.MonkeyPatch) -> None:
    """An exporter that came by the map may write it."""
    always(patch, run, "refuse_leaks", ())


@planted(LOOKED_AT, 26)
def an_archive_is_not_opened(patch: pytest.MonkeyPatch) -> None:
    """What lies packed in a file is not looked at."""
    always(patch, reading, "read_zip", None)


@planted(LOOKED_AT, 13)
def only_what_a_browser_draws_is_looked_at(patch: pytest.MonkeyPatch) -> None:
    """What stands in attributes and comments is passed over."""

    def add_each(shipped: Any, self: Any, where: str, *rest: Any, **more: Any) -> None:
        if "attribute" not in where and "comment" not in where:
            shipped(self, where, *rest, **more)

    def add(shipped: Any, self: Any, where: str, *rest: Any, **more: Any) -> None:
        add_each(shipped, self, where, *rest, **more)

    wrap(patch, Texts, "add_each", add_each)
    wrap(patch, Texts, "add", add)


@planted(LOOKED_AT, 25)
def names_of_files_are_not_looked_at(patch: pytest.MonkeyPatch) -> None:
    """`zebulon-kvist.txt`: only what is in a file counts."""

    def add(shipped: Any, self: Any, where: str, *rest: Any, **more: Any) -> None:
        if where != "name":
            shipped(self, where, *rest, **more)

    wrap(patch, Texts, "add", add)


@planted(LOOKED_AT, 26)
def one_encoding_is_looked_at(patch: pytest.MonkeyPatch) -> None:
    """Bytes that are not UTF-8 are not text."""

    def read(shipped: Any, self: Any, data: bytes, *rest: Any, **more: Any) -> None:
        if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            shipped(self, data, *rest, **more)

    wrap(patch, reading._Reading, "read", read)


# ── names of files ──────────────────────────────────────────────────────────────


@planted(NAMED, 25)
def a_tag_of_the_whole_map(patch: pytest.MonkeyPatch) -> None:
    """The tag in a file's name changes when something hidden does."""
    kept = smuggle(patch)

    def tag(_shipped: Any, _view: Any) -> str:
        return hashlib.sha256(dumps(kept.case)).hexdigest()[:6] if kept.case else ""

    wrap(patch, naming, "tag_of", tag)


@planted(NAMED, 18)
def a_tag_that_counts_what_was_withheld(patch: pytest.MonkeyPatch) -> None:
    """`-w17-`: of two papers one sees which left out more."""
    kept = smuggle(patch)

    def tag(shipped: Any, view: Any) -> str:
        count = len(kept.report.withheld) if kept.report else 0
        return f"{shipped(view)}-w{count}"

    wrap(patch, naming, "tag_of", tag)


# ── receipts ────────────────────────────────────────────────────────────────────


def _receipts_say(
    patch: pytest.MonkeyPatch, more: Callable[[Any, OperatorReport], Any]
) -> None:
    """Let every receipt say `more(case, report)` besides."""

    def dispatch(
        shipped: Any, case: Any, page: Any, view: Any, report: Any, **rest: Any
    ) -> Any:
        made = shipped(case, page, view, report, **rest)
        said = {**made.exporter, "more": more(case, report)}
        return attrs.evolve(made, exporter=said)

    wrap(patch, run, "dispatch", dispatch)


@planted(RECEIPT, 22)
def a_receipt_that_lists_what_was_withheld(patch: pytest.MonkeyPatch) -> None:
    """One child's record tells what the other parent was not given."""
    _receipts_say(patch, lambda _case, report: [o.piece[0] for o in report.withheld])


@planted(RECEIPT, 22)
def a_receipt_with_grounds(patch: pytest.MonkeyPatch) -> None:
    """Why something was kept back stands in the record."""
    _receipts_say(patch, lambda case, _report: [one.ground for one in case.people])


@planted(RECEIPT, 16)
def a_receipt_headed_by_the_title(patch: pytest.MonkeyPatch) -> None:
    """Each child's record names all children of the case."""
    _receipts_say(patch, lambda case, _report: case.case.title)


@planted(APART, 25)
def a_receipt_in_the_readers_folder(patch: pytest.MonkeyPatch) -> None:
    """The receipt lies beside the paper, and goes with it."""

    def keep(shipped: Any, made: Any, folder: Any, **how: Any) -> Any:
        return shipped(made, folder, **{**how, "apart_from": None})

    def left(_written: Any) -> None:
        return None

    wrap(patch, keeping, "keeping", keep)
    patch.setattr(keeping, "_take_back", left)


@planted(APART, 25)
def a_receipt_of_a_paper_that_was_refused(patch: pytest.MonkeyPatch) -> None:
    """The record says that it was handed over, and nothing was."""
    always(patch, keeping, "_take_back", None)
