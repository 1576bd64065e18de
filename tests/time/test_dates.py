"""What is said of dates is sure, and every form is written well."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map.dates import (
    age_on,
    how_long_ago,
    may_be,
    span,
    surely_after,
    surely_before,
)
from sos_map.dates_in_words import age_text, ago_text, day_text
from sos_map.errors import Problem
from sos_map.i18n import catalogue
from sos_map.model.declare import DAY_PATTERN, WHEN_PATTERN
from sos_map.schema import compiled

SV, EN = catalogue("sv"), catalogue("en")
REAL = st.dates(date(1930, 1, 1), date(2060, 12, 31))
MONTHS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


@st.composite
def seen(draw: st.DrawFn, day: date) -> str:
    """Write a day as somebody might who was there, so that it means that day."""
    forms = [
        day.isoformat(),
        f"{day.year}",
        f"{day.year}-{day.month:02d}",
        _season(draw, day),
        _near(draw, day),
    ]
    text = draw(st.sampled_from(forms))
    other = day + timedelta(draw(st.integers(0, 900)))
    before = day - timedelta(draw(st.integers(0, 900)))
    return draw(
        st.sampled_from(
            [
                text,
                text if text.endswith("~") else f"{text}~",
                f"{before}/{other}",
                f"{before.year}/{text}",
                f"{before}/..",
                f"../{other.year}",
            ]
        )
    )


def _season(draw: st.DrawFn, day: date) -> str:
    """The calendar's season, or for January and February the winter of either year."""
    year = day.year
    if day.month < 3:
        year -= draw(st.integers(0, 1))
    return f"{year}-{MONTHS[(day.month // 3 * 3) or 12]}"


def _near(draw: st.DrawFn, day: date) -> str:
    """About a day of the same month or so."""
    near = day + timedelta(draw(st.integers(-25, 25)))
    return f"{near.isoformat()}~"


@st.composite
def pairs(draw: st.DrawFn) -> tuple[tuple[date, str], tuple[date, str]]:
    one, other = draw(REAL), draw(REAL)
    return (one, draw(seen(one))), (other, draw(seen(other)))


UNSURE = st.sampled_from(["{}?", "{}%", "{}?/..", "../{}%", "{}?/{}", "unknown"])


@given(st.data(), REAL)
@settings(max_examples=400, deadline=None)
def test_a_date_means_the_day_it_was_written_for(data, day):
    text = data.draw(seen(day))
    known = span(text)

    assert compiled(WHEN_PATTERN).search(text)
    assert known.sure
    assert (known.earliest or date.min) <= day <= (known.latest or date.max)


@given(pairs())
@settings(max_examples=600, deadline=None)
def test_what_is_sure_is_true(pair):
    (one, text), (other, other_text) = pair

    if surely_before(text, other_text):
        assert one < other
    if surely_after(text, other_text):
        assert one > other
    if one == other:
        assert may_be(text, other_text)
    assert surely_before(text, other_text) == surely_after(other_text, text)
    assert not (surely_before(text, other_text) and may_be(text, other_text))


@given(REAL, REAL)
def test_exact_days_are_always_sure(one, other):
    texts = one.isoformat(), other.isoformat()

    assert surely_before(*texts) == (one < other)
    assert surely_after(*texts) == (one > other)
    assert may_be(*texts) == (one == other)


@given(UNSURE, REAL, pairs())
def test_of_the_uncertain_nothing_is_ever_sure(form, day, pair):
    text, (_, other) = form.format(day.year, day.year + 1), pair[0]

    assert not surely_before(text, other)
    assert not surely_after(text, other)
    assert may_be(text, other)
    assert not span(text).sure


@given(pairs())
@settings(max_examples=400, deadline=None)
def test_an_age_holds_the_true_age(pair):
    (born, born_text), (day, day_text_) = pair
    if born > day:
        return
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    months = 12 * (day.year - born.year) + day.month - born.month
    months -= day.day < born.day
    age = age_on(born_text, day_text_)
    ago = how_long_ago(born_text, day_text_)

    assert age is not None
    assert ago is not None
    true = years if age.unit == "years" else months
    assert (age.least or 0) <= true <= (age.most if age.most is not None else true)
    true = {"days": (day - born).days, "months": months, "years": (months + 6) // 12}[
        ago.unit
    ]
    assert (ago.least or 0) <= true <= (ago.most if ago.most is not None else true)
    for text in (age_text(age, SV), age_text(age, EN), ago_text(ago, SV)):
        assert text.strip()
        assert "{" not in text


def test_nobody_has_an_age_before_birth():
    assert age_on("2025-10", "2025-09-12") is None
    assert age_text(None, SV) == "inte född än"
    assert age_on("2025-09", "2025-09-12").least == 0
    assert how_long_ago("2026", "2025-09-12") is None
    assert ago_text(None, EN) == "not yet"


@given(st.data(), REAL)
@settings(max_examples=300, deadline=None)
def test_every_form_is_written_in_both_languages(data, day):
    text = data.draw(seen(day) | UNSURE.map(lambda f: f.format(day.year, day.year)))
    for words in (SV, EN):
        written = day_text(text, words)
        assert not set(written) & set("{}/~?%")
        assert ".." not in written
        assert "winter" not in written or words is EN


@pytest.mark.parametrize(
    ("day", "swedish", "english"),
    [
        ("2023", "2023", "2023"),
        ("2023-11", "november 2023", "November 2023"),
        ("2023-11-04", "4 november 2023", "4 November 2023"),
        ("2023-11~", "ungefär november 2023", "about November 2023"),
        ("2023?", "troligen 2023", "probably 2023"),
        ("2023%", "troligen omkring 2023", "probably around 2023"),
        ("2024-spring", "våren 2024", "spring 2024"),
        ("2024-summer~", "ungefär sommaren 2024", "about summer 2024"),
        ("2024-autumn?", "troligen hösten 2024", "probably autumn 2024"),
        ("2024-winter", "vintern 2024", "winter 2024"),
        (
            "2023-11/2024-08",
            "mellan november 2023 och augusti 2024",
            "between November 2023 and August 2024",
        ),
        (
            "2023~/2024-03-01?",
            "mellan ungefär 2023 och troligen 1 mars 2024",
            "between about 2023 and probably 1 March 2024",
        ),
        ("2023-11/..", "tidigast november 2023", "November 2023 at the earliest"),
        ("../2024-03", "senast mars 2024", "March 2024 at the latest"),
        ("unknown", "okänt när", "not known when"),
    ],
)
def test_every_form_as_it_is_said(day, swedish, english):
    assert day_text(day, SV) == swedish
    assert day_text(day, EN) == english


@pytest.mark.parametrize(
    ("born", "day", "swedish", "english"),
    [
        ("2016-05-14", "2025-05-13", "8 år", "8 years"),
        ("2016-05-14", "2025-05-14", "9 år", "9 years"),
        ("2016-02-29", "2025-02-28", "8 år", "8 years"),
        ("2017", "2025-05-14", "7–8 år", "7–8 years"),
        ("2017?", "2025-05-14", "troligen 7–8 år", "probably 7–8 years"),
        ("2017~", "2025-05-14", "6–9 år", "6–9 years"),
        ("2024-06-15", "2025-05-14", "10 månader", "10 months"),
        ("2025-04-14", "2025-05-14", "1 månad", "1 month"),
        ("2025-05-01", "2025-05-14", "under 1 månad", "under 1 month"),
        ("2025", "2025-05-14", "0–4 månader", "0–4 months"),
        ("../2016", "2025-05-14", "minst 8 år", "at least 8 years"),
        ("2016/..", "2025-05-14", "högst 9 år", "at most 9 years"),
        ("unknown", "2025-05-14", "okänt", "not known"),
    ],
)
def test_an_age_as_it_is_said(born, day, swedish, english):
    assert age_text(age_on(born, day), SV) == swedish
    assert age_text(age_on(born, day), EN) == english


@pytest.mark.parametrize(
    ("day", "swedish", "english"),
    [
        ("2025-09-12", "i dag", "today"),
        ("2025-09-11", "1 dag sedan", "1 day ago"),
        ("2025-08-20", "23 dagar sedan", "23 days ago"),
        ("2025-03-01", "ungefär 6 månader sedan", "about 6 months ago"),
        ("2025-03", "5–6 månader sedan", "5–6 months ago"),
        ("2023-08-02", "ungefär 2 år sedan", "about 2 years ago"),
        ("2022-11-02", "ungefär 3 år sedan", "about 3 years ago"),
        ("2021?", "troligen 4–5 år sedan", "probably 4–5 years ago"),
        ("../2021", "minst 4 år sedan", "at least 4 years ago"),
        ("unknown", "okänt", "not known"),
    ],
)
def test_how_long_ago_as_it_is_said(day, swedish, english):
    assert ago_text(how_long_ago(day, "2025-09-12"), SV) == swedish
    assert ago_text(how_long_ago(day, "2025-09-12"), EN) == english


@pytest.mark.parametrize(
    "text",
    ["2025-13", "2025-02-29", "0000", "sara", "", "2025-", "٢٠٢٥", "2025/", "9" * 5000],
)
def test_what_is_no_day_is_refused_without_being_repeated(text):
    with pytest.raises(ValueError, match=r"day|date") as caught:
        span(text)
    # The same two sentences, whatever the text.
    (problem,) = caught.value.problems
    assert problem in (Problem("$", "date-form"), Problem("$", "date-impossible"))
    assert caught.value.__context__ is None


@given(st.from_regex(WHEN_PATTERN.replace("$", r"\Z")))
@settings(max_examples=400)
def test_whatever_the_format_takes_is_a_span_or_in_no_calendar(text):
    try:
        known = span(text)
    except ValueError:
        return
    assert day_text(text, SV)
    if known.earliest and known.latest:
        assert known.earliest <= known.latest


@given(st.from_regex(DAY_PATTERN.replace("$", r"\Z")))
def test_a_day_is_a_when(text):
    assert compiled(WHEN_PATTERN).search(text)


@given(pairs())
@settings(max_examples=60, deadline=None)
def test_the_edtf_package_sees_no_day_that_we_do_not(pair):
    import edtf

    _, (_, text) = pair
    try:
        theirs = edtf.parse_edtf(_in_edtf(text))
    except edtf.parser.edtf_exceptions.EDTFParseException:
        assert any(season in text for season in MONTHS.values())
        return
    ours = span(text)
    for bound, end in ((theirs.lower_strict(), 0), (theirs.upper_strict(), 1)):
        if isinstance(bound, float):
            assert (ours.earliest, ours.latest)[end] is None
        elif isinstance(bound, tuple):
            day = date(*bound[:3])
            assert (ours.earliest or day) <= day <= (ours.latest or day)
            if not set(text) & set("~?%") and not set(MONTHS.values()) & {
                *text.split("-")
            }:
                assert day == (ours.earliest, ours.latest)[end]


def _in_edtf(text: str) -> str:
    for number, season in enumerate(MONTHS.values(), start=21):
        text = text.replace(season, str(number))
    return text
