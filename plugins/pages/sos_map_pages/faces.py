"""Which font files each profile draws with, in order (drawings §1.3)."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

from attrs import frozen

__all__ = ["FACES", "STACKS", "Face", "Profile", "Weight", "face_bytes", "fonts_folder"]

Profile = Literal["child", "family", "professional"]
Weight = Literal[400, 700]


@frozen
class Face:
    """One family as it is shipped.

    Attributes:
        family: The name inside the font files, as CSS and typst know it.
        regular: The file for weight 400.
        bold: The file for weight 700; the regular one where no bold is shipped.
    """

    family: str
    regular: str
    bold: str

    def file(self, weight: Weight) -> str:
        """Return the name of the file for a weight."""
        return self.bold if weight == 700 else self.regular


_ANDIKA = Face("Andika", "Andika-400.ttf", "Andika-700.ttf")
_LEXEND = Face("Lexend", "Lexend-400.ttf", "Lexend-700.ttf")
_ATKINSON = Face(
    "Atkinson Hyperlegible Next",
    "AtkinsonHyperlegibleNext-400.ttf",
    "AtkinsonHyperlegibleNext-700.ttf",
)
_VAZIRMATN = Face("Vazirmatn", "Vazirmatn-400.ttf", "Vazirmatn-700.ttf")
# One weight only: bold pictograms are not worth their size in the wheel.
_EMOJI = Face("Noto Emoji", "NotoEmoji-400.ttf", "NotoEmoji-400.ttf")

FACES: tuple[Face, ...] = (_ANDIKA, _LEXEND, _ATKINSON, _VAZIRMATN, _EMOJI)

# Andika stands behind the others because it has the widest Latin and Cyrillic.
STACKS: MappingProxyType[Profile, tuple[Face, ...]] = MappingProxyType(
    {
        "child": (_ANDIKA, _VAZIRMATN, _EMOJI),
        "family": (_LEXEND, _ANDIKA, _VAZIRMATN, _EMOJI),
        "professional": (_ATKINSON, _ANDIKA, _VAZIRMATN, _EMOJI),
    }
)


def fonts_folder() -> Traversable:
    """Return the folder with the font files, their licences and their pins."""
    return files("sos_map_pages") / "fonts"


def face_bytes(name: str) -> bytes:
    """Return the bytes of one shipped font file."""
    return (fonts_folder() / name).read_bytes()
