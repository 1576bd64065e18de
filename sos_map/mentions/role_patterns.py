"""The expressions that the patterns of `roles.toml` stand for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from sos_map.mentions.folding import fold, folded
from sos_map.mentions.words import written

__all__ = ["LANGUAGES", "any_of", "is_somebody", "letters", "marked", "someone_at"]

LANGUAGES = ("sv", "en")
#: A clause that says which one: som hon jobbar med, who lives.
_CLAUSE = r"(?:[\W_]+(?:som|who|that|hon|han|she|he|they|de)(?:[\W_]+\w+){0,4}?)"
#: What stands between somebody and a place, and who is at it by trade.
_BETWEEN = {
    "sv": "på|pa|i|från|fran|vid|hos|inom",
    "en": "at|from|in|within|with",
}
_STAFF = {
    "sv": r"personal\w*|anst[äa]lld\w*|medarbetar\w*|arbetslag\w*|folket"
    r"|ledning\w*",
    "en": r"staff|employee\w*|worker\w*|management|professionals?|services?"
    r"|managers?|leaders?",
}
_WORKS = {
    "sv": r"(?:jobba|arbeta)\w*[\W_]+(?:som[\W_]+\w+[\W_]+)?(?:på|i|hos|vid)"
    r"|anställd[\W_]+(?:på|i|hos|vid|av)",
    "en": r"work(?:s|ed|ing)[\W_]+(?:as[\W_]+an?[\W_]+\w+[\W_]+)?(?:at|in|for)"
    r"|employed[\W_]+(?:at|by)",
}
#: What they there did: at the clinic they were troubled, på mottagningen tyckte de.
_THERE = {
    "sv": r"(?:på|hos|i|vid)[\W_]+(?:\w+[\W_]+)??(?:{})[\W_]+(?:tyckt?e?r?|såg|ser|blev"
    r"|har|hade|märkte|säger|sa|undrar|undrade|är|var)[\W_]+(?:de|man|dom)",
    "en": r"(?:at|in)[\W_]+the[\W_]+(?:\w+[\W_]+)??(?:{})[\W_]+they",
}
#: Where a report came from.
_COMES = {
    "sv": r"(?:anmälan|anmälningen|uppgift\w*|larmet|samtalet|oron|det|detta|den|"
    r"signal\w*|information\w*|tipset|rapporten|iakttagels\w*)[\W_]+(?:har[\W_]+)?"
    r"(?:kom|kommer|kommit|gjordes|gjorts|skickades|lämnades)[\W_]+"
    r"(?:in[\W_]+)?"
    r"(?:från|av)",
    "en": r"(?:report|call|referral|concern|concerns|it|this|information|tip|email"
    r"|letter|complaint|alert|notification|disclosure|that)[\W_]+(?:has[\W_]+|had[\W_]+)?"
    r"(?:came|comes|come|was[\W_]+made|was[\W_]+raised|was[\W_]+sent)[\W_]+"
    r"(?:in[\W_]+)?(?:from|by)",
}
#: What a place does when those who work there have told something.
_REPORTS = {
    "sv": r"(?:(?:har|gjort|gjorde|skickat|skickade|gör|också|redan|nyss)[\W_]+){0,3}"
    r"(?:en[\W_]+)?(?:oros)?(?:anm[äa]l\w*|larma\w*|slog[\W_]+larm|slagit[\W_]+larm"
    r"|reagera\w*|rapportera\w*|h[öo]r\w*[\W_]+av[\W_]+sig|ringde[\W_]+oss"
    r"|kontakta\w*[\W_]+oss|[äa]r[\W_]+oroliga?|oroar[\W_]+sig)",
    "en": r"(?:(?:has|have|had|also|already|is|are|was|were)[\W_]+){0,2}"
    r"(?:reported|refer(?:red|s)|rais(?:ed|es)|flagg(?:ed|s)|alerted|concerned"
    r"|worried|concerns|contacted[\W_]+us|(?:rang|called|phoned|emailed|told)[\W_]+us"
    r"|(?:made|making|put[\W_]+in|sent)[\W_]+(?:a|the|this|an)[\W_]+"
    r"(?:\w+[\W_]+)?(?:referral|report|call|notification))",
}
#: What a place does when one who works there has.
_TELLS = {
    "sv": r"(?:(?:har|hade|också|redan|nyss|som)[\W_]+){0,2}(?:ring(?:de|t|er)|skrev"
    r"|skrivit|hörde|hört|såg|sett|märk\w*|berätta\w*|undra\w*|tyck\w*|sa|säger|sagt"
    r"|notera\w*|mejla\w*|slog|anmäl\w*|tog[\W_]+kontakt|tagit[\W_]+kontakt"
    r"|varit[\W_]+i[\W_]+kontakt|larma\w*|reagera\w*|uppmärksamma\w*)",
    "en": r"(?:(?:has|have|had|also|already|who)[\W_]+){0,2}(?:rang|rung|rings?|calls?"
    r"|called|phoned|emailed|told|tells|saw|seen|noticed|wrote|written|said|says"
    r"|raised|reported|contacted|mentioned|noted|spotted|heard|got[\W_]+in[\W_]+touch"
    r"|been[\W_]+in[\W_]+touch|is[\W_]+worried|are[\W_]+worried|alerted|flagged|knows?)",
}
_NOTHING = re.compile(r"(?!)")


def letters(word: str) -> str:
    """Return a word in which marks may be left out, but none put on: far is not får."""
    word = fold(word).soft
    written = re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"[\W_]+")
    if len(word) <= 3:
        return written  # van is not vän
    return re.sub("[åäö]", lambda m: f"[{m[0]}{folded(m[0])}]", written)


def marked(word: str) -> str:
    """Return a folded word in which marks may stand or not."""
    return re.sub("[ao]", lambda m: "[aåä]" if m[0] == "a" else "[oö]", re.escape(word))


@functools.cache
def _one_of(name: str) -> str:
    return f"(?:{'|'.join(map(letters, sorted(written(name))))})"


@functools.cache
def _somebody(language: str, *, clause: str) -> str:
    """Return the expression for somebody without a name, before what tells who.

    Hon alone is anybody, hon i kassan is one; en boll på gården is nobody. `clause`:
    empty when one has to say which one, ``nouns`` when nouns need none, ``?`` when a
    place follows, so that nobody needs any.
    """
    nouns = rf"{_one_of(f'somebody_{language}')}(?:[\W_]+\w+)?{_CLAUSE}"
    pronouns = rf"{_one_of(f'pronouns_{language}')}{_CLAUSE}"
    return (
        rf"(?:{nouns}{'?' if clause else ''}|{pronouns}{'?' if clause == '?' else ''})"
    )


@functools.cache
def _begins() -> re.Pattern[str]:
    names = [f"{one}_{two}" for one in ("somebody", "pronouns") for two in LANGUAGES]
    return re.compile(rf"(?:{'|'.join(map(_one_of, names))})\b")


def is_somebody(words: str) -> bool:
    """Say whether words begin with somebody without a name: hon som klipper."""
    return _begins().match(words) is not None


def any_of(
    patterns: Iterable[str], places: Iterable[str] = (), language: str = "sv"
) -> re.Pattern[str]:
    """Return what finds any of some patterns, and whoever is at any of some places.

    What the patterns have in common stands once: an expression of every pattern by
    itself takes seconds to make.
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        first, *rest = pattern.split()
        if first == "{who}" and rest[1] in ("som", "who", "that"):
            head = _somebody(language, clause="") + r"[\W_]+"
            groups.setdefault(head, []).append(_row(rest[2:]))
        elif first == "{who}":
            clause = "?" if rest[1] in written("prepositions") else "nouns"
            head = _somebody(language, clause=clause) + r"[\W_]+"
            groups.setdefault(head, []).append(_row(rest[1:]))
        elif first == "{home}":
            head = rf"{_one_of('home')}(?:[\W_]+\w+){{0,2}}?[\W_]+"
            groups.setdefault(head, []).append(_row(rest[1:]))
        elif first.startswith("*"):
            groups.setdefault(r"\w*", []).append(_row([first[1:], *rest]))
        else:
            groups.setdefault("", []).append(_row([first, *rest]))
    found = [rf"{head}(?:{'|'.join(rows)})" for head, rows in groups.items()]
    where = "|".join(map(letters, places))
    if where:
        found.append(_at(where, language))
    return re.compile(rf"\b(?:{'|'.join(found)})\b") if found else _NOTHING


def someone_at(places: Iterable[str], *, tells: bool = False) -> re.Pattern[str]:
    """Return what finds whoever is at places of some names: staff at Ekorren.

    Args:
        places: The names.
        tells: That a place has called or seen something tells of them as well.
    """
    where = "|".join(map(letters, places))
    says = "|".join(_TELLS.values()) if tells else "(?!)"
    either = "|".join(_at(where, language) for language in LANGUAGES)
    return re.compile(rf"\b(?:{either}|(?:{where})[\W_]+(?:{says}))\b")


def _at(where: str, language: str) -> str:
    """Return the expression for whoever is at a place, and its staff."""
    staff = _STAFF[language]
    who = rf"(?:{_somebody(language, clause='?')}|{staff})"
    found = rf"(?:{_COMES[language]})[\W_]+(?:\w+[\W_]+){{0,2}}?(?:{where})|"
    found += (
        rf"{who}[\W_]+(?:{_BETWEEN[language]})(?:[\W_]+\w+){{0,2}}?[\W_]+(?:{where})"
    )
    found += rf"|(?:{_THERE[language].format(where)})"
    works = _WORKS[language]
    found += rf"|(?:{works})(?:[\W_]+\w+){{0,2}}?[\W_]+(?:{where})"
    own = "" if language == "en" else "s"
    if language == "sv":
        found += rf"|(?:{where})s?(?:personal|anställd|ledning|tjej|kille)\w*"
    says = _REPORTS[language]
    return rf"{found}|(?:{where}){own}[\W_]+(?:{staff})|(?:{where})[\W_]+{says}"


def _row(words: list[str]) -> str:
    """Return the expression for words one after the other; + is two words at most."""
    found = ""
    gap = ""
    for word in words:
        if word == "+":
            found += r"(?:[\W_]+\w+){0,2}?"
            continue
        found += gap + (_one_of(word[1:-1]) if word[0] == "{" else letters(word))
        gap = r"[\W_]+"
    return found
