"""The map in three columns: content, plan, pages (§3.1)."""
