"""Every mail to the team about what is to do, with invented numbers."""

from collections.abc import Mapping
from dataclasses import replace

from shared.domain.letters import SummaryLetter
from shared.domain.mail import MailKey, Role
from shared.domain.person import Person
from shared.domain.samples.letters import sample_session
from shared.domain.samples.setting import Setting
from shared.domain.summary import SUMMARY
from shared.domain.tasks import MOST_COUNTED, Task, TaskKind, to_do_of

# How many people or seats each is about; two where it does not say.
_FOUND = {TaskKind.IDLE: 1, TaskKind.STARTING: 19, TaskKind.UNDER: 6}
# variant -> how many of each list, and what sessions there are
SUMMARIES: Mapping[str, tuple[Mapping[TaskKind, int], frozenset[TaskKind]]] = {
    "one": ({TaskKind.DOUBTS: 1}, frozenset()),
    "everything": (
        {
            TaskKind.MAILS: 2,
            TaskKind.LETTERS: 1,
            TaskKind.ADDRESSES: MOST_COUNTED + 1,
            TaskKind.DOUBTS: 3,
            TaskKind.ASKING: 1,
            TaskKind.REFUSED: 2,
        },
        frozenset(
            {
                TaskKind.IDLE,
                TaskKind.GUARDIANS,
                TaskKind.OVER,
                TaskKind.STARTING,
                TaskKind.UNDER,
            }
        ),
    ),
    "idle seat": ({}, frozenset({TaskKind.IDLE})),
}


def sample_summary(setting: Setting, variant: str) -> SummaryLetter:
    """The mail of a variant, as `send_mails` would put it together."""
    lists, kinds = SUMMARIES[variant]
    region = setting.region
    session = replace(sample_session(setting), confirmed=19, waiting=4)
    about_sessions = [Task(kind, _FOUND.get(kind, 2), session) for kind in sorted(kinds)]
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
        todo=to_do_of(lists, about_sessions),
    )
