"""What tests of merging do: people register, staff find a doubt, somebody is looked up."""

import pytest

from shared.domain.submission import Form
from shared.ports import Account
from shared.usecases.allocating import allocate_seats
from shared.usecases.recognising import recognise
from shared.usecases.recounting import recount_session
from shared.usecases.registering import register
from tests.builders import a_region, a_session, a_youth
from tests.fakes import World

FIRST, SECOND = a_session().id, "6" * 32
STAFF = Account("account", "idf", "staff", None, "team")
ELSEWHERE = Account("account", "bre", "staff", None, "team")


@pytest.fixture
def world():
    world = World()
    world.parts.regions.put(a_region())
    world.parts.sessions.add(a_session(), None)
    world.parts.sessions.add(a_session(id=SECOND, title="EXPLORE Meaux"), None)
    return world


def ask(world, name="Alix", session=FIRST, submission=None, **youth):
    """Somebody registers, seats are decided, and whoever is alike is found."""
    world.clock.advance(seconds=1)
    form = Form(submission or f"form {world.clock.at}", a_youth(name, **youth), (session,))
    receipt = register(world.parts, a_region(), form)
    allocate_seats(world.parts, session)
    recognise(world.parts, receipt.person)
    return receipt


def again(world, name="Alix", session=FIRST, **youth):
    """The same person under another address: another record."""
    return ask(world, name, session, **{"email": "autre@example.org", **youth})


def doubt_of(world, receipt):
    """The one open doubt about this person."""
    listed = world.parts.doubts.listed("idf", 100)
    (doubt,) = [d for d in listed if receipt.person in (d.first, d.second)]
    return doubt


def loaded(world, receipt):
    return world.parts.registrations.load(receipt.session_id, receipt.registration_id)[1]


def state(world, receipt):
    return loaded(world, receipt).state


def counted(world, session=FIRST):
    """Confirmed, held and waiting as the session says, once a recount has agreed."""
    assert not recount_session(world.parts, session)
    found = world.parts.sessions.get(session)
    return found.confirmed, found.held, found.waiting


def seat(world, person):
    return world.parts.doubts.seat(person, world.clock.now())
