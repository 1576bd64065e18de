"""Files that are made to be hard: nothing hangs, explodes, or is passed over."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zipfile
import zlib

import pytest
from containers import drawn, paper, picture, svg, word, zipped
from family import NAME, found, look
from hypothesis import given, settings
from hypothesis import strategies as st

MANY = 300_000


def why(data: bytes) -> set[str]:
    return {one.why for one in look(data).unread}


def nested(times: int) -> bytes:
    data = NAME.encode()
    for _ in range(times):
        data = gzip.compress(data)
    return data


def bomb() -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a", "w", force_zip64=True) as member,
    ):
        for _ in range(300):
            member.write(b"\0" * 2**20)
    return made.getvalue()


def locked() -> bytes:
    import pikepdf

    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(NAME))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(owner="a", user="b"))
    return made.getvalue()


def locked_member() -> bytes:
    """Bit 0 of a member's flags says that it is locked, in both of its headers."""
    data = bytearray(zipped(**{"a.txt": b"x" * 40}))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def scanned() -> bytes:
    import pikepdf

    def change(pdf: pikepdf.Pdf) -> None:
        dots = pikepdf.Stream(pdf, b"\0" * 4)
        for key, value in {
            "/Type": pikepdf.Name.XObject,
            "/Subtype": pikepdf.Name.Image,
            "/Width": 2,
            "/Height": 2,
            "/BitsPerComponent": 8,
            "/ColorSpace": pikepdf.Name.DeviceGray,
        }.items():
            dots[key] = value
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(I=pdf.make_indirect(dots))
        pdf.pages[0].Contents = pdf.make_indirect(
            pikepdf.Stream(pdf, b"q 600 0 0 800 0 0 cm /I Do Q")
        )

    return paper(change=change)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (locked(), "encrypted"),
        (locked_member(), "encrypted"),
        (drawn("x")[:400], "damaged"),
        (zipped(a=b"x")[:-30], "damaged"),
        (svg("")[:-4], "damaged"),
        (zipped(a=zipped(b=b"x")), "nested"),
        (nested(9), "nested"),
        (bomb(), "too-large"),
        (gzip.compress(b"\0" * (300 * 2**20), 1), "too-large"),
        (picture(format="PNG"), "picture"),
        (picture(format="GIF"), "picture"),
        (scanned(), "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "unknown"),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 90, "unknown"),
        (bytes(range(256)) * 4, "unknown"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_judged_is_told(data, reason):
    assert reason in why(data)


@pytest.mark.parametrize(
    "data", [drawn("x"), word(lambda d: None), svg(""), b"hej", b""]
)
def test_what_was_read_is_not(data):
    assert why(data) <= {"picture"}  # the thumbnail of an empty Word file


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n" + b"(" * MANY,
        b"%PDF-1.7\n" + b"(a(b(c(d(e(f(" * (MANY // 12) + NAME.encode(),
        b"%PDF-1.7\n" + b"<" * MANY,
        b"%PDF-1.7\n" + b"stream\n" * (MANY // 7),
        b"%PDF-1.7\n" + b"abc " * (MANY // 4),
        b"<svg>" + b"<a>" * MANY,
        b"<svg " + b'a="' * (MANY // 3),
        b"<p>" + b"<!--" * (MANY // 4),
        b"/**/" * MANY + b"x",
        b"/*" * MANY + b"x",
        b'digraph { a [label="' + b"\\" * MANY,
        b"&" * MANY,
        b"\\u" * MANY,
        b"0 " * MANY,
        b"\x78\x9c\x00" * MANY,
        b"PK\x05\x06" * (MANY // 4),
        b"\x89PNG\r\n\x1a\n" + b"\0" * MANY,
        b"\xff\xd8\xff" + b"\xff" * MANY,
        b"w" * MANY,
        ("Åsa-\n" * (MANY // 6)).encode(),
    ],
    ids=range(20),
)
def test_a_hard_file_comes_to_an_end(data):
    look(data)


def test_entities_do_not_explode():
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<!DOCTYPE svg [<!ENTITY a0 "lol">{rows}]><svg>&a11;</svg>'.encode()
    tracemalloc.start()
    report = look(data)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 200 * 2**20
    assert report.unread


def test_nothing_from_outside_is_fetched(tmp_path):
    outside = tmp_path / "a.txt"
    outside.write_text(NAME)
    data = (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file://{outside}">]><svg>&a;</svg>'
    ).encode()
    assert "$.people[2].name" not in found(data)


@settings(deadline=None, max_examples=200)
@given(
    st.binary(max_size=300), st.sampled_from(["", "pdf", "svg", "zip", "png", "jpeg"])
)
def test_no_bytes_make_it_fail(noise, kind):
    start = {
        "pdf": drawn("x"),
        "svg": svg("<text>x</text>"),
        "zip": zipped(a=b"x"),
        "png": picture(format="PNG"),
        "jpeg": picture(format="JPEG"),
    }.get(kind, b"")
    half = len(start) // 2
    for data in (
        noise,
        start + noise,
        noise + start,
        start[:half] + noise + start[half:],
    ):
        look(data)


WHOLE = {"pdf": drawn(NAME), "docx": word(lambda d: d.add_paragraph(NAME))}


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), st.sampled_from(sorted(WHOLE)))
def test_a_broken_file_is_not_silent(seed, kind):
    """One byte in twenty changed: it is found, or it is told that it cannot be read."""
    import random

    rng, data = random.Random(seed), WHOLE[kind]  # noqa: S311 (chance for tests)
    broken = bytearray(data)
    for _ in range(len(data) // 20):
        broken[rng.randrange(len(data))] = rng.randrange(256)
    report = look(bytes(broken))
    assert report.leaks or report.unread


def test_a_deflated_stream_is_read_as_far_as_it_goes():
    data = zlib.compress((NAME + " och mer text än så" * 50).encode())[:-6]
    assert "$.people[2].name" in found(b"\0\1\2\3" * 9 + data)
