"""Drawings of a case map for families: columns, scale strips, houses, a graph.

Each exporter stands in a module of its own: `three_columns`, `scale`, `houses`, `graph`.
"""
