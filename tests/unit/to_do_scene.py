"""Something of every kind that waits for a region's team."""

from dataclasses import replace
from datetime import date, timedelta

from shared.domain.doubt import new_doubt
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.offers.upload import Counts, Upload, UploadState
from shared.ports import SendUncertain
from shared.usecases import living
from shared.usecases.mailing import send_due_mails
from tests.browser import scene, stories
from tests.builders import a_session
from tests.unit.staff_scene import MEAUX, MONTREUIL, registered, stored

LILAS = "9" * 32


def nothing(world):
    """Every session is over."""
    world.clock.advance(days=60)


def an_idle_seat(world, minutes=11):
    since = world.clock.now() - timedelta(minutes=minutes)
    seats = {"capacity": 12, "confirmed": 11, "waiting": 3, "idle_since": since}
    lilas = a_session(id=LILAS, title="EXPLORE Les Lilas", **seats)
    start = date(2027, 3, 22)
    days = {"starts_on": start, "ends_on": start + timedelta(days=4)}
    later = replace(lilas, **days, starts_at=lilas.starts_at + timedelta(days=7))
    world.parts.sessions.add(later)


def uncertain_mails(world, name="Bao"):
    world.mailer.answer = SendUncertain()
    (own,) = registered(world, name)
    send_due_mails(world.parts, MONTREUIL, own)
    world.mailer.answer = None
    world.clock.advance(hours=1)


def letters(world, name="Chloé"):
    (own,) = registered(world, name, email="", phone="+33612345678")
    send_due_mails(world.parts, MONTREUIL, own)


def dead_address(world):
    a_dead_address(world, "Fatou")


def guardian_near(world, days=3):
    """A guardian has five days; so many have passed."""
    stories.awaiting_guardian(world, session_id=MEAUX)
    world.clock.advance(days=days, hours=1)


def doubt(world, names=("Emma", "Emmy")):
    people = {stored(world, own).person for own in registered(world, *names)}
    fact = Fact(world.parts.ids.new(), FactName.LIKENESS_FOUND, scene.NOW, SYSTEM, Why("like"))
    world.parts.doubts.file(new_doubt("idf", people, fact))


def over(world):
    registered(world, "Alix", "Bao")
    living.change_capacity(world.parts, scene.STAFF, MONTREUIL, 1)


def starting(world):
    """The week before, with everybody told; somebody waits."""
    registered(world, "Alix", "Bao", "Camille")
    world.clock.advance(days=8)


def asking_file(world):
    scene.asking_upload(world)


def refused_file(world):
    scene.an_upload(world)


def many(world, count, start=0):
    """So many of each list."""
    for number in range(start, start + count):
        own = f"{number:032x}"
        doubt(world, (f"Emma{number}", f"Emmy{number}"))
        for state in (MailState.TO_PRINT, MailState.UNKNOWN):
            a_mail(world, own, state)
        a_file(world, own)
        a_dead_address(world, f"Fatou{number}")


def a_mail(world, own, state):
    """A mail that has come so far, of which nothing else is known."""
    about = MailKey(f"REGISTRATION#{own}", "confirmed", f"{state.value}{own}", Role.YOUTH)
    now = world.clock.now()
    claimed = Mail(about, MailState.CLAIMED, "idf", 1, MONTREUIL, now)
    assert world.parts.mails.claim(claimed)
    fact = Fact(own, FactName.MAIL_UNCERTAIN, now, SYSTEM, Why("no_answer"))
    assert world.parts.mails.settle(replace(claimed, state=state, wake_at=None), fact)


def a_dead_address(world, name):
    (own,) = registered(world, name)
    about = MailKey(f"REGISTRATION#{own}", "confirmed", "f" * 32, Role.YOUTH)
    bounced = Mail(about, MailState.SENT, "idf", 1, MONTREUIL, to=stored(world, own).person)
    assert world.parts.mailboxes.suppress(bounced, "f" * 32, world.clock.now())


def a_file(world, own, state=UploadState.DONE, **values):
    """A file of a partner that has come so far; two of its ten rows are refused."""
    begun = {"partner": "federation", "region": "idf", "created_at": world.clock.now(), **values}
    upload = Upload(own, by="account-partner", filename="offres.csv", **begun)
    world.parts.uploads.add(upload, None)
    moved = replace(upload.moved(state), counts=Counts(rows=10, accepted=8, refused=2))
    assert world.parts.uploads.move(upload, moved, None, None)
    return moved
