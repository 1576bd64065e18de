"""Text and files: reading, the canonical form, safe saving."""
