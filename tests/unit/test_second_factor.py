"""The second factor: which codes let somebody in, and what wrong ones cost."""

from datetime import timedelta

import pytest

from shared.domain.journal import Act
from shared.domain.login import CODE_WITHIN, LOGIN_LASTS
from shared.domain.refusals import NotEligible, NotFound, TooMany, WrongState
from shared.domain.second_factor import FREE_TRIES, RECOVERY_CODES, STEP_SECONDS
from shared.ports import Lost
from shared.usecases import second_factor
from shared.usecases.journal import Asked, acts_of
from shared.usecases.second_factor import secret_of
from tests.browser.scene import AWAY, COLLEAGUE, STAFF, code, enrol, keep_teams
from tests.builders import NOW

SPARE = ("AAAAAAAAAA", "BBBBBBBBBB")


@pytest.fixture(autouse=True)
def people(world):
    keep_teams(world)
    enrol(world, STAFF, SPARE)


def half(world, account=STAFF):
    """The password was right."""
    token = second_factor.begin(world.parts, account)
    return world.parts.second_factors.half(token, world.clock.now())


def enter(world, typed, account=STAFF):
    return second_factor.enter(world.parts, half(world, account), typed, "firefox-linux")


def problem(world, typed):
    with pytest.raises(NotEligible) as refused:
        enter(world, typed)
    return refused.value.errors[0].code


def who(world, token):
    return world.parts.accounts.login(token, world.clock.now())


def tries(world, number=FREE_TRIES):
    for _ in range(number):
        assert problem(world, "000000") == "code_wrong"


def test_the_codes_are_those_of_rfc_6238(world):
    """Appendix B of https://www.rfc-editor.org/rfc/rfc6238, SHA-1, the last six of eight digits."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    told = {59: "287082", 1111111109: "081804", 1111111111: "050471", 20000000000: "353130"}
    found = {at: world.parts.seals.code(secret, at // STEP_SECONDS) for at in told}
    assert found == told


def test_a_secret_is_of_one_account_and_one_seed_and_stands_nowhere_in_the_table(world):
    secret = secret_of(world.parts, STAFF.id, "5eed" * 8)
    others = [("other", "5eed" * 8), (STAFF.id, "6eed" * 8)]
    assert len(secret) == 32
    assert secret not in {secret_of(world.parts, *each) for each in others}
    assert secret not in str(world.dynamo.items) and "AAAAAAAAAA" not in str(world.dynamo.items)


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_a_code_of_about_now_signs_in_and_the_login_tells_when_and_with_what(world, steps):
    token = enter(world, code(world, steps=steps))
    assert who(world, token) == STAFF.id
    [login] = world.parts.accounts.logins(STAFF.id, world.clock.now())
    assert (login.since, login.device) == (NOW, "firefox-linux")


@pytest.mark.parametrize("steps", [-2, 2, 120])
def test_a_code_of_another_time_is_wrong(world, steps):
    assert problem(world, code(world, steps=steps)) == "code_wrong"


def test_blanks_do_not_make_a_code_wrong(world):
    right = code(world)
    assert who(world, enter(world, f" {right[:3]} {right[3:]} "))


@pytest.mark.parametrize("later", [0, STEP_SECONDS])
def test_a_code_is_taken_once_even_while_it_would_still_be_right(world, later):
    shown = code(world)
    enter(world, shown)
    world.clock.advance(seconds=later)
    assert problem(world, shown) == "code_used"
    assert who(world, enter(world, code(world, steps=1)))


def test_who_types_nothing_is_told_so_and_it_is_no_try(world):
    before = world.parts.second_factors.get(STAFF.id)
    assert problem(world, "  ") == "app_code_missing"
    assert world.parts.second_factors.get(STAFF.id) == before


def test_after_five_wrong_codes_not_even_the_right_one_is_looked_at_for_a_minute(world):
    tries(world)
    with pytest.raises(TooMany) as waits:
        enter(world, code(world))
    assert waits.value.seconds == 60
    world.clock.advance(seconds=60)
    assert who(world, enter(world, code(world)))


def test_each_further_wrong_code_waits_twice_as_long_an_hour_at_most(world):
    waits = []
    tries(world)
    for _ in range(8):
        until = world.parts.second_factors.get(STAFF.id).wait_until
        waits.append((until - world.clock.now()) // timedelta(minutes=1))
        world.clock.at = until
        assert problem(world, "000000") == "code_wrong"
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]


def test_a_new_sign_in_does_not_begin_the_count_anew_and_a_right_code_does(world):
    tries(world, FREE_TRIES - 1)
    enter(world, code(world))
    tries(world, FREE_TRIES - 1)
    assert problem(world, "000000") == "code_wrong"
    with pytest.raises(TooMany):
        enter(world, code(world, steps=1))


def test_guesses_sent_at_once_are_judged_one_after_the_other(world):
    """Each guess sees the table as it was before any of them wrote."""
    at_once, verdicts, inside = 12, [], []

    def interfere(operation):
        if operation == "transact_write_items" and len(inside) < at_once - 1:
            inside.append(1)
            verdicts.append(verdict())

    def verdict():
        try:
            enter(world, "000000")
        except (NotEligible, TooMany, Lost) as refused:
            return type(refused)
        return None

    world.dynamo.before = interfere
    verdicts.append(verdict())
    world.dynamo.before = None
    assert len(verdicts) == at_once and None not in verdicts
    assert verdicts.count(NotEligible) == FREE_TRIES
    assert world.parts.second_factors.get(STAFF.id).wrong == FREE_TRIES


def test_one_code_sent_twice_at_once_opens_one_login(world):
    shown, again = code(world), []

    def interfere(operation):
        if operation == "transact_write_items" and not again:
            again.append(1)
            enter(world, shown)

    world.dynamo.before = interfere
    assert problem(world, shown) == "code_used"
    assert len(world.parts.accounts.logins(STAFF.id, world.clock.now())) == 1


def test_a_recovery_code_signs_in_once_however_it_is_written(world):
    assert who(world, enter(world, "aaaaa-aaaaa"))
    assert problem(world, SPARE[0]) == "code_wrong"
    assert who(world, enter(world, SPARE[1]))
    assert world.parts.second_factors.get(STAFF.id).spare == frozenset()


def test_half_a_sign_in_is_no_login_and_ends_after_five_minutes(world):
    token = second_factor.begin(world.parts, STAFF)
    assert who(world, token) is None
    world.clock.advance(seconds=CODE_WITHIN.total_seconds() - 1)
    assert world.parts.second_factors.half(token, world.clock.now()).account == STAFF.id
    world.clock.advance(seconds=1)
    assert world.parts.second_factors.half(token, world.clock.now()) is None


def test_half_a_sign_in_opens_one_login(world):
    mine = half(world)
    second_factor.enter(world.parts, mine, code(world), "")
    assert world.parts.second_factors.half(mine.token, world.clock.now()) is None
    with pytest.raises(Lost):
        second_factor.enter(world.parts, mine, code(world, steps=1), "")


def test_a_login_ends_by_itself(world):
    token = enter(world, code(world))
    world.clock.advance(seconds=LOGIN_LASTS.total_seconds())
    assert who(world, token) is None
    assert world.parts.accounts.logins(STAFF.id, world.clock.now()) == []


def set_up(world, account=COLLEAGUE):
    mine = half(world, account)
    shown = code(world, account, seed=mine.seed)
    return second_factor.set_up(world.parts, mine, shown, "")


def test_the_factor_is_switched_on_by_a_right_code_only(world):
    mine = half(world, COLLEAGUE)
    with pytest.raises(NotEligible):
        second_factor.set_up(world.parts, mine, "000000", "")
    assert not world.parts.second_factors.get(COLLEAGUE.id).seed
    token, codes = set_up(world)
    assert (who(world, token), len(set(codes))) == (COLLEAGUE.id, RECOVERY_CODES)
    assert who(world, enter(world, codes[0], COLLEAGUE)) == COLLEAGUE.id


def test_whoever_has_a_factor_cannot_set_up_another_with_a_password_alone(world):
    mine = half(world)
    with pytest.raises(WrongState):
        second_factor.set_up(world.parts, mine, code(world, seed=mine.seed), "")


def test_two_who_set_up_at_once_do_not_both_succeed(world):
    done = []

    def interfere(operation):
        if operation == "transact_write_items" and not done:
            done.append(1)
            done.append(set_up(world))

    world.dynamo.before = interfere
    with pytest.raises(Lost):
        set_up(world)
    token, _ = done[1]
    assert who(world, token) == COLLEAGUE.id


def test_setting_up_ends_the_logins_from_before(world):
    earlier = world.parts.accounts.open_login(COLLEAGUE.id, world.clock.now())
    token, _ = set_up(world)
    assert (who(world, earlier), who(world, token)) == (None, COLLEAGUE.id)


def test_new_recovery_codes_take_the_place_of_the_old_ones(world):
    codes = second_factor.renew_codes(world.parts, STAFF, code(world))
    assert problem(world, SPARE[0]) == "code_wrong"
    assert who(world, enter(world, codes[9]))


def test_giving_up_the_app_wants_a_code_and_ends_every_login(world):
    token = enter(world, code(world))
    with pytest.raises(NotEligible):
        second_factor.give_up(world.parts, STAFF, "000000")
    assert who(world, token)
    second_factor.give_up(world.parts, STAFF, SPARE[0])
    (entry,) = acts_of(world.parts, STAFF, Asked(NOW.date()), "").entries
    assert entry.act == Act.FACTOR_GIVEN_UP
    factor = world.parts.second_factors.get(STAFF.id)
    assert (who(world, token), factor.seed, factor.resets[0].by) == (None, "", STAFF.person)


def test_a_colleague_helps_with_a_lost_telephone_and_is_named(world):
    token = enter(world, code(world))
    second_factor.reset_for(world.parts, COLLEAGUE, STAFF.id, "Staff@explore.example.org ")
    factor = world.parts.second_factors.get(STAFF.id)
    assert (who(world, token), factor.seed, factor.spare) == (None, "", frozenset())
    assert [(each.by, each.at) for each in factor.resets] == [(COLLEAGUE.person, NOW)]
    (entry,) = acts_of(world.parts, COLLEAGUE, Asked(NOW.date()), "").entries
    assert (entry.by, entry.act) == (COLLEAGUE.person, Act.FACTOR_RESET)
    assert entry.ids == {"colleague": STAFF.id}
    set_up(world, STAFF)
    assert world.parts.second_factors.get(STAFF.id).resets == factor.resets


@pytest.mark.parametrize("typed", ["", "collegue@explore.example.org", "staff"])
def test_nothing_is_reset_before_the_address_is_typed(world, typed):
    before = dict(world.dynamo.items)
    with pytest.raises(NotEligible):
        second_factor.reset_for(world.parts, COLLEAGUE, STAFF.id, typed)
    assert world.dynamo.items == before


@pytest.mark.parametrize("other", [AWAY.id, "account-partner", "nobody", STAFF.id])
def test_only_a_colleague_of_the_region_is_reset_and_nobody_resets_themselves(world, other):
    typed = f"{other.removeprefix('account-')}@explore.example.org"
    with pytest.raises(NotFound):
        second_factor.reset_for(world.parts, STAFF, other, typed)


def test_the_team_is_the_regions_staff(world):
    assert {each.id for each in world.parts.accounts.team("idf")} == {STAFF.id, COLLEAGUE.id}
    assert {each.id for each in world.parts.accounts.team("bre")} == {AWAY.id}


def test_a_login_of_somebody_else_cannot_be_ended(world):
    theirs = world.parts.accounts.open_login(COLLEAGUE.id, world.clock.now())
    [login] = world.parts.accounts.logins(COLLEAGUE.id, world.clock.now())
    world.parts.accounts.end_logins(STAFF.id, [login.id, "no such login"])
    assert who(world, theirs) == COLLEAGUE.id
    world.parts.accounts.end_logins(COLLEAGUE.id, [login.id])
    assert who(world, theirs) is None


def test_a_clock_set_back_locks_nobody_out(world):
    enter(world, code(world))
    world.clock.advance(days=-3)
    assert who(world, enter(world, code(world)))
