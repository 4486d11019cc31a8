"""Which offers are somebody's: what they said narrows, the surest and newest come first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.offers.kinds import Kind
from shared.domain.offers.matching import MOST, MOST_READ, Interests, best, candidates, mark_of
from shared.domain.offers.offer import OfferRef, OfferState, StoredOffer
from tests.unit.offer_scene import an_offer

TODAY = date(2027, 3, 20)
NOT_SENT: frozenset[str] = frozenset()


def ref(key="k", partner="p", until=TODAY, **values):
    told = {"kind": Kind.JOB, "department": "93", "postcode": "93100", "rome_code": "K1206"}
    return OfferRef(partner, key, until=until, **{**told, **values})


def stored(key="k", partner="p", came="1", alike=(), until=TODAY, state=OfferState.LIVE, **values):
    offer = an_offer(key, **{"rome_code": "K1206", **values})
    return StoredOffer(partner, key, "idf", offer, state, until, "s", None, alike, came)


def keys(offers):
    return [each.key for each in offers]


@pytest.mark.parametrize(
    ("wanted", "rank"),
    [
        (Interests(), 0),
        (Interests(departments=("75", "93")), 0),
        (Interests(departments=("75",)), None),
        (Interests(kinds=(Kind.JOB,)), 0),
        (Interests(kinds=(Kind.INTERNSHIP,)), None),
        (Interests(families=("A", "K")), 0),
        (Interests(families=("A",)), None),
    ],
)
def test_what_is_said_narrows_and_what_is_not_said_does_not(wanted, rank):
    assert wanted.rank(Kind.JOB, "93", "K1206") == rank


def test_an_offer_whose_job_nobody_knows_may_be_wanted_but_comes_last():
    wanted = Interests(families=("K",))
    unknown, known = stored("u", came="2", rome_code=""), stored("k", came="1")
    assert keys(best([unknown, known], wanted, NOT_SENT, TODAY)) == ["k", "u"]


def test_the_newest_come_first_and_never_more_than_ten():
    offers = [stored(f"k{n:02}", came=f"{n:02}") for n in range(12)]
    chosen = keys(best(offers, Interests(), NOT_SENT, TODAY))
    assert chosen == [f"k{n:02}" for n in range(11, 1, -1)]
    assert len(chosen) == MOST


def test_what_several_partners_have_is_there_once():
    one = stored("a", partner="one", came="1", alike=(("two", "b"),))
    same = stored("b", partner="two", came="2", alike=(("one", "a"),))
    assert keys(best([one, same], Interests(), NOT_SENT, TODAY)) == ["b"]


def test_linked_one_way_only_it_is_still_there_once():
    one, same = stored("a", partner="one", came="2"), stored("b", alike=(("one", "a"),))
    assert keys(best([one, same], Interests(), NOT_SENT, TODAY)) == ["a"]


def test_what_was_sent_under_another_partners_name_is_not_sent_again():
    same = stored("b", partner="two", alike=(("one", "a"),))
    assert best([same], Interests(), {mark_of(("one", "a"))}, TODAY) == []


@pytest.mark.parametrize(
    "gone", [{"state": OfferState.FILLED}, {"until": TODAY - timedelta(days=1)}]
)
def test_what_is_not_shown_today_is_nobodys(gone):
    assert best([stored(**gone)], Interests(), NOT_SENT, TODAY) == []


def test_the_list_leaves_out_what_is_over_was_sent_or_is_not_wanted():
    over, other = ref("o", until=TODAY - timedelta(days=1)), ref("x", department="75")
    sent = ref("s")
    wanted = Interests(departments=("93",))
    found = candidates([over, other, sent, ref("k")], wanted, {mark_of(("p", "s"))}, TODAY)
    assert found == [("p", "k")]


def test_of_a_long_list_those_that_last_longest_are_read_and_unknown_jobs_last():
    long = [ref(f"k{n:03}", until=TODAY + timedelta(days=n)) for n in range(MOST_READ + 5)]
    unknown = ref("u", rome_code="", until=TODAY + timedelta(days=999))
    found = candidates([unknown, *long], Interests(families=("K",)), NOT_SENT, TODAY)
    assert len(found) == MOST_READ
    assert found[0] == ("p", f"k{MOST_READ + 4:03}")
    assert ("p", "u") not in found


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40), st.integers(1, 9))
def test_week_after_week_no_offer_comes_twice_under_any_name(links, weeks):
    named = {n: ("p", f"{n:02}") for n in range(31)}
    alike: dict[int, set] = {n: set() for n in named}
    for one, other in links:
        if one != other:
            alike[one].add(named[other])
            alike[other].add(named[one])
    offers = [stored(f"{n:02}", came=f"{n:02}", alike=tuple(sorted(alike[n]))) for n in named]
    sent: list[str] = []
    told: set = set()
    for _ in range(weeks):
        for each in best(offers, Interests(), frozenset(sent), TODAY):
            own = ("p", each.key)
            assert own not in told and not told & set(each.alike)
            told.add(own)
            sent.append(mark_of(own))
