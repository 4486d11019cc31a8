"""Every HTTP request of the staff site."""

from shared.web.staff import answer as handler

__all__ = ["handler"]
