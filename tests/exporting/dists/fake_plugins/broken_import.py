"""A plugin that cannot be imported, and says too much while it fails."""

raise RuntimeError("KANARIE-import")
