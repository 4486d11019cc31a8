"""The mail service of a stage for trials: whoever is not named gets nothing."""

from shared.ports import Mailer, SendRefused


class TrialMailer:
    """Port `Mailer`: a mail to anybody but these is withheld; the others go the usual way."""

    def __init__(self, mailer: Mailer, recipients: str) -> None:
        """`recipients`: addresses and @domains, commas between; none: nobody gets anything."""
        self.mailer = mailer
        named = (each.strip().lower() for each in recipients.split(","))
        self.named = frozenset(each for each in named if each)

    def send(self, recipient: str, message: bytes) -> str:
        """The service's id of the message; raises SendRefused or SendUncertain."""
        address = recipient.strip().lower()
        _, at, domain = address.rpartition("@")
        if self.named.isdisjoint({address, at + domain}):
            raise SendRefused(again=False, code="withheld")
        return self.mailer.send(recipient, message)
