"""The words of the wizard and the fairy, filled and empty: short, for a child."""

from __future__ import annotations

from sos_map_family_diagrams.child.words import CHILD_WORDS

__all__ = ["FIGURE_WORDS"]

FIGURE_WORDS = {
    "sv": {
        **CHILD_WORDS["sv"],
        "fairy.title": "Fen",
        "fairy.title_of": "{name} och fen",
        "fairy.worries": "Kläderna: det jag vill ändra",
        "fairy.good": "Vingarna: det som är bra",
        "fairy.dreams": "Trollspöet: det jag önskar",
        "fairy.draw": "Rita färdigt din fe",
        "fairy.about": "Om fen",
        "wizard.title": "Trollkarlen",
        "wizard.title_of": "{name} och trollkarlen",
        "wizard.worries": "Kläderna: det jag vill ändra",
        "wizard.good": "Manteln: det som är bra",
        "wizard.dreams": "Trollspöet: det jag önskar",
        "wizard.draw": "Rita färdigt din trollkarl",
        "wizard.about": "Om trollkarlen",
        "figure.title": "Fe eller trollkarl",
        "figure.worries": "Kläderna: det jag vill ändra",
        "figure.good": "Vingar eller mantel:\ndet som är bra",
        "figure.dreams": "Trollspöet: det jag önskar",
        "figure.draw": "Rita din figur här: en fe, en trollkarl eller något annat",
        "figure.also_called": "Heter också: {words}",
        "figure.none": "Det finns ingen fe eller trollkarl att visa på det här "
        "papperet.",
        "figure.ask": "Be gärna om ett tomt papper att rita en figur på.",
        "figure.ask_worries": "Vad vill jag ska bli annorlunda?",
        "figure.ask_good": "Vad hjälper mig och gör mig glad?",
        "figure.ask_dreams": "Vad skulle jag önska mig om jag kunde trolla?",
    },
    "en": {
        **CHILD_WORDS["en"],
        "fairy.title": "The fairy",
        "fairy.title_of": "{name} and the fairy",
        "fairy.worries": "The clothes:\nwhat I want to change",
        "fairy.good": "The wings:\nwhat is good",
        "fairy.dreams": "The wand:\nwhat I wish for",
        "fairy.draw": "Finish drawing your fairy",
        "fairy.about": "About the fairy",
        "wizard.title": "The wizard",
        "wizard.title_of": "{name} and the wizard",
        "wizard.worries": "The clothes:\nwhat I want to change",
        "wizard.good": "The cape:\nwhat is good",
        "wizard.dreams": "The wand:\nwhat I wish for",
        "wizard.draw": "Finish drawing your wizard",
        "wizard.about": "About the wizard",
        "figure.title": "Fairy or wizard",
        "figure.worries": "The clothes:\nwhat I want to change",
        "figure.good": "The wings or the cape:\nwhat is good",
        "figure.dreams": "The wand:\nwhat I wish for",
        "figure.draw": "Draw your figure here: a fairy, a wizard or something else",
        "figure.also_called": "Also called: {words}",
        "figure.none": "There is no fairy or wizard to show on this paper.",
        "figure.ask": "Do ask for an empty paper to draw a figure on.",
        "figure.ask_worries": "What do I want to be different?",
        "figure.ask_good": "What helps me and makes me glad?",
        "figure.ask_dreams": "What do I wish for, if I could do magic?",
    },
}
