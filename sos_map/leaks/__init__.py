"""An independent look at bytes for anything that is hidden from their reader."""
