"""For the writers of these tests, who stand beside them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """An interpreter that does deeds."""
    from saving_strace import Server, can_trace

    if why := can_trace():
        pytest.skip(why)
    made = Server(tmp_path_factory.mktemp("server"))
    try:
        made.do("save_new", tmp_path_factory.mktemp("first"))
    except OSError:
        pytest.skip("strace may not take hold of a process here")
    finally:
        made.close()
    made = Server(tmp_path_factory.mktemp("server"))
    yield made
    made.close()
