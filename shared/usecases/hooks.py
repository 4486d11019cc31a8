"""Forms of other tools: the team ties them, each by a secret; what they send is checked here.

A secret is shown once and kept nowhere: it is made of the hook's id under our key when needed.
"""

from collections.abc import Sequence
from uuid import UUID

from shared.domain.hook import MOST_HOOKS, Hook, Message, secret
from shared.domain.journal import Act
from shared.domain.refusals import NotAllowed, WrongState
from shared.ports import Account, Parts
from shared.usecases.journal import note


def tie(parts: Parts, account: Account, name: str) -> tuple[Hook, str]:
    """A new hook of the account's region, with its secret; raises WrongState for too many."""
    if len(hooks_of(parts, account)) >= MOST_HOOKS:
        raise WrongState("too_many_hooks", most=MOST_HOOKS)
    hook = Hook(parts.ids.new(), name, account.person, parts.clock.now())
    parts.hooks.keep(account.region, hook)
    note(parts, account, Act.HOOK_TIED, hook=hook.id)
    return hook, secret(_key(parts, account.region, hook.id))


def hooks_of(parts: Parts, account: Account) -> Sequence[Hook]:
    """The hooks of the account's region, oldest first."""
    return parts.hooks.of_region(account.region)


def untie(parts: Parts, account: Account, hook_id: str) -> None:
    """Nothing that it signs is taken any more; the region has no such hook: nothing."""
    if parts.hooks.remove(account.region, hook_id):
        note(parts, account, Act.HOOK_UNTIED, hook=hook_id)


def heard(parts: Parts, region: str, hook_id: str, message: Message) -> str:
    """The submission id of a message that one of the region's hooks has signed just now.

    Raises NotAllowed, in the same words for a hook there is and one there is not. A wrong
    signature costs no read.
    """
    message.check_time(parts.clock.now())
    right = message.signed_by(_key(parts, region, hook_id))
    if not (right and parts.hooks.known(region, hook_id)):
        raise NotAllowed("hook_signature_wrong")
    own = parts.seals.digest("hook message", region, hook_id, message.id)
    return str(UUID(own[:32]))


def _key(parts: Parts, region: str, hook_id: str) -> bytes:
    return bytes.fromhex(parts.seals.digest("hook key", region, hook_id))
