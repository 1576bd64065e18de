"""Numbers through time, on the scale of the wall (§3.8)."""
