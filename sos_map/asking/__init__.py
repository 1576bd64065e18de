"""Asking a map: as a graph, and in the questions that practitioners ask."""
