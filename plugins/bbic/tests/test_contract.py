"""The underlag keeps the contract that every exporter keeps."""

from __future__ import annotations

from sos_map.testing import ExporterContract
from sos_map_bbic import EXPORTER


class TestUnderlag(ExporterContract):
    """Seventeen rules."""

    exporter = EXPORTER
