"""The team sets its region; who saves second is told what the first changed, and loses nothing."""

from collections.abc import Mapping
from typing import Any

from shared.domain.refusals import WrongState
from shared.domain.region import Region
from shared.ports import Account, Parts


def own_region(parts: Parts, account: Account) -> Region:
    """The account's region as it stands now."""
    return parts.regions.fresh(account.region)


def set_region(parts: Parts, account: Account, version: int, settings: Mapping[str, Any]) -> None:
    """Stores these settings as of this version; as they are already: nothing.

    Raises WrongState when somebody changed one of them since; what else was changed is kept.
    """
    before = own_region(parts, account)
    after = before.changed(f"staff:{account.person}", parts.clock.now(), **settings)
    if after is before:
        return
    if before.changed_since(version) & settings.keys() or not parts.regions.change(before, after):
        raise WrongState("region_changed")
