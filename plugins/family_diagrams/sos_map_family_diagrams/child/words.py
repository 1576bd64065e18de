"""The words that stand on every page of a child's own: short, plain."""

from __future__ import annotations

__all__ = ["CHILD_WORDS"]

CHILD_WORDS = {
    "sv": {
        "child.more": "Något mer",
        "child.continued": "{part} (fortsätter)",
        "child.continues": "Fortsätter från sidan före",
        "child.goes_on": "Mer på sidan {page}",
        "child.room": "Här kan du rita och skriva",
        "child.quote": "”{words}”",
        "child.translated": "På svenska: {words}",
        "child.drawing": "En teckning",
        "child.object": "En sak",
        "child.said_by": "Sagt av {names}",
        "child.then": "{day}. {name}, {age}.",
        "child.day": "{day}.",
        "child.with": "Tillsammans med {names}.",
        "child.name_says": "{name} om vem som får se:",
        "child.says": "Om vem som får se:",
        "child.footer": "{title}. Sida {page} av {pages}.",
        "child.footer_day": "{title}, {day}. Sida {page} av {pages}.",
        "child.name": "Namn:",
        "child.date": "Datum:",
        "child.position": "Här på stigen: {words}",
        "child.position_lead": "Här på stigen:",
    },
    "en": {
        "child.more": "Something more",
        "child.continued": "{part} (continued)",
        "child.continues": "Continued from the page before",
        "child.goes_on": "More on page {page}",
        "child.room": "You can draw and write here",
        "child.quote": "“{words}”",
        "child.translated": "In English: {words}",
        "child.drawing": "A drawing",
        "child.object": "A thing",
        "child.said_by": "Said by {names}",
        "child.then": "{day}. {name}, {age}.",
        "child.day": "{day}.",
        "child.with": "Together with {names}.",
        "child.name_says": "{name} on who may see this:",
        "child.says": "On who may see this:",
        "child.footer": "{title}. Page {page} of {pages}.",
        "child.footer_day": "{title}, {day}. Page {page} of {pages}.",
        "child.name": "Name:",
        "child.date": "Date:",
        "child.position": "Here on the path: {words}",
        "child.position_lead": "Here on the path:",
    },
}
