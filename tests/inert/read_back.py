"""What an independent parser finds in a file: its texts, its frame, what could act."""

from __future__ import annotations

import attrs

__all__ = ["Read", "read_back"]


@attrs.frozen
class Read:
    """One file as somebody else's program sees it.

    Attributes:
        leaves: The texts, each statement whole.
        frame: What stands around them, without words; the same whatever the words are.
            Empty where pages are laid out, since longer words make more lines.
        active: What does more than be read; nothing is allowed.
    """

    leaves: tuple[str, ...]
    frame: tuple[str, ...] = ()
    active: tuple[str, ...] = ()


def read_back(media_type: str, data: bytes) -> Read:
    """Read a file with the parser for its type; fails when it does not parse."""
    # Each is imported when it is asked for: a new exporter's type fails here by name.
    if media_type == "image/svg+xml":
        from read_svg import read
    elif media_type == "application/pdf":
        from read_pdf import read
    elif media_type.endswith("wordprocessingml.document"):
        from read_docx import read
    elif media_type == "text/markdown":
        from read_markdown import read
    elif media_type == "text/vnd.graphviz":
        from read_dot import read
    elif media_type == "text/plain":
        from read_plain import read
    else:
        raise AssertionError(f"write a reader for {media_type}")
    return read(data)
