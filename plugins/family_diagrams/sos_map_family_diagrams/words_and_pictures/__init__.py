"""A story told to a child in words and pictures (§3.11)."""
