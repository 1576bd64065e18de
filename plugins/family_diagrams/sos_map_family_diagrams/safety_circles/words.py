"""The words of the circles: short, and none that blames whoever does not know."""

from __future__ import annotations

__all__ = ["CIRCLES_WORDS"]

CIRCLES_WORDS = {
    "sv": {
        "circles.title_of": "{title} för {names}",
        "circles.footer": "{title}. {day}. Sida {page} av {pages}.",
        "circles.drawn": "Ritat {day} av {names}.",
        "circles.drawn_day": "Ritat {day}.",
        "circles.drawn_by": "Ritat av {names}.",
        "circles.drawn_once": "Så här ritades de.",
        "circles.continued": "Fortsätter från förra sidan",
        "circles.what": (
            "Cirklarna visar vem som vet vad, inte vem som tycker om vem."
        ),
        "circles.centre": "I mitten",
        "circles.inner": "Vet allt",
        "circles.middle": "Vet en del",
        "circles.outer": "Vet inte än",
        "circles.where_inner": "Närmast mitten: vet allt",
        "circles.where_middle": "I mellancirkeln: vet en del",
        "circles.where_outer": "Ytterst: vet inte än",
        "circles.number": "{number}. {name}",
        "circles.inward": "Tänkt att få veta mer",
        "circles.moved_since": "Har flyttat sedan {day}",
        "circles.from_to": "{name}. Förut: {before}. Nu: {after}.",
        "circles.none": "Det finns inga cirklar att visa på det här papperet.",
        "circles.ask": "Be gärna om ett tomt papper med cirklar att skriva i.",
        "circles.day": "Datum:",
        "circles.by": "Vi som ritar:",
        "circles.write_centre": "Skriv barnens namn och vilka de bor med.",
        "circles.write_inner": "Vem vet redan allt som har hänt?",
        "circles.write_middle": "Vem vet lite? Vad har de förstått?",
        "circles.write_outer": "Vem bryr sig om barnen men vet inte än?",
        "circles.move": "Vem kan få veta mer?",
        "circles.write_move": (
            "Vem skulle barnen vilja? Rita en pil inåt. Vem berättar, och när?"
        ),
    },
    "en": {
        "circles.title_of": "{title} for {names}",
        "circles.footer": "{title}. {day}. Page {page} of {pages}.",
        "circles.drawn": "Drawn {day} by {names}.",
        "circles.drawn_day": "Drawn {day}.",
        "circles.drawn_by": "Drawn by {names}.",
        "circles.drawn_once": "This is how they were drawn.",
        "circles.continued": "Continued from the page before",
        "circles.what": ("The circles show who knows what, not who likes whom."),
        "circles.centre": "In the middle",
        "circles.inner": "Know everything",
        "circles.middle": "Know a part",
        "circles.outer": "Do not know yet",
        "circles.where_inner": "Nearest the middle: know everything",
        "circles.where_middle": "In the circle between: know a part",
        "circles.where_outer": "Outermost: do not know yet",
        "circles.number": "{number}. {name}",
        "circles.inward": "Meant to be told more",
        "circles.moved_since": "Moved since {day}",
        "circles.from_to": "{name}. Before: {before}. Now: {after}.",
        "circles.none": "There are no circles to show on this paper.",
        "circles.ask": "Do ask for an empty paper with circles to write in.",
        "circles.day": "Date:",
        "circles.by": "We who draw:",
        "circles.write_centre": "Write the children's names and whom they live with.",
        "circles.write_inner": "Who already knows all that has happened?",
        "circles.write_middle": "Who knows a little? What have they understood?",
        "circles.write_outer": "Who cares about the children but does not know yet?",
        "circles.move": "Who could be told more?",
        "circles.write_move": (
            "Whom would the children want? Draw an arrow inwards. "
            "Who tells them, and when?"
        ),
    },
}
