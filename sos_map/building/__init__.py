"""Making and changing a map in a script, through the same gate as a file."""
