"""The team sets its region; who saves second is told what the first changed, and loses nothing."""

from collections.abc import Mapping
from typing import Any

from shared.domain.journal import Act
from shared.domain.logo import read_logo
from shared.domain.refusals import WrongState
from shared.domain.region import Region
from shared.ports import Account, Parts
from shared.usecases.journal import note


def own_region(parts: Parts, account: Account) -> Region:
    """The account's region as it stands now."""
    return parts.regions.fresh(account.region)


def set_region(
    parts: Parts,
    account: Account,
    version: int,
    settings: Mapping[str, Any],
    picture: bytes = b"",
) -> bool:
    """Stores these settings as of this version; False: they are so already.

    Raises WrongState when somebody changed one of them since; what else was changed is kept.
    """
    before = own_region(parts, account)
    after = before.changed(f"staff:{account.person}", parts.clock.now(), **settings)
    if after is before:
        return False
    first = not before.changed_since(version) & settings.keys()
    if not first or not parts.regions.change(before, after, picture):
        raise WrongState("region_changed")
    return True


def set_logo(parts: Parts, account: Account, version: int, picture: bytes) -> None:
    """The region's pages show this picture; raises NotEligible for what is none, WrongState."""
    if set_region(parts, account, version, {"logo": read_logo(picture)}, picture):
        note(parts, account, Act.LOGO_SET)


def remove_logo(parts: Parts, account: Account, version: int) -> None:
    """The region's pages show no logo any more; raises WrongState."""
    if set_region(parts, account, version, {"logo": None}):
        note(parts, account, Act.LOGO_REMOVED)
