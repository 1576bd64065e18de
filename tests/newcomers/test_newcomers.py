"""Two stories, written down by people who had seen only docs/, attempt by attempt.

Each attempt and what the program said to it is kept as it was. A message may be worded
better since; what loaded must load for ever, and what was refused must be refused or
have become right.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sos_map import SosMapError, load

HERE = Path(__file__).parent
ATTEMPTS = sorted(HERE.glob("*/attempt-*.yaml"))
