"""Invented examples of what the programme writes, for those who want to see it beforehand."""
