"""The plan to hang up, or what we do until next time (§3.10)."""
