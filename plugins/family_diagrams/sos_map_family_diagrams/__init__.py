"""Drawings of a case map for families: three columns, scale strips, a graph.

Each exporter stands in a module of its own name: `three_columns`, `scale`, `graph`.
"""
