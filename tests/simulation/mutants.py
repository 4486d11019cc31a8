"""The mutation gate: each condition of a write and each idempotency check is removed in turn.

Every mutant must be killed by some schedule, duel or short answer; the few that cannot be are
listed with the reason.
"""

import ast
import importlib
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from tests.simulation.duels import DUELS
from tests.simulation.functions import real_code
from tests.simulation.meeting import Meeting, play
from tests.simulation.schedule import run
from tests.simulation.single import SCENES, Case, Stage, short_answers

# The adapters whose writes seats and mails depend on; files, offers and sign-in are tested apart.
ROOMS = ("digests", "doubt_items", "doubts", "link_requests", "mailboxes", "mails", "merges")
ROOMS += (
    "accesses",
    "erasures",
    "people",
    "registrations",
    "seat_writes",
    "sessions",
    "submissions",
    "wakes",
)
DISCOVERED_IN = 400
FEW, MOST_SCHEDULES = 100, 2000


@dataclass(frozen=True)
class Edit:
    """A check of our code taken out: in a function, one text becomes another."""

    module: str
    function: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.module}.{self.function}: {self.old} -> {self.new}"


@dataclass(frozen=True, order=True)
class Dropped:
    """A condition on one attribute dropped from one write, named by its place in the code."""

    site: str
    attribute: str

    def __str__(self) -> str:
        return f"{self.site} without its condition on {self.attribute}"


@dataclass(frozen=True)
class Both:
    """A check made twice: each hides the other, so both are taken out."""

    first: "Edit | Dropped"
    second: "Edit | Dropped"

    def __str__(self) -> str:
        return f"{self.first}, and {self.second}"


Mutant = Edit | Dropped | Both

CHECKS: tuple[Edit | Both, ...] = (
    Edit("usecases.registering", "_Work.take", "if arrival.earlier:", "if False:"),
    Edit(
        "usecases.registering",
        "_Work._same_or_refused",
        "earlier.digest == submission.digest",
        "True",
    ),
    Edit("usecases.posting", "post", "if parts.mails.claim(first)", "if True"),
    Edit("usecases.posting", "_claimed", "parts.clock.now() < known.wake_at", "True"),
    Edit("usecases.posting", "_to_corrected", "known.address >= reader.address", "True"),
    Edit("usecases.posting", "_to_corrected", "known.address >= reader.address", "False"),
    Edit("usecases.mailing", "_in_the_end", "outcome in _ANOTHERS", "False"),
    Edit("usecases.mailing", "_in_the_end", "known.state in PENDING", "False"),
    Edit("usecases.mailing", "_in_the_end", "known.state in TAKEN", "False"),
    Both(
        Edit("usecases.posting", "_again", "known.state not in PENDING", "False"),
        Dropped("mails.MailTable.claim/1", "state"),
    ),
    Both(
        Dropped("seat_writes._registration_update/1", "state"),
        Dropped("seat_writes._registration_update/1", "queue"),
    ),
    Both(
        Dropped("seat_writes._registration_update/1", "queue"),
        Dropped("seat_writes._registration_update/1", "marks"),
    ),
    Both(
        Dropped("erasures._erased/1", "kind"),
        Dropped("erasures.ErasureTable._identities/1", "person"),
    ),
    Both(
        Edit("usecases.erasing", "_erase", "if any(withdrawn):", "if False:"),
        Dropped("erasures._erased/1", "active"),
    ),
    Edit("usecases.mending", "mend_mail", "mail.state is MailState.CLAIMED", "False"),
    Edit("domain.link_request", "LinkRequest.asked", "fact.at < kept[-1].at + PAUSE", "False"),
    Edit("domain.access", "Access.takes_code", "self.tries < MOST_TRIES", "True"),
    Edit("domain.access", "Access.takes_code", "not self.spent", "True"),
    Edit("usecases.mailing_codes", "_reader", "may_get_code(person)", "True"),
    Edit("domain.acts", "accept", "entry.expired(now)", "False"),
    Edit("domain.acts", "_first_to_accept", "if session.free <= 0:", "if False:"),
    Edit("domain.held_seats", "recall", "walk.session.free >= 0", "True"),
    Edit("domain.held_seats", "recall", "reverse=True", "reverse=False"),
    Edit("domain.seats", "_seat_at_once", "seats.free <= 0", "False"),
    Edit("domain.seats", "_seat_at_once", "seats.waiting > 0", "False"),
    Edit("domain.seats", "_give_freed_places", "walk.session.free > 0", "True"),
    Edit("domain.sweeps", "_told_since", "each.history[-1].at >= moment", "True"),
    Edit("domain.lives", "_near", "moment <= now", "False"),
    Edit("domain.sweeps", "sweep_some", "version=session.version + 1", "version=session.version"),
    Edit("domain.wake", "wake_when_moved", "item.state in ENDED", "True"),
    Edit("domain.walk", "Walk.eligible", "entry.ticket or 0", "-(entry.ticket or 0)"),
    Edit(
        "domain.line", "decided", "recounted(after_all, change.before, change.after)", "after_all"
    ),
    Edit("adapters.stream", "events_of", "if fact.id not in said", "if True"),
    Edit("adapters.table", "Table.get_many", "pending = [*again, *pending[100:]]", "pending = []"),
)

_FRESH = "its key holds an id made a moment before, so nothing can stand there"
_LOCK = "whoever is confirmed holds the lock: the state asked for in the same transaction says it"
# Not counted, since no story can tell them from the original: the reason for each.
EQUIVALENT: Mapping[str, str] = {
    str(Dropped("people.new_person/1", "pk")): _FRESH,
    str(Dropped("submissions._registration/1", "pk")): _FRESH,
    str(
        Dropped("link_requests.LinkRequestTable.told/1", "cause")
    ): "who answers a request is over, or killed, long before the next may be made",
    str(
        Dropped("accesses.AccessTable.told/1", "version")
    ): "the newer code's own fact wakes too; without it that code is over before all is at rest",
    str(Dropped("sessions.SessionTable.add/1", "pk")): _FRESH,
    str(Dropped("mailboxes._woken/1", "kind")): "a registration is never deleted",
    str(Dropped("erasures._erased/1", "kind")): "an identity of theirs leads to the other by then",
    str(Dropped("erasures.ErasureTable._identities/1", "person")): "the record says it too",
    str(
        Dropped("mails.MailTable.claim/1", "state")
    ): "looked at before it: taken out with that look",
    str(Dropped("seat_writes._registration_update/1", "state")): "the queue's place says it too",
    str(
        Dropped("seat_writes._registration_update/1", "queue")
    ): "its state, its marks or the session's version say it too",
    str(
        Dropped("doubt_items.doubt_update/1", "done")
    ): "the state says it; whoever ends a merge twice writes the same twice",
    str(Dropped("merges._fence/1", "kind")): "a session is never deleted",
    str(
        Dropped("merges._theirs/1", "person")
    ): "it can only have been moved to the record that still stands, where it is moved again",
    str(Dropped("people.PeopleTable.note/1", "pk")): _FRESH,
    str(Dropped("seat_writes.SeatWrites._lock/1", "registration")): _LOCK,
    str(Dropped("seat_writes.SeatWrites._lock/2", "registration")): _LOCK,
    str(Dropped("seat_writes.SeatWrites._redate/1", "registration")): _LOCK,
}


# --- sites: every `only_if=` of a write, made to ask which attribute is dropped

_ACTIVE: list[Dropped] = []
_SEEN: dict[str, set[str]] = defaultdict(set)


def _conditions(site: str, conditions: Mapping[str, Any]) -> Mapping[str, Any]:
    _SEEN[site].update(map(_of_any_session, conditions))
    dropped = {mutant.attribute for mutant in _ACTIVE if mutant.site == site}
    if not dropped:
        return conditions
    return {k: v for k, v in conditions.items() if _of_any_session(k) not in dropped}


def _of_any_session(attribute: str) -> str:
    """One condition in the code, whichever session's attribute it asks about."""
    return attribute.partition("#")[0]


class _Asking(ast.NodeTransformer):
    """Wraps the value of every `only_if=`; remembers the functions it changed."""

    def __init__(self, room: str) -> None:
        self.room, self.path, self.count = room, [], defaultdict(int)
        self.changed: set[str] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._inside(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self._inside(node)

    def _inside(self, node: Any) -> ast.AST:
        self.path.append(node.name)
        self.generic_visit(node)
        self.path.pop()
        return node

    def visit_keyword(self, node: ast.keyword) -> ast.AST:
        if node.arg == "only_if" and self.path:
            function = ".".join(self.path)
            self.count[function] += 1
            self.changed.add(function)
            site = ast.Constant(f"{self.room}.{function}/{self.count[function]}")
            asked = ast.Call(ast.Name("_conditions", ast.Load()), [site, node.value], [])
            return ast.keyword("only_if", asked)
        return self.generic_visit(node)


@cache
def _source(module: ModuleType) -> str:
    """Read once: the code that runs is the code that is changed."""
    return Path(str(module.__file__)).read_text(encoding="utf-8")


def _code_of(compiled: CodeType, function: str) -> CodeType:
    for name in function.split("."):
        inside = (each for each in compiled.co_consts if isinstance(each, CodeType))
        compiled = next(each for each in inside if each.co_name == name)
    return compiled


def _function(module: ModuleType, function: str) -> Any:
    found: Any = module
    for name in function.split("."):
        found = vars(found)[name]
    return getattr(found, "__func__", found)


@contextmanager
def _asking() -> Iterator[None]:
    """The adapters with every condition asked for."""
    kept: list[tuple[Any, CodeType]] = []
    for room in ROOMS:
        module = importlib.import_module(f"shared.adapters.{room}")
        asking = _Asking(room)
        tree = ast.fix_missing_locations(asking.visit(ast.parse(_source(module))))
        compiled = compile(tree, str(module.__file__), "exec")
        vars(module)["_conditions"] = _conditions
        for name in sorted(asking.changed):
            function = _function(module, name)
            kept.append((function, function.__code__))
            function.__code__ = _code_of(compiled, name)
    try:
        yield
    finally:
        for function, code in kept:
            function.__code__ = code


def _edits_of(mutants: Iterable[Mutant]) -> list[Edit]:
    parts = (each for mutant in mutants for each in _parts(mutant))
    return [each for each in parts if isinstance(each, Edit)]


def _parts(mutant: Mutant) -> tuple[Edit | Dropped, ...]:
    return (mutant.first, mutant.second) if isinstance(mutant, Both) else (mutant,)


@contextmanager
def planted(mutant: Mutant | None) -> Iterator[None]:
    """The code with this one change, as long as it lasts."""
    parts = _parts(mutant) if mutant else ()
    with ExitStack() as changes:
        for edit in parts:
            if isinstance(edit, Edit):
                changes.enter_context(_edited(edit))
        if dropped := [each for each in parts if isinstance(each, Dropped)]:
            changes.enter_context(_without(dropped))
        elif not parts:
            changes.enter_context(_without([]))
        yield


@contextmanager
def _without(dropped: list[Dropped]) -> Iterator[None]:
    with _asking():
        _ACTIVE[:] = dropped
        try:
            yield
        finally:
            _ACTIVE.clear()


@contextmanager
def _edited(edit: Edit) -> Iterator[None]:
    module = importlib.import_module(f"shared.{edit.module}")
    source, function = _source(module), _function(module, edit.function)
    begins = function.__code__.co_firstlineno - 1
    lines = source.splitlines(keepends=True)
    before, inside = "".join(lines[:begins]), "".join(lines[begins:])
    if edit.old not in inside:
        raise LookupError(f"the code has changed: {edit}")
    compiled = compile(before + inside.replace(edit.old, edit.new, 1), "mutant", "exec")
    kept, changed = function.__code__, _code_of(compiled, edit.function)
    if (kept.co_code, kept.co_consts) == (changed.co_code, changed.co_consts):
        raise LookupError(f"the change is in another function: {edit}")
    function.__code__ = changed
    try:
        yield
    finally:
        function.__code__ = kept


# --- the gate


def discovered() -> list[Dropped]:
    """Every condition that some schedule, duel or scene has asked for."""
    _SEEN.clear()
    with planted(None), real_code() as account:
        for seed in range(DISCOVERED_IN):
            run(seed, account)
        for duel in DUELS:
            Meeting(duel, account).met(0, 0, twice=False)
        for scene in SCENES:
            Stage(scene, account).answered(Case(scene))
    return sorted(Dropped(site, each) for site, found in _SEEN.items() for each in found)


def sites() -> set[str]:
    """Every place in the code where a write has a condition."""
    found = set()
    for room in ROOMS:
        module = importlib.import_module(f"shared.adapters.{room}")
        asking = _Asking(room)
        asking.visit(ast.parse(_source(module)))
        found |= {f"{room}.{f}/{n + 1}" for f, many in asking.count.items() for n in range(many)}
    return found


@dataclass(frozen=True)
class Verdict:
    """By what a mutant was killed, and what it broke; nothing: it lives."""

    mutant: Mutant
    by: str
    broke: str


def _never_asked(found: Iterable[Dropped]) -> list[Dropped]:
    """Conditions that no story leads to: nothing can be said of them, so they count as alive."""
    asked = {each.site for each in found} | {each.split(" ")[0] for each in EQUIVALENT}
    return [Dropped(site, "anything") for site in sorted(sites() - asked)]


def tried(mutant: Mutant, most: int = MOST_SCHEDULES) -> Verdict:
    """Schedules, duels and short answers, until one shows that the mutant is wrong."""
    few = min(most, FEW)
    return (
        _by_schedules(mutant, 0, few)
        or _by_duels(mutant)
        or _by_short_answers(mutant)
        or _by_schedules(mutant, few, most)
        or Verdict(mutant, "", "")
    )


def _by_schedules(mutant: Mutant, seed: int, end: int) -> Verdict | None:
    while (found := _first(mutant, seed, end)) is not None:
        seed, broke = found
        if not _first(None, seed, seed + 1):
            return Verdict(mutant, f"seed {seed}", broke)
        seed += 1
    return None


def _by_duels(mutant: Mutant) -> Verdict | None:
    """The duels are held to the original by a test of their own."""
    with planted(mutant), real_code() as account:
        for duel in DUELS:
            for name, broke in play(duel, account):
                if broke:
                    return Verdict(mutant, f"duel {name}", broke)
    return None


def _by_short_answers(mutant: Mutant) -> Verdict | None:
    """These too are held to the original by a test of their own, among the single faults."""
    with planted(mutant), real_code() as account:
        for scene in sorted(SCENES):
            for outcome in short_answers(scene, account):
                if outcome.violation:
                    return Verdict(mutant, f"case {outcome.case}", outcome.violation)
    return None


def _first(mutant: Mutant | None, first: int, end: int) -> tuple[int, str] | None:
    """The first of these schedules that is violated, and how."""
    with planted(mutant), real_code() as account:
        for seed in range(first, end):
            result = run(seed, account)
            if result.violation:
                return seed, result.violation
    return None


def gate(say: Callable[[str], object] = sys.stderr.write) -> list["Verdict"]:
    """All mutants tried that are not known to be equivalent, on all cores."""
    found = discovered()
    mutants: list[Mutant] = [each for each in (*found, *CHECKS) if str(each) not in EQUIVALENT]
    for edit in _edits_of(CHECKS):
        _source(importlib.import_module(f"shared.{edit.module}"))
    verdicts = [Verdict(each, "", "") for each in _never_asked(found)]
    context = get_context("fork")
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=context) as pool:
        for verdict in pool.map(tried, mutants):
            verdicts.append(verdict)
            how = f"by {verdict.by}" if verdict.by else "LIVES"
            say(f"{len(verdicts)}/{len(mutants)} {how}: {verdict.mutant} {verdict.broke[:80]}\n")
    return verdicts
