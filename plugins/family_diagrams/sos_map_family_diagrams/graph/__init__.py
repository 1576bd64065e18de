"""The map as DOT text."""
