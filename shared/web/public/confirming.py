"""What pages ask before something is given up: a tick, or a typed word; programs are not asked."""

from shared.domain.refusals import Refused
from shared.web import requests
from shared.web.routing import Request
from shared.web.speaking import say

# What people type around a word they copy.
_AROUND = " «»\u00a0\u202f\"'."


def require_tick(request: Request, name: str, code: str) -> None:
    """Raises Refused with this code unless the box was ticked."""
    ticked = requests.fields(request).get(name) == "yes"
    if not ticked and not requests.wants_json(request):
        raise Refused(code)


def require_word(request: Request) -> None:
    """Raises Refused unless the word was typed, in any case and spelling of its surroundings."""
    if not requests.wants_json(request) and not typed(request, "cancel-word"):
        raise Refused("type_to_cancel")


def typed(request: Request, word: str) -> bool:
    """Whether this word of the catalogue was typed."""
    found = requests.fields(request).get("confirmation", "")
    return found.strip(_AROUND).casefold() == say(word).casefold()
