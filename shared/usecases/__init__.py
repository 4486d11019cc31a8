"""Load, decide, save: each use case a few lines."""
