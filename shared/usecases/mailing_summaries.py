"""The mail that tells a region's team what is to do today: whether it is due, and what it lists."""

from shared.domain.facts import SYSTEM, FactName, Said, Why
from shared.domain.letters import SummaryLetter
from shared.domain.mail import MailKey
from shared.domain.person import Person
from shared.domain.region import Region
from shared.domain.session import PARIS
from shared.domain.summary import Summary, next_working_morning, summary_of
from shared.domain.tasks import ToDo
from shared.ports import Parts
from shared.usecases.deciding import stamp
from shared.usecases.posting import Posting, as_read, post
from shared.usecases.retrying import until_not_lost
from shared.usecases.to_do import to_do


def begin_summaries(parts: Parts, region: str) -> None:
    """From the next working morning on, the region's team is told what is to do."""
    summary = summary_of(region)
    if parts.summaries.get(summary.id) is None:
        rules = parts.regions.get(region).rules
        parts.summaries.begin(summary, next_working_morning(parts.clock.now(), rules))


def look_at_region(parts: Parts, summary_id: str) -> str:
    """Says that something waits for a region's team, once a day, and sends the mail about it.

    Returns what became of the mail; "not_due" when none is called for.
    """
    return until_not_lost(lambda: _looked(parts, summary_id))


def summary_calls_for(parts: Parts, key: MailKey) -> bool:
    """Whether this mail is today's, and something is still to do."""
    summary = parts.summaries.get(key.subject.removeprefix("SUMMARY#"))
    if summary is None:
        return False
    return summary.due(_to_do(parts, summary.region), parts.clock.now()) == key


def _looked(parts: Parts, summary_id: str) -> str:
    summary = parts.summaries.get(summary_id)
    if summary is None:
        return "not_due"
    now, region = parts.clock.now(), parts.regions.get(summary.region)
    todo = _to_do(parts, region.id)
    if summary.to_tell(todo, now, region.rules):
        summary = _said(parts, summary, todo)
    _promised(parts, summary, region)
    key = summary.due(todo, now)
    if key is None:
        return "not_due"
    letter = _letter(parts, key, region, todo)
    return post(parts, Posting(key, region.id, letter.recipient, as_read(parts, letter)))


def _said(parts: Parts, summary: Summary, todo: ToDo) -> Summary:
    why = Why("to_do", {"count": todo.count})
    fact = stamp(parts, Said(FactName.SUMMARY_DUE, why), SYSTEM, parts.clock.now())
    parts.summaries.say(summary, summary.telling(fact))
    return summary.telling(fact)


def _promised(parts: Parts, summary: Summary, region: Region) -> None:
    """The next working morning, unless that is promised already."""
    now = parts.clock.now()
    today = now.astimezone(PARIS).date()
    if summary.wake_at is None or summary.wake_at.astimezone(PARIS).date() <= today:
        parts.summaries.look_again(summary, next_working_morning(now, region.rules))


def _to_do(parts: Parts, region: str) -> ToDo:
    """What the team's first page shows."""
    return to_do(parts, region, parts.sessions.upcoming(region, parts.clock.now()))


def _letter(parts: Parts, key: MailKey, region: Region, todo: ToDo) -> SummaryLetter:
    return SummaryLetter(
        key=key,
        tag=parts.letters.tag(key),
        sender=parts.addresses.mail_sender,
        configuration_set=parts.addresses.mail_configuration_set,
        region=region,
        recipient=Person(region.id, region.id, "", region.name, region.contact_email),
        link=parts.addresses.staff_url,
        now=parts.clock.now(),
        trial=parts.addresses.trial,
        todo=todo,
    )
