"""What waits for a region's team, read from its lists: the same for the first page and the mail."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from shared.domain.journal import Act
from shared.domain.mail import UNPROVEN_AFTER
from shared.domain.offers.upload import ANSWER_WITHIN, Upload
from shared.domain.refusals import NotFound
from shared.domain.session import Session
from shared.domain.tasks import (
    GUARDIAN_NEAR,
    MOST_COUNTED,
    MOST_SESSIONS,
    Task,
    TaskKind,
    ToDo,
    tasks_of,
    to_do_of,
)
from shared.ports import Account, Parts
from shared.texts import dates
from shared.usecases.journal import note
from shared.usecases.reviewing import to_review

# One more than is counted: so there are more.
_ENOUGH = MOST_COUNTED + 1


def to_do(parts: Parts, region: str, sessions: Sequence[Session]) -> ToDo:
    """What waits for the region's team; `sessions` are its sessions that are not over.

    It costs the same however many people there are: no list is read further than it is counted.
    """
    now = parts.clock.now()
    return to_do_of(
        {
            TaskKind.MAILS: len(parts.mails.to_check(region, now - UNPROVEN_AFTER, _ENOUGH)),
            TaskKind.LETTERS: len(parts.mails.to_print(region, _ENOUGH)),
            TaskKind.ADDRESSES: len(parts.mailboxes.dead(region, _ENOUGH)),
            TaskKind.DOUBTS: to_review(parts, region, _ENOUGH).count,
            TaskKind.ASKING: len(_files(parts, region, True, _ENOUGH)),
            TaskKind.REFUSED: len(_files(parts, region, False, _ENOUGH)),
        },
        [*tasks_of(sessions, now), *_guardians(parts, sessions, now)],
    )


def told_of(task: Task) -> Mapping[str, str | int | bool]:
    """What the sentence of a task may name."""
    session = task.session
    about = (
        {"title": session.title, "starts": dates.day_and_month(session.starts_on)}
        if session
        else {}
    )
    waiting = session.waiting if session else 0
    return {"count": task.count, "more": task.more, "waiting": waiting, **about}


def files_to_see(parts: Parts, region: str, most: int) -> Sequence[Upload]:
    """The region's files with a question, then those with refusals, the oldest first.

    Not those older than a partner may take to answer.
    """
    return [*_files(parts, region, True, most), *_files(parts, region, False, most)]


def seen_file(parts: Parts, account: Account, upload_id: str) -> None:
    """Takes a file with refusals off the list; again: nothing. Raises NotFound."""
    upload = parts.uploads.get(upload_id)
    if upload is None or upload.region != account.region or not upload.ended:
        raise NotFound("no_such_upload")
    parts.uploads.put_aside(upload)
    note(parts, account, Act.FILE_SEEN, upload_id=upload.id)


def _files(parts: Parts, region: str, asking: bool, most: int) -> Sequence[Upload]:
    return parts.uploads.to_see(region, asking, parts.clock.now() - ANSWER_WITHIN, most)


def _guardians(parts: Parts, sessions: Sequence[Session], now: datetime) -> list[Task]:
    """The sessions in which guardians have not answered, and their deadline is near."""
    until = now + GUARDIAN_NEAR
    held = [session for session in sessions if session.gives_seats(now) and session.held]
    counts = ((parts.registrations.awaited(each.id, until), each) for each in held)
    return [Task(TaskKind.GUARDIANS, n, session) for n, session in counts if n][:MOST_SESSIONS]
