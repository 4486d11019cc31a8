"""Every HTTP request of the partners’ site."""

from shared.web.partner import answer as handler

__all__ = ["handler"]
