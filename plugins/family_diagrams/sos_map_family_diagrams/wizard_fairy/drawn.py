"""The lines of a wizard and a fairy, point by point (§3.3).

Soft and round, with a large head and a short body. Points are counted from the middle
of the figure to the right, and from the upper edge of the page downwards.
"""

from __future__ import annotations

from collections.abc import Iterable

from sos_map_family_diagrams.wizard_fairy.curve import Point, Points, closed

__all__ = [
    "BRIM",
    "CAPE",
    "COLLAR",
    "CONE",
    "DOWN",
    "DRESS",
    "HAND",
    "HANDS",
    "HEAD",
    "LEG",
    "ROBE",
    "SHOE",
    "SHORT",
    "STAR",
    "STICK",
    "UNDER_HAT",
    "UP",
    "WINGS",
    "turned",
]


def _at(text: str) -> Points:
    """Return points that are written one after the other."""
    pairs = (one.split(",") for one in text.split())
    return tuple((int(x), int(y)) for x, y in pairs)


def turned(points: Iterable[Point]) -> Points:
    """Return the other side of a shape."""
    return tuple((-x, y) for x, y in points)


def _both(half: Points) -> Points:
    """Return a shape from its right half, from above downwards."""
    return (*half, *turned(one for one in reversed(half) if one[0]))


HEAD = closed(
    _both(_at("0,500 104,516 194,568 252,652 272,760 250,866 190,950 102,1002 0,1018"))
)
#: What a hat leaves of it.
UNDER_HAT = closed(
    _both(_at("0,680 170,690 252,716 272,776 250,866 190,950 102,1002 0,1018"))
)
HAND = 46  # how far one reaches from its middle
LEG = _at("62,1600 66,1740 150,1740 144,1600")
SHOE = closed(
    _at("50,1740 52,1690 104,1668 166,1690 218,1752 196,1792 110,1796 58,1790")
)
DRESS = closed(
    _both(
        _at(
            "0,1012 88,1016 160,1046 196,1130 222,1280 276,1460 340,1610 "
            "340,1610 270,1664 176,1640 88,1672 0,1646"
        )
    )
)
ROBE = closed(
    _both(
        _at(
            "0,1012 88,1016 160,1046 196,1130 214,1280 244,1480 286,1686 "
            "286,1686 150,1712 0,1718"
        )
    )
)
DOWN = closed(
    _at(
        "-140,1040 -214,1080 -300,1180 -398,1262 -398,1262 -352,1322 "
        "-284,1356 -284,1356 -222,1280 -176,1190"
    )
)
UP = closed(
    _at(
        "140,1040 214,1070 270,1040 316,976 316,976 376,1000 432,1058 "
        "432,1058 350,1150 180,1196"
    )
)
HANDS = ((-362, 1332), (394, 992))
STAR = closed(
    _at(
        "408,398 440,476 520,482 460,538 482,622 408,578 334,622 356,538 "
        "296,482 376,476"
    )
)
STICK = _at("400,588 384,1050 400,1052 416,588")
SHORT = _at("400,588 392,770 412,772 416,588")
WINGS = (
    closed(
        _at(
            "90,1090 170,930 300,800 420,752 500,800 506,920 446,1050 330,1130 190,1150"
        )
    ),
    closed(
        _at("90,1130 220,1150 350,1190 428,1280 420,1390 340,1450 240,1420 160,1310")
    ),
)
CAPE = closed(
    _both(
        _at(
            "0,1020 110,1030 232,1090 330,1240 410,1430 486,1640 486,1640 "
            "400,1692 280,1664 150,1704 0,1690"
        )
    )
)
COLLAR = closed(_at("0,1040 70,1004 166,1014 208,1070 150,1126 58,1102"))
CONE = closed(
    _at(
        "-216,690 -216,690 -160,570 -96,470 0,396 124,384 124,384 "
        "98,436 112,500 164,590 216,690 216,690"
    )
)
BRIM = closed(_both(_at("0,644 160,650 286,676 336,712 288,744 160,760 0,766")))
