"""The shipped fonts are the ones that were built, and hold what we promise."""

from __future__ import annotations

import hashlib

import pytest
from fontTools.ttLib import TTFont
from pages_samples import fonts

from sos_map_pages.faces import FACES, STACKS
from sos_map_pages.measure import missing_glyphs

FILES = sorted({name for face in FACES for name in (face.regular, face.bold)})


def test_every_font_file_is_pinned_by_its_hash() -> None:
    pinned = dict(
        reversed(line.split("  "))
        for line in (fonts() / "fonts.sha256").read_text("ascii").splitlines()
    )
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in fonts().glob("*.ttf")
    }
    assert found == pinned
    assert sorted(found) == FILES


def test_every_family_carries_its_licence() -> None:
    for name in FILES:
        licence = fonts() / f"{name.partition('-')[0]}-OFL.txt"
        assert "SIL Open Font License, Version 1.1" in licence.read_text("utf-8")


def test_the_fonts_stay_below_four_megabytes() -> None:
    assert sum(path.stat().st_size for path in fonts().glob("*.ttf")) < 4_000_000


def test_families_and_children_get_no_font_with_a_slashed_zero() -> None:
    for profile in ("child", "family"):
        families = {face.family for face in STACKS[profile]}  # type: ignore[index]
        assert "Atkinson Hyperlegible Next" not in families


@pytest.mark.parametrize("name", FILES)
def test_a_font_has_no_ligatures_and_no_clock(name: str) -> None:
    font = TTFont(fonts() / name)
    face = next(face for face in FACES if name in (face.regular, face.bold))
    assert font["name"].getDebugName(1) == face.family
    assert font["head"].created == font["head"].modified == 1704067200 + 2082844800
    assert font["OS/2"].fsType == 0
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "liga":
            assert not record.Feature.LookupListIndex


@pytest.mark.parametrize("profile", ["child", "family", "professional"])
@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize(
    "letters",
    [
        "abcdefghijklmnopqrstuvwxyzåäöéÅÄÖ0123456789–—”’«»…§½×°€",
        "áčđŋšŧžâ",
        "ąćęłńóśźżěřůĺľőűșțğışëç",
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى،؛؟٠١٢٣٤٥٦٧٨٩پچژگکی",
        "ئڕڵۆێەھڤ",
        "😀😢❤🏠👧👦🐶⭐🌈⚽",
    ],
    ids=["sv", "se", "latin", "cyrillic", "arabic-persian", "kurdish", "emoji"],
)
def test_every_profile_can_write(profile: str, weight: int, letters: str) -> None:
    assert missing_glyphs(letters, profile, weight) == ()  # type: ignore[arg-type]
