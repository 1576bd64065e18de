"""Who is placed in which ring around the child (§3.5)."""
