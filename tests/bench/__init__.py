"""Measurements: counts that are exact, and ratios of times taken in one run."""
