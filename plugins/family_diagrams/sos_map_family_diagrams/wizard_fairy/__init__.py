"""A child's wizard or fairy (§3.3)."""
