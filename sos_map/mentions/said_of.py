"""Of whom a word for a role is said: of somebody who may be seen, or of nobody yet."""

from __future__ import annotations

import re

import attrs

from sos_map.mentions.role_patterns import is_somebody, marked
from sos_map.mentions.tokens import Reading
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import listed, written

__all__ = ["SaidOf"]

_IS = r"(?:är|ar|var|blev|blir|is|was|became|remains|har varit|has been|had been)"
#: What may stand between somebody and what they are.
_QUALITY = (
    r"(?:(?:en|ett|a|an|the|också|ocksa|also|själv|sjalv|även|aven|now|numera|still|"
    r"fortfarande|utbildad|trained|retired|pensionerad|både|bade|both|ny|nya|new|"
    r"stolt|proud|min|hans|hennes|deras|barnens|her|his|their|the children's|"
    r"snäll|god|good|hel|part time|full time|own|egen)\s+){0,3}"
)
#: What somebody will be, plays or pretends to be.
_WISH = re.compile(
    r"\b(?:(?:vill|ville|skulle|ska|kan|wants?|wanted|would|going|dröm\w*|drom\w*"
    r"|dream\w*|hopp\w*|hop(?:es|ed|ing)|plan\w*)\b[^.!?]*?\b(?:bli|be|become|becoming|being)"
    r"|(?:utbild\w*|stud\w*|läser|pluggar|train\w*|qualif\w*|jobb\w*|arbet\w*"
    r"|work(?:s|ed)?|extraknäck\w*)\s+(?:sig\s+)?(?:till|as|som|to be|to become)"
    r"|(?:leker|lekte|leka|playing|plays?|played|pretend\w*|låtsas\w*)"
    r"(?:\s+(?:at|to be|att \w+ (?:är|var)))?)"
    r"\s+(?:(?:en|a|an|the|being)\s+)?(?:\w+\s+)?$"
)
#: Somebody who is not there yet.
_WANTED = re.compile(
    r"\b(?:behöv\w*|behov\w*|sök\w*|letar efter|anlita\w*|boka\w*|beställ\w*"
    r"|ordna\w*|hitta\w*|needs?|needed|looking for|look for|find|finding|hire|hiring"
    r"|book|booked|wants?|wanted|would like|vill ha|önska\w*|arrange\w*|request\w*)"
    r"\s+(?:sig\s+)?(?:en|ett|a|an|någon|nagon)\s+(?:ny\s+|new\s+)?$"
)
#: Somebody in a tale; what somebody would like to be.
_TOLD_OF = re.compile(
    r"\s+(?:(?:in|from|i|från|ur)\s+(?:the\s+|a\s+|en\s+|\w+(?:['’]s|s)?\s+)?"
    r"(?:book|story|film|movie|game|song|fairy tale|play|picture|drawing|show"
    r"|cartoon|boken|bok|sagan|saga|filmen|film|spelet|spel|sången|pjäsen|serien|leken|lek|teckningen)\b"
    r"|(?:is what|är vad|är det|is the thing)\b[^.!?]*\b(?:be|become|bli|vara)\b)"
)
#: What somebody does for a living stands beside their name: Laura works in a church.
_WORKS = re.compile(
    r"(?:(?:jobba|arbeta)\w*\s+(?:som|på|i|hos|vid)|work(?:s|ed|ing)\s+(?:as|at|in|for)"
    r"|employed|anställd|undervisa\w*|tränar|coachar|städar|teach(?:es|ing)?|taught"
    r"|live[sd]?|living|bor|bodde|rent[s]?|rented|share[sd]?|delar|delade|hyr|hyrde"
    r"|umgås|backs?)\b"
)
#: What somebody will do or may do; then a friend, or somebody at school, is anybody.
_WILL = re.compile(
    r"\b(?:will|can|may|must|should|could|ska|skall|kan|får|måste|bör|kunna)"
    r"(?:\s+(?!have\b|ha\b)[^\W\d_]+){0,3}\s*$"
)
_ANYBODY = re.compile(r"(?:någon|nagon|någon annan|someone|somebody|anyone|any)\b")
_A = re.compile(r"\b(?:a|an|en|ett|any|någon|nagon|another)\s+(?:\w+\s+)?$")
#: What would have to happen first.
_IF = re.compile(r"\s+(?:if|whenever|om|ifall|vid behov|in an emergency|when needed)\b")
#: Where people go to have something done: to the dentist.
_GOES = re.compile(
    r"\b(?:gå|går|gick|ska|skulle|tid|åka|åker|åkte|följ\w*|besök\w*|kallelse|köa\w*)\s+"
    r"(?:\w+\s+){0,2}(?:till|hos)\s+$"
    r"|\b(?:see|sees|seeing|go|goes|going|went|visit|visits|taken|take|takes|drive|drives)"
    r"\s+(?:\w+\s+){0,2}?(?:(?:to|with|at)\s+)?(?:the|a|an|his|her)\s+$"
    r"|\b(?:trip|appointment)\s+(?:to|with|at)\s+(?:the|a|an|his|her)\s+$"
)
_CLIENTS = frozenset({"dentist", "doctor", "hairdresser", "vet", "pharmacy", "health"})
#: Who comes when somebody is needed, and what is said of them then: a plumber has to.
_HIRED = _CLIENTS | {"caretaker", "trade", "nurse", "lawyer", "official", "police"}
_MUST = re.compile(
    r"\s+(?:has to|have to|should|must|will|needs to|is to|could|ska|måste|behöver|bör"
    r"|kan)\b"
)
_SERVICES = frozenset({"doctor", "police", "ambulance", "nurse"})
_STAYS = _WISH, _WANTED
_BEFORE = 80


@attrs.frozen(repr=False)
class SaidOf:
    """The people whom a reader sees, as words for roles are said of them."""

    visible: Visible
    families: frozenset[str]
    is_one: re.Pattern[str] | None
    is_who: re.Pattern[str] | None

    @classmethod
    def of(cls, visible: Visible, families: frozenset[str]) -> SaidOf:
        """Prepare; `families` are those of the visible people's roles."""
        if not visible.words:
            return cls(visible, families, None, None)
        names = "|".join(sorted(map(marked, visible.words), key=len, reverse=True))
        whose = rf"(?:(?:{names})(?:['’]?s)?\s+)?"
        return cls(
            visible,
            families,
            re.compile(
                rf"\b(?:{names})\s+(?:som\s+|who\s+)?{_IS}\s+{_QUALITY}{whose}{_QUALITY}$"
            ),
            re.compile(rf"\s+(?:är|ar|heter|is|was|named|called)\s+(?:{names})\b"),
        )

    def another(self, text: Reading, start: int, end: int, family: str) -> bool:
        """Say whether what stands around a word for a role says that it is another.

        Args:
            text: The text.
            start: Where the word begins.
            end: Where it ends.
            family: Of the word.
        """
        plain = text.plain.soft
        before = plain[max(0, start - _BEFORE) : start]
        if self._whoever(before, plain, start, end, family):
            return True
        if is_somebody(plain[start:end]):
            return False  # hon som klipper Sara
        if _WORKS.match(plain, start):
            return self._named_before(text, start)
        if self._named_after(text, start, end, family) or self._apposed(
            text, start, end
        ):
            return True
        if any(pattern.search(before) for pattern in _STAYS):
            return True
        if _TOLD_OF.match(plain, end):
            return True
        if family in _CLIENTS and _GOES.search(before):
            return True
        if family in _HIRED and _A.search(before) and _MUST.match(plain, end):
            return True
        if self.is_one is None or self.is_who is None:
            return False
        return bool(self.is_one.search(before) or self.is_who.match(plain, end))

    def _whoever(
        self, before: str, plain: str, start: int, end: int, family: str
    ) -> bool:
        """Say whether it is whoever there will be: Jake will tell someone at school."""
        if not _WILL.search(before):
            return False
        return bool(
            (family in _SERVICES and _IF.match(plain, end))
            or _ANYBODY.match(plain, start)
            or _A.search(before)
        )

    def _named_after(self, text: Reading, start: int, end: int, family: str) -> bool:
        """Say whether a name follows: grannen Maria is another neighbour."""
        after = next((t for t in text.row if t.start >= end), None)
        if after is None or not after.capital or after.first or len(after.text) == 1:
            return False  # tant G may be this one
        gap = after.before.strip()
        seen = self.visible.named(after.text)
        if gap in (",", "(", ", "):
            return bool(seen) and family in self.families
        if gap:
            return False
        if text.plain.text[start:end] in listed("titles"):
            return True  # fru Ström
        # The neighbour Ada visits, if Ada is no neighbour; a teacher on Monday.
        return (
            not family or family in self.families
            if seen
            else after.raw not in written("calendar")
        )

    def _named_before(self, text: Reading, start: int) -> bool:
        """Say whether a visible name stands before a word, or one word earlier."""
        before = [token.text for token in text.row if token.end <= start][-2:]
        return any(self.visible.named(word) for word in before)

    def _apposed(self, text: Reading, start: int, end: int) -> bool:
        """Say whether a visible name stands before it: Jo Lyle, the headteacher."""
        before = [t for t in text.row if t.end <= start][-5:]
        while before and (
            before[-1].text in listed("articles")
            or (before[-1].text.endswith("s") and self.visible.named(before[-1].text))
        ):
            if "," in before[-1].before or "(" in before[-1].before:
                return len(before) > 1 and bool(self.visible.named(before[-2].text))
            before = before[:-1]
        if not before or not self.visible.named(before[-1].text):
            return False
        between = text.plain.soft[before[-1].end : start]
        return "," in between or "(" in between
