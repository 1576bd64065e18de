"""Numbers in a text against the hidden ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.days import BornDay, born_day, days_in
from sos_map.mentions.digits import Digits, digits_of
from sos_map.mentions.folding import folded
from sos_map.mentions.rows import Row, rows_in, years_read_out
from sos_map.mentions.secret import Hit, Secret, Severity
from sos_map.mentions.streets import LETTER_CODE, OTHER_CODE
from sos_map.mentions.tokens import Reading
from sos_map.mentions.visible import Visible

__all__ = ["Numbers"]

_AROUND = {
    "ending": re.compile(
        r"\b(?:slutar|slutet|slut|sista|slutsiffr\w*|ends?|ending|last)\b"
        r"|\.\.|…|[*x_]{2,}|\bxx"
    ),
    "beginning": re.compile(
        r"\b(?:borja\w*|inled\w*|forst\w*|starts?|starting|begins?|beginning|first)\b"
    ),
    "car": re.compile(
        r"\b(?:bil\w*|car|cars|cab|cabs|skylt\w*|plat\w*|regist\w*|reg|regnr|registration"
        r"|parker\w*|parked|volvo|saab|van|skapbil\w*|ford|vw|drives?|drove|driving|golf"
        r"|toyota|kia|audi|bmw|skoda|seat|fiat|opel|vauxhall|renault|peugeot|citroen"
        r"|mazda|nissan|honda|hyundai|tesla|merc\w*|mini|passat|polo|astra|corsa"
        r"|fiesta|focus|kombi\w*|pickup|husbil\w*|moped\w*|mc|motorbike|motorcycle"
        r"|lorry|truck|lastbil\w*|fordon\w*|vehicle\w*|taxi\w*|suv|jeep|hatchback"
        r"|estate|scooter|minibus|bokstaver\w*|tailgate|bonnet)\b"
    ),
    "zip": re.compile(
        r"\b(?:post ?code\w*|postal\w*|zip\w*|post ?nummer\w*|post ?nr|postkod\w*"
        r"|post ?adress\w*|address\w*|adress\w*|eircode|plz|postort\w*)\b"
    ),
    "case": re.compile(
        r"\b(?:arende\w*|dnr|diarie\w*|akt\w*|ref\w*|case|file|mal|malet|nr|number\w*"
        r"|nummer\w*|dossier)\b"
    ),
}
_BIRTH = re.compile(
    r"\b(?:fodd\w*|fodelse\w*|fyller|fyllde|fyllt|fods|foddes|birth\w*|born|turns?"
    r"|turned|turning|bday|dob|celebrat\w*|firar?|firade|firas|grattis|years old"
    r"|candles|kalas\w*|argang\w*|fodsel\w*|uppvakt\w*"
    r"|(?:blir|bli|will be|ll be) (?:\d\d|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio"
    r"|attio|nittio|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\w*|tio|elva"
    r"|tolv))\b"
)
_CLOCK = re.compile(r"\d[.:,]$|\b(?:kl|klockan|at|o'clock)\.?\s*(?:\d+[.:])?$")
_MONEY = re.compile(r"\s?(?:kr\b|kronor|:-|pounds|euro|gram|meter|km\b|minut)")
_YEAR = re.compile(
    r"\b((?:19|20)\d\d)\b|['’-](\d\d)\b|\b(\d\d)(?=:?a\b|:?or\b)"
    r"|(?:fodd\w*|foddes|born|argang)\s+(?:in\s+|ar\s+)?(\d\d)\b"
)
_FAR = re.compile(
    r"\b(?!(?:nineteen|nitton|hundra|hundred|and|the|year|of|ar)\b)[a-z]{2,}|\d|[.?!]"
)
#: In a code nobody can tell an O from a nought.
_ALIKE = str.maketrans("oil", "011")


@attrs.frozen(repr=False)
class Numbers:
    """The numbers and days of one reader's secrets."""

    rows: dict[str, tuple[tuple[Digits, str], ...]]
    born: tuple[tuple[BornDay, str], ...]
    codes: tuple[tuple[str, str, str], ...]
    letters: dict[str, tuple[str, ...]]
    visible: Visible

    @classmethod
    def of(cls, secrets: Iterable[Secret], visible: Visible) -> Numbers:
        """Prepare the numbers."""
        rows: dict[str, tuple[tuple[Digits, str], ...]] = {}
        born: list[tuple[BornDay, str]] = []
        codes: list[tuple[str, str, str]] = []
        letters: dict[str, tuple[str, ...]] = {}
        for secret in secrets:
            for one in digits_of(secret):
                rows[one.row] = (*rows.get(one.row, ()), (one, secret.path))
            day = born_day(secret)
            if day is not None:
                born.append((day, secret.path))
            codes += [(code, kind, secret.path) for code, kind in _codes(secret)]
            if secret.kind == "plate":
                halves = re.findall(r"[^\W_]{3,}", folded(secret.words))
                codes += [
                    (half.translate(_ALIKE), "plate", secret.path)
                    for half in halves
                    if len(half) >= 4 and not half.isalpha() and not half.isdigit()
                ]
                for group in filter(str.isalpha, halves):
                    letters[group] = (*letters.get(group, ()), secret.path)
        return cls(rows, tuple(born), tuple(codes), letters, visible)

    def find(self, text: Reading) -> Iterator[Hit]:
        """Find numbers and days in a text."""
        plain = text.plain.text
        if self.rows:
            for row in rows_in(text):
                for one, path in self.rows.get(row.digits, ()):
                    if _fits(one, row, plain):
                        severity: Severity = "doubtful" if one.needs else "sure"
                        yield Hit(row.start, row.end, one.kind, path, severity)
        if self.born:
            yield from self._days(text)
        if self.codes:
            yield from self._squeezed(text)
        for token in text.row:
            paths = self.letters.get(token.text, ()) if token.upper else ()
            if paths and _AROUND["car"].search(plain):
                for path in paths:
                    yield Hit(token.start, token.end, "plate", path, "doubtful")

    def _days(self, text: Reading) -> Iterator[Hit]:
        plain = text.plain.text
        birth = bool(_BIRTH.search(plain))
        others = any(self.visible.named(token.text) for token in text.row)
        said = {start: year for year, start, _end in years_read_out(text)}
        for day in days_in(plain):
            if not day.year:
                day = attrs.evolve(day, year=_year_after(said, day.end, plain))
            for born, path in self.born:
                if born.is_told_by(day, birth=birth and not others):
                    severity: Severity = "sure" if day.year else "doubtful"
                    yield Hit(day.start, day.end, "born", path, severity)
        if birth and not others:
            for match in _YEAR.finditer(plain):
                year = int(match[1] or match[2] or match[3] or match[4])
                yield from self._born_in(year, *match.span())
            for year, start, end in years_read_out(text):
                yield from self._born_in(year, start, end)

    def _born_in(self, year: int, start: int, end: int) -> Iterator[Hit]:
        for born, path in self.born:
            if year in (born.year, born.year % 100 if year < 100 else -1):
                yield Hit(start, end, "born", path, "doubtful")

    def _squeezed(self, text: Reading) -> Iterator[Hit]:
        """Find codes of letters and digits, however they are parted."""
        row = text.row
        squeezed = "".join(token.text for token in row).translate(_ALIKE)
        found = [
            (squeezed.find(code), code, kind, path)
            for code, kind, path in self.codes
            if code in squeezed
        ]
        if not found:
            return
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        at = 0
        for token in row:
            starts[at] = token.start
            at += len(token.text)
            ends[at] = token.end
        for place, code, kind, path in found:
            end = place + len(code)
            stop = ends.get(end) or (
                squeezed[end : end + 1] == "s" and ends.get(end + 1)
            )
            if place in starts and stop:
                yield Hit(starts[place], stop, kind, path)


def _year_after(said: dict[int, int], end: int, text: str) -> int:
    """Return the year in words that follows a day: nineteen seventy; 0 for none."""
    for start, year in said.items():
        between = text[end:start] if start >= end else "x" * 40
        if len(between) < 25 and not _FAR.search(between):
            return year
    return 0


def _fits(one: Digits, row: Row, text: str) -> bool:
    """Say whether a row that reads the same tells of the secret."""
    if one.whole and row.groups > 1:
        return False
    if len(one.row) <= 4 and _MONEY.match(text[row.end :]):
        return False
    if not one.needs:
        return True
    if one.needs in ("ending", "beginning"):
        if len(one.row) <= 2 and _CLOCK.search(text[: row.start]):
            return False  # slutar 15.21
        around = text[max(0, row.start - 40) : row.end + 6]
        return bool(_AROUND[one.needs].search(around))
    return bool(_AROUND[one.needs].search(text))


def _codes(secret: Secret) -> list[tuple[str, str]]:
    """Return the codes of letters and digits that a secret is made of."""
    text = folded(secret.words)
    if secret.kind == "address":
        found = [one[1] + one[2] for one in LETTER_CODE.finditer(text)]
        found += [one[1].replace(" ", "") for one in OTHER_CODE.finditer(text)]
        for piece in re.split(r"[,\n;]", text)[1:]:  # Dunmore NSW 2483
            words = re.findall(r"[^\W\d_]{3,}", piece)
            codes = re.findall(r"\b\d{4}\b", piece)
            found += [both for w in words for c in codes for both in (w + c, c + w)]
        return [(one.translate(_ALIKE), "zip") for one in found]
    if secret.kind not in ("number", "plate", "identity-number"):
        return []
    groups = re.findall(r"[^\W\d_]+|\d+", text)
    # Mål B 77-25 is B 77-25 as well.
    short = [group.lstrip("0") or group for group in groups]
    codes = [
        "".join(some[start:])
        for some in (groups, short)
        for start in range(len(groups))
    ]
    return [
        (code.translate(_ALIKE), secret.kind)
        for code in dict.fromkeys(codes)
        if len(code) >= 4
        and any(c.isdigit() for c in code)
        and (code[0].isalpha() or (len(code) >= 5 and not code.isdigit()))
    ]
