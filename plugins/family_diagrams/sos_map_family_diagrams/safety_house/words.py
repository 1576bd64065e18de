"""The words of the safety house, filled and empty: short, plain, for a child."""

from __future__ import annotations

from sos_map_family_diagrams.child.words import CHILD_WORDS

__all__ = ["SAFETY_WORDS"]

SAFETY_WORDS = {
    "sv": {
        **CHILD_WORDS["sv"],
        "safety.title": "Trygghetshus",
        "safety.title_of": "Trygghetshus av {name}",
        "safety.title_whose": "{whose} trygghetshus",
        "safety.roof_rules": "Husets regler",
        "safety.inside": "Bor här",
        "safety.things": "Saker som hjälper",
        "safety.visitors": "Kommer på besök",
        "safety.not_safe_with": "Får inte komma in",
        "safety.path": "Stigen till dörren",
        "safety.gate": "Inte tryggt",
        "safety.door": "Helt tryggt",
        "safety.gate_number": "0: inte tryggt",
        "safety.door_number": "10: helt tryggt",
        "safety.also_called": "Heter också: {words}",
        "safety.about": "Om huset",
        "safety.none": "Det finns inget trygghetshus att visa på det här papperet.",
        "safety.ask": "Be gärna om ett tomt papper med ett hus att rita i.",
        "safety.ask_roof_rules": "Vad ska alla hålla sig till?",
        "safety.ask_inside": "Vem bor här? Vad gör de?",
        "safety.ask_things": "Vad är bra att ha?",
        "safety.ask_visitors": "Vem hälsar på? Vad gör de?",
        "safety.ask_not_safe_with": "Vem? När?",
        "safety.ask_path": "Var är du på stigen? Rita dig där. "
        "Vad tar dig ett steg närmare?",
    },
    "en": {
        **CHILD_WORDS["en"],
        "safety.title": "Safety house",
        "safety.title_of": "Safety house by {name}",
        "safety.title_whose": "{whose} safety house",
        "safety.roof_rules": "Rules of the house",
        "safety.inside": "Lives here",
        "safety.things": "Things that help",
        "safety.visitors": "Comes to visit",
        "safety.not_safe_with": "May not come in",
        "safety.path": "The path to the door",
        "safety.gate": "Not safe",
        "safety.door": "Completely safe",
        "safety.gate_number": "0: not safe",
        "safety.door_number": "10: completely safe",
        "safety.also_called": "Also called: {words}",
        "safety.about": "About the house",
        "safety.none": "There is no safety house to show on this paper.",
        "safety.ask": "Do ask for an empty paper with a house to draw in.",
        "safety.ask_roof_rules": "What must everybody keep to?",
        "safety.ask_inside": "Who lives here? What do they do?",
        "safety.ask_things": "What is good to have?",
        "safety.ask_visitors": "Who visits? What do they do?",
        "safety.ask_not_safe_with": "Who? When?",
        "safety.ask_path": "Where on the path are you? Draw yourself there. "
        "What takes you one step closer?",
    },
}
