"""Every key and word of the hand-written form, as a page for people.

`python docs/build.py` writes it into `docs/writing-by-hand-words.md`.
"""

from __future__ import annotations

import functools

from sos_map.files.handwritten.shape import MAP, Field, fields, links, sections
from sos_map.files.handwritten.vocabulary import LANGUAGES, Tongue, tongue
from sos_map.model.edges import edges_of

__all__ = ["page"]

_HEAD = {
    "sv": (
        "Orden när du skriver för hand",
        "Gjord av tabellen som läser filen, med `python docs/build.py`. Guiden är "
        "[writing-by-hand.md](writing-by-hand.md). Ord med **fet stil** måste finnas. "
        "Ord med ⌄ är korta former. Står det ord efter ett kolon är det bara dem du "
        "kan välja bland; en pil leder till det som står inuti.",
        "Filens huvud",
        "Rader inuti andra saker",
        "På allt som har ett eget id",
        "Hela filen",
    ),
    "en": (
        "The words for writing by hand",
        "Made from the table that reads the file, by `python docs/build.py`. The guide "
        "is [writing-by-hand.md](writing-by-hand.md). Words in **bold** must be there. "
        "Words with ⌄ are short forms. Words after a colon are the only ones to choose "
        "among; an arrow leads to what stands inside.",
        "The head of the file",
        "Lines inside other things",
        "On everything that has an id",
        "The whole file",
    ),
}
#: On nearly everything, so said once.
_EVERYWHERE = (
    *("+also", "+only", "shown_to", "hidden_from", "ground", "note", "at", "since"),
    *("ended", "wordings", "language", "verbatim", "areas", "supersedes"),
    *("why_changed", "told_on", "extensions", "sources", "said_by"),
)


#: More kinds of things than these are not listed.
_FEW = 4
#: Several; then what.
_TAKES = {
    "sv": ("flera:", "id i {homes}", "dag", "tal", "ord"),
    "en": ("several:", "id in {homes}", "day", "number", "words"),
}


def page() -> str:
    """Return the page, Swedish first."""
    lines: list[str] = []
    for language in LANGUAGES:
        lines += _half(tongue(language))
    return "\n".join(lines).rstrip() + "\n"


def _half(words: Tongue) -> list[str]:
    title, about, head, inside, common, whole = _HEAD[words.language]
    lines = [f"# {title}", "", about, "", f"## {whole}", ""]
    lines += [_listing(sorted(words.top())), ""]
    lines += [f"## {common}", "", _listing(_common(words)), ""]
    lines += [f"## {head}", "", *_rows(words, "CaseFile"), ""]
    held: list[str] = []
    for section, cls in sections().items():
        lines += [f"## {words.word('section', section)}", "", *_rows(words, cls), ""]
    seen = ["CaseFile", *sections().values()]
    for cls in seen:
        for field in fields(cls).values():
            if field.holds and field.holds not in (*seen, *held, MAP):
                held.append(field.holds)
    lines += [f"## {inside}", ""]
    for cls in held:
        lines += [f"### {_name(cls, words)}", "", *_rows(words, cls), ""]
    return lines


def _name(cls: str, words: Tongue) -> str:
    """Name the lines of a class by the keys under which they stand."""
    every = ["CaseFile", *sections().values()]
    for one in every:
        every += [
            f.holds for f in fields(one).values() if f.holds and f.holds not in every
        ]
    keys = [
        words.word(one, name)
        for one in every
        for name, field in fields(one).items()
        if field.holds == cls
    ]
    return ", ".join(dict.fromkeys(keys))


def _listing(keys: list[str]) -> str:
    return " · ".join(f"`{key}`" for key in keys)


def _common(words: Tongue) -> list[str]:
    return [words.word("Harm", name) for name in _EVERYWHERE]


def _rows(words: Tongue, cls: str) -> list[str]:
    """One line for each field; what is on everything is left out where it is."""
    has_id = "id" in fields(cls)
    rows = []
    for name in words.forms(cls):
        if name not in _EVERYWHERE or not has_id:
            rows.append(f"- `{words.word(cls, name)}` ⌄")
    for name, field in fields(cls).items():
        if name == "id" or (has_id and name in _EVERYWHERE and not field.required):
            continue
        key = f"`{words.word(cls, name)}`"
        key = f"**{key}**" if field.required else key
        rows.append(f"- {key}{_what(words, cls, field)}")
    return rows


def _what(words: Tongue, cls: str, field: Field) -> str:
    if field.kind == "choice":
        own = words.values(cls, field.name)
        return ": " + ", ".join(own[choice] for choice in field.choices)
    if field.kind == "boolean":
        return f": {words.plain('+yes')}, {words.plain('+no')}"
    if field.holds and "id" not in fields(field.holds):
        known = fields(field.holds)
        main = links(field.holds)
        few = [words.word(field.holds, one) for one in known if one not in _EVERYWHERE]
        if main:
            few.sort(key=lambda one: one != words.word(field.holds, main))
        return " → " + ", ".join(few)
    return _takes(words, cls, field)


def _takes(words: Tongue, cls: str, field: Field) -> str:
    """Say what a field takes: whose ids, days, words; one or many."""
    many, ids, day, number, prose = _TAKES[words.language]
    homes = _targets().get((cls, field.name))
    if homes:
        few = len(homes) <= _FEW
        named = ", ".join(words.word("section", home) for home in homes)
        what = ids.format(homes=named) if few else ids.partition(" ")[0]
    elif _is_day(cls, field.name):
        what = day
    elif field.kind in ("number", "integer"):
        what = number
    elif field.kind == "text" and field.name not in ("shown_to", "hidden_from"):
        what = prose
    else:
        return ""
    return f" ({many} {what})" if field.many else f" ({what})"


@functools.cache
def _targets() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return for class and field the sections that it points at."""
    of = {"case": "CaseFile", **sections()}
    return {
        (of[section], edge.name): edge.targets
        for section in of
        for edge in edges_of(section)
        if not edge.inner
    }


def _is_day(cls: str, name: str) -> bool:
    from sos_map.schema import read

    node = read()["$defs"][cls]["properties"][name]
    return "[0-9]{4}" in str(node.get("items", node).get("pattern", ""))
