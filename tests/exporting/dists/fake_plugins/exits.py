"""A plugin that wants to end the program."""

raise SystemExit("KANARIE-exit")
