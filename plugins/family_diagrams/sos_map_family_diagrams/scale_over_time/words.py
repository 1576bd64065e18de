"""The words of numbers through time; those of a scale are the scale's own."""

from __future__ import annotations

from sos_map_family_diagrams.scale.words import SCALE_WORDS

__all__ = ["TIME_WORDS"]

_OWN = {
    "sv": {
        "time.title": "Så här satte vi siffror, gång för gång",
        "time.own": "Var och en har sin egen siffra. De räknas inte ihop.",
        "time.down": "Tiden går nedåt. En linje följer en person från gång till gång.",
        "time.voices": "Siffror från {names}.",
        "time.plan.interim": "En plan till nästa gång började.",
        "time.plan.family": "Familjens plan började.",
        "time.plan.contact": "Planen för att träffas började.",
        "time.plan.after_closing": "Planen för tiden efteråt började.",
        "time.below": "Namnen står nedanför bilden.",
        "time.names": "Skriv ett datum på varje rad och namnen vid siffrorna.",
    },
    "en": {
        "time.title": "The numbers we gave, meeting by meeting",
        "time.own": "Everybody has a number of their own. They are not added up.",
        "time.down": (
            "Time goes down the page. A line follows one person between meetings."
        ),
        "time.voices": "Numbers from {names}.",
        "time.plan.interim": "A plan until next time began.",
        "time.plan.family": "The family's plan began.",
        "time.plan.contact": "The plan for meeting each other began.",
        "time.plan.after_closing": "The plan for afterwards began.",
        "time.below": "The names stand below the picture.",
        "time.names": "Write a date on each line and the names at the numbers.",
    },
}

TIME_WORDS = {
    language: {**SCALE_WORDS[language], **words} for language, words in _OWN.items()
}
