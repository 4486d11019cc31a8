"""Letters put into words and tagged with the mail they are."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from shared.adapters import items
from shared.domain.letters import AnyLetter, Letter
from shared.domain.mail import MailKey


class Letterbox:
    """The port `Letters`; the words and the calendar are only loaded when a letter is written."""

    def compose(self, letter: AnyLetter) -> bytes:
        from shared.adapters.letters.compose import compose

        return compose(letter)

    def printable(self, letter: Letter) -> str:
        from shared.adapters.letters.printing import printable

        return printable(letter)

    def tag(self, key: MailKey) -> str:
        """The mail's key in the letters a tag of the mail service may have; ids only."""
        return urlsafe_b64encode("|".join(items.mail_key(key)).encode()).decode().rstrip("=")

    def key(self, tag: str) -> MailKey | None:
        try:
            pk, sk = urlsafe_b64decode(tag + "=" * (-len(tag) % 4)).decode().split("|")
            return items.mail_key_from(pk, sk)
        except ValueError:
            return None
