"""Each reader gets the words made for it; those for others go without a trace."""

from __future__ import annotations

from typing import Any

import pytest
from test_closed_holes import family, seen

from sos_map.files.canonical import dumps
from sos_map.privacy.view import View

SARA = "sara:guardian:ebba+milo"
WORDINGS = [
    {"language": "en", "text": "In English for all"},
    {
        "language": "sv",
        "reader": "family",
        "text": "Till familjen",
        "made_by": "Linnea",
    },
    {"language": "en", "reader": "family", "text": "To the family"},
    {"language": "sv", "reader": "professional", "text": "Till handläggaren"},
    {
        "language": "sv",
        "reader": "child",
        "text": "Till barnet",
        "made_from": "5d41402a",
    },
]
OWN: dict[str, Any] = {"text": "Som det sades", "verbatim": True, "wordings": WORDINGS}


def wall(reader: str, **thing: Any) -> Any:
    (line,) = seen(family(wall=[{"id": "w", **OWN, **thing}]), reader).case.wall
    return line


def texts(line: Any) -> list[tuple[str, str]]:
    return [(one.language, one.text) for one in line.wordings]


def test_a_guardian_gets_the_words_for_the_family_in_place_of_the_others() -> None:
    line = wall(SARA)
    assert (line.text, texts(line)) == ("Till familjen", [("en", "To the family")])


def test_the_team_gets_the_words_for_professionals() -> None:
    line = wall("team")
    assert (line.text, texts(line)) == ("Till handläggaren", [])


def test_words_made_for_a_reader_are_no_quotation() -> None:
    assert wall(SARA).verbatim is False
    assert wall(SARA, wordings=WORDINGS[:1]).verbatim is True


@pytest.mark.parametrize("reader", [SARA, "johan:guardian:milo", "school", "team"])
def test_words_for_a_child_reach_nobody_else(reader: str) -> None:
    for wordings in (WORDINGS, [WORDINGS[0], WORDINGS[-1]], WORDINGS[-1:]):
        line = wall(reader, wordings=wordings)
        assert "Till barnet" not in (line.text, *(one.text for one in line.wordings))


def test_translations_for_all_go_where_words_were_made_for_the_reader() -> None:
    """They are made from the thing's own words and may say more."""
    assert texts(wall(SARA, wordings=WORDINGS[:2])) == []
    assert texts(wall(SARA, wordings=WORDINGS[:1])) == [("en", "In English for all")]
    assert texts(wall(SARA, wordings=[WORDINGS[0], WORDINGS[3]])) == [
        ("en", "In English for all")
    ]


def test_who_made_a_wording_and_from_what_is_the_owners() -> None:
    line = wall(
        SARA, wordings=[WORDINGS[0] | {"made_by": "x", "made_from": "5d41402a"}]
    )
    (one,) = line.wordings
    assert (one.made_by, one.made_from, one.reader) == (None, None, None)


def test_the_language_is_that_of_the_words_that_are_shown() -> None:
    """Whether the hidden words were Arabic is hidden with them."""
    assert wall(SARA, language="ar").language is None
    only_english = [WORDINGS[2]]
    assert wall(SARA, language="ar", wordings=only_english).language == "en"
    assert wall(SARA, language="sv", wordings=only_english).language == "en"


def everywhere(reader: str) -> View:
    """Return a view with words in a field, in a link, and in a field of one."""
    spoken = {"text": "hemligt", "wordings": WORDINGS}
    return seen(
        family(
            harms=[
                {
                    "id": "h",
                    **OWN,
                    "severity": spoken,
                    "children": [{"child": "milo", **spoken}],
                }
            ],
            rules=[
                {"id": "r", "text": "regel", "checks": [{"who": "sara", "how": spoken}]}
            ],
            existing_safety=[{"id": "e", "text": "skydd", "acts": [spoken]}],
            occasions=[{"id": "o", "date": "2026-01-02", "kind": "review"}],
            scales=[{"id": "s", "kind": "other"}],
            ratings=[
                {
                    "id": "n",
                    "scale": "s",
                    "at": "o",
                    "value": 3,
                    "quote": "hemligt",
                    "wordings": WORDINGS,
                }
            ],
        ),
        reader,
    )


def test_words_in_fields_and_in_links_are_chosen_too() -> None:
    case = everywhere(SARA).case
    (harm,), (rule,), (safety,), (rating,) = (
        case.harms,
        case.rules,
        case.existing_safety,
        case.ratings,
    )
    said = [harm.severity, harm.children[0], rule.checks[0].how, safety.acts[0]]
    assert [one.text for one in said] == ["Till familjen"] * 4
    assert rating.quote == "Till familjen"
    page = dumps(case).decode()
    for word in ("hemligt", "for all", "handläggaren", "barnet", "Linnea", "5d41402a"):
        assert word not in page
