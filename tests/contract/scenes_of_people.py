"""Scenes of who is known by what, and of two records that may be one person."""

from dataclasses import replace
from datetime import timedelta

from shared.domain.access import Access
from shared.domain.acts import TEAM_REASONS
from shared.domain.doubt import Doubt, DoubtState
from shared.domain.facts import SYSTEM, VISITOR, YOUTH, Fact, FactName, Why
from shared.domain.hook import Hook
from shared.domain.link_request import LinkRequest
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.summary import summary_of
from shared.usecases import steering
from shared.usecases.asking_links import ask_links
from shared.usecases.mailing_summaries import begin_summaries
from shared.usecases.recognising import recognise
from tests.builders import NOW
from tests.contract.stage import (
    ADDRESS,
    ALIX,
    CAMILLE,
    DOUBT,
    PEOPLE,
    SESSION,
    STAFF,
    arrive,
    opened,
)
from tests.fakes import World


def two_alike(world: World) -> None:
    """Alix and Camille have the same names and birth date and two addresses."""
    opened(world)
    arrive(world, CAMILLE, first_name="Alix")
    recognise(world.parts, PEOPLE[CAMILLE])
    arrive(world, ALIX)


def recognised(world: World) -> None:
    """Alix asked for a seat, and is known by the address of the form."""
    opened(world)
    arrive(world, ALIX)
    recognise(world.parts, PEOPLE[ALIX])


def hook_tied(world: World) -> None:
    """A form of another tool is tied to the region; Montreuil is open."""
    opened(world)
    world.parts.hooks.keep("idf", Hook("f" * 32, "Formulaire d’exemple", STAFF.person, NOW))


def links_asked(world: World) -> None:
    recognised(world)
    ask_links(world.parts, "Alix@example.org")


def links_mail_due_again(world: World) -> None:
    """The mail service did not take the mail with the links for now."""
    recognised(world)
    said = Fact("a" * 32, FactName.LINKS_ASKED, world.clock.now(), VISITOR, Why("links_asked"))
    world.parts.link_requests.ask(None, LinkRequest(ADDRESS, "idf", "c" * 64, (said,)), None)
    key = MailKey(f"ADDRESS#{ADDRESS}", "links", said.id, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, "idf", 1, wake_at=world.clock.now())
    world.parts.mails.claim(claimed)
    world.parts.mails.settle(replace(claimed, state=MailState.DUE_AGAIN), None)


def code_asked(world: World) -> None:
    """Alix wants to see what we hold about them."""
    recognised(world)
    said = Fact("a" * 32, FactName.CODE_ASKED, world.clock.now(), YOUTH, Why("code_asked"))
    nothing = Access(PEOPLE[ALIX], "idf")
    world.parts.accesses.save(nothing, replace(nothing, history=(said,)), world.clock.now())


def code_mail_due_again(world: World) -> None:
    """The mail service did not take the mail with the code for now."""
    code_asked(world)
    key = MailKey(f"ACCESS#{PEOPLE[ALIX]}", "code", "a" * 32, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, "idf", 1, wake_at=world.clock.now(), to=PEOPLE[ALIX])
    world.parts.mails.claim(claimed)
    world.parts.mails.settle(replace(claimed, state=MailState.DUE_AGAIN), None)


def data_opened(world: World) -> None:
    """Alix has typed the code."""
    code_asked(world)
    access = world.parts.accesses.get(PEOPLE[ALIX])
    assert access is not None
    opened = access.opened("b" * 32, world.clock.now())
    world.parts.accesses.save(access, opened, None)


def one_doubt(world: World) -> None:
    two_alike(world)
    recognise(world.parts, PEOPLE[ALIX])


def team_has_to_do(world: World) -> None:
    """A doubt waits for the team, and the next working morning has come."""
    one_doubt(world)
    begin_summaries(world.parts, "idf")
    world.clock.at = NOW + timedelta(days=1)


def team_told(world: World) -> None:
    """The same, once it is said."""
    team_has_to_do(world)
    summary = world.parts.summaries.get(summary_of("idf").id)
    assert summary is not None
    why = Why("to_do", {"count": 1})
    told = Fact("a" * 32, FactName.SUMMARY_DUE, world.clock.now(), SYSTEM, why)
    world.parts.summaries.say(summary, summary.telling(told))


def people_merged(world: World) -> None:
    """Staff said that Camille is Alix; Camille's seat, and the note on it, are not Alix's yet."""
    two_alike(world)
    reason = TEAM_REASONS[0]
    steering.place(world.parts, STAFF, SESSION, CAMILLE, reason, note="Vue au téléphone")
    kept, merged = PEOPLE[ALIX], PEOPLE[CAMILLE]
    found = Fact("6" * 32, FactName.LIKENESS_FOUND, NOW, SYSTEM, Why("same_name_birth_date"))
    doubt = Doubt(DOUBT, "idf", kept, merged, DoubtState.OPEN, (found,))
    world.parts.doubts.file(doubt)
    why = Why("one_person", {"kept": kept})
    by = f"staff:{STAFF.person}"
    fact = Fact("7" * 32, FactName.PEOPLE_MERGED, world.clock.now(), by, why)
    known = world.parts.doubts.records([kept, merged])
    after = doubt.one(fact, kept, merged)
    world.parts.doubts.merge(doubt, after, fact, known[kept], known[merged])
