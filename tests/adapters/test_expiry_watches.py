"""The watch over a partner's offers, and the list of what ends first: in memory and at moto."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from shared.adapters.expiry_watches import ExpiryWatchTable
from shared.adapters.offers import OfferTable
from shared.adapters.wakes import WakeTable
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.offers.expiring import ExpiryWatch
from shared.domain.offers.offer import OfferState, offer_key
from shared.domain.offers.plan import Filed, Row
from shared.domain.offers.upload import Upload
from shared.ports import Lost
from tests.builders import NOW
from tests.contract.stage import OFFER

WATCH = ExpiryWatch("a" * 32, "partenaire-un", "idf", "structure")
SOON, LATER = NOW + timedelta(days=1), NOW + timedelta(days=7)


def a_fact(own="1" * 32):
    return Fact(own, FactName.OFFERS_EXPIRING, NOW, SYSTEM, Why("offers_expiring", {"offers": 3}))


@pytest.fixture
def watches(table):
    return ExpiryWatchTable(table)


def test_a_watch_begins_is_woken_and_moves_its_promise_on(table, watches):
    watches.begin(WATCH, SOON)
    begun = watches.get(WATCH.id)
    assert begun == replace(WATCH, wake_at=SOON)
    [waking] = WakeTable(table).due(SOON, 9)
    assert (waking.kind, waking.ids) == ("expiry_watch", {"watch_id": WATCH.id})
    watches.look_again(begun, replace(begun, empty=1, wake_at=LATER))
    assert watches.get(WATCH.id) == replace(WATCH, empty=1, wake_at=LATER)
    assert watches.get("0" * 32) is None


def test_a_look_that_was_overtaken_by_a_new_file_moves_nothing(watches):
    watches.begin(WATCH, SOON)
    begun = watches.get(WATCH.id)
    first = replace(begun, empty=1)
    watches.look_again(begun, first)
    watches.begin(replace(WATCH, by="autre"), SOON)
    watches.look_again(first, replace(first, empty=2, wake_at=None))
    assert watches.get(WATCH.id) == replace(WATCH, by="autre", wake_at=SOON)
    watches.look_again(replace(begun, wake_at=LATER), replace(begun, wake_at=None))
    assert watches.get(WATCH.id).wake_at == SOON


def test_that_a_partner_is_told_is_said_once_and_stands_when_a_file_comes(watches):
    watches.begin(WATCH, SOON)
    before = watches.get(WATCH.id)
    watches.say(before, before.telling(a_fact()))
    with pytest.raises(Lost):
        watches.say(before, before.telling(a_fact("2" * 32)))
    watches.begin(WATCH, LATER)
    after = watches.get(WATCH.id)
    assert (after.history, after.wake_at) == ((a_fact(),), LATER)
    watches.say(after, after.telling(a_fact("2" * 32)))
    assert watches.get(WATCH.id).history == (a_fact("2" * 32),)


def told(offers, reference, until, partner="partenaire-un"):
    upload = Upload("e" * 32, partner, "idf", "structure", "", NOW)
    offer = replace(OFFER, source_id=reference, expires_on=until)
    row, filed = Row(2, offer_key(reference), offer), Filed(upload.id, NOW)
    known = offers.known(partner, [row.key])
    offers.save(upload, filed, [row], known)


def test_live_offers_are_listed_by_their_last_day_within_bounds(table):
    offers = OfferTable(table, at_once=1)
    first = date(2027, 3, 10)
    for reference, days in (("C", 2), ("A", 0), ("B", 1), ("D", 3), ("before", -1)):
        told(offers, reference, first + timedelta(days=days))
    told(offers, "A", first, partner="partenaire-deux")
    ending = [
        offers.ending("partenaire-un", first, first + timedelta(days=3), most) for most in (9, 2)
    ]
    assert [[each.offer.source_id for each in found] for found in ending] == [
        ["A", "B", "C"],
        ["A", "B"],
    ]
    assert len(offers.ending("partenaire-un", first, date.max, 9)) == 4


def test_what_ended_or_was_prolonged_is_listed_where_it_stands_now(table):
    offers = OfferTable(table, at_once=1)
    first = date(2027, 3, 10)
    for reference in ("A", "B", "C"):
        told(offers, reference, first)
    keys = [offer_key(reference) for reference in ("A", "B")]
    filled, longer = (offers.get("partenaire-un", key) for key in keys)
    offers.move(filled, replace(filled, state=OfferState.FILLED))
    offers.move(longer, replace(longer, until=first + timedelta(days=60)))
    found = offers.ending("partenaire-un", first, first + timedelta(days=9), 9)
    assert [each.offer.source_id for each in found] == ["C"]
    assert sorted(offers.live_keys("partenaire-un", "")) == sorted([keys[1], offer_key("C")])
    page = offers.of_partner("partenaire-un", OfferState.LIVE, "", 1)
    rest = offers.of_partner("partenaire-un", OfferState.LIVE, page.after, 1)
    assert [each.offer.source_id for each in (*page.found, *rest.found)] == ["C", "B"]
