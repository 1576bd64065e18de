"""Findings as a calm page of text: each question once, and where it comes up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map.i18n import Catalogue
from sos_map.practice.finding import Finding, Spot
from sos_map.practice.review import Review

__all__ = ["findings_text"]

#: How many places of one question are listed unless all are asked for.
AT_MOST = 3


def findings_text(
    found: Review, words: Catalogue, *, everything: bool = False
) -> Iterator[str]:
    """Return the lines.

    Args:
        found: What the rules say, with places.
        words: Ours, with the agency's own on top.
        everything: List every place, and what somebody has left as it is.
    """
    yield ""
    if found.findings:
        yield words.text("check.findings")
        yield from _grouped(found.findings, words, everything)
    else:
        yield words.text("check.nothing_to_ask")
    if found.accepted:
        yield ""
        if everything:
            yield words.text("check.accepted_list")
            yield from _grouped(found.accepted, words, everything)
        else:
            yield words.text("check.accepted", number=len(found.accepted))
    if found.remarks:
        yield ""
    for remark in found.remarks:
        yield f"{_place(remark.spot)} {remark.text(words)}"


def _grouped(
    findings: Iterable[Finding], words: Catalogue, everything: bool
) -> Iterator[str]:
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.code, one.variant, one.missing), []).append(one)
    for same in groups.values():
        first = same[0]
        weight = words.text(f"finding.weight.{first.weight}")
        maybe = f" {words.text('check.maybe')}" if first.certainty == "maybe" else ""
        yield ""
        yield f"{first.code} · {weight}{maybe}"
        yield f"  {first.text(words)}"
        yield f"  {words.text('check.question', question=first.ask(words))}"
        shown = same if everything else same[:AT_MOST]
        for one in shown:
            about = ", ".join(map(_place, one.also))
            yield f"    {_place(one.spot)}" + (f" → {about}" if about else "")
        if len(same) > len(shown):
            yield f"    {words.text('check.more', number=len(same) - len(shown))}"
        yield f"  {words.text('check.source', source=first.source(words))}"


def _place(spot: Spot) -> str:
    place = f"{spot.line}:{spot.column} " if spot.line else ""
    return f"{place}{spot.path}"
