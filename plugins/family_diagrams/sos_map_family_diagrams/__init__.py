"""Drawings of a case map for families: columns, scale strips, houses, a graph.

Exporters stand in modules of their own: `three_columns`, `scale`, `houses`, `graph`.
"""
