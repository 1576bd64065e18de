"""Numbers and days in a text against the hidden ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions import numbers
from sos_map.mentions.days import Day, days_in
from sos_map.mentions.folding import folded
from sos_map.mentions.secret import Mention, Secret
from sos_map.mentions.tokens import Token

__all__ = ["Numbers"]

_SAYS_NUMBER = re.compile(
    r"\b(?:slutar|slutet|sista|slutsiffr\w*|siffr\w*|numret|nummer\w*|nr|telefon\w*|tel|mobil\w*|"
    r"ring\w*|sms\w*|person\w*|id|identi\w*|kontroll\w*|fyra|ends?|ending|last|digits?|number\w*|"
    r"phone\w*|call\w*|text\w*|mobile|registr\w*|skylt\w*|plat\w*|bil\w*|car|reg|arende\w*|dnr|"
    r"diarie\w*|akt\w*|ref\w*|case|file|mal)\b|\.\.\.|…|[*x]{2,}"
)
_SAYS_BORN = re.compile(
    r"\b(?:fodd\w*|fodelse\w*|fyller|fyllde|fyllt|fodes|fodelsedag\w*|fodelseda\w*|bursdag|"
    r"birth\w*|born|turns?|turned|turning|bday|dob|kalas\w*|argang\w*|fods)\b"
)


@attrs.frozen(repr=False)
class Numbers:
    """The numbers and days of one reader's secrets."""

    rows: dict[str, tuple[tuple[numbers.Digits, str], ...]]
    born: tuple[tuple[int, int, int, str], ...]
    codes: tuple[tuple[str, str, str], ...]
    parts: dict[str, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, secrets: Iterable[Secret]) -> Numbers:
        """Prepare the numbers."""
        rows: dict[str, list[tuple[numbers.Digits, str]]] = {}
        born = []
        codes = []
        parts: dict[str, list[tuple[str, str]]] = {}
        for secret in secrets:
            text = folded(secret.words)
            found: list[numbers.Digits] = []
            if secret.kind == "phone":
                found = numbers.phone_digits(secret.words)
            elif secret.kind == "identity-number":
                found = numbers.identity_digits(secret.words)
                day = re.match(r"\D*(\d\d)?(\d\d)(\d\d)(\d\d)", text)
                if day and 1 <= int(day[3]) <= 12 and 1 <= int(day[4]) <= 31:
                    year = int((day[1] or "") + day[2])
                    born.append((year, int(day[3]), int(day[4]), secret.path))
                if re.search(r"[^\W\d_]", text):
                    codes.append(
                        (
                            "".join(re.findall(r"[^\W_]+", text)),
                            "identity-number",
                            secret.path,
                        )
                    )
            elif secret.kind == "born":
                found = numbers.born_digits(secret.words)
                year, _, rest = secret.words.rstrip("~?%").partition("-")
                if year.isdigit():
                    month, _, day_ = rest.partition("-")
                    born.append(
                        (
                            int(year),
                            int(month) if month.isdigit() else 0,
                            int(day_) if day_.isdigit() else 0,
                            secret.path,
                        )
                    )
            elif secret.kind == "address":
                for code in re.finditer(r"\b(\d{3}) ?(\d{2})\b", text):
                    found.append(numbers.Digits(code[1] + code[2], "zip"))
                for code in re.finditer(r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b", text):
                    codes.append((code[0].replace(" ", ""), "zip", secret.path))
            elif secret.kind == "number":
                squeezed = "".join(re.findall(r"[^\W_]+", text))
                codes.append((squeezed, "number", secret.path))
                digits = re.sub(r"\D", "", text)
                if len(digits) >= 5:
                    found.append(numbers.Digits(digits, "number"))
                groups = re.findall(r"\d+", text)
                for group in groups:
                    if len(group) >= 3:
                        found.append(
                            numbers.Digits(
                                group,
                                "number",
                                context=not (
                                    len(group) >= 4
                                    and not group.startswith(("19", "20"))
                                ),
                            )
                        )
                        short = group.lstrip("0")
                        if short != group and len(short) >= 2:
                            found.append(numbers.Digits(short, "number", context=True))
                for group in re.findall(r"[a-z]{3,}", text):
                    parts.setdefault(group, []).append(("number", secret.path))
            elif secret.kind == "email":
                codes.append(
                    (
                        "".join(re.findall(r"[^\W_]+", text.partition("@")[0])),
                        "email",
                        secret.path,
                    )
                )
            for one in found:
                rows.setdefault(one.digits, []).append((one, secret.path))
        return cls(
            {row: tuple(these) for row, these in rows.items()},
            tuple(born),
            tuple(codes),
            {k: tuple(v) for k, v in parts.items()},
        )

    def find(self, text: str, row: tuple[Token, ...]) -> Iterator[Mention]:
        """Find numbers and days in a folded text."""
        yield from self._rows(text, row)
        if self.born:
            yield from self._days(text)
        if self.codes:
            yield from self._codes(row)
        if self.parts:
            for token in row:
                if (
                    token.upper
                    and token.text in self.parts
                    and _SAYS_NUMBER.search(text)
                ):
                    for kind, path in self.parts[token.text]:
                        yield Mention(token.start, token.end, kind, path, "doubtful")

    def _rows(self, text: str, row: tuple[Token, ...]) -> Iterator[Mention]:
        if not self.rows:
            return
        found = numbers.runs(numbers.letters_for_digits(text))
        found += numbers.spoken([(t.text, t.start, t.end) for t in row])
        if not found:
            return
        context = bool(_SAYS_NUMBER.search(text))
        for digits, start, end in found:
            for one, path in self.rows.get(digits, ()):
                if one.context and not context:
                    continue
                yield Mention(
                    start, end, one.kind, path, "doubtful" if one.context else "sure"
                )

    def _days(self, text: str) -> Iterator[Mention]:
        said = bool(_SAYS_BORN.search(text))
        for day in days_in(text):
            for year, month, number, path in self.born:
                if _same_day(day, year, month, number, said):
                    yield Mention(
                        day.start,
                        day.end,
                        "born",
                        path,
                        "sure" if day.year else "doubtful",
                    )
        if said:
            for match in re.finditer(
                r"(?:\b|['’-])((?:19|20)\d\d|(?<=['’-])\d\d)\b", text
            ):
                for year, month, number, path in self.born:
                    told = int(match[1])
                    if told == year or (told < 100 and told == year % 100):
                        yield Mention(
                            match.start(), match.end(), "born", path, "doubtful"
                        )

    def _codes(self, row: tuple[Token, ...]) -> Iterator[Mention]:
        squeezed = "".join(t.text for t in row)
        starts, ends, at = {}, {}, 0
        for token in row:
            starts[at] = token
            at += len(token.text)
            ends[at] = token
        for code, kind, path in self.codes:
            found = squeezed.find(code) if len(code) >= 4 else -1
            while found >= 0:
                end = found + len(code)
                if found in starts and (
                    end in ends or end + 1 in ends and squeezed[end] == "s"
                ):
                    last = ends.get(end) or ends[end + 1]
                    yield Mention(starts[found].start, last.end, kind, path, "sure")
                found = squeezed.find(code, found + 1)


def _same_day(day: Day, year: int, month: int, number: int, said: bool) -> bool:
    if day.month != month:
        return False
    if day.day and number and day.day != number:
        return False
    years = day.year == year or (day.year < 100 and day.year == year % 100 and day.year)
    if day.day == 0 or number == 0:
        return bool(years)
    if day.year and not years:
        return False
    return bool(years) or said
