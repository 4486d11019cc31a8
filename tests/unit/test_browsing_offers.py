"""Lists of offers: what narrows them, their one order, where their pages begin, whose day it is."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import OfferRef
from shared.domain.offers.sifting import Wanted, cursor, following, sift
from shared.usecases import browsing_offers
from tests.fakes import World
from tests.unit.offer_scene import FEDERATION, an_offer, filed

TODAY = date(2027, 3, 1)


def ref(number, **values):
    told = {"kind": Kind.JOB, "department": "93", "postcode": "93100", "rome_code": "G1203"}
    told |= {"partner": FEDERATION, "until": TODAY, **values}
    return OfferRef(key=f"{number:032x}", **told)


def test_nothing_asked_for_takes_every_offer_of_today():
    late = ref(1, until=TODAY - timedelta(days=1))
    assert sift([late, ref(2)], Wanted(), TODAY) == [ref(2)]
    assert sift([late, ref(2)], Wanted(), TODAY, over=True) == [late]


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(kind=Kind.TRAINING),
        Wanted(department="77"),
        Wanted(family="K"),
        Wanted(rome_code="K1304"),
        Wanted(partner="other"),
    ],
)
def test_each_filter_takes_its_own_and_left_out_takes_all(wanted):
    own = ref(1, kind=Kind.TRAINING, department="77", rome_code="K1304", partner="other")
    assert sift([own, ref(2)], wanted, TODAY) == [own]
    (name,) = wanted.said
    assert len(sift([own, ref(2)], wanted.without(name), TODAY)) == 2


def test_an_offer_of_an_unknown_job_is_of_no_family():
    assert sift([ref(1, rome_code="")], Wanted(family="G"), TODAY) == []


def test_the_order_is_the_same_however_the_list_came():
    refs = [ref(n, postcode=f"93{n % 3}00", partner=f"p{n % 2}") for n in range(50)]
    shuffled = Random(7).sample(refs, len(refs))
    assert sift(shuffled, Wanted(), TODAY) == sift(refs, Wanted(), TODAY)


def test_walking_the_pages_meets_each_offer_once_though_others_come_and_go():
    refs = sift([ref(n * 2) for n in range(30)], Wanted(), TODAY)
    _, first = following(refs, "", 10)
    changed = [each for each in refs if each not in first[3:]]
    changed = sift([*changed, ref(1), ref(3)], Wanted(), TODAY)
    before, second = following(changed, cursor(first[-1]), 10)
    assert list(second) == list(refs[10:20])
    assert before == 5


def test_a_place_with_nothing_after_it_leads_to_the_first_page():
    refs = [ref(1), ref(2)]
    assert following(refs, cursor(ref(2)), 10) == (0, refs)
    assert following(refs, "~~~~", 10)[1] == refs
    assert following([], "x", 10) == (0, [])


def test_the_last_day_ends_at_midnight_in_paris():
    world = World()
    (key,) = filed(world, an_offer(expires_on=date(2027, 3, 31)))
    world.clock.at = datetime(2027, 3, 31, 21, 59, tzinfo=UTC)
    assert browsing_offers.browse(world.parts, Wanted()).count == 1
    world.clock.at = datetime(2027, 3, 31, 22, 0, tzinfo=UTC)
    assert browsing_offers.browse(world.parts, Wanted()).count == 0
    seen = browsing_offers.see(world.parts, FEDERATION, key)
    assert not seen.stored.shown_on(browsing_offers.today(world.parts))


def test_what_was_withdrawn_while_its_page_was_made_is_not_on_it():
    world = World()
    (key,) = filed(world, an_offer())
    world.dynamo.items[f"OFFER#{FEDERATION}#{key}", "OFFER"]["state"] = {"S": "withdrawn"}
    assert browsing_offers.browse(world.parts, Wanted()).offers == []
