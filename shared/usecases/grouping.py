"""A counsellor refers a group: begun from a list, reviewed, and only then registered in order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile
from uuid import UUID, uuid5

from shared.domain.group import Group, GroupRow, Outcome
from shared.domain.person import Counsellor
from shared.domain.refusals import NotFound, Refused
from shared.domain.submission import Form
from shared.ports import Parts
from shared.usecases.retrying import until_not_lost
from shared.usecases.writing_down import receipt_or_refusal

# A counsellor sees so many of their groups, the latest.
MOST_LISTED = 10
# So long is sent at once: whoever waits for the page is answered before the function's time ends.
LONGEST = timedelta(seconds=5)
# How a registration that a counsellor sent says where it comes from.
REFERRAL = "referral"


def referring(parts: Parts, counsellor_id: str) -> Counsellor:
    """Who refers, as their youths' forms will name them; raises NotFound."""
    known = parts.people.get([counsellor_id]).get(counsellor_id)
    if known is None or known.region != parts.addresses.region:
        raise NotFound("no_such_registration")
    return Counsellor(known.last_name, known.email, known.organisation)


def begin(
    parts: Parts, counsellor_id: str, rows: Sequence[GroupRow], ignored: Sequence[str]
) -> Group:
    """A new group of these rows; nobody is registered yet. Raises NotFound."""
    referring(parts, counsellor_id)
    group = Group(
        id=parts.ids.new(),
        region=parts.addresses.region,
        counsellor=counsellor_id,
        begun_at=parts.clock.now(),
        rows=tuple(rows),
        ignored=tuple(ignored),
    )
    parts.groups.begin(group)
    return group


def begun(parts: Parts, counsellor_id: str) -> Sequence[Group]:
    """The counsellor's groups of the last days of which something is still to be sent."""
    found = parts.groups.of(counsellor_id, parts.clock.now(), MOST_LISTED)
    return [group for group in found if group.left]


def opened(parts: Parts, counsellor_id: str, group_id: str) -> Group:
    """The counsellor's own group; NotFound for anybody else's, or one that is kept no longer."""
    group = parts.groups.get(counsellor_id, group_id, parts.clock.now())
    if group is None or group.region != parts.addresses.region:
        raise NotFound("no_such_group")
    return group


def change(
    parts: Parts, counsellor_id: str, group_id: str, changed: Callable[[Group], Group]
) -> Group:
    """The group as it stands after a change, written only if something did. Raises NotFound."""

    def attempt() -> Group:
        before = opened(parts, counsellor_id, group_id)
        after = changed(before)
        if after == before:
            return before
        after = replace(after, version=before.version + 1)
        parts.groups.save(before, after)
        return after

    return until_not_lost(attempt)


def submission_id(group: Group, place: int) -> str:
    """The id under which the row at this place is submitted, however often it is sent."""
    return str(uuid5(UUID(group.id), str(place)))


def send(parts: Parts, group: Group, forms: Mapping[int, Form]) -> Group:
    """Registers the rows at these places in the list's order; what cannot be stays, with why.

    Sent again, each leads to the registration it has led to before, and what there was no time for
    follows.
    """
    until = parts.clock.now() + LONGEST
    in_time = takewhile(lambda _: parts.clock.now() < until, sorted(forms))
    ended = {place: _outcome(parts, group, forms[place]) for place in in_time}
    return change(parts, group.counsellor, group.id, lambda now: now.ended(ended))


def _outcome(parts: Parts, group: Group, form: Form) -> Outcome:
    became = receipt_or_refusal(parts, group.region, form)
    if isinstance(became, Refused):
        return Outcome(refused=became.code)
    return Outcome(became.registration_id)


def forget(parts: Parts, counsellor_id: str, group_id: str) -> None:
    """Nothing of the group is kept; who is registered stays so. Raises NotFound."""
    parts.groups.forget(opened(parts, counsellor_id, group_id))
