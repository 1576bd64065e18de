"""Plugins for the tests of the registry; found through sys.path, never installed."""
