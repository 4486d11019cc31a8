"""What is kept of a browser: its maker and its system, in words of a short list."""

from shared.web.routing import Request

# The first that is found counts: most browsers name others too.
_BROWSERS = (
    ("edg", "edge"),
    ("firefox", "firefox"),
    ("fxios", "firefox"),
    ("opr/", "opera"),
    ("crios", "chrome"),
    ("chrome", "chrome"),
    ("safari", "safari"),
)
_SYSTEMS = (
    ("android", "android"),
    ("iphone", "iphone"),
    ("ipad", "ipad"),
    ("windows", "windows"),
    ("mac os", "mac"),
    ("linux", "linux"),
)


def device_of(request: Request) -> str:
    """Browser and system (`firefox-windows`), each `other` when it is none of the list."""
    told = request.headers.get("user-agent", "").lower()
    return f"{_first(told, _BROWSERS)}-{_first(told, _SYSTEMS)}"


def _first(told: str, words: tuple[tuple[str, str], ...]) -> str:
    return next((word for mark, word in words if mark in told), "other")
