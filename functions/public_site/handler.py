"""Every HTTP request of the public site."""

from shared.web.public import answer as handler

__all__ = ["handler"]
