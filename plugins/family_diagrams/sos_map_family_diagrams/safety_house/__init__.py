"""A child's safety house, with a path to its door (§3.4)."""
