"""The hand-written form: a second spelling of the same document, in sv or en."""
