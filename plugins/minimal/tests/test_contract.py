"""The exporter keeps the contract that every exporter keeps."""

from __future__ import annotations

from sos_map.testing import ExporterContract
from sos_map_minimal import EXPORTER


class TestContract(ExporterContract):
    """Seventeen rules; docs/writing-an-exporter.md says why each is there."""

    exporter = EXPORTER
