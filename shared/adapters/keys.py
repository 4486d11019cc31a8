"""Every key of the table: the data's design on one screen; no key holds personal data."""

from datetime import UTC, date, datetime
from zlib import crc32

from shared.adapters.writes import Key

WAKE_SHARDS = 8


def region(region_id: str) -> Key:
    return f"REGION#{region_id}", "REGION"


def logo(region_id: str, name: str) -> Key:
    """A picture of the region's, by the name under which it is served."""
    return f"REGION#{region_id}", f"LOGO#{name}"


def session(session_id: str) -> Key:
    return f"SESSION#{session_id}", "SESSION"


def registration(session_id: str, registration_id: str) -> Key:
    return f"SESSION#{session_id}", f"REG#{registration_id}"


def submission(region_id: str, submission_id: str) -> Key:
    return f"SUBMISSION#{region_id}#{submission_id}", "SUBMISSION"


def person(person_id: str) -> Key:
    return f"PERSON#{person_id}", "PERSON"


def active_in(session_id: str) -> str:
    """Attribute of a person: their one active registration in the session, while it is active."""
    return f"active#{session_id}"


def refused_submission(person_id: str, submission_id: str, digest: str) -> Key:
    """A second content that came under a submission id already used, kept for staff."""
    return f"PERSON#{person_id}", f"REFUSED#{submission_id}#{digest}"


def seat(person_id: str) -> Key:
    """Stands while the person holds a confirmed seat anywhere."""
    return f"PERSON#{person_id}", "SEAT"


def priority(person_id: str) -> Key:
    """Stands while the person comes first elsewhere, because their session was cancelled."""
    return f"PERSON#{person_id}", "PRIORITY"


def digest(person_id: str) -> Key:
    """What the person wants to be sent of offers, and what was."""
    return f"PERSON#{person_id}", "DIGEST"


def access(person_id: str) -> Key:
    """The codes that the person asked for to see what we hold about them."""
    return f"PERSON#{person_id}", "ACCESS"


def note(person_id: str, fact_id: str) -> Key:
    """A private note of staff on a decision about the person."""
    return f"PERSON#{person_id}", f"NOTE#{fact_id}"


def group(counsellor_id: str, group_id: str) -> Key:
    """A group of youths that a counsellor has begun to refer."""
    return f"PERSON#{counsellor_id}", f"GROUP#{group_id}"


def draft(draft_id: str) -> Key:
    """A registration form that was begun; `draft_id` is a keyed digest of its link's token."""
    return f"DRAFT#{draft_id}", "DRAFT"


def identity(region_id: str, digest: str) -> Key:
    return f"IDENTITY#{region_id}#{digest}", "IDENTITY"


def sent_by(source: str, hour: str) -> Key:
    """How much came from a source within this hour; `source` is a keyed digest of its address."""
    return f"SOURCE#{source}", hour


def link_request(address_id: str) -> Key:
    """What was asked with an address; `address_id` is a keyed digest of it."""
    return f"ADDRESS#{address_id}", "REQUEST"


def reached_at(address_id: str, person_id: str) -> Key:
    """Stands for a young person who gave this address."""
    return f"ADDRESS#{address_id}", f"PERSON#{person_id}"


def journal(region_id: str, day: date, at: str, entry_id: str) -> Key:
    """An act of the team: by region and day, then by time."""
    return f"JOURNAL#{region_id}#{day.isoformat()}", f"{at}#{entry_id}"


def sessions_of(region_id: str) -> str:
    """Partition of index `list1`: a region's sessions by start."""
    return f"SESSIONS#{region_id}"


def referrals_of(counsellor_id: str) -> str:
    """Partition of index `list2`: the registrations a counsellor follows, by arrival."""
    return f"REFERRALS#{counsellor_id}"


def wake_shard(key: Key) -> str:
    """Partition of index `wake`, spread over a few so that none runs hot."""
    return f"WAKE#{crc32('|'.join(key).encode()) % WAKE_SHARDS}"


# The session's own place in its queue: before everybody, so that one query reads both.
QUEUE_SESSION = "0#"
QUEUE_RECEIVED = "1#"
QUEUE_HELD = "2#"
QUEUE_WAITING = "3#"
QUEUE_UNREACHABLE = "4#"
QUEUE_CALLED = "5#"
QUEUE_PAUSED = "6#"
# Tickets kept from a cancelled session are negative; moved up, all sort as text of one length.
_TICKETS_FROM = 10**16


def queue_received(arrived_at: datetime, registration_id: str, priority: int | None) -> str:
    """By arrival; whoever keeps a place from a cancelled session stands before all others."""
    first = f"0{priority:017d}" if priority is not None else stamp(arrived_at)
    return f"{QUEUE_RECEIVED}{first}#{registration_id}"


def queue_held(expires_at: datetime, registration_id: str) -> str:
    """By deadline: seats offered, and those kept for a guardian's answer."""
    return f"{QUEUE_HELD}{stamp(expires_at)}#{registration_id}"


def queue_ticket(place: str, ticket: int) -> str:
    """By ticket, within one of the ranges of people who wait."""
    return f"{place}{ticket + _TICKETS_FROM:017d}"


def stamp(moment: datetime) -> str:
    """A time as sortable text, UTC with microseconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """The time a stamp stands for."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def likeness(region_id: str, digest: str, person_id: str) -> Key:
    """Stands for what a person has in common with others who may be the same."""
    return f"LIKENESS#{region_id}#{digest}", f"PERSON#{person_id}"


def doubt(doubt_id: str) -> Key:
    return f"DOUBT#{doubt_id}", "DOUBT"


def doubts_of(region_id: str) -> str:
    """Partition of index `list2`: what a region's staff must look at, the oldest first."""
    return f"DOUBTS#{region_id}"


def mails_to_check_of(region_id: str) -> str:
    """Partition of index `list2`: the mails a region's staff must see to, by time."""
    return f"MAILS#{region_id}"


def dead_addresses_of(region_id: str) -> str:
    """Partition of index `list2`: the people whose address is dead, by when that was found."""
    return f"ADDRESSES#{region_id}"


def uploads_to_see_of(region_id: str, asking: bool) -> str:
    """Partition of index `list2`: files with a question, or with refusals, by when they began."""
    return f"{'ASKING' if asking else 'REFUSED'}#{region_id}"


def letters_of(region_id: str) -> str:
    """Partition of index `list2`: what a region's staff must print, the oldest first."""
    return f"LETTERS#{region_id}"
