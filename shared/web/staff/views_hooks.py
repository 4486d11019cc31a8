"""What the team is shown of the forms of other tools: where they send, who tied them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.domain.hook import Hook
from shared.ports import Account, Parts
from shared.texts.catalogue import say
from shared.usecases import hooks
from shared.web.staff.views_line import name_of


@dataclass(frozen=True)
class Shown:
    """A form of another tool in words."""

    id: str
    name: str
    address: str
    who: str
    since: datetime


def shown(parts: Parts, account: Account) -> Sequence[Shown]:
    """All of the region's, oldest first."""
    found = hooks.hooks_of(parts, account)
    people = parts.people.get({each.by for each in found})
    return [
        Shown(
            each.id,
            each.name,
            address(parts, each),
            name_of(people.get(each.by), say("staff-by-staff")),
            each.since,
        )
        for each in found
    ]


def address(parts: Parts, hook: Hook) -> str:
    """Where the form sends what is typed into it."""
    return f"{parts.addresses.public_url}/api/hooks/{hook.id}"
