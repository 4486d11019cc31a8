"""Every mail to the team about what is to do, with invented numbers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from shared.domain.letters import SummaryLetter
from shared.domain.mail import MailKey, Role
from shared.domain.person import Person
from shared.domain.samples.letters import sample_session
from shared.domain.samples.setting import Setting
from shared.domain.summary import SUMMARY, ToDo

# variant -> doubts, mails, letters, and whether a seat lies idle
SUMMARIES: Mapping[str, tuple[int, int, int, bool]] = {
    "one": (1, 0, 0, False),
    "everything": (3, 2, 1, True),
    "idle seat": (0, 0, 0, True),
}


def sample_summary(setting: Setting, variant: str) -> SummaryLetter:
    """The mail of a variant, as `send_mails` would put it together."""
    doubts, mails, letters, seat = SUMMARIES[variant]
    region, since = setting.region, setting.now - timedelta(days=2)
    session = replace(sample_session(setting), confirmed=19, waiting=4, idle_since=since)
    lists = {"doubts": doubts, "mails": mails, "letters": letters}
    return SummaryLetter(
        key=MailKey("SUMMARY#summary-1", SUMMARY, "fact-1", Role.STAFF),
        tag="U1VNTUFSWSMxfE1BSUwjc3VtbWFyeQ",
        sender=setting.sender,
        configuration_set=setting.configuration_set,
        region=region,
        recipient=Person(region.id, region.id, "", region.name, region.contact_email),
        link=setting.staff_url,
        now=setting.now,
        trial=False,
        todo=ToDo(lists, (session,) if seat else ()),
    )
