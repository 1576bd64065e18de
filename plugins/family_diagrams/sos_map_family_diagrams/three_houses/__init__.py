"""A child's three houses (§3.2)."""
