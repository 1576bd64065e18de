"""The words of the three houses, filled and empty: short, plain, for a child."""

from __future__ import annotations

from sos_map_family_diagrams.child.words import CHILD_WORDS

__all__ = ["HOUSES_WORDS"]

HOUSES_WORDS = {
    "sv": {
        **CHILD_WORDS["sv"],
        "houses.title": "Tre hus",
        "houses.title_of": "Tre hus av {name}",
        "houses.title_whose": "{whose} tre hus",
        "houses.worries": "Oroshuset",
        "houses.good": "Det goda huset",
        "houses.dreams": "Drömhuset",
        "houses.also_called": "Huset heter också: {words}",
        "houses.about": "Om husen",
        "houses.none": "Det finns inga tre hus att visa på det här papperet.",
        "houses.ask": "Be gärna om ett tomt papper med tre hus att rita i.",
        "houses.ask_worries": "Vad är jag orolig för?",
        "houses.ask_good": "Vad är bra?",
        "houses.ask_dreams": "Vad drömmer jag om?",
        "houses.own_name": "Huset heter:",
    },
    "en": {
        **CHILD_WORDS["en"],
        "houses.title": "Three houses",
        "houses.title_of": "Three houses by {name}",
        "houses.title_whose": "{whose} three houses",
        "houses.worries": "House of worries",
        "houses.good": "House of good things",
        "houses.dreams": "House of dreams",
        "houses.also_called": "The house is also called: {words}",
        "houses.about": "About the houses",
        "houses.none": "There are no three houses to show on this paper.",
        "houses.ask": "Do ask for an empty paper with three houses to draw in.",
        "houses.ask_worries": "What worries me?",
        "houses.ask_good": "What is good?",
        "houses.ask_dreams": "What do I dream of?",
        "houses.own_name": "The house is called:",
    },
}
