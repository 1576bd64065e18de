"""The whole underlag, heading by heading, as a report document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sos_map import Request
from sos_map_bbic import analysis, facts, goals, people, remains, voices
from sos_map_bbic.material import Material, gather
from sos_map_bbic.matrix import matrix
from sos_map_bbic.spans import day, note, original, who_list
from sos_map_bbic.template import AREAS, LISTS, SIDES, TEMPLATE, Slot
from sos_map_pages.report import Block, Heading, Line, Report, Span

__all__ = ["matrix_report", "remains_report", "underlag_report"]

Fill = Callable[[Material], Iterator[Block]]

_FILLS: dict[str, Fill] = {
    "sammanfattning": analysis.room,
    "arende/personer": people.people,
    "arende/hushall": people.households,
    "anledning": facts.reason,
    "genomforande": facts.meetings,
    "genomforande/barnet": lambda m: facts.participation(m, (m.child,)),
    "genomforande/vardnadshavare": lambda m: facts.participation(m, m.guardians),
    "genomforande/vet_inte": facts.unknown,
    "genomforande/planerat": facts.planned,
    "genomforande/tidigare": facts.earlier,
    "oversikt": lambda m: iter((matrix(m),)),
    "barnets_asikter": voices.child,
    "vh_installning": voices.guardians,
    "analys": analysis.collected,
    "analys/risk_skydd": analysis.protection,
    "analys/motstridigt": analysis.conflicting,
    "analys/behov": analysis.needs,
    "analys/konsekvenser": analysis.consequences,
    "analys/forutsattningar": analysis.outlook,
    "analys/skyddsbehov": analysis.room,
    "analys/barnets_basta": analysis.room,
    "analys/svar": analysis.room,
    "behov_mal": goals.chain,
    "behov_mal/utan_behov": goals.without_need,
    "behov_mal/familjens": goals.family_goals,
    "behov_mal/steg": goals.loose_steps,
    "forslag": analysis.room,
    "saknas/omrade": lambda m: remains.listed(m, "saknas/omrade"),
    "saknas/fel_sida": lambda m: remains.listed(m, "saknas/fel_sida"),
    "saknas/vagg": lambda m: remains.listed(m, "saknas/vagg"),
    "saknas/mal_utan_behov": remains.needless,
    "saknas/kalla": remains.unsourced,
}


def underlag_report(request: Request) -> Report:
    """Return the underlag of one child."""
    material = gather(request)
    blocks: list[Block] = []
    omitted = _omitted(material)
    for slot in TEMPLATE:
        if slot.id in omitted or (slot.id == "oversikt" and not _wants_matrix(request)):
            continue
        blocks.extend(_section(material, slot))
        if slot.id in SIDES:
            blocks.extend(_without(material, slot.id, omitted))
    return _report(material, "title", tuple(_rows(material)), tuple(blocks))


def matrix_report(request: Request) -> Report:
    """Return the overview on its own."""
    material = gather(request)
    return _report(material, "matrix.title", (), (matrix(material),))


def remains_report(request: Request) -> Report:
    """Return the list of what has no area, need or source yet, on its own."""
    material = gather(request)
    blocks: list[Block] = []
    for slot in TEMPLATE:
        if slot.id.partition("/")[0] == "saknas":
            blocks.extend(_section(material, slot))
    if not blocks:
        blocks.append(note(material.text("none")))
    return _report(material, "remains.title", (), tuple(blocks))


def _section(material: Material, slot: Slot) -> Iterator[Block]:
    """Write a heading and what stands under it; a list of nothing is left out."""
    filled = tuple(_filled(material, slot))
    if slot.id in LISTS and not filled:
        return
    if slot.id == "saknas" and not _remains(material):
        return
    yield Heading(slot.id, slot.level, material.heading(slot.id))
    yield from filled


def _remains(material: Material) -> bool:
    below = (slot for slot in TEMPLATE if slot.id.startswith("saknas/"))
    return any(tuple(_filled(material, slot)) for slot in below)


def _filled(material: Material, slot: Slot) -> Iterator[Block]:
    if slot.id in AREAS:
        return facts.area(material, slot.id)
    fill = _FILLS.get(slot.id)
    return fill(material) if fill else iter(())


def _wants_matrix(request: Request) -> bool:
    return bool(request.options.get("matrix", "show") == "show")


def _omitted(material: Material) -> frozenset[str]:
    """Return the areas to leave out: those with nothing, when that was asked for."""
    if material.request.options.get("empty_areas", "show") == "show":
        return frozenset()
    things = material.things.values()
    return frozenset(
        area
        for area in AREAS
        if not any(facts.belongs(thing, area) for thing in things)
    )


def _without(material: Material, side: str, omitted: frozenset[str]) -> Iterator[Block]:
    """Name the areas that were left out; a gap is never silent (bbic §0.3)."""
    names = [
        material.heading(one)
        for one in AREAS
        if one in omitted and one.startswith(f"{side}/")
    ]
    if names:
        yield note(material.text("omitted", areas=", ".join(names)))


def _report(
    material: Material, title: str, rows: tuple[Line, ...], blocks: tuple[Block, ...]
) -> Report:
    view = material.request.view
    return Report(
        title=material.text(title),
        language=material.request.language,
        date=view.date,
        status=_status(material),
        page_line=material.text("page"),
        rows=rows,
        blocks=blocks,
    )


def _status(material: Material) -> str:
    """Return what stands on every page: of a draft, that it is one."""
    request = material.request
    return request.text("draft.mark") if request.draft else material.text("status")


def _rows(material: Material) -> Iterator[Line]:
    """Write what stands under the title (bbic §7.8)."""
    case, view = material.case.case, material.request.view
    child = next((p for p in material.case.people if p.id == material.child), None)
    yield _row(
        material, "child", Span(view.name(material.child) or material.text("unnamed"))
    )
    if child is not None and child.born:
        yield _row(material, "born", Span(day(material, child.born)))
    guardians = who_list(material, material.guardians) or material.text("no_guardian")
    yield _row(material, "guardians", Span(guardians))
    if case.reference:
        yield _row(
            material, "reference", original(material, case.reference, None, quote=False)
        )
    if case.office:
        yield _row(
            material, "office", original(material, case.office, None, quote=False)
        )
    yield _row(material, "author", Span(material.text("to_fill")))
    yield _row(material, "date", Span(day(material, view.date)))
    yield _row(material, "secrecy", Span(material.text("secrecy_line")))
    yield note(material.text("made_by_program"))
    yield note(material.text("marks_explained"))


def _row(material: Material, key: str, value: Span) -> Line:
    return Line((Span(material.text(f"row.{key}"), kind="strong"), Span(": "), value))
