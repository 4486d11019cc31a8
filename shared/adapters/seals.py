"""Keyed digests and signed links: nobody outside can guess or make one."""

import hmac
from base64 import b32encode, urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256

from itsdangerous import BadSignature, Signer


class KeyedSeals:
    """The port `Seals`: links are signed by the first key and read with any, ids are hex."""

    def __init__(self, link_keys: tuple[str, ...], identity_key: str) -> None:
        # itsdangerous signs with the last key of its list.
        self.link_keys = list(reversed(link_keys))
        self.identity_key = identity_key.encode()

    def digest(self, *parts: str) -> str:
        """A keyed digest (64 hex digits) of these texts, kept apart by length."""
        told = "".join(f"{len(part)}:{part}" for part in parts)
        return hmac.new(self.identity_key, told.encode(), sha256).hexdigest()

    def seal(self, purpose: str, *parts: str) -> str:
        """A token for hexadecimal ids of 16 bytes, good for this purpose only."""
        packed = urlsafe_b64encode(bytes.fromhex("".join(parts))).rstrip(b"=")
        return self._signer(purpose).sign(packed).decode()

    def open(self, purpose: str, token: str) -> tuple[str, ...] | None:
        """The ids of a token of ours; None for anything else."""
        try:
            packed = self._signer(purpose).unsign(token.encode("ascii", "replace"))
        except BadSignature:
            return None
        ids = urlsafe_b64decode(packed + b"=" * (-len(packed) % 4)).hex()
        return tuple(ids[start : start + 32] for start in range(0, len(ids), 32))

    def shared_secret(self, *parts: str) -> str:
        """160 bits, as RFC 4226 recommends: 32 letters and digits."""
        return b32encode(bytes.fromhex(self.digest("shared secret", *parts))[:20]).decode()

    def code(self, secret: str, step: int) -> str:
        """Only who signs in needs the library."""
        from pyotp import HOTP

        return str(HOTP(secret).at(step))

    def _signer(self, purpose: str) -> Signer:
        return Signer(self.link_keys, salt=f"explore.{purpose}", digest_method=sha256)
