"""What the child's own drawings share."""
