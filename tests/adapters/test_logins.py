"""Logins, half-open sign-ins and second factors keep their promises, in memory as at moto."""

from datetime import timedelta

import pytest

from shared.adapters.accounts import AccountTable
from shared.adapters.second_factors import SecondFactorTable
from shared.domain import second_factor as rules
from shared.domain.login import LOGIN_LASTS, login_id
from shared.ports import Lost
from tests.builders import NOW

SPARE = frozenset({"one", "two"})


@pytest.fixture
def accounts(table):
    return AccountTable(table, None, "", "")


@pytest.fixture
def factors(table):
    return SecondFactorTable(table)


def test_an_accounts_logins_are_found_newest_first_until_they_end(accounts):
    tokens = [
        accounts.open_login("a", NOW + timedelta(hours=hours), "firefox-linux")
        for hours in (0, 2, 1)
    ]
    accounts.open_login("ab", NOW)
    found = accounts.logins("a", NOW + timedelta(hours=2))
    assert [each.id for each in found] == [login_id(tokens[place]) for place in (1, 2, 0)]
    assert {each.device for each in found} == {"firefox-linux"}
    assert len(accounts.logins("a", NOW + LOGIN_LASTS)) == 2


def test_a_login_ends_under_its_token_and_under_its_account(accounts):
    first, second = accounts.open_login("a", NOW), accounts.open_login("a", NOW)
    accounts.end_logins("b", [login_id(first)])
    assert accounts.login(first, NOW) == "a"
    accounts.end_logins("a", [login_id(first)])
    accounts.close_login(second)
    accounts.close_login("unknown")
    assert [accounts.login(each, NOW) for each in (first, second)] == [None, None]
    assert accounts.logins("a", NOW) == []


def test_a_factor_is_read_as_it_was_written_and_never_over_another_version(factors):
    assert factors.get("a") == rules.SecondFactor()
    on = rules.set_up(factors.get("a"), "seed", 7, SPARE, NOW)
    factors.save("a", rules.SecondFactor(), on)
    wrong = on
    for _ in range(rules.FREE_TRIES):
        before, wrong = wrong, rules.refused(wrong, NOW)
        factors.save("a", before, wrong)
    assert factors.get("a") == wrong and wrong.wait_until
    with pytest.raises(Lost):
        factors.save("a", on, rules.spent(on, "one"))
    with pytest.raises(Lost):
        factors.save("a", rules.SecondFactor(), on)
    away = rules.taken_away(wrong, "somebody", NOW)
    factors.save("a", wrong, away)
    assert factors.get("a") == away


def test_half_a_sign_in_becomes_one_login_together_with_its_code(accounts, factors):
    half = factors.half(factors.open_half("a", NOW + timedelta(minutes=5)), NOW)
    assert factors.half(half.token, NOW + timedelta(minutes=5)) is None
    before = rules.SecondFactor()
    on = rules.set_up(before, half.seed, 7, SPARE, NOW)
    token = factors.enter(half, before, on, NOW, "")
    assert (accounts.login(token, NOW), factors.get("a")) == ("a", on)
    assert factors.half(half.token, NOW) is None
    with pytest.raises(Lost):
        factors.enter(half, on, rules.taken(on, 8, NOW), NOW, "")
    assert factors.get("a") == on and len(accounts.logins("a", NOW)) == 1
