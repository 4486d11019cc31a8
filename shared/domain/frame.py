"""What every mail is written from."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.mail import MailKey, Role
from shared.domain.person import Language, Person
from shared.domain.region import Region


@dataclass(frozen=True)
class Frame:
    """What every mail is written from, whatever it tells.

    `sender` is the address of From; `tag` names the mail to the mail service ([A-Za-z0-9_-]);
    `link` is the recipient's own page, absolute, or empty when they have none; `now` is aware;
    `trial`: it comes from a stage for trials, and nothing in it is true.
    """

    key: MailKey
    tag: str
    sender: str
    configuration_set: str
    region: Region
    recipient: Person
    link: str
    now: datetime
    trial: bool

    @property
    def language(self) -> Language:
        """In which language it is written: the youth's own, to everybody else French."""
        own = self.key.role is Role.YOUTH
        return self.recipient.language if own else Language.FRENCH
