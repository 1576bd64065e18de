"""Taking every text out of the bytes of a file: what is read, and what is not."""
