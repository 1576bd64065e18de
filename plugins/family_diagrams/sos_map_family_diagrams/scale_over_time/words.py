"""The words of numbers through time; those of a scale are the scale's own."""

from __future__ import annotations

from sos_map_family_diagrams.scale.words import SCALE_WORDS
from sos_map_family_diagrams.three_columns.words import MAP_WORDS

__all__ = ["TIME_WORDS"]

_OWN = {
    "sv": {
        "time.title": "Så här satte vi siffror, gång för gång",
        "time.own": "Var och en har sin egen siffra. De räknas inte ihop.",
        "time.own_lines": (
            "Var och en har sin egen siffra. De räknas inte ihop. En linje "
            "följer en person från gång till gång."
        ),
        "time.own_gaps": (
            "Var och en har sin egen siffra. De räknas inte ihop. En linje "
            "följer en person; där den har ett glapp sattes ingen siffra."
        ),
        "scale.given": "{name}\u00a0{number}",
        "time.means": "betyder: {words}",
        "time.means_lead": "betyder:",
        "time.later": "{length} senare",
        "time.about": "ungefär {length} senare",
        "time.day": "{number}\u00a0dag",
        "time.days": "{number}\u00a0dagar",
        "time.week": "{number}\u00a0vecka",
        "time.weeks": "{number}\u00a0veckor",
        "time.month": "{number}\u00a0månad",
        "time.months": "{number}\u00a0månader",
        "time.year": "{number}\u00a0år",
        "time.years": "{number}\u00a0år",
        "time.happened": "{day}: {words}",
        "time.on_day": "{day}:",
        "time.voices": "Siffror från {names}.",
        "time.plan.interim": "En plan till nästa gång började.",
        "time.plan.family": "Familjens plan började.",
        "time.plan.contact": "Planen för att träffas började.",
        "time.plan.after_closing": "Planen för tiden efteråt började.",
        "time.held": "Planen höll.",
        "time.more": "Det här hände också",
        "time.below": "Orden står efter bilden.",
        "time.names": "Skriv ett datum under varje stege och namnen vid siffrorna.",
    },
    "en": {
        "time.title": "The numbers we gave, meeting by meeting",
        "time.own": "Everybody has a number of their own. They are not added up.",
        "time.own_lines": (
            "Everybody has a number of their own. They are not added up. A line "
            "follows one person from meeting to meeting."
        ),
        "time.own_gaps": (
            "Everybody has a number of their own. They are not added up. A line "
            "follows one person; where it has a gap they gave no number."
        ),
        "scale.given": "{name}\u00a0{number}",
        "time.means": "means: {words}",
        "time.means_lead": "means:",
        "time.later": "{length} later",
        "time.about": "about {length} later",
        "time.day": "{number}\u00a0day",
        "time.days": "{number}\u00a0days",
        "time.week": "{number}\u00a0week",
        "time.weeks": "{number}\u00a0weeks",
        "time.month": "{number}\u00a0month",
        "time.months": "{number}\u00a0months",
        "time.year": "{number}\u00a0year",
        "time.years": "{number}\u00a0years",
        "time.happened": "{day}: {words}",
        "time.on_day": "{day}:",
        "time.voices": "Numbers from {names}.",
        "time.plan.interim": "A plan until next time began.",
        "time.plan.family": "The family's plan began.",
        "time.plan.contact": "The plan for meeting each other began.",
        "time.plan.after_closing": "The plan for afterwards began.",
        "time.held": "The plan held.",
        "time.more": "This happened, too",
        "time.below": "The words stand after the picture.",
        "time.names": "Write a date under each ladder and the names at the numbers.",
    },
}

# Who sees it how is said as on the map.
_STANCES = {
    language: {key: one for key, one in words.items() if key.startswith("stance.")}
    for language, words in MAP_WORDS.items()
}
TIME_WORDS = {
    language: {**_STANCES[language], **SCALE_WORDS[language], **words}
    for language, words in _OWN.items()
}
