"""Reading partners' files: what a file really is, whether it is safe, and its cells."""
