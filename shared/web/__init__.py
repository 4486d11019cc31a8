"""The three sites: routes, pages and what they have in common."""
