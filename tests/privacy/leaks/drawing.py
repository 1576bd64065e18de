"""Pages that look past their view: counts, colours, room, order, attributes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

import sos_map_minimal
from leaks.planting import Smuggled, planted, smuggle, wrap
from leaks.promises.files import (
    GRAPH_PAGE,
    PAGE,
    PDF_PAGE,
    SHEET_PAGE,
)
from sos_map.exporting.api import Request
from sos_map.files.canonical import dumps
from sos_map.model.edges import SECTIONS
from sos_map_family_diagrams.graph import exporter as graphs
from sos_map_family_diagrams.three_columns import pages as map_pages
from sos_map_pages import pdf_writer, svg_writer


def more_lines(patch: pytest.MonkeyPatch, more: Callable[[Request, Any], str]) -> None:
    """Let a page end with a line that is made of the whole map."""
    kept = smuggle(patch)

    def lines(shipped: Any, request: Request) -> Iterator[str]:
        yield from shipped(request)
        if kept.case is not None:
            yield more(request, kept.case)

    wrap(patch, sos_map_minimal, "_lines", lines)


@planted(PAGE, 6)
def a_count_of_everything(patch: pytest.MonkeyPatch) -> None:
    """`2 of 5 dangers`."""
    more_lines(
        patch,
        lambda request, full: f"{len(request.view.case.dangers)}/{len(full.dangers)}",
    )


@planted(PAGE, 6)
def a_mean_of_all_numbers(patch: pytest.MonkeyPatch) -> None:
    """The mean on a scale counts the numbers of those who are hidden."""

    def mean(_request: Request, full: Any) -> str:
        values = [float(one.value) for one in full.ratings if one.value is not None]
        return f"{sum(values) / len(values):.2f}" if values else ""

    more_lines(patch, mean)


@planted(PAGE, 8)
def somebody_is_worried(patch: pytest.MonkeyPatch) -> None:
    """A sentence with nobody in it, where whoever said it is hidden."""

    def sentence(request: Request, full: Any) -> str:
        shown = sum(len(danger.worried) for danger in request.view.case.dangers)
        said = sum(len(danger.worried) for danger in full.dangers)
        return "Någon är orolig." if said > shown else ""

    more_lines(patch, sentence)


@planted(PAGE, 15)
def colours_by_all_kinds(patch: pytest.MonkeyPatch) -> None:
    """A kind's colour is its place among all kinds of the whole map."""

    def colours(request: Request, full: Any) -> str:
        kinds = [section for section in SECTIONS if getattr(full, section)]
        shown = [kind for kind in kinds if getattr(request.view.case, kind)]
        return " ".join(f"{kind}=#{kinds.index(kind)}" for kind in shown)

    more_lines(patch, colours)


@planted(PAGE, 15)
def a_legend_of_all_kinds(patch: pytest.MonkeyPatch) -> None:
    """The legend explains signs that stand nowhere on the page."""
    more_lines(
        patch,
        lambda _request, full: " ".join(s for s in SECTIONS if getattr(full, s)),
    )


@planted(PAGE, 16)
def a_column_as_wide_as_the_longest_name(patch: pytest.MonkeyPatch) -> None:
    """A rule as long as the longest name of the case, seen or not."""
    more_lines(
        patch,
        lambda _request, full: "-" * max(len(p.name or "") for p in full.people),
    )


@planted(PAGE, 18)
def a_hash_of_the_whole_map(patch: pytest.MonkeyPatch) -> None:
    """The foot of a page says which version of the file it was made from."""
    more_lines(
        patch,
        lambda _request, full: hashlib.sha256(dumps(full)).hexdigest()[:12],
    )


@planted(PAGE, 19)
def what_is_missing_on_the_whole_map(patch: pytest.MonkeyPatch) -> None:
    """`1 danger without a goal`, found on the map and printed on the page."""

    def lint(_request: Request, full: Any) -> str:
        answered = {goal.answers for goal in full.goals}
        without = [one for one in full.dangers if one.id not in answered]
        return f"Saknar mål: {len(without)}"

    more_lines(patch, lint)


@planted(PAGE, 30)
def that_there_is_an_appendix(patch: pytest.MonkeyPatch) -> None:
    """`See the protected appendix`, on the papers that have one."""
    more_lines(
        patch,
        lambda _request, full: "Se skyddad bilaga." if full.protections else "",
    )


@planted(PAGE, 20)
def a_page_that_breaks_on_hidden_words(patch: pytest.MonkeyPatch) -> None:
    """A long hidden text stops the page."""

    def breaks(_request: Request, full: Any) -> str:
        if any(len(line.text or "") > 30 for line in full.wall):
            raise ValueError
        return ""

    more_lines(patch, breaks)


# ── graphs ──────────────────────────────────────────────────────────────────────


def _in_the_graph(patch: pytest.MonkeyPatch, more: Callable[[Smuggled], str]) -> None:
    """Put text of ours before the end of every graph."""
    kept = smuggle(patch)

    def source(shipped: Any, request: Request) -> str:
        made: str = shipped(request)
        return made.rstrip().removesuffix("}") + more(kept) + "}\n"

    wrap(patch, graphs, "_source", source)


@planted(GRAPH_PAGE, 10)
def hidden_nodes_are_laid_out_unseen(patch: pytest.MonkeyPatch) -> None:
    """What is hidden takes its room, in no ink."""

    def unseen(kept: Smuggled) -> str:
        gone = kept.count("dangers") + kept.count("people")
        return "".join(f"\th{n} [style=invis]\n" for n in range(gone))

    _in_the_graph(patch, unseen)


@planted(GRAPH_PAGE, 11)
def nodes_in_the_order_of_old_ids(patch: pytest.MonkeyPatch) -> None:
    """Layout follows the order in which nodes are told of."""
    kept = smuggle(patch)

    def reordered(shipped: Any, case: Any) -> Any:
        made = shipped(case)
        old = {new: old for old, new in kept.report.new_ids.items()}
        order = sorted(made.nodes(data=True), key=lambda one: old.get(one[0], one[0]))
        again = type(made)()
        again.add_nodes_from(order)
        again.add_edges_from(made.edges(data=True))
        return again

    wrap(patch, graphs, "graph", reordered)


@planted(GRAPH_PAGE, 13)
def a_note_as_an_attribute(patch: pytest.MonkeyPatch) -> None:
    """Graphviz draws no `note`, and leaves it in the file."""

    def note(kept: Smuggled) -> str:
        case = kept.case
        marks = (
            [one.note or "" for one in (*case.people, *case.dangers)] if case else []
        )
        return f'\tn0 [note="{len("".join(marks))}"]\n'

    _in_the_graph(patch, note)


@planted(GRAPH_PAGE, 14)
def the_path_of_a_picture(patch: pytest.MonkeyPatch) -> None:
    """`image="bilder/anna.png"`: a picture's path says whose it is."""

    def images(kept: Smuggled) -> str:
        old = kept.report.new_ids if kept.report else {}
        return "".join(f'\tn{n} [image="bilder/{o}.png"]\n' for n, o in enumerate(old))

    _in_the_graph(patch, images)


# ── drawings ────────────────────────────────────────────────────────────────────


def _in_the_picture(patch: pytest.MonkeyPatch, more: Callable[[Smuggled], str]) -> None:
    """Put a line of ours after the first of every SVG page."""
    kept = smuggle(patch)

    def page(shipped: Any, *given: Any) -> Iterator[str]:
        first, *rest = shipped(*given)
        yield first
        yield more(kept)
        yield from rest

    wrap(patch, svg_writer, "_page", page)


@planted(SHEET_PAGE, 12)
def old_ids_as_titles(patch: pytest.MonkeyPatch) -> None:
    """`<title>` of a part of a drawing is its id in the file."""

    def titles(kept: Smuggled) -> str:
        old = kept.report.new_ids if kept.report else {}
        return "".join(f"<g><title>{one}</title></g>" for one in old)

    _in_the_picture(patch, titles)


@planted(SHEET_PAGE, 12)
def a_comment_with_what_was_left_out(patch: pytest.MonkeyPatch) -> None:
    """`<!-- 7 withheld -->`, for whoever looks at the source."""

    def comment(kept: Smuggled) -> str:
        return f"<!-- {len(kept.report.withheld) if kept.report else 0} -->"

    _in_the_picture(patch, comment)


@planted(SHEET_PAGE, 16)
def room_for_everybody(patch: pytest.MonkeyPatch) -> None:
    """Columns begin lower for each one in the case, seen or not."""
    kept = smuggle(patch)

    def plan(shipped: Any, *given: Any) -> Any:
        made = shipped(*given)
        return attrs.evolve(made, top=made.top + 2 * kept.count("people"))

    wrap(patch, map_pages, "plan_for", plan)


@planted(SHEET_PAGE, 16)
def pages_of_all(patch: pytest.MonkeyPatch) -> None:
    """`Page 1 of 4`: with the pages of those who may see more."""
    kept = smuggle(patch)

    def footed(shipped: Any, plan: Any, page: Any, number: int, count: int) -> Any:
        return shipped(plan, page, number, count + kept.count("harms"))

    wrap(patch, map_pages, "_footed", footed)


@planted(PDF_PAGE, 27)
def the_id_of_a_document_by_the_whole_map(patch: pytest.MonkeyPatch) -> None:
    """A PDF's identity is a hash of the file it came from."""
    kept = smuggle(patch)

    def marked(shipped: Any, data: bytes) -> bytes:
        digest = hashlib.sha256(dumps(kept.case)).hexdigest() if kept.case else ""
        return bytes(shipped(data)) + f"% {digest}\n".encode()

    wrap(patch, pdf_writer, "with_certain_stream_ends", marked)


@planted(PDF_PAGE, 27)
def a_document_titled_by_the_file(patch: pytest.MonkeyPatch) -> None:
    """The title in the properties is that of the case, whoever reads."""
    kept = smuggle(patch)

    def payload(shipped: Any, drawing: Any, date: Any) -> str:
        title = (kept.case.case.title if kept.case else None) or "x"
        return str(shipped(attrs.evolve(drawing, title=title), date))

    wrap(patch, pdf_writer, "payload", payload)
