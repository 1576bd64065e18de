"""The strips with everybody's numbers."""
