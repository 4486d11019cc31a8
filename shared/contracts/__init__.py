"""Shapes at the edges: what others send us and what we promise others."""
