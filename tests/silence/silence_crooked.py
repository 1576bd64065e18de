"""Crooked input: files that are wrong around a canary, arguments that fit nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from typing import Any

from silence_family import TODAY, Family
from silence_search import CANARY, token

import sos_map
from sos_map import Exporter, File, Problem, Request, SosMapError
from sos_map.files.canonical import as_data

__all__ = ["any_call", "bad_plugin", "crooked"]

# ── files ─────────────────────────────────────────────────────────────────────────


def crooked(rng: random.Random, text: bytes) -> bytes:
    """Return a file that is wrong somewhere near a canary."""
    places = [i for i in range(len(text)) if text.startswith(CANARY.encode(), i)]
    at = rng.choice(places)
    change = rng.choice(_CHANGES)
    made: bytes = change(rng, text, at)
    return made


def _cut(rng: random.Random, text: bytes, at: int) -> bytes:
    return text[: at + rng.randrange(14)]


def _byte(rng: random.Random, text: bytes, at: int) -> bytes:
    at += rng.randrange(14)
    return text[:at] + bytes([rng.randrange(256)]) + text[at + rng.randrange(2) :]


def _sign(rng: random.Random, text: bytes, at: int) -> bytes:
    signs = ["'", '"', *"{}[]:&*!%,", ": ", " #", "- ", "\\", "\\u00", "\\ud800"]
    signs += ["\t", "\r", "\0", "\x1b[2J", "\u202e", "\ufeff"]
    sign = rng.choice(signs).encode("utf-8", "surrogatepass")
    at += rng.choice((0, 5, 13))
    return text[:at] + sign + text[at:]


def _line(rng: random.Random, text: bytes, at: int) -> bytes:
    """Write a line twice, leave it out, or indent it otherwise."""
    start = text.rfind(b"\n", 0, at) + 1
    end = text.find(b"\n", at) + 1 or len(text)
    line = text[start:end]
    instead = rng.choice((line + line, b"", b" " + line, line.lstrip(), line.upper()))
    return text[:start] + instead + text[end:]


def _key(rng: random.Random, text: bytes, at: int) -> bytes:
    """Give a field before the canary a canary for a name."""
    colon = text.rfind(b":", 0, at)
    if text[colon - 1 : colon] == b'"':
        end, start = colon - 1, text.rfind(b'"', 0, colon - 1)
    else:
        end, start = colon, max(text.rfind(mark, 0, colon) for mark in (b" ", b"{"))
    return text[: start + 1] + token(95_000).encode() + text[end:]


def _value(rng: random.Random, text: bytes, at: int) -> bytes:
    """Put a canary where a number, a day, a choice or a list should stand."""
    colons = [i for i in range(len(text)) if text[i : i + 1] == b":"]
    colon = rng.choice(colons) + 1
    end = min(e for e in (text.find(m, colon) for m in (b",", b"\n", b"}")) if e > 0)
    return text[:colon] + f' "{token(95_001)}"'.encode() + text[end:]


def _coded(rng: random.Random, text: bytes, _at: int) -> bytes:
    coding = rng.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7"))
    return text.decode().encode(coding, "replace")


def _deep(rng: random.Random, text: bytes, at: int) -> bytes:
    return text[:at] + b"[" * rng.choice((50, 90, 2000)) + text[at:]


_CHANGES: tuple[Callable[..., bytes], ...] = (
    _cut,
    _byte,
    _sign,
    _sign,
    _line,
    _key,
    _key,
    _value,
    _value,
    _coded,
    _deep,
)

# ── arguments ─────────────────────────────────────────────────────────────────────


class Chatty:
    """Says a canary whatever it is asked, and breaks with one."""

    def __repr__(self) -> str:
        return token(96_000)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise LookupError(token(96_001))


def _pool(family: Family, rng: random.Random) -> list[Any]:
    case = family.case
    thing = rng.choice(case.people + case.harms + case.goals + case.ratings)
    word = token(rng.randrange(97_000, 97_999))
    return [
        case,
        case,
        case,
        sos_map.view(case, family.readers[0], TODAY),
        thing,
        getattr(thing, "id", word),
        thing.id,
        family.readers[rng.randrange(4)],
        TODAY,
        "sv",
        word,
        word.encode(),
        f"{word}:guardian:{word}",
        f"1899-13-{word}",
        [word, word],
        {word: word},
        {"sv": {word: word}},
        {"text": word, word: [word]},
        None,
        18_990_101,
        Chatty(),
        as_data(case),
        sos_map.catalogue("sv"),
        "outline",
        "three-columns",
        "people",
        "steps",
    ]


def any_call(family: Family, rng: random.Random) -> tuple[str, Callable[[], Any]]:
    """Return a call of some public function or method with arguments of any kind."""
    owner: Any = sos_map
    names = [
        name
        for name in sos_map.__all__
        if callable(getattr(sos_map, name)) and not isinstance(_public(name), type)
    ]
    name = rng.choice(names)
    if rng.random() < 0.2:
        owner = rng.choice(
            [
                sos_map.view(family.case, family.readers[0], TODAY),
                sos_map.build(title=token(97_000)),
                sos_map.catalogue("en"),
                sos_map.Registry.installed(),
                sos_map.policy("se"),
                sos_map.Artifact((File("a.txt", "text/plain", token(1).encode()),)),
            ]
        )
        names = [n for n in dir(owner) if not n.startswith("_")]
        name = rng.choice([n for n in names if callable(getattr(owner, n))])
    pool = _pool(family, rng)
    given = [rng.choice(pool) for _ in range(rng.choice((1, 2, 2, 3, 3, 4)))]
    if rng.random() < 0.6 and owner is sos_map:
        given[0] = family.case
    words = ("reader", "date", "child", "options", "words", "language", "text", "rules")
    named = {key: rng.choice(pool) for key in words if rng.random() < 0.15}
    if "save" in name or "write" in name:  # only where it may
        named, given[1:] = {}, [f"out-{token(97_999)}"]
    function = getattr(owner, name)
    return f"{type(owner).__name__}.{name}", lambda: function(*given, **named)


def _public(name: str) -> Any:
    return getattr(sos_map, name)


# ── plugins ───────────────────────────────────────────────────────────────────────


def _words(request: Request) -> str:
    case = request.view.case
    return " ".join([str(case.case.title), *(str(harm.text) for harm in case.harms)])


def bad_plugin(
    rng: random.Random, raised: Callable[[str], BaseException]
) -> tuple[str, Exporter]:
    """Return an exporter that tells the words of its view by some way out."""

    def raises(request: Request) -> Iterable[File]:
        raise raised(_words(request))

    def half_way(request: Request) -> Iterable[File]:
        yield File.text("a.txt", "text/plain", "x")
        raise raised(_words(request))

    def one_of_ours(request: Request) -> Iterable[File]:
        words = _words(request)
        raise SosMapError(Problem(words, words, detail=((words, words),)))

    def asks_for_words(request: Request) -> Iterable[File]:
        return [File.text("a.txt", "text/plain", request.text(_words(request)))]

    def names_badly(request: Request) -> Iterable[File]:
        return [File(_words(request), "text/plain", b"x")]

    def gives_words(request: Request) -> Any:
        return rng.choice([_words(request), [_words(request)], {_words(request): 1}])

    def asks_badly(request: Request) -> Iterable[File]:
        request.view.person(_words(request))
        return []

    def raises_from(request: Request) -> Iterable[File]:
        try:
            {}[_words(request)]
        except KeyError as error:
            raise raised(_words(request)) from error
        return []

    def changes(request: Request) -> Iterable[File]:
        request.view.case.case.title = _words(request)  # type: ignore[misc]
        return []

    def odd_types(request: Request) -> Iterable[File]:
        kind = type(_words(request)[:30], (BaseException,), {})
        raise kind(_words(request))

    draws = (
        raises,
        half_way,
        one_of_ours,
        asks_for_words,
        names_badly,
        gives_words,
        asks_badly,
        raises_from,
        changes,
    )
    draw = rng.choice(draws)
    summary = {"sv": "x", "en": "x"}
    return draw.__name__, Exporter(name="bad", summary=summary, render=draw)


def data_of(family: Family) -> bytes:
    """Return the family as one line of JSON."""
    return json.dumps(family.data).encode()
