"""Everything that may go wrong with one call to AWS, as a table: name, where, what happens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError, EndpointConnectionError, ReadTimeoutError

Wire = dict[str, Any]
Effect = Callable[..., Wire]
Doing = Callable[["Struck", Effect, Wire], Wire]


class Killed(BaseException):
    """The function is gone: nothing of ours may catch this."""


class Struck:
    """What a fault may do besides failing: let others run before the answer comes."""

    def others_run(self) -> None:
        """Control passes once more before the answer arrives."""
        raise NotImplementedError


@dataclass(frozen=True)
class Fault:
    """One way in which one call goes wrong."""

    name: str
    calls: frozenset[str]
    do: Doing


READS = frozenset({"get_item", "batch_get_item", "query"})
SINGLE_WRITES = frozenset({"put_item", "update_item", "delete_item"})
WRITES = SINGLE_WRITES | {"transact_write_items"}
TABLE = READS | WRITES
BUS = frozenset({"put_events"})
QUEUE = frozenset({"send_message"})
MAIL = frozenset({"send_raw_email"})
FILES = frozenset({"read", "put_report", "report", "sending"})
EVERY = TABLE | BUS | QUEUE | MAIL | FILES


def error(code: str, status: int = 400, **more: Any) -> ClientError:
    """What botocore raises for an answer of this code."""
    answer = {"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}, **more}
    return ClientError(answer, "Simulated")  # type: ignore[arg-type]


def _timeout() -> ReadTimeoutError:
    return ReadTimeoutError(endpoint_url="https://aws.example.org")


def _failing(make: Callable[[], Exception]) -> Doing:
    def do(struck: Struck, effect: Effect, request: Wire) -> Wire:
        raise make()

    return do


def _lost_after(make: Callable[[], Exception]) -> Doing:
    def do(struck: Struck, effect: Effect, request: Wire) -> Wire:
        effect(**request)
        raise make()

    return do


def _killed_before(struck: Struck, effect: Effect, request: Wire) -> Wire:
    raise Killed


def _killed_after(struck: Struck, effect: Effect, request: Wire) -> Wire:
    effect(**request)
    raise Killed


def _conflict(struck: Struck, effect: Effect, request: Wire) -> Wire:
    """Another transaction is under way on the first of the items."""
    if "TransactItems" not in request:
        raise error("TransactionConflictException")
    codes = ["TransactionConflict"] + ["None"] * (len(request["TransactItems"]) - 1)
    reasons = [{"Code": code} for code in codes]
    raise error("TransactionCanceledException", CancellationReasons=reasons)


def _answer_late(struck: Struck, effect: Effect, request: Wire) -> Wire:
    answer = effect(**request)
    struck.others_run()
    return answer


def _tried_again_by_the_sdk(struck: Struck, effect: Effect, request: Wire) -> Wire:
    """The first answer was lost on its way; a transaction's token makes its second try harmless."""
    answer = effect(**request)
    struck.others_run()
    return answer if "TransactItems" in request else effect(**request)


def _cut_short(struck: Struck, effect: Effect, request: Wire) -> Wire:
    """A read that brings one item less than there is, and says so."""
    if "RequestItems" not in request:
        return _short_page(effect, request)
    ((table, wanted),) = request["RequestItems"].items()
    kept = {**wanted, "Keys": wanted["Keys"][:-1]}
    if not kept["Keys"]:
        return effect(**request)
    answer = effect(RequestItems={table: kept})
    return {**answer, "UnprocessedKeys": {table: {**wanted, "Keys": wanted["Keys"][-1:]}}}


def _short_page(effect: Effect, request: Wire) -> Wire:
    return effect(**{**request, "Limit": min(2, request.get("Limit", 2))})


def _partly_taken(struck: Struck, effect: Effect, request: Wire) -> Wire:
    """The bus takes all entries but the last."""
    entries = request["Entries"]
    if len(entries) > 1:
        effect(Entries=entries[:-1])
    return {"FailedEntryCount": 1, "Entries": [{}] * (len(entries) - 1) + [{"ErrorCode": "x"}]}


def _no_message_id(struck: Struck, effect: Effect, request: Wire) -> Wire:
    effect(**request)
    return {}


def _connection() -> EndpointConnectionError:
    return EndpointConnectionError(endpoint_url="https://aws.example.org")


FAULTS: tuple[Fault, ...] = (
    Fault("failed before", EVERY, _failing(lambda: error("InternalServerError", 500))),
    Fault("answer lost after", EVERY, _lost_after(_timeout)),
    Fault("failed after", WRITES | BUS | MAIL, _lost_after(lambda: error("InternalError", 500))),
    Fault("killed before", EVERY, _killed_before),
    Fault("killed after", EVERY, _killed_after),
    Fault("throttled", EVERY, _failing(lambda: error("ThrottlingException"))),
    Fault("denied", EVERY, _failing(lambda: error("AccessDeniedException"))),
    Fault("conflict", WRITES, _conflict),
    Fault("answer late", EVERY, _answer_late),
    Fault("tried again by the SDK", TABLE | BUS | QUEUE | FILES, _tried_again_by_the_sdk),
    Fault("cut short", frozenset({"batch_get_item", "query"}), _cut_short),
    Fault("partly taken", BUS, _partly_taken),
    Fault("never reached", MAIL, _failing(_connection)),
    Fault("rejected", MAIL, _failing(lambda: error("MessageRejected"))),
    Fault("timeout before", MAIL, _failing(_timeout)),
    Fault("answer without id", MAIL, _no_message_id),
)

FAULTS_OF: Mapping[str, tuple[Fault, ...]] = {
    call: tuple(fault for fault in FAULTS if call in fault.calls) for call in sorted(EVERY)
}
