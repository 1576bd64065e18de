"""Makes the helpers of this folder importable; leaves the second set for later."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

#: Judged once, by name: `pytest tests/mentions/test_unseen_set.py`.
collect_ignore = ["test_unseen_set.py"]
