"""Every mail with the links somebody asked for, with invented people."""

from collections.abc import Mapping

from shared.domain.link_request import LINKS
from shared.domain.mail import MailKey, Role
from shared.domain.own_letters import LinksLetter, OwnPage
from shared.domain.samples.letters import SEAL, other_sessions, sample_session
from shared.domain.samples.setting import CASTS, Setting

# variant, role -> whose pages: the youth's own, or those of a sister or brother too
LINKS_MAILS: Mapping[tuple[str, Role], tuple[str, ...]] = {
    ("one page", Role.YOUTH): ("",),
    ("two pages", Role.YOUTH): ("", ""),
    ("family", Role.YOUTH): ("", "", "Nour"),
    ("counsellor", Role.COUNSELLOR): (),
    ("starting", Role.COUNSELLOR): (),
}
_PLACES = {False: "c", True: "orienter-un-groupe"}


def sample_links(setting: Setting, variant: str, role: Role, cast: str = "usual") -> LinksLetter:
    """The mail of a variant, as `send_mails` would put it together."""
    recipient, names = CASTS[cast][role], LINKS_MAILS[variant, role]
    starting = variant == "starting"
    sessions = (sample_session(setting), *other_sessions(setting))
    return LinksLetter(
        key=MailKey("ADDRESS#address-1", LINKS, "fact-1", role),
        tag="QUREUkVTUyMxfE1BSUwjbGlua3M",
        sender=setting.sender,
        configuration_set=setting.configuration_set,
        region=setting.region,
        recipient=recipient,
        link="" if names else f"{setting.public_url}/{_PLACES[starting]}/{SEAL}",
        now=setting.now,
        trial=False,
        pages=tuple(
            OwnPage(name or recipient.first_name, session, f"{setting.public_url}/i/{SEAL}{at}")
            for at, (name, session) in enumerate(zip(names, sessions, strict=False))
        ),
        starting=starting,
    )
