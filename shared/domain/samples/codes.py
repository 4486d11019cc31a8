"""The mail with the code somebody asked for, with invented people."""

from shared.domain.access import CODE, GOOD_FOR
from shared.domain.mail import MailKey, Role
from shared.domain.own_letters import CodeLetter
from shared.domain.samples.setting import CASTS, Setting


def sample_code(setting: Setting, cast: str = "usual") -> CodeLetter:
    """The mail to somebody who wants to see what we hold about them."""
    return CodeLetter(
        key=MailKey("ACCESS#person-1", CODE, "fact-1", Role.YOUTH),
        tag="QUNDRVNTIzF8TUFJTCNjb2Rl",
        sender=setting.sender,
        configuration_set=setting.configuration_set,
        region=setting.region,
        recipient=CASTS[cast][Role.YOUTH],
        link="",
        now=setting.now,
        trial=False,
        code="040817",
        until=setting.now + GOOD_FOR,
    )
