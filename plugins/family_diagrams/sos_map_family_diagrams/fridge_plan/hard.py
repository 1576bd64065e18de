"""Which rules are for when it gets hard, as their own words and signs tell (§3.10).

An everyday rule that stood among them would not be kept on other days, so in doubt a
rule is one for every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sos_map import Request, Rule
from sos_map_family_diagrams.fridge_plan.open import HasWords

__all__ = ["is_conditional", "is_hard"]

#: `om` before a time of the day, the week or the year says when, not if.
_TIME = (
    r"(?:en |två |tre |\d+ )?(?:\w*kväll|natt|nätt|\w*morgon|\w*morgn|"
    r"\w*dag(?:en|ar|arna)?\b|helg|veck|månad|år(?:et|en)?\b|stund|tim|minut|somm|"
    r"vint|höst|vår(?:en|arna)\b)"
)
_IF = {
    "sv": re.compile(rf"(?:om:? (?!{_TIME})|i ?fall\b)", re.IGNORECASE),
    "en": re.compile(r"(?:if|in case)\b", re.IGNORECASE),
}
_WHEN = {
    "sv": re.compile(r"när\b", re.IGNORECASE),
    "en": re.compile(r"when(?:ever)?\b", re.IGNORECASE),
}
#: What is done at its own times, whether it is hard or not.
_REGULAR = {
    "sv": re.compile(
        r"\d|\b(?:varje|alltid|dagligen|veck\w*|helg\w*|\w*dag(?:ar|arna)?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\d|\b(?:every|each|always|daily|nightly|week\w*|\w*days?)\b", re.IGNORECASE
    ),
}
_BEFORE = "”“\"' "  # the words of a quotation


def is_hard(request: Request, rule: Rule) -> bool:
    """Say whether a rule is for when it gets hard, whichever wording a page has.

    Its words or its `when` begin with an if; or it answers a warning sign, and they
    begin with a when or name no time at all.
    """
    told = list(_told(request, rule))
    if any(_begins(_IF, language, text) for language, text in told):
        return True
    if not rule.triggers:
        return False
    if any(_begins(_WHEN, language, text) for language, text in told):
        return True
    return not any(
        language not in _REGULAR or _REGULAR[language].search(text)
        for language, text in told
    )


def is_conditional(text: str, language: str) -> bool:
    """Say whether words begin with an if or a when."""
    return _begins(_IF, language, text) or _begins(_WHEN, language, text)


def _begins(words: dict[str, re.Pattern[str]], language: str, text: str) -> bool:
    return language in words and bool(words[language].match(text.lstrip(_BEFORE)))


def _told(request: Request, rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield the words of a rule and of its `when`, each with its language."""
    things: list[HasWords] = [rule]
    things += [rule.when] if rule.when is not None else []
    for thing in things:
        own = thing.language or request.view.case.case.language
        for text, language in (
            (thing.text, own),
            *((one.text, one.language or own) for one in thing.wordings),
        ):
            if text:
                yield language.split("-")[0], text
