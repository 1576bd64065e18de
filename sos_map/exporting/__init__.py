"""Turning a view into files: the plugin API, the registry, the gate to the disk."""
