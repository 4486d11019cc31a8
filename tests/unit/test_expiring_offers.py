"""A partner is told which offers end soon: a week before, once a week at most, or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest

from shared.adapters import account_keys, keys
from shared.adapters.expressions import from_wire
from shared.adapters.writes import Delete, Update
from shared.domain.facts import FactName
from shared.domain.mail import MailKey, MailState, Role
from shared.domain.offers.expiring import MOST_COUNTED, next_morning
from shared.domain.offers.life import Act
from shared.domain.offers.offer import LIVES, digest, offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.upload import Upload
from shared.ports import SendRefused
from shared.usecases.imports import import_upload
from shared.usecases.mailing_expiries import expiry_calls_for, look_at_offers
from shared.usecases.mending import mend_mail
from shared.usecases.offer_life import act
from shared.usecases.offers_api import put_offers
from shared.usecases.waking import wake_due
from shared.usecases.watching_offers import watch_offers
from tests.builders import NOW, SUPPRESSED
from tests.contract import stage
from tests.contract.scenes_of_offers import upload_waiting
from tests.contract.stage import OFFER, PARTNER, PARTNERS, UPLOAD
from tests.fakes import World

WATCH = digest(PARTNER)
DAY = timedelta(days=1)
# On this day, at eight in Paris, an offer told of on NOW's day is shown for seven days more.
FIRST_LOOK = 54


@pytest.fixture
def world() -> Iterator[World]:
    world = stage.a_world()
    stage.partner_reads_mail(world)
    yield world


def told(world: World, *references: str, expires_on: date | None = None) -> None:
    """A file of the partner tells of these offers."""
    now = world.clock.now()
    upload = Upload("a" * 32, PARTNER, "idf", PARTNERS.id, "", now)
    rows = [
        Row(at, offer_key(each), replace(OFFER, source_id=each, expires_on=expires_on))
        for at, each in enumerate(references, start=2)
    ]
    known = world.parts.offers.known(PARTNER, [row.key for row in rows if row.key])
    world.parts.offers.save(upload, Filed(upload.id, now), rows, known)
    watch_offers(world.parts, PARTNER, "idf", PARTNERS.id)


def days_pass(world: World, days: int) -> list[int]:
    """Each morning, and an hour later, what was promised is looked at; on which days mails left."""
    mailed = []
    for day in range(1, days + 1):
        world.clock.at = next_morning(world.clock.at)
        before = len(world.mailer.sent)
        ticked(world)
        world.clock.advance(hours=1)
        ticked(world)
        mailed += [day] * (len(world.mailer.sent) - before)
    return mailed


def ticked(world: World) -> int:
    """The minute's tick wakes what was promised; how often the partner's offers were looked at."""
    world.bus.said.clear()
    wake_due(world.parts)
    woken = [e for e in world.bus.said if e.data["kind"] == "expiry_watch"]
    for each in woken:
        look_at_offers(world.parts, str(each.data["watch_id"]))
    return len(woken)


def words(world: World, at: int = -1) -> str:
    _, data = world.mailer.sent[at]
    message = message_from_bytes(data, policy=SMTP)
    return f"{message['Subject']}\n{message.get_body(('plain',)).get_content()}".replace(
        "\u00a0", " "
    )


def key(world: World) -> MailKey:
    watch = world.parts.expiry_watches.get(WATCH)
    assert watch is not None
    return MailKey(f"EXPIRY#{WATCH}", "expiring", watch.history[-1].id, Role.PARTNER)


def test_a_partner_is_told_a_week_before_offers_end_and_only_once(world: World) -> None:
    told(world, "A-1", "A-2")
    assert days_pass(world, FIRST_LOOK + 6) == [FIRST_LOOK]
    assert [to for to, _ in world.mailer.sent] == ["structure@example.org"]
    last_day = (NOW + LIVES).date()
    assert world.clock.at.date() == last_day
    assert words(world).startswith("2 offres se terminent bientôt\n")
    assert words(world).count("Dernier jour : 30 avril") == 2 and last_day == date(2027, 4, 30)


def test_offers_that_end_on_other_days_are_told_together_and_each_in_time(world: World) -> None:
    for number in range(20):
        told(world, f"A-{number}")
        world.clock.at += DAY
    mailed = days_pass(world, 80)
    first = FIRST_LOOK - 20
    assert mailed == [first, first + 8, first + 16]
    assert [words(world, at).split(" ")[0] for at in range(3)] == ["8", "14", "10"]


def test_whoever_prolongs_is_not_told_of_that_offer_again(world: World) -> None:
    told(world, "A-1")
    assert days_pass(world, FIRST_LOOK) == [FIRST_LOOK]
    act(world.parts, PARTNERS, offer_key("A-1"), Act.PROLONG)
    assert days_pass(world, 40) == []


def test_a_file_that_tells_of_it_again_prolongs_and_nothing_is_told(world: World) -> None:
    told(world, "A-1")
    assert days_pass(world, 50) == []
    told(world, "A-1")
    assert days_pass(world, 50) == []


@pytest.mark.parametrize("wanted", [Act.FILL, Act.WITHDRAW])
def test_nothing_is_told_of_what_is_not_live_any_more(world: World, wanted: Act) -> None:
    told(world, "A-1")
    act(world.parts, PARTNERS, offer_key("A-1"), wanted)
    assert days_pass(world, 61) == []


def test_an_offer_with_a_near_last_day_of_its_own_is_told_the_next_morning(world: World) -> None:
    told(world, "A-1")
    days_pass(world, 3)
    told(world, "A-2", expires_on=world.clock.at.date() + 3 * DAY)
    assert days_pass(world, 1) == [1]
    assert words(world).startswith("1 offre se termine bientôt\n")


def test_an_offer_that_comes_back_is_noticed_within_a_week(world: World) -> None:
    told(world, "A-1")
    told(world, "A-2", expires_on=NOW.date() + 20 * DAY)
    act(world.parts, PARTNERS, offer_key("A-2"), Act.WITHDRAW)
    assert days_pass(world, 13) == []
    act(world.parts, PARTNERS, offer_key("A-2"), Act.RESTORE)
    assert len(days_pass(world, 7)) == 1


def test_once_nothing_is_live_nobody_looks_any_more_until_a_file_comes(world: World) -> None:
    told(world, "A-1")
    days_pass(world, 75)
    watch = world.parts.expiry_watches.get(WATCH)
    assert watch is not None and watch.wake_at is None
    told(world, "A-2", expires_on=world.clock.at.date() + 2 * DAY)
    assert days_pass(world, 1) == [1]


def test_one_empty_look_is_not_believed_since_a_list_may_lag(world: World) -> None:
    told(world, "A-1")
    place = ("OFFER#" + PARTNER + "#" + offer_key("A-1"), "OFFER")
    item = world.table.get(place)
    assert item is not None
    world.table.write(Delete(place))
    assert days_pass(world, 1) == []
    world.table.write(Update(place, set={k: v for k, v in item.items() if k not in ("pk", "sk")}))
    assert days_pass(world, FIRST_LOOK - 1) == [FIRST_LOOK - 1]


def test_looks_are_few(world: World) -> None:
    told(world, "A-1")
    looks = 0
    for _ in range(70):
        world.clock.at = next_morning(world.clock.at)
        looks += ticked(world)
    assert looks <= 13


def test_a_look_that_comes_too_early_or_twice_changes_nothing(world: World) -> None:
    told(world, "A-1")
    before = dict(world.dynamo.items)
    assert [look_at_offers(world.parts, WATCH) for _ in range(2)] == ["not_due", "not_due"]
    assert world.dynamo.items == before
    world.clock.at += 55 * DAY
    assert [look_at_offers(world.parts, WATCH) for _ in range(2)] == ["sent", "known"]
    assert look_at_offers(world.parts, "0" * 32) == "not_due"


def test_two_looks_side_by_side_say_it_once_and_send_one_mail(world: World) -> None:
    told(world, "A-1")
    world.clock.at += 55 * DAY
    nested: list[str] = []

    def meanwhile(operation: str) -> None:
        if operation == "update_item" and not nested:
            nested.append(operation)
            look_at_offers(world.parts, WATCH)

    world.dynamo.before = meanwhile
    world.publish()
    assert look_at_offers(world.parts, WATCH) == "known"
    assert [event.fact.name for event in world.publish()].count(FactName.OFFERS_EXPIRING) == 1
    assert len(world.mailer.sent) == 1


def test_a_partner_whose_account_is_gone_is_not_written_to(world: World) -> None:
    told(world, "A-1")
    world.table.write(Delete(account_keys.account(PARTNERS.id)))
    assert days_pass(world, 61) == []
    watch = world.parts.expiry_watches.get(WATCH)
    assert watch is not None and watch.history == ()


@pytest.mark.parametrize("values", [from_wire(SUPPRESSED), {"email": ""}])
def test_whoever_cannot_be_written_to_gets_nothing(world: World, values: dict[str, object]) -> None:
    told(world, "A-1")
    world.table.write(Update(keys.person(PARTNERS.person), set=values))
    assert days_pass(world, 61) == []


def test_the_account_that_told_of_offers_last_is_written_to(world: World) -> None:
    told(world, "A-1")
    other = {"role": "partner", "region": "idf", "partner": PARTNER, "person": "f" * 32}
    world.table.write(Update(account_keys.account("autre"), set=other))
    about = {"id": "f" * 32, "region": "idf", "email": "autre@example.org"}
    names = {"first_name": "Sacha", "last_name": "Exemple", "kind": "person"}
    world.table.write(Update(keys.person("f" * 32), set={**about, **names}))
    watch_offers(world.parts, PARTNER, "idf", "autre")
    days_pass(world, 61)
    assert [to for to, _ in world.mailer.sent] == ["autre@example.org"]


def test_so_many_offers_are_told_as_many_or_more(world: World) -> None:
    told(world, *(f"A-{number}" for number in range(MOST_COUNTED + 5)))
    days_pass(world, FIRST_LOOK)
    assert words(world).startswith(f"{MOST_COUNTED} offres ou plus")
    assert words(world).count("Dernier jour : ") == 10


def test_a_mail_refused_for_now_is_tried_again_while_it_is_true(world: World) -> None:
    told(world, "A-1")
    world.clock.at += 55 * DAY
    world.mailer.answer = SendRefused(again=True)
    assert look_at_offers(world.parts, WATCH) == "due_again"
    world.mailer.answer = None
    mail = key(world)
    assert expiry_calls_for(world.parts, mail)
    act(world.parts, PARTNERS, offer_key("A-1"), Act.PROLONG)
    assert not expiry_calls_for(world.parts, mail)
    assert mend_mail(world.parts, mail) == "overtaken"
    assert world.mailer.sent == []


def test_a_mail_refused_for_now_leaves_when_it_is_tried_again(world: World) -> None:
    told(world, "A-1")
    world.clock.at += 55 * DAY
    world.mailer.answer = SendRefused(again=True)
    look_at_offers(world.parts, WATCH)
    world.mailer.answer = None
    assert mend_mail(world.parts, key(world)) == "sent"
    known = world.parts.mails.get(key(world))
    assert known is not None and known.state is MailState.SENT


def test_a_file_that_is_imported_begins_the_watch_once(world: World) -> None:
    upload_waiting(world)
    import_upload(world.parts, UPLOAD)
    watch = world.parts.expiry_watches.get(WATCH)
    assert watch is not None
    assert (watch.by, watch.wake_at) == (PARTNERS.id, next_morning(world.clock.at))
    world.dynamo.calls.clear()
    watch_offers(world.parts, PARTNER, "idf", PARTNERS.id)
    assert world.dynamo.calls == ["get_item"]


def test_a_program_that_puts_offers_begins_the_watch_and_one_whose_offers_are_refused_does_not(
    world: World,
) -> None:
    put_offers(world.parts, PARTNERS, [{"reference": "Z-1", "title": "x"}])
    assert world.parts.expiry_watches.get(WATCH) is None
    good = {
        "reference": "Z-2",
        "title": "Aide à la vente",
        "description": "Ranger",
        "type": "emploi",
    }
    good |= {"employer": "Recyclerie", "postcode": "93100", "apply_email": "a@example.org"}
    put_offers(world.parts, PARTNERS, [good])
    assert world.parts.expiry_watches.get(WATCH) is not None
