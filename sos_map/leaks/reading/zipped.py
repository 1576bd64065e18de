"""Zip archives and what is made of them: Word, Excel, OpenDocument, EPUB."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

from sos_map.leaks.reading.markup import is_setting
from sos_map.leaks.reading.texts import Texts

__all__ = ["is_zip", "read_zip"]

#: What the standard library raises where an archive is damaged or of another kind.
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
_LOCAL = b"PK\x03\x04"
#: Members that may be told by name: they are the format's, not the author's.
_TOLD = re.compile(
    r"(word|xl|ppt|docProps|customXml|_rels|META-INF|OEBPS|EPUB)"
    r"(/(_rels|worksheets|theme|media))?"
    r"/(document|comments|footnotes|endnotes|header\d*|footer\d*|core|app|custom"
    r"|settings|styles|numbering|item\d*|itemProps\d*|workbook|sheet\d*|sharedStrings"
    r"|thumbnail|people|fontTable|webSettings|theme\d*|image\d*)(\.xml|\.jpe?g|\.png)"
    r"(\.rels)?|content\.xml|meta\.xml|styles\.xml|settings\.xml|mimetype"
)


def is_zip(data: bytes) -> bool:
    """Say whether bytes are an archive, also one with something in front of it."""
    return data.startswith(_LOCAL) or (
        b"PK\x05\x06" in data[-66000:] and zipfile.is_zipfile(io.BytesIO(data))
    )


def read_zip(
    data: bytes,
    where: str,
    texts: Texts,
    read: Callable[[bytes, str], None],
    read_gap: Callable[[bytes, str], None],
) -> None:
    """Take out every member, their names and comments, and what stands in between.

    Args:
        data: The archive.
        where: Its place.
        texts: Where to put what is found.
        read: Reads a member.
        read_gap: Reads bytes that belong to no member.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS:
        texts.cannot(where, "damaged")
        read_gap(data, f"{where}/between")
        return
    used: list[tuple[int, int]] = []
    beside = [archive.comment]
    names = []
    for number, info in enumerate(archive.infolist(), start=1):
        told = _TOLD.fullmatch(info.filename)
        place = f"{where}/members[{number}]" + (f":{info.filename}" if told else "")
        if not is_setting(info.filename):
            names.append(info.filename)
        beside += [info.comment, info.extra]
        begin = info.header_offset
        local = data[begin : begin + 30]
        if local[:4] == _LOCAL:
            name, extra = struct.unpack("<HH", local[26:30])
            begin += 30 + name + extra
            beside.append(data[begin - extra : begin])
        used.append((info.header_offset, begin + info.compress_size))
        if info.flag_bits & 1:
            texts.cannot(place, "encrypted")
            continue
        texts.spend(info.file_size)
        try:
            member = archive.read(info)
        except _FAULTS:
            texts.cannot(place, "damaged")
            continue
        read(member, place)
    texts.add_each(f"{where}/member-name", names, "setting")
    used.append((archive.start_dir, len(data) - _after(data)))
    for part in [*beside, *_gaps(data, used)]:
        if len(part) > 2:
            read_gap(part, f"{where}/between")


def _after(data: bytes) -> int:
    """Return how many bytes stand after the end of the directory and its comment."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(data):
        return 0
    comment: int = struct.unpack("<H", data[end + 20 : end + 22])[0]
    return max(0, len(data) - end - 22 - comment)


def _gaps(data: bytes, used: list[tuple[int, int]]) -> list[bytes]:
    gaps, past = [], 0
    for begin, end in sorted(used):
        if begin > past:
            gaps.append(data[past:begin])
        past = max(past, end)
    return [*gaps, data[past:]]
