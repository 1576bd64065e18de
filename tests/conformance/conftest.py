"""Make the bad exporters and their good beginning importable, here and in children."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
