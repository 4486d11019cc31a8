"""The headers of every answer: nothing inline, no other origin, nothing kept, no address told."""

from collections.abc import Iterable
from urllib.parse import urlsplit

POLICY = "Content-Security-Policy"
SECURE = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
    "Vary": "Accept, Accept-Encoding, Cookie",
}


def policy(*files_at: str) -> str:
    """The content security policy; forms and scripts may also send files to these addresses."""
    sent_to = " ".join(("'self'", *_origins(files_at)))
    return "; ".join(
        (
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self'",
            f"connect-src {sent_to}",
            f"form-action {sent_to}",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )


def _origins(addresses: Iterable[str]) -> list[str]:
    parts = (urlsplit(address) for address in addresses)
    return sorted({f"{part.scheme}://{part.netloc}" for part in parts})
